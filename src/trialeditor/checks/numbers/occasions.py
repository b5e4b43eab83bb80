"""Holding to the record what is named and not measured: dates, phases, frequencies, ratios, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.numbers.bounds import is_equal
from trialeditor.checks.numbers.judgments import ORPHAN, TRUE, Judgment, Verdict
from trialeditor.checks.numbers.quantities import Day, Quantity, Relation, Role
from trialeditor.checks.numbers.record import RecordNumbers
from trialeditor.checks.numbers.setting import Setting
from trialeditor.checks.numbers.units import MONTH

_TEN = 10
"""Digits of a telephone number without the country's."""
_DATE_WORDS = (
    (
        re.compile(
            r"\b(?:start(?:s|ed)?|began|begins?|beginning|open(?:s|ed)?|since"
            r"|first (?:people|person|participants?|patients?|volunteers?|visits?))\b",
            re.IGNORECASE,
        ),
        ("dates.start",),
    ),
    (
        re.compile(r"\b(?:ends?|ended|finish(?:es|ed)?|completed?|completes|closed?|closes|last)\b", re.IGNORECASE),
        ("dates.completion", "dates.primary_completion"),
    ),
    (re.compile(r"\bupdated?\b", re.IGNORECASE), ("dates.last_update", "dates.verified")),
)
_LATER = re.compile(r"\b(?:doses?|parts?|portion|then|next|later)\b", re.IGNORECASE)
_TURNED = {Relation.GE: Relation.LT, Relation.LT: Relation.GE, Relation.GT: Relation.LE, Relation.LE: Relation.GT}


def judge_phone(quantity: Quantity, record: RecordNumbers) -> Judgment:
    """Judge a telephone number, with or without the country's code."""
    mine = quantity.digits
    known = any(each and (each.endswith(mine[-_TEN:]) or mine.endswith(each[-_TEN:])) for each in record.phones)
    return TRUE if known else ORPHAN


def judge_date(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Judge a date as far as it is named; where the words say which date is meant, it has to be that one."""
    day = quantity.day or Day()
    fitting = [key for key, known in record.dates.items() if day.fits(known)]
    wanted = [key for says, keys in _DATE_WORDS if says.search(setting.text) for key in keys if key in record.dates]
    near = wanted[0] if wanted else None
    in_texts = any(each.day is not None and day.fits(each.day) for each in record.of(Role.DATE))
    if in_texts or (fitting and (not wanted or set(wanted) & set(fitting))):
        best = next((key for key in fitting if key in wanted), fitting[0] if fitting else None)
        return Judgment(verdict=Verdict.TRUE, fact=best)
    return Judgment(verdict=Verdict.ORPHAN, fact=near)


def judge_phase(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Judge the phases that a text names: all of them have to be the study's.

    Where a sentence tells of doses or parts, it may name a phase that the record's texts name: the one to come.
    """
    known = {each.value for each in record.facts_of(Role.PHASE)}
    if not known or _LATER.search(setting.text):
        known |= {part for each in record.of(Role.PHASE) for part in each.parts}
    return Judgment(verdict=Verdict.TRUE if set(quantity.parts) <= known else Verdict.ORPHAN, fact="phase")


def judge_frequency(quantity: Quantity, record: RecordNumbers) -> Judgment:
    """Judge "twice a day". Where the record tells no frequency at all, "daily" and "every week" are no claim."""
    known = list(record.of(Role.FREQUENCY))
    size = quantity.per.size if quantity.per is not None else 1.0
    if _is_told(quantity, size, record):
        return TRUE
    if not known:
        return TRUE if quantity.value <= 1 and size <= MONTH else ORPHAN
    same_times = next((each for each in known if _numbers(each) == _numbers(quantity)), None)
    if same_times is not None:
        return Judgment(verdict=Verdict.UNIT, near=same_times)
    return Judgment(verdict=Verdict.ORPHAN, near=known[0])


def _numbers(quantity: Quantity) -> tuple[float, str]:
    """Return the numbers of a frequency without its unit: 1 and 3 for "once every 3 weeks"."""
    name = quantity.per.name if quantity.per is not None else ""
    return quantity.value, name.partition(" ")[0] if " " in name else ""


def _is_told(quantity: Quantity, size: float, record: RecordNumbers) -> bool:
    rate = quantity.value / size
    if any(is_equal(1000 * rate, 1000 * each) for each in _rates(record)):
        return True
    if quantity.value != 1:
        return False
    rated = (each for each in record.of(Role.AMOUNT, Role.COUNT) if each.per is not None and each.per.size == size)
    return any(line is None or line.kind == "text" for line in map(record.line_of, rated))


def _rates(record: RecordNumbers) -> Iterator[float]:
    """Go through the rates of the record, as times a day."""
    for each in record.of(Role.FREQUENCY, Role.COUNT, Role.TIME):
        if each.per is not None:
            yield each.value / each.per.size


def judge_ratio(quantity: Quantity, record: RecordNumbers) -> Judgment:
    """Judge "2:1" and "130/80"; of a pair, both numbers may also stand apart in the record."""
    same = [each for each in record.of(Role.RATIO) if each.parts == quantity.parts]
    if same:
        allowed = {Relation.EQ, quantity.relation, _TURNED.get(quantity.relation, Relation.EQ)}
        is_true = quantity.relation is Relation.EQ or any(each.relation in allowed for each in same)
        return Judgment(verdict=Verdict.TRUE if is_true else Verdict.COMPARATOR, near=same[0])
    is_pair = len(quantity.parts) == 2  # noqa: PLR2004 - a pair
    is_known = is_pair and all(record.by_value.get(round(part, 6)) for part in quantity.parts)
    return TRUE if is_known else ORPHAN
