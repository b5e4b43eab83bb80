"""The settings in a real window: pages declare their options, wrong values stop the saving, right ones hold at once."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from support.desks import Seat
from support.offices import Office
from trialeditor.config.settings import DateStyle, ExportFormat, Settings, Theme
from trialeditor.domain.people import Role
from trialeditor.domain.policy import LapsedPolicy, Policy
from trialeditor.gui.asking import ExportChoice
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.settings.dialog import PAGES, SettingsDialog, with_options
from trialeditor.gui.dialogs.settings.export import ExportPage
from trialeditor.gui.dialogs.settings.looks import LooksPage
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.dialogs.settings.person import PersonPage
from trialeditor.gui.dialogs.settings.policy import PolicyPage
from trialeditor.gui.dialogs.settings.registry import RegistryPage
from trialeditor.gui.dialogs.settings.site import SitePage
from trialeditor.gui.settings_faces import Sheet, Surroundings
from trialeditor.services.people import add_person
from trialeditor.services.policies import policy
from trialeditor.services.site import site_address
from trialeditor.tour.driver import Driver

P = TypeVar("P", bound=OptionPage)
ELSEWHERE = {
    *("zoom", "last_workspace", "recent_workspaces", "window_geometry", "window_state", "center", "preview_width"),
    *("page_colors", "recent_actions", "keys", "unknown"),
}
"""Settings that are chosen where they show, or by working."""
AROUND = Surroundings(
    people=("Edna Editor", "Rhea Reviewer"), dates=tuple((style.value, style.name) for style in DateStyle), registry="R"
)
CHOSEN = Sheet(
    settings=Settings(
        theme=Theme.DARK,
        text_size=125,
        work_as="Rhea Reviewer",
        date_style=DateStyle.FRENCH,
        export_format=ExportFormat.ALL,
        export_history=True,
        export_bag=True,
        export_zip=True,
        export_folder="/",
        registry_address="https://registry.example.org/api/v2",
    ),
    site="https://example.org/find",
    policy=Policy(sign_roles=(Role.MEDICAL_REVIEWER,), review_interval_days=30, lapsed=LapsedPolicy.WITHHOLD),
)


@pytest.mark.parametrize("sheet", [CHOSEN, Sheet(settings=Settings())], ids=["chosen", "usual"])
def test_what_is_loaded_is_saved_again(sheet: Sheet, qtbot: QtBot) -> None:
    dialog = SettingsDialog(sheet, AROUND)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.save_requested) as told:
        dialog.save()
    assert told.args == [sheet]


SAID = {
    ExportFormat.HTML: "HTML",
    ExportFormat.JSON: "JSON",
    ExportFormat.BOTH: "Both: the website and its data",
    ExportFormat.CSV: "CSV",
    ExportFormat.ALL: "All three",
}
"""How the words of each format begin, in the window and in the settings."""


@pytest.mark.parametrize("kind", ExportFormat)
def test_each_format_is_said_and_can_be_chosen_in_both_places(kind: ExportFormat, qtbot: QtBot) -> None:
    dialog, settings = ExportDialog(Path()), ExportPage()
    dialog.propose(ExportChoice(format=kind, history=False, bag=False, zip=False, drafts=False, folder=Path()))
    sheet = Sheet(settings=Settings(export_format=kind))
    settings.load(sheet, AROUND)
    assert settings.save(Sheet(settings=Settings())) == sheet
    for place in (dialog, settings):
        qtbot.addWidget(place)
        (chosen,) = (each for each in place.findChildren(QRadioButton) if each.isChecked())
        assert chosen.text().replace("&", "").startswith(SAID[kind])


def test_the_settings_offer_what_the_export_dialog_offers(qtbot: QtBot) -> None:
    dialog, settings = ExportDialog(Path()), ExportPage()
    qtbot.addWidget(dialog)
    qtbot.addWidget(settings)

    def offered(widget: QWidget) -> dict[str, str]:
        return {each.objectName(): each.text() for each in widget.findChildren(QAbstractButton) if each.isCheckable()}

    assert offered(settings) == {name: words for name, words in offered(dialog).items() if name != "draftsChoice"}


def test_every_setting_has_one_place() -> None:
    declared = [option for page in PAGES for option in page.OPTIONS]
    assert len(declared) == len(set(declared))
    ours = {each.name for each in fields(Settings)} & (set(declared) | ELSEWHERE)
    assert {option for option in declared if "." not in option} <= ours
    assert {f"policy.{each.name}" for each in fields(Policy)} <= set(declared)
    assert not set(declared) & ELSEWHERE


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_a_page_changes_its_own_options_alone(kind: type[OptionPage], qtbot: QtBot) -> None:
    page = kind()
    qtbot.addWidget(page)
    page.load(CHOSEN, AROUND)
    saved = page.save(Sheet(settings=Settings()))
    ours = {
        each.name for each in fields(Settings) if getattr(saved.settings, each.name) != getattr(Settings(), each.name)
    }
    assert ours == {option for option in kind.OPTIONS if "." not in option}
    assert (saved.site == CHOSEN.site) is (kind is SitePage)
    assert (saved.policy == CHOSEN.policy) is (kind is PolicyPage)


def opened(driver: Driver) -> SettingsDialog:
    driver.do(driver.window.ui.actionSettings)
    return driver.dialog(SettingsDialog)


def page(dialog: SettingsDialog, kind: type[P]) -> P:
    found = dialog.page(kind)
    assert isinstance(found, kind)
    return found


@pytest.mark.modal
def test_wrong_values_are_told_beside_their_fields_and_nothing_is_saved(seat: Seat, office: Office) -> None:
    driver = seat.open(office.workspace)
    dialog = opened(driver)
    registry, export = page(dialog, RegistryPage), page(dialog, ExportPage)
    registry.ui.address.setText("http://example.org")
    export.ui.folder.setText("nowhere")
    page(dialog, SitePage).ui.address.setText("example.org")
    dialog.save()
    assert dialog.isVisible()
    assert "https://" in registry.ui.addressProblem.text()
    assert registry.ui.address.accessibleDescription() == registry.ui.addressProblem.text()
    assert "whole path" in export.ui.folderProblem.text()
    assert [dialog.ui.topics.item(row).text() for row in range(6)] == [
        "You",
        "Looks",
        "Export •",
        "Site •",
        "Registry •",
        "Policy",
    ]
    assert export.ui.folder.hasFocus()
    assert driver.studio.settings.registry_address == ""
    assert "begins with https://" in page(dialog, SitePage).ui.addressProblem.text()
    page(dialog, SitePage).ui.address.clear()
    registry.ui.address.clear()
    export.ui.folder.clear()
    dialog.save()
    assert not dialog.isVisible()


@pytest.mark.modal
def test_a_publisher_says_where_the_site_is_and_the_audit_trail_keeps_it(seat: Seat, office: Office) -> None:
    roles = frozenset({Role.PUBLISHER})
    add_person(office.workspace, name="Pat Publisher", roles=roles, passphrase=None, actor="Test")
    driver = seat.open(office.workspace)
    assert not page(opened(driver), SitePage).ui.address.isEnabled()
    driver.dialog(SettingsDialog).reject()
    driver.work_as("Pat Publisher")
    dialog = opened(driver)
    page(dialog, SitePage).ui.address.setText("https://example.org/find/")
    dialog.save()
    driver.wait("it is kept", lambda: site_address(office.workspace) == "https://example.org/find")
    with office.workspace.database.reading() as store:
        head = store.audit.head()
    assert head is not None
    assert (head.event.action, head.event.actor) == ("site.set", "Pat Publisher")


@pytest.mark.modal
def test_looks_and_exports_hold_at_once_and_are_written_down(seat: Seat, office: Office, tmp_path: Path) -> None:
    office.sign_off_page()
    driver = seat.open(office.workspace)
    kept: list[Settings] = []
    driver.studio.shelf._keep = kept.append
    dialog = opened(driver)
    looks, export = page(dialog, LooksPage), page(dialog, ExportPage)
    size = QApplication.font().pointSizeF()
    looks.ui.darkChoice.setChecked(True)
    looks.ui.size.setCurrentIndex(looks.ui.size.findData(150))
    looks.ui.dates.setCurrentIndex(looks.ui.dates.findData("iso"))
    export.ui.bothChoice.setChecked(True)
    export.ui.folder.setText(str(tmp_path))
    dialog.save()
    ui = driver.window.ui
    driver.wait("the list says the dates anew", lambda: "2027-05-12" in driver.desk.model.index(0).data())
    driver.wait("they are written down", lambda: kept)
    assert QApplication.font().pointSizeF() == pytest.approx(size * 1.5, abs=0.1)
    assert ui.actionThemeDark.isChecked()
    assert kept[-1].export_folder == str(tmp_path)
    driver.do(ui.actionExport)
    proposed = driver.dialog(ExportDialog)
    assert proposed.ui.bothChoice.isChecked()
    assert proposed.ui.folder.text().startswith(str(tmp_path))
    proposed.reject()


@pytest.mark.modal
def test_a_publisher_changes_the_policy_and_lists_follow(seat: Seat, office: Office) -> None:
    office.sign_off_page()
    roles = frozenset({Role.PUBLISHER})
    add_person(office.workspace, name="Pat Publisher", roles=roles, passphrase=None, actor="Test")
    driver = seat.open(office.workspace)
    first = opened(driver)
    assert not page(first, PolicyPage).ui.days.isEnabled()
    assert "no publisher" in page(first, PolicyPage).ui.whyNotLabel.text()
    first.reject()
    driver.work_as("Pat Publisher")
    dialog = opened(driver)
    ui = page(dialog, PolicyPage).ui
    assert not ui.reason.isVisibleTo(dialog)
    ui.medicalChoice.setChecked(True)
    dialog.save()
    assert "Say why" in ui.reasonProblem.text()
    ui.reason.setText("Two pairs of eyes")
    dialog.save()
    driver.dialog(ConfirmDialog).ui.acceptButton.click()
    driver.wait("it is saved", lambda: not driver.window.findChildren(SettingsDialog))
    assert policy(office.workspace).sign_roles == (Role.REVIEWER, Role.MEDICAL_REVIEWER)
    driver.wait("the list follows", lambda: driver.desk.model.index(0).data().find("Signed") < 0)


def test_the_person_of_the_settings_works_at_the_start(seat: Seat, office: Office) -> None:
    driver = seat.open(office.workspace, settings=Settings(work_as="Rhea Reviewer"))
    assert driver.desk.session.person == office.reviewer
    other = seat.open(replace(office.workspace), settings=Settings(work_as="Nobody"))
    assert other.desk.session.person == office.editor


def test_what_moved_while_the_dialog_was_open_stays() -> None:
    now = Settings(zoom=150, recent_actions=("actionSign",), theme=Theme.LIGHT)
    assert with_options(now, CHOSEN.settings) == replace(CHOSEN.settings, zoom=150, recent_actions=("actionSign",))


def test_a_page_that_knows_nobody_keeps_the_name(qtbot: QtBot) -> None:
    person = PersonPage()
    qtbot.addWidget(person)
    person.load(CHOSEN, replace(AROUND, people=()))
    assert person.ui.person.currentText() == "Rhea Reviewer (not in this workspace)"
    assert person.save(Sheet(settings=Settings())).settings.work_as == "Rhea Reviewer"


def test_formats_are_called_here_what_the_export_dialog_calls_them(qtbot: QtBot, tmp_path: Path) -> None:
    page, dialog = ExportPage(), ExportDialog(tmp_path)
    qtbot.addWidget(page)
    qtbot.addWidget(dialog)
    for name in ("htmlChoice", "jsonChoice", "bothChoice"):
        assert getattr(page.ui, name).text() == getattr(dialog.ui, name).text()
