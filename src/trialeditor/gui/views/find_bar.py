"""The bar above the cards: what is looked for in the page, which match it is, and what takes its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget
from typing_extensions import override

from trialeditor.domain.text.finding import Sought
from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.find_faces import FindFace
from trialeditor.gui.forms.ui_find_bar import Ui_FindBar
from trialeditor.gui.icons import icon
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.undo_router import UndoRouter
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.polish import repolish

_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WIDEST_COUNT = "2,000 of 2,000+"


class FindBar(QFrame):
    """Hidden until somebody looks for something."""

    sought = Signal(object)
    """Sought: other words, or other ways to find them."""
    step_requested = Signal(int)
    """The next match (1) or the one before (-1)."""
    replace_requested = Signal(str)
    """The words that take the place of the present match."""
    replace_all_requested = Signal(str)
    grew = Signal()
    """It takes more or less room from the words."""
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FindBar()
        self.ui.setupUi(self)
        self._colors = LIGHT
        self._flow = FlowLayout(self.ui.options, spacing=16)
        for box in (self.ui.caseBox, self.ui.wholeBox, self.ui.phraseBox):
            self._flow.addWidget(box)
            box.toggled.connect(lambda _on: self.sought.emit(self.wanted))
        self._set_up_fields()
        self._connect()
        self.ui.countLabel.setMinimumWidth(self.fontMetrics().horizontalAdvance(_WIDEST_COUNT) * 2 // 3)
        self._unfold(False)
        self.hide()

    @property
    def wanted(self) -> Sought:
        """What is looked for."""
        ui = self.ui
        return Sought(
            words=ui.findEdit.text(),
            match_case=ui.caseBox.isChecked(),
            whole_words=ui.wholeBox.isChecked(),
            in_phrases=ui.phraseBox.isChecked(),
        )

    def open(self, words: str = "", *, replace: bool = False, focus: bool = True) -> None:
        """Come into sight, with `words` to look for unless there are none."""
        if words:
            self.ui.findEdit.setText(words)
        if replace:
            self.ui.moreButton.setChecked(True)
        if self.isHidden():
            self.show()
            self.opened.emit()
        if focus:
            edit = self.ui.replaceEdit if replace and self.ui.findEdit.text() else self.ui.findEdit
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            edit.selectAll()

    def close_bar(self) -> None:
        """Go out of sight."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def show_face(self, face: FindFace) -> None:
        """Say which match it is, and offer what can be done."""
        ui = self.ui
        if face.words and face.words != ui.countLabel.text() and self.isVisible():
            announce(self, face.words)
        ui.countLabel.setText(face.words)
        repolish(ui.countLabel, "tone", "warn" if face.is_missing else "")
        ui.previousButton.setEnabled(face.has_matches)
        ui.nextButton.setEnabled(face.has_matches)
        ui.replaceEdit.setReadOnly(bool(face.why_not_replace))
        has_any = face.has_matches or face.has_in_notes
        for button, can in ((ui.replaceButton, face.has_matches), (ui.replaceAllButton, has_any)):
            why_not = face.why_not_replace or ("" if can else "There is nothing to replace.")
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not))
            button.setAccessibleDescription(why_not)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw_arrow()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.grew.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on in the upper field, and replaces in the lower one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.key() not in _RETURN:
            return False
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        if watched is self.ui.findEdit or is_back:
            self.step_requested.emit(-1 if is_back else 1)
        elif self.ui.replaceButton.isEnabled():
            self.replace_requested.emit(self.ui.replaceEdit.text())
        return True

    def _set_up_fields(self) -> None:
        fields: tuple[QLineEdit, ...] = (self.ui.findEdit, self.ui.replaceEdit)
        for edit in fields:
            UndoRouter(edit)  # Ctrl+Z takes back what was replaced in the page
            edit.installEventFilter(self)
            edit.setMinimumWidth(80)

    def _connect(self) -> None:
        ui = self.ui
        ui.findEdit.textChanged.connect(lambda _words: self.sought.emit(self.wanted))
        ui.previousButton.clicked.connect(lambda: self.step_requested.emit(-1))
        ui.nextButton.clicked.connect(lambda: self.step_requested.emit(1))
        ui.replaceButton.clicked.connect(lambda: self.replace_requested.emit(ui.replaceEdit.text()))
        ui.replaceAllButton.clicked.connect(lambda: self.replace_all_requested.emit(ui.replaceEdit.text()))
        ui.closeButton.clicked.connect(self.close_bar)
        ui.moreButton.toggled.connect(self._unfold)

    def _unfold(self, is_open: bool) -> None:
        """Show the field for other words, or put it away."""
        self.ui.replaceEdit.setVisible(is_open)
        self.ui.replaceButtons.setVisible(is_open)
        self.ui.moreButton.setToolTip("Only find" if is_open else "Replace the words too (Ctrl+R)")
        self._draw_arrow()

    def _draw_arrow(self) -> None:
        name = "chevron-down" if self.ui.moreButton.isChecked() else "chevron-right"
        self.ui.moreButton.setIcon(icon(name, self._colors.muted, self._colors.edge))
