"""Who works at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_person import Ui_SettingsPerson
from trialeditor.gui.settings_faces import Sheet, Surroundings

_FIRST = "The first editor"


class PersonPage(OptionPage):
    """A list of people."""

    TITLE = "You"
    OPTIONS = frozenset({"work_as"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsPerson()
        self.ui.setupUi(self)

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        person = self.ui.person
        person.clear()
        person.addItem(_FIRST, "")
        for name in around.people:
            person.addItem(name, name)
        chosen = sheet.settings.work_as
        if chosen and chosen not in around.people:
            person.addItem(f"{chosen} (not in this workspace)", chosen)
        person.setCurrentIndex(person.findData(chosen))

    @override
    def save(self, sheet: Sheet) -> Sheet:
        return replace(sheet, settings=replace(sheet.settings, work_as=self.ui.person.currentData()))

    @override
    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        return {"work_as": (self.ui.personProblem, self.ui.person)}
