"""`import` of a bundle: pages of another workspace in, with their versions and signatures."""

from __future__ import annotations

import sys
from pathlib import Path

from trialeditor.cli.context import FOUND, NOT_DONE, Context, stop
from trialeditor.cli.watching import progress_line, stopped_by_interrupt
from trialeditor.domain.errors import NotAllowed
from trialeditor.services.foretelling import Forecast, Signer, foretell
from trialeditor.services.page_taking import Taken
from trialeditor.services.people import person_named
from trialeditor.services.take_reports import save_take_report, take_json, take_summary, why_failed
from trialeditor.services.taking import TakeReport, take_bundle


def take(own: Context, bundle: Path, name: str, *, trust_signers: bool, report: Path | None) -> None:
    """Take a bundle in and say what became of each page; end with the exit code that it means."""
    if not name:
        raise NotAllowed(
            f"{bundle} is a bundle: its pages are taken in by a person.",
            safe="Nothing was changed.",
            do="Say who with `--as NAME`.",
        )
    with own.workspace() as workspace, progress_line() as progress, stopped_by_interrupt() as cancelled:
        person = person_named(workspace, name)
        found, _ = take_bundle(
            workspace, bundle, person, trust_signers=trust_signers, progress=progress, cancelled=cancelled
        )
    _finish(own, found, report)


def look(own: Context, bundle: Path, name: str, *, trust_signers: bool, report: Path | None) -> None:
    """Say what a bundle would bring, and who signed it. Nothing is changed."""
    with own.workspace() as workspace, progress_line() as progress, stopped_by_interrupt() as cancelled:
        person = person_named(workspace, name) if name else None
        forecast = foretell(workspace, bundle, person, progress=progress, cancelled=cancelled)
    if forecast is None:
        _finish(own, TakeReport(stopped=True), None)
        return
    _finish(own, forecast.trusting if trust_signers else forecast.without, report, forecast)


def _finish(own: Context, found: TakeReport, report: Path | None, forecast: Forecast | None = None) -> None:
    if report:
        save_take_report(found, report)
    signers = {"signers": [_signer_json(each) for each in forecast.signers]} if forecast else {}
    lines = [*(_signer_lines(forecast) if forecast else []), *_lines(found, is_done=forecast is None)]
    own.answer({**take_json(found), **signers}, take_summary(found), *lines)
    if found.stopped:
        sys.stderr.write("Stopped. What is in stays in.\n")
        stop(NOT_DONE)
    if found.count(Taken.FAILED):
        stop(FOUND if found.count(Taken.FAILED) < len(found.pages) else NOT_DONE)


def _signer_json(signer: Signer) -> dict[str, str | int | bool]:
    return {"name": signer.name, "key": signer.key, "signatures": signer.signatures, "known": signer.is_known}


def _signer_lines(forecast: Forecast) -> list[str]:
    return [
        f"  {each.name}, key {each.key}{'' if each.is_known else ', not known here'}: signatures {each.signatures:,}"
        for each in forecast.signers
    ]


def _lines(report: TakeReport, *, is_done: bool) -> list[str]:
    """Return what somebody should know besides the counts."""
    lines = [f"  {why_failed(page)}" for page in report.pages if page.message]
    if report.is_sample:
        becomes = "became" if is_done else "becomes"
        lines.append("  This bundle comes from a sample: its trials are invented, and not for patients.")
        lines.append(f"  This workspace {becomes} a sample too.")
    waiting = sum(page.waiting for page in report.pages)
    if waiting:
        by = f" by {', '.join(name for name in report.unknown if name)}" if any(report.unknown) else ""
        signatures = "1 signature" if waiting == 1 else f"{waiting:,} signatures"
        stay = "stayed" if is_done else "would stay"
        lines.append(f"  {signatures}{by} {stay} in the bundle. --trust-signers takes them in;")
        lines.append("  where there are publishers, it asks for one who is an editor or a reviewer too.")
    return lines
