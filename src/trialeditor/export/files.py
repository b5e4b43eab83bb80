"""Files and folders that are replaced whole, or stay as they were."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from trialeditor.domain.errors import StorageUnavailable
from trialeditor.export.exchange import exchanged

_SAFE_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")
_A_DAY = 24 * 60 * 60
_KEPT = "What was there before is untouched."


def is_safe_path(path: str) -> bool:
    """Say whether a relative path stays within its folder on every system: plain names between forward slashes."""
    return len(path) <= 200 and all(_SAFE_PART.fullmatch(part) for part in path.split("/"))  # noqa: PLR2004 - Windows


@contextlib.contextmanager
def told_plainly(target: Path) -> Iterator[None]:
    """Turn what the operating system says about writing `target` into a sentence."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or type(error).__name__).rstrip(".")
        what = f"{target} cannot be written: {reason}."
        do = (
            "Choose another place."
            if isinstance(error, PermissionError)
            else "Free some space, or choose another place."
        )
        raise StorageUnavailable(what, safe=_KEPT, do=do) from error


def replace_file(target: Path, data: bytes) -> None:
    """Write `data` beside `target` and swap it in; raise StorageUnavailable, with `target` as it was."""
    replace_by_parts(target, [data])


def replace_by_parts(target: Path, parts: Iterable[bytes]) -> None:
    """Do what `replace_file` does with data that come one part after the other."""
    with told_plainly(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_prefix(target), dir=target.parent)
        with _removed_on_failure(Path(name)), os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
            Path(name).chmod(0o644)
        with _removed_on_failure(Path(name)):
            Path(name).replace(target)


@contextlib.contextmanager
def _removed_on_failure(path: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def staging_folder(target: Path) -> Iterator[Path]:
    """Give a new folder beside `target`, and remove what is left of it at the end.

    What a killed export left there a day ago or earlier is removed too.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
    _remove_leftovers(target, folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prefix(target: Path) -> str:
    return f".{target.name}.partial-"


def _remove_leftovers(target: Path, newest: Path) -> None:
    """The new folder's own time says what time it is on that file system."""
    now = newest.stat().st_mtime
    for leftover in target.parent.glob(f"{_prefix(target)}*"):
        if now - leftover.stat().st_mtime > _A_DAY:
            if leftover.is_dir():
                shutil.rmtree(leftover, ignore_errors=True)
            else:
                leftover.unlink(missing_ok=True)


def previous_folder(target: Path) -> Path:
    """Return where the old folder stands for the instant between two renames."""
    return target.with_name(f".{target.name}.previous")


def recover_folder(target: Path) -> None:
    """Finish or undo a swap that was cut off between its two renames."""
    previous = previous_folder(target)
    if previous.is_dir() and not target.exists():
        previous.rename(target)
    elif previous.is_dir():
        shutil.rmtree(previous)


def swap_folder(new: Path, target: Path) -> None:
    """Put the folder `new` in the place of `target`. The old one is removed only when the new one stands there.

    Where the system can do it the two change places in one step, and the old one is left at `new` for the caller to
    remove. Elsewhere, for the instant between two renames, nothing stands at `target`; `recover_folder` mends that.
    """
    previous = previous_folder(target)
    had_one = target.exists()
    if had_one and exchanged(new, target):
        return
    if had_one:
        target.rename(previous)
    try:
        new.rename(target)
    except OSError:
        if had_one:
            previous.rename(target)
        raise
    if had_one:
        shutil.rmtree(previous, ignore_errors=True)
