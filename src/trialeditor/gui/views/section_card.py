"""One written section: heading, state, field, hint and length."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.faces import CardFace
from trialeditor.gui.forms.ui_section_card import Ui_SectionCard
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.text_field import TextField


class SectionCard(QFrame):
    """A card with a text field."""

    typed = Signal(str, str)
    """Section key and its whole text, after a person changed it."""
    entered = Signal(str)
    """The field of this section got the focus."""
    phrase_wanted = Signal(str)
    """Offer phrases for this section."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SectionCard()
        self.ui.setupUi(self)
        self.key = key
        self.field.typed.connect(lambda text: self.typed.emit(self.key, text))
        self.field.entered.connect(lambda: self.entered.emit(self.key))
        self.field.phrase_wanted.connect(lambda: self.phrase_wanted.emit(self.key))
        self.ui.phraseButton.clicked.connect(self._want_phrase)
        self.ui.phraseButton.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @property
    def field(self) -> TextField:
        """The field that holds the words."""
        return self.ui.field

    def show_face(self, face: CardFace) -> None:
        """Show the section. The words are shown by `show_text`: a person may be typing them."""
        ui = self.ui
        ui.groupLabel.setText(face.group)
        ui.groupLabel.setVisible(bool(face.group))
        ui.headingLabel.setText(face.heading)
        ui.stateBadge.show_face(face.badge)
        ui.reasonLabel.setText(face.reasons)
        ui.reasonLabel.setVisible(bool(face.reasons))
        ui.hintLabel.setText(face.hint)
        ui.wordsLabel.setText(face.words)
        name = f"{face.group}: {face.heading}" if face.group else face.heading
        self.setAccessibleName(name)
        ui.field.setAccessibleName(name)
        ui.field.setAccessibleDescription(face.hint)
        ui.phraseButton.setAccessibleName(f"Insert a phrase into {name}")
        repolish(ui.wordsLabel, "tone", "bad" if face.over else "")

    def show_text(self, text: str, reason: str) -> None:  # noqa: ARG002 - as a fact card's
        """Show other words."""
        self.field.show_text(text)

    def set_enabled(self, can_edit: bool, why_not: str) -> None:
        """Let the person write here, or say why not."""
        self.field.setReadOnly(not can_edit)
        self.field.setToolTip(plain_tip(why_not))
        self.ui.phraseButton.setEnabled(can_edit)

    def set_here(self, is_here: bool) -> None:
        """Mark the card in which the person writes."""
        repolish(self, "here", "true" if is_here else "")

    def _want_phrase(self) -> None:
        self.field.setFocus()
        self.phrase_wanted.emit(self.key)
