"""A button that shows or hides findings of one weight: its shape, how many there are, and whether they are shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from trialeditor.gui.check_faces import CountFace
from trialeditor.gui.shapes import draw_shape
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.polish import repolish

_SIDE = 14


class WeightButton(QToolButton):
    """Draws its shape in the colors of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: CountFace | None = None
        self._colors = LIGHT
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setCheckable(True)

    def show_face(self, face: CountFace) -> None:
        """Show how many findings of the weight there are."""
        self._face = face
        self.setText(f" {face.words}")
        self.setChecked(face.is_on)
        repolish(self, "on", "true" if face.is_on else "")
        self.setToolTip(f"{'Hide' if face.is_on else 'Show'} these")
        self.setAccessibleDescription(f"{face.words}, {'shown' if face.is_on else 'hidden'}")
        self._draw()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw()

    def _draw(self) -> None:
        if self._face is None:
            return
        scale = self.devicePixelRatioF()
        picture = QPixmap(round(_SIDE * scale), round(_SIDE * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        box = QRectF(0, 0, _SIDE, _SIDE)
        draw_shape(painter, self._face.badge.shape, box, self._colors.of(self._face.badge.tone))
        painter.end()
        self.setIcon(QIcon(picture))
