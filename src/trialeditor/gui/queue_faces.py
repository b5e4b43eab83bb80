"""What the queues at the left of the list show, as values. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.list_look import Column
from trialeditor.domain.trial import Sort


class RailKind(StrEnum):
    """What a line of the rail is."""

    QUEUE = "queue"
    HEADING = "heading"
    VIEW = "view"


@dataclass(frozen=True, slots=True, kw_only=True)
class RailFace:
    """A queue with how many trials are in it, a saved view, or the heading above these."""

    kind: RailKind
    key: str
    """The queue, or the name of the view."""
    label: str
    tip: str
    count: str = ""
    is_chosen: bool = False

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        trials = f", {self.count} {'trial' if self.count == '1' else 'trials'}" if self.count else ""
        return f"{self.label}{trials}{', chosen' if self.is_chosen else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SortFace:
    """One thing that the list can be ordered by."""

    sort: Sort
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFace:
    """How the list is ordered."""

    label: str
    spoken: str
    is_descending: bool
    upward: str
    """What ascending means for this order: "A to Z"."""
    downward: str
    sorts: tuple[SortFace, ...]
    column: Column
    """The column of a table that shows the order."""
