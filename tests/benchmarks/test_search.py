"""The benchmark of the search measures what it says, on trials that are each other than the rest."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from benchmarks.search import rows_of
from benchmarks.stocking import real_trials, varied_trials
from support.shared_data import STUDIES, needs_studies


@needs_studies
def test_varied_trials_are_many_and_always_the_same() -> None:
    real = real_trials(STUDIES)
    made = list(islice(varied_trials(real, 600_000), 500))
    assert made == list(varied_trials(real, 500))
    assert len({each.nct_id for each in made}) == len({each.official_title for each in made}) == len(made)
    assert len({name for each in made for name in each.condition_names}) > len(made) / 3


@needs_studies
def test_each_row_is_a_measurement(tmp_path: Path) -> None:
    rows = list(rows_of(STUDIES, tmp_path, 60))
    assert all(row.ours > 0 and row.yardstick > 0 for row in rows)
    assert [row.what.split(",")[0].split(" →")[0] for row in rows if row.yardstick_name == "the budget"] == [
        "key press",
        "key press",
        "filters",
        "counts of a filter's values",
        "counts beside other filters",
    ]
