"""Comments on pages: saying something about words, answering, and closing a thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from trialeditor.domain.canonical import Json
from trialeditor.domain.comment_guards import why_not_accept, why_not_refuse, why_not_reopen, why_not_resolve
from trialeditor.domain.comments import (
    LONGEST_QUOTE,
    Anchor,
    Comment,
    Thread,
    ThreadAct,
    ThreadActKind,
    anchor_of,
    mentioned,
    threads,
)
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.domain.text import clean
from trialeditor.domain.text.putting import put_in
from trialeditor.services.acting import acting
from trialeditor.services.editing import editable_page, write_content
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile, page_from
from trialeditor.services.replacement_plan import with_words
from trialeditor.services.workspace import Workspace
from trialeditor.storage.store import Store

LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What came of saying something: its number, and what to show anew."""

    number: int
    changes: Changes


def comments(workspace: Workspace, nct_id: NctId, *, content: PageContent | None = None) -> tuple[Thread, ...]:
    """Return the threads of a page, oldest first, with their words in the newest version, or in `content`.

    Raises NotFound when there is no such trial.
    """
    with workspace.database.reading() as store:
        page = page_from(workspace, store, nct_id)
        return _threads(store, page, content)


def _threads(store: Store, page: PageFile, content: PageContent | None = None) -> tuple[Thread, ...]:
    words = content or page.content
    texts = {state.key: words.source(state.key) or "" for state in page.states}
    return threads(store.comments.all(page.nct_id), store.comments.acts(page.nct_id), texts)


def comment(
    workspace: Workspace,
    nct_id: NctId,
    person: Person,
    text: str,
    *,
    anchor: Anchor | None = None,
    suggestion: str | None = None,
) -> Said:
    """Begin a thread about words, about a section, or about the page; with a `suggestion`, words to put there instead.

    Raises BadInput for an empty text, or for a suggestion without words that it replaces.
    """
    said, at = _checked(text), anchor or Anchor()
    if suggestion is not None and not at.quote:
        raise BadInput("expected the words that the suggestion replaces", field="quote")
    if len(at.quote) > LONGEST_QUOTE:
        raise BadInput(f"expected at most {LONGEST_QUOTE} characters", field="quote")
    with workspace.database.writing() as store:
        page_from(workspace, store, nct_id)
        number = store.comments.next_number()
        made = Comment(
            number=number,
            nct_id=nct_id,
            thread=number,
            anchor=at,
            text=said,
            suggestion=suggestion,
            by=person.id,
            by_name=person.name,
            at=workspace.clock.now(),
            entry=0,
        )
        _add(workspace, store, "comment.add", made)
    return Said(number=number, changes=Changes(trials=frozenset({nct_id})))


def quoted(workspace: Workspace, nct_id: NctId, section: str, quote: str) -> Anchor:
    """Return the anchor of a quote in the newest version of a section; raise NotFound when its words are not there."""
    with workspace.database.reading() as store:
        page = page_from(workspace, store, nct_id)
    text = page.content.source(section) or ""
    at = text.find(quote)
    if not quote or at < 0:
        raise NotFound(f"“{quote}” does not stand in {section} of {nct_id}.", do="Quote words as they were typed.")
    return anchor_of(section, text, at, at + len(quote))


def reply(workspace: Workspace, nct_id: NctId, person: Person, thread: int, text: str) -> Said:
    """Answer in a thread. A thread that was closed is open again: somebody has something to say."""
    said = _checked(text)
    with workspace.database.writing() as store:
        found = _thread(workspace, store, nct_id, thread)
        number = _answer(workspace, store, found, person, said)
        if not found.state.is_open:
            _act(workspace, store, nct_id, person, thread, ThreadActKind.REOPENED)
    return Said(number=number, changes=Changes(trials=frozenset({nct_id})))


def _answer(workspace: Workspace, store: Store, thread: Thread, person: Person, text: str) -> int:
    """Keep an answer, and return its number."""
    number = store.comments.next_number()
    answer = replace(
        thread.root,
        number=number,
        text=text,
        suggestion=None,
        by=person.id,
        by_name=person.name,
        at=workspace.clock.now(),
    )
    _add(workspace, store, "comment.reply", answer)
    return number


