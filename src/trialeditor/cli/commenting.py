"""`comment`: saying something about words of a page, answering, and closing a thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated

import typer

from trialeditor.cli.context import Context, context_of, person_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.clock import format_time
from trialeditor.domain.comments import Anchor, Comment, Thread, ThreadActKind
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.people import Person
from trialeditor.services.commenting import accept_suggestion, close_thread, comment, comments, quoted, reply
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
    accept: Annotated[int | None, typer.Option(help="Put the words in that this thread suggests.")] = None,
    refuse: Annotated[int | None, typer.Option(help="Leave the words as they are; TEXT says why.")] = None,
) -> None:
    """Say something about a page, about a section, or about quoted words; answer and close threads."""
    own, nct_id = context_of(context), parse_nct_id(nct)
    with own.workspace() as workspace:
        person = person_of(workspace, as_name)
        done = _chosen({"--resolve": resolve, "--reopen": reopen, "--accept": accept, "--refuse": refuse})
        if done is not None:
            _close(workspace, nct_id, person, *done, text)
        elif thread is not None:
            reply(workspace, nct_id, person, thread, text)
        else:
            anchor = quoted(workspace, nct_id, section, quote) if quote else Anchor(section=section)
            comment(workspace, nct_id, person, text, anchor=anchor, suggestion=suggest)
        found = comments(workspace, nct_id)
    _answer(own, found)


_ACTS: Mapping[str, ThreadActKind] = {
    "--resolve": ThreadActKind.RESOLVED,
    "--reopen": ThreadActKind.REOPENED,
    "--accept": ThreadActKind.ACCEPTED,
    "--refuse": ThreadActKind.REFUSED,
}


def _chosen(options: Mapping[str, int | None]) -> tuple[str, int] | None:
    """Return which of the options that close a thread was given, with the thread; None for none of them."""
    given = [(name, number) for name, number in options.items() if number is not None]
    if len(given) > 1:
        names = " and ".join(name for name, _number in given)
        raise BadInput(f"expected one of {names}", field=given[-1][0])
    return given[0] if given else None


def _close(workspace: Workspace, nct_id: NctId, person: Person, option: str, thread: int, reason: str) -> None:
    kind = _ACTS[option]
    if kind is ThreadActKind.REFUSED and not reason.strip():
        raise BadInput("expected why the words stay as they are", field="TEXT")
    if kind is ThreadActKind.ACCEPTED:
        accept_suggestion(workspace, nct_id, person, thread)
    else:
        close_thread(workspace, nct_id, person, thread, kind, reason=reason)


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
