"""What became of a bundle's pages, as a file or on the command line: for a colleague, a spreadsheet, or a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from trialeditor.config.atomic import write_atomically
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.export.spreadsheet import csv_bytes
from trialeditor.services.page_taking import Taken, TakenPage
from trialeditor.services.taking import TakeReport

_HEADER = (
    "outcome",
    "trial",
    "title",
    "versions",
    "signatures",
    "waiting",
    "newer record",
    "file",
    "record",
    "field",
    "message",
)


def save_take_report(report: TakeReport, path: Path) -> None:
    """Write a report as `.csv`, `.json` or `.txt`, whole or not at all; raise BadInput for another suffix."""
    form = _FORMS.get(path.suffix.lower())
    if form is None:
        known = ", ".join(_FORMS)
        raise BadInput(f"expected a name that ends in one of {known}, found {path.suffix or 'none'}", source=str(path))
    write_atomically(path, form(report))


def take_json(report: TakeReport) -> dict[str, Json]:
    """Return the counts of every import, and what became of each page, as the command line gives them."""
    failed = [page for page in report.pages if page.outcome is Taken.FAILED]
    return {
        "read": len(report.pages),
        "new": report.count(Taken.NEW),
        "changed": report.count(Taken.ADDED) + report.count(Taken.MERGED),
        "unchanged": report.count(Taken.UNCHANGED),
        "failed": [
            {"source": page.source, "record": page.nct_id, "field": page.field, "message": page.message}
            for page in failed
        ],
        "lapsed": [str(nct) for nct in report.lapsed],
        "stopped": report.stopped,
        "sample": report.is_sample,
        "pages": [_page(page) for page in report.pages],
        "unknown_signers": list(report.unknown),
    }


def take_summary(report: TakeReport) -> str:
    """Return the counts in one line."""
    counts = ((outcome.value, report.count(outcome)) for outcome in Taken)
    told = ", ".join(f"{count:,} {word}" for word, count in counts if count)
    pages = "1 page" if len(report.pages) == 1 else f"{len(report.pages):,} pages"
    return f"{pages}: {told}" if told else pages


def why_failed(page: TakenPage) -> str:
    """Return "page, file, record, field: what is wrong"."""
    where = ", ".join(part for part in (page.nct_id, page.source, page.record, page.field) if part)
    return f"{where}: {page.message}"


def _page(page: TakenPage) -> Json:
    return {
        "nct": page.nct_id,
        "title": page.title,
        "outcome": page.outcome.value,
        "revisions": page.revisions,
        "sign_offs": page.sign_offs,
        "waiting": page.waiting,
        "newer_record": page.newer_record,
        "message": page.message,
        "source": page.source,
        "record": page.record,
        "field": page.field,
        "yours": page.yours,
        "theirs": page.theirs,
    }


def _csv(report: TakeReport) -> bytes:
    return csv_bytes(_HEADER, (_cells(page) for page in report.pages))


def _cells(page: TakenPage) -> tuple[str, ...]:
    counts = (str(page.revisions), str(page.sign_offs), str(page.waiting))
    newer = "yes" if page.newer_record else ""
    place = (newer, page.source, page.record, page.field, page.message)
    return (page.outcome.value, page.nct_id, page.title, *counts, *place)


def _json(report: TakeReport) -> bytes:
    return json.dumps(take_json(report), ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def _text(report: TakeReport) -> bytes:
    lines = [
        take_summary(report),
        *(["It was stopped before its end."] if report.stopped else []),
        *([f"Signers who are not known here: {', '.join(report.unknown)}"] if any(report.unknown) else []),
        "",
        *(_line(page) for page in report.pages),
    ]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _line(page: TakenPage) -> str:
    if page.message:
        return f"{page.outcome.value}  {why_failed(page)}"
    waiting = f", {page.waiting} waiting" if page.waiting else ""
    waiting += ", newer record" if page.newer_record else ""
    told = f"versions {page.revisions}, signatures {page.sign_offs}{waiting}"
    return f"{page.outcome.value}  {page.nct_id}  {page.title} ({told})"


_FORMS: Mapping[str, Callable[[TakeReport], bytes]] = {".csv": _csv, ".json": _json, ".txt": _text}
