"""Back to where somebody was: the panes at once, the queue with the list, and the page when all that is in sight.

What is not there any more is passed over in silence, and whoever has begun something else is not called back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QRect, QTimer
from PySide6.QtGui import QAction, QGuiApplication

from trialeditor.config.places import Layout, Place, Places, load_places, remember
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import ListQuery
from trialeditor.gui.calm.placing import within_reach
from trialeditor.gui.calm.returning_page import PageReturn
from trialeditor.gui.calm.returning_queue import kept_view, show_view
from trialeditor.gui.desk import Desk
from trialeditor.gui.jobs import Lane, Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.services.listing import count
from trialeditor.services.workspace import Workspace

_WRITE_MS = 3_000
"""So long after somebody went elsewhere it is written down: a power cut loses little."""


class Divided(Protocol):
    """Something that is divided: a splitter."""

    def saveState(self) -> QByteArray:
        """Return how it is divided."""
        ...

    def restoreState(self, state: QByteArray, /) -> bool:
        """Divide it as it was; say whether that could be understood."""
        ...


class Returning(QObject):
    """Remembers for one window. Without a file, nothing is remembered."""

    def __init__(self, window: MainWindow, runner: Runner, file: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._file = file
        self._places = load_places(file) if file is not None else Places()
        self._desk: Desk | None = None
        self._workspace: Workspace | None = None
        self._page: PageReturn | None = None
        self._is_divided = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_MS)
        self._timer.timeout.connect(self.write)

    def place_window(self) -> None:
        """Bring the window onto a screen that is there, and divide it as it was."""
        window = self._window
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        here = QRect(window.pos(), window.size())
        placed = within_reach(here, screens)
        if placed != here and not (window.isMaximized() or window.isFullScreen()):
            window.setGeometry(placed)
        window.ui.actionFullScreen.setChecked(window.isFullScreen())
        for name, action in self._choices().items():
            action.setChecked(self._places.layout.shown.get(name, action.isChecked()))
        self._divide()

    def attach(self, desk: Desk, workspace: Workspace) -> None:
        """Go back to where somebody was in a workspace that was just opened."""
        place = self._places.of(workspace.path)
        self._desk, self._workspace = desk, workspace
        show_view(desk, place.view)
        self._page = PageReturn(desk, self._runner, _finder(workspace), place, self)
        desk.editor.opened.connect(lambda _nct: self._divide_at_last())
        for moved in (desk.editor.opened, desk.queues.queues.chosen, desk.list.asked):
            moved.connect(lambda *_moved: self._timer.start())
        self._window.ui.editorPane.section_entered.connect(lambda _key: self._timer.start())

    def write(self) -> None:
        """Remember how it is now. Off the GUI thread."""
        self._timer.stop()
        file, layout = self._file, self.layout
        workspace, place = (self._workspace.path if self._workspace else None), self.place
        if file is not None:
            self._runner.run(
                Lane.PURE, lambda: remember(file, layout, workspace, place), lambda _none: None, lambda _error: None
            )

    @property
    def layout(self) -> Layout:
        """How the window is divided now."""
        splitters = {name: bytes(each.saveState().data()) for name, each in self._splitters().items()}
        return Layout(splitters=splitters, shown={name: each.isChecked() for name, each in self._choices().items()})

    @property
    def place(self) -> Place:
        """Where somebody is now; or where they were, while nobody went back there yet."""
        if self._desk is None or self._page is None:
            return Place()
        return self._page.place(kept_view(self._desk))

    def _divide(self) -> None:
        for name, state in self._places.layout.splitters.items():
            splitter = self._splitters().get(name)
            if splitter is not None and state:
                splitter.restoreState(QByteArray(state))

    def _divide_at_last(self) -> None:
        """Divide what shows the page when it is shown for the first time: only now it has its size."""
        if not self._is_divided:
            self._is_divided = True
            QTimer.singleShot(0, self, self._divide)

    def _splitters(self) -> Mapping[str, Divided]:
        ui = self._window.ui.editorPane.ui
        return {"split": ui.split, "halves": ui.halves}

    def _choices(self) -> Mapping[str, QAction]:
        ui = self._window.ui
        actions = (
            ui.actionShowList,
            ui.actionShowPreview,
            ui.actionShowFacts,
            ui.actionShowQueues,
            ui.actionFilters,
            ui.actionLessMotion,
        )
        return {action.objectName(): action for action in actions}


def _finder(workspace: Workspace) -> Callable[[NctId], bool]:
    return lambda nct: count(workspace, ListQuery(ncts=frozenset({nct}))) > 0
