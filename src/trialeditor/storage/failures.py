"""What SQLite's errors mean for the person in front of the screen.

Only failures of the surroundings are translated: a lock, a full disk, a damaged file. A broken constraint is a bug and
stays what it is.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from trialeditor.domain.errors import RestoredSince, StorageUnavailable

_LEAST_ROOM = 128 * 1024
"""With less, in bytes, a disk counts as full: SQLite's own files beside a workspace begin with 32 kB."""
HOW_TO_RESTORE = "`trialeditor --workspace FILE restore BACKUP`"
"""How a workspace is put back, for sentences that say what to do."""
_SAVED = "Everything that was saved before is safe."


def translated(error: BaseException, path: Path) -> StorageUnavailable | None:
    """Return what to tell about `error` on the workspace at `path`; None when it is a bug."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(cause, path)
    return None


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the surroundings into sentences about the workspace at `path`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        sentence = translated(error, path)
        if sentence is None:
            raise
        raise sentence from error


@contextmanager
def told_of_files(path: Path) -> Iterator[None]:
    """Do as `told`, for the operating system's errors too: around our own file work only."""
    try:
        with told(path):
            yield
    except OSError as error:
        raise _of_system(error, path) from error


def is_readonly_refusal(error: DBAPIError) -> bool:
    """Say whether a write was refused because the connection may only read."""
    return getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY


def _of_sqlite(error: sqlite3.Error, path: Path) -> StorageUnavailable | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        undecodable = isinstance(error, sqlite3.OperationalError) and "decode" in str(error)
        return damaged("a text in it is not UTF-8", path) if undecodable else None
    worded = _BY_CODE.get(code & 0xFF)
    return worded(path) if worded else None


def _of_system(error: OSError, path: Path) -> StorageUnavailable:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return full(path)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return read_only(path)
    return unreadable(path)


def locked(path: Path) -> StorageUnavailable:
    """Somebody else is writing."""
    return StorageUnavailable(
        f"The workspace {path.name} is locked: another program, or another window, is writing to it.",
        safe=_SAVED,
        do="Wait a moment and try again; close other windows on this workspace if it stays so.",
    )


def read_only(path: Path) -> StorageUnavailable:
    """The file or its folder refuses writes."""
    return StorageUnavailable(
        f"The workspace {path.name} cannot be written: the file or its folder ({path.parent}) is read-only.",
        safe=_SAVED,
        do="Allow writing to both the file and its folder, or copy the workspace to a folder of yours.",
    )


def full(path: Path) -> StorageUnavailable:
    """No room is left."""
    return StorageUnavailable(
        f"The disk that holds the workspace {path.name} is full.",
        safe=f"{_SAVED} The last step was not done at all.",
        do="Free some space and do the last step again.",
    )


def damaged(what: str = "", path: Path | None = None) -> StorageUnavailable:
    """The content is not what SQLite, or we, wrote."""
    name = f"The workspace {path.name}" if path else "The workspace"
    return StorageUnavailable(
        f"{name} is damaged{': ' + what if what else ''}.",
        safe="Nothing was changed now.",
        do=f"Put the newest backup in its place: {HOW_TO_RESTORE}. The damaged file is kept.",
    )


def damaged_backup(path: Path) -> StorageUnavailable:
    """A backup cannot be trusted."""
    return StorageUnavailable(
        f"The backup {path.name} is damaged.",
        safe="The workspace was not changed.",
        do="Restore another backup; an earlier one may be whole.",
    )


def no_backup(path: Path) -> StorageUnavailable:
    """Nothing is there that could be restored."""
    return StorageUnavailable(
        f"There is no backup at {path}.", safe="The workspace was not changed.", do="Check the name of the file."
    )


def put_back(path: Path) -> RestoredSince:
    """A backup was restored since the file was opened."""
    return RestoredSince(
        f"A backup was restored into the workspace {path.name} since it was opened here.",
        safe="Nothing was written over it. What stood here before is in the copy that was made then.",
        do="Copy words that are not saved yet, close this window, and open the workspace again.",
    )


def not_ours(path: Path, what: str) -> StorageUnavailable:
    """The file is something else."""
    return StorageUnavailable(
        f"{path} is not a Trial Editor workspace: {what}.", safe="It was not changed.", do="Choose another file."
    )


def missing(path: Path) -> StorageUnavailable:
    """Nothing is there."""
    return StorageUnavailable(
        f"There is no workspace at {path}.", safe="Nothing was changed.", do="Check the name, or create one there."
    )


def no_place(path: Path) -> StorageUnavailable | None:
    """Return what is wrong with the folder that a copy is to go to, or None."""
    if path.parent.is_dir() and _may_write(path.parent):
        return None
    trouble = "may not be written to" if path.parent.is_dir() else "is not there"
    return StorageUnavailable(
        f"The copy {path.name} cannot be written: the folder {path.parent} {trouble}.",
        safe="The workspace is as it was.",
        do="Choose another folder.",
    )


def unreadable(path: Path) -> StorageUnavailable:
    """The operating system could not read or write."""
    return StorageUnavailable(
        f"The workspace {path} could not be read or written: the disk, the network drive or its permissions failed.",
        safe=_SAVED,
        do="Check that the drive is connected and that you may use the folder; then try again.",
    )


def _cannot_open(path: Path) -> StorageUnavailable:
    """SQLite says no more than this when it may not make its journal beside the file."""
    forbidden = not all(_may_write(each) for each in (path, path.parent))
    return read_only(path) if path.exists() and forbidden else unreadable(path)


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _failed(path: Path) -> StorageUnavailable:
    """SQLite says no more than this when there is no room for the small files beside the workspace."""
    return full(path) if _has_no_room(path.parent) else unreadable(path)


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


def _damaged_file(path: Path) -> StorageUnavailable:
    return damaged(path=path)


def _not_a_database(path: Path) -> StorageUnavailable:
    return not_ours(path, "it is no SQLite database, or it is damaged at its beginning")


_BY_CODE: dict[int, Callable[[Path], StorageUnavailable]] = {
    sqlite3.SQLITE_BUSY: locked,
    sqlite3.SQLITE_LOCKED: locked,
    sqlite3.SQLITE_PROTOCOL: locked,
    sqlite3.SQLITE_READONLY: read_only,
    sqlite3.SQLITE_PERM: read_only,
    sqlite3.SQLITE_FULL: full,
    sqlite3.SQLITE_CORRUPT: _damaged_file,
    sqlite3.SQLITE_NOTADB: _not_a_database,
    sqlite3.SQLITE_IOERR: _failed,
    sqlite3.SQLITE_CANTOPEN: _cannot_open,
}
