"""`comment`: saying something about words of a page, answering, and closing a thread."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from trialeditor.cli.context import Context, context_of, person_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.comments import Anchor, Comment, Thread, ThreadActKind
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.people import Person
from trialeditor.services.commenting import close_thread, comment, comments, quoted, reply
from trialeditor.services.workspace import Workspace


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("comment")(comment_)


def comment_(  # noqa: PLR0913 - the command's options
    context: typer.Context,
    nct: Annotated[str, typer.Argument(help="The trial.")],
    text: Annotated[str, typer.Argument(help="What to say; not needed to close a thread.")] = "",
    *,
    as_name: Annotated[str, typer.Option("--as", help="Who says it.")],
    section: Annotated[str, typer.Option(help="The section that it is about.")] = "",
    quote: Annotated[str, typer.Option(help="The words that it is about, as they were typed.")] = "",
    suggest: Annotated[str | None, typer.Option(help="Words to put in place of the quote.")] = None,
    thread: Annotated[int | None, typer.Option("--reply", help="The comment that this answers.")] = None,
    resolve: Annotated[int | None, typer.Option(help="Close this thread.")] = None,
    reopen: Annotated[int | None, typer.Option(help="Open this thread again.")] = None,
) -> None:
    """Say something about a page, about a section, or about quoted words."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        if resolve is not None or reopen is not None:
            _close(workspace, nct_id, person, resolve, reopen)
        elif thread is not None:
            reply(workspace, nct_id, person, thread, text)
        else:
            anchor = quoted(workspace, nct_id, section, quote) if quote else Anchor(section=section)
            comment(workspace, nct_id, person, text, anchor=anchor, suggestion=suggest)
        found = comments(workspace, nct_id)
    _answer(own, found)


def _close(workspace: Workspace, nct_id: NctId, person: Person, resolve: int | None, reopen: int | None) -> None:
    if resolve is not None and reopen is not None:
        raise BadInput("expected one of --resolve and --reopen", field="--reopen")
    if resolve is not None:
        close_thread(workspace, nct_id, person, resolve, ThreadActKind.RESOLVED)
    elif reopen is not None:
        close_thread(workspace, nct_id, person, reopen, ThreadActKind.REOPENED)


def _answer(own: Context, found: tuple[Thread, ...]) -> None:
    own.answer(threads_json(found), *threads_lines(found))


def threads_json(found: Iterable[Thread]) -> list[Json]:
    """Return threads as a JSON document."""
    return [
        {
            "thread": each.root.number,
            "state": each.state.value,
            "section": each.place.section if each.place else each.root.anchor.section,
            "quote": each.root.anchor.quote,
            "orphan": each.is_orphan,
            "start": each.place.start if each.place else None,
            "end": each.place.end if each.place else None,
            "suggestion": each.root.suggestion,
            "comments": [_comment_json(said) for said in (each.root, *each.replies)],
        }
        for each in found
    ]


def _comment_json(said: Comment) -> Json:
    return {"number": said.number, "by": said.by_name, "at": format_time(said.at), "text": said.text}


def threads_lines(found: Iterable[Thread]) -> Iterable[str]:
    """Return threads as lines for people."""
    for each in found:
        gone = " (these words are gone)" if each.is_orphan else ""
        about = f" “{each.root.anchor.quote}”{gone}" if each.root.anchor.quote else ""
        yield f"{each.root.number}  {each.state.value}  {each.root.anchor.section}{about}"
        for said in (each.root, *each.replies):
            yield f"   {said.by_name}, {format_time(said.at)}: {said.text}"
        if each.root.suggestion is not None:
            yield f"   instead: “{each.root.suggestion}”"
