"""`import` of a bundle: pages of another workspace in, with their versions and signatures."""

from __future__ import annotations

import sys
from pathlib import Path

from trialeditor.cli.context import FOUND, NOT_DONE, Context, stop
from trialeditor.cli.watching import progress_line, stopped_by_interrupt
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import NotAllowed
from trialeditor.services.page_taking import Taken, TakenPage
from trialeditor.services.people import person_named
from trialeditor.services.taking import TakeReport, take_bundle


def take(own: Context, bundle: Path, name: str, *, trust_signers: bool) -> None:
    """Take a bundle in and say what became of each page; end with the exit code that it means."""
    if not name:
        raise NotAllowed(
            f"{bundle} is a bundle: its pages are taken in by a person.",
            safe="Nothing was changed.",
            do="Say who with `--as NAME`.",
        )
    with own.workspace() as workspace, progress_line() as progress, stopped_by_interrupt() as cancelled:
        person = person_named(workspace, name)
        report, _ = take_bundle(
            workspace, bundle, person, trust_signers=trust_signers, progress=progress, cancelled=cancelled
        )
    own.answer(_document(report), _summary(report), *_lines(report))
    if report.stopped:
        sys.stderr.write("Stopped. What is in stays in.\n")
        stop(NOT_DONE)
    if report.count(Taken.FAILED):
        stop(FOUND if report.count(Taken.FAILED) < len(report.pages) else NOT_DONE)


def _document(report: TakeReport) -> Json:
    """Return the counts of every import, and what became of each page."""
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
        "pages": [_page(page) for page in report.pages],
        "unknown_signers": list(report.unknown),
    }


def _page(page: TakenPage) -> Json:
    return {
        "nct": page.nct_id,
        "title": page.title,
        "outcome": page.outcome.value,
        "revisions": page.revisions,
        "sign_offs": page.sign_offs,
        "waiting": page.waiting,
        "message": page.message,
        "yours": page.yours,
        "theirs": page.theirs,
    }


def why_failed(page: TakenPage) -> str:
    """Return "page, file, record, field: what is wrong"."""
    where = ", ".join(part for part in (page.nct_id, page.source, page.record, page.field) if part)
    return f"{where}: {page.message}"


def _summary(report: TakeReport) -> str:
    counts = ((outcome.value, report.count(outcome)) for outcome in Taken)
    told = ", ".join(f"{count} {word}" for word, count in counts if count)
    pages = "1 page" if len(report.pages) == 1 else f"{len(report.pages):,} pages"
    return f"{pages}: {told}" if told else pages


def _lines(report: TakeReport) -> list[str]:
    """Return what somebody should know besides the counts."""
    lines = [f"  {why_failed(page)}" for page in report.pages if page.message]
    waiting = sum(page.waiting for page in report.pages)
    if waiting:
        by = f" by {', '.join(name for name in report.unknown if name)}" if any(report.unknown) else ""
        signatures = "1 signature" if waiting == 1 else f"{waiting:,} signatures"
        lines.append(f"  {signatures}{by} stayed in the bundle. A publisher takes them in with --trust-signers.")
    return lines
