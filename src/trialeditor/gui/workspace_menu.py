"""The workspaces in the File menu, for as long as a window stands. Who hears what; no decisions are made here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trialeditor.config.paths import user_paths
from trialeditor.domain.clock import SystemClock
from trialeditor.gui.calm.waiting import Waits
from trialeditor.gui.desk import Desk
from trialeditor.gui.dialogs.ask import DialogAsk
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.opening import Opening
from trialeditor.gui.presenters.restoring import RestorePresenter
from trialeditor.gui.presenters.workspaces import KINDS, RecentFace, WorkspacesPresenter
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.outcome import CancelCheck, Progress
from trialeditor.services.restoring import RestoreLook, look_back
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import FileLook, back_up, look_at

_NOTHING = "There is nothing to copy: no workspace is open."
_NO_PLACE = "No workspace is open. `trialeditor --workspace FILE restore BACKUP` restores one that cannot be opened."
_NO_SAMPLE = "No workspace is open."
_KEYS = 10
"""So many lines have a digit as their key."""


class WorkspaceFiles:
    """`FileVerbs` on whatever workspace is open."""

    def __init__(self) -> None:
        self.workspace: Workspace | None = None

    def look(self, path: Path) -> FileLook:
        """Look at a file without changing it."""
        return look_at(path)

    def look_back(self, path: Path, file: Path) -> RestoreLook:
        """Check a backup, and compare it with a workspace."""
        return look_back(path, file)

    def back_up(self, path: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Path:
        """Copy the open workspace."""
        if self.workspace is None:
            raise RuntimeError("a backup without an open workspace")
        return back_up(self.workspace, path, actor=actor, progress=progress, cancelled=cancelled)


class WorkspaceMenu(QObject):
    """Connects the menu. It works without an open workspace too."""

    opening_wanted = Signal(object)
    """Opening: everything is stored, and the window may go."""

    def __init__(
        self, window: MainWindow, runner: Runner, shelf: SettingsShelf, wardrobe: Wardrobe, waits: Waits
    ) -> None:
        super().__init__(window)
        self._window, self._runner, self._shelf = window, runner, shelf
        self._desk: Desk | None = None
        self._files = WorkspaceFiles()
        self.presenter = WorkspacesPresenter(
            verbs=self._files,
            runner=runner,
            ask=DialogAsk(window, wardrobe.dress),
            home=Path.home(),
            sample=user_paths().sample_workspace,
            today=SystemClock().today,
            waits=waits,
            parent=self,
        )
        self.restoring = RestorePresenter(
            verbs=self._files, runner=runner, ask=DialogAsk(window, wardrobe.dress), kinds=KINDS, parent=self
        )
        ui = window.ui
        window.allow({ui.actionBackUp: _NOTHING, ui.actionRestore: _NO_PLACE, ui.actionResetSample: _NO_SAMPLE})
        self._connect()

    def attach(self, desk: Desk, workspace: Workspace) -> None:
        """Serve an open workspace."""
        self._desk, self._files.workspace = desk, workspace
        self.presenter.come_to(workspace.path)
        self._window.allow({self._window.ui.actionBackUp: None, self._window.ui.actionRestore: None})

    def _connect(self) -> None:
        ui, presenter = self._window.ui, self.presenter
        ui.actionNewWorkspace.triggered.connect(lambda _on: presenter.new())
        ui.actionOpenWorkspace.triggered.connect(lambda _on: presenter.open())
        ui.actionOpenSample.triggered.connect(lambda _on: presenter.open_sample())
        ui.actionResetSample.triggered.connect(lambda _on: presenter.reset_sample())
        ui.actionBackUp.triggered.connect(lambda _on: presenter.back_up(self._actor))
        ui.actionRestore.triggered.connect(lambda _on: self._restore())
        ui.menuRecent.aboutToShow.connect(self.fill_recent)
        ui.notice.acted.connect(lambda: presenter.act(ui.notice.face))
        presenter.noticed.connect(self._window.show_notice)
        presenter.forget_wanted.connect(self._forget)
        presenter.opening_wanted.connect(self._leave)
        self.restoring.noticed.connect(self._window.show_notice)
        self.restoring.opening_wanted.connect(self._leave)

    @property
    def _actor(self) -> str:
        person = self._desk.session.person if self._desk else None
        return person.name if person else "Trial Editor"

    def _restore(self) -> None:
        if self._files.workspace is not None:
            self.restoring.restore(self._files.workspace.path, self._actor)

    def fill_recent(self) -> None:
        """Offer the workspaces that were open before."""
        menu = self._window.ui.menuRecent
        menu.clear()
        for number, face in enumerate(self.presenter.recent(self._shelf.now.recent_workspaces), start=1):
            self._offer(number, face)
        if menu.isEmpty():
            menu.addAction("None yet").setEnabled(False)

    def _offer(self, number: int, face: RecentFace) -> None:
        words = f"{face.name}  ·  {face.folder}".replace("&", "&&")
        action = self._window.ui.menuRecent.addAction(f"&{number}  {words}" if number < _KEYS else words)
        action.setStatusTip(f"Open {face.path}")
        action.setCheckable(face.is_open)
        action.setChecked(face.is_open)
        action.triggered.connect(lambda _on=False, path=face.path: self.presenter.go_to(Path(path)))

    def _forget(self, path: str) -> None:
        self._shelf.put(self._shelf.now.without_workspace(path), self._runner)

    def _leave(self, opening: Opening) -> None:
        def left() -> None:
            self.presenter.stop()
            self.opening_wanted.emit(opening)

        if self._desk is None:
            left()
        else:
            self._desk.leave(left)
