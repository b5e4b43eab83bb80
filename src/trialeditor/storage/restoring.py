"""Putting a workspace back to a backup of it: wholly or not at all, whoever has it open.

A sound workspace is written over by SQLite's backup API, in one transaction of the live file, so that a kill, a full
disk or a reader meets the old state or the new. What stood there is copied while nobody else can write. A damaged file
is no ground to write on: it is kept under another name, and a new one takes its place.

`MARK` is a setting that each restore gives another value: who opened the workspace before must not go on writing in it
(`Database` asks in every transaction).
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection

from trialeditor.storage import connections, failures, migrate
from trialeditor.storage.aside import put_new, refuse_existing
from trialeditor.storage.backup import copy_verified
from trialeditor.storage.failures import told_of_files
from trialeditor.storage.looking import look_at
from trialeditor.storage.migrate import Plan
from trialeditor.storage.store import Store

MARK = "restored"
"""The setting that holds the hash of the newest entry that tells of a restore."""
_BESIDE = ("-wal", "-shm", "-journal")
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

Keep: TypeAlias = Callable[[Path], None]
"""Writes a verified copy of the workspace as it stands."""
Held: TypeAlias = Callable[[Store, Keep], None]
"""Sees the workspace as it stands, while nobody else can write. What it raises changes nothing."""


def mark_of(connection: Connection) -> str:
    """Return which restore the workspace of a connection comes from, or ""."""
    driver = connections.driver_connection(connection)
    row = driver.execute("SELECT value FROM setting WHERE name = ?", (MARK,)).fetchone()
    return str(row[0]) if row else ""


def is_damaged(path: Path) -> bool:
    """Say whether SQLite can no longer read a file, or finds its pages or indexes wrong. Slow."""
    with told_of_files(path):
        try:
            return _has_problems(path, "ro")
        except sqlite3.OperationalError:  # what a kill left in its journal has to be taken back first
            return _has_problems(path, "rw")


def _has_problems(path: Path, mode: str) -> bool:
    try:
        with _looking(path, mode) as raw:
            return bool(raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)])
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED:
            return True
        raise


def head_of_damaged(path: Path) -> tuple[int, str] | None:
    """Return the number and the hash of the newest audit entry, where those pages of a file can still be read."""
    with suppress(sqlite3.Error), _looking(path, "ro") as raw:
        seq, made = raw.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone() or (None, "")
        return (int(seq), str(made)) if isinstance(seq, int) else None
    return None


def _looking(path: Path, mode: str) -> closing[sqlite3.Connection]:
    """Open a file; as "ro" nothing of it is changed, its log neither."""
    return closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode={mode}", uri=True))


@contextmanager
def brought_up(backup: Path, made: Path) -> Iterator[Path]:
    """Give a checked copy of a backup at `made`, in today's format; it is gone afterwards.

    Raises NewerDatabase, or StorageUnavailable when the backup is missing, not ours or damaged.
    """
    if not backup.exists():
        raise failures.no_backup(backup)
    look_at(backup)
    if is_damaged(backup):
        raise failures.damaged_backup(backup)
    discard(made)
    try:
        _copy(backup, made)
        yield made
    finally:
        discard(made)


def discard(made: Path) -> None:
    """Take a file away, with what SQLite keeps beside it."""
    for each in _all_of(made):
        each.unlink(missing_ok=True)


def _copy(backup: Path, made: Path) -> None:
    """Copy, and migrate the copy: the backup stays what it is."""
    plan = Plan()
    with told_of_files(made):
        engine = connections.make_engine(backup)
        try:
            with engine.connect() as connection, connections.transaction(connection):
                copy_verified(connections.driver_connection(connection), made)
        finally:
            engine.dispose()
        engine = connections.make_engine(made)
        try:
            if migrate.file_format(engine, made) < plan.format:
                migrate.upgrade(engine, plan, made)
        finally:
            engine.dispose()


def write_over(path: Path, made: Path, held: Held) -> None:
    """Give the sound workspace at `path` the content of `made`, in one transaction, after `held` saw what stood there.

    Others may have it open. Raises StorageUnavailable, with nothing changed, when somebody is writing or the disk
    is full.
    """
    with told_of_files(path):
        engine = connections.make_engine(path)
        try:
            with engine.connect() as connection, closing(sqlite3.connect(made, isolation_level=None)) as source:
                source.execute("BEGIN")
                source.execute("SELECT count(*) FROM setting")  # else each page would lock and unlock it: half the time
                live = connections.driver_connection(connection)
                mode = live.execute("PRAGMA journal_mode").fetchone()[0]
                if mode == "wal":
                    _write_over(path, live, source, lambda: _see(path, held))
                else:
                    _see_alone(connection, held)
                    _write_over(path, live, source, lambda: None)
        finally:
            engine.dispose()


def _see_alone(connection: Connection, held: Held) -> None:
    """Lock the file for one connection, and show what stands through it: without a log no other could read it."""
    live = connections.driver_connection(connection)
    live.execute("PRAGMA locking_mode = EXCLUSIVE")
    live.execute("BEGIN EXCLUSIVE")
    live.execute("COMMIT")  # the lock stays
    with connections.transaction(connection):
        _show(connection, held)


def _see(path: Path, held: Held) -> None:
    """Show what stands through a connection of its own."""
    engine = connections.make_engine(path)
    try:
        with engine.connect() as connection, connections.transaction(connection):
            _show(connection, held)
    finally:
        engine.dispose()


def _write_over(path: Path, live: sqlite3.Connection, source: sqlite3.Connection, see: Callable[[], None]) -> None:
    begun = False

    def copied(status: int, _left: int, _total: int) -> None:
        nonlocal begun
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
            raise failures.locked(path)
        if not begun:  # from the first page to the last, nobody else writes
            begun = True
            see()

    source.backup(live, pages=1, progress=copied)


def _show(connection: Connection, held: Held) -> None:
    """Show what a connection, in a transaction, sees."""

    def keep(kept: Path) -> None:
        copy_verified(connections.driver_connection(connection), kept)

    held(Store(connection), keep)


def put_in_place(path: Path, made: Path) -> None:
    """Give `made` the name `path`, where nothing is."""
    with told_of_files(path):
        put_new(made, path)


def take_the_place(path: Path, made: Path, kept: Path) -> None:
    """Give `made` the name of the damaged file at `path`, which is kept as `kept`, with what SQLite keeps beside it.

    All of the damaged one has its second name before any of it loses the first. A log of it that stayed would be read
    into the new file, so it goes before that comes: a kill between the two leaves the damaged file alone at `path`,
    and the whole of it at `kept`.
    """
    with told_of_files(path):
        pairs = [(old, new) for old, new in zip(_all_of(path), _all_of(kept), strict=True) if old.exists()]
        for _, new in pairs:
            refuse_existing(new)
        named: list[Path] = []
        try:
            for old, new in pairs:
                _name_twice(old, new)
                named.append(new)
            _refuse_used(path)
        except BaseException:
            for new in named:
                new.unlink()
            raise
        for old in _all_of(path)[1:]:
            old.unlink(missing_ok=True)
        made.replace(path)


def _name_twice(old: Path, new: Path) -> None:
    """Give a file a second name, or its copy where the disk knows no second names."""
    try:
        new.hardlink_to(old)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        shutil.copyfile(old, new)


def _refuse_used(path: Path) -> None:
    """Raise StorageUnavailable when a window has the file open, as far as its damage lets one know."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(path, timeout=1.0, isolation_level=None)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            raw.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
                raise failures.locked(path) from error
        else:
            raw.execute("ROLLBACK")


def _all_of(path: Path) -> tuple[Path, ...]:
    return path, *(path.with_name(f"{path.name}{end}") for end in _BESIDE)
