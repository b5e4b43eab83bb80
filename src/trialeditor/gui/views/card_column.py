"""The cards of the open page, one under the other: which there are, and in which of them the person writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from trialeditor.gui.dressing import dress
from trialeditor.gui.edits.change import Edit
from trialeditor.gui.faces import CardFace, FactCardFace
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.theme import LIGHT, Colors
from trialeditor.gui.views.fact_card import FactCard
from trialeditor.gui.views.section_card import SectionCard
from trialeditor.gui.widgets.format_bar import FormatActions
from trialeditor.gui.widgets.phrase_completer import PhraseCompleter
from trialeditor.gui.widgets.tab_order import tab_on
from trialeditor.gui.zoom import USUAL, zoom_sheet

Card: TypeAlias = "SectionCard | FactCard"
_AROUND = 24
_WIDEST = 920
"""Lines that are longer are hard to read."""


class CardColumn(QObject):
    """A card for each section, in page order."""

    typed = Signal(str, str)
    """Section key and its whole text, after a person typed."""
    edited = Signal(str, str, str)
    """Section key, its whole text, and the name of what was done, after one whole step."""
    reason_typed = Signal(str, str)
    """Section key and the reason of its override, after a person changed it."""
    override_requested = Signal(str)
    record_requested = Signal(str)
    note_requested = Signal(str, str)
    entered = Signal(str)
    """The person went into this section (its key)."""
    looks_changed = Signal(object)
    """The looks at the cursor: a frozenset of SpanKind."""
    paste_refused = Signal()
    pointed_at = Signal(object)
    """MarkFace: a menu is about to open on words that a check asks about."""

    def __init__(self, scroll: QScrollArea, completer: PhraseCompleter, parent: QObject) -> None:
        super().__init__(parent)
        self._scroll = scroll
        self._ground = cast("QWidget", scroll.widget())
        self._completer = completer
        self._cards: dict[str, Card] = {}
        self._shown: dict[str, CardFace | FactCardFace] = {}
        self._here = ""
        self._can_edit = (True, "")
        self._colors = LIGHT
        self._actions: FormatActions | None = None
        self._book: PhraseBook | None = None
        self._zoom = USUAL
        self._before: QWidget | None = None
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._ground.setMaximumWidth(_WIDEST)

    def show(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        """Show the sections; cards are made anew only when there are others than before."""
        if [face.key for face in faces] != list(self._cards):
            self._rebuild(faces)
        for face in faces:
            card = self._cards[face.key]
            if self._shown.get(face.key) is face:
                continue  # while somebody types, the other sections keep their faces
            self._shown[face.key] = face
            if isinstance(card, SectionCard):
                card.show_face(cast("CardFace", face))
            else:
                card.show_face(cast("FactCardFace", face))

    def show_text(self, key: str, text: str, reason: str) -> None:
        """Show other words in a section, and another reason where they are an override."""
        if key in self._cards:
            self._cards[key].show_text(text, reason)

    def show_book(self, book: PhraseBook) -> None:
        """Tell all fields what phrases read now."""
        self._book = book
        for card in self._cards.values():
            card.field.set_book(book)

    def show_zoom(self, percent: int) -> None:
        """Show words at `percent` of their usual size."""
        self._zoom = percent
        self._ground.setMaximumWidth(_WIDEST * max(percent, USUAL) // USUAL)
        self._ground.setStyleSheet(zoom_sheet(QGuiApplication.font(), percent))

    def allow_edits(self, can_edit: bool, why_not: str) -> None:
        """Let the person write, or say why not."""
        self._can_edit = (can_edit, why_not)
        for card in self._cards.values():
            card.set_enabled(can_edit, why_not)

    def set_actions(self, actions: FormatActions) -> None:
        """Offer formatting in every card, also in those that are made later."""
        self._actions = actions
        for card in self._cards.values():
            card.set_actions(actions)

    def set_colors(self, colors: Colors) -> None:
        """Take the theme's colors, for cards that are made later; the size of the other text may be another too."""
        self._colors = colors
        if self._zoom != USUAL:
            self.show_zoom(self._zoom)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the sections, in page order."""
        return tuple(self._cards)

    def card(self, key: str) -> Card:
        """Return the card of a section."""
        return self._cards[key]

    @property
    def here_key(self) -> str:
        """The key of the section that the person was in last; empty before there was one."""
        return self._here if self._here in self._cards else ""

    @property
    def here(self) -> Card | None:
        """The card in which the person writes, if there is one and it can be written in."""
        card = self._cards.get(self._here)
        return card if card is not None and card.is_writable and not card.field.isReadOnly() else None

    def edit(self, edit: Edit, name: str) -> None:
        """Do something to the selection of the field in which the person writes."""
        if self.here is not None:
            self.here.field.edit(edit, name)
            self.here.field.setFocus()

    def go(self) -> None:
        """Move the focus to where the person wrote last, or to the first field."""
        self.go_to(self._here or next(iter(self._cards), ""))

    def go_on(self, by: int) -> None:
        """Move the focus to the next section that can be written in (1), or to the one before (-1)."""
        keys = [key for key, card in self._cards.items() if card.is_writable]
        if not keys:
            return
        if self._here not in keys:
            self.go()
        else:
            self.go_to(keys[min(max(keys.index(self._here) + by, 0), len(keys) - 1)])

    def go_to(self, key: str) -> None:
        """Move the focus to a section's field, and bring it into sight."""
        card = self._cards.get(key)
        if card is not None and card.field.isVisible():
            self._scroll.ensureWidgetVisible(card, 0, _AROUND)
            card.field.setFocus()

    def bring_up(self, key: str) -> None:
        """Bring a section into sight, and leave the focus where it is."""
        if key in self._cards:
            self._scroll.ensureWidgetVisible(self._cards[key], 0, _AROUND)

    def insert_phrase(self, source: str) -> None:
        """Put a bound phrase where the cursor was last."""
        if self.here is not None:
            self.here.field.insert_words(source)
            self.here.field.setFocus()

    def offer_phrases(self, key: str = "") -> None:
        """Open the list of phrases at the cursor of a section, by default the one that the person writes in."""
        card = self._cards.get(key or self._here)
        if card is not None and not card.field.isReadOnly():
            self._scroll.ensureWidgetVisible(card, 0, _AROUND)
            card.field.setFocus()
            self._completer.open_for(card.field, card.field)

    def begin(self) -> None:
        """Show another page from its beginning."""
        self._leave()
        self._here = ""
        self._scroll.verticalScrollBar().setValue(0)

    def _rebuild(self, faces: Sequence[CardFace | FactCardFace]) -> None:
        column = cast("QVBoxLayout", self._ground.layout())
        for card in self._cards.values():
            column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        self._shown = {}
        self._here = ""
        for place, face in enumerate(faces):
            card = self._make(face)
            card.set_enabled(*self._can_edit)
            dress(card, self._colors)
            column.insertWidget(place, card)
            self._cards[face.key] = card
        if self._before is not None:
            tab_on(self._before, *self._stops())

    def follow(self, widget: QWidget) -> None:
        """Come behind `widget` in the order of Tab."""
        self._before = widget

    def _stops(self) -> list[QWidget]:
        """Return what Tab goes through, from the first card to the last."""
        inside = (each for card in self._cards.values() for each in card.findChildren(QWidget))
        return [each for each in inside if each.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _make(self, face: CardFace | FactCardFace) -> Card:
        card: Card
        if isinstance(face, CardFace):
            card = SectionCard(face.key, self._ground)
        else:
            card = FactCard(face.key, self._ground)
            card.reason_typed.connect(self.reason_typed)
            card.override_requested.connect(self.override_requested)
            card.record_requested.connect(self.record_requested)
            card.note_requested.connect(self.note_requested)
        self._connect(face.key, card)
        if self._actions is not None:
            card.set_actions(self._actions)
        if self._book is not None:
            card.field.set_book(self._book)
        return card

    def _connect(self, key: str, card: Card) -> None:
        field = card.field
        field.typed.connect(lambda text: self.typed.emit(key, text))
        field.edited.connect(lambda text, name: self.edited.emit(key, text, name))
        field.entered.connect(lambda: self._enter(key))
        field.phrase_wanted.connect(lambda: self.offer_phrases(key))
        field.looks_changed.connect(self.looks_changed)
        field.paste_refused.connect(self.paste_refused)
        field.pointed_at.connect(self.pointed_at)
        field.set_completer(self._completer)

    def _enter(self, key: str) -> None:
        self._leave()
        self._here = key
        self._cards[key].set_here(True)
        self.entered.emit(key)

    def _leave(self) -> None:
        if self._here in self._cards:
            self._cards[self._here].set_here(False)
