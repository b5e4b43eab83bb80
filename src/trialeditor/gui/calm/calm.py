"""Attaches to a window what keeps it calm. No decisions are made here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from trialeditor.domain.clock import Clock
from trialeditor.gui.calm.announcing import announce
from trialeditor.gui.calm.motion import Motion
from trialeditor.gui.calm.notices import NoticeBoard
from trialeditor.gui.calm.returning import Returning
from trialeditor.gui.calm.speaking import Speaker
from trialeditor.gui.calm.waiting import Patience, Waits
from trialeditor.gui.desk import Desk
from trialeditor.gui.dialogs.crash import CrashWindows
from trialeditor.gui.dialogs.past_notices import NoticeWindows
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.wait_bar import WaitBar
from trialeditor.services.workspace import Workspace


class Calm(QObject):
    """What one window has, whichever workspace it shows."""

    def __init__(
        self, window: MainWindow, wardrobe: Wardrobe, clock: Clock, runner: Runner, places: Path | None
    ) -> None:
        super().__init__(window)
        self.board = NoticeBoard(window.ui.notice, clock, self)
        self._past = NoticeWindows(self.board, clock, window, wardrobe)
        self.crashes = CrashWindows(runner, window, wardrobe)
        self.waits = Waits(self)
        self.patience = Patience(runner, self.waits)
        self._bar = WaitBar(window)
        window.ui.statusBar.addWidget(self._bar)
        window.status.follow(self._bar.ui.stopButton)
        self._bar.hide()
        self.waits.shown.connect(self._bar.show_face)
        self._bar.stop_requested.connect(self.waits.stop)
        Motion(window)
        self._speaker = Speaker(lambda words, urgent: announce(window, words, urgent=urgent), self)
        self.returning = Returning(window, runner, places)
        window.ui.actionPastNotices.triggered.connect(lambda _on: self._past.open())
        self.crashes.noticed.connect(window.show_notice)
        self.crashes.close_requested.connect(window.close)
        window.ui.notice.acted.connect(lambda: self.crashes.act(window.ui.notice.face))

    def attach(self, desk: Desk, workspace: Workspace) -> None:
        """Serve a workspace that was just opened."""
        speaker = self._speaker
        desk.editor.opened.connect(speaker.turn_to)
        desk.editor.header_changed.connect(speaker.hear_header)
        desk.editor.cards_changed.connect(speaker.hear_cards)
        desk.keeper.said.connect(speaker.hear_saving)
        self.returning.attach(desk, workspace)
