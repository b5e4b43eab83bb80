"""What a number counts, by the words behind it; whether it is an age; whether it tells a fact at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trialeditor.checks.numbers import nouns
from trialeditor.checks.numbers.cursor import HYPHENS, Cursor
from trialeditor.checks.numbers.numerals import Numeral
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.tokens import Kind

_NOUN_WITHIN = 4
_EVERYDAY = 10
_OLDEST = 120
_JOINS = HYPHENS | {"&", "'"}
_AGE_BEFORE = re.compile(
    r"\b(?:ages?|aged|aging|birthday)(?: (?:of|is|was|range|from|between|at|:|≥|≤|>|<|the|limits?|group))*\Z"
)
_PERSON_LEAD = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(nouns.PEOPLE))}|you|he|she|they|who|must be|to be|turned|turn)"
    r"|you['’]re|\A(?:are|is|be))"
    r"(?: (?:who|that|are|is|was|were|be|must|have|has|had|to|should|need|needs|may|can|of|between|aged|from|also|all"
    r"|currently|now|either|both|still|turned|turn))*\Z"
)
_MEASURED = re.compile(
    r"\b(?:index|bmi|scores?|levels?|counts?|pressure|hemoglobin|temperature|rate|values?|a1c|weight|sugar|ratio|function"
    r"|your (?!child|son|daughter|baby|teen|kid|infant)\w+)\b[^.;,]*\Z"
)
"""What is measured of a person: behind it, a number is no age."""
_IS_OLDER = re.compile(r"\b(?:older|younger|turn(?:ed|ing)?|not yet)\b")
_ONE_DAY = frozenset({"second", "day"})
"""Units with which "one" is a way to speak: "may one day help"."""
_UNCOUNTED = frozenset({Role.PLAIN, Role.COUNT, Role.PEOPLE, Role.GROUPS, Role.SITES})


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the role that the noun gives, the noun, where it ends, whether "other" stands before it."""

    role: Role | None
    noun: str
    end: int
    rest: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a number: all before it, those before its limit, and those of its limits."""

    before: str
    lead: str
    limits: str


def counted_at(cursor: Cursor, end: int) -> Counted:
    """Return what the number that ends at a place counts: "8 study sites", "six weekly calls"."""
    at = cursor.behind_hyphen(end)
    first, first_end, rest = "", at, False
    for place in range(at, min(at + _NOUN_WITHIN, len(cursor.tokens))):
        token = cursor.tokens[place]
        if token.text in _JOINS and place > at:
            continue
        if token.kind not in {Kind.WORD, Kind.NAME} or token.text in nouns.STOPS:
            break
        rest = rest or token.text in nouns.REST
        role = nouns.ROLES.get(token.text)
        if role is not None and not _leads_on(cursor, place):
            return Counted(role, token.text, place + 1, rest)
        if not first or (token.text.endswith("s") and not first.endswith("s")):
            first, first_end = token.text, place + 1
    return Counted(None, first, first_end if first else end, rest)


def _leads_on(cursor: Cursor, place: int) -> bool:
    """Say whether a noun only leads to the one that is counted: "5 clinic visits"."""
    is_plural = cursor.text(place).endswith(("s", "men", "people", "children"))
    return not is_plural and cursor.text(place + 1) in nouns.COUNTED


def is_age(base: Quantity, around: Around, noun: str) -> bool:
    """Say whether a number is an age, by the words around it."""
    unit = base.unit
    if unit is not None and (unit.measures != "time" or base.window or base.per is not None):
        return False
    if nouns.ROLES.get(noun) is not None or (unit is None and max(base.value, base.high or 0) > _OLDEST):
        return False
    if _AGE_BEFORE.search(around.lead) or _AGE_BEFORE.search(around.before):
        return True
    if _IS_OLDER.search(around.limits) and not (noun and "not yet" in around.limits):
        return True
    if noun or base.relation is Relation.EQ or not (unit is None or unit.name == "year"):
        return False
    is_person = bool(_PERSON_LEAD.search(around.lead)) and _MEASURED.search(around.lead) is None
    return is_person and not base.lost_power


def is_everyday(cursor: Cursor, at: int, base: Quantity, noun: str, numeral: Numeral) -> bool:
    """Say whether a number tells no fact: "two main goals", "one of", "step 3", "one more"."""
    if _counts_on(cursor, at):
        return True
    if base.unit is not None or base.role not in _UNCOUNTED:
        is_one = base.unit is not None and numeral.spelled and numeral.value == 1
        return is_one and base.unit is not None and base.unit.name in _ONE_DAY and base.relation is Relation.EQ
    return numeral.spelled and _is_small_talk(cursor, base, noun, numeral)


def _is_small_talk(cursor: Cursor, base: Quantity, noun: str, numeral: Numeral) -> bool:
    """Say whether a number written as a word tells no fact."""
    if numeral.value == 1 and (base.relation is Relation.EQ or base.role is Role.PLAIN):
        return True
    following = cursor.text(numeral.end)
    is_plain = noun in nouns.EVERYDAY or (following in nouns.EVERYDAY and following not in nouns.REST)
    if numeral.value <= _EVERYDAY and is_plain:
        return True
    if not base.small or base.role not in {Role.PLAIN, Role.COUNT} or base.relation is not Relation.EQ:
        return False
    return noun not in nouns.COUNTED or base.per is not None


def _counts_on(cursor: Cursor, at: int) -> bool:
    previous = cursor.text(at - 1)
    return previous in nouns.STEPS or (previous == "." and cursor.text(at - 2) in nouns.STEPS)
