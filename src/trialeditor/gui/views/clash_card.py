"""One section that two people changed: as both began, what each made of it, and whose words to go on with."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.drift_faces import ColumnsFace
from trialeditor.gui.forms.ui_clash_card import Ui_ClashCard


class ClashCard(QFrame):
    """Shows a section, and takes the choice. Neither is chosen at first."""

    chosen = Signal()
    """A choice was made, or another one."""

    def __init__(self, face: ColumnsFace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ClashCard()
        self.ui.setupUi(self)
        self.key = face.key
        ui = self.ui
        ui.headingLabel.setText(face.heading)
        ui.columns.show_face(face)
        ui.mineChoice.setAccessibleName(f"Keep my words: {face.heading}")
        ui.theirsChoice.setAccessibleName(f"Take their words: {face.heading}")
        for choice in (ui.mineChoice, ui.theirsChoice):
            choice.toggled.connect(lambda is_on: self.chosen.emit() if is_on else None)
        self.setAccessibleName(face.heading)

    @property
    def is_chosen(self) -> bool:
        """Whether there is a choice."""
        return self.is_mine or self.ui.theirsChoice.isChecked()

    @property
    def is_mine(self) -> bool:
        """Whether the person's own words stay."""
        return self.ui.mineChoice.isChecked()

    def choose(self, *, is_mine: bool) -> None:
        """Make the choice."""
        (self.ui.mineChoice if is_mine else self.ui.theirsChoice).setChecked(True)
