"""Insert, or update what is there (`ON CONFLICT`, as SQLite and PostgreSQL say it)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import Insert, insert

from trialeditor.storage.tables import Table, core


def upsert(
    connection: Connection,
    table: type[Table],
    rows: Sequence[Mapping[str, object]],
    *,
    key: str,
    keep: tuple[str, ...] = (),
) -> None:
    """Write `rows`, all of the same columns, by their `key`; columns in `keep` are only written with a new row."""
    if rows:
        connection.execute(_statement(table, key, tuple(rows[0]), keep), list(rows))


@cache  # building the statement takes many times as long as running it
def _statement(table: type[Table], key: str, columns: tuple[str, ...], keep: tuple[str, ...]) -> Insert:
    statement = insert(core(table))
    changed = {name: statement.excluded[name] for name in columns if name not in {key, *keep}}
    return statement.on_conflict_do_update(index_elements=[key], set_=changed)
