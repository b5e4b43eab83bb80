"""Lost races: both texts are shown, and whichever is chosen, undo brings the other one back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Conflict, TrialEditorError
from trialeditor.domain.revision import Draft
from trialeditor.gui.asking import Ask, ConflictQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.verbs import PageVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.pages import PageFile


class ConflictPresenter(QObject):
    """Asks which words to go on with."""

    noticed = Signal(object)
    """NoticeFace."""
    settled = Signal()
    """The person chose; the page has to be shown anew."""

    def __init__(
        self,
        *,
        verbs: PageVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        ask: Ask,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper
        self._ask = ask
        self._is_asking = False

    def resolve(self, conflict: Conflict) -> None:
        """Read what is stored now, show both, and ask."""
        document = self._session.document
        if document is None or self._is_asking:
            return
        self._is_asking = True
        nct, person = document.page.nct_id, document.person
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.load(nct, person),
            lambda found: self._show(document, conflict, *found),
            self._fail,
        )

    def _show(self, document: Document, conflict: Conflict, page: PageFile, draft: Draft | None) -> None:
        self._is_asking = False
        if document is not self._session.document:
            return
        is_newer_draft = draft is not None and draft.version != document.version
        theirs = draft.content if draft is not None and is_newer_draft else page.content
        question = ConflictQuestion(
            what=conflict.what,
            yours=_differing(page, document.content, theirs),
            theirs=_differing(page, theirs, document.content),
        )

        def answered(keep_mine: bool) -> None:
            self._choose(document, page, draft, theirs, keep_mine=keep_mine)

        self._ask.conflict(question, answered)

    def _choose(
        self, document: Document, page: PageFile, draft: Draft | None, theirs: PageContent, *, keep_mine: bool
    ) -> None:
        if document is not self._session.document:
            return
        mine = document.content
        document.rebase(page, draft)
        document.replace_all(theirs, "the choice of their words")
        if keep_mine:
            document.replace_all(mine, "the choice of your words")
        self._keeper.save_now()
        self.settled.emit()

    def _fail(self, error: TrialEditorError) -> None:
        self._is_asking = False
        self.noticed.emit(trouble(error))


def _differing(page: PageFile, content: PageContent, other: PageContent) -> str:
    """Return the sections of `content` that read otherwise in `other`."""
    parts = [
        f"{spec.read_heading}\n{content.source(spec.key) or 'No words'}"
        for spec in page.blueprint.sections
        if content.source(spec.key) != other.source(spec.key)
    ]
    return "\n\n".join(parts) or "The same words."
