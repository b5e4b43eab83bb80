"""The command line's frame: global options, errors to exit codes."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Sequence
from typing import Annotated

import typer

from trialeditor import __version__
from trialeditor.cli import (
    auditing,
    bundles,
    checking,
    commenting,
    comparing,
    drifting,
    fact_checks,
    fetching,
    noting,
    pages,
    people,
    policy,
    printing,
    records,
    replacing,
    review,
    site,
    theming,
    words,
    workspaces,
)
from trialeditor.cli.context import NOT_DONE, WRONG_USE, Context, printable
from trialeditor.config.settings import SettingsError
from trialeditor.domain.errors import BadInput, StorageUnavailable, TrialEditorError

_HOISTED = ("--workspace",)
_FLAGS = ("--json",)


def make_app(start_window: Callable[[str], int], print_page: printing.PrintPage) -> typer.Typer:
    """Return the application with the commands of this package; without a command it starts the window.

    Both handed in know Qt, which commands do not.
    """
    app = typer.Typer(add_completion=False, no_args_is_help=False, pretty_exceptions_enable=False)

    @app.callback(invoke_without_command=True)
    def root(
        context: typer.Context,
        *,
        workspace: Annotated[
            str,
            typer.Option(
                help="The workspace file. Default: TRIALEDITOR_WORKSPACE, else the one that the window had open last."
            ),
        ] = "",
        as_json: Annotated[bool, typer.Option("--json", help="Answer with one JSON document.")] = False,
        version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
    ) -> None:
        """Edit, review, sign and export plain-language clinical trial pages. Without a command: open the window."""
        if version:
            typer.echo(f"Trial Editor {__version__}")
            raise typer.Exit
        context.obj = Context(workspace_option=workspace, json=as_json)
        if context.invoked_subcommand is None:
            raise typer.Exit(start_window(workspace))

    for module in (
        workspaces,
        records,
        fetching,
        pages,
        replacing,
        comparing,
        people,
        policy,
        site,
        theming,
        checking,
        noting,
        words,
        commenting,
        fact_checks,
        review,
        drifting,
        auditing,
        bundles,
    ):
        module.register(app)
    printing.register(app, print_page)
    return app


def run(app: typer.Typer, arguments: Sequence[str]) -> int:
    """Run one command and return its exit code. `--workspace` and `--json` may stand anywhere."""
    _speak_utf8()
    given = hoist(arguments)
    try:
        _check_encoding(given)
        result = typer.main.get_command(app).main(args=given, prog_name="trialeditor", standalone_mode=False)
    except typer.TyperException as error:
        sys.stderr.write(f"{printable(_plainly(error.format_message()))}\nTry: trialeditor --help\n")
        return WRONG_USE
    except typer.Abort:
        sys.stderr.write("Stopped.\n")
        return NOT_DONE
    except (TrialEditorError, SettingsError) as error:
        return _refused(error, as_json="--json" in given)
    except OSError as error:
        return _refused(_of_system(error), as_json="--json" in given)
    return result if isinstance(result, int) else 0


def _plainly(message: str) -> str:
    """Say what is wrong with a command in the words of people: the library names its own exceptions and formats."""
    for theirs, ours in _IN_OTHER_WORDS:
        message = message.replace(theirs, ours)
    return message


_IN_OTHER_WORDS = (
    ("Value error, ", ""),
    ("Input should be a valid integer, unable to parse string as an integer", "expected a whole number."),
)


def _refused(error: TrialEditorError | SettingsError, *, as_json: bool) -> int:
    """Say what happened, what is safe and what to do; in JSON as well, when that was asked for."""
    sys.stderr.write(f"{printable(str(error))}\n")
    if as_json:
        document = {"error": {"kind": type(error).__name__, "what": error.what, "safe": error.safe, "do": error.do}}
        sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")
    return WRONG_USE if isinstance(error, BadInput) else NOT_DONE


def _of_system(error: OSError) -> TrialEditorError:
    """Return what to tell of a file or folder that the operating system refuses."""
    place = error.filename if isinstance(error.filename, str) else "A file or folder"
    return StorageUnavailable(
        f"{place} cannot be used: {error.strerror or error}.",
        safe="What was saved before is safe.",
        do="Check the name, and that you may read and write there.",
    )


def _speak_utf8() -> None:
    """Answer in UTF-8 wherever it goes: JSON knows nothing else, and a pipe on Windows would have a code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _check_encoding(arguments: Sequence[str]) -> None:
    """Refuse bytes that are no text: they would be dropped from words without anybody seeing it."""
    for argument in arguments:
        try:
            argument.encode("utf-8")
        except UnicodeEncodeError:
            raise BadInput(f"expected text in UTF-8, found {argument[:60]!r}") from None


def hoist(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with the global options moved to the front, wherever before `--` they stood."""
    front: list[str] = []
    rest: list[str] = []
    given = iter(arguments)
    for word in given:
        if word == "--":
            rest += [word, *given]
        elif word in _HOISTED:
            front += [word, *[value for value in [next(given, None)] if value is not None]]
        elif word in _FLAGS or word.startswith(tuple(f"{name}=" for name in _HOISTED)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest
