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
from trialeditor.services.merging import merge_onto
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
        mine, theirs = _sides(document, page, draft)
        question = ConflictQuestion(
            what=conflict.what,
            yours=_differing(page, mine, theirs),
            theirs=_differing(page, theirs, mine),
        )

        def answered(keep_mine: bool) -> None:
            self._choose(document, page, draft, keep_mine=keep_mine)

        self._ask.conflict(question, answered)

    def _choose(self, document: Document, page: PageFile, draft: Draft | None, *, keep_mine: bool) -> None:
        if document is not self._session.document:
            return
        mine, theirs = _sides(document, page, draft)
        document.rebase(page, draft)
        document.replace_all(theirs, "the choice of their words")
        if keep_mine:
            document.replace_all(mine, "the choice of your words")
        self._keeper.save_now()
        self.settled.emit()

    def _fail(self, error: TrialEditorError) -> None:
        self._is_asking = False
        self.noticed.emit(trouble(error))


def _sides(document: Document, page: PageFile, draft: Draft | None) -> tuple[PageContent, PageContent]:
    """Return the words to go on with if mine are kept, and if theirs are.

    Where a colleague's version is in the way, the two differ in the sections that both changed, and in no other. Of two
    working copies of one person nobody knows which words came first: the two are the copies as they are.
    """
    stored = draft.version if draft else 0
    if stored != document.version:
        return document.content, draft.content if draft else page.content
    merged = merge_onto(page, document.content, document.base)
    return merged.content, merged.choosing(())


def _differing(page: PageFile, content: PageContent, other: PageContent) -> str:
    """Return the sections of `content` that read otherwise in `other`."""
    parts = [
        f"{spec.read_heading}\n{content.source(spec.key) or 'No words'}"
        for spec in page.blueprint.sections
        if content.source(spec.key) != other.source(spec.key)
    ]
    return "\n\n".join(parts) or "The same words."
