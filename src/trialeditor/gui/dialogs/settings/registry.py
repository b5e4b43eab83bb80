"""Which registry is asked for records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_registry import Ui_SettingsRegistry
from trialeditor.gui.presenters.settings_checks import why_not_address
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings


class RegistryPage(OptionPage):
    """An address."""

    TITLE = "Registry"
    OPTIONS = frozenset({"registry_address"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsRegistry()
        self.ui.setupUi(self)

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        self.ui.address.setText(sheet.settings.registry_address)
        self.ui.address.setPlaceholderText(around.registry)
        usual = f"Leave it empty for {around.registry}. It holds for the next fetch."
        self.ui.addressHint.setText(" ".join(filter(None, (usual, around.registry_note))))

    @override
    def check(self) -> tuple[Problem, ...]:
        why = why_not_address(self.ui.address.text())
        return (Problem(option="registry_address", words=why),) if why else ()

    @override
    def save(self, sheet: Sheet) -> Sheet:
        return replace(sheet, settings=replace(sheet.settings, registry_address=self.ui.address.text().strip()))

    @override
    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        return {"registry_address": (self.ui.addressProblem, self.ui.address)}
