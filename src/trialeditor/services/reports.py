"""The report of an import as a file: for a colleague, a spreadsheet, or a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from trialeditor.config.atomic import write_atomically
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.export.spreadsheet import csv_bytes
from trialeditor.services.arriving import Failure, ImportReport, Outcome

_HEADER = ("outcome", "trial", "title", "source", "record", "field", "message")


def save_report(report: ImportReport, path: Path) -> None:
    """Write a report as `.csv`, `.json` or `.txt`, whole or not at all; raise BadInput for another suffix."""
    write_atomically(path, check_name(path)(report))


def check_name(path: Path) -> Callable[[ImportReport], bytes]:
    """Return what writes a report of this name; raise BadInput when nothing does."""
    form = _FORMS.get(path.suffix.lower())
    if form is None:
        known = ", ".join(_FORMS)
        raise BadInput(f"expected a name that ends in one of {known}, found {path.suffix or 'none'}", source=str(path))
    return form


def report_json(report: ImportReport) -> dict[str, Json]:
    """Return a report as the command line gives it."""
    return {
        "read": report.read,
        "new": report.new,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "failed": [failure_json(failure) for failure in report.failed],
        "failures": report.failures,
        "repeated": [
            {"nct": each.nct_id, "source": each.source, "record": each.record, "stands": each.stands}
            for each in report.repeated
        ],
        "lapsed": [str(nct) for nct in report.lapsed],
        "stopped": report.stopped,
    }


def failure_json(failure: Failure) -> dict[str, Json]:
    """Return a failure with its place."""
    return {
        "source": failure.source,
        "record": failure.record,
        "field": failure.field,
        "message": failure.message,
    }


def failure_line(failure: Failure) -> str:
    """Return "file, record, field: what is wrong"."""
    where = ", ".join(part for part in (failure.source, failure.record, failure.field) if part)
    return f"{where}: {failure.message}" if where else failure.message


def summary(report: ImportReport) -> str:
    """Return the counts in one line."""
    counts = {"new": report.new, "changed": report.changed, "unchanged": report.unchanged, "failed": report.failures}
    return f"{report.read:,} read: {', '.join(f'{number:,} {what}' for what, number in counts.items())}"


def _csv(report: ImportReport) -> bytes:
    return csv_bytes(_HEADER, _rows(report))


def _rows(report: ImportReport) -> Iterator[tuple[str, ...]]:
    for line in report.lines:
        yield line.outcome.value, line.nct_id, line.title, "", "", "", ""
    for each in report.failed:
        yield Outcome.FAILED.value, "", "", each.source, each.record, each.field, each.message
    for twice in report.repeated:
        yield "repeated", twice.nct_id, "", twice.source, twice.record, "", twice.told


def _json(report: ImportReport) -> bytes:
    lines = [{"nct": line.nct_id, "title": line.title, "outcome": line.outcome.value} for line in report.lines]
    document = {**report_json(report), "trials": lines}
    return json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def _text(report: ImportReport) -> bytes:
    lines = [
        summary(report),
        *(["The import was stopped before its end."] if report.stopped else []),
        "",
        *(f"{line.outcome.value}  {line.nct_id}  {line.title}" for line in report.lines),
        *(f"failed  {failure_line(each)}" for each in report.failed),
        *(f"repeated  {each.told}" for each in report.repeated),
        *([f"and {report.unnamed_failures:,} more failures"] if report.unnamed_failures else []),
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


_FORMS: Mapping[str, Callable[[ImportReport], bytes]] = {".csv": _csv, ".json": _json, ".txt": _text}
