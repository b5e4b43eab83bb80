"""A layout that puts widgets beside each other, and begins a new row where there is no more room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

_ONE_ROW = 1 << 20
"""Wider than any screen."""
_SEVERAL = 2


class FlowLayout(QLayout):
    """Rows from left to right. A widget that is wider than a row gets a row of its own, and is narrowed to it.

    No widget stands alone in the last row where rows of one length can hold them all.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """As high as its rows at the width that it has: where room is short, no row may be cut off."""
        return QSize(1, self._arrange(QRect(0, 0, self.geometry().width() or _ONE_ROW, 0), is_trial=True))

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        """Fill row after row; where that leaves one widget alone, give all rows as many as each other if they fit."""
        items = self._shown()
        rows = _filled(items, width, self.spacing())
        if len(rows) < _SEVERAL or len(rows[-1]) > 1:
            return rows
        each = -(-len(items) // len(rows))
        even = [items[first : first + each] for first in range(0, len(items), each)]
        return even if all(_width(row, self.spacing()) <= width for row in even) else rows

    def _arrange(self, rect: QRect, *, is_trial: bool) -> int:
        """Put the widgets into `rect`, unless it is only a trial; return the height that they need."""
        y = rect.y()
        for number, row in enumerate(self._rows(rect.width())):
            x, y = rect.x(), y + (self.spacing() if number else 0)
            for item in row:
                size = item.sizeHint().boundedTo(QSize(rect.width(), _ONE_ROW))
                if not is_trial:
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += size.width() + self.spacing()
            y += max(item.sizeHint().height() for item in row)
        return y - rect.y()


def _filled(items: Sequence[QLayoutItem], width: int, spacing: int) -> list[list[QLayoutItem]]:
    """Put as much into each row as it can hold, and one widget at the least."""
    rows: list[list[QLayoutItem]] = []
    for item in items:
        if rows and _width([*rows[-1], item], spacing) <= width:
            rows[-1].append(item)
        else:
            rows.append([item])
    return rows


def _width(row: Sequence[QLayoutItem], spacing: int) -> int:
    return sum(item.sizeHint().width() for item in row) + spacing * (len(row) - 1)