def close_thread(
    workspace: Workspace, nct_id: NctId, person: Person, thread: int, kind: ThreadActKind, *, reason: str = ""
) -> Changes:
    """Resolve or reopen a thread, or note that its suggestion was accepted or refused.

    Accepting changes no words here: they change where the person writes, in one step that can be undone; the
    words are looked at where they are replaced. `reason` is said in the thread with the act.
    Raises NotAllowed when the person may not, when the thread stands so already, or has no suggestion to accept.
    """
    with workspace.database.writing() as store:
        found = _thread(workspace, store, nct_id, thread)
        refusal = _WHY_NOT[kind](found, acting(store, person))
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        if reason.strip():
            _answer(workspace, store, found, person, _checked(reason))
        _act(workspace, store, nct_id, person, thread, kind)
    return Changes(trials=frozenset({nct_id}))


_WHY_NOT: Mapping[ThreadActKind, Callable[[Thread, Person], str | None]] = {
    ThreadActKind.RESOLVED: why_not_resolve,
    ThreadActKind.REOPENED: why_not_reopen,
    ThreadActKind.ACCEPTED: why_not_refuse,
    ThreadActKind.REFUSED: why_not_refuse,
}
"""Whether the words still stand is asked where they are replaced: by now the person's draft may hold the new ones."""


def _checked(text: str) -> str:
    said = clean(text).strip()
    if not said:
        raise BadInput("expected what to say", field="text")
    if len(said) > LONGEST_TEXT:
        raise BadInput(f"expected at most {LONGEST_TEXT} characters", field="text")
    return said


def accept_suggestion(workspace: Workspace, nct_id: NctId, person: Person, thread: int) -> Changes:
    """Make a version with suggested words in the place of those that they were meant for, and close the thread.

    Raises NotAllowed when the person may not, or when the words are not those any more.
    """
    with workspace.database.writing() as store:
        page = editable_page(workspace, store, nct_id, person)
        found = _thread(workspace, store, nct_id, thread)
        refusal = why_not_accept(found, acting(store, person))
        if refusal:
            raise NotAllowed(refusal, safe="Nothing was changed.")
        content = with_suggestion(page.content, found)
        write_content(workspace, store, page, person, content, f"Suggestion {thread} by {found.root.by_name}")
        _act(workspace, store, nct_id, person, thread, ThreadActKind.ACCEPTED)
    return Changes(trials=frozenset({nct_id}))


def with_suggestion(content: PageContent, thread: Thread) -> PageContent:
    """Return the words of a page with those that a thread suggests; the same where they do not stand any more. Pure."""
    place, words = thread.place, thread.root.suggestion
    if place is None or words is None:
        return content
    text = content.source(place.section) or ""
    return with_words(content, place.section, put_in(text, place.start, place.end, words))


def _thread(workspace: Workspace, store: Store, nct_id: NctId, number: int) -> Thread:
    found = _threads(store, page_from(workspace, store, nct_id))
    thread = next((each for each in found if each.root.number == number), None)
    if thread is None:
        known = ", ".join(str(each.root.number) for each in found) or "none"
        raise NotFound(f"{nct_id} has no comment {number}; those are {known}.")
    return thread


def take_in(workspace: Workspace, store: Store, said: Comment, actor: Person) -> None:
    """Keep what somebody outside said, in the present write; the trail names the person who took it in."""
    _add(workspace, store, "comment.add", replace(said, text=_checked(said.text)), actor=actor.name)


def _add(workspace: Workspace, store: Store, action: str, said: Comment, *, actor: str = "") -> None:
    """Write a comment's audit entry, and keep the comment with the entry's number."""
    everybody = {each.name: each.id for each in store.people.all()}
    names = [name for name, person in everybody.items() if person != said.by]
    called = mentioned(said.text, names)
    outside: Mapping[str, Json] = {"by_name": said.by_name} if actor and actor != said.by_name else {}
    entry = workspace.record(
        store,
        actor or said.by_name,
        action,
        said.nct_id,
        **outside,
        comment=said.number,
        thread=said.thread,
        section=said.anchor.section,
        quote=said.anchor.quote,
        text=said.text,
        suggestion=said.suggestion,
        mentions=list(called),
    )
    store.comments.add(replace(said, entry=entry.seq))
    store.comments.add_mentions(said.number, [everybody[name] for name in called])
    store.comments.see(said.nct_id, said.by, said.number)


def _act(workspace: Workspace, store: Store, nct_id: NctId, person: Person, thread: int, kind: ThreadActKind) -> None:
    entry = workspace.record(store, person.name, f"comment.{kind.value}", nct_id, thread=thread)
    store.comments.add_act(
        ThreadAct(
            nct_id=nct_id,
            thread=thread,
            kind=kind,
            by=person.id,
            by_name=person.name,
            at=workspace.clock.now(),
            entry=entry.seq,
        )
    )
