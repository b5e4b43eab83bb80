"""Verified copies of a workspace. Copying the file itself would lose what is still in the write-ahead log."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Engine

from trialeditor.storage import connections
from trialeditor.storage.aside import free_name, put_new, refuse_existing
from trialeditor.storage.failures import damaged, no_place, told_of_files

if TYPE_CHECKING:
    from trialeditor.storage.engine import Database


_PAGES = 2048
"""So many pages are copied before anybody is asked whether to go on: 8 MB."""

Copied: TypeAlias = Callable[[int, int], None]
"""Hears how many pages are copied, of how many. What it raises ends the copy, and nothing is left of it."""


def backup(database: Database, path: Path, copied: Copied | None = None) -> Path:
    """Write a verified copy of the workspace as one file at `path`; raise StorageUnavailable when that fails.

    The copy is one state of the workspace, though others go on writing. Nothing appears at `path` before the copy was
    checked: its pages and indexes, and the number of rows of every table.
    """
    with database.source() as source:
        return copy_verified(source, path, copied)


def backup_before_migration(engine: Engine, path: Path, folder: Path, found: int) -> Path:
    """Write a verified copy named after the old format into `folder`, beside earlier ones."""
    with engine.connect() as connection, connections.transaction(connection):
        return copy_verified(
            connections.driver_connection(connection), free_name(path, f"format-{found}-backup", folder)
        )


def copy_verified(source: sqlite3.Connection, path: Path, copied: Copied | None = None) -> Path:
    """Copy the database behind `source` (in a transaction) to `path` and check the copy."""
    part = path.with_name(f".{path.name}.part")
    with told_of_files(path):
        refuse_existing(path)
        if trouble := no_place(path):
            raise trouble
        part.unlink(missing_ok=True)
        try:
            _copy(source, part, copied)
            put_new(part, path)
        finally:
            part.unlink(missing_ok=True)
    return path


def _copy(source: sqlite3.Connection, part: Path, copied: Copied | None) -> None:
    def told(_status: int, left: int, total: int) -> None:
        if copied is not None:
            copied(total - left, total)

    counts = _row_counts(source)
    with closing(sqlite3.connect(part)) as copy:
        source.backup(copy, pages=_PAGES, progress=told)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
        if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)] or _row_counts(copy) != counts:
            raise damaged("a copy of it does not agree with it")
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
    return {name: _count(connection, name) for (name,) in names.fetchall()}


def _count(connection: sqlite3.Connection, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - a name of the schema
