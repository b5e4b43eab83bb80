"""A window beside the work: one at a time, made when it is wanted, and gone when it is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog

from trialeditor.gui.wardrobe import Wardrobe

AnyDialog = TypeVar("AnyDialog", bound=QDialog)


class Beside(QObject, Generic[AnyDialog]):
    """Keeps one window of a kind. People go on working in the main window meanwhile."""

    def __init__(self, make: Callable[[], AnyDialog], wardrobe: Wardrobe, parent: QObject) -> None:
        super().__init__(parent)
        self._make, self._wardrobe = make, wardrobe
        self.dialog: AnyDialog | None = None
        """The window that is open, or None."""

    def open(self) -> bool:
        """Bring the window to the front; say whether it was made for that, in today's colors."""
        is_new = self.dialog is None
        if self.dialog is None:
            self.dialog = self._make()
            self.dialog.finished.connect(self._forget)
            self._wardrobe.dress(self.dialog)  # other colors come to it with the main window, which it is part of
            self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return is_new

    def _forget(self) -> None:
        self.dialog = None


def documents() -> Path:
    """Return the folder in which a person keeps documents: where files are proposed."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found or Path.home())
