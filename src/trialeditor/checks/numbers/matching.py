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
    is_among,
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
from trialeditor.checks.numbers.units import SIBLINGS, TIME, Unit, same_amount

_ORDER = (Verdict.TRUE, Verdict.COMPARATOR, Verdict.UNIT, Verdict.ORPHAN)
_COUNTS = frozenset({Role.SITES, Role.CITIES, Role.STATES, Role.COUNTRIES, Role.GROUPS})
_IN_LINES = frozenset({Role.TIME, Role.AMOUNT, Role.LABEL, Role.COUNT})
_ALONE: Mapping[Role, Callable[[Quantity, RecordNumbers], Judgment]] = {
    Role.PHONE: judge_phone,
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
_CLEARLY = 3
"""So many words more tell that a sentence speaks of one line and not of another."""


def judge(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Say whether the record has `quantity`, in its role, within its limit and in a unit that converts to it."""
    alone = _ALONE.get(quantity.role)
    if alone is not None:
        return alone(quantity, record)
    if quantity.role in {Role.DATE, Role.PHASE}:
        judge_named = judge_date if quantity.role is Role.DATE else judge_phase
        return judge_named(quantity, record, setting)
    if quantity.role in _COUNTS:
        return judge_count(quantity, record, setting)
    return _measured(quantity, record, setting)


def _measured(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Judge each end of a quantity; the worst verdict tells."""
    judgments = [_bound(bound, record, setting) for bound in bounds_of(quantity)]
    worst = max(judgments, key=lambda each: _ORDER.index(each.verdict))
    if not worst.is_true:
        return worst
    if quantity.role is Role.AGE and (setting.is_alone or quantity.high is not None):
        stray = _stray_age(quantity, judgments, record, setting)
        if stray is not None:
            return stray
    is_bound = all(each.fact for each in judgments)
    return Judgment(verdict=Verdict.TRUE, near=worst.near, fact=judgments[0].fact if is_bound else None)


def _stray_age(
    quantity: Quantity, judgments: list[Judgment], record: RecordNumbers, setting: Setting
) -> Judgment | None:
    """Return the judgment of an age that the record has only in a line about something else.

    An age counts as the study's when it is a fact, or stands in a line that says nothing but ages.
    """
    for judgment, mine in zip(judgments, bounds_of(quantity), strict=True):
        line = record.line_of(judgment.near) if judgment.near is not None else None
        is_beside = line is not None and len(line.stems) > _BARE and not line.stems & setting.stems
        if is_beside and not judgment.fact:
            known = next(record.facts_of(Role.AGE), None)
            if known is None:
                return None
            verdict = Verdict.UNIT if known.value == mine.value and known.unit != mine.unit else Verdict.ORPHAN
            return Judgment(verdict=verdict, near=known, fact=known.fact)
    return None


_BARE = 2
"""Words of meaning in a line that says nothing but ages: "Age 18 to 65 years at screening"."""


def _bound(mine: Bound, record: RecordNumbers, setting: Setting) -> Judgment:
    same = [each for each in candidates_for(mine.owner, record) if is_same(mine, each) or is_among(mine, each)]
    if mine.owner.role is Role.AGE and setting.is_alone:
        disputed = _disputed(mine, same, record, setting)
        if disputed is not None:
            return disputed
    fitting = [each for each in same if fits(mine, each, record, setting)]
    if fitting and not _is_only_elsewhere(fitting, same, record, setting):
        return _fitting(mine, fitting, record, setting)
    beside = beside_in_whole_numbers(mine, record, setting)
    if beside is not None:
        return Judgment(verdict=Verdict.TRUE, near=beside.owner, fact=beside.owner.fact or None)
    if _is_born_early(mine, record, setting):
        return TRUE
    if same:
        return Judgment(verdict=Verdict.COMPARATOR, near=_nearest(same, setting, record))
    return _unknown(mine, record, setting)


def _disputed(mine: Bound, same: list[Bound], record: RecordNumbers, setting: Setting) -> Judgment | None:
    """Return the judgment of an age whose limit is not that of the fact, or None where the fact bears it out.

    "Over 18" where the record's limit is 18 and older is wrong, unless its criteria say "> 18": then it is disputed.
    """
    facts = [each for each in same if each.owner.fact]
    beside = beside_in_whole_numbers(mine, record, setting)
    if not facts or any(fits(mine, each, record, setting) for each in facts) or (beside and beside.owner.fact):
        return None
    others = (each for each in same if each.relation is mine.relation and _is_told(each, record, setting))
    near = next(others, None)
    owner = facts[0].owner if near is None else near.owner
    fact = facts[0].owner.fact
    return Judgment(verdict=Verdict.COMPARATOR, near=owner, fact=fact, disputed=near is not None)


def _is_told(bound: Bound, record: RecordNumbers, setting: Setting) -> bool:
    """Say whether the line of a number says hardly anything but an age, or little that the sentence does not say."""
    line = record.line_of(bound.owner)
    return line is not None and (len(line.stems) <= _BARE or 2 * len(line.stems & setting.stems) > len(line.stems))


def _unknown(mine: Bound, record: RecordNumbers, setting: Setting) -> Judgment:
    unit = _other_unit(mine, record, setting)
    if unit is not None:
        return Judgment(verdict=Verdict.UNIT, near=unit)
    anywhere = next(iter(record.by_value.get(round(mine.value, 6), ())), None)
    return Judgment(verdict=Verdict.ORPHAN, near=anywhere)


def _is_only_elsewhere(fitting: list[Bound], same: list[Bound], record: RecordNumbers, setting: Setting) -> bool:
    """Say whether a limit is right only by lines that have little to do with the sentence, and another has much."""
    if len(fitting) == len(same):
        return False
    here = max(_shared(each, record, setting) for each in fitting)
    role = fitting[0].owner.role
    others = (each for each in same if record.line_of(each.owner) is not None or each.owner.role is role)
    return _is_nearer(max((_shared(each, record, setting) for each in others), default=0), here)


def _is_nearer(there: int, here: int) -> bool:
    """Say whether a line is the one that a sentence tells of, by the words that they and another line share with it."""
    return there > 0 and (here == 0 or (there >= 2 * here and there - here >= _CLEARLY))


def _shared(bound: Bound, record: RecordNumbers, setting: Setting) -> int:
    """Return how many words the line of a number shares with the sentence; a fact is nearer than any line."""
    line = record.line_of(bound.owner)
    return _OWN if line is None else len(line.stems & setting.stems)


def _fitting(mine: Bound, fitting: list[Bound], record: RecordNumbers, setting: Setting) -> Judgment:
    other = _elsewhere(mine.owner, fitting, record, setting)
    if other is not None:
        verdict = Verdict.UNIT if other.value == mine.value and other.unit != mine.unit else Verdict.ORPHAN
        return Judgment(verdict=verdict, near=other)
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

    That is said only when a line shares several words with the sentence, and no line that has the number shares nearly
    as many. Of times before now ("in the past 6 months") one word is enough.
    """
    here = max(_shared(each, record, setting) for each in fitting)
    if quantity.role not in _IN_LINES or here >= _OWN:
        return None
    is_past = quantity.window and not here
    best, most = None, 0 if is_past else 1
    for other in candidates_for(quantity, record):
        line = record.line_of(other.owner)
        if line is None or other.owner.role is not quantity.role or not _is_comparable(quantity, other.owner):
            continue
        shared = len(line.stems & setting.stems)
        is_about = (is_past and other.owner.window) or shared * 2 >= min(len(line.stems), len(setting.stems))
        if shared > most and is_about and _is_nearer(shared, here):
            best, most = other.owner, shared
    return best


def _is_comparable(one: Quantity, other: Quantity) -> bool:
    if one.unit is not None and other.unit is not None:
        return one.unit.measures == other.unit.measures and one.window == other.window
    return one.unit is None and other.unit is None and one.noun == other.noun


def _other_unit(mine: Bound, record: RecordNumbers, setting: Setting) -> Quantity | None:
    """Return the number of the record that is the same with another unit, or another period, of the same kind.

    Its line has to share a word with the sentence: else it is another number that happens to be the same.
    """
    for each in record.by_value.get(round(mine.value, 6), ()):
        line = record.line_of(each)
        if any(other.unit == mine.unit for other in record.beside(each)):
            continue
        is_near = line is None or bool(line.stems & setting.stems) or mine.owner.role is Role.AGE
        if is_near and _is_same_but_unit(mine, each):
            return each
    return _same_in_sibling(mine, record)


def _is_same_but_unit(mine: Bound, theirs: Quantity) -> bool:
    owner = mine.owner
    if owner.per is not None and theirs.per is not None and theirs.role is not Role.FREQUENCY:
        return owner.per != theirs.per and owner.unit in {None, theirs.unit}
    if theirs.unit is None or mine.unit in {None, theirs.unit}:
        return False
    is_kind = _kind(theirs.unit) == _kind(mine.unit) or _below(theirs.unit) == _below(mine.unit) != ""
    return is_kind and (owner.role is Role.AGE) <= (theirs.role is Role.AGE)


def _same_in_sibling(mine: Bound, record: RecordNumbers) -> Quantity | None:
    """Return the number that this one would be in another unit: 100.4 °C is 38.0 °C when °F is meant."""
    if mine.unit is None:
        return None
    others = [unit for unit in SIBLINGS.get(mine.unit.measures, ()) if unit != mine.unit]
    for each in record.of(Role.AMOUNT):
        if each.unit is not None and any(
            same_amount(mine.value, other, each.value, each.unit, about=False) for other in others
        ):
            return each
    return None


def _kind(unit: Unit | None) -> str:
    """Return the kind of a unit for mistakes: what is measured, or its part before the stroke."""
    return "" if unit is None else unit.measures.partition("/")[0].partition(" ")[0]


def _below(unit: Unit | None) -> str:
    """Return what stands below the stroke: mg/dL and mmol/L are both so much in a volume."""
    return "" if unit is None else unit.measures.partition("/")[2]


def _nearest(candidates: Iterable[Bound], setting: Setting, record: RecordNumbers) -> Quantity:
    """Return the number whose line is most like the sentence."""
    return max(candidates, key=lambda each: _shared(each, record, setting)).owner
