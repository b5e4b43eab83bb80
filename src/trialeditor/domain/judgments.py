"""What people say of findings and words, each act kept for ever: waivers, explained criteria, words of the house.

The last act about the same thing counts: taking back is an act too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from trialeditor.domain.criteria import Section
from trialeditor.domain.findings import Waiver
from trialeditor.domain.ids import NctId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgment:
    """Who said it, when, at which audit entry."""

    by: PersonId
    by_name: str
    at: datetime
    entry: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaiverAct(Judgment):
    """A finding was set aside, or (`stands` is false) the waiver was taken back."""

    nct_id: NctId
    waiver: Waiver
    stands: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A sentence of the page explains a criterion of the record.

    It holds as long as both stand as they are: the sentence as it reads, the criterion in its exact wording.
    """

    section: str
    sentence: str
    listed: Section
    criterion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationAct(Judgment):
    """A sentence was linked to a criterion, or (`stands` is false) parted from it."""

    nct_id: NctId
    explanation: Explanation
    stands: bool


class HouseKind(StrEnum):
    """What the team says of a word."""

    KNOWN = "known"
    """It is spelled right."""
    SILENCED = "silenced"
    """It needs no plainer word."""
    TERM = "term"
    """It means something particular here: a word of the team's own glossary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseWord:
    """A word of the house list; `meaning` and `source` are for terms."""

    kind: HouseKind
    word: str
    meaning: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseWordAct(Judgment):
    """A word was put on the house list, or (`stands` is false) taken off."""

    house_word: HouseWord
    stands: bool


def standing_waivers(acts: Iterable[WaiverAct]) -> tuple[Waiver, ...]:
    """Return the waivers of a page that nobody took back, oldest first. `acts` are oldest first."""
    last = {(act.waiver.code, act.waiver.section, act.waiver.quote, act.waiver.sentence): act for act in acts}
    return tuple(act.waiver for act in last.values() if act.stands)


def standing_explanations(acts: Iterable[ExplanationAct]) -> tuple[Explanation, ...]:
    """Return the links of a page that stand, oldest first. `acts` are oldest first."""
    last = {act.explanation: act for act in acts}
    return tuple(act.explanation for act in last.values() if act.stands)


def standing_words(acts: Iterable[HouseWordAct]) -> tuple[HouseWord, ...]:
    """Return the words of the house list, oldest first. `acts` are oldest first."""
    last = {(act.house_word.kind, act.house_word.word.casefold()): act for act in acts}
    return tuple(act.house_word for act in last.values() if act.stands)
