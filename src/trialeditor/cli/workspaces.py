"""`init`, `backup`, `restore` and `doctor`: a workspace as a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, stop
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import SystemClock
from trialeditor.domain.errors import NotAllowed
from trialeditor.services.maintenance import doctor as examine
from trialeditor.services.restoring import Restored, restore_backup
from trialeditor.services.sample import create_sample
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("init")(init)
    app.command("doctor")(doctor)
    app.command("backup")(backup)
    app.command("restore")(restore)


def init(
    context: typer.Context,
    *,
    sample: Annotated[bool, typer.Option("--sample", help="With invented work in it, not for patients.")] = False,
) -> None:
    """Make a new workspace."""
    own = context_of(context)
    path = own.workspace_path
    if path.exists():
        raise NotAllowed(f"There is something at {path} already.", safe="It was left alone.", do="Choose another file.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with create_sample(path) if sample else Workspace.create(path) as workspace:
        own.answer({"workspace": str(path), "sample": workspace.is_sample}, f"Made {path}.")


def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help="Where to write the copy.")]) -> None:
    """Write a verified copy of the workspace; others may work in it meanwhile."""
    own = context_of(context)
    with own.workspace() as workspace:
        back_up(workspace, file, actor="Command line")
    own.answer({"out": str(file)}, f"Wrote {file}.")


def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="The backup.")],
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who does it: somebody whom the backup knows.")] = "",
) -> None:
    """Put the workspace back to the state of a backup; what stands now is backed up first."""
    own = context_of(context)
    done = restore_backup(own.workspace_path, file, clock=SystemClock(), as_name=as_name, actor="Command line")
    lost: Json = [{"nct": each.nct_id, "person": each.person} for each in done.lost_drafts]
    own.answer(
        {
            "workspace": str(done.path),
            "restored": str(file),
            "kept": str(done.kept) if done.kept else None,
            "damaged": done.was_damaged,
            "entry": done.entry,
            "lost_drafts": lost,
        },
        f"{done.path.name} is as it was in {file.name}. Entry {done.entry} of the audit trail tells of it.",
        *_kept_lines(done),
    )


def _kept_lines(done: Restored) -> Iterator[str]:
    """Say where the state that was left is, and whose unsaved words are in it alone."""
    if done.kept is None:
        return
    what = "The damaged file is kept as" if done.was_damaged else "What stood there is backed up in"
    yield f"{what} {done.kept}."
    for each in done.lost_drafts:
        yield f"Only there: words of {each.person} on {each.nct_id} that no version has."


def doctor(
    context: typer.Context,
    *,
    mend: Annotated[bool, typer.Option("--mend", help="First make the lists of trials anew.")] = False,
) -> None:
    """Say what is wrong with the workspace file, the machine and the set-up."""
    own = context_of(context)
    checks = examine(own.workspace_path, mend=mend)
    document: Json = [{"name": each.name, "ok": each.ok, "message": each.message} for each in checks]
    lines = [f"{'ok  ' if each.ok else 'BAD '} {each.name}: {each.message}" for each in checks]
    own.answer({"ok": all(each.ok for each in checks), "checks": document}, *lines)
    if not all(each.ok for each in checks):
        stop(FOUND)
