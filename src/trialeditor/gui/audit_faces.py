"""Values that the audit trail's window shows, and what it is narrowed by. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from trialeditor.gui.all_findings_faces import FilterFace
from trialeditor.gui.faces import BadgeFace

HEADINGS = ("Entry", "When", "Who", "What", "About", "From and to", "Why")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailNarrowing:
    """Which entries are wanted; what is empty does not narrow."""

    words: str = ""
    actor: str = ""
    action: str = ""
    subject: str = ""
    since: date | None = None
    """From this day on, where the person is."""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailRow:
    """One entry in the table."""

    seq: int
    nct: str
    """The page that it is about; empty for none."""
    cells: tuple[str, ...]
    """One for each of `HEADINGS`."""
    tip: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailFace:
    """The newest entries that are wanted."""

    rows: tuple[TrailRow, ...]
    total: int
    """How many there are of them; the others follow as they are looked at."""
    summary: str
    has_any: bool
    """Whether there is anything to narrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailChoicesFace:
    """Whom and which acts there are to choose from."""

    actors: tuple[FilterFace, ...]
    actions: tuple[FilterFace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictFace:
    """Whether the trail holds, as far as somebody looked."""

    badge: BadgeFace
    words: str
    problems: tuple[str, ...] = ()
    is_running: bool = False
