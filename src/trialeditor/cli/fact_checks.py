"""`factcheck send` and `factcheck take`: a page out to somebody outside, and the answer in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import context_of, person_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.fact_check import SectionAnswer
from trialeditor.domain.ids import parse_nct_id
from trialeditor.services.fact_checks import AnswerLook, look_at_answer, send_fact_check, take_answer


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(no_args_is_help=True, help="Ask the trial's own team whether a page's facts are right.")
    group.command("send")(send)
    group.command("take")(take)
    app.add_typer(group, name="factcheck")


def send(
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    out: Annotated[Path, typer.Option(help="The HTML file to write.")],
    as_name: Annotated[str, typer.Option("--as", help="Who asks.")],
) -> None:
    """Write a page, its record and a form as one file, for somebody outside."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        send_fact_check(workspace, nct_id, person_of(workspace, as_name), out)
    own.answer(
        {"nct": nct_id, "out": str(out)}, f"{nct_id} is in {out}. Send that file; the answer comes back as another."
    )


def take(
    context: typer.Context,
    answer: Annotated[Path, typer.Argument(help="The file that came back.")],
    as_name: Annotated[str, typer.Option("--as", help="Who takes it in.")],
    *,
    only_look: Annotated[bool, typer.Option("--look", help="Say what is in it, and take nothing in.")] = False,
) -> None:
    """Take in an answer: as comments and a statement, never as a signature."""
    own = context_of(context)
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        look = look_at_answer(workspace, answer)
        if not only_look:
            take_answer(workspace, look, person)
    done = "Nothing was taken in yet." if only_look else "Taken in as comments and a statement."
    own.answer(_document(look, taken=not only_look), *_lines(look), done)


def _document(look: AnswerLook, *, taken: bool) -> Json:
    answer = look.answer
    return {
        "nct": answer.nct_id,
        "revision": answer.revision_number,
        "stale": look.is_stale,
        "name": answer.name,
        "role": answer.role,
        "answered": answer.day.isoformat(),
        "overall": answer.overall,
        "sections": [_section(each) for each in answer.sections],
        "lost": [{"quote": each.quote, "text": each.text} for each in look.lost],
        "taken": taken,
    }


def _section(section: SectionAnswer) -> Json:
    return {
        "key": section.key,
        "judgment": section.judgment.value if section.judgment else None,
        "remarks": [{"quote": each.quote, "text": each.text} for each in section.remarks],
    }


def _lines(look: AnswerLook) -> Iterator[str]:
    answer = look.answer
    yield f"{answer.nct_id}  {look.title}"
    yield answer.statement
    if look.is_stale:
        yield f"The page was changed since: it is at version {look.version_now} now."
    for section in answer.sections:
        for remark in section.remarks:
            gone = " (these words are gone)" if remark in look.lost else ""
            about = f" “{remark.quote}”{gone}" if remark.quote else ""
            yield f"{section.key}{about}: {remark.text}"
