"""What all dialogs share: they open without a loop, go when they are done, and say what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget


class Dialog(QDialog):
    """A window-modal dialog that deletes itself."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)


def set_words(label: QLabel, words: str) -> None:
    """Show words, or take the label away when there are none."""
    label.setText(words)
    label.setVisible(bool(words))


def words_of(field: QPlainTextEdit) -> str:
    """Return what was typed, without space around it."""
    return field.toPlainText().strip()
