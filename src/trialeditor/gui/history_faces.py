"""Values that the record history shows: states, and what differs between two of them. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from trialeditor.gui.faces import BadgeFace, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class StateFace:
    """One state of a record."""

    name: str
    """Its number and its day: "3. As of May 12, 2026"."""
    changed: str
    """What changed since the state before, in short."""
    detail: str
    """When the registry posted it, and where it came from."""
    badge: BadgeFace | None = None

    @property
    def spoken(self) -> str:
        """Return the state for a screen reader."""
        badge = self.badge.word if self.badge else ""
        return ", ".join(part for part in (self.name, badge, self.changed, self.detail) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFace:
    """All states, the newest first, and which two are compared."""

    title: str
    subtitle: str
    states: tuple[StateFace, ...]
    old: int
    """The row of the one state that is compared."""
    new: int


class Mark(StrEnum):
    """What some words are. Never told by color alone."""

    PLAIN = "plain"
    OLD = "old"
    """They went: struck through."""
    NEW = "new"
    """They came: underlined."""
    STRONG = "strong"
    MUTED = "muted"
    LOUD = "loud"
    """Something that must not be overlooked."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in a row that are alike."""

    text: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """A paragraph of a comparison. Depth 0 is a heading, 1 a change, 2 an item of it, 3 one of many names."""

    depth: int
    spans: tuple[Span, ...]
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonFace:
    """What differs, for the eye and for the clipboard; or a message where there is nothing to show."""

    lines: tuple[ChangeLine, ...] = ()
    text: str = ""
    title: str = ""
    message: str = ""
