"""A newcomer starts the program for the first time, and sees their own words in the preview within a minute."""

from __future__ import annotations

import pytest

from support.desks import Seat
from support.ledger import Ledger
from support.workbench import EDITOR, Workbench
from trialeditor.config.paths import user_paths
from trialeditor.config.settings import Settings
from trialeditor.gui.app import Studio
from trialeditor.gui.opening import first_opening
from trialeditor.tour.driver import SIZE, Driver, make_application

PAGE = "NCT05350891"
WORDS = " Ask your doctor about it: “Is it right for me?”"


class FirstStart(Driver):
    """The window of somebody who has never started the program."""

    def __init__(self) -> None:
        """Start as the program does when there is nothing yet."""
        self._app = make_application()
        self.studio = Studio(self._app, Settings())
        self.window = self.studio.window
        self.window.resize(*SIZE)
        self.window.show()
        sample = user_paths().sample_workspace
        self.studio.begin(first_opening(None, None, sample))
        self.wait("the sample is made", lambda: self.studio.desk is not None and self.desk.list.is_filled)


def test_a_newcomer_changes_a_page_and_sees_it(seat: Seat, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRIALEDITOR_WORKSPACE")  # the command line finds what the window has made
    desk = Workbench(FirstStart())
    seat.drivers.append(desk.driver)
    desk.told("Welcome. This is a sample workspace")
    desk.works(EDITOR)
    assert "Nothing here goes to patients" in desk.notice

    desk.open(PAGE)
    desk.add("summary", WORDS)
    desk.reads("summary", WORDS.strip())
    desk.saved()
    desk.press(desk.ui.editorPane.ui.saveVersionButton)
    desk.told("Saved as version 2.")
    seat.leave(desk.driver)

    assert ledger.section(PAGE, "summary")["reader_text"].endswith(WORDS)
    assert [version["author"] for version in ledger.versions(PAGE)] == [EDITOR, EDITOR]
    assert ledger.stage(PAGE) == "draft"
