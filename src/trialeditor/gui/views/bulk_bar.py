"""What can be done with the trials that are chosen in the list, below it; hidden while there are not two.

Above the list it would push the lines away under the pointer of who is choosing them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from trialeditor.gui.forms.ui_bulk_bar import Ui_BulkBar
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.tab_order import tab_on


class BulkBar(QFrame):
    """How many are chosen, and buttons."""

    cleared = Signal()
    """Choose none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_BulkBar()
        self.ui.setupUi(self)
        self._flow = FlowLayout(self.ui.acts, spacing=4)
        self.ui.clearButton.clicked.connect(self.cleared)
        self.hide()

    def offer(self, *actions: QAction) -> None:
        """Offer these actions, in this order."""
        for action in actions:
            button = QToolButton(self.ui.acts)
            button.setDefaultAction(action)
            button.setProperty("uiRole", "filter")
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._flow.addWidget(button)
        tab_on(self.ui.clearButton, *self.ui.acts.findChildren(QToolButton))

    def show_count(self, words: str) -> None:
        """Say how many are chosen; hide for no words."""
        self.ui.countLabel.setText(words)
        self.setVisible(bool(words))
