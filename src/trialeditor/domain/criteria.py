"""Eligibility criteria in the registry's exact wording: an outline of the text, and the lists that come from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.canonical import Json

DEEPEST = 8
"""Real records nest three levels deep. What is nested deeper stands beside its parent, so that any page can show it."""


class Section(StrEnum):
    """Where a criterion stands."""

    INCLUSION = "inclusion"
    EXCLUSION = "exclusion"
    OTHER = "other"


class LineKind(StrEnum):
    """What a line of the outline is."""

    HEADING = "heading"
    """Starts a section and says no more than that ("Inclusion Criteria:"). It stands in no list."""
    TITLE = "title"
    """Starts a section and says more ("Exclusion Criteria for Part B:"). In the list it stands above what follows."""
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One item: its wording, markup decoded, and how deep it is nested (0 is the top)."""

    text: str
    depth: int = 0

    def to_json(self) -> Json:
        """Return `{"text", "depth"}`."""
        return {"text": self.text, "depth": self.depth}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One heading or item, in the order of the text.

    `depth` counts from the heading above (0 is the top); `marker` is what marked it as an item ("1.", "a)", "•").
    """

    kind: LineKind
    section: Section
    text: str
    depth: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The criteria text of one record. Every word of it is in exactly one line of the outline."""

    outline: tuple[Line, ...] = ()

    @property
    def inclusion(self) -> tuple[Criterion, ...]:
        """Return what stands under inclusion headings."""
        return tuple(self._listed(Section.INCLUSION))

    @property
    def exclusion(self) -> tuple[Criterion, ...]:
        """Return what stands under exclusion headings."""
        return tuple(self._listed(Section.EXCLUSION))

    @property
    def other(self) -> tuple[Criterion, ...]:
        """Return what stands under neither."""
        return tuple(self._listed(Section.OTHER))

    def _listed(self, section: Section) -> Iterator[Criterion]:
        below = 0
        for line in self.outline:
            if line.kind is not LineKind.ITEM:
                below = 1 if line.kind is LineKind.TITLE else 0
            if line.section is section and line.kind is LineKind.TITLE:
                yield Criterion(text=line.text)
            elif line.section is section and line.kind is LineKind.ITEM:
                yield Criterion(text=line.text, depth=min(line.depth + below, DEEPEST))
