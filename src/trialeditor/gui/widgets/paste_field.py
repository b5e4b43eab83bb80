"""A field for text of any size. What is long, and files, are handed on at once instead of being shown."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from trialeditor.gui.handed import handed

LONGEST = 200_000
"""Characters that a field still shows at once."""


class PasteField(QPlainTextEdit):
    """Plain text that is typed, pasted or dropped."""

    handed_over = Signal(object)
    """Handed: files, or a text that is too long to be shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        got = handed(source)
        if got.paths or len(got.text) > LONGEST:
            self.handed_over.emit(got)
        elif got.text:
            self.insertPlainText(got.text)
