"""Passive voice: a form of "be" or "get" with a participle behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trialeditor.checks.tables import words
from trialeditor.checks.tokens import Token

_BE = words("is are was were be been being get gets got getting isn't aren't wasn't weren't")
_BETWEEN = words("not also then first still only always often usually never now again all both either each ever soon")
_MOST_BETWEEN = 2
_IRREGULAR = words(
    "given taken chosen drawn shown written seen done made put kept told sent held read found paid taught thought"
    " brought built left led met sold said hurt begun cut bought caught fed felt forgotten fought grown hidden hit"
    " laid lent lost meant ridden sought set shot shut spent split spoken stolen struck sworn swept thrown torn"
    " understood worn withdrawn woken frozen broken driven eaten beaten bitten blown borne"
)
_NO_PARTICIPLES = words(
    "interested listed tired worried concerned advanced married divorced related based located situated supposed used"
    " allowed involved limited mixed scared excited pleased surprised satisfied prepared qualified experienced"
    " educated retired confused disabled impaired closed linked opposed committed dedicated devoted convinced ashamed"
    " bored depressed frightened exhausted relaxed stressed dressed advanced complicated detailed crowded haunted aged"
    " naked wicked sacred hundred kindred infrared red bed bleed breed feed indeed need seed speed weed deed greed"
    " creed med shed sled wed unrelated unmarried unemployed employed vaccinated overweighted finished gone"
    " left-handed right-handed"
)
"""Words that end like participles and tell of a state, or are none."""


@dataclass(frozen=True, slots=True)
class PassiveVoice:
    """A passive, as a range of the text."""

    start: int
    end: int


def passives(found: Sequence[Token]) -> Iterator[PassiveVoice]:
    """Go through the passives among the words of one sentence."""
    for at, token in enumerate(found):
        if token.folded not in _BE:
            continue
        last = _participle(found, at + 1)
        if last is not None:
            yield PassiveVoice(token.start, last.end)


def _participle(found: Sequence[Token], at: int) -> Token | None:
    """Return the participle at the place, or behind an adverb or two there."""
    for token in found[at : at + _MOST_BETWEEN + 1]:
        word = token.folded
        if _is_participle(word):
            return token
        if word not in _BETWEEN and not (word.endswith("ly") and len(word) > len("only")):
            return None
    return None


def _is_participle(word: str) -> bool:
    return word in _IRREGULAR or (
        word.endswith("ed") and len(word) > len("used") and word not in _NO_PARTICIPLES and not word.endswith("eed")
    )
