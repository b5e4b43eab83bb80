"""Holding counts to the record: people, sites, cities, countries, groups, and shares of them."""

from __future__ import annotations

from dataclasses import replace

from trialeditor.checks.numbers.judgments import ORPHAN, TRUE, Judgment, Verdict
from trialeditor.checks.numbers.quantities import Quantity, Relation, Role
from trialeditor.checks.numbers.record import RecordNumbers
from trialeditor.checks.numbers.rounding import is_rounded
from trialeditor.checks.numbers.setting import Setting

_CLOSE_ABOUT = 0.02
_CLOSE = 0.006
"""A share may be rounded to whole percent."""
_IN_PLACE = frozenset({Role.SITES, Role.STATES, Role.CITIES})


def judge_count(quantity: Quantity, record: RecordNumbers, setting: Setting) -> Judgment:
    """Judge a count of places or groups. Where the record lists no groups, it cannot say how many there are."""
    known = list(record.of(quantity.role))
    if quantity.role in _IN_PLACE:
        folded = setting.text.casefold()
        counts = (count for name, count in record.sites_in.items() if name in folded)
        known += [Quantity(start=0, end=0, role=quantity.role, value=float(count)) for count in counts]
    if quantity.role is Role.SITES and quantity.noun in {"place", "location"}:
        known += record.of(Role.CITIES)
    if not known:
        return TRUE if quantity.role is Role.GROUPS else ORPHAN
    return _among(quantity, known)


def judge_people(quantity: Quantity, record: RecordNumbers) -> Judgment:
    """Judge a number of people: against the enrollment, and against what the texts say of parts of it."""
    exact = _among(quantity, list(record.of(Role.PEOPLE)))
    if exact.verdict is not Verdict.ORPHAN:
        return exact
    beside = (
        each
        for each in record.of(Role.PLAIN, Role.COUNT)
        if quantity.value in _ends(each) and any(other.role is Role.PEOPLE for other in record.beside(each))
    )
    near = next(beside, None)
    return exact if near is None else Judgment(verdict=Verdict.TRUE, near=near)


def judge_share(quantity: Quantity, record: RecordNumbers) -> Judgment:
    """Judge "one in three" against the shares by chance and the percentages of the record."""
    known = list(record.of(Role.SHARE))
    close = _CLOSE_ABOUT if quantity.about else _CLOSE
    if any(abs(each.value - quantity.value) <= close for each in known):
        return TRUE
    return replace(ORPHAN, near=known[0] if known else None)


def _among(quantity: Quantity, known: list[Quantity]) -> Judgment:
    """Judge a count against those of the record."""
    for each in known:
        judgment = _against(quantity, each)
        if judgment is not None:
            return judgment
    near = next((each for each in known if each.fact), known[0] if known else None)
    return Judgment(verdict=Verdict.ORPHAN, near=near, fact=near.fact or None if near is not None else None)


def _against(quantity: Quantity, known: Quantity) -> Judgment | None:
    """Judge a count against one of the record: the same, rounded, or a limit that holds and is near. None: another."""
    ends = _ends(known)
    if quantity.others:
        ends |= {value - less for value in ends for less in (1, 2)}
    if quantity.high is not None:
        is_true = {quantity.value, quantity.high} <= ends or quantity.value <= known.value <= quantity.high
        return Judgment(verdict=Verdict.TRUE, near=known) if is_true else None
    if quantity.value in ends:
        return _same(quantity, known)
    if quantity.about and is_rounded(quantity.value, known.value):
        return Judgment(verdict=Verdict.TRUE, near=known, fact=known.fact or None)
    return Judgment(verdict=Verdict.TRUE, near=known) if known.fact and _holds(quantity, known.value) else None


def _same(quantity: Quantity, known: Quantity) -> Judgment:
    """Judge the right count: "more than 77" is not 77."""
    is_limit = quantity.relation in {Relation.GT, Relation.LT, Relation.GE} and known.relation is Relation.EQ
    fact = known.fact or None
    if is_limit and known.line < 0:
        return Judgment(verdict=Verdict.COMPARATOR, near=known, fact=fact)
    return Judgment(verdict=Verdict.TRUE, near=known, fact=None if quantity.others else fact)


def _ends(known: Quantity) -> set[float]:
    return {known.value, known.high if known.high is not None else known.value}


def _holds(quantity: Quantity, value: float) -> bool:
    """Say whether "more than 70" or "fewer than 80" is true of `value`, and near: the next ten, hundred, thousand."""
    step: int = 10 ** max(0, len(str(int(value))) - 1)
    if quantity.value % max(1, step // 10):
        return False
    if quantity.relation is Relation.GT:
        return quantity.value < value < quantity.value + step
    if quantity.relation is Relation.LT:
        return quantity.value - step < value < quantity.value
    return False
