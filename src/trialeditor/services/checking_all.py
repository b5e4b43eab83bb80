"""Checking many pages: the same checks on all cores, one page's trouble apart from the others'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.findings import Checked
from trialeditor.domain.ids import NctId
from trialeditor.services.checking import check
from trialeditor.services.outcome import CancelCheck, Progress, never, no_progress
from trialeditor.services.workers import WORTH_IT, in_processes
from trialeditor.services.workspace import Workspace

_BATCH = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedLine:
    """One page of many: what the checks say, or why it could not be checked."""

    nct_id: NctId
    checked: Checked
    trouble: str = ""


def check_all(
    workspace: Workspace,
    ncts: Sequence[NctId] | None = None,
    *,
    progress: Progress = no_progress,
    cancelled: CancelCheck = never,
) -> Iterator[CheckedLine]:
    """Yield what the checks say of each page, in order; of all pages that somebody has written without `ncts`.

    When `cancelled` says so, the lines end.
    """
    wanted = list(ncts) if ncts is not None else _written(workspace)
    for done, line in enumerate(_lines(workspace, wanted, cancelled), start=1):
        progress(done, len(wanted), "Checking pages")
        yield line


def _written(workspace: Workspace) -> list[NctId]:
    with workspace.database.reading() as store:
        return list(store.trials.ncts_with_pages())


def _lines(workspace: Workspace, wanted: list[NctId], cancelled: CancelCheck) -> Iterator[CheckedLine]:
    if len(wanted) < WORTH_IT:
        for nct_id in wanted:
            if cancelled():
                return
            yield _line(workspace, nct_id)
        return
    batches = (tuple(wanted[at : at + _BATCH]) for at in range(0, len(wanted), _BATCH))
    for lines in in_processes(_batch, batches, start=_start, arguments=(str(workspace.path),), cancelled=cancelled):
        yield from lines


def _line(workspace: Workspace, nct_id: NctId) -> CheckedLine:
    try:
        return CheckedLine(nct_id=nct_id, checked=check(workspace, nct_id).checked)
    except TrialEditorError as error:
        return CheckedLine(nct_id=nct_id, checked=Checked(), trouble=error.what)


class _Own:
    """What a worker process keeps from its start to its end."""

    workspace: Workspace


def _start(path: str) -> None:
    _Own.workspace = Workspace.open(Path(path))


def _batch(ncts: tuple[NctId, ...]) -> tuple[CheckedLine, ...]:
    return tuple(_line(_Own.workspace, nct_id) for nct_id in ncts)
