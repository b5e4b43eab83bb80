"""`import`: registry records in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, NOT_DONE, Context, context_of, printable, stop
from trialeditor.cli.taking import look as look_at_bundle
from trialeditor.cli.taking import take
from trialeditor.cli.watching import progress_line, stopped_by_interrupt
from trialeditor.services.arriving import ImportReport
from trialeditor.services.bundle_reading import bundle_in
from trialeditor.services.importing import import_records, survey
from trialeditor.services.intake import Intake
from trialeditor.services.reports import check_name, failure_line, report_json, save_report, summary

ACTOR = "Command line"
_MOST_LINES = 20
"""Failures that are shown to people; `--json` has all of them."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("import")(import_)


def import_(
    context: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(help="Files, folders or zip files of ClinicalTrials.gov study records.")
    ],
    *,
    look: Annotated[bool, typer.Option("--look", help="Say what would come in, and change nothing.")] = False,
    report: Annotated[
        Path | None, typer.Option(help="Save the report as a .csv, .json or .txt file.", dir_okay=False)
    ] = None,
    name: Annotated[str, typer.Option("--as", help="Who takes a bundle in: a person with the role of an editor.")] = "",
    trust_signers: Annotated[
        bool, typer.Option("--trust-signers", help="Of a bundle: signatures of people who are not known here count.")
    ] = False,
) -> None:
    """Import study records: one study, an array, a page of the API, or one study a line; plain, gzipped, zipped.

    Or a JSON bundle of another workspace, with its pages, versions and signatures. Ctrl+C stops; what is in stays in.
    """
    own = context_of(context)
    if report:
        check_name(report)
    if bundle := bundle_in(paths):
        (look_at_bundle if look else take)(own, bundle, name, trust_signers=trust_signers, report=report)
        return
    intake = Intake(paths=tuple(paths))
    with own.workspace() as workspace, progress_line(in_percent=True) as progress, stopped_by_interrupt() as cancelled:
        if look:
            found = survey(workspace, intake, progress=progress, cancelled=cancelled)
        else:
            found, _ = import_records(workspace, intake, actor=ACTOR, progress=progress, cancelled=cancelled)
    finish(own, found, report, looked=look)


def finish(own: Context, found: ImportReport, file: Path | None, *, looked: bool) -> None:
    """Answer with a report, save it in `file` where one was named, and end with the exit code that it means."""
    trouble = _saved(found, file) if file else ""
    _answer(own, found, looked=looked)
    if trouble:
        sys.stderr.write(f"{printable(trouble)}\n")
        stop(NOT_DONE)
    if found.stopped:
        sys.stderr.write("Stopped.\n" if looked else "Stopped. What is in stays in.\n")
        stop(NOT_DONE)
    if found.failed:
        stop(FOUND if _brought_something(found) else NOT_DONE)


def _saved(found: ImportReport, file: Path) -> str:
    """Save a report; return what to say where that cannot be done: the counts are still to be told, and once."""
    try:
        save_report(found, file)
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        return f"The report cannot be saved as {file}: {reason}. What came in is in. Choose another place for it."
    return ""


def _answer(own: Context, report: ImportReport, *, looked: bool) -> None:
    """Give the counts, and where each failure lies."""
    shown = report.failed[:_MOST_LINES]
    more = report.failures - len(shown)
    own.answer(
        report_json(report),
        summary(report),
        *(f"  {failure_line(each)}" for each in shown),
        *([f"  and {more:,} more"] if more else []),
        *_repeated(report),
        *([_lapsed(len(report.lapsed))] if report.lapsed else []),
        *(["This is what would come in. Nothing was changed."] if looked else []),
    )


def _repeated(report: ImportReport) -> list[str]:
    more = len(report.repeated) - _MOST_LINES
    shown = [f"  {each.told}." for each in report.repeated[:_MOST_LINES]]
    return [*shown, f"  and {more:,} more that came twice"] if more > 0 else shown


def _lapsed(count: int) -> str:
    pages = "1 signed page has" if count == 1 else f"{count:,} signed pages have"
    return f"{pages} lapsed, because the record changed something that was signed: `trialeditor drift` says what."


def _brought_something(report: ImportReport) -> bool:
    return report.read > report.failures
