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
from trialeditor.gui.theme import DARK, LIGHT
from trialeditor.services.pages import load_draft
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace

PAGE = "NCT05350891"
REPORT = CrashReport(at=datetime(2026, 11, 22, tzinfo=UTC), thread="MainThread", failures=(), versions={})


@dataclass
class Studios:
    """Opens studios, and closes them."""

    qtbot: QtBot
    made: list[Studio]

    def open(self, path: Path, *, sample: Path | None = None, settings: Settings | None = None) -> Studio:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        studio = Studio(app, settings or Settings(), has_engine=False)
        self.made.append(studio)
        studio.window.show()
        studio.open(path, sample=sample)
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
    studios.wait(lambda: studio.desk is not None and studio.desk.model.rowCount() == 13)
    assert notice.face is not None
    assert notice.face.what.startswith("Welcome")
    assert studio.window.ui.sampleBadge.accessibleDescription() == "Sample, not for patients"
    assert studio.settings.last_workspace == str(path)


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
