"""Insert, or update what is there (`ON CONFLICT`, as SQLite and PostgreSQL say it)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from trialeditor.storage.tables import Table


def upsert(
    connection: Connection,
    table: type[Table],
    values: Mapping[str, object],
    *,
    key: Collection[str],
    keep: Collection[str] = (),
) -> None:
    """Write `values` into the row of `key`; columns in `keep` are only written with a new row."""
    statement = insert(table).values(dict(values))
    changed = {name: statement.excluded[name] for name in values if name not in {*key, *keep}}
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=changed))
