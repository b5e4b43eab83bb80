"""The pages that the record moved away from: a queue to go through, one page at a time, and what can be done there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.drift import DriftedPage
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person
from trialeditor.gui.bus import Bus
from trialeditor.gui.drift_faces import DriftPageFace, EditTarget
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.drift_verbs import DriftVerbs
from trialeditor.gui.presenters.drift_wording import has_phrases, page_face, queue_face
from trialeditor.gui.presenters.section_signing import SectionSigner, ToSign
from trialeditor.gui.presenters.wording import done, say_count, trouble
from trialeditor.gui.session import Session
from trialeditor.services.drift_sheet import DriftSheet
from trialeditor.services.outcome import Changes
from trialeditor.services.reviewing import MEANINGS

_STILL_RIGHT = MEANINGS[1]
_NEW_WORDS = "I read the words that the record brought into these sections and approve them for patients"
_NO_LAST = "This is the last page of the queue."
_NO_FIRST = "This is the first page of the queue."
_NOBODY = NoticeFace(tone=Tone.INFO, what="Choose who you are first.", detail="File › Work as… is the way.")


class DriftPresenter(QObject):
    """Keeps the queue while its window is open, and the page that is shown."""

    queue_shown = Signal(object)
    """DriftQueueFace."""
    page_shown = Signal(object)
    """DriftPageFace."""
    edit_wanted = Signal(object)
    """EditTarget: this page is wanted in the main window."""
    update_wanted = Signal(object)
    """tuple of EditTarget: old words in these sections are to be mended."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(
        self,
        *,
        verbs: DriftVerbs,
        runner: Runner,
        session: Session,
        keeper: DraftKeeper,
        bus: Bus,
        signer: SectionSigner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._verbs, self._session, self._keeper, self._bus, self._signer = verbs, session, keeper, bus, signer
        self._queue = Latest(runner, Lane.STORAGE)
        self._sheets = Latest(runner, Lane.STORAGE)
        self._pages: tuple[DriftedPage, ...] = ()
        self._row = 0
        self._wanted = ""
        self._sheet: DriftSheet | None = None
        self._is_open = True
        self._news = ""
        """What was done last, told with how much is left once that is known."""
        self._is_done = False
        """Whether the page is done with, though it may wait for somebody else."""
        bus.changed.connect(self._on_changes)
        session.person_changed.connect(self._on_person)
        signer.noticed.connect(self.noticed)

    @property
    def nct(self) -> NctId | None:
        """The page that is shown."""
        return self._pages[self._row].nct_id if self._pages else None

    def open(self, nct: str = "") -> None:
        """Read the queue; show a page of it, or else the first one."""
        self._wanted = nct
        self._read()

    def end(self) -> None:
        """Show nothing more: the window is closed."""
        self._is_open = False
        self._signer.end()
        self._queue.forget()
        self._sheets.forget()

    def choose(self, nct: str) -> None:
        """Show a page of the queue."""
        row = _row_of(self._pages, nct)
        if row is not None and row != self._row:
            self._row = row
            self._show_queue()
            self._read_sheet()

    def step(self, by: int) -> None:
        """Show the next page of the queue (1), or the one before (-1)."""
        row = self._row + by
        if 0 <= row < len(self._pages):
            self.choose(self._pages[row].nct_id)

    def sign(self, key: str = "") -> None:
        """Sign a section as it reads now, or all that lapsed on the page."""
        if self._sheet is not None:
            self._sign((key,) if key else self._sheet.keys, _STILL_RIGHT)

    def edit(self, key: str = "") -> None:
        """Go to a section in the main window, or to the page."""
        sheet = self._sheet
        if sheet is not None:
            targets = (each for each in _targets(sheet) if each.key == key)
            self.edit_wanted.emit(next(targets, EditTarget(nct=sheet.nct_id, key="")))

    def update(self) -> None:
        """Mend old words that were typed; where there are none, sign the words that phrases brought."""
        sheet = self._sheet
        if sheet is None:
            return
        stale = {each.key for each in sheet.sections if each.stale}
        if stale:
            self.update_wanted.emit(tuple(each for each in _targets(sheet) if each.key in stale))
        else:
            self._sign(tuple(each.key for each in sheet.sections if has_phrases(each)), _NEW_WORDS)

    def _sign(self, keys: tuple[str, ...], meaning: str) -> None:
        """Sign sections, once the words in hand are stored: what stands in a window must not get lost over it."""
        sheet, person = self._sheet, self._session.person
        if sheet is None or person is None or not keys:
            return
        document = self._session.document
        differs = document is not None and document.page.nct_id == sheet.nct_id and document.differs
        what = ToSign(nct=sheet.nct_id, person=person, keys=keys, meaning=meaning, differs=differs)
        self._keeper.settle(lambda: self._signer.sign(what, lambda changes: self._signed(len(keys), changes)))

    def _signed(self, count: int, changes: Changes) -> None:
        self._is_done = self._sheet is None or count == len(self._sheet.keys)
        self._news = f"{say_count(count, 'section is', 'sections are')} signed again."
        self._bus.changed.emit(changes)

    def _on_changes(self, changes: Changes) -> None:
        if self._is_open and (changes.trials or changes.workspace or changes.people):
            self._read()

    def _on_person(self, _person: Person) -> None:
        if self._is_open:
            self._read_sheet()

    def _read(self) -> None:
        self._queue.run(self._verbs.drift, self._take, self._fail)

    def _take(self, pages: tuple[DriftedPage, ...]) -> None:
        """Show the queue anew. The page stays; when it is done, the one that came after it is next."""
        if not self._is_open:
            return
        self._row = self._row_in(pages)
        self._pages, self._wanted = pages, ""
        self._show_queue()
        self._tell()
        self._read_sheet()

    def _row_in(self, pages: Sequence[DriftedPage]) -> int:
        """Return which page of another queue to show."""
        after = [page.nct_id for page in self._pages[self._row + 1 :]]
        here = self.nct or ""
        wanted = (self._wanted, *after, here) if self._is_done else (self._wanted, here, *after)
        self._is_done = False
        rows = (row for nct in wanted if (row := _row_of(pages, nct)) is not None)
        return next(rows, max(len(pages) - 1, 0) if self._pages else 0)

    def _show_queue(self) -> None:
        self.queue_shown.emit(queue_face(self._pages, self.nct or ""))

    def _tell(self) -> None:
        if self._news:
            left = len(self._pages)
            more = f"{say_count(left, 'page is', 'pages are')} left." if left else "That was the last one."
            self.noticed.emit(done(self._news, more))
            self._news = ""

    def _read_sheet(self) -> None:
        nct, person, verbs = self.nct, self._session.person, self._verbs
        self._sheet = None
        if nct is None:
            return
        if person is None:
            self.noticed.emit(_NOBODY)
            return

        def shown(sheet: DriftSheet | None) -> None:
            if self._is_open and nct == self.nct and sheet is not None:
                self._sheet = sheet
                self.page_shown.emit(self._face(sheet))

        self._sheets.run(lambda: verbs.sheet(nct, person), shown, self._fail)

    def _face(self, sheet: DriftSheet) -> DriftPageFace:
        row, count = self._row, len(self._pages)
        return page_face(
            sheet,
            place=f"{row + 1:,} of {count:,}",
            why_not_next="" if row + 1 < count else _NO_LAST,
            why_not_previous="" if row else _NO_FIRST,
        )

    def _fail(self, error: TrialEditorError) -> None:
        if self._is_open:
            self.noticed.emit(trouble(error))


def _row_of(pages: Sequence[DriftedPage], nct: str) -> int | None:
    return next((row for row, page in enumerate(pages) if page.nct_id == nct), None)


def _targets(sheet: DriftSheet) -> tuple[EditTarget, ...]:
    return tuple(
        EditTarget(nct=sheet.nct_id, key=each.key, facts=each.facts, olds=each.olds) for each in sheet.sections
    )
