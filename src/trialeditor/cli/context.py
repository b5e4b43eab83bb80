"""What every command needs: which workspace, as whom, and how to answer."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import Any, NoReturn

import typer

from trialeditor.config.paths import user_paths, workspace_named
from trialeditor.config.settings import load_settings
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.people import Person
from trialeditor.services.indexing import columns_are_stale, refresh_columns
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace

FOUND, WRONG_USE, NOT_DONE = 1, 2, 3
"""Exit codes beside 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The options that stand before or after any command."""

    workspace_option: str
    json: bool

    @property
    def workspace_path(self) -> Path:
        """Return the workspace's file: the one named, else the last one used."""
        return workspace_path(self.workspace_option)

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the workspace for one command; raise NotFound when there is none yet."""
        path = self.workspace_path
        if not path.exists():
            raise NotFound(
                f"There is no workspace at {path}.",
                do="Make one with `trialeditor init`, or name another with --workspace FILE.",
            )
        with Workspace.open(path) as workspace:
            if columns_are_stale(workspace):
                sys.stderr.write("Bringing the list of trials up to date, once after an update.\n")
                refresh_columns(workspace)
            yield workspace

    def answer(self, document: Json, *lines: str) -> None:
        """Print the JSON document, or the lines for people."""
        if self.json:
            sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        else:
            sys.stdout.write("".join(f"{printable(line)}\n" for line in lines))


def printable(text: str) -> str:
    """Return `text` without what would steer a terminal; line ends and tabs stay."""
    return "".join(char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}" for char in text)


def workspace_path(option: str) -> Path:
    """Return the file that `--workspace` means; raise BadInput for an address that is not a file's.

    Without it: the environment's TRIALEDITOR_WORKSPACE, else the last one that the window had open, else the sample.
    """
    paths = user_paths()
    last = load_settings(paths.settings_file).settings.last_workspace
    name = workspace_named(option=option, last=last) or str(paths.sample_workspace)
    if "://" in name and not name.startswith("sqlite:///"):
        raise BadInput("expected a file, or sqlite:///FILE", field="--workspace")
    return Path(name.removeprefix("sqlite:///")).expanduser()


def context_of(typer_context: typer.Context) -> Context:
    """Return our context out of typer's."""
    context: Any = typer_context.obj
    if not isinstance(context, Context):
        raise TypeError("the command was not started by trialeditor.cli.app")
    return context


def person_of(workspace: Workspace, name: str) -> Person:
    """Return the person named by `--as`."""
    return person_named(workspace, name)


def read_passphrase(file: Path | None, question: str) -> str:
    """Return the passphrase in the first line of `file`, or ask for it; raise BadInput when neither can be had."""
    if file is not None:
        try:
            text = file.read_text(encoding="utf-8-sig")  # some editors put a mark in front that nobody types
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"the passphrase file cannot be read: {why(error)}", source=str(file)) from error
        return text.split("\n", 1)[0].rstrip("\r")
    if not sys.stdin.isatty():
        raise BadInput("no terminal to ask at; give the passphrase in a file", field="--passphrase-file")
    return getpass(f"{question}: ")


def why(error: OSError | UnicodeDecodeError) -> str:
    """Say in words why a file cannot be read."""
    return (error.strerror or "it is damaged") if isinstance(error, OSError) else "it is not text in UTF-8"


def stop(code: int) -> NoReturn:
    """End the command with an exit code."""
    raise typer.Exit(code)
