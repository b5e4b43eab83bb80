"""What the filters of the list show, as values. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.domain.trial import Facet


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValueFace:
    """One value that the list can be narrowed to, and how many trials have it."""

    value: str
    label: str
    count: str
    is_chosen: bool

    @property
    def spoken(self) -> str:
        """Return the value for a screen reader."""
        chosen = ", chosen" if self.is_chosen else ""
        return f"{self.label}, {self.count or 'no'} trials{chosen}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetFace:
    """The values of one filter."""

    facet: Facet
    title: str
    values: tuple[FacetValueFace, ...]
    can_search: bool
    """Whether there may be more values than are offered at once."""
    note: str = ""
    """Why there are none, or that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipFace:
    """One value that was chosen, and can be taken away."""

    facet: Facet | None
    """None for trials that an import brought."""
    value: str
    words: str
