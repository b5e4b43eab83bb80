"""`submit`, `return`, `sign`, `retire` and `unretire`: the review of a page, and its end."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import Context, context_of, person_of, read_passphrase
from trialeditor.cli.days import day_option
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.people import Role
from trialeditor.services.pages import load_page
from trialeditor.services.retiring import retire as retire_pages
from trialeditor.services.retiring import unretire as unretire_pages
from trialeditor.services.reviewing import return_page, signing_sheet
from trialeditor.services.reviewing import sign as sign_page
from trialeditor.services.reviewing import submit as submit_page
from trialeditor.services.workspace import Workspace

_Nct = Annotated[str, typer.Argument(help="The trial.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("submit")(submit)
    app.command("return")(return_)
    app.command("sign")(sign)
    app.command("retire")(retire)
    app.command("unretire")(unretire)


def submit(
    context: typer.Context,
    nct: _Nct,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who submits.")],
    note: Annotated[str, typer.Option(help="A note to the reviewer.")] = "",
) -> None:
    """Put the newest version of a page before the reviewers."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        submit_page(workspace, nct_id, person_of(workspace, as_name), note=note)
        _answer(own, workspace, nct_id)


def return_(
    context: typer.Context,
    nct: _Nct,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who asks for changes.")],
    note: Annotated[str, typer.Option(help="Which changes.")],
) -> None:
    """Ask for changes to a page that waits for review."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        return_page(workspace, nct_id, person_of(workspace, as_name), note=note)
        _answer(own, workspace, nct_id)


def sign(  # noqa: PLR0913 - the command's options
    context: typer.Context,
    nct: _Nct,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who signs.")],
    meaning: Annotated[str, typer.Option(help="What the signature means.")],
    next_review: Annotated[date, day_option("When the page is due again.")],
    sections: Annotated[str | None, typer.Option(help="Only these sections, by key, with commas.")] = None,
    role: Annotated[Role | None, typer.Option(help="The role to sign in.")] = None,
    passphrase_file: Annotated[Path | None, typer.Option(help="A file with the passphrase in its first line.")] = None,
) -> None:
    """Sign a page, or some of its sections."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    # None at all, as of a variable that was empty, is no whole page.
    keys = None if sections is None else tuple(key.strip() for key in sections.split(",") if key.strip())
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        # Read before the question: what changes while somebody types a passphrase is not signed.
        sheet = signing_sheet(workspace, nct_id, person, keys=keys, role=role)
        if sheet.refusal:  # said before a passphrase is asked for that would do nothing
            raise NotAllowed(sheet.refusal)
        sign_page(
            workspace,
            nct_id,
            person,
            meaning=meaning,
            next_review=next_review,
            passphrase=read_passphrase(passphrase_file, f"Passphrase of {person.name}"),
            role=role,
            keys=keys,
            seen=sheet.seen,
        )
        _answer(own, workspace, nct_id)


def retire(
    context: typer.Context,
    nct: _Nct,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who retires it.")],
    reason: Annotated[str, typer.Option(help="Why.")],
) -> None:
    """Take a page out of what is published. Its words and signatures are kept."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        retire_pages(workspace, [nct_id], person_of(workspace, as_name), reason=reason)
        _answer(own, workspace, nct_id)


def unretire(
    context: typer.Context,
    nct: _Nct,
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who puts it back.")],
    reason: Annotated[str, typer.Option(help="Why.")],
) -> None:
    """Put a retired page back, as it was signed."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        unretire_pages(workspace, [nct_id], person_of(workspace, as_name), reason=reason)
        _answer(own, workspace, nct_id)


def _answer(own: Context, workspace: Workspace, nct_id: NctId) -> None:
    page = load_page(workspace, nct_id)
    own.answer(
        {
            "nct": nct_id,
            "revision": page.revision_number,
            "stage": page.stage.value,
            "next_review": page.dates.next_review.isoformat() if page.dates else None,
        },
        f"{nct_id}: version {page.revision_number}, {page.stage.label.lower()}",
    )
