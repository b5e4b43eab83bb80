"""The table of all findings: narrowed by words, weight, kind and owner, and saved as it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt

from support.desks import AtOnce
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.findings import Finding, Weight
from trialeditor.domain.ids import NctId
from trialeditor.gui.all_findings_faces import FindingsTableFace, Narrowing
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.models.all_findings import AllFindingsModel
from trialeditor.gui.presenters.all_findings import AllFindingsTask
from trialeditor.services.finding_table import FindingRow, FindingTable
from trialeditor.services.outcome import CancelCheck, Progress

pytestmark = pytest.mark.usefixtures("qapp")


def row(nct: str, code: str, weight: Weight, quote: str, owner: str = "") -> FindingRow:
    finding = Finding(code=code, weight=weight, section="summary", quote=quote, message=f"About {quote}.")
    return FindingRow(
        nct_id=NctId(nct), title=f"Trial {nct}", owner=owner, section="Summary", check=code.title(), finding=finding
    )


ROWS = (
    row("NCT00000001", "word.plain", Weight.HINT, "commence", "Edna Editor"),
    row("NCT00000001", "promise.free", Weight.WARNING, "free", "Edna Editor"),
    row("NCT00000002", "number.orphan", Weight.BLOCKER, "77"),
)


@dataclass
class Fake:
    """Verbs on three findings."""

    table: FindingTable = field(default_factory=lambda: FindingTable(rows=ROWS, pages=2))
    saved: list[tuple[int, Path]] = field(default_factory=list)
    is_full: bool = False

    def check_all(self, progress: Progress, cancelled: CancelCheck) -> FindingTable:
        assert not cancelled()
        progress(1, 2, "Checking pages")
        return self.table

    def save(self, rows: tuple[FindingRow, ...], path: Path) -> None:
        if self.is_full:
            raise StorageUnavailable("The disk is full.")
        self.saved.append((len(rows), path))


@dataclass
class Desk:
    """Somebody who looks at all findings."""

    verbs: Fake
    task: AllFindingsTask
    faces: list[FindingsTableFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)

    def quotes(self) -> list[str]:
        return [each.id.quote for each in self.faces[-1].rows]


@pytest.fixture
def desk() -> Iterator[Desk]:
    parent = QObject()
    verbs = Fake()
    made = Desk(verbs, AllFindingsTask(verbs, AtOnce(), parent))
    made.task.shown.connect(made.faces.append)
    made.task.noticed.connect(made.notices.append)
    made.task.start()
    yield made
    parent.deleteLater()


def test_everything_is_shown_and_counted(desk: Desk) -> None:
    assert desk.quotes() == ["commence", "free", "77"]
    assert desk.faces[-1].summary == "2 pages checked: 1 blocker · 1 warning · 1 hint on 2 pages."
    assert [each.words for each in desk.faces[-1].owners] == ["Edna Editor (2)", "Nobody (1)"]


@pytest.mark.parametrize(
    ("by", "quotes"),
    [
        (Narrowing(words="edna FREE"), ["free"]),
        (Narrowing(weight=Weight.BLOCKER), ["77"]),
        (Narrowing(code="word.plain"), ["commence"]),
        (Narrowing(owner="Nobody"), ["77"]),
        (Narrowing(owner="Nobody", weight=Weight.HINT), []),
    ],
)
def test_findings_are_narrowed(desk: Desk, by: Narrowing, quotes: list[str]) -> None:
    desk.task.narrow(by)
    assert desk.quotes() == quotes
    assert desk.faces[-1].has_any


def test_what_is_shown_is_saved(desk: Desk, tmp_path: Path) -> None:
    desk.task.narrow(Narrowing(owner="Edna Editor"))
    desk.task.save(tmp_path / "findings.csv")
    assert desk.verbs.saved == [(2, tmp_path / "findings.csv")]
    assert desk.notices[-1].tone is Tone.GOOD
    desk.verbs.is_full = True
    desk.task.save(tmp_path / "findings.csv")
    assert desk.notices[-1].what == "The disk is full."


def test_a_table_is_ordered_by_weight_heavy_ones_first_and_back(desk: Desk) -> None:
    model = AllFindingsModel()
    model.show_rows(desk.faces[-1].rows)
    model.sort(0)
    assert [model.index(each, 0).data() for each in range(3)] == ["Blocker", "Warning", "Hint"]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Weight ↑"
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert [model.index(each, 2).data() for each in range(3)] == ["free", "commence", "77"]


def test_nothing_is_told_as_such(desk: Desk) -> None:
    desk.verbs.table = FindingTable(rows=(), pages=2)
    desk.task.start()
    assert desk.faces[-1].summary == "2 pages checked: nothing stands."
    assert not desk.faces[-1].has_any
