"""People: who works, and the dialogs about them. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.people_windows import PeopleWindows
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.key_ending import KeyEndPresenter, WorkspaceKeys
from trialeditor.gui.presenters.people import NOBODY_YET, PeoplePresenter
from trialeditor.gui.presenters.people_verbs import WorkspaceRoster
from trialeditor.gui.presenters.roster import RosterPresenter
from trialeditor.gui.presenters.verbs import PeopleVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace


class PeopleDesk(QObject):
    """Who works, and who is there."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        workspace: Workspace,
        verbs: PeopleVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        keeper: DraftKeeper,
        ask: Ask,
        window: MainWindow,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self.windows = PeopleWindows(window, wardrobe)
        self.people = PeoplePresenter(verbs=verbs, runner=runner, session=session, keeper=keeper, ask=ask, parent=self)
        self.roster = RosterPresenter(
            verbs=WorkspaceRoster(workspace), runner=runner, bus=bus, session=session, ask=self.windows, parent=self
        )
        self.keys = KeyEndPresenter(
            verbs=WorkspaceKeys(workspace), runner=runner, bus=bus, session=session, ask=self.windows, parent=self
        )
        self.keys.noticed.connect(self.windows.tell)
        self.keys.ended.connect(self.roster.show)
        self.roster.person_wanted.connect(self.people.become)
        self.roster.noticed.connect(self.windows.tell)
        ui = window.ui
        ui.actionWorkAs.triggered.connect(self.people.work_as)
        ui.actionPeople.triggered.connect(lambda _on: self._open())
        ui.actionPassphrase.triggered.connect(lambda _on: self.roster.change_passphrase())
        ui.notice.acted.connect(lambda: self._act(ui.notice.face))

    def _open(self) -> None:
        dialog = self.windows.open_list()
        dialog.add_requested.connect(self.roster.add)
        dialog.roles_requested.connect(self.roster.change_roles)
        dialog.passphrase_requested.connect(self.roster.change_passphrase)
        dialog.retire_requested.connect(self.keys.retire)
        dialog.revoke_requested.connect(self.keys.revoke)
        self.roster.shown.connect(dialog.show_roster)
        self.roster.show()

    def _act(self, face: NoticeFace | None) -> None:
        if face is NOBODY_YET:
            self.roster.add()
