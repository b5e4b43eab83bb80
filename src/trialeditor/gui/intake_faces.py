"""What the import dialog shows, step by step, as values. Words in them are final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.gui.faces import BadgeFace, NoticeFace


class Step(StrEnum):
    """Where an import stands: each is a page of the dialog."""

    SOURCE = "source"
    MESSAGE = "message"
    PROGRESS = "progress"
    RESULT = "result"


class Source(StrEnum):
    """How records are handed over."""

    FILES = "files"
    TEXT = "text"


class Group(StrEnum):
    """What came, or would come, of a record. Each is a tile, and the lines below it."""

    NEW = "new"
    CHANGED = "changed"
    MERGED = "merged"
    """Of a bundle's page: what both sides wrote is brought together."""
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TileFace:
    """A large count with its state in word and shape."""

    group: Group
    count: str
    badge: BadgeFace

    @property
    def spoken(self) -> str:
        """Return the tile for a screen reader."""
        return f"{self.badge.word}: {self.count}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnFace:
    """A column of a report: its heading, and its share of the width; 0 for as much as its words need."""

    heading: str
    share: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesFace:
    """The lines of one group; or, when there are none to show, what to say in their place."""

    columns: tuple[ColumnFace, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    tall: bool = False
    """Whether each has two lines, for longer words."""
    more: str = ""
    """Such as "The first 1,000 of 1,655 are shown."; empty when all are."""
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFace:
    """What would come in, or what came in."""

    notice: NoticeFace | None
    tiles: tuple[TileFace, ...]
    lines: Mapping[Group, LinesFace]
    chosen: Group
    """Which tile is looked at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustFace:
    """A question about signers who are not known here."""

    choice: str
    """What can be ticked."""
    text: str
    """Who they are, and what it means."""
    is_on: bool = False
    why_not: str = ""
    """Why it cannot be ticked; empty when it can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFace:
    """A sentence on a page of its own: a question, or why nothing could be done."""

    icon: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFace:
    """One step of an import. Words of a button that is not there are empty."""

    step: Step
    title: str
    intro: str
    source: Source = Source.FILES
    accept: str = ""
    can_accept: bool = True
    cancel: str = "Cancel"
    back: str = ""
    beside: str = ""
    """Another way on, beside the main one."""
    can_save: bool = False
    hint: str = ""
    """What is safe while the work goes on."""
    message: MessageFace | None = None
    result: ResultFace | None = None
    trust: TrustFace | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressFace:
    """How far the work is: in per cent, or None while that is unknown; and in words."""

    percent: int | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFace:
    """What was recognized in typed or pasted text, and what can be done with it."""

    words: str
    accept: str
    can_accept: bool
    is_trouble: bool = False
