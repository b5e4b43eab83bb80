"""One act on many trials: what is asked, and what would happen to each, before it is done."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from trialeditor.gui.bulk_faces import BulkChoice, BulkForm, PlanFace
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_bulk_dialog import Ui_BulkDialog
from trialeditor.gui.models.plan_table import PlanTable
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Colors
from trialeditor.gui.widgets.date_field import FORMAT
from trialeditor.gui.widgets.polish import repolish

_DEBOUNCE_MS = 150
_MOST_DAYS = 365
_MANY = 200
"""From so many trials on, a bar shows how far it is."""
_LOOKED_AT = 30
"""Rows by which columns are as wide as their words."""
_TITLE, _THEN = 1, 3
"""Two columns share the room: what happens takes what its words need, half of it at most; the title has the rest."""


class BulkDialog(Dialog):
    """Shows only the fields that the act needs."""

    chosen = Signal(object)
    """BulkChoice: show what would happen."""
    go_requested = Signal(object)
    """BulkChoice: do it."""
    stop_requested = Signal()
    """Do no more than what is done by now."""

    def __init__(self, form: BulkForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BulkDialog()
        self.ui.setupUi(self)
        self._form = form
        self._can = False
        self._is_going = False
        self._table = PlanTable(form.now, form.then, self)
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(_DEBOUNCE_MS)
        self._debounce.timeout.connect(self._choose)
        self._show_form()
        self._set_up_table()
        self._connect()

    def begin(self) -> None:
        """Ask for the first plan."""
        self._choose()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """Say how far the plan is, or the act. Few trials are done before anybody could read it."""
        self.ui.summaryLabel.setText(words)
        self.ui.progress.setRange(0, total)
        self.ui.progress.setValue(done)
        self.ui.progress.setVisible(total > _MANY)

    def show_plan(self, face: PlanFace) -> None:
        """Show what would happen."""
        self.ui.progress.hide()
        self._table.show_rows(face.lines)
        self._share_room()
        self.ui.summaryLabel.setText(face.summary)
        self.ui.acceptButton.setText(face.accept)
        self._can = face.can_accept and not self._debounce.isActive()  # else it is the plan of an earlier date
        self._allow()

    def show_problem(self, face: NoticeFace) -> None:
        """Say why it cannot be done."""
        self._can = False
        self.show_going(False)
        self._allow()
        set_words(self.ui.problemLabel, f"{face.what} {face.detail}".strip())

    def show_going(self, is_going: bool) -> None:
        """Leave nothing to press but Stop while it is being done."""
        ui = self.ui
        self._is_going = is_going
        for widget in (ui.acceptButton, ui.personBox, ui.dateBox, ui.daysBox, ui.reasonBox):
            widget.setEnabled(not is_going)
        ui.cancelButton.setEnabled(True)
        ui.cancelButton.setText("Stop" if is_going else "Cancel")
        ui.progress.setVisible(False)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._table.set_colors(colors)

    @override
    def reject(self) -> None:
        """Stop what is being done, and stay until it has stopped; else close."""
        if self._is_going:
            self.ui.cancelButton.setEnabled(False)
            self.stop_requested.emit()
        else:
            super().reject()

    @property
    def choice(self) -> BulkChoice:
        """What is chosen now."""
        day = self.ui.date.date()
        return BulkChoice(
            person=self.ui.person.currentText(),
            first=cast("date", day.toPython()) if day.isValid() else None,
            days=int(self.ui.days.text() or 1),
            reason=self.ui.reason.text().strip(),
        )

    def _show_form(self) -> None:
        ui, form = self.ui, self._form
        self.setWindowTitle(form.title)
        ui.titleLabel.setText(form.title)
        set_words(ui.introLabel, form.intro)
        set_words(ui.problemLabel, "")
        ui.person.addItems(list(form.people))
        ui.personBox.setVisible(bool(form.people))
        ui.reasonBox.setVisible(form.wants_reason)
        for box in (ui.dateBox, ui.daysBox):
            box.setVisible(form.first is not None)
        ui.days.setValidator(QIntValidator(1, _MOST_DAYS, self))
        if form.first is not None:
            ui.date.setDate(_qdate(form.first))
        repolish(ui.acceptButton, "uiRole", "danger" if form.is_danger else "primary")

    def _set_up_table(self) -> None:
        table = self.ui.plan
        table.setModel(self._table)
        header = table.horizontalHeader()
        header.setResizeContentsPrecision(_LOOKED_AT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_THEN, QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _share_room(self) -> None:
        table, header = self.ui.plan, self.ui.plan.horizontalHeader()
        needed = max(table.sizeHintForColumn(_THEN), header.sectionSizeHint(_THEN))
        header.resizeSection(_THEN, min(needed, table.viewport().width() // 2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _connect(self) -> None:
        ui = self.ui
        ui.person.currentIndexChanged.connect(lambda _row: self._choose())
        ui.date.date_changed.connect(lambda _day: self._later())
        ui.days.textChanged.connect(lambda _text: self._later())
        ui.reason.textChanged.connect(lambda _text: self._allow())
        ui.acceptButton.clicked.connect(self._go)
        ui.cancelButton.clicked.connect(self.reject)
        self._allow()

    def _later(self) -> None:
        """Plan when the hands rest; until then nothing may be done by the plan that is shown."""
        self._can = False
        self._allow()
        self._debounce.start()

    def _choose(self) -> None:
        self._can = False
        self._allow()
        self.chosen.emit(self.choice)

    def _allow(self) -> None:
        wrong = self._wrong_date()
        why_not = wrong or ("Type the reason." if self._form.wants_reason and not self.choice.reason else "")
        self.ui.acceptButton.setEnabled(self._can and not why_not)
        self.ui.acceptButton.setToolTip(plain_tip(why_not) if why_not else "")
        self.ui.acceptButton.setAccessibleDescription(why_not)
        set_words(self.ui.problemLabel, wrong)

    def _wrong_date(self) -> str:
        form, day = self._form, self.ui.date.date()
        if form.earliest is not None:
            earliest = _qdate(form.earliest)
            if not day.isValid():
                return f"Type the date like this: {earliest.toString(FORMAT)}."
            if day < earliest:
                return f"The next review cannot be before {earliest.toString(FORMAT)}."
        return ""

    def _go(self) -> None:
        self.show_going(True)
        self.go_requested.emit(self.choice)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
