"""The application as a whole: the first start, a file that cannot be opened, a crash, and an orderly end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.desks import Seat
from trialeditor.config.settings import Settings, Theme
from trialeditor.diagnostics.crash import CrashReport
from trialeditor.domain.ids import NctId
from trialeditor.gui.app import Studio
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.opening import Opening, OpenKind, first_opening
from trialeditor.gui.theme import DARK, LIGHT
from trialeditor.services.pages import load_draft
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace
from trialeditor.storage import aside

PAGE = "NCT05350891"
REPORT = CrashReport(at=datetime(2026, 11, 22, tzinfo=UTC), thread="MainThread", failures=(), versions={})


def start_over(studio: Studio) -> None:
    """Choose *Reset the sample…* and confirm."""
    studio.window.ui.actionResetSample.trigger()
    [dialog] = studio.window.findChildren(ConfirmDialog)
    dialog.ui.acceptButton.click()


@dataclass
class Studios:
    """Opens studios, and closes them."""

    qtbot: QtBot
    made: list[Studio]

    def open(self, path: Path, *, sample: Path | None = None, settings: Settings | None = None) -> Studio:
        studio = self.new(settings)
        studio.begin(first_opening(path, None, sample or path.with_name("no-sample")))
        return studio

    def new(self, settings: Settings | None = None) -> Studio:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        studio = Studio(app, settings or Settings(), has_engine=False)
        self.made.append(studio)
        studio.window.show()
        return studio

    def wait(self, happened: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(happened, timeout=20_000)


@pytest.fixture
def studios(qtbot: QtBot) -> Iterator[Studios]:
    made: list[Studio] = []
    yield Studios(qtbot, made)
    for studio in made:
        studio.close()


def test_the_first_start_makes_the_sample_and_says_so(studios: Studios, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "sample.trialeditor"
    studio = studios.open(path, sample=path)
    notice = studio.window.ui.notice
    assert notice.face is not None
    assert "Making the sample" in notice.face.what
    studios.wait(lambda: studio.desk is not None and studio.desk.model.rowCount() == 14)
    assert notice.face is not None
    assert notice.face.what.startswith("Welcome")
    assert studio.window.ui.sampleBadge.accessibleDescription() == "Sample, not for patients"
    assert studio.settings.last_workspace == str(path)


def test_the_sample_starts_over_with_the_last_words_kept(studios: Studios, seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    driver.write("title", "Typed a moment ago")
    start_over(driver.studio)
    driver.wait("it is left", lambda: driver.studio.next)
    wanted = driver.studio.next
    assert wanted == Opening(path=sample, kind=OpenKind.RESET)
    seat.vanish(driver)
    again = studios.new()
    again.begin(wanted)
    studios.wait(lambda: again.desk is not None and again.desk.model.rowCount() == 14)
    notice = again.window.ui.notice.face
    assert notice is not None
    assert notice.what == "The sample starts over."
    [kept] = [each for each in sample.parent.glob("*.trialeditor") if each != sample]
    assert kept.name in notice.detail
    with Workspace.open(kept) as old:
        draft = load_draft(old, NctId(PAGE), person_named(old, "Edna Editor"))
        assert draft is not None
        assert draft.content.text("title") == "Typed a moment ago"


def test_a_sample_that_is_open_elsewhere_opens_as_it_is(
    studios: Studios, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "_PATIENCE_SECONDS", 0.01)
    studio = studios.new()
    with Workspace.open(sample):
        studio.begin(Opening(path=sample, kind=OpenKind.RESET))
        studios.wait(lambda: studio.desk is not None and studio.desk.model.rowCount() == 14)
    notice = studio.window.ui.notice.face
    assert notice is not None
    assert "locked" in notice.what
    assert [each.name for each in sample.parent.glob("*.trialeditor")] == [sample.name]


def test_only_the_sample_starts_over(studios: Studios, tmp_path: Path) -> None:
    path = tmp_path / "team.trialeditor"
    Workspace.create(path, name="Team").close()
    action = studios.open(path).window.ui.actionResetSample
    assert not action.isEnabled()
    studios.wait(lambda: "workspace of your own" in action.statusTip())


def test_a_file_that_is_no_workspace_is_named(studios: Studios, tmp_path: Path) -> None:
    path = tmp_path / "notes.trialeditor"
    path.write_text("shopping list")
    studio = studios.open(path)
    studios.wait(lambda: studio.window.ui.notice.face is not None)
    assert studio.desk is None
    assert "notes.trialeditor" in studio.window.ui.editorPane.ui.empty.ui.textLabel.text()
    assert path.read_text() == "shopping list"


@pytest.mark.parametrize(("theme", "colors"), [(Theme.LIGHT, LIGHT), (Theme.DARK, DARK)])
def test_the_theme_that_was_chosen_is_worn(studios: Studios, sample: Path, theme: Theme, colors: object) -> None:
    studio = studios.open(sample, settings=Settings(theme=theme))
    assert studio.wardrobe.colors is colors
    studio.window.ui.actionThemeDark.trigger()
    assert studio.wardrobe.colors is DARK
    assert studio.settings.theme is Theme.DARK


def test_a_crash_stores_the_words_first(seat: Seat, sample: Path) -> None:
    workspace = Workspace.open(sample)
    driver = seat.open(workspace)
    driver.open(PAGE)
    driver.write("title", "Words at the moment of the crash")
    driver.studio.rescue()
    draft = load_draft(workspace, NctId(PAGE), person_named(workspace, "Edna Editor"))
    assert draft is not None
    assert draft.content.text("title") == "Words at the moment of the crash"
    driver.studio.tell(REPORT)
    driver.wait("it is told", lambda: driver.window.ui.notice.face)
    assert driver.window.ui.notice.face is not None
    assert "Your words are stored" in driver.window.ui.notice.face.detail


def test_text_scales(studios: Studios, sample: Path) -> None:
    small = studios.open(sample, settings=Settings(text_size=100)).window.font().pointSizeF()
    large = studios.open(sample, settings=Settings(text_size=150)).window.font().pointSizeF()
    assert large == pytest.approx(1.5 * small, abs=0.1)
