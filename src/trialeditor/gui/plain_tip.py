"""Tool tips for words that come from records and people: Qt would read markup in them, and load what it names."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return a tool tip that shows `words` as they are, whatever stands in them."""
    if not words or not Qt.mightBeRichText(words):
        return words
    return f"<qt>{escape(words).replace(chr(10), '<br>')}</qt>"
