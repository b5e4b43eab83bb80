"""What all dialogs share: they open without a loop, fit their words, go when they are done, and say what is missing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QPlainTextEdit, QWidget
from typing_extensions import override

from trialeditor.gui.theme import text_factor

_PART_OF_SCREEN = 0.9


class FittingDialog(QDialog):
    """A dialog that is as large as its words need: its form knows the usual size of words only."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._was_shown = False

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._was_shown:
            self._was_shown = True
            self.resize((self.size() * text_factor(self.font())).boundedTo(self._most()))
            self._grow()
        super().showEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def _grow(self) -> None:
        layout = self.layout()
        needed = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        if needed > self.height():
            self.resize(self.width(), min(needed, self._most().height()))

    def _most(self) -> QSize:
        """Return how large it may be: there is room for its window, at least."""
        room, window = self.screen().availableSize(), self.parentWidget()
        return (room.expandedTo(window.window().size()) if window is not None else room) * _PART_OF_SCREEN


class Dialog(FittingDialog):
    """A window-modal dialog that deletes itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the manual reach nothing behind a window that waits for an answer: hand them on."""
        manual = self._manual
        if manual is not None and QKeySequence(event.keyCombination()) in manual.shortcuts():
            manual.trigger()
        else:
            super().keyPressEvent(event)

    @property
    def _manual(self) -> QAction | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QMainWindow):
            parent = parent.parentWidget()
        return parent.findChild(QAction, "actionManual") if parent is not None else None


def set_words(label: QLabel, words: str) -> None:
    """Show words, or take the label away when there are none."""
    label.setText(words)
    label.setVisible(bool(words))


def words_of(field: QPlainTextEdit) -> str:
    """Return what was typed, without space around it."""
    return field.toPlainText().strip()
