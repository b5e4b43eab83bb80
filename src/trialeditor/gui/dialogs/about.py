"""What this program is, which version, and under which licenses it and its parts are."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem, QWidget
from shiboken6 import isValid

from trialeditor import __version__
from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.forms.ui_about_dialog import Ui_AboutDialog
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.resources import resource_path
from trialeditor.services.licenses import Component, components, own_license

_MARK = 56
_COLUMNS = ("Name", "Version", "License")
_OWN = "Trial Editor"


class AboutDialog(Dialog):
    """The program at the top; its parts below, with the license of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.markLabel.setPixmap(QIcon(str(resource_path("icons", "app.svg"))).pixmap(_MARK, _MARK))
        ui.versionLabel.setText(f"Version {__version__}  ·  Qt {qVersion()}  ·  Python {platform.python_version()}")
        ui.parts.setColumnCount(len(_COLUMNS))
        ui.parts.setHorizontalHeaderLabels(list(_COLUMNS))
        ui.parts.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        ui.parts.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        ui.parts.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        ui.parts.verticalHeader().hide()
        ui.parts.setShowGrid(False)
        head = ui.parts.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        ui.parts.currentCellChanged.connect(lambda row, *_: self._show(row))
        ui.closeButton.clicked.connect(self.accept)
        self._parts: tuple[Component, ...] = ()
        ui.closeButton.setFocus()

    def show_parts(self, parts: Sequence[Component]) -> None:
        """Show what the program is made of."""
        self._parts = tuple(parts)
        self.ui.parts.setRowCount(len(parts))
        for row, part in enumerate(parts):
            for column, words in enumerate((part.name, part.version, part.license)):
                item = QTableWidgetItem(words)
                item.setToolTip(part.what)
                self.ui.parts.setItem(row, column, item)
        self.ui.parts.setCurrentCell(0, 0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._parts):
            part = self._parts[row]
            self.ui.whatLabel.setText(part.what)
            self.ui.license.setPlainText(part.text)


class AboutWindows(QObject):
    """Opens the dialog; the licenses are read off the GUI thread."""

    def __init__(self, window: QWidget, wardrobe: Wardrobe, runner: Runner) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe
        self._runner = runner

    def open(self) -> None:
        """Say what this program is."""
        dialog = AboutDialog(self._window)
        self._wardrobe.dress(dialog)
        dialog.open()

        def show(parts: tuple[Component, ...]) -> None:
            if isValid(dialog):
                dialog.show_parts(parts)

        self._runner.run(Lane.PURE, _all_parts, show, _never)


def _all_parts() -> tuple[Component, ...]:
    own = Component(
        name=_OWN, version=__version__, license="MIT", what="This program, with its icons", text=own_license()
    )
    return (own, *components())


def _never(error: TrialEditorError) -> None:
    raise error  # reading our own files is not expected to fail
