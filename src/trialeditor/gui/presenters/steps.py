"""What can be done with the open page now, and for everything else the sentence that says why not. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trialeditor.domain.guards import why_incomplete
from trialeditor.domain.lapsing import SectionState
from trialeditor.gui.document import Document

NO_PAGE = "Open a page first."


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


def steps(document: Document, may: Mapping[str, str | None], states: tuple[SectionState, ...]) -> Steps:
    """Return the steps: `may` is what `services.reviewing.actions` says, `states` are those of the words in hand."""
    cannot_edit = may.get("edit")
    return Steps(
        edit=cannot_edit,
        save_version=cannot_edit or _why_not_save(document),
        discard=None
        if document.has_draft or document.version or document.differs
        else "You have no draft of this page.",
        submit=cannot_edit or _why_not_submit(document, states, may.get("submit")),
        request_changes=may.get("return"),
        sign=may.get("sign"),
        next_review=may.get("next_review"),
    )


def _why_not_save(document: Document) -> str | None:
    latest = document.page.history.latest
    if latest is None or document.differs:
        return None
    return f"Nothing to save: these are the words of version {latest.number}."


def _why_not_submit(document: Document, states: tuple[SectionState, ...], as_stored: str | None) -> str | None:
    """Words that are no version yet become one when they are submitted."""
    return why_incomplete(states) if document.differs else as_stored
