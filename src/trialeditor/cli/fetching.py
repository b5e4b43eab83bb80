"""`fetch`: records from the registry, by number."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from trialeditor.cli.context import context_of
from trialeditor.cli.records import ACTOR, finish
from trialeditor.cli.watching import progress_line, stopped_by_interrupt
from trialeditor.domain.errors import BadInput
from trialeditor.services.arriving import ImportReport
from trialeditor.services.fetching import fetch, fetched, refresh_all
from trialeditor.services.importing import survey
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.reports import check_name
from trialeditor.services.workspace import Workspace

_MOST_TYPED = 16 * 1024 * 1024
"""Bytes that are read from standard input."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("fetch")(fetch_)


def fetch_(
    context: typer.Context,
    numbers: Annotated[
        list[str] | None, typer.Argument(help="NCT numbers, or any text that holds them; `-` reads standard input.")
    ] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every trial of the workspace.")] = False,
    look: Annotated[bool, typer.Option("--look", help="Say what would come in, and change nothing.")] = False,
    report: Annotated[
        Path | None, typer.Option(help="Save the report as a .csv, .json or .txt file.", dir_okay=False)
    ] = None,
    registry: Annotated[
        str, typer.Option(help="The registry's address. Default: TRIALEDITOR_REGISTRY, else the settings.")
    ] = "",
) -> None:
    """Fetch study records from ClinicalTrials.gov by their numbers. Ctrl+C stops; what is in stays in."""
    own = context_of(context)
    if everything and (numbers or look):
        raise BadInput("expected --all, or numbers with or without --look", field="fetch")
    if report:
        check_name(report)
    work = _work(_text(numbers or []), everything=everything, look=look, registry=registry)
    with own.workspace() as workspace, progress_line() as progress, stopped_by_interrupt() as cancelled:
        found = work(workspace, progress, cancelled)
    finish(own, found, report, looked=look)


_Work: TypeAlias = Callable[[Workspace, Progress, CancelCheck], ImportReport]


def _work(text: str, *, everything: bool, look: bool, registry: str) -> _Work:
    """Return what the options ask for."""

    def look_first(workspace: Workspace, progress: Progress, cancelled: CancelCheck) -> ImportReport:
        return survey(workspace, fetched(workspace, text, address=registry, progress=progress, cancelled=cancelled))

    def take_in(workspace: Workspace, progress: Progress, cancelled: CancelCheck) -> ImportReport:
        how = partial(refresh_all, workspace) if everything else partial(fetch, workspace, text)
        return how(actor=ACTOR, address=registry, progress=progress, cancelled=cancelled)[0]

    return look_first if look else take_in


def _text(arguments: Sequence[str]) -> str:
    """Return all that was typed, with standard input in the place of `-`."""
    return "\n".join(_typed() if each == "-" else each for each in arguments)


def _typed() -> str:
    data = sys.stdin.buffer.read(_MOST_TYPED + 1)
    if len(data) > _MOST_TYPED:
        raise BadInput(f"expected at most {_MOST_TYPED:,} bytes on standard input, found more")
    return data.decode("utf-8", "replace")  # the numbers are ASCII, whatever stands around them
