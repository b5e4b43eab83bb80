"""Values that the window for what the record moved shows. Words in them are final."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from trialeditor.domain.stale_words import OldWords
from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.history_faces import Span

Cell: TypeAlias = "tuple[tuple[Span, ...], ...]"
"""Lines of marked words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftQueueFace:
    """The pages with sections that the record ended, what matters most to a patient first."""

    lines: tuple[HeadingFace | LineFace, ...] = ()
    summary: str = ""
    chosen: str = ""
    """NCT number of the page that is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRowFace:
    """One fact, then and now."""

    label: str
    """Empty where the heads of the columns say all."""
    then: Cell
    now: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsFace:
    """A section in three columns: rows for the first two, and words beside all of them."""

    key: str
    heading: str
    then_head: str
    now_head: str
    ours_head: str
    rows: tuple[FactRowFace, ...]
    ours: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftCardFace(ColumnsFace):
    """One section that lapsed."""

    badge: BadgeFace
    reasons: tuple[str, ...]
    """A line for each fact: old, new, and the sentence that it touches."""
    note: str = ""
    """What else there is to know, such as that people changed the words too; or empty."""
    why_not_sign: str = ""
    says_why: bool = True
    """Whether that has to be said here; what is true of the whole page is said once, below."""
    why_not_edit: str = ""

    @property
    def spoken(self) -> str:
        """Return the section for a screen reader."""
        return " ".join([f"{self.heading}.", *self.reasons, self.note]).strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftPageFace:
    """One page with its lapsed sections."""

    nct: str
    title: str
    subtitle: str
    place: str
    """Such as "2 of 6"."""
    cards: tuple[DriftCardFace, ...] = ()
    sign: str = ""
    """The words of the button that signs all of these sections."""
    why_not_sign: str = ""
    update: str = "Update phrases…"
    why_not_update: str = ""
    why_not_next: str = ""
    why_not_previous: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditTarget:
    """A section that somebody wants to edit, and what to select in it."""

    nct: str
    key: str
    facts: tuple[str, ...] = ()
    olds: tuple[OldWords, ...] = ()
