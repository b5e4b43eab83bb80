"""The line at the bottom of the window: what is saved and when, how old the record is, and how to find every action."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QToolButton, QWidget

from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.tab_order import tab_on

_EVERY = "Every action…"
_GAP = 12


class StatusLine(QObject):
    """Fills a status bar. What comes and goes, such as what the window waits for, is put in by others."""

    palette_requested = Signal()

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        left = QWidget(bar)  # the bar hides and shows what was put into it, whatever stands in there by then
        self._saving = _label(left, "State of saving")
        self._record = _label(left, "How old the record is")
        self._hint = QToolButton(bar)
        self._hint.setProperty("uiRole", "statusHint")
        self._hint.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hint.clicked.connect(self.palette_requested)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._saving)
        row.addWidget(self._record, 1)
        bar.addWidget(left, 1)
        bar.addPermanentWidget(self._hint)
        self.show_keys("")

    def follow(self, widget: QWidget) -> None:
        """Come behind `widget`, which stands at the left, in the order of Tab."""
        tab_on(widget, self._hint)

    @property
    def saving(self) -> str:
        """What is said about saving."""
        return self._saving.text()

    @property
    def hint(self) -> str:
        """What is said about finding actions."""
        return self._hint.text()

    def show_saving(self, words: str, *, is_trouble: bool) -> None:
        """Say whether words are stored, and when."""
        _say(self._saving, words)
        repolish(self._saving, "tone", "bad" if is_trouble else "")

    def show_record(self, words: str) -> None:
        """Say how old the record of the open page is, or which file the workspace is."""
        _say(self._record, words)

    def show_keys(self, keys: str) -> None:
        """Say which keys find every action."""
        self._hint.setText(f"{keys} for every action" if keys else _EVERY)
        self._hint.setAccessibleName("Find an action or a trial")
        self._hint.setToolTip("Find any action or trial by a few letters")


def _label(row: QWidget, name: str) -> QLabel:
    label = QLabel(row)
    label.setAccessibleName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)  # long words are cut off, and whole in the tool tip; they do not widen the window
    label.hide()
    return label


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setToolTip(plain_tip(words))
    label.setVisible(bool(words))
