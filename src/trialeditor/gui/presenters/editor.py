"""The page that is open: reading it, taking what is typed, and showing where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from trialeditor.domain.clock import Clock
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.findings import Checked
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.people import Person
from trialeditor.domain.revision import Draft
from trialeditor.gui.asking import Ask, OverrideAnswer, OverrideQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.faces import CardFace, FactCardFace
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.face_maker import FaceMaker
from trialeditor.gui.presenters.page_faces import fact_rows, header_face, phrase_offers, record_lines
from trialeditor.gui.presenters.steps import steps
from trialeditor.gui.presenters.verbs import PageVerbs
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.pages import PageFile
from trialeditor.services.reviewing import actions

PACE_MS = 120
"""So often, at most, lengths and states follow the typing."""


Faces: TypeAlias = tuple[CardFace | FactCardFace, ...]
_Read: TypeAlias = tuple[tuple[SectionState, ...], Faces]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    """A page as one person finds it."""

    person: Person
    page: PageFile
    draft: Draft | None
    may: Mapping[str, str | None]
    cards: FaceMaker
    """Made what the cards show of the record already, so that showing them takes no time."""


class EditorPresenter(QObject):
    """Shows one page and takes its words."""

    header_changed = Signal(object)
    """HeaderFace."""
    cards_changed = Signal(object)
    """Tuple of CardFace and FactCardFace, in page order."""
    text_changed = Signal(str, str, str)
    """Section key, the words that its field has to show, and the reason where they are an override."""
    focus_wanted = Signal(str)
    """Section key: undo or redo happened there."""
    facts_changed = Signal(object, object)
    """Tuples of FactRow and of PhraseOffer."""
    book_changed = Signal(object)
    """PhraseBook: what phrases read with the record of the open page."""
    steps_changed = Signal(object)
    """Steps: what can be done now, and why not."""
    opened = Signal(str)
    """NCT number of the page that is open now."""
    stayed = Signal(str)
    """NCT number of the page that is still open, after another one could not be opened; empty when there is none."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        *,
        verbs: PageVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        ask: Ask,
        clock: Clock,
        pace_ms: int = PACE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._session = session
        self._keeper = keeper
        self._ask = ask
        self._clock = clock
        self._states: tuple[SectionState, ...] = ()
        self._may: Mapping[str, str | None] = {}
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(pace_ms)
        self._pace.timeout.connect(self._read)
        self._reading = Latest(runner, Lane.PURE)
        self._maker = FaceMaker()
        """Makes cards off the GUI thread."""
        self._cards = FaceMaker()
        """Makes cards on it: after an undo, or when the page was read anew."""
        self._wanted = ""
        self._checked: Checked | None = None
        keeper.stored.connect(self._show_steps)

    def open(self, nct: str) -> None:
        """Open a page, once the words of the present one are stored."""
        person = self._session.person
        if person is None:
            return
        self._wanted = nct
        self._keeper.settle(lambda: self._load(nct, person, self._open, self._not_opened), or_else=self._stay)

    def open_again(self) -> None:
        """Open the page that is open, or that was about to be, for somebody else."""
        document = self._session.document
        nct = document.page.nct_id if document else self._wanted
        if nct:
            self.open(nct)

    def reload(self) -> None:
        """Read the open page anew."""
        document = self._session.document
        if document is not None:
            self._load(document.page.nct_id, document.person, self._refresh, self._fail)

    def type(self, key: str, text: str) -> None:
        """Take what a person typed."""
        if self._session.document is not None:
            self._session.document.type(key, text)

    def edit(self, key: str, text: str, name: str) -> None:
        """Take what one step of the toolbar, a paste, a drop or an insertion made of a section's words."""
        if self._session.document is not None:
            self._session.document.edit(key, text, name)

    def give_reason(self, key: str, reason: str) -> None:
        """Take what a person typed as the reason of an override."""
        if self._session.document is not None:
            self._session.document.give_reason(key, reason)

    def override(self, key: str) -> None:
        """Ask for words in place of the record's."""
        document = self._session.document
        if document is None:
            return
        lines = record_lines(document.page, key)
        facts = "\n".join(f"{line.label}: {line.text}" if line.label else line.text for line in lines)

        def answered(answer: OverrideAnswer) -> None:
            document.set_override(key, Override(text=answer.text, reason=answer.reason))

        self._ask.override(OverrideQuestion(heading=document.heading(key), facts=facts), answered)

    def use_record(self, key: str) -> None:
        """Take an override away. Undo brings it back."""
        if self._session.document is not None:
            self._session.document.set_override(key, None)

    def take_checked(self, checked: Checked | None) -> None:
        """Take what the checks say of the words in hand: blockers stop a submission and a sign-off."""
        before, self._checked = self._checked, checked
        if (before and before.blockers) != (checked and checked.blockers):
            self._show_steps()

    def _load(
        self,
        nct: str,
        person: Person,
        done: Callable[[_Loaded], None],
        failed: Callable[[TrialEditorError], None],
    ) -> None:
        def work() -> _Loaded:
            page, draft = self._verbs.load(NctId(nct), person)
            cards = FaceMaker()
            cards.read(page, draft.content if draft else page.content)
            return _Loaded(person=person, page=page, draft=draft, may=actions(page, person), cards=cards)

        self._runner.run(Lane.STORAGE, work, done, failed)

    def _not_opened(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
        self._stay()

    def _stay(self) -> None:
        """Say which page is open. A page in the hands of somebody who does not work any more is closed."""
        document = self._session.document
        if document is not None and document.person != self._session.person and not document.is_dirty:
            self._keeper.watch(None)
            self._session.set_document(None)
            document = None
        self._wanted = document.page.nct_id if document else ""
        self.stayed.emit(self._wanted)

    def _open(self, loaded: _Loaded) -> None:
        page = loaded.page
        if page.nct_id != self._wanted or loaded.person != self._session.person:
            return
        document = Document(page, loaded.draft, loaded.person)
        self._may, self._cards = loaded.may, loaded.cards
        document.changed.connect(lambda _key: self._follow())
        document.rewound.connect(self._rewind)
        self._session.set_document(document)
        self._keeper.watch(document)
        self._show_all(document)
        self.opened.emit(page.nct_id)
        self._read()

    def _refresh(self, loaded: _Loaded) -> None:
        document = self._session.document
        if document is None or document.page.nct_id != loaded.page.nct_id or document.person != loaded.person:
            return
        self._may, self._cards = loaded.may, loaded.cards
        document.refresh(loaded.page, loaded.draft)
        self._keeper.release()
        self._show_all(document, texts=False)
        self._session.refreshed.emit()
        self._read()

    def _show_all(self, document: Document, *, texts: bool = True) -> None:
        self._show_cards(document)
        self._show_header(document)
        if texts:
            self._show_texts(document)
        self.book_changed.emit(PhraseBook(document.page.facts))
        self.facts_changed.emit(fact_rows(document.page.facts), phrase_offers(document.page.facts))
        self._show_steps()

    def _show_cards(self, document: Document) -> None:
        self._states, faces = self._cards.read(document.page, document.content)
        self.cards_changed.emit(faces)

    def _show_header(self, document: Document) -> None:
        why_not = self._may.get("next_review")
        today = self._clock.today()
        face = header_face(document.page, self._states, differs=document.differs, today=today, why_not_date=why_not)
        self.header_changed.emit(face)

    def _show_texts(self, document: Document, key: str = "") -> None:
        for spec in document.page.blueprint.sections:
            if key in ("", spec.key):
                override = document.content.overrides.get(spec.key)
                reason = override.reason if override else ""
                self.text_changed.emit(spec.key, document.content.source(spec.key) or "", reason)

    def _show_steps(self) -> None:
        document = self._session.document
        if document is not None:
            self.steps_changed.emit(steps(document, self._may, self._states, self._checked))

    def _rewind(self, key: str) -> None:
        document = self._session.document
        if document is None:
            return
        self._show_cards(document)
        self._show_texts(document, key)
        if key:
            self.focus_wanted.emit(key)

    def _follow(self) -> None:
        """Let lengths and states follow the typing, at a pace that leaves time for it."""
        if not self._pace.interval():
            self._read()
        elif not self._pace.isActive():
            self._pace.start()

    def _read(self) -> None:
        """Work out lengths and states with the words in hand, off the GUI thread."""
        document = self._session.document
        if document is None:
            return
        page, content = document.page, document.content

        def work() -> _Read:
            return self._maker.read(page, content)

        self._reading.run(work, lambda read: self._show_read(document, content, *read), self._fail)

    def _show_read(
        self, document: Document, content: PageContent, states: tuple[SectionState, ...], faces: Faces
    ) -> None:
        """Show what was read. Where an override came or went since, a field would go from under the cursor."""
        if document is not self._session.document or content.overrides.keys() != document.content.overrides.keys():
            return
        self._states = states
        self.cards_changed.emit(faces)
        self._show_header(document)
        self._show_steps()

    def _fail(self, error: TrialEditorError) -> None:
        self._keeper.release()
        self.noticed.emit(trouble(error))
