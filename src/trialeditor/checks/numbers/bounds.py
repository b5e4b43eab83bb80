"""The ends of quantities, and when an end of ours is one of the record's: the same amount, within the same limit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.record import LISTED, RecordNumbers
from trialeditor.checks.numbers.rounding import is_rounded
from trialeditor.checks.numbers.setting import Setting
from trialeditor.checks.numbers.units import TIME, Unit, same_amount
from trialeditor.checks.tables import words

_ROLES = {
    Role.AGE: (Role.AGE,),
    Role.TIME: (Role.TIME, Role.FREQUENCY, Role.COUNT),
    Role.AMOUNT: (Role.AMOUNT,),
    Role.COUNT: (Role.COUNT, Role.PLAIN, Role.LABEL, Role.RATIO),
    Role.LABEL: (Role.LABEL, Role.PLAIN, Role.COUNT, Role.AMOUNT),
    Role.PLAIN: (
        *(Role.PLAIN, Role.LABEL, Role.COUNT, Role.AMOUNT, Role.TIME),
        *(Role.AGE, Role.PEOPLE, Role.RATIO, Role.SITES),
    ),
}
"""In which roles of the record a number of ours is looked for."""
_LOOSE_LABELS = words("score scale level index status ecog karnofsky")
_LISTABLE = words("time visit scan test dose sample call point survey exam")
_COMPLEMENT = {
    Relation.GE: Relation.LT,
    Relation.LT: Relation.GE,
    Relation.GT: Relation.LE,
    Relation.LE: Relation.GT,
    Relation.EQ: Relation.EQ,
}
_IN_RANGE = (
    frozenset({Relation.GE, Relation.GT}),
    frozenset({Relation.LE, Relation.LT}),
    frozenset({Relation.GE, Relation.EQ}),
)


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a quantity."""

    value: float
    unit: Unit | None
    relation: Relation
    owner: Quantity
    from_range: bool = False


def bounds_of(quantity: Quantity) -> Iterator[Bound]:
    """Go through the ends of a quantity: one, or the two of a range."""
    if quantity.high is None:
        yield Bound(quantity.value, quantity.unit, quantity.relation, quantity)
        return
    yield Bound(quantity.value, quantity.low_unit or quantity.unit, Relation.GE, quantity, from_range=True)
    yield Bound(quantity.high, quantity.unit, Relation.LE, quantity, from_range=True)


def candidates_for(quantity: Quantity, record: RecordNumbers) -> Iterator[Bound]:
    """Go through the ends of all numbers of the record that the role of `quantity` can mean."""
    roles = _ROLES[quantity.role]
    if quantity.role is Role.COUNT and quantity.unit is not None and quantity.unit.measures == "time":
        roles = (*roles, Role.TIME)
    if quantity.role is Role.COUNT and quantity.noun == "time":
        yield from (
            Bound(each.value, each.unit, each.relation, each) for each in record.of(Role.AMOUNT) if _is_of_normal(each)
        )
    for each in record.of(*roles):
        if each.role is Role.FREQUENCY:
            if each.per is not None and each.value == 1:
                yield Bound(each.per.size, TIME["day"], Relation.EQ, each)
        elif each.role is Role.RATIO:
            yield from (Bound(part, each.unit, Relation.EQ, each) for part in each.parts)
        else:
            yield from bounds_of(each)


def _is_of_normal(each: Quantity) -> bool:
    """Say whether a number is so many times the upper limit of normal; a text may leave the limit out."""
    return each.unit is not None and each.unit.measures == "limit"


def is_same(mine: Bound, theirs: Bound) -> bool:
    """Say whether two ends are the same amount, and count in the same period where both name one."""
    if not (_same_period(mine.owner, theirs.owner) and _same_name(mine.owner, theirs.owner)):
        return False
    about = mine.owner.about
    if mine.unit is not None and theirs.unit is not None:
        if same_amount(mine.value, mine.unit, theirs.value, theirs.unit, about=about):
            return True
        return about and mine.unit == theirs.unit and is_rounded(mine.value, theirs.value)
    if not _may_lack_unit(mine, theirs):
        return False
    return is_equal(mine.value, theirs.value) or (about and is_rounded(mine.value, theirs.value))


def _same_period(mine: Quantity, theirs: Quantity) -> bool:
    if mine.per is None or theirs.per is None or theirs.role is Role.FREQUENCY:
        return True
    return mine.per.size == theirs.per.size


