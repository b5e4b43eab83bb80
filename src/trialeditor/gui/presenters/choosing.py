"""Which trials of the list are chosen: those that are marked, or all that a search and its filters find."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.presenters.bulk_verbs import BulkVerbs
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.presenters.wording import say_count, trouble
from trialeditor.services.bulk import MOST_CHOSEN

_MANY = 2
NONE = "Choose a trial in the list first. Ctrl or Shift and a click choose several, Ctrl+A all."


class ChoicePresenter(QObject):
    """Knows what is chosen though its lines may be far away."""

    counted = Signal(str)
    """How many are chosen, in words; empty for one or none."""
    all_marked = Signal()
    """Every line that is shown is chosen."""
    allowed = Signal(object)
    """Why nothing can be done with what is chosen, or None."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: BulkVerbs, lines: ListPresenter, runner: Runner, parent: QObject | None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._lines = lines
        self.ncts: tuple[str, ...] = ()
        self._latest = Latest(runner, Lane.STORAGE)

    def take(self, ncts: tuple[str, ...]) -> None:
        """Take note of the lines that are marked."""
        self.ncts = ncts
        self._tell()

    def take_all(self) -> None:
        """Choose all trials of the list, those that are not shown yet among them."""
        query, verbs = self._lines.query, self._verbs

        def found(ncts: tuple[NctId, ...]) -> None:
            if query != self._lines.query:
                return
            if len(ncts) > MOST_CHOSEN:
                self.noticed.emit(_TOO_MANY)
                return
            self.all_marked.emit()
            self.take(ncts)

        self._latest.run(lambda: verbs.ncts(query, MOST_CHOSEN + 1), found, self._fail)

    def _tell(self) -> None:
        number = len(self.ncts)
        self.counted.emit(f"{say_count(number, 'trial', 'trials')} chosen" if number >= _MANY else "")
        self.allowed.emit(None if number else NONE)

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))


_TOO_MANY = NoticeFace(
    tone=Tone.INFO,
    what=f"More than {MOST_CHOSEN:,} trials cannot be chosen at once.",
    detail="Search, filter or choose a queue first.",
)
