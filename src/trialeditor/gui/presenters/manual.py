"""Walks through the manual: which page is shown, where one was before, and what a search finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.errors import TrialEditorError
from trialeditor.gui.jobs import Lane, Latest, Runner
from trialeditor.gui.manual import FIRST, Hit, ManualPage, search
from trialeditor.gui.presenters.wording import say_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in the manual."""

    page: str
    heading: str = ""
    query: str = ""
    """What is marked there."""
    scroll: int = 0


class ManualPresenter(QObject):
    """Keeps the way back."""

    shown = Signal(object, object)
    """ManualPage and Place."""
    can_go = Signal(bool, bool)
    """Whether there is a way back, and a way forward."""
    found = Signal(object, str)
    """Tuple of Hit, and how many there are in words; None instead when nothing is looked for."""

    def __init__(
        self,
        read: Callable[[], tuple[ManualPage, ...]],
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._pages = {page.name: page for page in read()}
        self._latest = Latest(runner, Lane.PURE)
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self._here: Place | None = None

    @property
    def pages(self) -> tuple[ManualPage, ...]:
        """All pages, in order."""
        return tuple(self._pages.values())

    def go(self, page: str, heading: str = "", query: str = "") -> None:
        """Show a page, from a heading on; a page that is not there is the first one."""
        place = Place(page=page if page in self._pages else FIRST, heading=heading, query=query)
        if self._here is not None and replace(self._here, scroll=0) != place:
            self._back.append(self._here)
            self._forward.clear()
        self._show(place)

    def back(self) -> None:
        """Go where one was before."""
        if self._back and self._here is not None:
            self._forward.append(self._here)
            self._show(self._back.pop())

    def forward(self) -> None:
        """Go where one came back from."""
        if self._forward and self._here is not None:
            self._back.append(self._here)
            self._show(self._forward.pop())

    def scroll(self, value: int) -> None:
        """Take note of how far the page is scrolled."""
        if self._here is not None:
            self._here = replace(self._here, scroll=value)

    def search(self, query: str) -> None:
        """Look for words on all pages."""
        if not query.strip():
            self._latest.forget()
            self.found.emit(None, "")
            return
        pages = self.pages

        def told(hits: tuple[Hit, ...]) -> None:
            words = (
                say_count(len(hits), "place", "places") if hits else "Nothing was found. Try fewer or shorter words."
            )
            self.found.emit(hits, words)

        self._latest.run(lambda: search(pages, query), told, _never)

    def _show(self, place: Place) -> None:
        self._here = place
        self.shown.emit(self._pages[place.page], place)
        self.can_go.emit(bool(self._back), bool(self._forward))


def _never(error: TrialEditorError) -> None:
    raise error  # a search over words in memory has nothing that could be expected to fail
