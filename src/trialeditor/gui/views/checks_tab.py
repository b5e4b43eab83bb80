"""The checks beside the words: findings by section, all that is said of one, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from trialeditor.domain.findings import Weight
from trialeditor.gui.check_faces import ChecksFace, DetailFace, FindingId
from trialeditor.gui.forms.ui_checks_tab import Ui_ChecksTab
from trialeditor.gui.models.judged_lines import JudgedModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Space
from trialeditor.gui.views.judged_delegate import JudgedDelegate
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.polish import repolish

_ALL_KINDS = "All kinds of findings"
_CHOOSE = "Choose a finding to see all that is said of it."


class ChecksTab(QWidget):
    """Shows findings, and tells what the person wants with them."""

    toggled = Signal(object)
    """Weight: show its findings, or hide them."""
    aside_toggled = Signal(bool)
    code_chosen = Signal(str)
    chosen = Signal(object, bool)
    """FindingId, and whether the person goes to its words."""
    apply_requested = Signal(object)
    """FindingId."""
    set_aside_requested = Signal(object)
    """FindingId."""
    note_requested = Signal(object)
    """FindingId: say what is meant beside the registry's wording."""
    ignore_requested = Signal(object)
    """FindingId."""
    keep_requested = Signal(object)
    """FindingId."""
    take_back_requested = Signal(object)
    """FindingId."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ChecksTab()
        self.ui.setupUi(self)
        self._here: FindingId | None = None
        self._is_showing = False
        self._model = JudgedModel(self)
        self._menu = QMenu(self)
        self._menu.setAccessibleName("What can be done about this finding")
        self._set_up_list()
        self._set_up_filters()
        self._set_up_acts()

    def show_face(self, face: ChecksFace) -> None:
        """Show other findings."""
        ui = self.ui
        self._is_showing = True
        self._model.show_lines(face.lines)
        self._mark_here()
        self._is_showing = False
        for weight, button in self._buttons.items():
            if weight in face.counts:
                button.show_face(face.counts[weight])
        ui.asideButton.setText(face.aside or "None set aside")
        ui.asideButton.setVisible(bool(face.aside))
        ui.asideButton.setChecked(face.shows_aside)
        repolish(ui.asideButton, "on", "true" if face.shows_aside else "")
        self._show_codes(face)
        ui.readingLabel.say(face.reading)
        ui.readingLabel.setVisible(bool(face.reading))
        ui.empty.say("check", *face.empty)
        ui.pages.setCurrentWidget(ui.panes if face.lines else ui.empty)

    def show_detail(self, key: FindingId | None, face: DetailFace) -> None:
        """Show all that is said of the finding that the person is at."""
        ui = self.ui
        self._here = key
        self._is_showing = True
        self._mark_here()
        self._is_showing = False
        ui.titleLabel.setText(face.title or _CHOOSE)
        ui.badge.show_face(face.badge)
        pairs = (
            (ui.messageLabel, face.message),
            (ui.insteadLabel, face.instead),
            (ui.waivedLabel, face.waived),
            (ui.whyLabel, face.why),
        )
        for label, words in pairs:
            label.setText(words)
            label.setVisible(bool(words))
        self._show_acts(face)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the findings. A focus proxy would let Tab pass over what stands before them."""
        super().focusInEvent(event)
        self.ui.findings.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the words. The finding that the person is at stays in sight when the list gets less room."""
        if event.type() == QEvent.Type.Resize and self.ui.findings.currentIndex().isValid():
            self.ui.findings.scrollTo(self.ui.findings.currentIndex())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            face = self._model.face(self.ui.findings.currentIndex())
            if (
                face is not None
                and isinstance(face.id, FindingId)
                and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                and not event.modifiers()
            ):
                self.chosen.emit(face.id, True)
                return True
        return False

    def _set_up_list(self) -> None:
        view = self.ui.findings
        view.setModel(self._model)
        view.setItemDelegate(JudgedDelegate(view))
        view.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        view.clicked.connect(lambda index: self._choose(index.row()))
        view.doubleClicked.connect(lambda index: self._choose(index.row(), focus=True))
        view.customContextMenuRequested.connect(self._open_menu)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        for place, share in enumerate((3, 2)):
            self.ui.panes.setStretchFactor(place, share)
        self.ui.panes.setSizes([360, 240])

    def _set_up_filters(self) -> None:
        ui = self.ui
        self._buttons = {
            Weight.BLOCKER: ui.blockersButton,
            Weight.WARNING: ui.warningsButton,
            Weight.HINT: ui.hintsButton,
        }
        row = FlowLayout(ui.filters, spacing=Space.SMALL)
        for weight, button in self._buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, weight=weight: self.toggled.emit(weight))
        row.addWidget(ui.asideButton)
        ui.asideButton.clicked.connect(self.aside_toggled)
        ui.codeBox.activated.connect(lambda row: self.code_chosen.emit(ui.codeBox.itemData(row)))

    def _set_up_acts(self) -> None:
        ui = self.ui
        row = FlowLayout(ui.acts, spacing=Space.SMALL)
        self._acts = (
            (ui.applyButton, self.apply_requested),
            (ui.noteButton, self.note_requested),
            (ui.ignoreButton, self.ignore_requested),
            (ui.asideButtonOne, self.set_aside_requested),
            (ui.keepButton, self.keep_requested),
            (ui.takeBackButton, self.take_back_requested),
        )
        for button, wanted in self._acts:
            button.setProperty("does", button.toolTip())
            row.addWidget(button)
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted.emit(self._here))

    def _show_acts(self, face: DetailFace) -> None:
        ui = self.ui
        ui.applyButton.setText(face.apply)
        ui.keepButton.setText(face.keep)
        ui.noteButton.setText(face.note)
        shown = {
            ui.applyButton: bool(face.apply),
            ui.noteButton: bool(face.note),
            ui.ignoreButton: bool(face.keep),
            ui.asideButtonOne: face.can_set_aside,
            ui.keepButton: bool(face.keep),
            ui.takeBackButton: face.can_take_back,
        }
        for button, is_shown in shown.items():
            button.setVisible(is_shown)
            button.setEnabled(not face.why_not)
            button.setToolTip(plain_tip(face.why_not) or button.property("does"))
            button.setAccessibleDescription(face.why_not)
        ui.applyButton.setToolTip(plain_tip(face.why_not or face.applied))
        ui.applyButton.setAccessibleDescription(face.why_not or face.applied)

    def _show_codes(self, face: ChecksFace) -> None:
        box = self.ui.codeBox
        wanted = [("", _ALL_KINDS), *face.codes]
        if [(box.itemData(row), box.itemText(row)) for row in range(box.count())] != wanted:
            with QSignalBlocker(box):
                box.clear()
                for code, words in wanted:
                    box.addItem(words, code)
        box.setCurrentIndex(next((row for row, (code, _words) in enumerate(wanted) if code == face.code), 0))

    def _mark_here(self) -> None:
        view, row = self.ui.findings, self._model.row_of(self._here)
        if row >= 0 and view.currentIndex().row() != row:
            view.setCurrentIndex(self._model.index(row))
        elif row < 0:
            view.setCurrentIndex(QModelIndex())

    def _choose(self, row: int, *, focus: bool = False) -> None:
        face = self._model.face(self._model.index(row)) if row >= 0 else None
        if face is not None and not self._is_showing:
            self.chosen.emit(face.id, focus)

    def _open_menu(self, at: QPoint) -> None:
        """Offer in a menu what the buttons offer."""
        if self._model.face(self.ui.findings.indexAt(at)) is None:
            return
        self._menu.clear()
        for button, _wanted in self._acts:
            if not button.isHidden():
                choice = self._menu.addAction(button.text())
                choice.setEnabled(button.isEnabled())
                choice.triggered.connect(lambda _on=False, button=button: self._press(button))
        self._menu.popup(self.ui.findings.viewport().mapToGlobal(at))

    @staticmethod
    def _press(button: QPushButton) -> None:
        button.click()
