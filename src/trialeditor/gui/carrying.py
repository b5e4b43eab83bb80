"""What is copied and dragged between fields, facts and other programs."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData

from trialeditor.domain.text import clean
from trialeditor.gui.pasting import LONGEST, fragment, words_of_html, words_of_text

KIND = "application/x-trialeditor-words"
"""Text of our grammar, from a field or from the facts: its marks keep their meaning."""


class TooLong(Exception):
    """More was copied than a section can hold."""


def carried(words: str) -> QMimeData:
    """Return text of our grammar as it is copied or dragged; other programs take it as plain text."""
    data = QMimeData()
    data.setText(words)
    data.setData(KIND, QByteArray(words.encode("utf-8", "surrogatepass")))
    return data


def brought(data: QMimeData) -> str:
    """Return what is pasted or dropped, as text of our grammar; raise TooLong for more than a section can hold."""
    if data.hasFormat(KIND):
        return clean(bytes(data.data(KIND).data()).decode("utf-8", "replace"))
    html = fragment(data.html()) if data.hasHtml() else ""
    words = words_of_html(html) if len(html) <= LONGEST else ""
    return words or words_of_text(_bounded(data.text()))


def typed(data: QMimeData) -> str:
    """Return what was copied as if it were typed, without looks; raise TooLong for more than a section can hold."""
    return clean(_bounded(data.text()))


def _bounded(text: str) -> str:
    if len(text) > LONGEST:
        raise TooLong
    return text
