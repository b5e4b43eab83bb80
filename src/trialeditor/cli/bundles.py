"""`export` and `verify`: bundles out, and whether one can be trusted."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from trialeditor.cli.context import FOUND, context_of, stop
from trialeditor.config.paths import user_paths
from trialeditor.domain.canonical import Json
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.services.exporting import ExportReport, write_verifier
from trialeditor.services.exporting import export as export_bundle
from trialeditor.services.exporting import verify as verify_bundle

_ACTOR = "Command line"
_NAMED = 10
"""Pages of a reason that are named; `--json` has all."""
_NOT_SIGNED = "not signed as the policy asks"
_REASONS = {
    Stage.RETIRED: "retired",
    Stage.LAPSED: "with a signature that lapsed",
    Stage.IN_REVIEW: "in review",
    Stage.MEDICAL_REVIEW: "in medical review",
}


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("export")(export)
    app.command("verify")(verify)
    app.command("verifier")(verifier)


def export(  # noqa: PLR0913 - one for each option
    context: typer.Context,
    out: Annotated[Path, typer.Argument(help="The folder (or, with --zip, the file) to write.")],
    *,
    kind: Annotated[Formats, typer.Option("--format", help="What to write.")] = Formats.BOTH,
    as_zip: Annotated[bool, typer.Option("--zip", help="One zip file instead of a folder.")] = False,
    bag: Annotated[
        bool, typer.Option("--bag", help="As a BagIt bag (RFC 8493), which archives take: the bundle is in data/.")
    ] = False,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Pages of which no version is signed too, marked DRAFT.")
    ] = False,
    no_history: Annotated[
        bool, typer.Option("--no-history", help="Leave out of JSON what lets another workspace take the pages in.")
    ] = False,
    changed_only: Annotated[bool, typer.Option("--changed-only", help="Write only files that changed.")] = False,
) -> None:
    """Export the signed pages as a bundle."""
    own = context_of(context)
    options = BundleOptions(formats=kind, zip=as_zip, bag=bag, drafts=drafts, history=not no_history)
    with own.workspace() as workspace:
        notes = user_paths().export_notes
        report = export_bundle(workspace, out, options, actor=_ACTOR, changed_only=changed_only, notes=notes)
    document: Json = {
        "pages": report.pages,
        "written": report.written,
        "unchanged": report.unchanged,
        "files": report.files,
        "out": str(report.out),
        "withheld": list(report.withheld),
        "stages": {nct_id: stage.value for nct_id, stage in sorted(report.stages.items())},
    }
    pages = "1 page" if report.pages == 1 else f"{report.pages} pages"
    own.answer(
        document,
        f"{pages}, {report.files} files ({report.written} written) in {report.out}",
        *say_stayed(report),
    )


def say_stayed(report: ExportReport) -> list[str]:
    """Say which pages did not leave: a line for each reason, with the first pages and how many more there are."""
    by_reason: dict[str, list[NctId]] = {reason: [] for reason in (*_REASONS.values(), _NOT_SIGNED)}
    for nct_id in report.withheld:
        by_reason[_REASONS.get(report.stages[nct_id], _NOT_SIGNED)].append(nct_id)
    return [_say_stay(reason, ncts) for reason, ncts in by_reason.items() if ncts]


def _say_stay(reason: str, ncts: list[NctId]) -> str:
    pages = "1 page stays" if len(ncts) == 1 else f"{len(ncts)} pages stay"
    named, more = ", ".join(ncts[:_NAMED]), len(ncts) - _NAMED
    return f"{pages}, {reason}: {named}{f' and {more} more' if more > 0 else ''}."


def verify(
    context: typer.Context,
    bundle: Annotated[Path, typer.Argument(help="The bundle or bag: a folder or a zip file.")],
    trust: Annotated[Path | None, typer.Option(help="The key list of the workspace that signed it.")] = None,
) -> None:
    """Check every file, signature and word of a bundle."""
    own = context_of(context)
    result = verify_bundle(bundle, trust)
    document: Json = {
        "ok": result.ok,
        "checked": result.checked,
        "trusted": result.trusted,
        "problems": list(result.problems),
        "passed_over": list(result.passed_over),
    }
    verdict = _verdict(ok=result.ok, trusted=result.trusted, checked=result.checked)
    own.answer(document, *result.problems, *result.notes, verdict)
    if not result.ok:
        stop(FOUND)


def verifier(
    context: typer.Context, out: Annotated[Path, typer.Argument(help="The file to write, such as verify.html.")]
) -> None:
    """Write the page that checks bundles in a browser."""
    write_verifier(out)
    context_of(context).answer(
        {"out": str(out)}, f"The page is in {out}. Open it in a browser and drop a bundle on it."
    )


def _verdict(*, ok: bool, trusted: bool, checked: int) -> str:
    if not ok:
        return "The bundle is not what was signed."
    if trusted:
        return f"Good: {checked} files and signatures checked; the signers are those of the key list."
    return f"Consistent: {checked} files and signatures checked; signers not confirmed (give --trust KEYS)."
