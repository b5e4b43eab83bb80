"""What the window for the look of pages shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFace:
    """A page that would change."""

    nct: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFace:
    """The theme in use, and the one that was looked at."""

    status: str
    told: str = ""
    """What would change, in a sentence; empty while nothing was looked at."""
    problems: tuple[str, ...] = ()
    """Why the theme that was looked at cannot be used."""
    changed: tuple[ChangedFace, ...] = ()
    why_not_use: str | None = None
    """Why it cannot be used now; None when it can."""
    why_not_plain: str | None = None
    """Why one cannot go back to the program's look; None when one can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFace:
    """A page as it looks now, and as it would look."""

    nct: str
    before: bytes
    after: bytes
    static_before: Mapping[str, bytes]
    static_after: Mapping[str, bytes]
