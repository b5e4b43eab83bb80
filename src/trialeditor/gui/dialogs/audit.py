"""The audit trail in a window beside the work: searched, narrowed, read, checked, saved."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from trialeditor.gui.audit_faces import TrailChoicesFace, TrailFace, TrailNarrowing, TrailRow, VerdictFace
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_audit_dialog import Ui_AuditDialog
from trialeditor.gui.history_faces import ChangeLine
from trialeditor.gui.models.audit_table import AuditModel
from trialeditor.gui.widgets.date_field import DateField
from trialeditor.gui.widgets.motion import set_extent
from trialeditor.gui.widgets.rows_view import RowOpener, fill_choices, set_widths

_WIDTHS = (68, 164, 140, 186, 128, 260)
"""Of all columns but the last, which takes the rest."""
_PACE_MS = 150
_SHARES = (420, 200)


class AuditDialog(FittingDialog):
    """Shows entries, and tells what is wanted of them."""

    narrowed = Signal(object)
    """TrailNarrowing."""
    chosen = Signal(int)
    """The number of the entry that is looked at; 0 for none."""
    more_wanted = Signal(int)
    """Entries before this number."""
    page_wanted = Signal(str)
    """NCT number."""
    check_requested = Signal()
    stop_requested = Signal()
    folder_requested = Signal()
    """A bundle in a folder is to be compared."""
    zip_requested = Signal()
    save_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AuditDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_checking = False
        self._model = AuditModel(self)
        self._model.more_wanted.connect(self.more_wanted)
        self._set_up_table()
        self._set_up_filters()
        self._set_up_check()
        ui = self.ui
        ui.panes.setSizes(list(_SHARES))
        ui.panes.setStretchFactor(0, 1)
        ui.openButton.clicked.connect(self._open)
        ui.closeButton.clicked.connect(self.close)
        ui.saveButton.clicked.connect(self.save_requested)
        ui.words.setFocus()
        self._choose()

    def show_narrowing(self, by: TrailNarrowing) -> None:
        """Show in the fields what is looked for: one page, person or file, or nothing."""
        ui = self.ui
        ui.subject.setText(by.subject)
        for field in (ui.words, ui.since, ui.until):
            field.clear()
        for box in (ui.actorBox, ui.actionBox):
            box.setCurrentIndex(0)
        self._pace.stop()

    def show_choices(self, face: TrailChoicesFace) -> None:
        """Offer people and kinds of acts."""
        fill_choices(self.ui.actorBox, "Everybody", face.actors)
        fill_choices(self.ui.actionBox, "All acts", face.actions)

    def show_face(self, face: TrailFace) -> None:
        """Show the newest entries."""
        ui, chosen = self.ui, self._seq
        self._model.restart(face.rows, face.total)
        ui.summaryLabel.setText(face.summary)
        if face.rows:
            ui.pages.setCurrentWidget(ui.table)
            ui.table.setCurrentIndex(self._model.index(self._model.line_of(chosen) or 0, 0))
        else:
            title = "No such entry" if face.has_any else "Nothing was written yet"
            text = "Take a filter away to see other entries." if face.has_any else "Each write adds an entry here."
            ui.empty.say("history", title, text)
            ui.pages.setCurrentWidget(ui.empty)
        ui.saveButton.setEnabled(bool(face.rows))
        self._choose()

    def add_older(self, rows: tuple[TrailRow, ...]) -> None:
        """Show entries that were asked for."""
        self._model.append(rows)

    def add_newer(self, rows: tuple[TrailRow, ...], total: int, summary: str) -> None:
        """Show what was written meanwhile."""
        self._model.prepend(rows, total)
        self.ui.summaryLabel.setText(summary)

    def show_detail(self, seq: int, lines: tuple[ChangeLine, ...]) -> None:
        """Show all of the entry that is looked at."""
        if seq == self._seq:
            self.ui.detail.show_lines(lines)

    def show_verdict(self, face: VerdictFace) -> None:
        """Say whether the trail holds."""
        ui = self.ui
        self._is_checking = face.is_running
        ui.verdictBadge.show_face(face.badge)
        ui.verdictLabel.setText(face.words)
        ui.problems.clear()
        ui.problems.addItems(list(face.problems))
        ui.problems.setVisible(bool(face.problems))
        ui.bar.setVisible(face.is_running)
        set_extent(ui.bar, 0)
        ui.verifyButton.setText("Stop" if face.is_running else "&Check the trail")
        ui.verifyButton.setEnabled(True)
        ui.compareButton.setEnabled(not face.is_running)

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far a check is; a total of 0 is unknown."""
        set_extent(self.ui.bar, total)
        self.ui.bar.setValue(done)
        self.ui.verdictLabel.setText(f"{what}: {done:,} of {total:,}" if total else f"{what}…")

    def show_notice(self, face: NoticeFace) -> None:
        """Say what happened."""
        self.ui.notice.show_face(face)

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
        set_widths(table, _WIDTHS)
        RowOpener(table).opened.connect(self._open)
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._choose())

    def _set_up_filters(self) -> None:
        ui = self.ui
        self._pace = QTimer(self)
        self._pace.setSingleShot(True)
        self._pace.setInterval(_PACE_MS)
        self._pace.timeout.connect(self._narrow)
        for field in (ui.words, ui.subject, ui.since, ui.until):
            field.textChanged.connect(lambda _text: self._pace.start())
        self.show_choices(TrailChoicesFace(actors=(), actions=()))
        for box in (ui.actorBox, ui.actionBox):
            box.activated.connect(lambda _row: self._narrow())

    def _set_up_check(self) -> None:
        ui = self.ui
        ui.problems.hide()
        ui.bar.hide()
        ui.verifyButton.clicked.connect(self._check)
        menu = QMenu(ui.compareButton)
        menu.addAction("In a &folder…").triggered.connect(lambda _on: self.folder_requested.emit())
        menu.addAction("As a &zip file…").triggered.connect(lambda _on: self.zip_requested.emit())
        ui.compareButton.setMenu(menu)

    def _check(self) -> None:
        if self._is_checking:
            self.ui.verifyButton.setEnabled(False)
            self.stop_requested.emit()
        else:
            self.check_requested.emit()

    def _narrow(self) -> None:
        ui = self.ui
        self.narrowed.emit(
            TrailNarrowing(
                words=ui.words.text(),
                actor=ui.actorBox.currentData() or "",
                action=ui.actionBox.currentData() or "",
                subject=ui.subject.text(),
                since=_day(ui.since),
                until=_day(ui.until),
            )
        )

    @property
    def _row(self) -> TrailRow | None:
        return self._model.row(self.ui.table.currentIndex())

    @property
    def _seq(self) -> int:
        row = self._row
        return row.seq if row else 0

    def _choose(self) -> None:
        row = self._row
        has_page = row is not None and bool(row.nct)
        self.ui.openButton.setEnabled(has_page)
        self.ui.openButton.setToolTip("" if has_page else "This entry is about no single page.")
        if row is None:
            self.ui.detail.show_lines(())
        self.chosen.emit(self._seq)

    def _open(self) -> None:
        row = self._row
        if row is not None and row.nct:
            self.page_wanted.emit(row.nct)


def _day(field: DateField) -> date | None:
    day: QDate = field.date()
    return date(day.year(), day.month(), day.day()) if day.isValid() else None
