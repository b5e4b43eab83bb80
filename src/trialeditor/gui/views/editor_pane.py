"""The page that is open: its head, a card for each section, and the facts below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.dressing import dress
from trialeditor.gui.faces import CardFace, FactCardFace, FactRow, HeaderFace, PhraseOffer
from trialeditor.gui.forms.ui_editor_pane import Ui_EditorPane
from trialeditor.gui.models.phrases import PhraseModel
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.views.center_tabs import CenterTabs
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.gui.views.page_head import PageHead
from trialeditor.gui.views.section_card import SectionCard
from trialeditor.gui.widgets.phrase_completer import PhraseCompleter

_FACTS_HEIGHT = 180
WRITE, RECORD, HISTORY = "write", "record", "history"
"""Keys of the tabs."""


class EditorPane(QWidget):
    """Head, cards, facts."""

    typed = Signal(str, str)
    """Section key and its whole text, after a person changed it."""
    reason_typed = Signal(str, str)
    """Section key and the reason of its override, after a person changed it."""
    override_requested = Signal(str)
    record_requested = Signal(str)
    next_review_requested = Signal(object)
    """The date (datetime.date) that the next review should have."""
    section_entered = Signal(str)
    """The person went into this section (its key)."""
    facts_close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EditorPane()
        self.ui.setupUi(self)
        self._colors = LIGHT
        self._cards: dict[str, SectionCard | FactCard] = {}
        self._here = ""
        self._can_edit = (True, "")
        self._phrases = PhraseModel(self)
        self.completer = PhraseCompleter(self._phrases, self)
        self.head = PageHead(self.ui, self)
        self.center = CenterTabs(self.ui.tabStrip, self.ui.halves, self.ui.besideButton, self)
        self.center.add(WRITE, "Write", self.ui.writeTab)
        self.center.add(RECORD, "Record", self.ui.recordTab)
        self.center.add(HISTORY, "History", self.ui.historyTab)
        self.head.next_review_requested.connect(self.next_review_requested)
        self.ui.facts.insert_requested.connect(self.insert_phrase)
        self.ui.recordTab.insert_requested.connect(self.insert_phrase)
        self.ui.facts.close_requested.connect(self.facts_close_requested)
        self.ui.split.setStretchFactor(0, 1)
        self.ui.split.setSizes([600, _FACTS_HEIGHT])
        self.ui.scroll.setFocusProxy(self.ui.cards)

    def show_empty(self, title: str, text: str) -> None:
        """Show that no page is open."""
        self.ui.empty.say("preview", title, text)
        self.ui.pages.setCurrentWidget(self.ui.empty)

    def show_header(self, face: HeaderFace) -> None:
        """Show the head of a page."""
        self.ui.pages.setCurrentWidget(self.ui.pageView)
        self.head.show_face(face)

    def show_cards(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        """Show the sections; cards are made anew only when there are others than before."""
        if [face.key for face in faces] != list(self._cards):
            self._rebuild(faces)
        for face in faces:
            card = self._cards[face.key]
            if isinstance(card, SectionCard):
                card.show_face(cast("CardFace", face))
            else:
                card.show_face(cast("FactCardFace", face))

    def show_text(self, key: str, text: str, reason: str) -> None:
        """Show other words in a section, and another reason where they are an override."""
        if key in self._cards:
            self._cards[key].show_text(text, reason)

    def show_facts(self, rows: Sequence[FactRow], offers: Sequence[PhraseOffer]) -> None:
        """Show the facts, and offer their phrases."""
        self.ui.facts.show_rows(rows)
        self._phrases.show_offers(offers)

    def allow_edits(self, can_edit: bool, why_not: str) -> None:
        """Let the person write, or say why not."""
        self._can_edit = (can_edit, why_not)
        for card in self._cards.values():
            card.set_enabled(can_edit, why_not)

    def go_to(self, key: str) -> None:
        """Move the focus to a section's field, and bring it into sight."""
        card = self._cards.get(key)
        self._show_words()
        if card is not None and card.field.isVisible():
            self.ui.scroll.ensureWidgetVisible(card, 0, 24)
            card.field.setFocus()

    def bring_up(self, key: str) -> None:
        """Bring a section into sight, and leave the focus where it is."""
        self._show_words()
        if key in self._cards:
            self.ui.scroll.ensureWidgetVisible(self._cards[key], 0, 24)

    def go(self) -> None:
        """Move the focus to where the person wrote last, or to the first field."""
        first = next(iter(self._cards), "")
        self.go_to(self._here or first)

    def go_to_facts(self) -> None:
        """Move the focus to the filter of the facts."""
        self._show_words()
        self.ui.facts.ui.filter.setFocus()

    def insert_phrase(self, source: str) -> None:
        """Put a bound phrase where the cursor was last."""
        card = self._cards.get(self._here)
        if card is not None and not card.field.isReadOnly():
            self._show_words()
            card.field.insert_words(source)
            card.field.setFocus()

    def offer_phrases(self, key: str = "") -> None:
        """Open the list of phrases at the cursor of a section, by default the one that the person writes in."""
        card = self._cards.get(key or self._here)
        if card is not None and not card.field.isReadOnly():
            self._show_words()
            self.ui.scroll.ensureWidgetVisible(card, 0, 24)
            card.field.setFocus()
            self.completer.open_for(card.field, card.field)

    def show_tab(self, key: str) -> None:
        """Show a tab, and move the focus into it."""
        self.center.show_tab(key)
        if key == WRITE:
            self.go()
        else:
            self.center.view(key).setFocus()

    def card(self, key: str) -> SectionCard | FactCard:
        """Return the card of a section."""
        return self._cards[key]

    def begin(self) -> None:
        """Show another page from its beginning."""
        if self._here in self._cards:
            self._cards[self._here].set_here(False)
        self._here = ""
        self.ui.scroll.verticalScrollBar().setValue(0)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors, for cards that are made later."""
        self._colors = colors

    def _show_words(self) -> None:
        """Bring the words into sight when another tab stands before them."""
        if WRITE not in self.center.shown:
            self.center.show_tab(WRITE)

    def _rebuild(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        for card in self._cards.values():
            self.ui.cardsLayout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        self._here = ""
        for place, face in enumerate(faces):
            card = self._make(face)
            card.set_enabled(*self._can_edit)
            dress(card, self._colors)
            self.ui.cardsLayout.insertWidget(place, card)
            self._cards[face.key] = card

    def _make(self, face: CardFace | FactCardFace) -> SectionCard | FactCard:
        card: SectionCard | FactCard
        if isinstance(face, CardFace):
            card = SectionCard(face.key, self.ui.cards)
        else:
            card = FactCard(face.key, self.ui.cards)
            card.reason_typed.connect(self.reason_typed)
            card.override_requested.connect(self.override_requested)
            card.record_requested.connect(self.record_requested)
        card.typed.connect(self.typed)
        card.entered.connect(self._enter)
        card.phrase_wanted.connect(self.offer_phrases)
        card.field.set_completer(self.completer)
        return card

    def _enter(self, key: str) -> None:
        if self._here in self._cards:
            self._cards[self._here].set_here(False)
        self._here = key
        self._cards[key].set_here(True)
        self.section_entered.emit(key)
