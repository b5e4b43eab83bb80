"""Values that the history of a page shows: versions with what was done with them, and other events. Words are final."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.gui.faces import BadgeFace


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFace:
    """Something that somebody did with a version: "Signed by Rhea Reviewer", and when, and what was said."""

    badge: BadgeFace
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFace:
    """A version of the page, or something that befell it."""

    name: str
    who: str
    """Who it was, and when."""
    note: str = ""
    badge: BadgeFace | None = None
    acts: tuple[ActFace, ...] = ()
    """Newest first, as the events are."""

    @property
    def spoken(self) -> str:
        """Return the event for a screen reader."""
        acts = (f"{act.badge.word}, {act.detail}" for act in self.acts)
        return ", ".join(filter(None, (self.name, self.badge.word if self.badge else "", self.who, self.note, *acts)))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFace:
    """Everything that happened to a page, newest first, and which two of its versions are compared."""

    events: tuple[EventFace, ...]
    row: int
    """The event that is chosen."""
    versions: tuple[str, ...]
    """The names of the versions, newest first."""
    start: str
    """What the oldest version is compared with."""
    old: int
    """The place of the older one in `versions`; `len(versions)` for the start, one more for what was signed."""
    new: int
    restore: str
    """The words of the button."""
    why_not_restore: str
    """Why the newer version of the pair cannot be restored; empty when it can."""
    signed: str = ""
    """What the words that were signed last are called; empty where they are not offered."""
