"""The application: opens a workspace in a window, and lets everything go in order."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from trialeditor.config.paths import user_paths, workspace_named
from trialeditor.config.settings import Settings, Theme
from trialeditor.config.web_engine import engine_refuses
from trialeditor.diagnostics.crash import CrashGuard, CrashReport
from trialeditor.domain.clock import SystemClock
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.calm.calm import Calm
from trialeditor.gui.comforts import Comforts
from trialeditor.gui.desk import Desk
from trialeditor.gui.desk_coach import CoachDesk
from trialeditor.gui.dialogs.about import AboutWindows
from trialeditor.gui.dialogs.help import HelpWindows
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.jobs import Jobs, Lane
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.opening import Opener, Opening, first_opening
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.preview_looks import PreviewLooks
from trialeditor.gui.settings_file import SettingsFile
from trialeditor.gui.settings_shelf import KeepSettings, SettingsShelf
from trialeditor.gui.steady import steady_constants
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.web_scheme import has_web_engine
from trialeditor.gui.workspace_menu import WorkspaceMenu
from trialeditor.resources import resource_path
from trialeditor.services.workspace import Workspace

_SETTLE_S = 2.0
"""So long, at most, what is on its way to the disk may take before the words in hand are stored after a crash."""
NOT_DONE = 3
"""The exit code of work that could not be done."""
_NO_SCREEN = (
    "There is no screen here, so the window cannot be shown. Nothing was changed."
    " Use the commands (`trialeditor --help`), or `trialeditor tour --out FOLDER` for the main job off screen.\n"
)


def run_window(workspace: Path | None) -> int:
    """Open the window on a workspace file: the one given, else the last one, else the sample. Return the exit code."""
    if not has_screen():
        sys.stderr.write(_NO_SCREEN)
        return NOT_DONE
    has_engine = prepare_qt() and not engine_refuses()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("trialeditor")
    app.setApplicationDisplayName("Trial Editor")
    app.setWindowIcon(QIcon(str(resource_path("icons", "app.svg"))))
    paths = user_paths()
    file = SettingsFile(paths.settings_file)
    studio = Studio(app, file.settings, has_engine=has_engine, keep=file.keep, places=paths.places_file)
    studio.greeting = file.notice
    guard = CrashGuard(
        paths.crash_folder,
        now=SystemClock().now,
        on_crash=lambda _report: studio.rescue(),
        on_reported=lambda report: studio.tell(report),  # noqa: PLW0108 - it may be another studio by then
        on_again=lambda: studio.tell_again(),  # noqa: PLW0108 - the same
    )
    guard.install()
    studio.begin(first_opening(workspace, _last(file.settings), paths.sample_workspace))
    code = _show(app, studio, file)
    while studio.next is not None:
        opening, settings = studio.next, studio.settings
        studio = Studio(app, settings, has_engine=has_engine, keep=file.keep, places=paths.places_file)
        studio.begin(opening)
        code = _show(app, studio, file)
    guard.uninstall()
    return code


def _show(app: QApplication, studio: Studio, file: SettingsFile) -> int:
    """Show a window until it is closed, then let everything go; return the exit code."""
    studio.window.show()
    code = app.exec()
    app.processEvents()  # the last window asked to quit too, and that would close the next one
    _keep(file, studio.settings)
    studio.close()
    return code


def has_screen() -> bool:
    """Say whether a window can be shown. Qt itself would end the process without a word that helps."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare_qt() -> bool:
    """Do what has to be done before there is an application object; say whether there is a web engine."""
    steady_constants()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    return has_web_engine()


