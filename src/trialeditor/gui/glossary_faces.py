"""Values that the window of the glossary shows."""

from __future__ import annotations

from dataclasses import dataclass

HEADINGS = ("Term", "Meaning", "From")


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term, and what can be done with it."""

    term: str
    meaning: str
    source: str
    whose: str
    """Who gave the meaning, such as "Your team"."""
    note: str
    """A sentence on where the meaning comes from, and what it replaces."""
    remove: str = ""
    """What the button that takes the meaning away says; empty where there is nothing to take."""

    @property
    def cells(self) -> tuple[str, str, str]:
        """Return the row below `HEADINGS`."""
        return self.term, self.meaning, self.whose

    @property
    def tip(self) -> str:
        """Return what a cell may have too little room for."""
        return f"{self.meaning}\n{self.source}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryFace:
    """The terms that are looked for."""

    rows: tuple[TermRow, ...]
    here: str = ""
    """The term that was saved or taken away last."""
