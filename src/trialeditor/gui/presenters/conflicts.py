"""Lost races: each section that both changed is shown and chosen, and undo brings back what was not chosen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Clash, Conflict, TrialEditorError
from trialeditor.domain.merging import Merge, typed
from trialeditor.domain.revision import Draft
from trialeditor.domain.text.differences import word_differences
from trialeditor.gui.asking import Ask, ConflictQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.drift_faces import Cell, ColumnsFace, FactRowFace
from trialeditor.gui.history_faces import Mark, Span
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.timeline_lines import marked_lines
from trialeditor.gui.presenters.verbs import PageVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.merging import merge_onto
from trialeditor.services.pages import PageFile

_NO_WORDS: Cell = ((Span("No words", Mark.MUTED),),)


class ConflictPresenter(QObject):
    """Asks which words to go on with. Until that is answered, nothing is changed."""

    noticed = Signal(object)
    """NoticeFace."""
    settled = Signal()
    """The person chose; the page has to be shown anew."""
    save_wanted = Signal()
    """What was chosen shall become a version."""

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
        """Read what is stored now, show what clashes, ask, and keep what is chosen in the draft."""
        self._begin(conflict, saves=False)

    def resolve_and_save(self, conflict: Conflict) -> None:
        """Do the same, and make a version of what is chosen."""
        self._begin(conflict, saves=True)

    def _begin(self, conflict: Conflict, *, saves: bool) -> None:
        document = self._session.document
        if document is None or self._is_asking:
            return
        self._is_asking = True
        nct, person = document.page.nct_id, document.person
        self._runner.run(
            Lane.STORAGE,
            lambda: self._verbs.load(nct, person),
            lambda found: self._show(document, conflict, *found, saves=saves),
            self._fail,
        )

    def _show(
        self, document: Document, conflict: Conflict, page: PageFile, draft: Draft | None, *, saves: bool
    ) -> None:
        self._is_asking = False
        if document is not self._session.document:
            return
        merged = brought_together(document, page, draft)
        clashes = merged.clashes
        question = ConflictQuestion(
            what=" ".join(filter(None, (conflict.what, _also(page, merged)))),
            clashes=tuple(clash_face(clash, _heading(page, clash.key)) for clash in clashes),
            accept=f"Save as version {page.revision_number + 1}" if saves else "Go on with these words",
        )

        def answered(mine: frozenset[str]) -> None:
            self._choose(document, page, draft, mine, saves=saves)

        if clashes:
            self._ask.conflict(question, answered)
        else:
            answered(frozenset())

    def _choose(
        self, document: Document, page: PageFile, draft: Draft | None, mine: frozenset[str], *, saves: bool
    ) -> None:
        """Go on with what was chosen. The words may have been typed on since they were shown."""
        if document is not self._session.document:
            return
        merged = brought_together(document, page, draft)
        others = [clash.key for clash in merged.clashes if clash.key not in mine]
        is_copy = draft is not None and draft.version != document.version
        document.rebase(page, draft, min(document.base, draft.base) if draft and is_copy else None)
        document.replace_all(merged.choosing(others), "the choice of words")  # so that undo finds what was not chosen
        document.replace_all(merged.choosing(mine), "the choice of words")
        self._keeper.save_now()
        self.settled.emit()
        if saves:
            self.save_wanted.emit()

    def _fail(self, error: TrialEditorError) -> None:
        self._is_asking = False
        self.noticed.emit(trouble(error))


def brought_together(document: Document, page: PageFile, draft: Draft | None) -> Merge:
    """Return the words in hand together with those that are in their way, and what clashes.

    A colleague's version clashes in the sections that both changed, and in no other. Of two working copies of one
    person nobody knows which words came first: all that differs is asked about.
    """
    stored = draft.version if draft else 0
    if stored == document.version:
        return merge_onto(page, document.content, document.base)
    theirs = draft.content if draft else page.content
    begun = page.history.revision(document.base)
    clashes = tuple(_differing(page, begun.content if begun else PageContent(), document.content, theirs))
    return Merge(content=document.content, taken=(), clashes=clashes, theirs=theirs)


def clash_face(clash: Clash, heading: str) -> ColumnsFace:
    """Return a section that both changed: as both began, and what became of it, with the words marked."""
    return ColumnsFace(
        key=clash.key,
        heading=heading,
        then_head="As both began",
        now_head="Your words",
        ours_head="Their words",
        rows=(FactRowFace(label="", then=_plain(clash.base), now=_marked(clash.base, clash.yours)),),
        ours=_marked(clash.base, clash.theirs),
    )


def _differing(page: PageFile, base: PageContent, mine: PageContent, theirs: PageContent) -> Iterator[Clash]:
    keys = [spec.key for spec in page.blueprint.sections]
    extra = [key for each in (mine, theirs) for key in (*each.texts, *each.overrides, *each.notes)]
    for key in dict.fromkeys([*keys, *extra]):
        if not mine.same_words(theirs, key):
            yield Clash(key=key, base=typed(base, key), yours=typed(mine, key), theirs=typed(theirs, key))


def _also(page: PageFile, merged: Merge) -> str:
    """Say what goes in without a question."""
    if not merged.taken:
        return ""
    return f"What only they changed goes in as it is: {', '.join(_heading(page, key) for key in merged.taken)}."


def _heading(page: PageFile, key: str) -> str:
    spec = page.blueprint.section(key)
    return (spec.read_heading or key) if spec else key


def _plain(words: str) -> Cell:
    if not words:
        return _NO_WORDS
    return tuple((Span(line.replace("\t", " ")),) for line in words.split("\n") if line.strip())


def _marked(base: str, words: str) -> Cell:
    if not words and not base:
        return _NO_WORDS
    return tuple(tuple(line) for line in marked_lines(word_differences(base, words)))
