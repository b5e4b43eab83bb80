"""How fast lists answer: keys typed into the search, filters, and the counts of filters' values.

    python -m benchmarks.search 600000

measures as many trials as are named, from the folder `tests`; `make bench` takes 20,000.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.rows import Row, table
from benchmarks.stocking import real_trials, stock, varied_trials
from support.shared_data import STUDIES
from trialeditor.domain.trial import Facet, ListQuery, Trial
from trialeditor.services.listing import count, facet_counts, trials
from trialeditor.services.workspace import Workspace

TRIALS = 20_000
_PAGE = 100
_WORDS = 40
_BUDGET_MS = 50.0
"""Key press to matches on screen (DESIGN, budgets); lists have to leave nearly all of it to the window."""
_COUNTS_MS = 500.0
_SHORTEST = 2
_TEXTS = ("brief_title", "official_title", "conditions", "interventions", "sponsor", "places")


def rows(corpus: Path, folder: Path) -> Iterator[Row]:
    """Measure lists of 20,000 trials."""
    yield from rows_of(corpus, folder, TRIALS)


def rows_of(corpus: Path, folder: Path, number: int) -> Iterator[Row]:
    """Measure lists of `number` trials, and a plain full-text table of the same texts in the same run."""
    real = real_trials(corpus)
    plain = folder / "plain.db"
    _make_plain(plain, varied_trials(real, number))
    with Workspace.create(folder / "many.trialeditor") as workspace, closing(sqlite3.connect(plain)) as database:
        stock(workspace, varied_trials(real, number))
        yield from _typing(workspace, database, _typed(real), number)
        yield from _filtering(workspace, database, number)


def _make_plain(path: Path, made: Iterator[Trial]) -> None:
    with closing(sqlite3.connect(path)) as database:
        names = ", ".join(_TEXTS)
        database.execute(f"CREATE VIRTUAL TABLE plain USING fts5({names}, prefix='2 3')")
        database.execute("CREATE TABLE trial (number INTEGER PRIMARY KEY, status TEXT, country TEXT)")
        for each in made:
            texts = [getattr(each, name) for name in _TEXTS]
            number = int(each.nct_id[3:])
            database.execute(f"INSERT INTO plain (rowid, {names}) VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *texts))  # noqa: S608 - our names
            database.execute("INSERT INTO trial VALUES (?, ?, ?)", (number, each.status, " ".join(each.countries)))
        database.execute("CREATE INDEX status ON trial (status)")
        database.commit()


def _typed(real: Sequence[Trial]) -> list[str]:
    """Return what stands in the search after each key while words of titles are typed, some of them in pairs."""
    chance = random.Random(7)  # noqa: S311 - a benchmark must be the same each time
    words = [word for trial in real for word in trial.brief_title.split() if word.isalpha() and len(word) > _SHORTEST]
    chosen = [chance.choice(words) for _ in range(_WORDS)]
    single = [word[:end] for word in chosen for end in range(_SHORTEST, len(word) + 1)]
    pairs = zip(chosen[::4], chosen[1::4], strict=False)
    return [*single, *(f"{one} {two[:end]}" for one, two in pairs for end in range(_SHORTEST, len(two) + 1))]


def _typing(workspace: Workspace, database: sqlite3.Connection, typed: Sequence[str], number: int) -> Iterator[Row]:
    ours = [_took(lambda text=text: trials(workspace, ListQuery(search=text), limit=_PAGE)) for text in typed]  # type: ignore[misc]  # a loop's own value
    counting = [_took(lambda text=text: count(workspace, ListQuery(search=text))) for text in typed]  # type: ignore[misc]  # as above
    plain = [_took(lambda text=text: _plain_page(database, text)) for text in typed]  # type: ignore[misc]  # as above
    what = f"key press → first page, p95 of {len(typed)}, {number:,} trials"
    yield _budget(what, _p95(ours), _BUDGET_MS)
    yield Row(what=what, ours=_p95(ours), yardstick=_p95(plain), yardstick_name="plain FTS5 table", unit="ms")
    yield _budget(f"key press → number of matches, p95, {number:,} trials", _p95(counting), _BUDGET_MS)


def _plain_page(database: sqlite3.Connection, typed: str) -> object:
    match = " AND ".join(f'"{word}"*' for word in typed.split())
    query = "SELECT rowid, brief_title FROM plain WHERE plain MATCH ? ORDER BY rowid LIMIT ?"
    return database.execute(query, (match, _PAGE)).fetchall()


def _filtering(workspace: Workspace, database: sqlite3.Connection, number: int) -> Iterator[Row]:
    queries = _filters(workspace)
    pages = [_took(lambda query=query: trials(workspace, query, limit=_PAGE)) for query in queries]  # type: ignore[misc]  # a loop's own value
    yield _budget(f"filters → first page, p95 of {len(queries)}, {number:,} trials", _p95(pages), _BUDGET_MS)
    counting = [_took(lambda facet=facet: facet_counts(workspace, ListQuery(), facet)) for facet in Facet]  # type: ignore[misc]  # as above
    what = f"counts of a filter's values, the slowest of {len(Facet)}, {number:,} trials"
    yield _budget(what, max(counting), _COUNTS_MS)
    grouped = "SELECT status, count(*) FROM trial GROUP BY status"
    yield Row(
        what=f"counts by status, {number:,} trials",
        ours=_took(lambda: facet_counts(workspace, ListQuery(), Facet.STATUS)),
        yardstick=_took(lambda: database.execute(grouped).fetchall()),
        yardstick_name="GROUP BY over an index",
        unit="ms",
    )
    narrowed = [
        _took(lambda query=query, facet=facet: facet_counts(workspace, query, facet))  # type: ignore[misc]  # as above
        for query in queries[::7]
        for facet in Facet
    ]
    yield _budget(f"counts beside other filters, p95 of {len(narrowed)}, {number:,} trials", _p95(narrowed), _COUNTS_MS)


def _filters(workspace: Workspace) -> list[ListQuery]:
    """Return queries of one value, of two facets, and of a frequent word with one of each."""
    values = {facet: [each.value for each in facet_counts(workspace, ListQuery(), facet, limit=8)] for facet in Facet}
    statuses, phases = values[Facet.STATUS], values[Facet.PHASE]
    found = [ListQuery(statuses=frozenset({status})) for status in statuses]
    found += [ListQuery(statuses=frozenset({one}), phases=frozenset({two})) for one in statuses for two in phases]
    found += [ListQuery(conditions=frozenset({each})) for each in values[Facet.CONDITION]]
    found += [ListQuery(countries=frozenset({each}), phases=frozenset(phases[:2])) for each in values[Facet.COUNTRY]]
    found += [ListQuery(search="cancer", statuses=frozenset({each})) for each in statuses]
    return [*found, *(ListQuery(search="patients", countries=frozenset({each})) for each in values[Facet.COUNTRY])]


def _budget(what: str, took: float, budget: float) -> Row:
    return Row(what=what, ours=took, yardstick=budget, yardstick_name="the budget", unit="ms", at_most=1.0)


def _took(work: Callable[[], object]) -> float:
    """Return the milliseconds of the quicker of two runs: the first may read from the disk."""
    times = []
    for _ in range(2):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return min(times)


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="bench-") as temporary:
        sys.stdout.write(f"{table(rows_of(STUDIES, Path(temporary), int(sys.argv[1])))}\n")
