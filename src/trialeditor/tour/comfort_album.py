"""Pictures of what stands around the work: the palette, the keys, the settings, the status bar."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.settings.dialog import PAGES, SettingsDialog
from trialeditor.gui.dialogs.settings.policy import PolicyPage
from trialeditor.gui.dialogs.settings.registry import RegistryPage
from trialeditor.gui.dialogs.shortcuts import ShortcutsDialog
from trialeditor.tour.driver import Driver

_PAGE = "NCT99990001"
_PUBLISHER = "Rhea Reviewer"


class ComfortAlbum:
    """One theme's pictures."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._window = driver.window
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._driver.open(_PAGE)
        self._palette()
        self._shortcuts()
        self._settings()
        self._policy()
        self._larger()

    def _palette(self) -> None:
        driver, palette = self._driver, self._driver.studio.comforts.palette.palette
        driver.do(self._window.ui.actionPalette)
        driver.picture(self._path("palette"))
        for name, typed in {"search": "sig", "trial": "blood", "slip": "exprot", "nothing": "zebra"}.items():
            palette.ui.search.clear()
            QTest.keyClicks(palette.ui.search, typed)
            driver.pause(250)  # trials come a moment after the actions
            driver.picture(self._path(f"palette-{name}"))
        palette.ui.search.clear()
        QTest.keyClicks(palette.ui.search, "sign off")
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Return)
        driver.picture(self._path("palette-not-now"))
        QTest.keyClick(palette.ui.search, Qt.Key.Key_Escape)

    def _shortcuts(self) -> None:
        driver = self._driver
        driver.do(self._window.ui.actionShortcuts)
        dialog = driver.dialog(ShortcutsDialog)
        driver.picture_with(dialog, self._path("shortcuts"))
        QTest.keyClicks(dialog.ui.search, "record hist")
        dialog.ui.keys.setFocus()
        QTest.keySequence(dialog.ui.keys, "Ctrl+B")
        driver.picture_with(dialog, self._path("shortcuts-clash"))
        dialog.ui.setButton.click()
        dialog.ui.search.clear()
        driver.picture_with(dialog, self._path("shortcuts-changed"))
        dialog.ui.resetButton.click()
        dialog.reject()
        driver.pause(50)

    def _settings(self) -> None:
        driver = self._driver
        driver.do(self._window.ui.actionSettings)
        dialog = driver.dialog(SettingsDialog)
        for kind in PAGES:
            dialog.go_to(kind)
            driver.picture_with(dialog, self._path(f"settings-{kind.TITLE.lower()}"))
        registry = dialog.page(RegistryPage)
        if isinstance(registry, RegistryPage):
            registry.ui.address.setText("http://clinicaltrials.gov/api/v2")
        dialog.save()
        driver.picture_with(dialog, self._path("settings-wrong"))
        dialog.reject()
        driver.pause(50)

    def _policy(self) -> None:
        driver = self._driver
        driver.work_as(_PUBLISHER)
        driver.do(self._window.ui.actionSettings)
        dialog = driver.dialog(SettingsDialog)
        dialog.go_to(PolicyPage)
        page = dialog.page(PolicyPage)
        if isinstance(page, PolicyPage):
            page.ui.medicalChoice.setChecked(True)
            page.ui.reason.setText("A physician reads every page from now on")
        driver.picture_with(dialog, self._path("settings-policy-change"))
        dialog.save()
        question = driver.dialog(ConfirmDialog)
        driver.picture_with(question, self._path("settings-policy-effect"))
        question.reject()
        dialog.reject()
        driver.pause(50)

    def _larger(self) -> None:
        shelf, jobs = self._driver.studio.shelf, self._driver.studio.jobs
        before = shelf.now
        shelf.put(replace(before, text_size=125), jobs)
        self._driver.picture(self._path("larger-text"))
        shelf.put(before, jobs)

    def _path(self, name: str) -> Path:
        return self._out / f"comfort-{name}.png"
