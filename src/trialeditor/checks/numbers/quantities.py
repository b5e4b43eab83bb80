"""What a quantity is: a number with its limit, its unit and its role, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from trialeditor.checks.numbers.units import Unit


class Role(Enum):
    """What a number counts or measures. A number is true in its role only."""

    AGE = auto()
    TIME = auto()
    """A duration or a point in time: "12 weeks", "week 12"."""
    AMOUNT = auto()
    """Anything else with a unit."""
    PEOPLE = auto()
    SITES = auto()
    CITIES = auto()
    STATES = auto()
    COUNTRIES = auto()
    GROUPS = auto()
    PHASE = auto()
    DATE = auto()
    COUNT = auto()
    """So many of something else: "16 cycles"."""
    FREQUENCY = auto()
    """So many times in a period."""
    SHARE = auto()
    """A part of all: "one in three", "half"."""
    RATIO = auto()
    """Several numbers that belong together: "130/80", "2:1"."""
    LABEL = auto()
    """A number behind a word: "grade 3"."""
    PHONE = auto()
    PLAIN = auto()
    """A number that nothing is said about."""


class Relation(Enum):
    """Which side of a number is meant."""

    EQ = "exactly"
    GE = "at least"
    GT = "more than"
    LE = "at most"
    LT = "less than"
    RANGE = "from, to"


WHOLE = frozenset({Role.AGE, Role.PEOPLE, Role.SITES, Role.COUNT, Role.LABEL, Role.CITIES, Role.COUNTRIES, Role.STATES})
"""Roles whose numbers are whole, so that "over 17" and "at least 18" are the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date as far as it is named: zero for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0

    def fits(self, other: Day) -> bool:
        """Say whether every part named here is the same in `other`."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(not mine or mine == theirs for mine, theirs in pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One number of a text, or two that belong together. `start` and `end` are places in the text."""

    start: int
    end: int
    role: Role
    value: float = 0.0
    high: float | None = None
    """The upper end of a range, in the same unit unless `high_unit` says otherwise."""
    relation: Relation = Relation.EQ
    unit: Unit | None = None
    low_unit: Unit | None = None
    """The unit of the lower end, where it is another one: "6 months to 17 years"."""
    per: Unit | None = None
    """The period of a rate: "a day"."""
    noun: str = ""
    """What is counted, or the word before a label."""
    about: bool = False
    small: bool = False
    """Written as a word of up to three, which is seldom a fact."""
    window: bool = False
    """Said of the time before now or before the study: "in the past 6 months"."""
    others: bool = False
    """Said of the rest: "7 other places"."""
    lost_power: bool = False
    """10⁹ was written as 109."""
    day: Day | None = None
    parts: tuple[float, ...] = ()
    digits: str = ""
    number_start: int = 0
    number_end: int = 0
    """Where the number itself stands, with its range but without limit and unit."""
    line: int = -1
    """In the record: the number of the line that it stands in."""
    fact: str = ""
    """In the record: the key of the fact that it is."""

    @property
    def is_small_whole(self) -> bool:
        """Say whether numbers beside this one differ by one: ages in years, counts, grades."""
        whole = self.value == int(self.value) and (self.high is None or self.high == int(self.high))
        if self.role is Role.AGE:
            return whole and (self.unit is None or self.unit.name == "year")
        return self.role in WHOLE and whole
