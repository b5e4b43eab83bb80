"""Taking back the last act on many trials: as long as the window is open, and where nothing came after it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.bulk_verbs import Act, UndoVerbs
from trialeditor.gui.presenters.bulk_wording import say_left, say_undone
from trialeditor.gui.presenters.slices import ROWS, SLICE, Sliced
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes
from trialeditor.services.undoing import Undone

UNDO = "Undo"
NOTHING = "Nothing was done to several trials at once since the window opened."


class BulkUndo(QObject):
    """Keeps the last act until it is taken back, or another one takes its place."""

    noticed = Signal(object)
    """NoticeFace: what was taken back, or how far it is."""
    allowed = Signal(object)
    """Why there is nothing to take back, or None."""

    def __init__(
        self, *, verbs: UndoVerbs, runner: Runner, bus: Bus, session: Session, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._bus = bus
        self._session = session
        self._act: Act | None = None

    def start(self) -> None:
        """Say whether there is something to take back."""
        self.allowed.emit(None if self._act else NOTHING)

    def offer(self, act: Act | None) -> None:
        """Keep an act; None for one that cannot be taken back leaves the one before."""
        if act is not None:
            self._act = act
            self.start()

    def undo(self) -> None:
        """Take the last act back, in the name of who works now."""
        act, person = self._act, self._session.person
        if act is None or person is None:
            return
        self._act = None
        self.start()
        size = SLICE if act.entries else ROWS
        run: Sliced[NctId, Undone] = Sliced(
            self._runner, act.ncts, lambda part: self._verbs.undo(act.part(part), person), size=size
        )
        run.start(lambda: self._tell(act, run), lambda error: self._fail(act, run, error), lambda n: self._hear(run, n))

    def _hear(self, run: Sliced[NctId, Undone], done: int) -> None:
        if not run.is_whole:
            self.noticed.emit(NoticeFace(tone=Tone.INFO, what=f"Taking it back: {done:,} trials done."))

    def _tell(self, act: Act, run: Sliced[NctId, Undone]) -> None:
        back = frozenset(nct for part in run.results for nct in part.changes.trials)
        left = sum(len(part.left) for part in run.results)
        self._bus.changed.emit(Changes(trials=back))
        tone = Tone.GOOD if back and not left else Tone.INFO
        self.noticed.emit(NoticeFace(tone=tone, what=say_undone(act.kind, len(back)), detail=say_left(left)))

    def _fail(self, act: Act, run: Sliced[NctId, Undone], error: TrialEditorError) -> None:
        """Tell why it could not be done; what is not back yet can be tried again."""
        back = frozenset(nct for part in run.results for nct in part.changes.trials)
        if back:
            self._bus.changed.emit(Changes(trials=back))
        self.offer(act.part(act.ncts[run.done :]))
        self.noticed.emit(trouble(error))
