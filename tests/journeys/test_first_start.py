"""A newcomer starts the program for the first time, and sees their own words in the preview within a minute.

The next time, they are where they were, and write on.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from support.desks import Seat
from support.ledger import Ledger
from support.workbench import EDITOR, Workbench
from trialeditor.config.paths import user_paths
from trialeditor.config.settings import load_settings, save_settings
from trialeditor.gui.app import Studio
from trialeditor.gui.opening import first_opening
from trialeditor.tour.driver import SIZE, Driver, make_application

PAGE = "NCT05350891"
WORDS = " Ask your doctor about it: “Is it right for me?”"
MORE = " Bring somebody along."


class Started(Driver):
    """The window as the program opens it for whoever has this home folder."""

    def __init__(self, *, has_engine: bool) -> None:
        """Open the workspace that was open last, or make the sample."""
        self._app = make_application()
        paths = user_paths()
        settings = load_settings(paths.settings_file).settings
        self.studio = Studio(self._app, settings, has_engine=has_engine, places=paths.places_file)
        self.window = self.studio.window
        self.window.resize(*SIZE)
        self.window.show()
        last = Path(settings.last_workspace) if settings.last_workspace else None
        self.studio.begin(first_opening(None, last, paths.sample_workspace))
        self.wait("a workspace is open", lambda: self.studio.desk is not None and self.desk.list.is_filled)

    @override
    def close(self) -> None:
        """Close the window, and keep what the person chose."""
        super().close()
        save_settings(user_paths().settings_file, self.studio.settings)


def test_a_newcomer_changes_a_page_sees_it_and_comes_back_to_it(
    seat: Seat, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TRIALEDITOR_WORKSPACE")  # the command line finds what the window has made
    desk = Workbench(Started(has_engine=True))
    seat.drivers.append(desk.driver)
    desk.told("Welcome. This is a sample workspace")
    desk.works(EDITOR)
    assert "Nothing here goes to patients" in desk.notice

    desk.open(PAGE)
    desk.add("summary", WORDS)
    desk.reads("summary", WORDS.strip())
    desk.press(desk.ui.editorPane.ui.saveVersionButton)
    desk.told("Saved as version")
    seat.leave(desk.driver)
    versions = ledger.versions(PAGE)
    assert ledger.section(PAGE, "summary")["reader_text"].endswith(WORDS)
    assert ledger.stage(PAGE) == "draft"

    desk = Workbench(Started(has_engine=False))
    seat.drivers.append(desk.driver)
    desk.opened(PAGE)
    field = desk.card("summary").field
    desk.until("the cursor is where it was", lambda: QApplication.focusWidget() is field)
    desk.keys.type(MORE)
    desk.saved()
    desk.keys.press("Ctrl+S")
    desk.told("Saved as version")
    assert ledger.section(PAGE, "summary")["reader_text"].endswith(WORDS + MORE)
    assert ledger.versions(PAGE)[:-1] == versions
    assert ledger.versions(PAGE)[-1]["author"] == versions[-1]["author"] == EDITOR
