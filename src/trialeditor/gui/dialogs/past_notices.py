"""What was said before, in a window beside the work: nobody has to read a notice while it is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from trialeditor.domain.clock import Clock
from trialeditor.gui.calm.notices import NoticeBoard, PastNotice
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.dialogs.beside import Beside
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.forms.ui_past_notices import Ui_PastNotices
from trialeditor.gui.models.event_list import EventModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.presenters.wording import say_clock
from trialeditor.gui.timeline_faces import EventFace
from trialeditor.gui.views.event_delegate import EventDelegate
from trialeditor.gui.wardrobe import Wardrobe

_BADGES = {
    Tone.GOOD: BadgeFace(word="Done", tone=Tone.GOOD, shape=Shape.CHECK),
    Tone.WARN: BadgeFace(word="Warning", tone=Tone.WARN, shape=Shape.TRIANGLE),
    Tone.BAD: BadgeFace(word="Problem", tone=Tone.BAD, shape=Shape.BAR),
}
_EMPTY = "Nothing was said yet", "Whatever the window tells you above the panes is kept here until you close it."


class PastNotices(FittingDialog):
    """A list, and the whole words of the notice that is chosen in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PastNotices()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = EventModel(self)
        self.ui.notices.setModel(self._model)
        self.ui.notices.setItemDelegate(EventDelegate(self.ui.notices))
        self.ui.notices.selectionModel().currentChanged.connect(lambda now, _before: self._show(now.data(FACE_ROLE)))
        self.ui.empty.say("info", *_EMPTY)
        self.ui.copyButton.clicked.connect(self._copy)
        self.ui.closeButton.clicked.connect(self.close)

    def show_faces(self, faces: Sequence[EventFace]) -> None:
        """Show notices, newest first; the newest is chosen."""
        self._model.show_events(faces)
        self.ui.pages.setCurrentWidget(self.ui.page if faces else self.ui.empty)
        self.ui.copyButton.setEnabled(bool(faces))
        self.ui.notices.setCurrentIndex(self._model.index(0))

    def _show(self, face: EventFace | None) -> None:
        self.ui.words.setPlainText("\n\n".join(filter(None, (face.name, face.note))) if face else "")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.ui.words.toPlainText())


class NoticeWindows(QObject):
    """Opens the window, or brings the one that is open to the front."""

    def __init__(self, board: NoticeBoard, clock: Clock, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._board = board
        self._clock = clock
        self._beside = Beside(lambda: PastNotices(window), wardrobe, self)
        board.kept.connect(self._follow)

    def open(self) -> None:
        """Show what was said before."""
        self._beside.open()
        self._follow(self._board.past)

    def _follow(self, past: Sequence[PastNotice]) -> None:
        dialog = self._beside.dialog
        if dialog is not None:
            now = self._clock.now()
            dialog.show_faces(
                [
                    EventFace(
                        name=each.face.what,
                        who=say_clock(each.at, now),
                        note=each.face.detail,
                        badge=_BADGES.get(each.face.tone),
                    )
                    for each in past
                ]
            )
