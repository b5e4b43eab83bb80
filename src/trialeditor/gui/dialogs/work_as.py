"""Who is at the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from trialeditor.gui.asking import WorkAsQuestion
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.forms.ui_work_as_dialog import Ui_WorkAsDialog

_NAME = int(Qt.ItemDataRole.UserRole)


class WorkAsDialog(Dialog):
    """A list of people."""

    answered = Signal(str)
    """The printed name of the person."""

    def __init__(self, question: WorkAsQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WorkAsDialog()
        self.ui.setupUi(self)
        for person in question.people:
            item = QListWidgetItem(f"{person.name}\n{person.roles}")
            item.setData(_NAME, person.name)
            self.ui.people.addItem(item)
            if person.name == question.current:
                self.ui.people.setCurrentItem(item)
        set_words(self.ui.hintLabel, question.hint)
        self.ui.people.itemDoubleClicked.connect(self._answer)
        self.ui.acceptButton.clicked.connect(self._answer)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.people.setFocus()

    def _answer(self) -> None:
        item = self.ui.people.currentItem()
        if item is not None:
            self.answered.emit(item.data(_NAME))
            self.accept()
