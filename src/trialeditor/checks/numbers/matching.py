"""Holding a quantity of ours to the record: true, unknown to it, or right but for its limit or its unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from trialeditor.checks.numbers.bounds import (
    Bound,
    beside_in_whole_numbers,
    bounds_of,
    candidates_for,
    fits,
    is_equal,
    is_same,
)
from trialeditor.checks.numbers.counts import judge_count, judge_people, judge_share
from trialeditor.checks.numbers.judgments import TRUE, Judgment, Verdict
from trialeditor.checks.numbers.occasions import (
    judge_date,
    judge_frequency,
    judge_phase,
    judge_phone,
    judge_ratio,
)
from trialeditor.checks.numbers.quantities import Quantity, Role
from trialeditor.checks.numbers.record import RecordNumbers
from trialeditor.checks.numbers.setting import Setting
from trialeditor.checks.numbers.units import TIME, Unit

_ORDER = (Verdict.TRUE, Verdict.COMPARATOR, Verdict.UNIT, Verdict.ORPHAN)
_COUNTS = frozenset({Role.SITES, Role.CITIES, Role.STATES, Role.COUNTRIES, Role.GROUPS})
_IN_LINES = frozenset({Role.TIME, Role.AMOUNT, Role.LABEL, Role.COUNT})
_ALONE: Mapping[Role, Callable[[Quantity, RecordNumbers], Judgment]] = {
    Role.PHONE: judge_phone,
    Role.PHASE: judge_phase,
    Role.FREQUENCY: judge_frequency,
    Role.RATIO: judge_ratio,
    Role.PEOPLE: judge_people,
    Role.SHARE: judge_share,
}
"""What is judged without regard to the sentence around it."""
_EARLY = re.compile(r"\b(?:early|premature|preterm|due date)\b", re.IGNORECASE)
_PREGNANCY = 40.0
"""Weeks of a pregnancy, as due dates are counted (American College of Obstetricians and Gynecologists)."""
_OWN = 99
"""A fact is nearer than any line."""


def judge(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Say whether the record has `quantity`, in its role, within its limit and in a unit that converts to it."""
    alone = _ALONE.get(quantity.role)
    if alone is not None:
        return alone(quantity, record)
    if quantity.role is Role.DATE:
        return judge_date(quantity, record, setting)
    if quantity.role in _COUNTS:
        return judge_count(quantity, record, setting)
    return _measured(quantity, record, setting)


def _measured(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Judge each end of a quantity; the worst verdict tells."""
    judgments = [_bound(bound, record, setting) for bound in bounds_of(quantity)]
    worst = max(judgments, key=lambda each: _ORDER.index(each.verdict))
    if not worst.is_true:
        return worst
    is_bound = all(each.fact for each in judgments)
    return Judgment(verdict=Verdict.TRUE, near=worst.near, fact=judgments[0].fact if is_bound else None)


def _bound(mine: Bound, record: RecordNumbers, setting: Setting) -> Judgment:
    same = [each for each in candidates_for(mine.owner, record) if is_same(mine, each)]
    fitting = [each for each in same if fits(mine, each, record, setting)]
    if fitting:
        return _fitting(mine, fitting, record, setting)
    beside = beside_in_whole_numbers(mine, record, setting)
    if beside is not None:
        return Judgment(verdict=Verdict.TRUE, near=beside.owner, fact=beside.owner.fact or None)
    if _is_born_early(mine, record, setting):
        return TRUE
    if same:
        return Judgment(verdict=Verdict.COMPARATOR, near=_nearest(same, setting, record))
    unit = _other_unit(mine, record)
    if unit is not None:
        return Judgment(verdict=Verdict.UNIT, near=unit)
    anywhere = next(iter(record.by_value.get(round(mine.value, 6), ())), None)
    return Judgment(verdict=Verdict.ORPHAN, near=anywhere)


def _fitting(mine: Bound, fitting: list[Bound], record: RecordNumbers, setting: Setting) -> Judgment:
    other = _elsewhere(mine.owner, fitting, record, setting)
    if other is not None:
        return Judgment(verdict=Verdict.ORPHAN, near=other)
    best = next((each.owner for each in fitting if each.owner.fact), fitting[0].owner)
    return Judgment(verdict=Verdict.TRUE, near=best, fact=best.fact or None)


def _is_born_early(mine: Bound, record: RecordNumbers, setting: Setting) -> bool:
    """Say whether "5 weeks early" tells what the record has as "35 weeks of pregnancy"."""
    week = TIME["week"]
    if mine.unit != week or not _EARLY.search(setting.text):
        return False
    weeks = (each.value for each in candidates_for(mine.owner, record) if each.unit == week)
    return any(is_equal(each, _PREGNANCY - mine.value) for each in weeks)


def _elsewhere(quantity: Quantity, fitting: list[Bound], record: RecordNumbers, setting: Setting) -> Quantity | None:
    """Return what the record has instead, when it holds this number only in lines about something else.

    That is said only when a line shares several words with the sentence, and no line that has the number shares any.
    """
    lines = [record.line_of(each.owner) for each in fitting]
    if quantity.role not in _IN_LINES or any(line is None or line.stems & setting.stems for line in lines):
        return None
    best, most = None, 1
    for other in candidates_for(quantity, record):
        line = record.line_of(other.owner)
        if line is None or other.owner.role is not quantity.role or not _is_comparable(quantity, other.owner):
            continue
        shared = len(line.stems & setting.stems)
        if shared > most and shared * 2 >= min(len(line.stems), len(setting.stems)):
            best, most = other.owner, shared
    return best


def _is_comparable(one: Quantity, other: Quantity) -> bool:
    if one.unit is not None and other.unit is not None:
        return one.unit.measures == other.unit.measures and one.window == other.window
    return one.unit is None and other.unit is None and one.noun == other.noun


def _other_unit(mine: Bound, record: RecordNumbers) -> Quantity | None:
    """Return the number of the record that is the same with another unit, or another period, of the same kind."""
    owner = mine.owner
    for each in record.by_value.get(round(mine.value, 6), ()):
        if owner.per is not None and each.per is not None and each.role is not Role.FREQUENCY:
            if owner.per != each.per and owner.unit in {None, each.unit}:
                return each
        elif owner.role is Role.AGE and each.role is not Role.AGE:
            continue
        elif each.unit is not None and mine.unit not in {None, each.unit} and _kind(each.unit) == _kind(mine.unit):
            return each
    return None


def _kind(unit: Unit | None) -> str:
    """Return the kind of a unit for mistakes: what is measured, or its part before the stroke."""
    return "" if unit is None else unit.measures.partition("/")[0].partition(" ")[0]


def _nearest(candidates: Iterable[Bound], setting: Setting, record: RecordNumbers) -> Quantity:
    """Return the number whose line is most like the sentence."""

    def alike(bound: Bound) -> int:
        line = record.line_of(bound.owner)
        return _OWN * bool(bound.owner.fact) if line is None else len(line.stems & setting.stems)

    return max(candidates, key=alike).owner
