"""Words where a table has no lines: they come and go with the lines."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from trialeditor.gui.faces import FactRow
from trialeditor.gui.models.facts_table import FactsModel
from trialeditor.gui.widgets.empty_hint import EmptyHint

WORDS = "No fact has these words. Clear the filter to see all of them."
ROW = FactRow(key="phase", label="Phase", phrase="Phase 2", path="protocolSection.designModule", source="{phase}")


def test_the_hint_stands_where_no_line_is(qtbot: QtBot) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    model = FactsModel(table)
    table.setModel(model)
    hint = EmptyHint(table, WORDS)
    with qtbot.waitExposed(table):
        table.show()
    assert hint.isVisible()
    assert table.accessibleDescription() == WORDS
    model.show_rows([ROW])
    assert not hint.isVisible()
    model.filter("zebra")
    assert hint.isVisible()
    assert hint.width() <= table.viewport().width()
    model.filter("")
    assert not hint.isVisible()
