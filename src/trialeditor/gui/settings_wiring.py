"""The settings dialog, and what puts its choices into force. No decisions are made here."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import QLocale, QObject

from trialeditor.config.settings import Settings
from trialeditor.gui.asking import Ask
from trialeditor.gui.dates import wear_dates
from trialeditor.gui.desk import Desk
from trialeditor.gui.dialogs.settings.dialog import SettingsDialog, with_options
from trialeditor.gui.dialogs.settings.export import ExportPage
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.policy_renewal import PolicyRenewal
from trialeditor.gui.presenters.settings import SettingsPresenter, WorkspaceSettings
from trialeditor.gui.presenters.wording import trouble
from trialeditor.gui.settings_faces import Sheet, Surroundings
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace

_NO_WORKSPACE = "No workspace is open yet."


class SettingsDesk(QObject):
    """Opens the dialog; wears looks and dates; tells the desk what to propose."""

    def __init__(self, window: MainWindow, wardrobe: Wardrobe, ask: Ask, runner: Runner, shelf: SettingsShelf) -> None:
        super().__init__(window)
        self._window, self._wardrobe, self._ask = window, wardrobe, ask
        self._runner, self._shelf = runner, shelf
        self._worn = shelf.now
        self._before = QLocale()
        self._desk: Desk | None = None
        self._presenter: SettingsPresenter | None = None
        wear_dates(shelf.now.date_style)
        shelf.changed.connect(self._wear)
        shelf.failed.connect(lambda error: window.show_notice(trouble(error)))
        window.allow({window.ui.actionSettings: _NO_WORKSPACE})

    def attach(self, desk: Desk, workspace: Workspace) -> None:
        """Serve an open workspace."""
        self._desk = desk
        presenter = SettingsPresenter(
            verbs=WorkspaceSettings(workspace),
            runner=self._runner,
            session=desk.session,
            ask=self._ask,
            clock=workspace.clock,
            environ=lambda name: os.environ.get(name, ""),
            parent=self,
        )
        self._presenter = presenter
        presenter.ready.connect(self._open)
        presenter.saved.connect(self._put)
        presenter.noticed.connect(self._window.show_notice)
        presenter.policy_changed.connect(desk.bus.changed)
        presenter.site_changed.connect(desk.bus.changed)
        self.renewal = PolicyRenewal(workspace, self._runner, self)
        self.renewal.noticed.connect(self._window.show_notice)
        self.renewal.renewed.connect(lambda: desk.bus.changed.emit(Changes(workspace=True)))
        presenter.policy_changed.connect(lambda _changes: self.renewal.start())
        desk.closed.connect(self.renewal.stop)
        desk.people.prefer(self._shelf.now.work_as)
        desk.tasks.remember(self._shelf, workspace.path)
        self._window.allow({self._window.ui.actionSettings: None})
        self._window.ui.actionSettings.triggered.connect(lambda _on: presenter.open(Sheet(settings=self._shelf.now)))
        self.renewal.start()

    def close(self) -> None:
        """Leave the dates of the process as they were."""
        QLocale.setDefault(self._before)

    def _open(self, sheet: Sheet, around: Surroundings) -> None:
        presenter = self._presenter
        if presenter is None:
            return
        dialog = SettingsDialog(sheet, around, self._window)
        dialog.save_requested.connect(presenter.save)
        presenter.busy.connect(dialog.show_busy)
        presenter.refused.connect(dialog.show_problem)
        presenter.saved.connect(dialog.accept)
        export = dialog.page(ExportPage)
        if isinstance(export, ExportPage):
            ask = partial(self._ask.folder, "Folder for exports", export.start_folder)
            export.browse_requested.connect(lambda: ask(export.set_folder))
        self._wardrobe.dress(dialog)
        dialog.open()

    def _put(self, sheet: Sheet) -> None:
        """Take the options of the pages alone: all else may have moved while the dialog was open."""
        self._shelf.put(with_options(self._shelf.now, sheet.settings), self._runner)

    def _wear(self, settings: Settings) -> None:
        """Put on what changed."""
        before, self._worn = self._worn, settings
        if settings.text_size != before.text_size:
            self._wardrobe.resize(settings.text_size)
            self._window.tools.show_zoom(settings.zoom)
        self._wardrobe.wear(settings.theme)
        self._window.mark_theme(settings.theme)
        if self._desk is not None:
            self._desk.tasks.use(settings)
        if settings.date_style is not before.date_style:
            wear_dates(settings.date_style)
            if self._desk is not None:
                self._desk.bus.changed.emit(Changes(workspace=True))
