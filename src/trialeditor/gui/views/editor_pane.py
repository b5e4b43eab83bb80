"""The page that is open: its head, a card for each section, and the facts below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.gui.edits.change import Edit
from trialeditor.gui.faces import CardFace, FactCardFace, FactRow, HeaderFace, NoticeFace, PhraseOffer, Tone
from trialeditor.gui.forms.ui_editor_pane import Ui_EditorPane
from trialeditor.gui.models.phrases import PhraseModel
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.card_column import CardColumn
from trialeditor.gui.views.center_tabs import CenterTabs
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.gui.views.page_head import PageHead
from trialeditor.gui.views.section_card import SectionCard
from trialeditor.gui.widgets.phrase_completer import PhraseCompleter

_FACTS_HEIGHT = 180
_ROOM_FOR_FACTS = 640
"""On a lower pane they begin closed: the words need the room."""
_NOWHERE = NoticeFace(
    tone=Tone.INFO,
    what="Nothing was inserted.",
    detail="Click into the section where the phrase should stand, and insert it again.",
)
_TOO_LONG = NoticeFace(
    tone=Tone.WARN,
    what="What was copied is too long for a section.",
    detail="Nothing was pasted, and your words are as they were. Copy a part of it, and paste that.",
)
WRITE, RECORD, HISTORY, CHECKS, CRITERIA, COMMENTS = "write", "record", "history", "checks", "criteria", "comments"
"""Keys of the tabs."""


class EditorPane(QWidget):
    """Head, cards, facts."""

    typed = Signal(str, str)
    """Section key and its whole text, after a person typed."""
    edited = Signal(str, str, str)
    """Section key, its whole text, and the name of what was done ("bold"), after one whole step."""
    reason_typed = Signal(str, str)
    """Section key and the reason of its override, after a person changed it."""
    override_requested = Signal(str)
    record_requested = Signal(str)
    next_review_requested = Signal(object)
    """The date (datetime.date) that the next review should have."""
    section_entered = Signal(str)
    """The person went into this section (its key)."""
    facts_close_requested = Signal()
    checks_requested = Signal()
    looks_changed = Signal(object)
    """The looks at the cursor: a frozenset of SpanKind."""
    zoom_requested = Signal(int)
    """The wheel was turned for larger (1) or smaller (-1) words."""
    noticed = Signal(object)
    """NoticeFace: about a paste or a phrase that found no place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EditorPane()
        self.ui.setupUi(self)
        self._phrases = PhraseModel(self)
        self.completer = PhraseCompleter(self._phrases, self)
        self.cards = CardColumn(self.ui.scroll, self.completer, self)
        self.cards.follow(self.ui.findBar.ui.phraseBox)
        self.head = PageHead(self.ui, self)
        self.center = CenterTabs(self.ui.tabStrip, self.ui.halves, self.ui.besideButton, self)
        self.center.add(WRITE, "Write", self.ui.writeTab)
        self.center.add(RECORD, "Record", self.ui.recordTab)
        self.center.add(HISTORY, "History", self.ui.historyTab)
        self.center.add(CHECKS, "Checks", self.ui.checksTab)
        self.center.add(CRITERIA, "Criteria", self.ui.criteriaTab)
        self.center.add(COMMENTS, "Comments", self.ui.commentsTab)
        self.ui.checksButton.clicked.connect(self.checks_requested)
        self.head.next_review_requested.connect(self.next_review_requested)
        self.ui.facts.insert_requested.connect(self.insert_phrase)
        self.ui.recordTab.insert_requested.connect(self.insert_phrase)
        self.ui.facts.close_requested.connect(self.facts_close_requested)
        self.ui.split.setStretchFactor(0, 1)
        self.ui.split.setSizes([600, _FACTS_HEIGHT])
        self.ui.scroll.setFocusProxy(self.ui.cards)
        self._was_shown = False
        self._connect_cards()
        self.ui.scroll.viewport().installEventFilter(self)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown and self.height() < _ROOM_FOR_FACTS:
            self.facts_close_requested.emit()
        self._was_shown = True

    def show_empty(self, title: str, text: str) -> None:
        """Show that no page is open."""
        self.ui.empty.say("list", title, text)
        self.ui.pages.setCurrentWidget(self.ui.empty)

    def show_header(self, face: HeaderFace) -> None:
        """Show the head of a page."""
        self.ui.pages.setCurrentWidget(self.ui.pageView)
        self.head.show_face(face)

    def show_cards(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        """Show the sections."""
        self.cards.show(faces)

    def show_text(self, key: str, text: str, reason: str) -> None:
        """Show other words in a section, and another reason where they are an override."""
        self.cards.show_text(key, text, reason)

    def show_book(self, book: PhraseBook) -> None:
        """Tell the fields what phrases read now."""
        self.cards.show_book(book)

    def show_facts(self, rows: Sequence[FactRow], offers: Sequence[PhraseOffer]) -> None:
        """Show the facts, and offer their phrases."""
        self.ui.facts.show_rows(rows)
        self._phrases.show_offers(offers)

    def show_counts(self, words: str) -> None:
        """Say in the head how many findings stand."""
        self.ui.checksButton.setText(words)
        self.ui.checksButton.setAccessibleDescription(words)

    def allow_edits(self, can_edit: bool, why_not: str) -> None:
        """Let the person write, or say why not."""
        self.cards.allow_edits(can_edit, why_not)

    def go_to(self, key: str) -> None:
        """Move the focus to a section's field, and bring it into sight."""
        self._show_words()
        self.cards.go_to(key)

    def go_on(self, by: int) -> None:
        """Move the focus to the next section that can be written in (1), or to the one before (-1)."""
        self._show_words()
        self.cards.go_on(by)

    def bring_up(self, key: str) -> None:
        """Bring a section into sight, and leave the focus where it is."""
        self._show_words()
        self.cards.bring_up(key)

    def go(self) -> None:
        """Move the focus to where the person wrote last, or to the first field."""
        self._show_words()
        self.cards.go()

    def go_to_facts(self) -> None:
        """Move the focus to the filter of the facts."""
        self._show_words()
        self.ui.facts.ui.filter.setFocus()

    def edit(self, edit: Edit, name: str) -> None:
        """Do something to the selection of the field in which the person writes."""
        self._show_words()
        self.cards.edit(edit, name)

    def paste_as_typed(self) -> None:
        """Paste without looks into the field in which the person writes."""
        if self.cards.here is not None:
            self.cards.here.field.paste_as_typed()

    def insert_phrase(self, source: str) -> None:
        """Put a bound phrase where the cursor was last."""
        self._show_words()
        if self.cards.here is None:
            self.noticed.emit(_NOWHERE)
        self.cards.insert_phrase(source)

    def offer_phrases(self, key: str = "") -> None:
        """Open the list of phrases at the cursor of a section, by default the one that the person writes in."""
        self._show_words()
        self.cards.offer_phrases(key)

    def show_tab(self, key: str) -> None:
        """Show a tab, and move the focus into it."""
        self.center.show_tab(key)
        if key == WRITE:
            self.go()
        else:
            self.center.view(key).setFocus()

    def card(self, key: str) -> SectionCard | FactCard:
        """Return the card of a section."""
        return self.cards.card(key)

    def begin(self) -> None:
        """Show another page from its beginning."""
        self.cards.begin()

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors, for cards that are made later."""
        self.cards.set_colors(colors)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel change the size of words while Ctrl is held."""
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if event.angleDelta().y():
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
        return True

    def _connect_cards(self) -> None:
        cards = self.cards
        cards.typed.connect(self.typed)
        cards.edited.connect(self.edited)
        cards.reason_typed.connect(self.reason_typed)
        cards.override_requested.connect(self.override_requested)
        cards.record_requested.connect(self.record_requested)
        cards.entered.connect(self.section_entered)
        cards.looks_changed.connect(self.looks_changed)
        cards.paste_refused.connect(lambda: self.noticed.emit(_TOO_LONG))

    def _show_words(self) -> None:
        """Bring the words into sight when another tab stands before them."""
        if WRITE not in self.center.shown:
            self.center.show_tab(WRITE)
