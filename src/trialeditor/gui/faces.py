"""Values that views show: what presenters make of trials, pages and people. Words in them are final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from trialeditor.domain.fact_labels import FactGroup
from trialeditor.domain.list_look import Column


class Tone(StrEnum):
    """How something is meant. Never told by color alone: a word and a shape go with it."""

    NEUTRAL = "neutral"
    INFO = "info"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Shape(StrEnum):
    """The mark of a badge."""

    NONE = "none"
    RING = "ring"
    HALF = "half"
    CLOCK = "clock"
    BACK = "back"
    CHECK = "check"
    TRIANGLE = "triangle"
    BAR = "bar"
    STOP = "stop"
    DOT = "dot"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeFace:
    """A state in a word, a shape and a color."""

    word: str
    tone: Tone = Tone.NEUTRAL
    shape: Shape = Shape.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFace:
    """Something that happened: what, what is safe and what to do."""

    tone: Tone
    what: str
    detail: str = ""
    act: str = ""
    """The words of a button, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingFace:
    """One line of the list of trials."""

    nct: str
    title: str
    badge: BadgeFace
    note: str
    """The registry's status, or what lapsed."""
    due: str
    """When the review is due, or empty."""
    due_tone: Tone = Tone.NEUTRAL
    cells: Mapping[Column, str] = field(default_factory=dict)
    """What each column of a table shows of it."""

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        return ", ".join(part for part in (self.title, self.nct, self.badge.word, self.note, self.due) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderFace:
    """The head of the editor: which page, where it stands, when it is due."""

    nct: str
    title: str
    badge: BadgeFace
    status: str
    """The registry's overall status, in words."""
    as_of: str
    """How old the registry's data is."""
    sentence: str
    reviewed: str
    next_review: date | None
    earliest: date | None
    why_not_next_review: str
    is_signed: bool = False
    """Whether every section is signed: there is nothing that has to be done next."""
    offers_changes: bool = False
    """Whether somebody is about to ask what changed since the signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LengthFace:
    """How long a section is: in words, and as a part of its limit."""

    words: str
    """Such as "9 of 16 words"."""
    share: float = 0.0
    """1.0 at the limit, more beyond it."""
    has_limit: bool = False
    tone: Tone = Tone.NEUTRAL
    shape: Shape = Shape.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """A written section, or an overridden fact section, as the editor shows it."""

    key: str
    group: str
    heading: str
    hint: str
    text: str
    badge: BadgeFace
    reasons: str
    """Why the signature lapsed, in one line; or empty."""
    length: LengthFace
    trouble: str = ""
    """What keeps these words from being read, such as a phrase that nothing fills; or empty."""
    all_reasons: str = ""
    """Why the signature lapsed, with every reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactLine:
    """One line of a fact section; a label stands in its own column."""

    text: str
    label: str = ""
    depth: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteFace:
    """An editor's note beside the registry's wording."""

    quote: str
    text: str
    trouble: str = ""
    """Why the page does not show it; or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCardFace:
    """A fact section: the record's words, and the override that stands in for them."""

    key: str
    heading: str
    lines: tuple[FactLine, ...]
    badge: BadgeFace
    can_override: bool
    override_text: str | None
    reasons: str
    summary: str = ""
    """What the record says, in one line."""
    trouble: str = ""
    """What keeps the override from being read, such as a phrase that nothing fills; or empty."""
    all_reasons: str = ""
    notes: tuple[NoteFace, ...] = ()
    why_not_note: str = ""
    """Why no note can be written; or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact of the record, and how it is put into a text."""

    key: str
    label: str
    """What people call it."""
    phrase: str
    path: str
    source: str
    """The bound phrase that stands for it: `{enrollment.count}`."""
    group: FactGroup | None = None
    """What it is about; facts of one group follow each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseOffer:
    """A bound phrase that can be inserted, with the words that it gives now."""

    source: str
    words: str
    label: str = ""
    """What people call the fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFace:
    """A person, as they are offered in *Work as*."""

    name: str
    roles: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPart:
    """One section of what is signed, as the reader reads it."""

    heading: str
    text: str
    note: str
    """What changed since the last signature, or that nothing did."""
    is_open: bool = False
    """Whether it has to be seen, however many parts there are."""
    why: str = ""
    """Why it has to be signed again. It is no part of what the reader reads."""
