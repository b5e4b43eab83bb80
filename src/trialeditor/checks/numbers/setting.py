"""What a sentence says of its numbers: whether its limits are those of people who can join, or of those who cannot."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.checks.stems import stems_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is known of the sentence around a quantity."""

    text: str
    stems: frozenset[str]
    is_alone: bool = True
    """Whether its number is the only one of the sentence."""
    polarity: str
    """`inclusion` or `exclusion` where it tells who can or cannot join; empty where it could be either."""


_LONGEST = 4000
"""No sentence is longer; what is, is looked at up to here, so that each number costs the same."""
_JOIN = r"(?:join|take part|be in|participate|enroll|qualify|be part)"
_CANNOT = re.compile(
    r"\b(?:cannot|can['’]t|can not|may not|not be able to|unable to|must not|should not|not allowed to"
    rf"|won['’]t be able to|do not|don['’]t) (?:be able to )?{_JOIN}|not (?:a fit|eligible|for (?:people|you))"
    r"|\b(?:excluded|ineligible|keep (?:you|people|someone) from joining|rules? (?:you|people) out)\b",
    re.IGNORECASE,
)
_CAN = re.compile(rf"\b(?:can|may|might|could|able to) (?:be able to )?{_JOIN}\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:no|not|never|without|unless|except|cannot|none|neither|nor|nobody|too|other than|stop(?:ped)?|free of"
    r"|only if|apart from|\w{1,20}n['’]t)\b",
    re.IGNORECASE,
)
_SECTIONS = {"good_fit": "inclusion", "not_a_fit": "exclusion"}


def setting_of(sentence: str, section: str, *, is_alone: bool = True) -> Setting:
    """Return what a sentence's own words, and the section that it stands in, say of how its limits are meant.

    `is_alone` says whether it has one number only. A denial within the sentence can turn a limit round or not: then
    both ways are possible.
    """
    sentence = sentence[:_LONGEST]
    polarity = _SECTIONS.get(section, "")
    rest = _CANNOT.sub(" ", sentence)
    if rest != sentence:
        polarity = "exclusion"
    elif _CAN.search(sentence):
        polarity = "inclusion"
    if _NEGATION.search(rest):
        polarity = ""
    return Setting(text=sentence, stems=stems_of(sentence), polarity=polarity, is_alone=is_alone)
