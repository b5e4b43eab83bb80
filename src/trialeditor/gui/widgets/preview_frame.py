"""Holds the preview's screen at the width of a phone, a tablet, a desktop or a sheet of paper, on a quiet ground."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_EDGE = 12
_BAR = 15
"""The engine's scroll bar, whatever the size of the page: it stands beside the width, not in it."""


class Zooms(Protocol):
    """Something whose page can be drawn smaller."""

    def setZoomFactor(self, factor: float) -> None:
        """Draw it at this size; 1 is its own."""
        ...


class PreviewFrame(QWidget):
    """One widget, centered; drawn smaller where its width does not fit, so that its layout stays that of the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("uiRole", "canvas")
        self._held: QWidget | None = None
        self._zooms: Zooms | None = None
        self._width = 0

    def hold(self, widget: QWidget, zooms: Zooms | None) -> None:
        """Take what is to be framed; without `zooms` it always fills the frame."""
        self._held, self._zooms = widget, zooms
        widget.setParent(self)
        self.setFocusProxy(widget)
        self._place()
        widget.show()

    def set_width(self, pixels: int) -> None:
        """Lay the page out this wide, in its own pixels; 0 for as wide as the frame."""
        self._width = pixels
        self._place()

    def fit(self) -> None:
        """Draw at the right size again: the engine forgets it with a new page."""
        self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _place(self) -> None:
        if self._held is None:
            return
        wanted = self._width if self._zooms else 0
        room = self.width()
        zoom = min(1.0, max(room - _BAR, 1) / wanted) if wanted else 1.0
        width = min(round(wanted * zoom) + _BAR, room) if wanted else room
        top = _EDGE if room - width >= 2 * _EDGE else 0
        self._held.setGeometry(QRect((room - width) // 2, top, width, self.height() - top))
        if self._zooms is not None:
            self._zooms.setZoomFactor(zoom)
