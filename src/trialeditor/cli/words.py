"""`words`: what the team says of words, for all its pages: spelled right, needing no plainer one, or explained here."""

from __future__ import annotations

from typing import Annotated

import typer

from trialeditor.cli.context import context_of, person_of
from trialeditor.domain.canonical import Json
from trialeditor.domain.judgments import HouseKind, HouseWord
from trialeditor.services.judging import house_words, keep_house_word

_Kind = Annotated[
    HouseKind, typer.Option(help="known: spelled right. silenced: needs no plainer word. term: with a meaning.")
]
_As = Annotated[str, typer.Option("--as", help="Who says so.")]
_SAID = {
    HouseKind.KNOWN: "is spelled right",
    HouseKind.SILENCED: "needs no plainer word",
    HouseKind.TERM: "is a term of this workspace",
}


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="The team's own words, for the checks of all pages.", no_args_is_help=True)
    group.command("list")(list_)
    group.command("add")(add)
    group.command("remove")(remove)
    app.add_typer(group, name="words")


def list_(
    context: typer.Context,
    *,
    kind: Annotated[HouseKind | None, typer.Option(help="Only words of this kind.")] = None,
) -> None:
    """List the team's words, oldest first."""
    own = context_of(context)
    with own.workspace() as workspace:
        found = [word for word in house_words(workspace) if kind in {None, word.kind}]
    own.answer([_json(word) for word in found], *(_text(word) for word in found), *([] if found else ["No words yet."]))


def add(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="The words; put a term of several words in quotes.")],
    *,
    as_: _As,
    kind: _Kind = HouseKind.KNOWN,
    meaning: Annotated[str, typer.Option(help="What a term means, in a plain sentence.")] = "",
    source: Annotated[str, typer.Option(help="Where its meaning can be read up.")] = "",
) -> None:
    """Put words on the team's list. Later pages and pages in work are checked with it."""
    own = context_of(context)
    added = [HouseWord(kind=kind, word=word.strip(), meaning=meaning.strip(), source=source.strip()) for word in words]
    with own.workspace() as workspace:
        person = person_of(workspace, as_)
        for word in added:
            keep_house_word(workspace, person, word)
    own.answer([_json(word) for word in added], *(_text(word) for word in added))


def remove(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(help="The words.")],
    *,
    as_: _As,
    kind: _Kind = HouseKind.KNOWN,
) -> None:
    """Take words off the team's list: the checks tell of them again."""
    own = context_of(context)
    with own.workspace() as workspace:
        person = person_of(workspace, as_)
        for word in words:
            keep_house_word(workspace, person, HouseWord(kind=kind, word=word.strip()), stands=False)
    own.answer({"removed": [word.strip() for word in words]}, *(f"“{word.strip()}” is off the list." for word in words))


def _json(word: HouseWord) -> Json:
    return {"kind": word.kind.value, "word": word.word, "meaning": word.meaning, "source": word.source}


def _text(word: HouseWord) -> str:
    meaning = f": {word.meaning}" if word.meaning else ""
    source = f" ({word.source})" if word.source else ""
    return f"“{word.word}” {_SAID[word.kind]}{meaning}{source}"
