"""From one workspace to another: what is stored, what is told, and where the window goes when it cannot be done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.desks import AtOnce, Seat
from trialeditor.config.settings import Settings
from trialeditor.domain.clock import SystemClock
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.gui import opening
from trialeditor.gui.app import Studio
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.opening import Opener, Opening, OpenKind, first_opening
from trialeditor.services.pages import load_draft
from trialeditor.services.people import person_named
from trialeditor.services.restoring import restore_backup
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import look_at
from trialeditor.storage import filesystems
from trialeditor.storage.engine import Database
from trialeditor.tour.driver import Driver, make_application

PAGE = "NCT05350891"
OLDER = Path(__file__).parents[1] / "data" / "databases" / "format-1.trialeditor"


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    """A window on nothing."""
    del qtbot
    made = Studio(make_application(), Settings(), has_engine=False)
    made.window.show()
    yield made
    made.close()


def said(driver: Driver) -> NoticeFace | None:
    return driver.window.ui.notice.face


def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.trialeditor"
    Workspace.create(path, name="Team").close()
    return path


def test_the_words_are_stored_before_another_workspace_opens(
    seat: Seat, sample: Path, tmp_path: Path, studio: Studio, qtbot: QtBot
) -> None:
    other = team(tmp_path)
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    driver.write("title", "Typed a moment ago")
    driver.studio.workspaces.presenter.go_to(other)
    driver.wait("the window goes", lambda: driver.studio.next)
    assert driver.studio.next == Opening(path=other, back=sample)
    seat.vanish(driver)
    studio.begin(Opening(path=other, back=sample))
    qtbot.waitUntil(lambda: studio.workspace is not None)
    assert studio.window.windowTitle() == "Team — Trial Editor"
    assert studio.settings.last_workspace == str(other)
    with Workspace.open(sample) as workspace:
        draft = load_draft(workspace, NctId(PAGE), person_named(workspace, "Edna Editor"))
    assert draft is not None
    assert draft.content.text("title") == "Typed a moment ago"


@pytest.mark.parametrize(
    ("content", "words"),
    [("shopping list", "is not a Trial Editor workspace"), ("", "is not a Trial Editor workspace")],
)
def test_a_file_that_is_something_else_leaves_the_window_where_it_is(
    seat: Seat, sample: Path, tmp_path: Path, content: str, words: str
) -> None:
    notes = tmp_path / "notes.trialeditor"
    notes.write_text(content, encoding="utf-8")
    driver = seat.open(Workspace.open(sample))
    driver.studio.workspaces.presenter.go_to(notes)
    driver.wait("it says why not", lambda: (face := said(driver)) and words in face.what)
    assert driver.studio.next is None
    assert notes.read_text(encoding="utf-8") == content


def test_an_older_workspace_is_brought_up_to_date_after_asking(seat: Seat, sample: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.trialeditor"
    shutil.copy(OLDER, older)
    before = older.read_bytes()
    driver = seat.open(Workspace.open(sample))
    driver.studio.workspaces.presenter.go_to(older)
    dialog = driver.dialog(ConfirmDialog)
    assert "older.trialeditor was made with an older Trial Editor" in dialog.ui.introLabel.text()
    assert older.read_bytes() == before
    dialog.ui.acceptButton.click()
    driver.wait("the window goes", lambda: driver.studio.next)
    Database.open(older).close()
    assert look_at(older).is_older is False
    assert len(list(tmp_path.glob("older-format-1-backup*"))) == 1


def test_what_cannot_be_opened_after_all_leads_back(sample: Path, tmp_path: Path, studio: Studio, qtbot: QtBot) -> None:
    damaged = tmp_path / "damaged.trialeditor"
    shutil.copy(sample, damaged)
    with Workspace.open(damaged) as workspace, workspace.database.writing() as store:
        store.settings.set("blueprint", "gone")
    studio.begin(Opening(path=damaged, back=sample))
    qtbot.waitUntil(lambda: studio.workspace is not None and studio.desk is not None)
    assert studio.workspace is not None
    assert studio.workspace.path == sample
    face = studio.window.ui.notice.face
    assert face is not None
    assert "has lost its blueprint" in face.what
    assert str(damaged) not in studio.settings.recent_workspaces


def test_without_a_workspace_the_menu_still_works(tmp_path: Path, studio: Studio, qtbot: QtBot) -> None:
    studio.begin(Opening(path=tmp_path / "gone.trialeditor"))
    qtbot.waitUntil(lambda: studio.window.ui.notice.face is not None)
    assert not studio.window.ui.actionBackUp.isEnabled()
    studio.workspaces.presenter.go_to(team(tmp_path))
    qtbot.waitUntil(lambda: studio.next is not None)


def test_a_new_workspace_is_made_and_waits_for_somebody(tmp_path: Path, studio: Studio, qtbot: QtBot) -> None:
    path = tmp_path / "Our trials.trialeditor"
    studio.begin(Opening(path=path, kind=OpenKind.NEW))
    qtbot.waitUntil(lambda: (face := studio.window.ui.notice.face) is not None and face.act == "Add yourself…")
    assert studio.window.windowTitle() == "Our trials — Trial Editor"


def test_recent_workspaces_are_offered_and_a_lost_one_can_be_taken_off(
    seat: Seat, sample: Path, tmp_path: Path
) -> None:
    driver = seat.open(Workspace.open(sample))
    lost = tmp_path / "lost & found.trialeditor"
    driver.studio.settings = driver.studio.settings.with_workspace(str(lost)).with_workspace(str(sample))
    menu = driver.window.ui.menuRecent
    driver.studio.workspaces.fill_recent()
    here, other = menu.actions()
    assert here.isChecked()
    assert other.text().startswith("&2  lost && found")
    other.trigger()
    driver.wait("it is told", lambda: (face := said(driver)) and face.act == "Take it off the list")
    driver.window.ui.notice.ui.actButton.click()
    assert driver.studio.settings.recent_workspaces == (str(sample),)
    driver.studio.workspaces.fill_recent()
    assert len(menu.actions()) == 1


def test_a_backup_is_a_workspace_of_its_own(seat: Seat, sample: Path, tmp_path: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    presenter = driver.studio.workspaces.presenter
    copy = tmp_path / "copy.trialeditor"
    # Past the system's own dialog for files.
    presenter._copy(copy, "Edna Editor")
    driver.wait("it is told", lambda: (face := said(driver)) and "was backed up" in face.what)
    with Workspace.open(copy) as workspace:
        assert workspace.name == "Find a Trial (sample)"


def test_the_first_window_shows_what_was_named_or_was_open_last(tmp_path: Path) -> None:
    sample, last = tmp_path / "sample", team(tmp_path)
    assert first_opening(None, None, sample) == Opening(path=sample, kind=OpenKind.SAMPLE)
    assert first_opening(None, sample, sample) == Opening(path=sample, kind=OpenKind.SAMPLE)
    assert first_opening(None, last, sample) == Opening(path=last)
    assert first_opening(tmp_path / "named", last, sample) == Opening(path=tmp_path / "named")
    lost = first_opening(None, tmp_path / "lost.trialeditor", sample)
    assert (lost.path, lost.kind) == (sample, OpenKind.SAMPLE)
    assert lost.notice is not None
    assert "lost.trialeditor, is not where it was" in lost.notice.what


def test_the_second_of_two_first_starts_opens_what_the_first_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sample.trialeditor"
    told: list[str] = []

    def too_late(path: Path, **_rest: object) -> Workspace:
        Workspace.create(path, name="By the first").close()
        raise StorageUnavailable("There is already a file.")

    def opened(workspace: Workspace, _notice: NoticeFace | None) -> None:
        told.append(workspace.name)
        workspace.close()

    monkeypatch.setattr(opening, "create_sample", too_late)
    opener = Opener(AtOnce())
    opener.opened.connect(opened)
    opener.open(Opening(path=path, kind=OpenKind.SAMPLE))
    assert told == ["By the first"]


def test_a_workspace_on_a_network_drive_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "shared.trialeditor"
    Workspace.create(path).close()
    told: list[NoticeFace | None] = []

    def opened(workspace: Workspace, notice: NoticeFace | None) -> None:
        told.append(notice)
        workspace.close()

    opener = Opener(AtOnce())
    opener.opened.connect(opened)
    opener.open(Opening(path=path))
    monkeypatch.setattr(filesystems, "network_file_system", lambda _path: "nfs4")
    opener.open(Opening(path=path))
    assert told[0] is None
    assert told[1] is not None
    assert "network drive (nfs4)" in told[1].what


def test_a_backup_is_restored_and_opened_anew(
    seat: Seat, sample: Path, tmp_path: Path, studio: Studio, qtbot: QtBot
) -> None:
    path, copy = tmp_path / "team.trialeditor", tmp_path / "monday.trialeditor"
    shutil.copy(sample, path)
    shutil.copy(sample, copy)
    driver = seat.open(Workspace.open(path))
    driver.open(PAGE)
    driver.write("title", "Typed after the backup")
    driver.saved()
    driver.studio.workspaces.restoring.consider(path, copy, "Edna Editor")
    dialog = driver.dialog(ConfirmDialog)
    assert f"words of Edna Editor on {PAGE}" in dialog.ui.introLabel.text()
    dialog.ui.acceptButton.click()
    driver.wait("the window goes", lambda: driver.studio.next)
    opening = driver.studio.next
    seat.vanish(driver)
    assert opening is not None
    studio.begin(opening)
    qtbot.waitUntil(lambda: studio.workspace is not None and studio.desk is not None)
    face = studio.window.ui.notice.face
    assert face is not None
    assert face.what == "team.trialeditor is as it was in monday.trialeditor."
    with Workspace.open(path) as workspace:
        assert load_draft(workspace, NctId(PAGE), person_named(workspace, "Edna Editor")) is None
    with Workspace.open(tmp_path / "team-before-restore.trialeditor") as kept:
        draft = load_draft(kept, NctId(PAGE), person_named(kept, "Edna Editor"))
    assert draft is not None
    assert draft.content.text("title") == "Typed after the backup"


def test_a_window_says_that_a_backup_was_restored_beside_it(seat: Seat, sample: Path, tmp_path: Path) -> None:
    """What it would store rests on a state that is gone."""
    path, copy = tmp_path / "team.trialeditor", tmp_path / "monday.trialeditor"
    shutil.copy(sample, path)
    shutil.copy(sample, copy)
    driver = seat.open(Workspace.open(path))
    driver.open(PAGE)
    restore_backup(path, copy, clock=SystemClock(), actor="Somebody")
    driver.write("title", "Typed after it")
    driver.wait("it says so", lambda: "A backup was restored" in driver.window.saving)
    with Workspace.open(path) as workspace:
        assert load_draft(workspace, NctId(PAGE), person_named(workspace, "Edna Editor")) is None
    assert driver.window.ui.editorPane.card("title").field.toPlainText() == "Typed after it"
