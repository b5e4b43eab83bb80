"""The palette over the window: a field to type in, and below it what fits. It goes when the focus leaves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from typing_extensions import override

from trialeditor.gui.forms.ui_palette import Ui_Palette
from trialeditor.gui.models.palette import PaletteModel
from trialeditor.gui.palette_faces import PaletteLine
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.palette_delegate import PaletteDelegate
from trialeditor.gui.widgets.polish import repolish

_WIDTH, _TALLEST, _MARGIN, _FROM_TOP = 680, 520, 24, 64
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_GOES = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Palette(QFrame):
    """What is typed narrows the lines; the arrows move, Enter chooses, Escape goes back to where the person was."""

    typed = Signal(str)
    chosen = Signal(object)
    """PaletteLine."""
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        """Stand over the widget `over`, out of sight."""
        super().__init__(over)
        self.hide()
        self.ui = Ui_Palette()
        self.ui.setupUi(self)
        self._over = over
        self._before: QWidget | None = None
        self._was_moved = False
        self._model = PaletteModel(self)
        self._delegate = PaletteDelegate(self)
        self.ui.lines.setModel(self._model)
        self.ui.lines.setItemDelegate(self._delegate)
        self.ui.search.textEdited.connect(self.typed)
        self.ui.search.installEventFilter(self)
        self.ui.lines.clicked.connect(self._choose)
        self.ui.lines.selectionModel().currentChanged.connect(self._speak)
        over.installEventFilter(self)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._delegate.set_colors(colors)

    def open(self) -> None:
        """Come up with an empty field; remember who had the focus."""
        self._before = QApplication.focusWidget()
        self.ui.search.clear()
        self._place()
        self.show()
        self.raise_()
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Go, and give the focus back to where it was."""
        if not self.isVisible():
            return
        before, self._before = self._before, None
        held = self.isAncestorOf(QApplication.focusWidget() or self._over)
        self.hide()
        if held and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def show_lines(self, lines: Sequence[PaletteLine]) -> None:
        """Show what fits; the line that the person moved to stays chosen, else the first one is."""
        kept = self.current if self._was_moved else None
        self._model.show_lines(lines)
        self._go_to(self._model.row_of(kept))
        self._was_moved = kept is not None and self.current is not None and self.current.key == kept.key

    def show_words(self, words: str, is_trouble: bool) -> None:
        """Say something below the list."""
        self.ui.foot.setText(words)
        repolish(self.ui.foot, "tone", "bad" if is_trouble else "")

    @property
    def current(self) -> PaletteLine | None:
        """The line that Enter chooses."""
        return self._model.line(self.ui.lines.currentIndex().row())

    def _choose(self) -> None:
        line = self.current
        if line is not None:
            self.chosen.emit(line)

    def _go_to(self, row: int) -> None:
        self.ui.lines.setCurrentIndex(self._model.index(row))

    def _speak(self, index: QModelIndex) -> None:
        """Let a screen reader read the line while the focus stays in the field."""
        line = self._model.line(index.row())
        self.ui.search.setAccessibleDescription(line.spoken if line else "Nothing fits")

    def _place(self) -> None:
        width = min(_WIDTH, self._over.width() - 2 * _MARGIN)
        height = min(_TALLEST, self._over.height() - _FROM_TOP - _MARGIN)
        self.setGeometry((self._over.width() - width) // 2, _FROM_TOP, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and not self._keeps_focus():
            self.close_up()
        return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._takes(event)

    def _keeps_focus(self) -> bool:
        """Say whether the focus stays in the palette, or only another window came to the front."""
        there = QApplication.focusWidget()
        return there is None or self.isAncestorOf(there)

    def _takes(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in _GOES:
            self._choose()
        elif key in _MOVES:
            self._move(key)
        else:
            self._was_moved = False
            return False
        return True

    def _move(self, key: Qt.Key) -> None:
        """Move by a line or by a page; from the end to the beginning, and back."""
        rows, row = self._model.rowCount(), self.ui.lines.currentIndex().row()
        page = max(1, self.ui.lines.viewport().height() // max(1, self.ui.lines.sizeHintForRow(row)) - 1)
        if not rows:
            return
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            target = (row + (1 if key == Qt.Key.Key_Down else -1)) % rows
        else:
            target = min(max(row + (page if key == Qt.Key.Key_PageDown else -page), 0), rows - 1)
        self._was_moved = True
        self._go_to(target)
