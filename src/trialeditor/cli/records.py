"""`import`: registry records in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, NOT_DONE, context_of, stop
from trialeditor.services.arriving import Failure, ImportReport
from trialeditor.services.importing import import_records
from trialeditor.services.intake import Intake

_ACTOR = "Command line"
_MOST_LINES = 20
"""Failures that are shown to people; `--json` has all of them."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(help="Files of ClinicalTrials.gov study records.")],
) -> None:
    """Import study records: one study, an array, a page of the API, or one study a line; plain or gzipped."""
    own = context_of(context)
    with own.workspace() as workspace:
        report, _ = import_records(workspace, Intake(paths=tuple(paths)), actor=_ACTOR)
    own.answer(
        {
            "read": report.read,
            "new": report.new,
            "changed": report.changed,
            "unchanged": report.unchanged,
            "failed": [_json(each) for each in report.failed],
        },
        f"{report.read} read: {report.new} new, {report.changed} changed, {report.unchanged} unchanged, "
        f"{len(report.failed)} failed",
        *(_line(each) for each in report.failed[:_MOST_LINES]),
        *([f"  and {len(report.failed) - _MOST_LINES:,} more"] if len(report.failed) > _MOST_LINES else []),
    )
    if report.failed:
        stop(FOUND if _brought_something(report) else NOT_DONE)


def _brought_something(report: ImportReport) -> bool:
    return report.read > len(report.failed)


def _json(failure: Failure) -> dict[str, str]:
    return {
        "source": failure.source,
        "record": failure.record,
        "field": failure.field,
        "message": failure.message,
    }


def _line(failure: Failure) -> str:
    where = ", ".join(part for part in (failure.source, failure.record, failure.field) if part)
    return f"  {where}: {failure.message}"
