"""The dialogs about people, in the real window and by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.config.settings import Settings
from trialeditor.domain.people import Role
from trialeditor.gui.app import Studio
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.dialogs.person import PassphraseDialog, PersonDialog
from trialeditor.gui.people_faces import PassphraseAnswer, PassphraseQuestion, PersonAnswer, PersonQuestion
from trialeditor.gui.presenters.people_wording import judge_passphrase
from trialeditor.services.people import person_named, roster
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application

GOOD = "four words do well"


def person_dialog(qtbot: QtBot, question: PersonQuestion) -> tuple[PersonDialog, list[PersonAnswer]]:
    dialog = PersonDialog(question)
    qtbot.addWidget(dialog)
    dialog.show()
    answers: list[PersonAnswer] = []
    dialog.answered.connect(answers.append)
    return dialog, answers


def new_person(*roles: Role) -> PersonQuestion:
    return PersonQuestion(title="Add", intro="", accept="Add", judge=judge_passphrase, roles=frozenset(roles))


def test_only_whoever_signs_is_asked_for_a_passphrase(qtbot: QtBot) -> None:
    dialog, answers = person_dialog(qtbot, new_person(Role.EDITOR))
    ui = dialog.ui
    assert not ui.passphraseArea.isVisible()
    assert ui.acceptButton.toolTip()
    ui.name.setText("  Mara   Medic ")
    assert ui.acceptButton.isEnabled()
    ui.medicalReviewer.setChecked(True)
    assert ui.passphraseArea.isVisible()
    assert not ui.acceptButton.isEnabled()
    ui.passphrase.setText(GOOD)
    ui.again.setText(GOOD)
    assert ui.strength.words == "Good, and both are the same."
    ui.acceptButton.click()
    [answer] = answers
    assert (answer.name, answer.passphrase) == ("Mara Medic", GOOD)
    assert answer.roles == {Role.EDITOR, Role.MEDICAL_REVIEWER}
    assert ui.passphrase.text() == ""


def test_without_a_role_nobody_is_added(qtbot: QtBot) -> None:
    dialog, _ = person_dialog(qtbot, new_person())
    dialog.ui.name.setText("Mara Medic")
    assert dialog.ui.acceptButton.accessibleDescription() == "Choose at least one role."


def test_who_has_a_key_keeps_it(qtbot: QtBot) -> None:
    question = PersonQuestion(
        title="Roles", intro="", accept="Change", judge=judge_passphrase, name="Mara", is_there=True, has_key=True
    )
    dialog, answers = person_dialog(qtbot, question)
    assert not dialog.ui.name.isVisible()
    dialog.ui.reviewer.setChecked(True)
    assert not dialog.ui.passphraseArea.isVisible()
    dialog.ui.acceptButton.click()
    assert answers == [PersonAnswer(name="Mara", roles=frozenset({Role.REVIEWER}), passphrase=None)]


def test_a_new_passphrase_by_keys(qtbot: QtBot) -> None:
    dialog = PassphraseDialog(PassphraseQuestion(name="Edna Editor", judge=judge_passphrase))
    qtbot.addWidget(dialog)
    dialog.show()
    answers: list[PassphraseAnswer] = []
    dialog.answered.connect(answers.append)
    for field, words in ((dialog.ui.old, "maple window"), (dialog.ui.passphrase, GOOD), (dialog.ui.again, GOOD)):
        field.setFocus()
        QTest.keyClicks(field, words)
    QTest.keyClick(dialog.ui.again, Qt.Key.Key_Return)
    assert answers == [PassphraseAnswer(old="maple window", new=GOOD)]


def people_dialog(driver: Driver) -> PeopleDialog:
    driver.do(driver.window.ui.actionPeople)
    dialog = driver.dialog(PeopleDialog)
    driver.wait("people are shown", dialog.ui.people.count)
    return dialog


def inner(driver: Driver, dialog: PeopleDialog) -> PersonDialog:
    driver.wait("it asks", lambda: dialog.findChildren(PersonDialog))
    return dialog.findChildren(PersonDialog)[-1]


def test_a_publisher_adds_somebody_and_gives_roles(sample: Path, seat: Seat) -> None:
    workspace = Workspace.open(sample)
    driver = seat.open(workspace)
    dialog = people_dialog(driver)
    assert not dialog.ui.addButton.isEnabled()
    assert "Ask Rhea Reviewer" in dialog.ui.addButton.accessibleDescription()
    dialog.accept()
    driver.work_as("Rhea Reviewer")
    dialog = people_dialog(driver)
    dialog.ui.addButton.click()
    asked = inner(driver, dialog)
    asked.ui.name.setText("Paul Plain")
    asked.ui.acceptButton.click()
    driver.wait("he is there", lambda: dialog.ui.people.count() == 3)
    assert dialog.ui.notice.face is not None
    assert dialog.ui.notice.face.what == "Paul Plain was added."
    dialog.ui.people.setCurrentRow(1)
    dialog.ui.rolesButton.click()
    driver.wait("it asks for roles", lambda: any(each.isVisible() for each in dialog.findChildren(PersonDialog)))
    roles = next(each for each in dialog.findChildren(PersonDialog) if each.isVisible())
    roles.ui.publisher.setChecked(True)
    roles.ui.acceptButton.click()
    driver.wait("it is done", lambda: person_named(workspace, "Paul Plain").has(Role.PUBLISHER))
    dialog.accept()


def test_somebody_begins_in_an_empty_workspace(tmp_path: Path, qtbot: QtBot) -> None:
    workspace = Workspace.create(tmp_path / "new.trialeditor", name="New")
    studio = Studio(make_application(), Settings(), has_engine=False)
    try:
        studio.window.show()
        studio.use(workspace)
        notice = studio.window.ui.notice
        qtbot.waitUntil(lambda: notice.face is not None and notice.face.act == "Add yourself…")
        notice.ui.actButton.click()
        qtbot.waitUntil(lambda: bool(studio.window.findChildren(PersonDialog)))
        [asked] = studio.window.findChildren(PersonDialog)
        asked.ui.name.setText("Ann Author")
        asked.ui.acceptButton.click()
        qtbot.waitUntil(lambda: studio.window.ui.personButton.text() == "Ann Author")
        [member] = roster(workspace)
        assert member.person.roles == {Role.EDITOR, Role.PUBLISHER}
    finally:
        studio.close()


def test_in_the_sample_passphrases_stay(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.do(driver.window.ui.actionPassphrase)
    notice = driver.window.ui.notice
    driver.wait("it says why", lambda: notice.face and "In the sample" in notice.face.what)
