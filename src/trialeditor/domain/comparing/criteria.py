"""Eligibility criteria compared: reworded ones known again, and those that moved between the lists named as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from trialeditor.domain.comparing.changes import ItemChange, ItemKind
from trialeditor.domain.comparing.pairing import Pairing, Rung, Similar, pair_items
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Facts
from trialeditor.domain.materiality import Materiality, weigh_wording
from trialeditor.domain.text.cleaning import compose, fold_spaces
from trialeditor.domain.text.matching import matches
from trialeditor.domain.text.similar import similarity

CRITERIA_LISTS: Mapping[str, str] = {
    "eligibility.inclusion": "inclusion criteria",
    "eligibility.exclusion": "exclusion criteria",
    "eligibility.other": "other criteria",
}

_REWORDED = 0.5
_REWORDED_ELSEWHERE = 0.75
"""What moved and was reworded at once must share more words: lists mention the same things with opposite meanings."""
_REWORDED_IN_PLACE = 0.25
"""What stands between the same neighbors is the same criterion though few of its words stayed."""


_REORDERED = ItemChange(
    kind=ItemKind.REORDERED,
    new="The same criteria in another order or nesting",
    weight=Materiality.MINOR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """A criterion in its place: which list, which number in it, and what it is nested in."""

    key: str
    place: int
    text: str
    depth: int
    parent: str


def compare_criteria(old: Facts, new: Facts) -> dict[str, tuple[ItemChange, ...]]:
    """Return what changed in each of the lists, by fact key: all lists together, so that moves are seen."""
    stayed: list[tuple[_Entry, _Entry]] = []
    left: Pairing[_Entry] = Pairing()
    found: dict[str, tuple[ItemChange, ...]] = {}
    for key in CRITERIA_LISTS:
        same, is_reordered = _same(_entries(old, key), _entries(new, key))
        stayed += same.pairs
        left.removed += same.removed
        left.added += same.added
        found[key] = (_REORDERED,) if is_reordered else ()
    left = pair_items(left.removed, left.added, (Rung(_text),))
    _pair_reworded(left, stayed)
    changes = list(_changes(left))
    return {key: tuple(change for where, change in changes if where == key) + order for key, order in found.items()}


def _entries(facts: Facts, key: str) -> list[_Entry]:
    fact = facts.get(key)
    value = fact.value if fact and isinstance(fact.value, tuple) else ()
    parents: dict[int, str] = {}
    entries: list[_Entry] = []
    for place, item in enumerate(each for each in value if isinstance(each, Criterion)):
        text = compose(fold_spaces(item.text).strip())
        parents[item.depth] = text
        parent = parents.get(item.depth - 1, "")
        entries.append(_Entry(key=key, place=place, text=text, depth=item.depth, parent=parent))
    return entries


def _same(old: Sequence[_Entry], new: Sequence[_Entry]) -> tuple[Pairing[_Entry], bool]:
    """Pair what stayed as it was in one list, and say whether any of it stands in another order or nesting."""
    runs = matches([entry.text for entry in old], [entry.text for entry in new])
    kept = [(old[run.before + step], new[run.after + step]) for run in runs for step in range(run.size)]
    rest = pair_items(
        _without(old, (one for one, _ in kept)),
        _without(new, (other for _, other in kept)),
        (Rung(_text),),
    )
    is_reordered = bool(rest.pairs) or any(one.depth != other.depth for one, other in kept)
    rest.pairs += kept
    return rest, is_reordered


def _pair_reworded(left: Pairing[_Entry], stayed: Sequence[tuple[_Entry, _Entry]]) -> None:
    """Pair what is the same criterion in other words: in its list, in its place there, or else in another list."""
    same_list: Similar[_Entry] = Similar(_text, _REWORDED, within=lambda entry: entry.key)
    near = pair_items(left.removed, left.added, (), same_list)
    in_place = [pair for key in CRITERIA_LISTS for pair in _in_place(near, [*stayed, *near.pairs], key)]
    removed = _without(near.removed, (one for one, _ in in_place))
    added = _without(near.added, (other for _, other in in_place))
    far = pair_items(removed, added, (), Similar(_text, _REWORDED_ELSEWHERE, within=_negations))
    left.pairs += [*near.pairs, *in_place, *far.pairs]
    left.removed, left.added = far.removed, far.added


def _text(entry: _Entry) -> str:
    return entry.text


def _negations(entry: _Entry) -> int:
    """Count the words that turn a meaning: "no prior surgery" to include says what "prior surgery" to exclude says."""
    return len(_NEGATION.findall(entry.text))


_NEGATION = re.compile(r"\b(?:no|not|non|never|none|without|cannot|absence|free)\b", re.IGNORECASE)


def _without(entries: Iterable[_Entry], gone: Iterable[_Entry]) -> list[_Entry]:
    places = {(entry.key, entry.place) for entry in gone}
    return [entry for entry in entries if (entry.key, entry.place) not in places]


def _in_place(
    left: Pairing[_Entry], stayed: Sequence[tuple[_Entry, _Entry]], key: str
) -> Iterator[tuple[_Entry, _Entry]]:
    """Go through pairs that stand alone between the same neighbors of one list, and share at least some words."""
    counterpart = {one.place: other.place for one, other in stayed if one.key == key}
    old = {entry.place: entry for entry in left.removed if entry.key == key}
    new = {entry.place: entry for entry in left.added if entry.key == key}
    for place, entry in old.items():
        before, after = counterpart.get(place - 1, -1), counterpart.get(place + 1)
        other = new.get(before + 1)
        is_alone = place - 1 not in old and place + 1 not in old and before + 2 not in new
        is_framed = after is None or after == before + 2
        if other and is_alone and is_framed and similarity(entry.text, other.text) >= _REWORDED_IN_PLACE:
            yield entry, other


def _changes(found: Pairing[_Entry]) -> Iterator[tuple[str, ItemChange]]:
    """Go through all changes with the list that each belongs to: what moved, what changed, what came, what went."""
    pairs = sorted(found.pairs, key=lambda pair: pair[1].place)
    for old, new in pairs:
        if old.key != new.key:
            yield from _moved(old, new)
    for old, new in pairs:
        if old.key == new.key:
            yield new.key, _reworded(old, new)
    for entry in found.added:
        yield entry.key, ItemChange(kind=ItemKind.ADDED, under=entry.parent, new=entry.text)
    for entry in found.removed:
        yield entry.key, ItemChange(kind=ItemKind.REMOVED, under=entry.parent, old=entry.text)


def _moved(old: _Entry, new: _Entry) -> Iterator[tuple[str, ItemChange]]:
    yield new.key, ItemChange(kind=ItemKind.MOVED_HERE, what=CRITERIA_LISTS[old.key], old=old.text, new=new.text)
    yield old.key, ItemChange(kind=ItemKind.MOVED_AWAY, what=CRITERIA_LISTS[new.key], old=old.text, new=new.text)


def _reworded(old: _Entry, new: _Entry) -> ItemChange:
    weight = weigh_wording(old.text, new.text)
    return ItemChange(kind=ItemKind.CHANGED, under=new.parent, old=old.text, new=new.text, weight=weight)
