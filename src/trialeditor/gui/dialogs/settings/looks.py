"""Theme, size of text, and how dates are written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.config.settings import DateStyle, Theme
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_looks import Ui_SettingsLooks
from trialeditor.gui.settings_faces import Sheet, Surroundings
from trialeditor.gui.zoom import STEPS


class LooksPage(OptionPage):
    """Choices alone: nothing here can be wrong."""

    TITLE = "Looks"
    OPTIONS = frozenset({"theme", "text_size", "date_style"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsLooks()
        self.ui.setupUi(self)
        ui = self.ui
        self._themes = {Theme.SYSTEM: ui.systemChoice, Theme.LIGHT: ui.lightChoice, Theme.DARK: ui.darkChoice}

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        settings = sheet.settings
        self._themes[settings.theme].setChecked(True)
        self.ui.size.clear()
        for step in sorted({*STEPS, settings.text_size}):
            self.ui.size.addItem(f"{step} %", step)
        self.ui.size.setCurrentIndex(self.ui.size.findData(settings.text_size))
        self.ui.dates.clear()
        for style, words in around.dates:
            self.ui.dates.addItem(words, style)
        self.ui.dates.setCurrentIndex(self.ui.dates.findData(settings.date_style.value))

    @override
    def save(self, sheet: Sheet) -> Sheet:
        theme = next(theme for theme, choice in self._themes.items() if choice.isChecked())
        style = DateStyle(self.ui.dates.currentData())
        looks = replace(sheet.settings, theme=theme, text_size=self.ui.size.currentData(), date_style=style)
        return replace(sheet, settings=looks)
