"""The lines of a report: only columns that have words, and all of a line in its tool tip."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from trialeditor.gui.intake_faces import ColumnFace, LinesFace
from trialeditor.gui.models.report_table import ReportModel

pytestmark = pytest.mark.usefixtures("qapp")

COLUMNS = tuple(ColumnFace(heading=each, share=1) for each in ("Page", "File", "Field", "Why"))


def test_a_column_without_words_is_left_out() -> None:
    model = ReportModel()
    model.show_lines(
        LinesFace(columns=COLUMNS, rows=(("NCT99990001", "", "", "Both changed"), ("NCT99990002", "a.json", "", "")))
    )
    headings = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert headings == [each.heading for each in model.columns] == ["Page", "File", "Why"]
    assert model.index(0, 2).data() == "Both changed"
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole).count("\n") == 1
    assert model.first(1) == "NCT99990002"


def test_without_lines_the_first_column_stands_alone() -> None:
    model = ReportModel()
    model.show_lines(LinesFace(columns=COLUMNS))
    assert (model.rowCount(), model.columnCount()) == (0, 1)
