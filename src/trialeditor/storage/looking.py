"""Looking at a workspace file before it is opened: what it is, and in which format. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from trialeditor.storage import connections, failures, migrate
from trialeditor.storage.failures import told_of_files
from trialeditor.storage.migrate import Plan
from trialeditor.storage.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLook:
    """What a workspace file says of itself."""

    path: Path
    name: str
    is_sample: bool
    is_older: bool
    """Whether opening it would bring it to today's format, so that older programs read it no more."""


def look_at(path: Path, *, plan: Plan | None = None) -> FileLook:
    """Look at a file; raise NewerDatabase, or StorageUnavailable when it is missing, not ours, locked or damaged."""
    plan = plan or Plan()
    with told_of_files(path):
        if not path.exists():
            raise failures.missing(path)
        if not path.is_file():
            raise failures.not_ours(path, "it is a folder or a device")
        engine = connections.make_engine(path)
        try:
            found = migrate.file_format(engine, path)
            migrate.check_not_newer(found, plan, path)
            return _look(engine, path, is_older=found < plan.format)
        finally:
            engine.dispose()


def _look(engine: Engine, path: Path, *, is_older: bool) -> FileLook:
    with engine.connect() as connection, connections.transaction(connection):
        settings = Settings(connection)
        name, sample = settings.get("name"), settings.get("sample")
    return FileLook(path=path, name=name or path.stem, is_sample=sample == "yes", is_older=is_older)
