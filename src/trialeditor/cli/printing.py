"""`pdf`: a page as it prints. Who prints is handed in, since commands know no Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from trialeditor.cli.context import context_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.ids import parse_nct_id
from trialeditor.services.pages import load_page
from trialeditor.services.printing import printable, write_pdf

PrintPage: TypeAlias = Callable[[bytes, Mapping[str, bytes]], bytes]
"""Makes a PDF of a page and of what it links to; empty when it cannot. Raises NotAllowed where nothing can print."""


def register(app: typer.Typer, print_page: PrintPage) -> None:
    """Add the command."""

    @app.command("pdf")
    def pdf(
        context: typer.Context,
        nct: Annotated[str, typer.Argument(help="The trial.")],
        out: Annotated[Path, typer.Option(help="The PDF to write.")],
        *,
        drafts: Annotated[
            bool,
            typer.Option("--drafts", help="The page even if no version of it is signed, with DRAFT on every sheet."),
        ] = False,
    ) -> None:
        """Print a signed page to a PDF, for a visit to the doctor or for an archive."""
        own = context_of(context)
        with own.workspace() as workspace:
            page = load_page(workspace, parse_nct_id(nct))
            going = printable(workspace, page, drafts=drafts)
        write_pdf(print_page(going.html, going.static), going, out)
        what = "A draft" if going.is_draft else "The signed page"
        document: Json = {
            "nct": page.nct_id,
            "draft": going.is_draft,
            "version": going.version,
            "newest": going.newest,
            "out": str(out),
        }
        newer = f"Version {going.newest} is newer and not signed: it was not printed."
        told = [newer] if going.newest != going.version else []
        own.answer(document, f"{what} of {page.nct_id}, version {going.version}, is in {out}.", *told)
