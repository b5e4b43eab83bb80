"""The record's criteria beside our sentences: what each is explained by, and linking the two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.check_faces import CriteriaFace, CriterionFace, CriterionId
from trialeditor.gui.forms.ui_criteria_tab import Ui_CriteriaTab
from trialeditor.gui.models.judged_lines import JudgedModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Space
from trialeditor.gui.views.judged_delegate import JudgedDelegate
from trialeditor.gui.widgets.flow import FlowLayout

_CHOOSE = "Choose a criterion to see which sentence explains it."


class CriteriaTab(QWidget):
    """Shows criteria, and tells what the person wants with them."""

    chosen = Signal(object)
    """CriterionId."""
    go_requested = Signal()
    confirm_requested = Signal()
    link_requested = Signal()
    part_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CriteriaTab()
        self.ui.setupUi(self)
        self._here: CriterionId | None = None
        self._is_showing = False
        self._model = JudgedModel(self)
        view = self.ui.criteria
        view.setModel(self._model)
        view.setItemDelegate(JudgedDelegate(view))
        view.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now.row()))
        view.doubleClicked.connect(lambda _index: self.go_requested.emit())
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        for place, share in enumerate((3, 2)):
            self.ui.panes.setStretchFactor(place, share)
        self.ui.panes.setSizes([360, 240])
        self._set_up_acts()
        self.setFocusProxy(view)

    def show_face(self, face: CriteriaFace) -> None:
        """Show other criteria."""
        ui = self.ui
        self._is_showing = True
        self._model.show_lines(face.lines)
        self._mark_here()
        self._is_showing = False
        ui.summaryLabel.say(face.summary)
        ui.head.setVisible(bool(face.summary))
        ui.empty.say("list", *face.empty)
        ui.pages.setCurrentWidget(ui.panes if face.lines else ui.empty)

    def show_detail(self, key: CriterionId | None, face: CriterionFace) -> None:
        """Show all that is said of the criterion that the person looks at."""
        ui = self.ui
        self._here = key
        self._is_showing = True
        self._mark_here()
        self._is_showing = False
        ui.titleLabel.setText("Criterion" if key is not None else _CHOOSE)
        ui.badge.show_face(face.badge)
        ui.criterionLabel.setText(face.criterion)
        ui.sentencesLabel.setText("\n".join(f"“{each}”" for each in face.sentences))
        ui.sentencesLabel.setVisible(bool(face.sentences))
        ui.saysLabel.setText(face.says)
        ui.goButton.setVisible(face.can_go)
        for button, is_shown in (
            (ui.confirmButton, face.can_confirm),
            (ui.linkButton, key is not None),
            (ui.partButton, face.can_part),
        ):
            button.setVisible(is_shown)
            button.setEnabled(not face.why_not)
            button.setToolTip(plain_tip(face.why_not) or button.property("does"))
            button.setAccessibleDescription(face.why_not)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the sentence. The criterion stays in sight when the list gets less room."""
        if event.type() == QEvent.Type.Resize and self.ui.criteria.currentIndex().isValid():
            self.ui.criteria.scrollTo(self.ui.criteria.currentIndex())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
            if is_return and self._here is not None:
                self.go_requested.emit()
                return True
        return False

    def _set_up_acts(self) -> None:
        ui = self.ui
        row = FlowLayout(ui.acts, spacing=Space.SMALL)
        acts = (
            (ui.confirmButton, self.confirm_requested),
            (ui.linkButton, self.link_requested),
            (ui.partButton, self.part_requested),
            (ui.goButton, self.go_requested),
        )
        for button, wanted in acts:
            button.setProperty("does", button.toolTip())
            row.addWidget(button)
            button.clicked.connect(wanted)

    def _mark_here(self) -> None:
        view, row = self.ui.criteria, self._model.row_of(self._here)
        if row >= 0 and view.currentIndex().row() != row:
            view.setCurrentIndex(self._model.index(row))
        elif row < 0:
            view.setCurrentIndex(QModelIndex())

    def _choose(self, row: int) -> None:
        face = self._model.face(self._model.index(row)) if row >= 0 else None
        if face is not None and not self._is_showing:
            self.chosen.emit(face.id)
