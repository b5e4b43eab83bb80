"""The glossary: from the menu to its window."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trialeditor.gui.dialogs.beside import Beside
from trialeditor.gui.dialogs.glossary import GlossaryDialog
from trialeditor.gui.presenters.glossary import GlossaryPresenter
from trialeditor.gui.wardrobe import Wardrobe


class GlossaryWindows(QObject):
    """Opens one window at a time, beside the work: people go on writing meanwhile."""

    def __init__(self, presenter: GlossaryPresenter, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._presenter, self._window = presenter, window
        self._beside = Beside(self._make, wardrobe, self)

    def open(self) -> None:
        """Show the glossary as it is now."""
        self._beside.open()
        self._presenter.load()

    def _make(self) -> GlossaryDialog:
        presenter, dialog = self._presenter, GlossaryDialog(self._window)
        presenter.narrow("")
        dialog.narrowed.connect(presenter.narrow)
        dialog.saved.connect(presenter.save)
        dialog.removed.connect(presenter.remove)
        presenter.shown.connect(dialog.show_face)
        presenter.noticed.connect(dialog.show_notice)
        presenter.allowed.connect(dialog.allow)
        return dialog
