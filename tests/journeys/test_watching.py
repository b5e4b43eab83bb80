"""What is watched over the years: the calendar, the audit trail, the keys."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from support.command_line import Command
from support.hands import line_with
from support.ledger import Ledger
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench
from trialeditor.gui.calendar_faces import DayFace
from trialeditor.gui.dialogs.audit import AuditDialog
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.dialogs.calendar import CalendarDialog
from trialeditor.gui.dialogs.end_key import EndKeyDialog
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.dialogs.sheet import SheetDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.models.rows import FACE_ROLE

OVERDUE, SIGNED = "NCT99990004", "NCT99990002"
UNTIL = "2028-02-29"


def name_file(bench: Workbench, path: Path) -> None:
    """Answer the dialog that asks where to save, and choose the kind by the ending."""
    dialog = bench.until_file_dialog()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.selectNameFilter(next(kind for kind in dialog.nameFilters() if kind.endswith(f"*{path.suffix})")))
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(name, QLineEdit)
    bench.fill(name, str(path))
    bench.keys.press("Return")


def days_with(dialog: CalendarDialog, title: str) -> list[DayFace]:
    model = dialog.ui.grid.model()
    faces = [model.index(row, column).data(FACE_ROLE) for row in range(6) for column in range(7)]
    return [face for face in faces if any(title in each for each in face.titles)]


def test_a_day_leads_to_a_page_and_a_signature_takes_it_off(bench: Workbench, ledger: Ledger, tmp_path: Path) -> None:
    bench.work_as(REVIEWER)
    bench.choose("Review", "Review calendar…")
    dialog = bench.dialog(CalendarDialog)
    bench.until("it is worked out", lambda: dialog.ui.list.model().rowCount())
    title = str(ledger.line(OVERDUE)["title"])
    assert title in bench.lines(dialog.ui.list)[0], "the longest overdue comes first"
    assert "overdue" in bench.lines(dialog.ui.list)[0]
    bench.press(dialog.ui.saveButton)
    reminders = tmp_path / "reviews.ics"
    name_file(bench, reminders)
    bench.until("the reminders are saved", lambda: "saved" in dialog.ui.notice.ui.whatLabel.text())
    assert reminders.read_text(encoding="utf-8").count("BEGIN:VEVENT") == dialog.ui.list.model().rowCount()

    bench.press(dialog.ui.spreadButton)
    bulk = bench.dialog(BulkDialog)
    bench.until("what would happen is shown", lambda: bulk.ui.plan.model().rowCount())
    assert bulk.ui.plan.model().rowCount() == dialog.ui.list.model().rowCount()
    bench.leave(bulk)

    [day] = days_with(dialog, title[:20])
    place = dialog.ui.grid.model().place(day.day)  # type: ignore[attr-defined]  # the model of the grid
    bench.mouse.click(dialog.ui.grid.viewport(), dialog.ui.grid.visualRect(place).center())
    bench.until("the day is listed", lambda: "Due on" in dialog.ui.headingLabel.text())
    assert len(bench.lines(dialog.ui.list)) == day.count
    bench.keys.press("Return")
    bench.opened(OVERDUE)

    bench.press(dialog.ui.signButton)
    sign = bench.dialog(SignDialog)
    bench.fill(sign.ui.date, UNTIL)
    bench.fill(sign.ui.passphrase, PASSPHRASES[REVIEWER])
    bench.press(sign.ui.acceptButton)
    bench.told("Signed.")
    bench.until("it left its day", lambda: not days_with(dialog, title[:20]))
    assert ledger.line(OVERDUE)["review_due"] == UNTIL
    assert [each["scope"] for each in ledger.signatures(OVERDUE)] == ["page", "page"]


def test_who_cannot_sign_is_told_so_in_the_calendar(bench: Workbench) -> None:
    bench.work_as(EDITOR)
    bench.choose("Review", "Review calendar…")
    dialog = bench.dialog(CalendarDialog)
    bench.until("it is worked out", lambda: dialog.ui.list.model().rowCount())
    assert not dialog.ui.signButton.isEnabled()
    assert dialog.ui.whyLabel.text() == f"{EDITOR} is not a reviewer. A reviewer signs pages."
    assert dialog.ui.openButton.isEnabled()
    bench.work_as(REVIEWER)
    bench.until("a reviewer may", dialog.ui.signButton.isEnabled)
    assert dialog.ui.whyLabel.isHidden()
    bench.leave(dialog)


def test_what_is_found_in_the_trail_is_read_back_from_a_table(
    bench: Workbench, trialeditor: Command, tmp_path: Path
) -> None:
    bench.choose("Review", "Audit trail…")
    dialog = bench.dialog(AuditDialog)
    bench.until("it is checked", lambda: "checked at" in dialog.ui.verdictLabel.text())
    assert dialog.ui.verdictBadge.accessibleDescription() == "Consistent"
    bench.fill(dialog.ui.words, "signed rhea")
    signed = trialeditor("audit", "--by", REVIEWER, "--act", "page.sign", "--json").json
    bench.until("the signatures are found", lambda: dialog.ui.table.model().rowCount() == len(signed))
    bench.press(dialog.ui.saveButton)
    table = tmp_path / "trail.csv"
    name_file(bench, table)
    bench.until("it is saved", lambda: "saved" in dialog.ui.notice.ui.whatLabel.text())
    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(int(row["entry"]), row["hash"]) for row in rows] == [(each["seq"], each["hash"]) for each in signed]
    assert [json.loads(row["detail (JSON)"]) for row in rows] == [each["detail"] for each in signed]

    bench.mouse.click(dialog.ui.closeButton)
    bench.open(SIGNED)
    bench.choose("Page", "Trail of this page…")
    again = bench.dialog(AuditDialog)
    entries = trialeditor("audit", SIGNED, "--json").json
    bench.until("it is narrowed", lambda: again.ui.table.model().rowCount() == len(entries))
    assert again.ui.subject.text() == SIGNED
    bench.write("title", "Other words for the trail")
    bench.until("they can be saved", bench.ui.actionSaveVersion.isEnabled)
    bench.choose("Page", "Save version")
    bench.until("the version joins", lambda: again.ui.table.model().rowCount() == len(entries) + 1)
    assert str(again.ui.table.model().index(0, 2).data()) == EDITOR


def test_a_key_is_retired_after_its_effects_were_told(bench: Workbench, ledger: Ledger, trialeditor: Command) -> None:
    bench.work_as(REVIEWER)
    signed = ledger.numbers("--stage", "signed")
    bench.choose("File", "People…")
    people = bench.dialog(PeopleDialog)
    bench.until("people are shown", people.ui.people.count)
    people.ui.people.setCurrentIndex(line_with(people.ui.people, REVIEWER))
    bench.press(people.ui.revokeButton)
    asked = bench.dialog(EndKeyDialog)
    bench.until("it is told what that does", asked.ui.acceptButton.isEnabled)
    assert "pages lapse" in asked.ui.effectLabel.text()
    assert {nct for nct in signed if any(nct in line for line in bench.lines(asked.ui.effects))} == set(signed)
    bench.press(asked.ui.cancelButton)
    bench.until("nothing was done", lambda: not people.findChildren(EndKeyDialog))
    assert ledger.numbers("--stage", "signed") == signed

    bench.press(people.ui.retireButton)
    asked = bench.dialog(EndKeyDialog)
    bench.until("it is told what that does", asked.ui.acceptButton.isEnabled)
    assert asked.ui.effectLabel.text() == "No signature is lost, and no page lapses."
    bench.press(asked.ui.acceptButton)
    assert asked.isVisible()
    assert "Say why" in asked.ui.problemLabel.text()
    bench.mouse.click(asked.ui.reason.viewport())
    bench.keys.type("A new computer")
    bench.press(asked.ui.acceptButton)
    bench.until("it says so", lambda: "is retired" in people.ui.notice.ui.whatLabel.text())
    bench.until("the list says so", lambda: "Key retired" in bench.lines(people.ui.people)[1])
    assert not people.ui.retireButton.isEnabled()
    bench.leave(people)
    assert ledger.numbers("--stage", "signed") == signed
    [entry] = trialeditor("audit", "--act", "key.retire", "--json").json
    assert (entry["actor"], entry["detail"]["reason"]) == (REVIEWER, "A new computer")
    assert trialeditor("audit", "verify", "--json").json["ok"]

    bench.open(SIGNED)
    bench.choose("Page", "Sign-off sheet…")
    sheet = bench.dialog(SheetDialog)
    bench.until("the sheet is there", lambda: REVIEWER in sheet.ui.sheet.toPlainText())
    assert "Does not count" not in sheet.ui.sheet.toPlainText(), "what a retired key signed holds"
