"""Shares and ratios in a sentence: "one in three", "half of the people", "2:1:1", "130/80"."""

from __future__ import annotations

from dataclasses import replace

from trialeditor.checks.numbers import nouns
from trialeditor.checks.numbers.cursor import Cursor
from trialeditor.checks.numbers.limits import limit_before, limit_behind, quoted_from
from trialeditor.checks.numbers.measures import measure_at
from trialeditor.checks.numbers.numerals import Numeral, numeral_at
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.tables import words

_PARTS = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "half": 2}
_MANY = {"two": 2, "three": 3}
_PART_BEHIND = words("of will get are")
_MOST = 1000
"""A whole of more than this is a year: "take part in 2028"."""


def share_at(cursor: Cursor, at: int) -> tuple[Quantity | None, int] | None:
    """Return the share that begins at a place, and where it ends. "Out of every three people" only opens one (None)."""
    word = cursor.text(at)
    if word == "half":
        behind = [cursor.text(at + step) for step in (1, 2, 3, 4)]
        is_share = behind[0] == "will" or cursor.text(at - 1) == "other" or not nouns.PEOPLE.isdisjoint(behind)
        is_share = is_share or behind[:2] == ["of", "them"]
        return _made(cursor, at, at + 1, 0.5) if is_share else None
    return _fraction(cursor, at, word) or _out_of(cursor, at)


def _fraction(cursor: Cursor, at: int, word: str) -> tuple[Quantity, int] | None:
    """Read "a third of", "two thirds"."""
    if word not in {"a", "an", "one", "two", "three"}:
        return None
    place = cursor.behind_hyphen(at + 1)
    part = _PARTS.get(cursor.text(place))
    if not part or not (word in _MANY or cursor.text(place + 1) in _PART_BEHIND):
        return None
    return _made(cursor, at, place + 1, _MANY.get(word, 1) / part)


def _out_of(cursor: Cursor, at: int) -> tuple[Quantity | None, int] | None:
    """Read "one in three", "2 out of 3 people", "one person in three"; "4 out of 10" is a place on a scale."""
    part = numeral_at(cursor.tokens, at)
    if part is None:
        return None
    if cursor.before(at).endswith(("out of every", "out of", "of every")):
        return None, part.end
    end = part.end + 1 if cursor.text(part.end) in nouns.PEOPLE else part.end
    is_out_of = cursor.text(end) == "out" and cursor.text(end + 1) == "of"
    if is_out_of:
        end += 1
    elif cursor.text(end) != "in" and not _is_of_people(cursor, part, end):
        return None
    end = end + 2 if cursor.text(end + 1) == "every" else end + 1
    whole = numeral_at(cursor.tokens, end)
    if whole is None or not 0 < part.value < whole.value <= _MOST or measure_at(cursor, whole.end).unit is not None:
        return None
    if is_out_of and not part.spelled and cursor.text(whole.end) not in nouns.PEOPLE:
        return cursor.made(at, whole.end, Role.RATIO, parts=(part.value, whole.value)), whole.end
    return _made(cursor, at, whole.end, part.value / whole.value)


def _is_of_people(cursor: Cursor, part: Numeral, end: int) -> bool:
    """Say whether "of" tells a share: "two of three children"; "one of the three groups" tells none."""
    if cursor.text(end) != "of" or not part.spelled:
        return False
    whole = numeral_at(cursor.tokens, end + 1 + (cursor.text(end + 1) == "every"))
    return whole is not None and whole.spelled and cursor.text(whole.end) in nouns.PEOPLE


def _made(cursor: Cursor, at: int, end: int, value: float) -> tuple[Quantity, int]:
    about = limit_before(cursor.before(at), is_time=False).about
    return cursor.made(at, end, Role.SHARE, value=value, about=about), end


def ratio_at(cursor: Cursor, at: int, numeral: Numeral) -> tuple[Quantity, int] | None:
    """Return the ratio that begins with `numeral`: "2:1:1", "130/80" (numbers that touch the sign), "2 to 1"."""
    sign = cursor.text(numeral.end)
    if sign == "to" and cursor.text(numeral.end + 1) in {"1", "one"} and numeral.value > 1:
        end = numeral.end + 2
        return cursor.made(at, end, Role.RATIO, parts=(numeral.value, 1.0)), end
    if sign not in {":", "/"} or numeral.spelled:
        return None
    parts, end = _run(cursor, numeral, sign)
    if len(parts) == 1:
        return None
    limit = limit_before(cursor.before(at), is_time=False)
    unit_end = measure_at(cursor, end).end
    behind = limit_behind(cursor, unit_end)
    relation, stop = behind if behind is not None else (limit.relation, unit_end)
    made = cursor.made(at, stop, Role.RATIO, parts=parts, relation=relation)
    return replace(made, start=quoted_from(cursor, at, limit)), stop


def _run(cursor: Cursor, numeral: Numeral, sign: str) -> tuple[tuple[float, ...], int]:
    parts, end = [numeral.value], numeral.end
    while cursor.text(end) == sign and cursor.touches(end):
        following = numeral_at(cursor.tokens, end + 1)
        if following is None:
            break
        parts.append(following.value)
        end = following.end
    return tuple(parts), end