class Studio(QObject):
    """One window with its jobs, its theme and its workspace; from opening to letting go."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        has_engine: bool = True,
        keep: KeepSettings | None = None,
        places: Path | None = None,
    ) -> None:
        super().__init__()
        self._app = app
        self.shelf = SettingsShelf(settings, keep, self)
        self.jobs = Jobs()
        self.wardrobe = Wardrobe(app, text_size=settings.text_size)
        self.window = MainWindow()
        self.desk: Desk | None = None
        self.workspace: Workspace | None = None
        self.next: Opening | None = None
        """What is to be opened when this window is gone."""
        self.greeting: NoticeFace | None = None
        """What is said first, where nothing else is."""
        self.calm = Calm(self.window, self.wardrobe, SystemClock(), self.jobs, places)
        self.opener = Opener(self.calm.patience.saying("Opening the workspace…"), self)
        self._help = HelpWindows(self.window, self.wardrobe, self.jobs)
        self._about = AboutWindows(self.window, self.wardrobe, self.jobs)
        self.comforts = Comforts(self.window, self.wardrobe, self.jobs, self.shelf)
        if not has_engine:
            self.window.ui.previewPane.forbid_engine()
        self.looks = PreviewLooks(self.window, settings)
        self.workspaces = WorkspaceMenu(self.window, self.jobs, self.shelf, self.wardrobe, self.calm.waits)
        self.coach = CoachDesk(self.window, self.jobs, self.shelf)
        self._tours = False
        self._connect()
        self.wardrobe.wear(settings.theme)
        self.window.mark_theme(settings.theme)
        self.window.tools.show_zoom(settings.zoom)
        self.window.restore_layout(settings.window_geometry, settings.window_state)
        self.window.ui.editorPane.center.restore(settings.center)
        self.calm.returning.place_window()

    @property
    def settings(self) -> Settings:
        """The person's choices as they are now."""
        return self.shelf.now

    @settings.setter
    def settings(self, settings: Settings) -> None:
        self.shelf.now = settings

    def begin(self, opening: Opening) -> None:
        """Open a workspace off the GUI thread."""
        self._tours = opening.tour or not self.settings.toured
        self.opener.open(opening)

    def use(self, workspace: Workspace) -> None:
        """Show a workspace that is open already."""
        self._opened(workspace)

    def rescue(self) -> None:
        """Store the words in hand at once, before anything else goes wrong."""
        if self.desk is not None:
            self.jobs.settle(Lane.STORAGE, _SETTLE_S)  # words that are on their way would count as somebody else's
            self.desk.rescue()

    def tell(self, report: CrashReport) -> None:
        """Say calmly that something went wrong. From any thread."""
        self.jobs.post(lambda: self.calm.crashes.tell(report))

    def tell_again(self) -> None:
        """Say that the same went wrong again. From any thread."""
        self.jobs.post(self.calm.crashes.tell_again)

    def close(self) -> None:
        """Let everything go, in order: words are stored by now."""
        self.jobs.close()
        self.comforts.close()
        self.window.hide()
        self.window.ui.previewPane.let_go()
        delete(self.window)
        self.wardrobe.close()
        if self.workspace is not None:
            self.workspace.close()

    def _connect(self) -> None:
        ui = self.window.ui
        self.wardrobe.changed.connect(self.window.wear)
        self.wardrobe.changed.connect(self.looks.follow)
        self.window.theme_chosen.connect(self._choose_theme)
        self.window.tools.zoom_chosen.connect(self._choose_zoom)
        self.window.close_requested.connect(self._close_empty)
        ui.actionManual.triggered.connect(self._help.open_manual)
        ui.actionAbout.triggered.connect(self._about.open)
        self.workspaces.opening_wanted.connect(self._go_on)
        self.coach.sample_wanted.connect(lambda: self.workspaces.presenter.open_sample(tour=True))
        self.opener.begun.connect(self._say_opening)
        self.opener.noticed.connect(self.window.show_notice)
        self.opener.opened.connect(self._opened)
        self.opener.failed.connect(self._not_opened)

    def _say_opening(self, name: str) -> None:
        self.window.ui.editorPane.show_empty("Opening…", f"{name} is being opened.")
        self.window.ui.previewPane.show_empty(
            "No preview", "The page that you open appears here as patients will see it."
        )

    def _go_on(self, opening: Opening) -> None:
        self.next = opening
        self._leave()

    def _opened(self, workspace: Workspace, notice: NoticeFace | None = None) -> None:
        self.workspace = workspace
        self.settings = self.settings.with_workspace(str(workspace.path))
        self.desk = Desk(workspace, self.calm.patience, self.window, self.wardrobe)
        self.desk.closed.connect(self._leave)
        self.comforts.attach(self.desk, workspace, self.calm.waits)
        self.workspaces.attach(self.desk, workspace)
        self.coach.attach(self.desk, workspace, begins=self._tours)
        self.wardrobe.dress(self.window)
        self.desk.start()
        self.calm.attach(self.desk, workspace)
        self.window.show_notice(notice or self.greeting)

    def _not_opened(self, error: TrialEditorError) -> None:
        self.window.ui.editorPane.show_empty("No workspace is open", str(error))
        self.window.show_notice(trouble(error))

    def _choose_theme(self, theme: Theme) -> None:
        self.settings = replace(self.settings, theme=theme)
        self.wardrobe.wear(theme)

    def _choose_zoom(self, percent: int) -> None:
        self.settings = replace(self.settings, zoom=percent)

    def _close_empty(self) -> None:
        if self.desk is None:
            self._leave()

    def _leave(self) -> None:
        self.calm.returning.write()
        geometry = bytes(self.window.saveGeometry().data())
        kept = self.looks.keep(self.settings)
        self.settings = replace(kept, window_geometry=geometry, window_state=self.window.layout_state())
        self.settings = replace(self.settings, center=self.window.ui.editorPane.center.state())
        self.window.close_now()
        QTimer.singleShot(0, self._app.quit)


def _last(settings: Settings) -> Path | None:
    name = workspace_named(last=settings.last_workspace).removeprefix("sqlite:///")
    return Path(name).expanduser() if name and "://" not in name else None


def _keep(file: SettingsFile, settings: Settings) -> None:
    """Choices are a comfort: when they cannot be kept, the work is no worse for it."""
    try:
        file.keep(settings)
    except TrialEditorError as error:
        sys.stderr.write(f"{error}\n")
