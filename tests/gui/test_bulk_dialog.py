"""The dialog of an act on many trials does what its plan says, and nothing by an earlier plan."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from support.hands import Keyboard, Mouse
from trialeditor.gui.bulk_faces import BulkChoice, BulkForm, BulkKind, PlanFace
from trialeditor.gui.dialogs.bulk import BulkDialog

FORM = BulkForm(
    kind=BulkKind.DATES,
    title="Review date",
    intro="",
    now="Now",
    then="Then",
    first=date(2026, 12, 22),
    earliest=date(2026, 11, 22),
)
PLAN = PlanFace(lines=(), summary="2 of 2 trials.", accept="Set 2 dates", can_accept=True)


def test_a_plan_that_arrives_while_another_date_is_typed_is_not_done(qtbot: QtBot) -> None:
    dialog = BulkDialog(FORM)
    qtbot.addWidget(dialog)
    chosen: list[BulkChoice] = []
    dialog.chosen.connect(chosen.append)
    dialog.show()
    dialog.begin()
    Mouse().click(dialog.ui.date)
    Keyboard().replace("2027-01-11")
    dialog.show_plan(PLAN)
    assert not dialog.ui.acceptButton.isEnabled()
    qtbot.waitUntil(lambda: chosen[-1].first == date(2027, 1, 11))
    dialog.show_plan(PLAN)
    assert dialog.ui.acceptButton.isEnabled()
