"""How every connection is made and how transactions begin: the settings of SQLite that the rest relies on.

The driver's own transaction handling is off: with it, DDL survives a rollback. `BEGIN` is ours, `BEGIN IMMEDIATE` for
writing, so that a write finds out at once whether another is under way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

BUSY_SECONDS = 5.0
CACHE_KIB = 16 * 1024
_BEGIN = "trialeditor_begin"


def make_engine(path: Path, *, busy_seconds: float = BUSY_SECONDS, exclusive: bool = False) -> Engine:
    """Return an engine for an existing file; connections are pooled and may move between threads.

    With `exclusive` a connection locks the file for itself: the way to leave the write-ahead log without its shared
    memory.
    """
    uri = f"{path.resolve().as_uri()}?mode=rw"

    def connect() -> sqlite3.Connection:
        driver = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False)
        try:
            _prepare(driver, exclusive=exclusive)
        except BaseException:
            driver.close()
            raise
        return driver

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_reset_on_return="rollback")
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(driver: sqlite3.Connection, *, exclusive: bool) -> None:
    if exclusive:
        driver.execute("PRAGMA locking_mode = EXCLUSIVE")
    driver.execute("PRAGMA foreign_keys = ON")
    driver.execute("PRAGMA recursive_triggers = ON")  # REPLACE then fires delete triggers too
    driver.execute("PRAGMA synchronous = FULL")
    driver.execute("PRAGMA temp_store = MEMORY")
    driver.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def immediate(connection: Connection) -> Connection:
    """Return the connection, set to begin its transactions as a writer."""
    return connection.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Begin, then commit, or roll back whatever is raised.

    SQLAlchemy's own context leaves the transaction open when COMMIT itself fails (a full disk, a broken reference).
    """
    work = connection.begin()
    try:
        yield
        work.commit()
    except BaseException:
        work.rollback()
        driver_connection(connection).rollback()
        raise


@contextmanager
def pragma(connection: Connection, name: str, inside: str, after: str) -> Iterator[None]:
    """Hold a PRAGMA of this connection at `inside`, then at `after`. Set outside of any transaction."""
    driver = driver_connection(connection)
    driver.execute(f"PRAGMA {name} = {inside}")
    try:
        yield
    finally:
        driver.execute(f"PRAGMA {name} = {after}")


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Let the connection, a writer, check no foreign keys meanwhile."""
    with pragma(immediate(connection), "foreign_keys", "OFF", "ON"):
        yield


def driver_connection(connection: Connection) -> sqlite3.Connection:
    """Return the sqlite3 connection underneath."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError("expected SQLite's own driver")
    return driver
