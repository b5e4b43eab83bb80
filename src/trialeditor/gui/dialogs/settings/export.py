"""What the export dialog proposes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.config.settings import ExportFormat
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_export import Ui_SettingsExport
from trialeditor.gui.presenters.settings_checks import why_not_folder
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings


class ExportPage(OptionPage):
    """Format, packing and folder."""

    TITLE = "Export"
    OPTIONS = frozenset({"export_format", "export_history", "export_bag", "export_zip", "export_folder"})

    browse_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsExport()
        self.ui.setupUi(self)
        ui = self.ui
        self._formats = {
            ExportFormat.HTML: ui.htmlChoice,
            ExportFormat.JSON: ui.jsonChoice,
            ExportFormat.BOTH: ui.bothChoice,
            ExportFormat.CSV: ui.csvChoice,
            ExportFormat.ALL: ui.allChoice,
        }
        ui.browseButton.clicked.connect(self.browse_requested)

    def set_folder(self, folder: Path) -> None:
        """Take the folder that the person chose."""
        self.ui.folder.setText(str(folder))

    @property
    def start_folder(self) -> Path:
        """Where to look for a folder first."""
        return Path(self.ui.folder.text().strip()) if self.ui.folder.text().strip() else Path.home()

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        settings = sheet.settings
        self._formats[settings.export_format].setChecked(True)
        self.ui.historyChoice.setChecked(settings.export_history)
        self.ui.bagChoice.setChecked(settings.export_bag)
        self.ui.zipChoice.setChecked(settings.export_zip)
        self.ui.folder.setText(settings.export_folder)

    @override
    def check(self) -> tuple[Problem, ...]:
        why = why_not_folder(self.ui.folder.text())
        return (Problem(option="export_folder", words=why),) if why else ()

    @override
    def save(self, sheet: Sheet) -> Sheet:
        chosen = next(each for each, choice in self._formats.items() if choice.isChecked())
        folder = self.ui.folder.text().strip()
        export = replace(
            sheet.settings,
            export_format=chosen,
            export_history=self.ui.historyChoice.isChecked(),
            export_bag=self.ui.bagChoice.isChecked(),
            export_zip=self.ui.zipChoice.isChecked(),
            export_folder=folder,
        )
        return replace(sheet, settings=export)

    @override
    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        return {"export_folder": (self.ui.folderProblem, self.ui.folder)}
