"""The settings: pages at the left, their options at the right. Nothing is changed before it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from trialeditor.config.settings import Settings
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.dialogs.settings.export import ExportPage
from trialeditor.gui.dialogs.settings.looks import LooksPage
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.dialogs.settings.person import PersonPage
from trialeditor.gui.dialogs.settings.policy import PolicyPage
from trialeditor.gui.dialogs.settings.registry import RegistryPage
from trialeditor.gui.dialogs.settings.site import SitePage
from trialeditor.gui.forms.ui_settings_dialog import Ui_SettingsDialog
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings

PAGES: tuple[type[OptionPage], ...] = (PersonPage, LooksPage, ExportPage, SitePage, RegistryPage, PolicyPage)
_WRONG = " — something to mend"


class SettingsDialog(Dialog):
    """Knows its pages, and none of their options."""

    save_requested = Signal(object)
    """Sheet: every page found its options right."""

    def __init__(self, sheet: Sheet, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsDialog()
        self.ui.setupUi(self)
        self._sheet = sheet
        self.pages = [kind(self) for kind in PAGES]
        for page in self.pages:
            page.load(sheet, around)
            page.show_problems(())
            self.ui.topics.addItem(page.TITLE)
            self.ui.pages.addWidget(_rolling(page))
        self.ui.topics.currentRowChanged.connect(self.ui.pages.setCurrentIndex)
        self.ui.topics.setCurrentRow(0)
        self.ui.saveButton.clicked.connect(self.save)
        self.ui.cancelButton.clicked.connect(self.reject)
        self.ui.topics.setFocus()

    def page(self, kind: type[OptionPage]) -> OptionPage:
        """Return a page."""
        return self.pages[PAGES.index(kind)]

    def go_to(self, kind: type[OptionPage]) -> None:
        """Show a page."""
        self.ui.topics.setCurrentRow(PAGES.index(kind))

    def save(self) -> None:
        """Let every page check its options; hand them on when they are right, else go to the first that is not."""
        found = [page.check() for page in self.pages]
        self._show_problems(found)
        if any(found):
            return
        sheet = self._sheet
        for page in self.pages:
            sheet = page.save(sheet)
        self.save_requested.emit(sheet)

    def show_problem(self, problem: Problem) -> None:
        """Say what could not be saved, on the page whose option it is."""
        self._show_problems([(problem,) if _owns(page, problem.option) else () for page in self.pages])

    def show_busy(self, words: str) -> None:
        """Say what is being done, or nothing; meanwhile nothing can be saved."""
        self.ui.busyLabel.setText(words)
        self.ui.saveButton.setEnabled(not words)

    def _show_problems(self, found: Sequence[tuple[Problem, ...]]) -> None:
        for row, (page, problems) in enumerate(zip(self.pages, found, strict=True)):
            item = self.ui.topics.item(row)
            item.setText(f"{page.TITLE} •" if problems else page.TITLE)
            item.setToolTip(f"{page.TITLE}{_WRONG}" if problems else "")
        first = next((row for row, problems in enumerate(found) if problems), None)
        if first is not None:
            self.ui.topics.setCurrentRow(first)
        for page, problems in reversed(list(zip(self.pages, found, strict=True))):
            page.show_problems(problems)


def with_options(settings: Settings, chosen: Settings) -> Settings:
    """Return `settings` with the options of the pages as they are in `chosen`."""
    names = [option for page in PAGES for option in page.OPTIONS if "." not in option]
    return replace(settings, **{name: getattr(chosen, name) for name in names})


def _owns(page: OptionPage, option: str) -> bool:
    return option in page.OPTIONS or any(own.partition(".")[0] == option.partition(".")[0] for own in page.OPTIONS)


def _rolling(page: OptionPage) -> QScrollArea:
    """Return a page that can be scrolled where text is large and the screen is small."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setProperty("uiRole", "settingsPage")
    area.setFocusPolicy(page.focusPolicy())
    return area
