"""Values that the table of all findings shows, and what it is narrowed by."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.domain.findings import Weight
from trialeditor.gui.check_faces import FindingId
from trialeditor.gui.faces import BadgeFace

HEADINGS = ("Weight", "Check", "Words", "Trial", "Section", "Owner", "What is wrong")
TRIAL = 3
"""The place of the column that names the trial."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which findings are wanted; empty means any."""

    words: str = ""
    weight: Weight | None = None
    code: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsRow:
    """One line of the table."""

    nct: str
    id: FindingId
    badge: BadgeFace
    rank: int
    """More is heavier."""
    cells: tuple[str, ...]
    """One for each of `HEADINGS`."""
    tip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterFace:
    """A value to choose from, with its words."""

    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingsTableFace:
    """What the table shows."""

    rows: tuple[FindingsRow, ...] = ()
    summary: str = ""
    failed: tuple[str, ...] = ()
    """Pages that could not be checked, each with the reason."""
    codes: tuple[FilterFace, ...] = ()
    owners: tuple[FilterFace, ...] = ()
    has_any: bool = False
    """Whether there is anything to narrow."""
