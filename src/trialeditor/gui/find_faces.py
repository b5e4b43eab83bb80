"""Values that the find bar and the fields show: which matches there are, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trialeditor.domain.text.finding import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the words of a page: a section and a stretch of its text, counted in characters."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFace:
    """The matches of a page by section; `here` is the one that the person is at."""

    places: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    here: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindFace:
    """What the find bar says and offers."""

    words: str = ""
    """"3 of 12", or that there is none."""
    is_missing: bool = False
    """Something is looked for and not there."""
    has_matches: bool = False
    has_in_notes: bool = False
    """There are matches in editor's notes: only all matches of a page can be replaced there."""
    why_not_replace: str = ""
    """Why words cannot be replaced; empty when they can."""
