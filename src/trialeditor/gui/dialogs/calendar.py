"""The review calendar in a window beside the work: a month, and the pages that are due."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.calendar_faces import CalendarFace, DueFace, Span
from trialeditor.gui.dialogs.base import FittingDialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_calendar_dialog import Ui_CalendarDialog
from trialeditor.gui.models.month import DueModel
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.views.due_delegate import DueDelegate
from trialeditor.gui.widgets.motion import set_extent
from trialeditor.gui.widgets.rows_view import RowOpener

_SHARES = (680, 500)
_SIGN = "Open the page and sign it again: nothing else moves its day on"
_SPANS = (
    (Span.SOON, "Overdue and soon"),
    (Span.DAY, "The chosen day"),
    (Span.MONTH, "The whole month"),
    (Span.ALL, "Everything"),
)


class CalendarDialog(FittingDialog):
    """Shows a month and a list, and tells what is wanted of them."""

    span_chosen = Signal(object)
    """Span."""
    page_wanted = Signal(str)
    """NCT number."""
    sign_wanted = Signal(str)
    """NCT number: the page is still right."""
    spread_requested = Signal(object)
    """Tuple of NCT numbers, in the order of the list."""
    save_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CalendarDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = DueModel(self)
        self._why_not_sign = ""
        ui = self.ui
        ui.list.setModel(self._model)
        ui.list.setItemDelegate(DueDelegate(ui.list))
        RowOpener(ui.list).opened.connect(self._open)
        ui.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._allow())
        ui.panes.setSizes(list(_SHARES))
        for place, stretch in enumerate((3, 2)):
            ui.panes.setStretchFactor(place, stretch)
        for span, words in _SPANS:
            ui.spanBox.addItem(words, span.value)
        ui.spanBox.activated.connect(lambda _row: self.span_chosen.emit(Span(ui.spanBox.currentData())))
        ui.grid.entered.connect(self._enter)
        self._set_up_buttons()
        self.end_wait()
        ui.grid.setFocus()

    def show_face(self, face: CalendarFace) -> None:
        """Show a month and its list; the page that was chosen stays so."""
        ui = self.ui
        current = self._current
        ui.monthLabel.setText(face.title)
        ui.grid.show_face(face)
        ui.headingLabel.setText(face.heading)
        ui.orderLabel.setText(face.order)
        ui.orderLabel.setVisible(len(face.rows) > 1)
        with QSignalBlocker(ui.spanBox):
            ui.spanBox.setCurrentIndex(ui.spanBox.findData(face.span.value))
        is_other = self._model.show_rows(face.rows)
        if face.rows:
            ui.pages.setCurrentWidget(ui.list)
            if is_other:
                line = self._model.line_of(current.nct) if current else None
                ui.list.setCurrentIndex(self._model.index(line or 0))
        else:
            ui.empty.say("calendar", "Nothing is due", face.empty)
            ui.pages.setCurrentWidget(ui.empty)
        self._allow()

    def allow_signing(self, why_not: str) -> None:
        """Say why the person cannot sign; empty when they can."""
        self._why_not_sign = why_not
        self._allow()

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the work is; a total of 0 is unknown."""
        ui = self.ui
        for each in (ui.waitLabel, ui.bar, ui.stopButton):
            each.show()
        set_extent(ui.bar, total)
        ui.bar.setValue(done)
        ui.waitLabel.setText(f"{what}: {done:,} of {total:,}" if total else f"{what}…")

    def end_wait(self) -> None:
        """Everything is worked out."""
        for each in (self.ui.waitLabel, self.ui.bar, self.ui.stopButton):
            each.hide()

    def show_notice(self, face: NoticeFace) -> None:
        """Say what happened."""
        self.ui.notice.show_face(face)

    def _set_up_buttons(self) -> None:
        ui = self.ui
        ui.backButton.clicked.connect(lambda: ui.grid.months_passed.emit(-1))
        ui.onButton.clicked.connect(lambda: ui.grid.months_passed.emit(1))
        ui.todayButton.clicked.connect(ui.grid.today_wanted)
        ui.openButton.clicked.connect(self._open)
        ui.signButton.clicked.connect(self._sign)
        ui.spreadButton.clicked.connect(lambda: self.spread_requested.emit(self._chosen))
        ui.saveButton.clicked.connect(self.save_requested)
        ui.stopButton.clicked.connect(self.stop_requested)
        ui.closeButton.clicked.connect(self.close)

    @property
    def _current(self) -> DueFace | None:
        face = self.ui.list.currentIndex().data(FACE_ROLE)
        return face if isinstance(face, DueFace) else None

    @property
    def _chosen(self) -> tuple[str, ...]:
        """The pages that are chosen; of one or none, all of the list."""
        lines = sorted(index.row() for index in self.ui.list.selectionModel().selectedRows())
        wanted = lines if len(lines) > 1 else range(self._model.rowCount())
        return tuple(self._model.index(line).data(FACE_ROLE).nct for line in wanted)

    def _enter(self) -> None:
        """Open what is due on a day, where that is one page; else go to the list."""
        if self._model.rowCount() == 1:
            self._open()
        elif self._model.rowCount():
            self.ui.list.setFocus()

    def _open(self) -> None:
        face = self._current
        if face is not None:
            self.page_wanted.emit(face.nct)

    def _sign(self) -> None:
        face = self._current
        if face is not None:
            self.sign_wanted.emit(face.nct)

    def _allow(self) -> None:
        has_rows, ui = self._model.rowCount() > 0, self.ui
        for button in (ui.openButton, ui.signButton, ui.saveButton, ui.spreadButton):
            button.setEnabled(has_rows)
        ui.signButton.setEnabled(has_rows and not self._why_not_sign)
        ui.signButton.setToolTip(plain_tip(self._why_not_sign or _SIGN))
        set_words(ui.whyLabel, self._why_not_sign if has_rows else "")
