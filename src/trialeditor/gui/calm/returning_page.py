"""Back to the page that was open, once the list is in sight and somebody works; unless another page is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from trialeditor.config.places import Place
from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.gui.desk import Desk
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.views.page_place import PagePlace, Spot


class PageReturn(QObject):
    """One way back. `is_there` says whether a trial is in the workspace; one that is gone is passed over."""

    def __init__(
        self, desk: Desk, runner: Runner, is_there: Callable[[NctId], bool], place: Place, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._is_there = is_there
        self._before = place
        self._wanted = _number(place.page)
        self._is_looking = False
        self._spot = PagePlace(desk.window.ui.editorPane)
        desk.editor.opened.connect(self._on_opened)
        desk.window.ui.listPane.opened.connect(lambda _nct: self._give_up())
        desk.list.filled.connect(self._begin)
        desk.session.person_changed.connect(lambda _person: self._begin())
        self._begin()

    def place(self, view: str) -> Place:
        """Return where somebody is now; what was there before stays until somebody opens a page."""
        document = self._desk.session.document
        if document is None or self._wanted is not None:
            return replace(self._before, view=view)
        spot = self._spot.read()
        return Place(view=view, page=document.page.nct_id, section=spot.section, cursor=spot.cursor, scroll=spot.scroll)

    def _begin(self) -> None:
        """Look for the page when all else is there, once."""
        desk, nct = self._desk, self._wanted
        is_ready = desk.session.person is not None and desk.list.is_filled
        if nct is None or not is_ready or self._is_looking:
            return
        self._is_looking = True
        self._runner.run(
            Lane.STORAGE, lambda: self._is_there(nct), lambda there: self._open(nct, there), lambda _error: None
        )

    def _open(self, nct: NctId, is_there: bool) -> None:
        if not is_there:
            self._give_up()
        elif self._wanted == nct and self._desk.session.document is None:
            self._desk.editor.open(nct)

    def _on_opened(self, nct: str) -> None:
        """Go to the place on the page that was wanted. What was said meanwhile is said still."""
        is_back, self._wanted = nct == self._wanted, None
        if not is_back:
            return
        spot = Spot(section=self._before.section, cursor=self._before.cursor, scroll=self._before.scroll)
        QTimer.singleShot(0, self, lambda: self._spot.go(spot, with_focus=self._is_nobody_busy()))  # cards are shown

    def _is_nobody_busy(self) -> bool:
        """Say whether the focus is where it is in a new window, and nothing was typed there."""
        search = self._desk.window.ui.listPane.ui.search
        return self._desk.window.focusWidget() in (None, search) and not search.isModified()

    def _give_up(self) -> None:
        self._wanted = None


def _number(page: str) -> NctId | None:
    try:
        return parse_nct_id(page)
    except BadInput:
        return None
