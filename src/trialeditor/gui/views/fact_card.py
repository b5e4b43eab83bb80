"""One fact section: what the record says, and the words that stand in for it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from trialeditor.gui.faces import FactCardFace, FactLine
from trialeditor.gui.forms.ui_fact_card import Ui_FactCard
from trialeditor.gui.icons import PROPERTY, icon
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.undo_router import UndoRouter
from trialeditor.gui.widgets.fact_lines import FactLines
from trialeditor.gui.widgets.format_bar import FormatActions
from trialeditor.gui.widgets.polish import repolish
from trialeditor.gui.widgets.text_field import TextField


class FactCard(QFrame):
    """A card that is read, unless it is overridden. While it is closed, it says in a line what it holds."""

    reason_typed = Signal(str, str)
    """Section key and the override's reason, after a person changed it."""
    override_requested = Signal(str)
    """Section key: put words in place of the record's."""
    record_requested = Signal(str)
    """Section key: take the override away."""
    note_requested = Signal(str, str)
    """Section key and the words that a note is about: change it; empty words for a new one."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FactCard()
        self.ui.setupUi(self)
        self.key = key
        self._lines: tuple[FactLine, ...] = ()
        self._shown: FactLines | None = None
        self._is_open = False
        self._colors = LIGHT
        UndoRouter(self.ui.whyEdit)
        for button in (self.ui.overrideButton, self.ui.removeButton, self.ui.noteButton):
            button.setProperty("does", button.toolTip())
        self._why_not = self._why_not_note = ""
        self.ui.bar.hide()
        self.ui.whyEdit.textEdited.connect(lambda text: self.reason_typed.emit(self.key, text))
        self.ui.overrideButton.clicked.connect(lambda: self.override_requested.emit(self.key))
        self.ui.removeButton.clicked.connect(lambda: self.record_requested.emit(self.key))
        self.ui.noteButton.clicked.connect(lambda: self.note_requested.emit(self.key, ""))
        self.ui.notes.change_requested.connect(lambda quote: self.note_requested.emit(self.key, quote))
        self.ui.moreButton.clicked.connect(lambda: self._open(not self._is_open))

    @property
    def field(self) -> TextField:
        """The field that holds the override's words."""
        return self.ui.field

    @property
    def is_writable(self) -> bool:
        """Whether there is a field to write in: only where there is an override."""
        return not self.ui.override.isHidden()

    def set_actions(self, actions: FormatActions) -> None:
        """Offer formatting for the override's words."""
        self.ui.bar.set_actions(actions)

    def show_face(self, face: FactCardFace) -> None:
        """Show the section. An override's words and reason are shown by `show_text`: a person may be typing them."""
        ui = self.ui
        is_overridden = face.override_text is not None
        ui.headingLabel.setText(face.heading)
        ui.stateBadge.show_face(face.badge)
        ui.override.setVisible(is_overridden)
        ui.overrideButton.setVisible(face.can_override and not is_overridden)
        ui.reasonLabel.setText(face.reasons)
        ui.reasonLabel.setToolTip(plain_tip(face.all_reasons))
        ui.reasonLabel.setVisible(bool(face.reasons))
        ui.troubleLabel.setText(face.trouble)
        ui.troubleLabel.setVisible(bool(face.trouble))
        ui.summaryLabel.say(face.summary)
        ui.recordLabel.setVisible(is_overridden)
        ui.noteReasonLabel.setText("" if is_overridden else face.reasons)
        ui.noteReasonLabel.setToolTip(plain_tip(face.all_reasons))
        ui.noteReasonLabel.setVisible(bool(face.reasons) and not is_overridden)
        ui.notes.show_notes(face.notes)
        self._why_not_note = face.why_not_note
        self._allow_notes()
        ui.whyEdit.setPlaceholderText("Why the record's own words will not do")
        self._name(face.heading)
        if face.lines != self._lines or self._shown is None:
            self._lines = face.lines
            self._draw()

    def show_text(self, text: str, reason: str) -> None:
        """Show other words of the override, and another reason."""
        self.field.show_text(text)
        if self.ui.whyEdit.text() != reason:
            self.ui.whyEdit.setText(reason)
            self.ui.whyEdit.setCursorPosition(0)  # else a long one would show its end

    def set_enabled(self, can_edit: bool, why_not: str) -> None:
        """Let the person override, or say why not."""
        self.field.setReadOnly(not can_edit)
        self.ui.whyEdit.setReadOnly(not can_edit)
        for button in (self.ui.overrideButton, self.ui.removeButton):
            button.setEnabled(can_edit)
            button.setToolTip(plain_tip(why_not) or button.property("does"))
        self._why_not = "" if can_edit else why_not
        self._allow_notes()

    def _allow_notes(self) -> None:
        button, why_not = self.ui.noteButton, self._why_not or self._why_not_note
        button.setEnabled(not why_not)
        button.setToolTip(plain_tip(why_not) or button.property("does"))
        button.setAccessibleDescription(why_not)
        self.ui.notes.allow(self._why_not)

    def set_here(self, is_here: bool) -> None:
        """Mark the card in which the person writes, and offer formatting there."""
        repolish(self, "here", "true" if is_here else "")
        self.ui.bar.setVisible(is_here)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors."""
        self._colors = colors
        self._draw_arrow()

    def _name(self, heading: str) -> None:
        self.setAccessibleName(heading)
        self.ui.bar.set_where(heading)
        self.field.setAccessibleName(f"{heading}, in place of the record's words")
        self.ui.overrideButton.setAccessibleName(f"Override {heading}")
        self.ui.noteButton.setAccessibleName(f"Write a note beside {heading}")
        self.ui.moreButton.setAccessibleName(f"Show all of {heading}")

    def _open(self, is_open: bool) -> None:
        self._is_open = is_open
        self._draw()

    def _draw(self) -> None:
        ui = self.ui
        if self._shown is not None:
            ui.factsLayout.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = FactLines(self._lines if self._is_open else (), ui.facts)
        ui.factsLayout.addWidget(self._shown)
        ui.facts.setVisible(self._is_open)
        ui.summaryLabel.setVisible(not self._is_open and bool(self._lines))
        ui.moreButton.setToolTip("Show less" if self._is_open else f"Show all {len(self._lines)} lines")
        self._draw_arrow()

    def _draw_arrow(self) -> None:
        name = "chevron-down" if self._is_open else "chevron-right"
        self.ui.moreButton.setProperty(PROPERTY, name)  # a theme that is put on later draws this one
        self.ui.moreButton.setIcon(icon(name, self._colors.muted, self._colors.edge))
