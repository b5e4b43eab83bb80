"""The facts of two states of one record, compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from trialeditor.domain.comparing.changes import SAME_WORDS, Change, ItemChange, ItemKind, heaviest
from trialeditor.domain.comparing.codes import Say
from trialeditor.domain.comparing.criteria import CRITERIA_LISTS, compare_criteria
from trialeditor.domain.comparing.kinds import kind_of
from trialeditor.domain.comparing.listed import compare_items
from trialeditor.domain.fact_labels import fact_label
from trialeditor.domain.facts import FACT_KEYS, Fact, Facts, PartialDate
from trialeditor.domain.materiality import Materiality, rank_of, weigh_fact, weight_of

_TOLD_BY: Mapping[str, tuple[str, ...]] = {
    "locations.count": ("locations",),
    "locations.recruiting": ("status", "locations"),
    "locations.recruiting.any": ("status",),
    "enrollment.type": ("enrollment.count",),
    "eligibility.text": tuple(CRITERIA_LISTS),
}
"""Facts that are another view of others: where one of those changed too, it says what this one would say again."""


def compare(old: Facts, new: Facts, say: Say) -> tuple[Change, ...]:
    """Return every fact that differs, what matters most first; none when a reader of the facts could see nothing.

    Facts differ when their values do, as digests see them. `say` gives the words of codes within items.
    """
    changes = _changes(old, new, FACT_KEYS, say)
    return in_order([_counted(each, old, new) if each.key == "locations" else each for each in changes])


def weights(old: Facts, new: Facts, keys: Iterable[str], say: Say) -> dict[str, Materiality]:
    """Return how much the changes of some facts matter, by key: what `compare` says, and no other fact is looked at."""
    return {each.key: each.weight for each in _changes(old, new, keys, say)}


def _changes(old: Facts, new: Facts, keys: Iterable[str], say: Say) -> list[Change]:
    pairs = [(old.get(key), new.get(key)) for key in keys]
    moved = [(then, now) for then, now in pairs if then and now and _differ(then, now)]
    names = {now.key for _, now in moved}
    criteria = compare_criteria(old, new) if names & CRITERIA_LISTS.keys() else {}
    return [
        _change(then, now, criteria.get(now.key) or _items(then, now, say), _teller(now.key, names))
        for then, now in moved
    ]


def _differ(then: Fact, now: Fact) -> bool:
    """Say whether a digest tells two values apart; most are the same at once."""
    return then.value != now.value and then.to_json() != now.to_json()


def in_order(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Return changes by weight, facts before other fields, then in the order of what matters to a patient."""
    return tuple(sorted(changes, key=lambda each: (each.weight.rank, not each.is_fact, rank_of(each.key))))


def _counted(change: Change, old: Facts, new: Facts) -> Change:
    """Return the change of the sites with their numbers: the first of them, which pages name, says little here."""
    return replace(change, old=_number_of_sites(old), new=_number_of_sites(new))


def _number_of_sites(facts: Facts) -> str:
    is_open = len(_listed(facts["locations.recruiting"]))
    return facts["locations.count"].phrase + (f", {is_open:,} open to new patients" if is_open else "")


def _teller(key: str, moved: set[str]) -> str:
    return next((other for other in _TOLD_BY.get(key, ()) if other in moved), "")


def _items(old: Fact, new: Fact, say: Say) -> tuple[ItemChange, ...]:
    kind = kind_of(new.key, say)
    return compare_items(_listed(old), _listed(new), kind) if kind else ()


def _listed(fact: Fact) -> tuple[object, ...]:
    return fact.value if isinstance(fact.value, tuple) else ()


def _change(old: Fact, new: Fact, items: tuple[ItemChange, ...], told_by: str) -> Change:
    weight = weight_of(new.key)
    before, after = _phrases(old, new)
    if before == after and not items:
        items = (ItemChange(kind=ItemKind.REWRITTEN, new=_unseen(new), weight=Materiality.ADMINISTRATIVE),)
    heavy = heaviest([item.weight for item in items], otherwise=weigh_fact(old, new))
    return Change(
        key=new.key,
        label=fact_label(new.key),
        path=new.path,
        old=before,
        new=after,
        weight=max(heavy, weight.at_most, key=lambda each: each.rank),
        why=weight.why,
        items=items,
        told_by=told_by,
    )


def _phrases(old: Fact, new: Fact) -> tuple[str, str]:
    """Return both phrases; of dates that read alike, also whether they are planned, which no page says."""
    if old.phrase == new.phrase and isinstance(old.value, PartialDate) and isinstance(new.value, PartialDate):
        return f"{old.phrase} ({_kind(old.value)})", f"{new.phrase} ({_kind(new.value)})"
    return old.phrase, new.phrase


def _unseen(fact: Fact) -> str:
    """Say what may have changed where people read the same."""
    is_text = isinstance(fact.value, str) and fact.key.endswith(("text", "title", "summary"))
    return SAME_WORDS if is_text else "It reads the same; only how the registry records it changed"


def _kind(date: PartialDate) -> str:
    return {"ACTUAL": "actual", "": "not said whether planned"}.get(date.kind, "planned")
