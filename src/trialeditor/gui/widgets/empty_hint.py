"""Words in the middle of a list or a table that has no lines: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from typing_extensions import override

_AROUND = 16


class EmptyHint(QLabel):
    """Shown while the model of its view has no line."""

    def __init__(self, view: QAbstractItemView, words: str) -> None:
        super().__init__(words, view.viewport())
        self._view = view
        self._about = view.accessibleDescription()
        self.setProperty("uiRole", "hint")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        model = view.model()
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.layoutChanged):
            changed.connect(lambda *_what: self._follow())
        view.viewport().installEventFilter(self)
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the room that there is."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return False

    def _follow(self) -> None:
        is_empty = not self._view.model().rowCount()
        self.setVisible(is_empty)
        if is_empty:
            self.setGeometry(self._view.viewport().rect().adjusted(_AROUND, 0, -_AROUND, 0))
        self._view.setAccessibleDescription(self.text() if is_empty else self._about)
