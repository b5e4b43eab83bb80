"""What a colleague saved since a draft was begun, taken into that draft while it is still being written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.merging import merge
from trialeditor.domain.revision import Draft
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.wording import done
from trialeditor.gui.session import Session
from trialeditor.services import merging, pages
from trialeditor.services.pages import PageFile
from trialeditor.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class CaughtUp:
    """A draft that rests on the newest version."""

    draft: Draft
    taken: tuple[str, ...]
    """Keys of the sections that came from others."""
    page: PageFile


class CatchUpVerbs(Protocol):
    """Drafts and newer versions."""

    def catch_up(self, draft: Draft) -> CaughtUp:
        """Bring a stored draft onto the newest version."""
        ...


class WorkspaceCatchUp:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def catch_up(self, draft: Draft) -> CaughtUp:
        """Bring a stored draft onto the newest version."""
        stored, taken = merging.catch_up(self._workspace, draft)
        return CaughtUp(draft=stored, taken=taken, page=pages.load_page(self._workspace, draft.nct_id))


class CatchUpPresenter(QObject):
    """Takes in what only others changed; what both changed is asked about."""

    noticed = Signal(object)
    """NoticeFace."""
    conflicted = Signal(object)
    """Conflict: both changed a section. Nothing is taken in yet."""
    settled = Signal()
    """The draft rests on the newest version; the page has to be shown anew."""

    def __init__(
        self,
        *,
        verbs: CatchUpVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper

    def catch_up(self) -> None:
        """Store the words in hand, and bring them together with the newest version."""
        document = self._session.document
        if document is not None:
            self._keeper.settle(lambda: self._go(document))

    def _go(self, document: Document) -> None:
        if document is not self._session.document or not document.version:
            return
        self._keeper.hold()
        draft = document.draft()
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.catch_up(draft),
            lambda found: self._took(document, draft, found),
            self._fail,
        )

    def _took(self, document: Document, sent: Draft, found: CaughtUp) -> None:
        """Go on from the stored draft. What was typed meanwhile stays, also where they changed the section."""
        if document is self._session.document:
            words = merge(sent.content, document.content, found.draft.content, found.page.blueprint).content
            document.rebase(found.page, found.draft)
            document.replace_all(words, "taking in their changes")
            self.noticed.emit(say_taken(found.page, [document.heading(key) for key in found.taken]))
            self.settled.emit()
        self._keeper.release()

    def _fail(self, error: TrialEditorError) -> None:
        self._keeper.give_up(error, conflicted=self.conflicted.emit, noticed=self.noticed.emit)


def say_taken(page: PageFile, headings: Sequence[str]) -> NoticeFace:
    """Say what came in."""
    latest = page.history.latest
    by = f"version {latest.number} by {latest.author_name}" if latest else "the newest version"
    if not headings:
        return done(f"Your draft goes on from {by}.", "It has nothing that your draft did not have.")
    detail = f"They changed: {', '.join(headings)}. Your own words stay. Read the page once more as a whole."
    return done(f"Your draft now has the changes of {by}.", detail)
