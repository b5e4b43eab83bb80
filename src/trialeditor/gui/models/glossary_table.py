"""The terms of the glossary as a table."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trialeditor.gui.glossary_faces import HEADINGS, TermRow
from trialeditor.gui.models.rows import RowsTable


class GlossaryModel(RowsTable[TermRow]):
    """One line a term, in the order of the alphabet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)

    def line_of(self, term: str) -> int | None:
        """Return the line of a term that is here."""
        wanted = term.casefold()
        return next((line for line, row in enumerate(self._rows) if row.term.casefold() == wanted), None)
