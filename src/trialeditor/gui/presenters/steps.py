"""What can be done with the open page now, and for everything else the sentence that says why not. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trialeditor.domain.findings import Checked
from trialeditor.domain.guards import is_missing, why_incomplete
from trialeditor.domain.lapsing import SectionState
from trialeditor.gui.document import Document
from trialeditor.services.checking import why_blocked
from trialeditor.services.reviewing import why_unreadable

NO_PAGE = "Open a page first."
_CHOOSE = "Put the cursor there and choose Edit › Insert a phrase from the record."


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """For each step None, or why it cannot be taken."""

    edit: str | None
    save_version: str | None
    discard: str | None
    submit: str | None
    request_changes: str | None
    sign: str | None
    next_review: str | None
    stuck: str = ""
    """Key of the first section that keeps the page from being submitted or signed; empty when none does."""
    is_checked: bool = True
    """Whether no check stops the page."""


NOTHING = Steps(
    edit=NO_PAGE,
    save_version=NO_PAGE,
    discard=NO_PAGE,
    submit=NO_PAGE,
    request_changes=NO_PAGE,
    sign=NO_PAGE,
    next_review=NO_PAGE,
)
"""When no page is open."""


def steps(
    document: Document,
    may: Mapping[str, str | None],
    states: tuple[SectionState, ...],
    checked: Checked | None = None,
) -> Steps:
    """Return the steps: `may` is what `services.reviewing.actions` says, `states` are those of the words in hand.

    `checked` is what the checks say of the words in hand, once they do. Who signs, signs the newest version: with words
    in hand that are no version, what the checks say of it is left to the sign-off itself.
    """
    cannot_edit = may.get("edit")
    blocked = why_blocked(checked) if checked else None
    return Steps(
        edit=cannot_edit,
        save_version=cannot_edit or _why_not_save(document),
        discard=None
        if document.has_draft or document.version or document.differs
        else "You have no draft of this page.",
        submit=cannot_edit or _why_not_submit(document, states, may.get("submit")) or blocked,
        stuck=_stuck_at(document, states),
        request_changes=may.get("return"),
        sign=may.get("sign") or (None if document.differs else blocked),
        next_review=may.get("next_review"),
        is_checked=blocked is None,
    )


def _why_not_save(document: Document) -> str | None:
    latest = document.page.history.latest
    if latest is None or document.differs:
        return None
    return f"Nothing to save: these are the words of version {latest.number}."


def _why_not_submit(document: Document, states: tuple[SectionState, ...], as_stored: str | None) -> str | None:
    """Words that are no version yet become one when they are submitted."""
    unreadable = why_unreadable(document.page.facts, states)
    why = why_incomplete(states) or unreadable if document.differs else as_stored
    return f"{why} {_CHOOSE}" if why and why == unreadable else why


def _stuck_at(document: Document, states: tuple[SectionState, ...]) -> str:
    facts = document.page.facts
    return next((each.key for each in states if is_missing(each) or why_unreadable(facts, (each,))), "")
