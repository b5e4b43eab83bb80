"""The list of states: what it says, to the eye and to the ear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.history_faces import StateFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.state_list import StateModel

pytestmark = pytest.mark.usefixtures("qapp")

CURRENT = StateFace(
    name="2. As of May 2, 2026", changed="Phase", detail="posted May 2, 2026 · a.json", badge=BadgeFace(word="Current")
)
FIRST = StateFace(name="1. As of May 1, 2026", changed="The first state that came in", detail="b.json")


def test_states_are_shown_and_spoken() -> None:
    model = StateModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_states((CURRENT, FIRST))
    assert model.rowCount() == 2
    assert model.index(0).data(FACE_ROLE) is CURRENT
    assert model.index(1).data() == FIRST.name
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2. As of May 2, 2026, Current, Phase, posted May 2, 2026 · a.json"
    assert "The first state" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)


def test_one_state_can_read_otherwise() -> None:
    model = StateModel()
    model.show_states((CURRENT, FIRST))
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom: changed.append(top.row()))
    model.show_state(1, CURRENT)
    model.show_state(7, CURRENT)
    assert changed == [1]
    assert model.index(1).data(FACE_ROLE) is CURRENT
