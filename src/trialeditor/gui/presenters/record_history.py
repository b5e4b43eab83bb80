"""The history of one record: its states, what changed in each, and any two of them compared."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.comparing import Comparison, in_short
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.snapshot import Snapshot
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.history_faces import ComparisonFace, HistoryFace, StateFace
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.change_lines import comparison_face
from trialeditor.gui.presenters.record_verbs import RecordVerbs
from trialeditor.gui.presenters.wording import say_count, say_date, trouble
from trialeditor.services.outcome import Changes
from trialeditor.services.record_history import RecordState

_CURRENT = BadgeFace(word="Current", tone=Tone.GOOD, shape=Shape.CHECK)
_FIRST = "The first state that came in"
_COMPARING = "Comparing…"
_SAME = ComparisonFace(
    title="That is one and the same state", message="Choose two different states to see what changed between them."
)
_OLDEST = ComparisonFace(
    title="Nothing came before this", message="It is the oldest state here. Choose a newer one to see what changed."
)

_Pair: TypeAlias = tuple[Digest, Digest]


class RecordHistoryPresenter(QObject):
    """Keeps the states of one record, newest first, and the two that are compared."""

    shown = Signal(object)
    """HistoryFace."""
    said = Signal(int, object)
    """A row and its StateFace: what changed in a state is known now."""
    compared = Signal(object)
    """ComparisonFace."""
    noticed = Signal(object)
    """NoticeFace: the states cannot be read."""

    def __init__(self, verbs: RecordVerbs, runner: Runner, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._runner = runner
        self._nct: NctId | None = None
        self._title = ""
        self._states: tuple[RecordState, ...] = ()
        self._pair = (0, 0)
        self._known: dict[_Pair, Comparison] = {}
        self._asked: set[_Pair] = set()
        bus.changed.connect(self._on_changes)

    def open(self, nct: NctId, title: str) -> None:
        """Show the history of a record: the newest two states are compared."""
        self._nct, self._title = nct, title
        self._known.clear()
        self._read()

    def choose_state(self, row: int) -> None:
        """Compare a state with the one before it."""
        if 0 <= row < len(self._states):
            self.choose(min(row + 1, len(self._states) - 1), row)

    def choose(self, old: int, new: int) -> None:
        """Compare two states, by their rows."""
        if max(old, new) >= len(self._states) or min(old, new) < 0:
            return
        self._pair = (old, new)
        self.shown.emit(self._face())
        self._show()

    def close(self) -> None:
        """Forget the record."""
        self._nct = None
        self._states = ()

    def _read(self) -> None:
        nct, verbs = self._nct, self._verbs
        if nct is not None:
            self._runner.run(
                Lane.STORAGE, lambda: verbs.states(nct), lambda found: self._on_states(nct, found), self._fail
            )

    def _on_states(self, nct: NctId, states: tuple[RecordState, ...]) -> None:
        if nct != self._nct:
            return
        self._states = states[::-1]
        self._pair = (min(1, len(states) - 1), 0)
        self._asked.clear()
        self.shown.emit(self._face())
        self._show()
        self._say_next()

    def _show(self) -> None:
        """Show what differs between the chosen states, now or when it is known."""
        old, new = self._pair
        if old == new:
            is_oldest = len(self._states) > 1 and old == len(self._states) - 1
            self.compared.emit(_OLDEST if is_oldest else _SAME)
            return
        found = self._known.get(self._digests(old, new))
        if found:
            self.compared.emit(comparison_face(found, self._head(old, new)))
        else:
            self.compared.emit(ComparisonFace(title=_COMPARING))
            self._compare(self._digests(old, new))

    def _say_next(self) -> None:
        """Find out state by state what changed in it, the newest first."""
        pairs = (self._digests(row + 1, row) for row in range(len(self._states) - 1))
        unknown = next((pair for pair in pairs if pair not in self._known), None)
        if unknown:
            self._compare(unknown)

    def _digests(self, old: int, new: int) -> _Pair:
        return self._states[old].digest, self._states[new].digest

    def _compare(self, pair: _Pair) -> None:
        nct, verbs = self._nct, self._verbs
        if nct is None or pair in self._asked:
            return
        self._asked.add(pair)

        def read(two: tuple[Snapshot, Snapshot]) -> None:
            self._runner.run(
                Lane.READING,
                lambda: verbs.compared(*two),
                lambda found: self._on_compared(nct, pair, found),
                self._fail,
            )

        self._runner.run(Lane.STORAGE, lambda: verbs.two_states(nct, *pair), read, self._fail)

    def _on_compared(self, nct: NctId, pair: _Pair, found: Comparison) -> None:
        if nct != self._nct:
            return
        self._known[pair] = found
        for row in range(len(self._states) - 1):
            if self._digests(row + 1, row) == pair:
                self.said.emit(row, self._state_face(row))
        old, new = self._pair
        if self._digests(old, new) == pair:
            self.compared.emit(comparison_face(found, self._head(old, new)))
        self._say_next()

    def _fail(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))

    def _on_changes(self, changes: Changes) -> None:
        if self._nct is not None and (self._nct in changes.trials or changes.workspace):
            self._read()

    def _face(self) -> HistoryFace:
        old, new = self._pair
        count = say_count(len(self._states), "state", "states")
        order = ", newest first" if len(self._states) > 1 else ""
        return HistoryFace(
            title=self._title,
            subtitle=f"{self._nct} · {count} of the registry record{order}",
            states=tuple(self._state_face(row) for row in range(len(self._states))),
            old=old,
            new=new,
        )

    def _state_face(self, row: int) -> StateFace:
        state = self._states[row]
        posted = state.header.last_update_posted
        parts = [f"posted {_day(posted)}"] if posted else []
        return StateFace(
            name=f"{state.number}. As of {say_date(state.as_of)}",
            changed=self._changed(row),
            detail=" · ".join([*parts, state.header.source]),
            badge=_CURRENT if state.is_current else None,
        )

    def _changed(self, row: int) -> str:
        if row + 1 == len(self._states):
            return _FIRST
        found = self._known.get(self._digests(row + 1, row))
        words = in_short(found.changes) if found else "…"
        return f"{words}; again as it was before" if self._states[row].came_back else words

    def _head(self, old: int, new: int) -> str:
        names = [self._state_face(row).name for row in (old, new)]
        return f"{self._title} ({self._nct})\nFrom {names[0]} to {names[1]}"


def _day(text: str) -> str:
    """Write a registry date; what is no whole date stays as it is."""
    try:
        return say_date(date.fromisoformat(text))
    except ValueError:
        return text
