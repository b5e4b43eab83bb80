"""Real histories: what each pair of states of a record is found to differ in, kept in a golden file and read as a diff.

The golden file names facts, fields and counts; the words of the records stay where they are.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pytest

from registry.registry_studies import SHARED, Record
from support.golden import Golden
from trialeditor.domain.comparing import Change, ItemKind, compare, in_order
from trialeditor.registry.codes import say_code
from trialeditor.registry.facts import facts_of
from trialeditor.registry.record_changes import record_changes

HISTORY = SHARED / "history.ndjson.gz"


def _pairs() -> Iterator[tuple[str, Record, Record]]:
    states = defaultdict(list)
    with gzip.open(HISTORY, "rt", encoding="utf-8") as lines:
        for state in map(json.loads, lines):
            states[state["nctId"]].append((state["version"], state["study"]))
    for nct, versions in states.items():
        for (before, old), (after, new) in pairwise(sorted(versions, key=lambda each: str(each[0]))):
            yield f"{nct} {before} → {after}", old, new


def _changes(old: Record, new: Record) -> tuple[Change, ...]:
    facts = compare(facts_of(old), facts_of(new), say_code)
    return in_order([*facts, *record_changes(old, new, {change.key for change in facts})])


def _line(change: Change) -> str:
    kinds = Counter(f"{item.kind.value}{f' {item.what}' if item.what else ''}" for item in change.items)
    items = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
    told = f" (told by {change.told_by})" if change.told_by else ""
    return f"  {change.weight.value}: {change.label}{told}{f': {items}' if items else ''}"


@pytest.mark.skipif(not HISTORY.exists(), reason="the real histories are not beside the project")
def test_each_pair_of_states_differs_as_it_was_read(golden: Golden) -> None:
    lines = [line for name, old, new in _pairs() for line in (name, *map(_line, _changes(old, new)))]
    golden.check("record_histories.txt", "\n".join(lines).encode() + b"\n")


@pytest.mark.skipif(not HISTORY.exists(), reason="the real histories are not beside the project")
def test_sites_that_open_are_no_sites_that_come_and_go() -> None:
    found = {name[:11]: _changes(old, new) for name, old, new in _pairs()}
    (sites,) = (change for change in found["NCT07205718"] if change.key == "locations")
    assert [(item.kind, item.what, len(item.names)) for item in sites.items] == [(ItemKind.CHANGED, "Recruitment", 3)]
