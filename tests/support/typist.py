"""Somebody who types into the real window without end, and says what they typed and when: for tests that kill them.

Run as a program: `python -m support.typist WORKSPACE RUN`. Prints `ready`, then a line `WORD TIME` for each word.
"""

from __future__ import annotations

import os
import random
import sys
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QInputMethodEvent, QTextCursor

from trialeditor.config.settings import Settings
from trialeditor.gui.app import Studio
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application

PAGE = "NCT05350891"
SECTION = "summary"


class Typist(Driver):
    """A driver whose window has the simple preview, which starts sooner."""

    def __init__(self, workspace: Workspace) -> None:
        self._app = make_application()
        self.studio = Studio(self._app, Settings(), has_engine=False)
        self.window = self.studio.window
        self.window.show()
        self.studio.use(workspace)
        self.wait("the list fills", lambda: self.desk.model.rowCount() > 0)
        self.wait("somebody works", lambda: self.desk.session.person is not None)

    def begin(self) -> None:
        """Open the page and put the cursor at the end of a section."""
        row = self.desk.model.row_of(PAGE)
        self.window.ui.listPane.ui.list.setCurrentIndex(self.desk.model.index(row or 0))
        self.wait("the page opens", lambda: self.desk.session.document is not None)
        field = self.window.ui.editorPane.card(SECTION).field
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)

    def type(self, word: str) -> None:
        """Type a word as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(f" {word}")
        self._app.sendEvent(self.window.ui.editorPane.card(SECTION).field, event)


def main(path: Path, run: str) -> None:
    """Type until killed. Go before everybody else, where that is allowed: seconds are counted on busy machines too."""
    if hasattr(os, "nice"):
        with suppress(PermissionError):
            os.nice(-15)
    typist = Typist(Workspace.open(path))
    typist.begin()
    _say("ready")
    number = 0
    while True:
        typist.type(f"r{run}n{number}")
        _say(f"r{run}n{number} {time.monotonic()}")
        number += 1
        typist.pause(random.choice([1, 5, 20, 80]))  # noqa: S311 - a typing rhythm is no secret


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
