"""One written section: heading, state, formatting, field, hint and length."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.faces import CardFace, Tone
from trialeditor.gui.forms.ui_section_card import Ui_SectionCard
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.format_bar import FormatActions
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.text_field import TextField


class SectionCard(QFrame):
    """A card with a text field."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SectionCard()
        self.ui.setupUi(self)
        self.key = key
        self.ui.bar.hide()

    @property
    def field(self) -> TextField:
        """The field that holds the words."""
        return self.ui.field

    @property
    def is_writable(self) -> bool:
        """Whether there is a field to write in."""
        return True

    def set_actions(self, actions: FormatActions) -> None:
        """Offer formatting."""
        self.ui.bar.set_actions(actions)

    def show_face(self, face: CardFace) -> None:
        """Show the section. The words are shown by `show_text`: a person may be typing them."""
        ui = self.ui
        ui.groupLabel.setText(face.group)
        ui.groupLabel.setVisible(bool(face.group))
        ui.headingLabel.setText(face.heading)
        ui.stateBadge.show_face(face.badge)
        ui.reasonLabel.setText(face.reasons)
        ui.reasonLabel.setToolTip(plain_tip(face.all_reasons))
        ui.reasonLabel.setVisible(bool(face.reasons))
        ui.troubleLabel.setText(face.trouble)
        ui.troubleLabel.setVisible(bool(face.trouble))
        ui.hintLabel.setText(face.hint)
        ui.wordsLabel.setText(face.length.words)
        ui.meter.show_face(face.length)
        repolish(ui.wordsLabel, "tone", "" if face.length.tone is Tone.NEUTRAL else face.length.tone.value)
        name = f"{face.group}: {face.heading}" if face.group else face.heading
        self.setAccessibleName(name)
        ui.field.setAccessibleName(name)
        ui.bar.set_where(name)
        ui.field.setAccessibleDescription(" ".join(part for part in (face.hint, face.trouble) if part))

    def show_text(self, text: str, reason: str) -> None:  # noqa: ARG002 - as a fact card's
        """Show other words."""
        self.field.show_text(text)

    def set_enabled(self, can_edit: bool, why_not: str) -> None:
        """Let the person write here, or say why not."""
        self.field.setReadOnly(not can_edit)
        self.field.setToolTip(plain_tip(why_not))

    def set_here(self, is_here: bool) -> None:
        """Mark the card in which the person writes, and offer formatting there."""
        repolish(self, "here", "true" if is_here else "")
        self.ui.bar.setVisible(is_here)
