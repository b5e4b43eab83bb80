"""One section that lapsed: why, the record then and now beside our words, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.dialogs.base import set_words
from trialeditor.gui.drift_faces import DriftCardFace
from trialeditor.gui.forms.ui_drift_card import Ui_DriftCard
from trialeditor.gui.plain_tip import plain_tip


class DriftCard(QFrame):
    """Shows a section, and tells what the person wants with it."""

    edit_requested = Signal(str)
    """Section key."""
    sign_requested = Signal(str)
    """Section key."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DriftCard()
        self.ui.setupUi(self)
        self._face: DriftCardFace | None = None
        self.ui.editButton.clicked.connect(lambda: self.edit_requested.emit(self.key))
        self.ui.signButton.clicked.connect(lambda: self.sign_requested.emit(self.key))

    @property
    def key(self) -> str:
        """The key of the section."""
        return self._face.key if self._face else ""

    def show_face(self, face: DriftCardFace) -> None:
        """Show a section. What is shown already is not written anew."""
        if face == self._face:
            return
        self._face = face
        ui = self.ui
        ui.headingLabel.setText(face.heading)
        ui.badge.show_face(face.badge)
        ui.reasonLabel.setText("\n".join(face.reasons))
        ui.columns.show_face(face)
        set_words(ui.noteLabel, face.note)
        ui.editButton.setAccessibleName(f"Edit {face.heading}")
        ui.editButton.setEnabled(not face.why_not_edit)
        ui.editButton.setToolTip(
            plain_tip(face.why_not_edit or "Go to these words in the page, with the sentence selected")
        )
        ui.signButton.setAccessibleName(f"{face.heading} is still right")
        ui.signButton.setEnabled(not face.why_not_sign)
        ui.signButton.setToolTip(plain_tip(face.why_not_sign or "Sign this section as it reads now"))
        set_words(ui.whyLabel, face.why_not_sign if face.says_why else "")
        self.setAccessibleName(face.spoken)
