"""Values that the checks show in the window: findings in a list and under the words. Words in them are final."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Weight
from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.find_faces import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingId:
    """Which finding it is, also after the words around it moved."""

    code: str
    section: str
    quote: str
    sentence: str
    number: int = 0
    """Which of several that are alike, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionId:
    """Which criterion of the record it is."""

    listed: Section
    number: int
    """Its place in its list, from 0."""


LineId: TypeAlias = FindingId | CriterionId | str
"""A page goes by its NCT number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFace:
    """One line beside the words: a finding, or a criterion of the record."""

    id: LineId
    badge: BadgeFace
    name: str
    """The words that it is about."""
    about: str
    """What is said of them."""
    note: str = ""
    """A last line, such as who set a finding aside; or empty."""

    @property
    def spoken(self) -> str:
        """Return the line for a screen reader."""
        return ". ".join(part.rstrip(".") for part in (self.badge.word, self.name, self.about, self.note) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadingFace:
    """The name of a section above its findings, or of a list above its criteria."""

    words: str
    counts: str
    """Such as "2 blockers · 1 hint"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountFace:
    """How many findings of a weight stand, and whether they are shown."""

    words: str
    badge: BadgeFace
    is_on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecksFace:
    """What the panel of the checks shows."""

    lines: tuple[HeadingFace | LineFace, ...] = ()
    counts: Mapping[Weight, CountFace] = field(default_factory=dict)
    aside: str = ""
    """How many were set aside, such as "1 set aside"; empty for none."""
    shows_aside: bool = False
    codes: tuple[tuple[str, str], ...] = ()
    """The kinds that there are, with their names."""
    code: str = ""
    """The kind that is shown; empty for all."""
    reading: str = ""
    """How hard the page is to read."""
    empty: tuple[str, str] = ("", "")
    """A title and a sentence in place of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailFace:
    """All that is said of one finding, and what can be done about it. An offer without words is not made."""

    title: str = ""
    badge: BadgeFace = field(default_factory=lambda: BadgeFace(word=""))
    message: str = ""
    why: str = ""
    instead: str = ""
    """What to say instead, in words: "Instead: “people”"."""
    waived: str = ""
    apply: str = ""
    """Such as "Change"."""
    applied: str = ""
    """What that would do, such as "Change to “people”"."""
    keep: str = ""
    """Such as "Never again": what puts the word on the team's list."""
    note: str = ""
    """Such as "Write a note…": what puts an editor's note beside the registry's wording."""
    can_set_aside: bool = False
    can_take_back: bool = False
    why_not: str = ""
    """Why the person can do nothing about it; empty when they can."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFace:
    """Words of a field that a finding is about."""

    id: FindingId
    start: int
    end: int
    weight: Weight
    tip: str
    """What, why, what instead."""
    is_here: bool = False
    """The person is at this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarksFace:
    """The marks of all fields, by section."""

    marks: Mapping[str, tuple[MarkFace, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a finding leads: to words of a field, or only to a section."""

    key: str
    place: Place | None = None
    focus: bool = False
    """Whether the person goes there, or only sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StripFace:
    """How a section reads."""

    badge: BadgeFace
    words: str
    """Length of the longest sentence, and how it was when it was signed."""
    tip: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaFace:
    """What the panel of the criteria shows."""

    lines: tuple[HeadingFace | LineFace, ...] = ()
    summary: str = ""
    """Such as "3 of 13 inclusions explained · 1 of 16 exclusions explained"."""
    empty: tuple[str, str] = ("", "")
    """A title and a sentence in place of lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionFace:
    """All that is said of one criterion, and what can be done about it."""

    badge: BadgeFace = field(default_factory=lambda: BadgeFace(word=""))
    criterion: str = ""
    sentences: tuple[str, ...] = ()
    """Our sentences that explain it, or seem to."""
    says: str = ""
    """How they stand to each other."""
    can_confirm: bool = False
    can_part: bool = False
    can_go: bool = False
    why_not: str = ""
    """Why the person can do nothing about it; empty when they can."""
