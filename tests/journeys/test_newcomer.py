"""A newcomer does the whole job once, led by the tour: each step goes on by what was really done in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.config.settings import Settings, load_settings, save_settings
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.gui.app import Studio
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.opening import Opening, OpenKind
from trialeditor.services.exporting import verify
from trialeditor.services.pages import load_page
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application

PAGE = "NCT99990003"


def title(driver: Driver) -> str:
    return driver.studio.coach.bar.ui.titleLabel.text()


def test_the_tour_leads_through_the_whole_job(sample: Path, seat: Seat, tmp_path: Path) -> None:
    workspace = Workspace.open(sample)
    driver = seat.open(workspace, engine=True)
    ui, bar = driver.window.ui, driver.studio.coach.bar
    assert bar.isHidden()
    driver.do(ui.actionTour)
    assert title(driver) == "Choose a trial"

    driver.open(PAGE)
    assert title(driver) == "Change a sentence"
    driver.write("summary", "This study is for women who had high blood pressure in pregnancy. Nobody new can join.")
    assert title(driver) == "See it as patients will"
    driver.do(ui.actionPagePhone)
    assert title(driver) == "Let the record speak"
    bar.ui.showButton.click()
    completer = ui.editorPane.completer
    driver.wait("phrases are offered", completer.popup.isVisible)
    ui.editorPane.card("summary").field.insertPlainText("enrollment.count} ")
    driver.write("summary", "This study is for women who had high blood pressure. About {enrollment.count} took part.")
    driver.wait("the fact counts", lambda: title(driver) == "Submit it for review")

    driver.do(ui.actionSubmit)
    driver.dialog(NoteDialog).ui.acceptButton.click()
    driver.wait("it is submitted", lambda: title(driver) == "Become the reviewer")
    driver.work_as("Rhea Reviewer")
    driver.wait("it is her turn", lambda: title(driver) == "Sign" and ui.actionSign.isEnabled())
    driver.do(ui.actionSign)
    dialog = driver.dialog(SignDialog)
    dialog.ui.passphrase.setText(sample_passphrases(workspace)["Rhea Reviewer"])
    dialog.ui.acceptButton.click()
    driver.wait("it is signed", lambda: title(driver) == "Send it out")
    assert load_page(workspace, NctId(PAGE)).stage is Stage.SIGNED

    driver.do(ui.actionExport)
    export = driver.dialog(ExportDialog)
    export.ui.folder.setText(str(tmp_path / "bundle"))
    export.ui.acceptButton.click()
    driver.wait("it is out", lambda: title(driver) == "That is the whole job")
    export.reject()
    assert verify(tmp_path / "bundle", None).ok
    assert driver.studio.settings.toured
    bar.ui.leaveButton.click()
    assert bar.isHidden()


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    """A window on nothing, of somebody who never took the tour."""
    del qtbot
    made = Studio(make_application(), Settings(), has_engine=False)
    made.window.show()
    yield made
    made.close()


def test_at_the_first_start_the_tour_is_there_and_once_dismissed_it_stays_away(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "sample.trialeditor"
    studio.begin(Opening(path=path, kind=OpenKind.SAMPLE))
    qtbot.waitUntil(studio.coach.bar.isVisible, timeout=20_000)
    assert studio.window.focusWidget() is not studio.coach.bar.ui.showButton  # it waits for nobody
    studio.coach.bar.ui.leaveButton.click()
    assert studio.coach.bar.isHidden()
    file = tmp_path / "settings.json"
    save_settings(file, studio.settings)
    assert load_settings(file).settings.toured


def test_who_dismissed_it_is_not_asked_again(seat: Seat, sample: Path, studio: Studio, qtbot: QtBot) -> None:
    del seat
    studio.settings = Settings(toured=True)
    studio.begin(Opening(path=sample, kind=OpenKind.SAMPLE))
    qtbot.waitUntil(lambda: studio.desk is not None, timeout=20_000)
    assert studio.coach.bar.isHidden()
    studio.window.ui.actionTour.trigger()
    assert studio.coach.bar.isVisible()
    studio.window.ui.actionTour.trigger()
    assert studio.coach.bar.ui.showButton.hasFocus() or not studio.window.isActiveWindow()


def test_in_a_team_s_workspace_the_tour_opens_the_sample_first(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "team.trialeditor"
    Workspace.create(path, name="Team").close()
    studio.begin(Opening(path=path))
    qtbot.waitUntil(lambda: studio.desk is not None)
    assert studio.coach.bar.isHidden()
    studio.window.ui.actionTour.trigger()
    qtbot.waitUntil(lambda: studio.next is not None)
    assert studio.next is not None
    assert (studio.next.kind, studio.next.tour, studio.next.back) == (OpenKind.SAMPLE, True, path)
