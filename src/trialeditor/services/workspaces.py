"""Workspace files as people handle them: looking at one before it is opened, and copying the open one."""

from __future__ import annotations

from pathlib import Path

from trialeditor.services.outcome import CancelCheck, Cancelled, Progress, never, no_progress
from trialeditor.services.workspace import Workspace
from trialeditor.storage.backup import backup
from trialeditor.storage.looking import FileLook, look_at

SUFFIX = ".trialeditor"
_STEP = "Copying the workspace"

__all__ = ["SUFFIX", "FileLook", "back_up", "look_at"]


def back_up(
    workspace: Workspace,
    path: Path,
    *,
    actor: str,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> Path:
    """Write a verified copy of an open workspace to `path`; it can be opened like any other.

    Others may go on writing: the copy is one state of the workspace. Raises StorageUnavailable when something is there
    already or the copy fails, Cancelled when it was stopped; then nothing is at `path`.
    """

    def copied(done: int, total: int) -> None:
        if cancelled():
            raise Cancelled("The backup was stopped.", safe="The workspace is as it was, and there is no copy.")
        progress(done, total, _STEP)

    made = backup(workspace.database, path, copied)
    try:
        with workspace.database.writing() as store:
            workspace.record(store, actor, "workspace.backup", workspace.name, file=path.name)
    except BaseException:
        made.unlink(missing_ok=True)  # a copy that the trail does not know of would stand in the way of the next
        raise
    return made
