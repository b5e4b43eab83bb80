"""Polarity: whether a sentence lets in whom the criterion lets in.

A criterion and a sentence each say yes or no to something. Four things turn a yes into a no: the list that it stands
in, a frame such as "you cannot join if", each negation, and a limit from above instead of from below. An even number
of turns apart, they agree.
"""

from __future__ import annotations

import re
from enum import StrEnum

from trialeditor.checks.topics import opposites, topics
from trialeditor.checks.wordings import any_of


class Relation(StrEnum):
    """How a sentence stands to a criterion."""

    AGREES = "agrees"
    OPPOSED = "opposed"
    UNRELATED = "unrelated"


_SETS = {
    "join": ["join|enter|enroll|participate|qualify", "take part", "be in|part|included", "sign up"],
    "you": ["you|people|them|anyone|children|women|men|patients"],
    "time": ["day|days|week|weeks|month|months|year|years|hour|hours"],
}
_CANNOT = any_of(
    (
        "cannot|can't [to] {join}",
        "can|will|would|may|could|do|should|are|is not [be] [able|allowed|eligible] [to] {join}",
        "won't|wouldn't|couldn't|don't|shouldn't|aren't|isn't [be] [able|allowed|eligible] [to] {join}",
        "unable to {join}",
        "not [a] [good] fit|eligible|possible",
        "not for you",
        "not an option",
        "is|are excluded|ineligible",
        "is|are left|ruled|kept out",
        "is|are turned away",
        "rule|rules|keep|keeps {you} out",
        "keeps {you} from joining",
        "keeps {you} from taking part",
        "ineligible",
        "must|should not join",
        "stay out",
    ),
    _SETS,
)
_CAN = any_of(
    (
        "can|may|might|could|will [still] [also] [possibly] [be able to] {join}",
        "is|are eligible|welcome|allowed",
        "must|should",
        "need|needs|have|has|ought|required to",
        "able to {join}",
        "open to",
        "looking for",
        "is for {you}|adults",
        "do not keep|rule {you} out",
        "no problem",
    ),
    _SETS,
)
_NEGATION = any_of(
    (
        "no|not|never|without|none|nor|neither|cannot|unless|refuse|refuses|refused|unwilling|unable|inability|stopped|quit",
        "absence|lack|lacks|lacking of",
        "free of|from",
        "negative for",
        "don't|doesn't|didn't|haven't|hasn't|hadn't|isn't|aren't|wasn't|weren't|can't|couldn't|won't|wouldn't|shouldn't",
        "mustn't",
        "rather|other than",
        "non",
    ),
    _SETS,
)
_NO_NEGATION = any_of(
    (
        "not limited to",
        "no|not more|less|later|older|younger|fewer|longer than",
        "whether or not",
        "with or without",
        "no matter",
        "not only|exceed|exceeding|above|below|under|over",
        "not yet known",
    ),
    _SETS,
)
_AT_LEAST = any_of(
    (
        "at least",
        "or|and older|more|above|higher|over|greater|up",
        "older|more|greater|higher|longer than",
        "over|above|minimum|exceed|exceeds|exceeding",
        "no|not less|fewer|younger|below|under than",
        "not below|under",
        "[an] adult|adults",
        "too high",
        "high|elevated",
    ),
    _SETS,
)
_AT_MOST = any_of(
    (
        "at most",
        "or|and younger|less|below|lower|under|fewer",
        "younger|less|fewer|lower|shorter than",
        "under|below|maximum",
        "up to",
        "no|not more|older|higher|longer|above|over than",
        "not above|over|exceed|exceeding",
        "child|children|minor|minors",
        "too low",
        "low",
    ),
    _SETS,
)
_SIGNS_AT_LEAST, _SIGNS_AT_MOST = re.compile(r"≥|>"), re.compile(r"≤|<")
_WINDOW = any_of(
    (
        "in|within|over|for|during [the] [last|past|previous|next] …2 {time}",
        "less|more|fewer than …2 {time} ago|before|after|since|prior|from",
        "at least|under|over …2 {time} ago|before|after|since|prior|from",
        "more than one",
        "over|under the",
        "high|highly risk|likely",
        "high blood pressure",
        "low back",
    ),
    _SETS,
)
"""What sounds like a limit of a value and is one of time, or none."""
_AGE = any_of(
    ("age|ages|aged|older|younger|adult|adults|child|children|year-old", "year|years old", "years of age"), _SETS
)


def relation(criterion: str, sentence: str, *, included: bool, fits: bool) -> Relation:
    """Return how a sentence stands to a criterion.

    `included` says that the criterion stands in the inclusion list, `fits` that the sentence stands under "good fit".
    """
    about, said = topics(criterion), topics(sentence)
    shared = about & said
    turned = opposites(about, said)
    if not shared and not turned and not _same_limit(criterion, sentence):
        return Relation.UNRELATED
    same = _sign(criterion, starts=included) == _sign(sentence, starts=fits)
    if _is_bounded(criterion) and _is_bounded(sentence):
        same = same == (_is_low(criterion) == _is_low(sentence))
    return Relation.AGREES if same == (turned % 2 == 0) else Relation.OPPOSED


def _sign(text: str, *, starts: bool) -> bool:
    """Return whether a text says that having its topic lets one in."""
    plain = _NO_NEGATION.sub(" ", text)
    sign, framed = starts, plain
    cannot = _CANNOT.search(plain)
    if cannot:
        sign, framed = False, _CANNOT.sub(" ", plain)
    elif _CAN.search(plain):
        sign = True
    return sign == (len(_NEGATION.findall(framed)) % 2 == 0)


def _is_bounded(text: str) -> bool:
    """Say whether a text has a limit from one side, and from one side only."""
    return _has_least(text) != _has_most(text)


def _is_low(text: str) -> bool:
    """Say whether a limit is one from above: what is low is meant."""
    return _has_most(text)


def _has_least(text: str) -> bool:
    plain = _WINDOW.sub(" ", text)
    return bool(_SIGNS_AT_LEAST.search(plain) or _AT_LEAST.search(plain))


def _has_most(text: str) -> bool:
    plain = _WINDOW.sub(" ", text)
    return bool(_SIGNS_AT_MOST.search(plain) or _AT_MOST.search(plain))


def _same_limit(criterion: str, sentence: str) -> bool:
    """Say whether both are about an age."""
    return bool(_AGE.search(criterion) and _AGE.search(sentence))