def _same_name(mine: Quantity, theirs: Quantity) -> bool:
    """Say whether two labels are the same: grade 3 is not stage 3."""
    if theirs.noun == LISTED:
        return mine.noun in _LISTABLE and mine.per is None
    if mine.role is Role.COUNT and theirs.role is Role.LABEL:
        return mine.unit is None and mine.per is None
    if mine.role is not Role.LABEL or theirs.role not in {Role.LABEL, Role.AMOUNT}:
        return True
    if theirs.role is Role.AMOUNT:
        return mine.noun in _LOOSE_LABELS
    return mine.noun == theirs.noun or {mine.noun, theirs.noun} <= _LOOSE_LABELS


def _may_lack_unit(mine: Bound, theirs: Bound) -> bool:
    """Say whether two ends can be compared although one of them has no unit."""
    if mine.owner.role is Role.AGE:
        named = theirs.unit or mine.unit
        return named is None or named.name == "year"  # an age without a unit is one in years
    if mine.unit is None:
        return True
    if theirs.owner.role is Role.COUNT and theirs.owner.noun == mine.unit.name:
        return True  # pack-years: "a pack a day for ten years"
    return mine.unit.measures == "share" and theirs.owner.role is Role.PLAIN


def is_equal(one: float, other: float) -> bool:
    """Say whether two numbers are the same but for what computing with them loses."""
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def is_among(mine: Bound, theirs: Bound) -> bool:
    """Say whether one value of a scale is among those that the record allows: ECOG 1 where it says 0 to 2."""
    if mine.owner.noun not in _LOOSE_LABELS or mine.owner.noun != theirs.owner.noun or mine.relation is not Relation.EQ:
        return False
    low, high = theirs.owner.value, theirs.owner.high
    if high is not None:
        return low <= mine.value <= high
    return theirs.relation is Relation.LE and 0 <= mine.value <= low


def fits(mine: Bound, theirs: Bound, record: RecordNumbers, setting: Setting) -> bool:
    """Say whether the limit of ours is that of the record, or its opposite where the sentence turns it round."""
    if mine.relation is Relation.EQ or mine.owner.about:
        return True
    if mine.relation is Relation.LE and theirs.relation is Relation.EQ:
        return True
    straight, turned = _directions(theirs.owner, record, setting)
    if straight and _is_limit(mine, theirs.relation, theirs):
        return True
    return turned and _is_limit(mine, _COMPLEMENT[theirs.relation], theirs)


def _is_limit(mine: Bound, relation: Relation, theirs: Bound) -> bool:
    both = {mine.relation, relation}
    if len(both) == 1 or (mine.from_range and both in _IN_RANGE):
        return True
    is_window = mine.owner.window or theirs.owner.window
    return is_window and both <= {Relation.LE, Relation.LT}


def _directions(owner: Quantity, record: RecordNumbers, setting: Setting) -> tuple[bool, bool]:
    """Say whether a limit may be said as the record has it, and whether it may be said the other way round."""
    line = record.line_of(owner)
    kind = "inclusion" if line is None else line.kind
    is_either = kind in {"inclusion", "exclusion"}
    if not setting.polarity or not is_either or (line is not None and line.negated):
        return True, not setting.polarity or is_either or kind == "other"
    return kind == setting.polarity, kind != setting.polarity


def beside_in_whole_numbers(mine: Bound, record: RecordNumbers, setting: Setting) -> Bound | None:
    """Return the end of the record that is the same in whole numbers: "over 17" is "18 or older"."""
    if not mine.owner.is_small_whole or mine.relation is Relation.EQ:
        return None
    whole = _whole(mine.relation, mine.value)
    facts_first = sorted(candidates_for(mine.owner, record), key=lambda each: not each.owner.fact)
    for theirs in facts_first:
        if not theirs.owner.is_small_whole or theirs.relation is Relation.EQ or not _can_stand_for(mine, theirs):
            continue
        straight, turned = _directions(theirs.owner, record, setting)
        if straight and whole == _whole(theirs.relation, theirs.value):
            return theirs
        if turned and whole == _whole(_COMPLEMENT[theirs.relation], theirs.value):
            return theirs
    return None


def _can_stand_for(mine: Bound, theirs: Bound) -> bool:
    if mine.unit is not None and theirs.unit is not None and mine.unit != theirs.unit:
        return False
    one, other = mine.owner, theirs.owner
    if one.role is Role.LABEL:
        return one.noun == other.noun
    if one.role is not Role.COUNT:
        return True
    if other.role is Role.LABEL or not _same_period(one, other):
        return False
    return one.noun in {other.noun, "time"} or other.role is Role.PLAIN or (one.per == other.per is not None)


def _whole(relation: Relation, value: float) -> tuple[Relation, float]:
    if relation is Relation.GT:
        return Relation.GE, value + 1
    if relation is Relation.LT:
        return Relation.LE, value - 1
    return relation, value
