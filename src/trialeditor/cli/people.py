"""`person`: who works here."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import context_of, read_passphrase
from trialeditor.domain.people import SIGNING_ROLES, Role
from trialeditor.services.exporting import export_keys
from trialeditor.services.people import add_person, people

_ACTOR = "Command line"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    person = typer.Typer(help="People of the workspace.", no_args_is_help=True)
    person.command("add")(add)
    person.command("list")(list_)
    app.add_typer(person, name="person")
    keys = typer.Typer(help="Signing keys of the workspace.", no_args_is_help=True)
    keys.command("export")(export)
    app.add_typer(keys, name="keys")


def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The printed name.")],
    role: Annotated[list[Role], typer.Option(help="What they may do; can be given several times.")],
    passphrase_file: Annotated[Path | None, typer.Option(help="A file whose first line protects their key.")] = None,
) -> None:
    """Add a person. Whoever signs gets a key, protected by a passphrase."""
    own = context_of(context)
    signs = bool(SIGNING_ROLES.intersection(role))
    wants_key = signs or passphrase_file is not None
    passphrase = read_passphrase(passphrase_file, f"New passphrase for {name}") if wants_key else None
    with own.workspace() as workspace:
        add_person(workspace, name=name, roles=frozenset(role), passphrase=passphrase, actor=_ACTOR)
    roles = sorted(each.value for each in set(role))
    own.answer({"name": name, "roles": list(roles), "key": wants_key}, f"Added {name} ({', '.join(roles)}).")


def list_(context: typer.Context) -> None:
    """List the people of the workspace."""
    own = context_of(context)
    with own.workspace() as workspace:
        everybody = people(workspace)
    rows = [{"name": each.name, "roles": sorted(role.value for role in each.roles)} for each in everybody]
    own.answer(rows, *(f"{row['name']}  {', '.join(row['roles'])}" for row in rows))


def export(context: typer.Context, file: Annotated[Path, typer.Argument(help="Where to write the key list.")]) -> None:
    """Write the workspace's key list: give it to those who verify bundles."""
    own = context_of(context)
    with own.workspace() as workspace:
        export_keys(workspace, file, actor=_ACTOR)
    own.answer({"out": str(file)}, f"Wrote {file}.")
