"""All findings of the workspace: checked once, narrowed as often as the person likes, and written to a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.all_findings_faces import FilterFace, FindingsRow, FindingsTableFace, Narrowing
from trialeditor.gui.check_faces import FindingId
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.presenters.check_wording import BADGES, say_weights
from trialeditor.gui.presenters.task import Task
from trialeditor.gui.presenters.wording import done, say_count, short, trouble
from trialeditor.services import finding_table
from trialeditor.services.finding_table import FindingRow, FindingTable
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.workspace import Workspace

NOBODY = "Nobody"
_QUOTE = 160


class AllFindingsVerbs(Protocol):
    """Checking all pages, and writing what was found."""

    def check_all(self, progress: Progress, cancelled: CancelCheck) -> FindingTable:
        """Check all written pages."""
        ...

    def save(self, rows: tuple[FindingRow, ...], path: Path) -> None:
        """Write rows as CSV."""
        ...


class WorkspaceAllFindings:
    """The services, with the workspace filled in."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def check_all(self, progress: Progress, cancelled: CancelCheck) -> FindingTable:
        """Check all written pages."""
        return finding_table.finding_table(self._workspace, progress=progress, cancelled=cancelled)

    def save(self, rows: tuple[FindingRow, ...], path: Path) -> None:
        """Write rows as CSV."""
        finding_table.save_findings(rows, path)


class AllFindingsTask(Task):
    """One look at all pages."""

    progressed = Signal(int, int, str)
    """Done, total (0 while unknown), and the present step."""
    shown = Signal(object)
    """FindingsTableFace."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, verbs: AllFindingsVerbs, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(runner, parent)
        self._verbs = verbs
        self._table = FindingTable(rows=(), pages=0)
        self._folded: tuple[str, ...] = ()
        self._by = Narrowing()

    def start(self) -> None:
        """Check all pages."""
        self._run(self._verbs.check_all, self._found)

    def narrow(self, by: Narrowing) -> None:
        """Show some of the findings."""
        self._by = by
        self._show()

    def save(self, path: Path) -> None:
        """Write what is shown into a file."""
        rows = tuple(self._wanted())
        saved = done(f"{say_count(len(rows), 'finding is', 'findings are')} saved.", f"The file is {path}.")
        self._runner.run(
            Lane.LONG,
            lambda: self._verbs.save(rows, path),
            lambda _none: self.noticed.emit(saved),
            lambda error: self.noticed.emit(trouble(error)),
        )

    def _found(self, table: FindingTable) -> None:
        self._table = table
        self._folded = tuple(_folded(row) for row in table.rows)
        self._show()

    def _wanted(self) -> list[FindingRow]:
        by, words = self._by, self._by.words.casefold().split()
        return [
            row
            for row, text in zip(self._table.rows, self._folded, strict=True)
            if by.weight in (None, row.finding.weight)
            and by.code in ("", row.finding.code)
            and by.owner in ("", row.owner or NOBODY)
            and all(word in text for word in words)
        ]

    def _show(self) -> None:
        wanted, table = self._wanted(), self._table
        self.shown.emit(
            FindingsTableFace(
                rows=tuple(_row(row) for row in wanted),
                summary=_summary(table, wanted),
                failed=table.failed,
                codes=_filters((row.finding.code, row.check) for row in table.rows),
                owners=_filters((row.owner or NOBODY, row.owner or NOBODY) for row in table.rows),
                has_any=bool(table.rows),
            )
        )

    @override
    def _tell(self, done: int, total: int | None, what: str) -> None:
        self.progressed.emit(done, total or 0, what)

    @override
    def _failed(self, error: TrialEditorError) -> None:
        self.noticed.emit(trouble(error))
        self._show()


def _folded(row: FindingRow) -> str:
    finding = row.finding
    parts = (row.nct_id, row.title, row.section, row.check, finding.code, finding.quote, finding.message, row.owner)
    return " ".join(parts).casefold()


def _row(row: FindingRow) -> FindingsRow:
    finding = row.finding
    return FindingsRow(
        nct=row.nct_id,
        id=FindingId(code=finding.code, section=finding.section, quote=finding.quote, sentence=finding.sentence),
        badge=BADGES[finding.weight],
        rank=finding.weight.rank,
        cells=(
            BADGES[finding.weight].word,
            row.check,
            short(finding.quote, _QUOTE),
            row.nct_id,
            row.section,
            row.owner or NOBODY,
            finding.message,
        ),
        tip=f"{row.title} ({row.nct_id})\n{finding.message}",
    )


def _filters(pairs: Iterable[tuple[str, str]]) -> tuple[FilterFace, ...]:
    """Return what there is to choose from, by name, each with how often it is there."""
    counts = Counter(pairs)
    by_name = sorted(counts, key=lambda pair: pair[1].casefold())
    return tuple(FilterFace(value=value, words=f"{words} ({counts[value, words]:,})") for value, words in by_name)


def _summary(table: FindingTable, wanted: list[FindingRow]) -> str:
    """Say how much is shown of what was found where."""
    if not table.pages:
        return "No page was checked." if not table.stopped else "Stopped before the first page."
    pages = say_count(table.pages, "page", "pages")
    stopped = ", then stopped" if table.stopped else ""
    if not table.rows:
        return f"{pages} checked{stopped}: nothing stands."
    weights = say_weights(row.finding.weight for row in wanted) or "nothing of this kind"
    on = len({row.nct_id for row in wanted})
    return f"{pages} checked{stopped}: {weights} on {say_count(on, 'page', 'pages')}."
