"""Words that the record changed and somebody typed: what would stand in their place, before anything is done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.domain.content import PageContent
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.forms.ui_drift_update import Ui_DriftUpdate
from trialeditor.gui.models.replace_rows import ReplaceRows
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.presenters.drift_update import UpdatePlan
from trialeditor.gui.views.replace_delegate import ReplaceDelegate


class DriftUpdateDialog(Dialog):
    """Shows sentences with a tick each."""

    answered = Signal(object)
    """PageContent: the words of the page as they shall be."""

    def __init__(self, plan: UpdatePlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DriftUpdate()
        self.ui.setupUi(self)
        self._plan = plan
        self._rows = ReplaceRows(self)
        ui = self.ui
        ui.rows.setModel(self._rows)
        ui.rows.setItemDelegate(ReplaceDelegate(ui.rows))
        ui.bindChoice.toggled.connect(lambda _on: self._show())
        ui.cancelButton.clicked.connect(self.reject)
        ui.acceptButton.clicked.connect(self._answer)
        self._rows.ticked.connect(self._count)
        self._show()
        ui.acceptButton.setDefault(True)

    @property
    def words(self) -> PageContent:
        """The words of the page with what is ticked."""
        return self._plan.updated(self._rows.off, bind=self.ui.bindChoice.isChecked())

    def _show(self) -> None:
        """Show the rows as one or the other choice would have them; what is left out stays so."""
        off = self._rows.off
        faces = self._plan.rows(bind=self.ui.bindChoice.isChecked())
        self._rows.show_rows(faces)
        for row, face in enumerate(faces):
            if (face.nct, face.key) in off:
                self._rows.setData(self._rows.index(row), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        self.ui.rows.setCurrentIndex(self._rows.index(0))
        self._count()

    def _count(self) -> None:
        count = self._rows.rowCount() - len(self._rows.off)
        button = self.ui.acceptButton
        button.setText(f"Update {count:,} {'place' if count == 1 else 'places'}" if count else "Update")
        button.setEnabled(bool(count))
        button.setToolTip("" if count else plain_tip("Select what should be updated."))

    def _answer(self) -> None:
        self.answered.emit(self.words)
        self.accept()
