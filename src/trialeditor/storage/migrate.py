"""Bringing a database to this program's format, and saying which format a file has.

The format is a whole number kept in `user_version`, one per migration; it lets a file be judged without loading
Alembic. `application_id` marks the file as ours. Both are written in the migration's own transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

from trialeditor import __version__
from trialeditor.domain.errors import NewerDatabase
from trialeditor.storage import connections
from trialeditor.storage.failures import damaged, not_ours

if TYPE_CHECKING:
    from alembic.config import Config

APPLICATION_ID = 0x54724564
""""TrEd" in the file's header (bytes 68 to 71)."""
FORMAT = 5
"""The format that this program writes: the number of its migrations."""
FOLDER = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Which migrations there are. Tests bring a plan with more of them."""

    versions: tuple[Path, ...] = (FOLDER / "versions",)
    format: int = FORMAT

    def config(self, connection: Connection) -> Config:
        """Return what Alembic needs to know, without an alembic.ini."""
        from alembic.config import Config  # noqa: PLC0415 - half a second that an ordinary start does not pay

        config = Config()
        config.set_main_option("script_location", _escaped(FOLDER))
        config.set_main_option("path_separator", "newline")
        config.set_main_option("version_locations", "\n".join(map(_escaped, self.versions)))
        config.attributes["connection"] = connection
        return config


def _escaped(path: Path) -> str:
    return str(path).replace("%", "%%")


def file_format(engine: Engine, path: Path) -> int:
    """Return the format of a workspace file; raise StorageUnavailable when the file is not ours."""
    with engine.connect() as connection:
        number = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if number != APPLICATION_ID:
        raise not_ours(path, "it is empty, or it belongs to another program")
    return int(version)


def check_not_newer(found: int, plan: Plan, path: Path) -> None:
    """Raise NewerDatabase when a file is of a later format than the plan's."""
    if found > plan.format:
        raise NewerDatabase(
            f"The workspace {path.name} has format {found}; this Trial Editor ({__version__}) knows formats up to "
            f"{plan.format}.",
            safe="It was not changed.",
            do="Open it with the newer Trial Editor that wrote it, or restore a backup from before the update.",
        )


def upgrade(engine: Engine, plan: Plan, path: Path) -> None:
    """Bring the database to the plan's format, in one transaction that leaves nothing when it fails."""
    from alembic import command  # noqa: PLC0415 - as above

    def run(connection: Connection) -> None:
        command.upgrade(plan.config(connection), "head")
        _mark(connection, APPLICATION_ID, plan.format)

    _rebuilding(engine, run, path)


def downgrade(engine: Engine, plan: Plan, path: Path, *, revision: str = "base") -> None:
    """Take the database back to `revision`. For tests and rescue: rows of later formats are lost."""
    from alembic import command  # noqa: PLC0415 - as above

    def run(connection: Connection) -> None:
        command.downgrade(plan.config(connection), revision)
        _mark(connection, APPLICATION_ID, 0 if revision == "base" else int(revision))

    _rebuilding(engine, run, path)


def _mark(connection: Connection, application: int, version: int) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {application}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _rebuilding(engine: Engine, run: Callable[[Connection], None], path: Path) -> None:
    """Run a migration with foreign keys off, for a rebuilt table would take its child rows along; check them after."""
    with engine.connect() as plain, connections.foreign_keys_off(plain), connections.transaction(plain):
        run(plain)
        broken = plain.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise damaged(f"after the update, a row of {broken[0]} refers to a missing one", path)
