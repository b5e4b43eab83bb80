"""Somebody joins the team, with a role and a passphrase of their own, and signs what waits."""

from __future__ import annotations

from support.ledger import Ledger
from support.workbench import REVIEWER, Workbench
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.dialogs.person import PersonDialog

NAME, PASSPHRASE = "Zoë O'Hara-Lindqvist", "seven quiet lanterns by the harbor"
PAGE = "NCT99990001"
UNTIL = "2027-05-12"


def test_a_new_reviewer_is_added_and_signs(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    desk.work_as(REVIEWER)
    desk.choose("File", "People…")
    people = desk.dialog(PeopleDialog)
    desk.press(people.ui.addButton)
    dialog = desk.dialog(PersonDialog)
    desk.fill(dialog.ui.name, NAME)
    desk.mouse.click(dialog.ui.reviewer)
    desk.fill(dialog.ui.passphrase, PASSPHRASE)
    desk.fill(dialog.ui.again, PASSPHRASE)
    desk.press(dialog.ui.acceptButton)
    desk.until("they are in the list", lambda: any(NAME in line for line in desk.lines(people.ui.people)))
    desk.leave(people)
    team = {each["name"]: each["roles"] for each in ledger.run("person", "list", "--json").json}
    assert team[NAME] == ["editor", "reviewer"]

    desk.work_as(NAME)
    desk.queue("For me")
    desk.open(PAGE)
    desk.sign(PASSPHRASE, UNTIL)
    assert ledger.stage(PAGE) == "signed"
    [signature] = ledger.signatures(PAGE)
    assert (signature["signer"], signature["role"], signature["valid"]) == (NAME, "reviewer", True)
