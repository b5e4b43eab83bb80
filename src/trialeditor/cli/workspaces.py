"""`init` and `doctor`: making a workspace, and finding out what is wrong with one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, stop
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import NotAllowed
from trialeditor.services.maintenance import doctor as examine
from trialeditor.services.sample import create_sample
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("init")(init)
    app.command("doctor")(doctor)
    app.command("backup")(backup)


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


def doctor(context: typer.Context) -> None:
    """Say what is wrong with the workspace file, the machine and the set-up."""
    own = context_of(context)
    checks = examine(own.workspace_path)
    document: Json = [{"name": each.name, "ok": each.ok, "message": each.message} for each in checks]
    lines = [f"{'ok  ' if each.ok else 'BAD '} {each.name}: {each.message}" for each in checks]
    own.answer({"ok": all(each.ok for each in checks), "checks": document}, *lines)
    if not all(each.ok for each in checks):
        stop(FOUND)
