"""A button that shows or hides findings of one weight: its shape, how many there are, and whether they are shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QToolButton, QWidget

from trialeditor.gui.check_faces import CountFace
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.shape_picture import SIDE, shape_picture


class WeightButton(QToolButton):
    """Draws its shape in the colors of the theme."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: CountFace | None = None
        self._colors = LIGHT
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setCheckable(True)

    def show_face(self, face: CountFace) -> None:
        """Show how many findings of the weight there are."""
        if face == self._face:
            return
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
        self.setIcon(QIcon(shape_picture(self._face.badge, self._colors, self.devicePixelRatioF())))
