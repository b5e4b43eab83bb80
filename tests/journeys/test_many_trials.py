"""Many trials at once: what would happen is seen before it is done, and can be taken back."""

from __future__ import annotations

from pathlib import Path

from support.ledger import Ledger
from support.workbench import EDITOR, REVIEWER, Workbench
from trialeditor.gui.dialogs.bulk import BulkDialog

NOBODYS = ("NCT99990008", "NCT99990012")
SIGNED = ("NCT99990002", "NCT99990009")
SOONER = "2027-01-11"


def _plan(dialog: BulkDialog) -> list[str]:
    table = dialog.ui.plan.model()
    columns = range(table.columnCount())
    return [" ".join(str(table.index(row, each).data()) for each in columns) for row in range(table.rowCount())]


def test_trials_are_assigned_and_it_is_undone(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    before = {nct: ledger.line(nct)["assignee"] for nct in NOBODYS}
    desk.mark(*NOBODYS)
    dialog = desk.bulk("Assign")
    desk.pick(dialog.ui.person, EDITOR)
    desk.until("the plan says who gets them", lambda: all(EDITOR in line for line in _plan(dialog)))
    assert {nct: ledger.line(nct)["assignee"] for nct in NOBODYS} == before
    desk.press(dialog.ui.acceptButton)
    desk.until("it is done", desk.ui.notice.ui.actButton.isVisible)
    assert [nct for nct in ledger.numbers("--owner", EDITOR) if nct in NOBODYS] == list(NOBODYS)

    desk.press(desk.ui.notice.ui.actButton)
    desk.told("assigned as before")
    assert {nct: ledger.line(nct)["assignee"] for nct in NOBODYS} == before


def test_reviews_come_forward_and_the_pages_are_exported_alone(
    bench: Workbench, ledger: Ledger, tmp_path: Path
) -> None:
    desk = bench
    desk.work_as(REVIEWER)
    desk.mark(*SIGNED)
    dialog = desk.bulk("Review date")
    desk.fill(dialog.ui.date, SOONER)
    desk.fill(dialog.ui.days, "1")
    desk.fill(dialog.ui.reason, "A new guideline comes in January")
    desk.until("the plan is made", dialog.ui.acceptButton.isEnabled)
    assert len(_plan(dialog)) == len(SIGNED)
    desk.press(dialog.ui.acceptButton)
    desk.until("it is done", desk.ui.notice.ui.actButton.isVisible)
    assert {ledger.line(nct)["review_due"] for nct in SIGNED} == {SOONER}
    assert {ledger.stages()[nct] for nct in SIGNED} == {"signed"}

    desk.mark(*SIGNED)
    desk.press(desk.bulk("Export").ui.acceptButton)
    out = tmp_path / "two"
    desk.leave(desk.export(out))
    assert {page.stem for page in (out / "trials").glob("NCT*.html")} == set(SIGNED)
    assert ledger.verified(out)["ok"]
