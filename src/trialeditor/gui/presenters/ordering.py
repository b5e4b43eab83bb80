"""The orders of the list, in words."""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.domain.list_look import SORTS
from trialeditor.domain.trial import MOST_SORTED, ListQuery, Sort
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.queue_faces import OrderFace, SortFace

LABELS: Mapping[Sort, str] = {
    Sort.NUMBER: "Number",
    Sort.TITLE: "Title",
    Sort.UPDATED: "Last update",
    Sort.DUE: "Review due",
    Sort.STAGE: "Stage",
}
_WAYS: Mapping[Sort, tuple[str, str]] = {
    Sort.NUMBER: ("Lowest first", "Highest first"),
    Sort.TITLE: ("A to Z", "Z to A"),
    Sort.UPDATED: ("Oldest first", "Newest first"),
    Sort.DUE: ("Soonest first", "Latest first"),
    Sort.STAGE: ("New first", "Retired first"),
}
_BOUNDED = frozenset({Sort.TITLE, Sort.UPDATED})


def can_sort(sort: Sort, total: int) -> bool:
    """Say whether a list of so many trials can be in an order."""
    return sort not in _BOUNDED or total <= MOST_SORTED


def too_many(sort: Sort) -> NoticeFace:
    """Say why the list is not in the order that was asked for."""
    return NoticeFace(
        tone=Tone.INFO,
        what=f"The list is too long to be ordered by {LABELS[sort].lower()}.",
        detail=f"It is in the order of the numbers. Search or filter to {MOST_SORTED:,} trials or fewer first.",
    )


def order_face(query: ListQuery) -> OrderFace:
    """Return how a list is ordered, and how else it could be."""
    upward, downward = _WAYS[query.sort]
    way = downward if query.descending else upward
    return OrderFace(
        label=f"{LABELS[query.sort]} {'↓' if query.descending else '↑'}",
        spoken=f"Order: {LABELS[query.sort].lower()}, {way.lower()}",
        is_descending=query.descending,
        upward=upward,
        downward=downward,
        sorts=tuple(SortFace(sort=sort, label=label, is_chosen=sort is query.sort) for sort, label in LABELS.items()),
        column=next(column for column, sort in SORTS.items() if sort is query.sort),
    )
