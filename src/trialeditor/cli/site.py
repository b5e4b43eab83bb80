"""`site`: the website that pages are for."""

from __future__ import annotations

from typing import Annotated

import typer

from trialeditor.cli.context import context_of, person_of
from trialeditor.services.site import set_site_address, site_address


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="The website that pages are for.", no_args_is_help=True)
    group.command("show")(show)
    group.command("set")(set_)
    app.add_typer(group, name="site")


def show(context: typer.Context) -> None:
    """Say where the site can be read."""
    own = context_of(context)
    with own.workspace() as workspace:
        address = site_address(workspace)
    own.answer({"address": address}, _words(address))


def set_(
    context: typer.Context,
    as_: Annotated[str, typer.Option("--as", help="Who sets it: a publisher.")],
    address: Annotated[str, typer.Option(help="Such as https://example.org/find; empty takes it back.")],
) -> None:
    """Say where the site can be read: pages then name their own address. No signature changes by it."""
    own = context_of(context)
    with own.workspace() as workspace:
        set_site_address(workspace, address, person_of(workspace, as_))
        now = site_address(workspace)
    own.answer({"address": now}, _words(now))


def _words(address: str) -> str:
    return f"Pages are for {address}." if address else "Nobody has said where the pages can be read."
