"""What is said of a quantity, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from trialeditor.checks.numbers.quantities import Quantity


class Verdict(Enum):
    """What is said of a quantity."""

    TRUE = auto()
    ORPHAN = auto()
    COMPARATOR = auto()
    UNIT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """A verdict with what it rests on: the number of the record that fits, or the one that comes nearest."""

    verdict: Verdict
    near: Quantity | None = None
    fact: str | None = None
    disputed: bool = False
    """Whether the record itself says it both ways: its age limit one, its criteria another."""
    """The fact that bears it out or that it contradicts, by key."""

    @property
    def is_true(self) -> bool:
        """Say whether the record bears it out."""
        return self.verdict is Verdict.TRUE


TRUE = Judgment(verdict=Verdict.TRUE)
ORPHAN = Judgment(verdict=Verdict.ORPHAN)
