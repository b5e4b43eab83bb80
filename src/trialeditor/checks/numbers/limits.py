"""Limits in words and signs: "at least", "over", "or older", "up to", "≥", "about"; read before and behind a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.quantities import Relation

_SMALLER = r"(?:less|fewer|younger|lower|shorter|earlier|smaller|lighter)"
_BIGGER = r"(?:more|greater|older|higher|longer|later|larger|bigger|heavier)"
_PRIOR = r"(?:past|last|previous|prior|preceding|most recent)"
_OR_EQUAL = r"or (?:is |are )?equal to"
_FILL = (
    r"(?: (?:the|an?|of|age|ages|aged|total|approximately|about|around|days?|grades?|scores?|values?|level|weeks?"
    r"|month|phase|ecog|class|stage|your|their|his|her|turning|turn|or|equal|to|:|years?|one|body|weight))*? ?"
)
_GE = (
    r"at (?:the )?(?:very )?least|a? ?minimum(?: age)?(?: of)?|not (?:under|below)|≥|>=|=>|>/=|≧|⩾"
    r"|(?:as|so) (?:young|little|few|low|early) as|start(?:s|ing)? (?:at|from)|turned|reached|already"
    r"|from (?:the )?age(?: of)?"
    rf"|(?:no|not|never|cannot be|can['’]t be) {_SMALLER} than|{_BIGGER} than {_OR_EQUAL}|equal to or {_BIGGER} than"
    r"|lower limit(?: is| of)?"
)
_LE = (
    r"up to|up until|up through|at (?:the )?(?:very )?most|a? ?maximum(?: age)?(?: of)?|≤|<=|=<|</=|≦|⩽|through age"
    r"|not (?:over|above|past|exceed(?:ing)?)|(?:does|do|must|should|may|can) not exceed|upper limit(?: is| of)?"
    r"|(?:as|so) (?:old|many|much|high|long|late) as"
    rf"|(?:no|not|never|cannot be|can['’]t be) {_BIGGER} than|{_SMALLER} than {_OR_EQUAL}|equal to or {_SMALLER} than"
)
_WAS = r"(?:you|they|he|she|your \w{1,20}|people|children) (?:are|is|was|were|turn(?:s|ed)?)"
_LT = (
    rf"{_SMALLER} than|under|below|before (?:the age of|age|turning|{_WAS})|not yet|<|(?:has|have) not turned"
    r"|not (?:yet )?reached(?: the age of| age)?|nearly|almost"
)
_GT = (
    rf"{_BIGGER} than|over|above|exceed(?:s|ing)?|beyond|upwards? of|in excess of|past (?:the )?age(?: of)?|>"
    rf"|after (?:the age of|age|turning|{_WAS})"
)
_WINDOW = (
    rf"(?:within|in|during|over|for|throughout) (?:the |their |your |this )?{_PRIOR}|within"
    rf"|(?:the|these|this) {_PRIOR}|{_PRIOR}|in less than|inside"
)
_BEFORE_RE = re.compile(
    rf"(?:^| )(?:(?P<GE>{_GE})|(?P<LE>{_LE})|(?P<LT>{_LT})|(?P<GT>{_GT})|(?P<WINDOW>{_WINDOW})){_FILL}"
    r"(?:(?:the )?\$)? ?\Z"
)
_RELATIONS: tuple[Relation, ...] = (Relation.GE, Relation.LE, Relation.LT, Relation.GT)
_ABOUT = re.compile(
    r"(?:^| )(?:about|around|approximately|approx \.|approx|roughly|nearly|almost|some|close to|circa"
    r"|just (?:over|under|above|below)|~|≈|or so)(?: (?:the|an?|every|one|age|ages|aged|to|\$))* ?\Z"
)
_JUST = re.compile(r"just (?:over|under|above|below)")
_BEHIND_RE = re.compile(
    r"(?:, )?(?:years? )?(?:"
    r"(?P<GE>(?:and|or|&|-) (?:any )?(?:older|over|upwards?|up(?! to)|above|more|greater|longer|higher|beyond|later"
    r"|better|bigger|larger)\b|\+|plus\b|minimum\b|at (?:the )?least\b|or (?:is|are) older\b)"
    r"|(?P<LE>(?:and|or|&|-) (?:any )?(?:younger|under|less|fewer|below|lower|shorter|earlier|smaller|down)\b"
    r"|maximum\b|at (?:the )?most\b|or (?:is|are) younger\b))"
)
_BEHIND = 8
_OVER_TIME = re.compile(r"(?:^| )over(?: a| the)?(?: period of)?(?: about)?\Z")
_LASTING = re.compile(
    r"\b(?:for|last(?:s|ed|ing)?|been|lived|live|than|had|is|are|was|were|aged|age) (?:well |just )?over\Z"
)


@dataclass(frozen=True, slots=True)
class Limit:
    """What stands before a number: which side of it is meant, whether it is rounded, and whether it counts back."""

    relation: Relation = Relation.EQ
    about: bool = False
    window: bool = False
    words: str = ""
    """The words that say it."""


def limit_before(before: str, *, is_time: bool) -> Limit:
    """Return the limit at the end of `before`, the words before a number joined by spaces, in small letters.

    "Over 60 minutes" says how long something takes; only "for over 60 minutes" is a limit.
    """
    about = bool(_ABOUT.search(before))
    match = _BEFORE_RE.search(before)
    if match is None:
        return Limit(about=about)
    words = match[0].strip()
    if match["WINDOW"]:
        outer = limit_before(before[: match.start()], is_time=False)
        side = Relation.LE if outer.relation is Relation.EQ else outer.relation
        return Limit(relation=side, about=about or outer.about, window=True, words=f"{outer.words} {words}".strip())
    if words in {"nearly", "almost"} or words.split()[0] in {"nearly", "almost"}:
        return Limit(about=True)
    if is_time and _OVER_TIME.search(before) and not _LASTING.search(before):
        return Limit(about=about)
    relation: Relation = next(each for each in _RELATIONS if match[each.name])
    if about and _JUST.search(before):
        return Limit(about=True)
    return Limit(relation=relation, about=about, words=words)


def limit_behind(cursor: Cursor, at: int) -> tuple[Relation, int] | None:
    """Return the limit that begins at a place ("or older"), and where it ends; None when there is none."""
    behind = " ".join(token.text for token in cursor.tokens[at : at + _BEHIND])
    match = _BEHIND_RE.match(behind)
    if match is None:
        return None
    end = at + len(match[0].split())
    if cursor.text(end) in {"years", "of"} and cursor.text(end + 1) in {"old", "age"}:
        end += 2
    return (Relation.GE if match["GE"] else Relation.LE), end


def quoted_from(cursor: Cursor, at: int, limit: Limit) -> int:
    """Return where the words of a limit begin, so that a finding quotes them with the number at the place `at`."""
    count = len(limit.words.split()) if limit.relation is not Relation.EQ else 0
    return cursor.start(max(0, at - count))
