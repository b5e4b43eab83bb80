"""`note`: an editor's note beside the registry's wording."""

from __future__ import annotations

from typing import Annotated

import typer

from trialeditor.cli.context import context_of, person_of
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import parse_nct_id
from trialeditor.services.noting import remove_note, write_note
from trialeditor.services.pages import load_page


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("note")(note_)


def note_(  # noqa: PLR0913 - one for each option
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    *,
    section: Annotated[str, typer.Option(help="The section with the registry's wording, such as eligibility.")],
    quote: Annotated[str, typer.Option(help="The registry's words that it stands beside, as the page shows them.")],
    as_name: Annotated[str, typer.Option("--as", help="Who writes it.")],
    text: Annotated[str, typer.Option(help="What the note says; a note on the same words is replaced.")] = "",
    remove: Annotated[bool, typer.Option("--remove", help="Take the note away.")] = False,
    message: Annotated[str, typer.Option(help="What changed.")] = "",
) -> None:
    """Write an editor's note beside the registry's wording, which stays exact."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    if remove == bool(text.strip()):
        raise BadInput("expected --text with the words of the note, or --remove")
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        if remove:
            remove_note(workspace, nct_id, person, section=section, quote=quote, message=message)
        else:
            write_note(workspace, nct_id, person, section=section, quote=quote, text=text, message=message)
        page = load_page(workspace, nct_id)
    notes = page.content.notes_of(section)
    own.answer(
        {
            "nct": nct_id,
            "revision": page.revision_number,
            "section": section,
            "notes": [{"quote": each.quote, "text": each.text} for each in notes],
        },
        f"{nct_id}: version {page.revision_number}, {page.stage.label.lower()}",
        *(f"  {each.line}" for each in notes),
    )
