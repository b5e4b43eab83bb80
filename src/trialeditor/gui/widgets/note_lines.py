"""The editor's notes of a fact section: the registry's words, the note beside them, and a button that changes it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from trialeditor.gui.faces import NoteFace
from trialeditor.gui.plain_tip import plain_tip

_DOES = "Change this note, or remove it"


class NoteLines(QWidget):
    """A line for each note; hidden where there is none."""

    change_requested = Signal(str)
    """The words that the note is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._notes: tuple[NoteFace, ...] = ()
        self._buttons: list[QToolButton] = []
        self._shown: list[QWidget] = []
        self._why_not = ""
        self.hide()

    def show_notes(self, notes: Sequence[NoteFace]) -> None:
        """Show other notes."""
        if tuple(notes) == self._notes:
            return
        self._notes = tuple(notes)
        for widget in self._shown:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        self._buttons = [self._add(row, note) for row, note in enumerate(self._notes)]
        self.setVisible(bool(self._notes))
        self.allow(self._why_not)

    def allow(self, why_not: str) -> None:
        """Let the person change notes, or say why not."""
        self._why_not = why_not
        for button in self._buttons:
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not) or _DOES)
            button.setAccessibleDescription(why_not)

    def _add(self, row: int, note: NoteFace) -> QToolButton:
        words = QLabel(f"“{note.quote}”  Editor's note: {note.text}" + (f"\n{note.trouble}" if note.trouble else ""))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(1)
        words.setProperty("uiRole", "reason" if note.trouble else "factValue")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QToolButton()
        button.setText("Change…")
        button.setProperty("uiRole", "linkButton")
        button.setAccessibleName(f"Change the note on {note.quote}")
        button.clicked.connect(lambda: self.change_requested.emit(note.quote))
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(button, row, 1, Qt.AlignmentFlag.AlignTop)
        self._shown += [words, button]
        return button
