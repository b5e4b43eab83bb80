"""`person`: who works here."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli import auditing
from trialeditor.cli.context import context_of, person_of, read_passphrase
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.people import SIGNING_ROLES, KeyStanding, Role
from trialeditor.services.exporting import export_keys
from trialeditor.services.people import Member, add_person, change_passphrase, change_roles, roster

_ACTOR = "Command line"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    person = typer.Typer(help="People of the workspace.", no_args_is_help=True)
    person.command("add")(add)
    person.command("list")(list_)
    person.command("roles")(roles_)
    person.command("passphrase")(passphrase_)
    app.add_typer(person, name="person")
    keys = typer.Typer(help="Signing keys of the workspace.", no_args_is_help=True)
    keys.command("export")(export)
    auditing.register_keys(keys)
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
    own.answer({"name": name, "roles": [*_words(role)], "key": wants_key}, f"Added {name} ({', '.join(_words(role))}).")


def list_(context: typer.Context) -> None:
    """List the people of the workspace, with the state of their signing keys."""
    own = context_of(context)
    with own.workspace() as workspace:
        members = roster(workspace)
    own.answer([_row(each) for each in members], *map(_line, members))


def roles_(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The printed name.")],
    role: Annotated[list[Role], typer.Option(help="What they may do from now on; can be given several times.")],
    as_: Annotated[str, typer.Option("--as", help="The publisher who changes it.")],
    passphrase_file: Annotated[
        Path | None, typer.Option(help="For somebody without a key: a file whose first line protects the new one.")
    ] = None,
) -> None:
    """Change what a person may do. What they signed before stays signed."""
    own = context_of(context)
    with own.workspace() as workspace:
        publisher, person = person_of(workspace, as_), person_of(workspace, name)
        passphrase = read_passphrase(passphrase_file, "") if passphrase_file is not None else None
        change_roles(workspace, person, frozenset(role), by=publisher, passphrase=passphrase)
    words = _words(role)
    own.answer({"name": person.name, "roles": [*words]}, f"{person.name} is now: {', '.join(words)}.")


def passphrase_(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Your printed name.")],
    passphrase_file: Annotated[Path | None, typer.Option(help="A file with the passphrase in its first line.")] = None,
    new_passphrase_file: Annotated[Path | None, typer.Option(help="A file with the new one in its first line.")] = None,
) -> None:
    """Change your passphrase. Your key, and what it signed, stay as they are."""
    own = context_of(context)
    with own.workspace() as workspace:
        person = person_of(workspace, name)
        old = read_passphrase(passphrase_file, f"Passphrase of {person.name}")
        new = read_passphrase(new_passphrase_file, "New passphrase")
        change_passphrase(workspace, person, old=old, new=new)
    own.answer({"name": person.name, "changed": True}, f"The passphrase of {person.name} was changed.")


def _words(roles: Iterable[Role]) -> list[str]:
    return sorted({role.value for role in roles})


def _row(member: Member) -> Json:
    key = member.key
    return {
        "name": member.person.name,
        "roles": [*_words(member.person.roles)],
        "key": {"state": key.standing.value, "id": key.key_id, "since": format_time(key.since) if key.since else None},
    }


def _line(member: Member) -> str:
    key = "no key" if member.key.standing is KeyStanding.NONE else f"key {member.key.standing.value}"
    return f"{member.person.name}  {', '.join(_words(member.person.roles))}  {key}"


def export(context: typer.Context, file: Annotated[Path, typer.Argument(help="Where to write the key list.")]) -> None:
    """Write the workspace's key list: give it to those who verify bundles."""
    own = context_of(context)
    with own.workspace() as workspace:
        export_keys(workspace, file, actor=_ACTOR)
    own.answer({"out": str(file)}, f"Wrote {file}.")
