"""The preview where the web engine is missing: the page's words and order, not its looks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTextBrowser, QWidget

from trialeditor.gui.looks import PageLook


class PlainPreview(QTextBrowser):
    """A text browser that stands in for the web engine."""

    painted = Signal()
    """A whole page was shown."""
    whole_page_wanted = Signal()
    """A section changed, and this view can only show whole pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Rendered page")
        self.setOpenLinks(False)

    def show_page(self, html: bytes, static: Mapping[str, bytes], *, keep_place: bool) -> None:  # noqa: ARG002 - as the engine's
        """Show a whole page, where the last one was read. The style sheet is more than a text browser understands."""
        place = self.verticalScrollBar().value() if keep_place else 0
        self.setHtml(html.decode("utf-8"))
        self.verticalScrollBar().setValue(place)
        self.painted.emit()

    def show_section(self, key: str, html: str) -> None:  # noqa: ARG002 - as the engine's
        """Ask for the whole page: there is no way to change one part here."""
        self.whole_page_wanted.emit()

    def show_look(self, look: PageLook) -> None:
        """Show what can be shown: the words, which look the same on all."""

    def read_place(self, call: Callable[[object], None]) -> None:
        """Say that it is not known which section is in sight."""
        call("")

    def scroll_to(self, key: str, *, marked: bool = False) -> None:  # noqa: ARG002 - as the engine's
        """Bring a section into sight."""
        self.scrollToAnchor(key)

    def let_go(self) -> None:
        """Nothing has to end in a certain order."""
