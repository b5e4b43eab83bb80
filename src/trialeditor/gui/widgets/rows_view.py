"""What tables and lists of rows share beside the work: columns that fill the width, and a row that opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableView
from typing_extensions import override

from trialeditor.gui.all_findings_faces import FilterFace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowOpener(QObject):
    """Return, Enter or a double click on a row opens it."""

    opened = Signal()
    """The row that is chosen is wanted."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.doubleClicked.connect(lambda _index: self.opened.emit())
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        is_wanted = is_press and isinstance(event, QKeyEvent) and event.key() in _ENTER
        if is_wanted:
            self.opened.emit()
        return is_wanted


def set_widths(table: QTableView, widths: Sequence[int]) -> None:
    """Give the first columns these widths, in pixels; the one behind them takes the rest."""
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for column, width in enumerate(widths):
        header.resizeSection(column, width)
    header.setSectionResizeMode(len(widths), QHeaderView.ResizeMode.Stretch)


def fill_choices(box: QComboBox, everything: str, faces: Sequence[FilterFace]) -> None:
    """Offer other values, below one for all of them, and keep the one that is chosen as long as it is there."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(everything, "")
        for face in faces:
            box.addItem(face.words, face.value)
        box.setCurrentIndex(max(box.findData(chosen), 0))
