"""The table of the benchmarks says the truth about its bars, and the yardstick of the import fills the same tables."""

from __future__ import annotations

import itertools
import sqlite3
from pathlib import Path

import pytest

from benchmarks.plain_import import plain_import
from benchmarks.rows import Row, table
from benchmarks.varied import write_varied
from support.shared_data import STUDIES, needs_studies
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake
from trialeditor.services.workspace import Workspace


@pytest.mark.parametrize(
    ("ours", "at_least", "at_most", "met"),
    [
        (6, 0.6, None, True),
        (5.9, 0.6, None, False),
        (5, None, 0.5, True),
        (5.1, None, 0.5, False),
        (1, None, None, True),
    ],
)
def test_a_bar_is_kept_or_not(ours: float, at_least: float | None, at_most: float | None, met: bool) -> None:
    row = Row(what="x", ours=ours, yardstick=10, yardstick_name="y", unit="s", at_least=at_least, at_most=at_most)
    assert row.met is met
    assert table([row]).splitlines()[1].split()[-1] == ("yes" if met else "NO")


@needs_studies
def test_the_plain_script_fills_every_column_that_the_import_fills(tmp_path: Path) -> None:
    source = write_varied(STUDIES, tmp_path / "some.ndjson.gz", 40)
    filled = []
    for name in ("ours", "plain"):
        path = tmp_path / f"{name}.trialeditor"
        with Workspace.create(path) as workspace:
            if name == "ours":
                import_records(workspace, Intake(paths=(source,)), actor="Test")
            else:
                plain_import(source, path)
        filled.append(_filled(path))
    assert filled[0] == filled[1]


def _filled(path: Path) -> dict[str, int]:
    """Return, for each table and column that an import writes, in how many rows there is something."""
    counts = {}
    connection = sqlite3.connect(path)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in itertools.filterfalse(_is_apart, tables):
        for column in [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]:
            query = f"SELECT count(*) FROM {name} WHERE {column} IS NOT NULL AND {column} <> ''"  # noqa: S608 - names of the schema
            counts[f"{name}.{column}"] = connection.execute(query).fetchone()[0]
    connection.close()
    return counts


def _is_apart(table_name: str) -> bool:
    """Say whether a table is not the import's: the trail, settings, SQLite's own, and the full-text index's parts."""
    return table_name in {"audit", "setting"} or table_name.startswith(("sqlite_", "trial_search", "alembic"))
