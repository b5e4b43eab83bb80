"""A calm line above what it is about: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget
from typing_extensions import override

from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.forms.ui_notice_bar import Ui_NoticeBar
from trialeditor.gui.icons import pixmap
from trialeditor.gui.theme import LIGHT, Colors

ICONS = {Tone.NEUTRAL: "info", Tone.INFO: "info", Tone.GOOD: "check", Tone.WARN: "warning", Tone.BAD: "error"}

_WIDE = 900
_SHARE = 0.6
"""So much of the width the first sentence may take beside the second."""


class NoticeBar(QFrame):
    """Hidden until there is something to say."""

    acted = Signal()
    """The button of the notice was pressed."""
    closed = Signal(object)
    """NoticeFace: the person closed this one."""
    said = Signal(object)
    """NoticeFace, or None: something is said, or what was said is taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NoticeBar()
        self.ui.setupUi(self)
        self._colors = LIGHT
        self._face: NoticeFace | None = None
        self.ui.actButton.clicked.connect(self.acted)
        self.ui.closeButton.clicked.connect(self._close)
        for label in (self.ui.whatLabel, self.ui.detailLabel):
            label.setMinimumWidth(1)  # a word without an end is cut off; it does not widen the window
        self.hide()

    @property
    def face(self) -> NoticeFace | None:
        """What is said now."""
        return self._face

    @property
    def is_in_use(self) -> bool:
        """Whether somebody points at the notice, or has the focus in it."""
        return self.underMouse() or self.ui.actButton.hasFocus() or self.ui.closeButton.hasFocus()

    def show_face(self, face: NoticeFace | None, *, can_close: bool = True) -> None:
        """Say something, or nothing. The focus stays where it is; a screen reader says it, trouble at once."""
        self.put_back(face, can_close=can_close)
        if face is not None:
            announce(self, f"{face.what} {face.detail}", urgent=face.tone is Tone.BAD)
        self.said.emit(face)

    def put_back(self, face: NoticeFace | None, *, can_close: bool = True) -> None:
        """Show what was said before, or nothing, without saying it again."""
        self._face = face
        self.setVisible(face is not None)
        if face is None:
            return
        self.ui.whatLabel.setText(face.what)
        self.ui.detailLabel.setText(face.detail)
        self.ui.detailLabel.setVisible(bool(face.detail))
        self.ui.actButton.setText(face.act)
        self.ui.actButton.setVisible(bool(face.act))
        self.ui.closeButton.setVisible(can_close)
        self.setAccessibleDescription(f"{face.what} {face.detail}".strip())
        self.setProperty("tone", face.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._arrange(self.width())
        self._draw_icon()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw_icon()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room, both sentences stand side by side."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        """A sentence that is not folded must fit: else it would widen the whole window."""
        label = self.ui.whatLabel
        wide = width >= _WIDE and label.fontMetrics().horizontalAdvance(label.text()) < width * _SHARE
        self.ui.wordsLayout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.ui.wordsLayout.setSpacing(8 if wide else 4)
        label.setWordWrap(not wide)
        top = Qt.AlignmentFlag.AlignVCenter if wide else Qt.AlignmentFlag.AlignTop
        self.ui.layout_2.setAlignment(self.ui.iconLabel, Qt.AlignmentFlag.AlignHCenter | top)

    def _draw_icon(self) -> None:
        picture = QPixmap()
        if self._face is not None:
            picture = pixmap(ICONS[self._face.tone], 20, self._colors.of(self._face.tone))
        self.ui.iconLabel.setPixmap(picture)

    def _close(self) -> None:
        face = self._face
        self.put_back(None)
        self.closed.emit(face)
