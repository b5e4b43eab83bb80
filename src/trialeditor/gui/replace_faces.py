"""Values that the dialog for replacing on all pages shows, and what it asks for."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.domain.text.differences import Piece
from trialeditor.domain.text.finding import Replacement
from trialeditor.gui.faces import BadgeFace


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplaceAsk:
    """What is to be looked for, and in which section; an empty key means in all."""

    replacement: Replacement
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionChoice:
    """A section that the search can be narrowed to."""

    key: str
    heading: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFace:
    """One section of one page; or a page that is left out, with the reason as its only piece."""

    nct: str
    key: str
    heading: str
    title: str
    pieces: tuple[Piece, ...]
    more: str = ""
    """How many places there are beside the one that is shown."""
    badge: BadgeFace | None = None
    """What happens to its signature."""
    is_left_out: bool = False

    @property
    def spoken(self) -> str:
        """Return the row for a screen reader."""
        words = "".join(f" {_SAID.get(each.kind.value, '')}{each.text.strip()}" for each in self.pieces).strip()
        effect = self.badge.word if self.badge else ""
        return ". ".join(part for part in (self.heading, self.title, self.nct, effect, words, self.more) if part)


_SAID = {"removed": "instead of: ", "added": "now: "}


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryFace:
    """What the ticked rows come to."""

    words: str
    effect: str
    """What it does to signatures and reviews; empty when it does nothing."""
    accept: str
    """The words of the button."""
    can_accept: bool
