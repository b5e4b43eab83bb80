"""Opening and creating a workspace's database, and its transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from trialeditor.domain.errors import StorageUnavailable
from trialeditor.storage import connections, failures, journal, migrate, restoring
from trialeditor.storage.aside import begun_beside, clear_begun, put_new
from trialeditor.storage.backup import backup_before_migration
from trialeditor.storage.failures import told, told_of_files
from trialeditor.storage.migrate import Plan
from trialeditor.storage.own_entries import OwnEntries
from trialeditor.storage.store import Store


class Database:
    """A workspace's file. May be used from several threads; each transaction has a connection of its own.

    Do not open `writing()` inside `reading()`: on a network drive the reader would keep the writer out.
    """

    def __init__(self, path: Path, engine: Engine, journal_used: journal.Journal, mark: str) -> None:
        self.path = path
        self._engine = engine
        self._journal = journal_used
        self._mark = mark
        self.own_entries = OwnEntries()
        """What was written to the audit trail through this object."""

    @classmethod
    def create(cls, path: Path, *, plan: Plan | None = None, begin: Callable[[Store], None] | None = None) -> Database:
        """Make a workspace at `path` with what `begin` writes; raise StorageUnavailable when something is there.

        It appears when that is written: whatever stops it, no half of a workspace is left that nobody could open.
        Two at once build apart, and the second to end is refused.
        """
        with told_of_files(path):
            _refuse_existing(path)
            with begun_beside(path) as new:
                _build(new, plan or Plan(), begin)
                put_new(new, path)
            clear_begun(path)
        return cls.open(path, plan=plan)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        backup_dir: Path | None = None,
        plan: Plan | None = None,
        busy_seconds: float = connections.BUSY_SECONDS,
    ) -> Database:
        """Open a workspace; bring an older one to today's format, after a backup in `backup_dir` (or beside it).

        Raises NewerDatabase, or StorageUnavailable when the file is missing, not ours, locked, read-only or damaged.
        """
        plan = plan or Plan()
        with told_of_files(path):
            _check_is_file(path)
            wanted = journal.choose(path)
            if not wanted.is_wal:
                journal.leave_wal(path, busy_seconds=busy_seconds)
            engine = connections.make_engine(path, busy_seconds=busy_seconds)
            try:
                _check_format(engine, path, plan, backup_dir or path.parent)
                used = journal.apply(engine, wanted)
                mark = _check_writable(engine)
            except BaseException:
                engine.dispose()
                raise
        return cls(path, engine, used, mark)

    @property
    def journal_note(self) -> str:
        """Return a sentence on how this file is kept safe where that is unusual (a network drive); else empty."""
        return self._journal.note

    def reading(self) -> AbstractContextManager[Store]:
        """Give a store that sees one state of the workspace throughout. A write through it is a bug (RuntimeError)."""
        return self._reading()

    def writing(self, *, bulk: bool = False) -> AbstractContextManager[Store]:
        """Give a store whose writes are all kept at the end, or none when anything is raised.

        `bulk` waits for the disk less often (import batches): after a power cut the last batches may be missing,
        whole. Raises StorageUnavailable for a lock, a full disk and the like, Conflict for a lost race.
        """
        return self._writing(bulk=bulk)

    @contextmanager
    def _reading(self) -> Iterator[Store]:
        with (
            told(self.path),
            self._engine.connect() as connection,
            connections.pragma(connection, "query_only", "ON", "OFF"),
            connections.transaction(connection),
        ):
            self._check_same(connection)
            try:
                yield Store(connection)
            except DBAPIError as error:
                if failures.is_readonly_refusal(error):
                    raise RuntimeError("something was written in reading()") from error
                raise

    @contextmanager
    def _writing(self, *, bulk: bool) -> Iterator[Store]:
        level = "NORMAL" if bulk and self._journal.is_wal else "FULL"
        with (
            told(self.path),
            self._engine.connect() as plain,
            connections.pragma(plain, "synchronous", level, "FULL"),
        ):
            with connections.transaction(connections.immediate(plain)):
                self._check_same(plain)
                store = Store(plain)
                yield store
            self.own_entries.note(store.audit.appended)

    def _check_same(self, connection: Connection) -> None:
        """Refuse to go on where a backup was restored since: versions and numbers mean other things now."""
        if restoring.mark_of(connection) != self._mark:
            raise failures.put_back(self.path)

    def problems(self) -> list[str]:
        """Return what SQLite finds wrong with the file: pages, indexes, foreign keys. Empty when it is sound. Slow."""
        with told(self.path), self._engine.connect() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        orphans = [f"a row of {row[0]} refers to a missing row of {row[2]}" for row in broken]
        return [*(text for text in found if text != "ok"), *orphans]

    @contextmanager
    def source(self) -> Iterator[sqlite3.Connection]:
        """Give the driver's connection inside a read transaction, for the backup."""
        with told(self.path), self._engine.connect() as connection, connections.transaction(connection):
            yield connections.driver_connection(connection)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def _refuse_existing(path: Path) -> None:
    if not path.parent.is_dir():
        raise StorageUnavailable(
            f"There is no folder {path.parent}.", safe="Nothing was changed.", do="Create it, or choose another."
        )
    if path.exists():
        raise StorageUnavailable(
            f"There is already a file at {path}.", safe="It was not changed.", do="Open it, or choose another name."
        )


def _check_is_file(path: Path) -> None:
    if not path.exists():
        raise failures.missing(path)
    if not path.is_file():
        raise failures.not_ours(path, "it is a folder or a device")


def _build(path: Path, plan: Plan, begin: Callable[[Store], None] | None) -> None:
    engine = connections.make_engine(path)
    try:
        migrate.upgrade(engine, plan, path)
        if begin is not None:
            with engine.connect() as plain, connections.transaction(connections.immediate(plain)):
                begin(Store(plain))
    finally:
        engine.dispose()


def _check_format(engine: Engine, path: Path, plan: Plan, backup_dir: Path) -> None:
    """Refuse what is not ours or newer than this program; migrate what is older, after a backup."""
    found = migrate.file_format(engine, path)
    migrate.check_not_newer(found, plan, path)
    if found < plan.format:
        backup_before_migration(engine, path, backup_dir, found)
        migrate.upgrade(engine, plan, path)


def _check_writable(engine: Engine) -> str:
    """Begin to write, so that a file that cannot be written is known before somebody types; return its mark.

    BEGIN IMMEDIATE alone says nothing: on a read-only file SQLite takes it for BEGIN.
    """
    with engine.connect() as plain, connections.transaction(connections.immediate(plain)):
        plain.exec_driver_sql("UPDATE setting SET value = value WHERE 0")
        return restoring.mark_of(plain)
