"""Who may do what to a thread of comments. Each guard returns a sentence that says why not, or None.

Anybody who works here may say something. Words are changed by those who may write, and never by who suggested them:
a suggestion is accepted by somebody else, or it is no second pair of eyes.
"""

from __future__ import annotations

from trialeditor.domain.comments import Thread
from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.people import Person


def why_not_close(thread: Thread, person: Person) -> str | None:
    """Say why a thread cannot be resolved, or opened again."""
    if person.id in thread.people or why_not_edit(person) is None:
        return None
    return f"{person.name} said nothing in this thread. Editors, reviewers and who took part close it."


def why_not_resolve(thread: Thread, person: Person) -> str | None:
    """Say why a thread cannot be resolved."""
    return why_not_close(thread, person) or (None if thread.state.is_open else "This thread is closed already.")


def why_not_reopen(thread: Thread, person: Person) -> str | None:
    """Say why a thread cannot be opened again."""
    return why_not_close(thread, person) or ("This thread is open already." if thread.state.is_open else None)


def why_not_accept(thread: Thread, person: Person) -> str | None:
    """Say why suggested words cannot take the place of those that they are meant for."""
    refusal = _why_not_answer(thread, person)
    if refusal:
        return refusal
    if thread.root.by == person.id:
        return "You suggested these words. Somebody else accepts them."
    if thread.place is None:
        return "The words that this suggestion was made for are gone. Nothing was replaced."
    return None if thread.place.exact else f"The words changed after {thread.root.by_name} suggested others. {_COMPARE}"


def why_not_refuse(thread: Thread, person: Person) -> str | None:
    """Say why suggested words cannot be refused."""
    refusal = _why_not_answer(thread, person)
    if refusal:
        return refusal
    own = thread.root.by == person.id
    return "You suggested these words. Resolve the thread to take them back." if own else None


def _why_not_answer(thread: Thread, person: Person) -> str | None:
    if thread.root.suggestion is None:
        return f"Comment {thread.root.number} suggests no words."
    if not thread.state.is_open:
        return "This suggestion was answered already."
    return why_not_edit(person)


_COMPARE = "Nothing was replaced. Compare both, and write what is right."
