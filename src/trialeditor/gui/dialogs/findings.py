"""All findings of the workspace in a window beside the work: narrowed, ordered, opened, saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.domain.findings import Weight
from trialeditor.gui.all_findings_faces import FindingsTableFace, Narrowing
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_findings_dialog import Ui_FindingsDialog
from trialeditor.gui.models.all_findings import AllFindingsModel
from trialeditor.gui.views.weight_delegate import WeightDelegate
from trialeditor.gui.widgets.motion import set_extent
from trialeditor.gui.widgets.rows_view import RowOpener, fill_choices, set_widths

_WIDTHS = (104, 210, 190, 116, 150, 116)
"""Of all columns but the last, which takes the rest."""
_PACE_MS = 120
_WEIGHTS: tuple[tuple[str, str], ...] = (
    ("", "All weights"),
    (Weight.BLOCKER.value, "Blockers"),
    (Weight.WARNING.value, "Warnings"),
    (Weight.HINT.value, "Hints"),
)


class FindingsDialog(FittingDialog):
    """Shows findings, and tells what is wanted of them."""

    narrowed = Signal(object)
    """Narrowing."""
    opened = Signal(object)
    """FindingsRow: its page is wanted."""
    again_requested = Signal()
    stop_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindingsDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_running = False
        self._model = AllFindingsModel(self)
        self._set_up_table()
        self._set_up_filters()
        ui = self.ui
        ui.openButton.clicked.connect(self._open)
        ui.closeButton.clicked.connect(self.close)
        ui.saveButton.clicked.connect(self.save_requested)
        ui.againButton.clicked.connect(self._again)
        ui.filter.setFocus()
        self._allow()

    def show_running(self) -> None:
        """Show that the pages are being checked."""
        self._is_running = True
        ui = self.ui
        ui.bar.show()
        set_extent(ui.bar, 0)
        ui.summaryLabel.setText("Checking all pages…")
        ui.againButton.setText("Stop")
        ui.againButton.setEnabled(True)
        if not self._model.rowCount():
            ui.empty.say("search", "Checking…", "Every written page is checked, on all cores of this computer.")
            ui.pages.setCurrentWidget(ui.empty)
        self._allow()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the work is; a total of 0 is unknown."""
        set_extent(self.ui.bar, total)
        self.ui.bar.setValue(done)
        self.ui.summaryLabel.setText(f"{what}…")
        self.ui.doneLabel.setText(f"{done:,} of {total:,}" if total else "")

    def show_face(self, face: FindingsTableFace) -> None:
        """Show findings."""
        self._is_running = False
        ui = self.ui
        ui.bar.hide()
        ui.doneLabel.clear()
        ui.againButton.setText("Check again")
        ui.againButton.setEnabled(True)
        self._model.show_rows(face.rows)
        failed = f" {len(face.failed)} could not be checked." if face.failed else ""
        ui.summaryLabel.setText(f"{face.summary}{failed}")
        ui.summaryLabel.setToolTip("\n".join(face.failed[:20]))
        fill_choices(ui.codeBox, "All kinds", face.codes)
        fill_choices(ui.ownerBox, "All owners", face.owners)
        if face.rows:
            ui.pages.setCurrentWidget(ui.table)
            ui.table.setCurrentIndex(self._model.index(0, 0))
        else:
            title = "Nothing of this kind" if face.has_any else "Nothing stands"
            text = "Take a filter away to see other findings." if face.has_any else "No check finds anything to mend."
            ui.empty.say("check", title, text)
            ui.pages.setCurrentWidget(ui.empty)
        self._allow()

    def show_notice(self, face: NoticeFace) -> None:
        """Say what happened."""
        self.ui.reportNotice.show_face(face)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
        table.setItemDelegateForColumn(0, WeightDelegate(table))
        set_widths(table, _WIDTHS)
        header = table.horizontalHeader()
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._order)
        self._ordered: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)
        RowOpener(table).opened.connect(self._open)

    def _set_up_filters(self) -> None:
        ui = self.ui
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._narrow)
        ui.filter.textChanged.connect(lambda _text: self._pace.start())
        for value, words in _WEIGHTS:
            ui.weightBox.addItem(words, value)
        fill_choices(ui.codeBox, "All kinds", ())
        fill_choices(ui.ownerBox, "All owners", ())
        for box in (ui.weightBox, ui.codeBox, ui.ownerBox):
            box.activated.connect(lambda _row: self._narrow())

    def _order(self, column: int) -> None:
        """Order by a column; the same one again, the other way round."""
        before, order = self._ordered
        is_again = before == column and order is Qt.SortOrder.AscendingOrder
        self._ordered = (column, Qt.SortOrder.DescendingOrder if is_again else Qt.SortOrder.AscendingOrder)
        self._model.sort(*self._ordered)

    def _narrow(self) -> None:
        ui = self.ui
        weight = ui.weightBox.currentData()
        self.narrowed.emit(
            Narrowing(
                words=ui.filter.text(),
                weight=Weight(weight) if weight else None,
                code=ui.codeBox.currentData() or "",
                owner=ui.ownerBox.currentData() or "",
            )
        )

    def _again(self) -> None:
        if self._is_running:
            self.ui.againButton.setEnabled(False)
            self.ui.summaryLabel.setText("Stopping…")
            self.stop_requested.emit()
        else:
            self.again_requested.emit()

    def _open(self) -> None:
        row = self._model.row(self.ui.table.currentIndex())
        if row is not None:
            self.opened.emit(row)

    def _allow(self) -> None:
        has_rows = bool(self._model.rowCount())
        for button in (self.ui.openButton, self.ui.saveButton):
            button.setEnabled(has_rows and not self._is_running)
