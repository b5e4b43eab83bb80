"""All findings of a workspace in one table: what stands on which page, and who looks after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trialeditor.checks.run import codes
from trialeditor.config.atomic import write_atomically
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.findings import Finding
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Listing, ListQuery
from trialeditor.export.spreadsheet import csv_bytes
from trialeditor.services.checking_all import CheckedLine, check_all
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.workspace import Workspace

HEADER = ("weight", "check", "code", "trial", "title", "section", "words", "finding", "suggestion", "owner")
_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding with its page."""

    nct_id: NctId
    title: str
    owner: str
    """Who looks after the trial; empty for nobody."""
    section: str
    """The heading of the section."""
    check: str
    """What kind of finding it is."""
    finding: Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingTable:
    """What the checks say of all pages that somebody has written."""

    rows: tuple[FindingRow, ...]
    pages: int
    """How many pages were checked."""
    failed: tuple[str, ...] = ()
    """Pages that could not be checked, each with the reason."""
    stopped: bool = False


def finding_table(
    workspace: Workspace, *, progress: Progress = no_progress, cancelled: CancelCheck = never
) -> FindingTable:
    """Check all written pages, on all cores; when `cancelled` says so, return what there is by then."""
    lines = list(check_all(workspace, progress=progress, cancelled=cancelled))
    listed = _listed(workspace, [line.nct_id for line in lines])
    titles = {key: code.title for key, code in codes().items()}
    return FindingTable(
        rows=tuple(row for line in lines for row in _rows(workspace, line, listed.get(line.nct_id), titles)),
        pages=len(lines),
        failed=tuple(f"{line.nct_id}: {line.trouble}" for line in lines if line.trouble),
        stopped=cancelled(),
    )


def _listed(workspace: Workspace, ncts: list[NctId]) -> dict[NctId, Listing]:
    with workspace.database.reading() as store:
        found = [
            listing
            for at in range(0, len(ncts), _BATCH)
            for listing in store.trials.list(
                ListQuery(ncts=frozenset(ncts[at : at + _BATCH])), after=None, limit=_BATCH
            )
        ]
    return {listing.nct_id: listing for listing in found}


def _rows(
    workspace: Workspace, line: CheckedLine, listing: Listing | None, titles: dict[str, str]
) -> Iterator[FindingRow]:
    for finding in line.checked.findings:
        spec = workspace.blueprint.section(finding.section)
        yield FindingRow(
            nct_id=line.nct_id,
            title=listing.title if listing else "",
            owner=listing.assignee if listing else "",
            section=spec.read_heading if spec else finding.section,
            check=titles.get(finding.code, finding.code),
            finding=finding,
        )


def save_findings(rows: Iterable[FindingRow], path: Path) -> None:
    """Write rows as CSV that a spreadsheet shows and does not run, whole or not at all.

    Raises StorageUnavailable when the file cannot be written.
    """
    try:
        write_atomically(path, csv_bytes(HEADER, (_cells(row) for row in rows)))
    except OSError as error:
        raise StorageUnavailable(
            f"{path.name} could not be written: {error.strerror or error}.",
            safe="The file that was there before is as it was.",
            do="Choose another folder or name.",
        ) from error


def _cells(row: FindingRow) -> tuple[str, ...]:
    finding = row.finding
    return (
        finding.weight.value,
        row.check,
        finding.code,
        row.nct_id,
        row.title,
        row.section,
        finding.quote,
        finding.message,
        finding.suggestion or "",
        row.owner,
    )
