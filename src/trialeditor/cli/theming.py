"""`theme`: how pages look, and what they say in words of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, person_of, stop
from trialeditor.domain.canonical import Json
from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.theming.theme import Theme
from trialeditor.services.theme_effect import theme_effect, write_side_by_side
from trialeditor.services.themes import ThemeStatus, read_theme, set_theme, start_theme, theme_status, try_theme

_FOLDER = typer.Argument(help="The folder of the theme, the one with theme.toml in it.")


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help="How pages look, and what they say in words of their own.", no_args_is_help=True)
    group.command("show")(show)
    group.command("check")(check)
    group.command("set")(set_)
    group.command("start")(start)
    group.command("what-if")(what_if)
    app.add_typer(group, name="theme")


def show(context: typer.Context) -> None:
    """Say which theme is in use."""
    own = context_of(context)
    with own.workspace() as workspace:
        status = theme_status(workspace)
    own.answer(_document(status), _words(status))


def check(context: typer.Context, folder: Annotated[Path, _FOLDER]) -> None:
    """Check a theme, and try it on pages of the workspace. Nothing is changed."""
    own = context_of(context)
    with own.workspace() as workspace:
        checked = read_theme(folder)
        problems = checked.problems or try_theme(workspace, checked.theme) if checked.theme else checked.problems
    left = checked.untranslated
    document: Json = {"ok": not problems, "problems": [_problem(each) for each in problems], "english": list(left)}
    lines = [str(each) for each in problems]
    if left:
        lines.append(f"{len(left)} strings are not in the theme, and stay English: {', '.join(left[:8])} …")
    own.answer(document, *lines, "The theme cannot be used." if problems else "The theme can be used.")
    if problems:
        stop(FOUND)


def set_(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(help="The folder of the theme; it is read once, and kept.")] = None,
    *,
    as_: Annotated[str, typer.Option("--as", help="Who chooses it: a publisher.")],
    default: Annotated[bool, typer.Option("--default", help="Go back to the look of the program.")] = False,
) -> None:
    """Let pages have the look of a theme. No signature changes by it."""
    own = context_of(context)
    if (folder is None) is not default:
        raise typer.BadParameter("give a folder, or --default")
    with own.workspace() as workspace:
        theme: Theme | None = None
        if folder is not None:
            checked = read_theme(folder)
            theme = checked.theme
            if theme is None:
                own.answer(
                    {"ok": False, "problems": [_problem(each) for each in checked.problems]},
                    *map(str, checked.problems),
                    "The theme cannot be used. Nothing was changed.",
                )
                stop(FOUND)
        set_theme(workspace, theme, person_of(workspace, as_))
        status = theme_status(workspace)
    own.answer(_document(status), _words(status))


def start(context: typer.Context, folder: Annotated[Path, typer.Argument(help="A new folder.")]) -> None:
    """Write a copy of what a theme can change, to begin from."""
    own = context_of(context)
    with own.workspace() as workspace:
        files = start_theme(workspace, folder)
    own.answer({"files": list(files)}, f"{len(files)} files are in {folder}. Leave out what stays as it is.")


def what_if(
    context: typer.Context,
    folder: Annotated[
        Path | None, typer.Argument(help="The folder of a theme; without it, the program's look.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="A new folder for the pages side by side.")] = None,
) -> None:
    """Say which pages another theme would change. Nothing is changed."""
    own = context_of(context)
    with own.workspace() as workspace:
        checked = read_theme(folder) if folder else None
        if checked and checked.theme is None:
            own.answer({"ok": False, "problems": [str(each) for each in checked.problems]}, *map(str, checked.problems))
            stop(FOUND)
        wanted = checked.theme if checked else None
        effect = theme_effect(workspace, wanted)
        index = write_side_by_side(workspace, wanted, effect, out) if out else None
    document: Json = {
        "ok": not effect.problems,
        "pages": effect.pages,
        "changed": [{"nct": each.nct_id, "title": each.title, "file": each.in_words} for each in effect.changed],
        "static": list(effect.static),
        "problems": list(effect.problems),
        "out": str(index) if index else None,
    }
    where = [f"See them side by side: {index}"] if index and effect.changed else []
    own.answer(document, *effect.problems, effect.told, *where)
    if effect.problems:
        stop(FOUND)


def _document(status: ThemeStatus) -> Json:
    theme = status.theme
    return {
        "name": theme.name if theme else "",
        "digest": theme.digest if theme else "",
        "files": sorted(theme.files) if theme else [],
        "trouble": status.trouble,
    }


def _words(status: ThemeStatus) -> str:
    if status.trouble:
        return f"The theme that was chosen cannot be used: {status.trouble}"
    theme = status.theme
    return f"Pages have the theme “{theme.name}” ({theme.digest[:12]})." if theme else "Pages have no theme."


def _problem(problem: ThemeProblem) -> Json:
    return {"file": problem.file, "line": problem.line, "message": problem.message}
