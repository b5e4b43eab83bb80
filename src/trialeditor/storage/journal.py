"""Which journal protects the file: the write-ahead log on a local disk, a rollback journal on a network drive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from trialeditor.storage import connections, filesystems


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The journal in use, and a sentence about it where it is not the usual one."""

    mode: str
    note: str = ""

    @property
    def is_wal(self) -> bool:
        """Say whether the write-ahead log is on."""
        return self.mode == "wal"


def choose(path: Path) -> Journal:
    """Return the journal that is right for the disk that `path` is on."""
    kind = filesystems.network_file_system(path)
    if not kind:
        return Journal(mode="wal")
    return Journal(
        mode="delete",
        note=f"This workspace is on a network drive ({kind}): it is saved the slower way that is safe there.",
    )


def apply(engine: Engine, wanted: Journal) -> Journal:
    """Set the file's journal and return the one in use; SQLite may refuse the log where memory cannot be shared."""
    with engine.connect() as connection:
        driver = connections.driver_connection(connection)
        mode = str(driver.execute(f"PRAGMA journal_mode = {wanted.mode}").fetchone()[0])
    if mode == wanted.mode:
        return wanted
    return Journal(mode=mode, note=f"This workspace uses a journal of the kind “{mode}”: its disk allows no other.")


def leave_wal(path: Path, *, busy_seconds: float) -> None:
    """Take a file out of the write-ahead log before anything touches the log's shared memory."""
    engine = connections.make_engine(path, busy_seconds=busy_seconds, exclusive=True)
    try:
        apply(engine, Journal(mode="delete"))
    finally:
        engine.dispose()
