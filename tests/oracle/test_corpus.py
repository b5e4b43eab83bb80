"""Every real record, moved in many ways, against the oracle: the same sections lapse, for the reasons that it sees."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice

import pytest

from oracle.comparing import Bench
from oracle.every_move import MOVES
from oracle.moves import Study
from support.shared_data import STUDIES, needs_studies

HISTORY = STUDIES.with_name("history.ndjson.gz")
needs_history = pytest.mark.skipif(not HISTORY.exists(), reason="the shared registry histories are not here")
PARTS = 8
EACH = 3
"""Of so many moves one is made of each record; together the records meet each of them hundreds of times."""


def records() -> Iterator[tuple[int, Study]]:
    with gzip.open(STUDIES, "rb") as lines:
        for number, line in enumerate(lines):
            yield number, json.loads(line)


@pytest.mark.long
@needs_studies
@pytest.mark.parametrize("part", range(PARTS))
def test_every_record_and_every_move(part: int, record_property: Callable[[str, object], None]) -> None:
    bench = Bench()
    for number, record in islice(records(), part, None, PARTS):
        bench.compare_moves(record, MOVES, seed=number // PARTS, each=EACH)
    record_property("tally", str(bench.tally))
    assert bench.tally.records > 1600 // PARTS
    assert len(bench.tally.moves) > len(MOVES) * 0.95  # some that few records allow are met in other parts
    assert bench.tally.errors == []


@needs_studies
def test_a_sample_of_real_records() -> None:
    bench = Bench()
    for number, record in islice(records(), 7, None, 64):
        bench.compare_moves(record, MOVES, seed=number // 64, each=20)
    assert bench.tally.records > 1600 // 64
    assert len(bench.tally.moves) > len(MOVES) * 0.6
    assert bench.tally.lapsed > 50
    assert bench.tally.errors == []


@needs_history
def test_the_states_that_real_records_went_through() -> None:
    states = defaultdict(list)
    with gzip.open(HISTORY, "rb") as lines:
        for line in map(json.loads, lines):
            states[line["nctId"]].append((line["version"], line["study"]))
    bench = Bench()
    for versions in states.values():
        bench.compare_states([study for _, study in sorted(versions, key=lambda pair: pair[0])])
    assert bench.tally.moves.total() == 25 * 4
    assert bench.tally.lapsed > 50
    assert bench.tally.errors == []
