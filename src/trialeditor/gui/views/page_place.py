"""Where somebody is on the open page: the section, the cursor in its words, and how far the sections are scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from trialeditor.gui.views.editor_pane import EditorPane

_PATIENCE_MS = 1_000
"""So long, at most, fields may take to find their heights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on a page."""

    section: str = ""
    cursor: int = 0
    scroll: int = 0


class PagePlace(QObject):
    """Reads the place, and goes back to it. The sections find their heights little by little, and are followed."""

    def __init__(self, pane: EditorPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._bar = pane.ui.scroll.verticalScrollBar()
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._bar.rangeChanged.connect(lambda _least, _most: self._follow())
        self._bar.actionTriggered.connect(lambda _action: self._timer.stop())

    def read(self) -> Spot:
        """Return where somebody is now."""
        here = self._pane.cards.here
        field = here.field if here is not None else None
        return Spot(
            section=here.key if here is not None else "",
            cursor=field.textCursor().position() if field is not None else 0,
            scroll=self._bar.value(),
        )

    def go(self, spot: Spot, *, with_focus: bool) -> None:
        """Go to a place, as far as it is there: a shorter text has its end, a section that is gone is passed over."""
        cards = self._pane.cards
        if spot.section in cards.keys:
            field = cards.card(spot.section).field
            cursor = field.textCursor()
            cursor.setPosition(min(spot.cursor, len(field.toPlainText().encode("utf-16-le")) // 2))
            field.setTextCursor(cursor)
            if with_focus:
                cards.go_to(spot.section)
        self._wanted = spot.scroll
        self._timer.start()
        self._follow()

    def _follow(self) -> None:
        if self._timer.isActive():
            self._bar.setValue(min(self._wanted, self._bar.maximum()))
