"""What a comparison of two states of a record finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.canonical import Json
from trialeditor.domain.materiality import Materiality


class ItemKind(StrEnum):
    """What became of an item of a list."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED_HERE = "moved_here"
    """It stood in another list before (an exclusion criterion that is an inclusion criterion now)."""
    MOVED_AWAY = "moved_away"
    """It stands in another list now."""
    REORDERED = "reordered"
    """The items are the same; their order or their nesting is not."""
    REWRITTEN = "rewritten"
    """The words are the same; the spaces, the case or the markup between them is not."""


SAME_WORDS = "The same words, written in another way (spaces, case, or marks)"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One change within a list. Items that changed in the same way, such as sites that closed, share one."""

    kind: ItemKind
    names: tuple[str, ...] = ()
    """The items that it is about, by name; an item that is there three times stands here three times."""
    what: str = ""
    """Which property of them changed ("Recruitment"); of one that moved, the other list. Empty: the item itself."""
    old: str = ""
    new: str = ""
    """What it is now; of something that was reordered or rewritten, a sentence that says so."""
    under: str = ""
    """What a criterion stands under: alone it may say little ("3 months")."""
    weight: Materiality = Materiality.MATERIAL

    def to_json(self) -> Json:
        """Return all members as an object."""
        return {
            "kind": self.kind.value,
            "names": list(self.names),
            "what": self.what,
            "old": self.old,
            "new": self.new,
            "under": self.under,
            "weight": self.weight.value,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One fact, or one other field of the record, that differs."""

    key: str
    """The fact's key; of another field, its path in the record."""
    label: str
    path: str
    old: str
    """What it was, in people's words; empty when there was nothing."""
    new: str
    weight: Materiality
    why: str = ""
    """Why it weighs what it weighs at most, in one sentence."""
    items: tuple[ItemChange, ...] = ()
    more: int = 0
    """How many changes of items are not listed, where there are very many of them (posted results)."""
    told_by: str = ""
    """The key of another change that says the same, such as the sites for the number of sites; else empty."""
    is_fact: bool = True

    def to_json(self) -> Json:
        """Return all members as an object."""
        return {
            "key": self.key,
            "label": self.label,
            "path": self.path,
            "fact": self.is_fact,
            "old": self.old,
            "new": self.new,
            "weight": self.weight.value,
            "why": self.why,
            "items": [item.to_json() for item in self.items],
            "more": self.more,
            "told_by": self.told_by or None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two states of one record, what matters most first."""

    changes: tuple[Change, ...]

    @property
    def told(self) -> tuple[Change, ...]:
        """Return the changes that people are shown: each thing once."""
        return tuple(change for change in self.changes if not change.told_by)

    def fact(self, key: str) -> Change | None:
        """Return the change of the fact `key`, or None when it stayed the same."""
        return next((each for each in self.changes if each.is_fact and each.key == key), None)


def by_weight(changes: Sequence[Change]) -> tuple[tuple[Materiality, tuple[Change, ...]], ...]:
    """Return the weights that occur, heaviest first, each with its changes in their order."""
    groups = ((weight, tuple(each for each in changes if each.weight is weight)) for weight in Materiality)
    return tuple((weight, group) for weight, group in groups if group)


def heaviest(weights: Sequence[Materiality], *, otherwise: Materiality) -> Materiality:
    """Return the heaviest of some weights; `otherwise` when there are none."""
    return min(weights, key=lambda weight: weight.rank, default=otherwise)
