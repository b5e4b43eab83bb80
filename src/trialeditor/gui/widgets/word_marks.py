"""Marks on the words of a field that stay with these words: what findings and comments share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from trialeditor.gui.widgets.drawn_marks import DrawnMarks
from trialeditor.gui.widgets.field_layers import FieldLayers
from trialeditor.gui.widgets.found_marks import stretch


class Stretch(Protocol):
    """A mark, and where its words begin and end in the text, counted in characters."""

    @property
    def start(self) -> int:
        """Return where they begin."""
        ...

    @property
    def end(self) -> int:
        """Return where they end."""
        ...


MarkT = TypeVar("MarkT", bound=Stretch)


class WordMarks(DrawnMarks, Generic[MarkT]):
    """The marks of one kind in a field, which owns them."""

    def __init__(self, field: QPlainTextEdit, layers: FieldLayers) -> None:
        super().__init__(field, layers)
        self._shown: tuple[str, tuple[MarkT, ...]] = ("", ())
        self._placed: list[tuple[MarkT, QTextCursor]] = []

    def show_marks(self, faces: Sequence[MarkT]) -> None:
        """Mark other words; without any, take the marks away."""
        text = self._field.toPlainText()
        shown = (text, tuple(faces))
        if shown != self._shown:
            self._shown = shown
            self._placed = [(face, stretch(self._field, text, face.start, face.end)) for face in faces]
            self._draw()
