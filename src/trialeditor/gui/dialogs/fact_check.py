"""Fact checks: where the file goes, which answer comes in, and what is in it before it is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import Ask
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.fact_check_faces import AnswerFace
from trialeditor.gui.forms.ui_fact_check_dialog import Ui_FactCheckDialog
from trialeditor.gui.models.event_list import EventModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.presenters.fact_checks import FactCheckPresenter
from trialeditor.gui.views.event_delegate import EventDelegate
from trialeditor.gui.wardrobe import Wardrobe

_PAGES = ("Web page (*.html)",)
_ANSWERS = "Answers to fact checks (*.json)"


class FactCheckDialog(Dialog):
    """Shows an answer, and asks whether it comes in."""

    answered = Signal()

    def __init__(self, face: AnswerFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FactCheckDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.titleLabel.setText(face.title)
        ui.introLabel.setText(face.intro)
        set_words(ui.staleLabel, face.stale)
        model = EventModel(self)
        ui.answers.setModel(model)
        ui.answers.setItemDelegate(EventDelegate(ui.answers))
        ui.answers.selectionModel().currentChanged.connect(self._show)
        model.show_events(face.rows)
        ui.answers.setCurrentIndex(model.index(0))
        ui.acceptButton.clicked.connect(self._answer)
        ui.cancelButton.clicked.connect(self.reject)
        ui.answers.setFocus()

    def _show(self, now: QModelIndex, _before: QModelIndex) -> None:
        face = now.data(FACE_ROLE)
        self.ui.words.setPlainText("\n".join(filter(None, (face.name, face.who, face.note))) if face else "")

    def _answer(self) -> None:
        self.answered.emit()
        self.accept()


class FactCheckWindows(QObject):
    """Asks for files, and shows answers."""

    def __init__(self, presenter: FactCheckPresenter, ask: Ask, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._presenter, self._ask = presenter, ask
        self._window, self._wardrobe = window, wardrobe
        presenter.looked.connect(self._show)

    def send(self) -> None:
        """Ask where the page goes."""
        start = _documents() / self._presenter.file_name
        self._ask.save_as("Send for fact check", start, _PAGES, self._presenter.send)

    def take(self) -> None:
        """Ask which answer comes in."""
        self._ask.files("Take in a fact check", _ANSWERS, self._chosen)

    def _chosen(self, paths: Sequence[Path]) -> None:
        if paths:
            self._presenter.look(paths[0])

    def _show(self, face: AnswerFace) -> None:
        dialog = FactCheckDialog(face, self._window)
        dialog.answered.connect(self._presenter.take)
        self._wardrobe.dress(dialog)
        dialog.open()


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found or Path.home())
