"""The dialog of an act on many trials does what its plan says, and nothing by an earlier plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from support.hands import Keyboard, Mouse
from trialeditor.gui.bulk_faces import BulkChoice, BulkForm, BulkKind, PlanFace, PlanLine
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


def test_the_title_has_the_room_that_what_happens_does_not_need(qtbot: QtBot) -> None:
    dialog = BulkDialog(FORM)
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.ui.plan

    def widths(then: str) -> tuple[int, int]:
        line = PlanLine(nct="NCT99990002", title="A cream", now="Signed", then=then, is_left_out=False)
        dialog.show_plan(replace(PLAN, lines=(line,)))
        return table.columnWidth(1), table.columnWidth(3)

    title, then = widths("Goes out")
    assert title > 2 * then
    title, then = widths("Edna Editor is an editor. Reviewers and publishers retire pages, and put them back. " * 3)
    assert then == table.viewport().width() // 2
    assert title > table.columnWidth(0)
    assert sum(table.columnWidth(each) for each in range(4)) <= table.viewport().width()
