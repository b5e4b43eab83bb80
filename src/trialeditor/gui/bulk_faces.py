"""What the dialog for many trials shows, as values. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BulkKind(StrEnum):
    """What can be done to many trials at once."""

    ASSIGN = "assign"
    DATES = "dates"
    RETIRE = "retire"
    PUT_BACK = "put-back"
    EXPORT = "export"


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkForm:
    """What the dialog asks, and how it names things."""

    kind: BulkKind
    title: str
    intro: str
    now: str
    """The heading of what stands now."""
    then: str
    people: tuple[str, ...] = ()
    """Names to choose from; empty when nobody has to be chosen."""
    first: date | None = None
    """The date that is proposed; None when none is asked for."""
    earliest: date | None = None
    wants_reason: bool = False
    is_danger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkChoice:
    """What was chosen so far."""

    person: str = ""
    first: date | None = None
    days: int = 1
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLine:
    """What would happen to one trial."""

    nct: str
    title: str
    now: str
    then: str
    """What it becomes, or why it stays."""
    is_left_out: bool

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Return what stands below the headings."""
        return self.nct, self.title, self.now, self.then

    @property
    def tip(self) -> str:
        """Return all of it: a cell may have too little room."""
        return "\n".join(filter(None, self.cells))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFace:
    """What would happen to all of them."""

    summary: str
    lines: tuple[PlanLine, ...]
    accept: str
    can_accept: bool
