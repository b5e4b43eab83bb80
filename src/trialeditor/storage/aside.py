"""A workspace's file under another name: moved whole, and only when nobody has it open."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from trialeditor.domain.errors import StorageUnavailable
from trialeditor.storage import failures, journal

_PATIENCE_SECONDS = 1.0


def set_aside(path: Path, kept: Path, successor: Path) -> None:
    """Move the workspace at `path` to `kept`, and `successor` to `path`: both, or none.

    The write-ahead log is folded into the file first, so that one file is all of it. Raises StorageUnavailable when a
    window or a program has the workspace open, or when `kept` is there.
    """
    with failures.told_of_files(path):
        refuse_existing(kept)
        journal.leave_wal(path, busy_seconds=_PATIENCE_SECONDS)
        if path.with_name(f"{path.name}-wal").exists():
            raise failures.locked(path)
        path.rename(kept)
        try:
            successor.rename(path)
        except OSError:
            kept.rename(path)
            raise


def put_new(made: Path, path: Path) -> None:
    """Give the file `made` the name `path`; raise StorageUnavailable, with nothing changed, when that is taken.

    A second name says so in one step. To look and then rename would replace what somebody made in between.
    """
    try:
        path.hardlink_to(made)
    except FileExistsError as error:
        raise _taken(path) from error
    except (OSError, NotImplementedError):  # a disk without second names
        refuse_existing(path)
        made.rename(path)
    else:
        made.unlink()


@contextmanager
def begun_beside(path: Path) -> Iterator[Path]:
    """Give an empty file beside `path` under a name that nobody else has; what is left of it goes at the end."""
    made = path.with_name(f".{path.name}-{secrets.token_hex(4)}.new")
    made.touch(exist_ok=False)  # not by tempfile: colleagues have to be able to open what comes of it
    try:
        yield made
    finally:
        made.unlink(missing_ok=True)


def clear_begun(path: Path) -> None:
    """Take away what was begun for `path` and never ended, once `path` stands: another begun now ends in a refusal."""
    left = re.compile(rf"\.{re.escape(path.name)}(?:-[0-9a-f]{{8}})?\.new(?:-journal|-wal|-shm)?")
    for each in path.parent.iterdir():
        if left.fullmatch(each.name):
            with suppress(OSError):  # in use, or gone: nobody is kept waiting for it
                each.unlink()


def refuse_existing(path: Path) -> None:
    """Raise StorageUnavailable when there is something at `path`."""
    if path.exists():
        raise _taken(path)


def _taken(path: Path) -> StorageUnavailable:
    return StorageUnavailable(
        f"There is already a file at {path}.", safe="It was not changed.", do="Choose another name."
    )


def free_name(path: Path, word: str, folder: Path | None = None) -> Path:
    """Return a name beside `path`, or in `folder`, that nothing has, such as `work-WORD-2.trialeditor`."""
    number = 1
    while True:
        tail = "" if number == 1 else f"-{number}"
        name = (folder or path.parent) / f"{path.stem}-{word}{tail}{path.suffix}"
        if not name.exists():
            return name
        number += 1
