"""The middle of the window: one tab at the left, and at its right another one, the preview, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QToolButton, QWidget

from trialeditor.gui.widgets.tab_strip import TabStrip

PREVIEW = "preview"
NOTHING = ""
_BESIDE_PREVIEW, _BESIDE_NOTHING = "Preview", "Nothing"


@dataclass(frozen=True, slots=True)
class Tab:
    """What stands behind a tab."""

    key: str
    words: str
    view: QWidget


class CenterTabs(QObject):
    """Knows which tab is shown, and what is shown beside it."""

    changed = Signal(str, str)
    """Keys of the tab that is shown and of the one beside it; the second is empty when there is none."""
    preview_wanted = Signal(bool)
    """The preview is chosen to be shown beside the tab, or something else is."""

    def __init__(self, strip: TabStrip, halves: QSplitter, button: QToolButton, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._halves = halves
        self._tabs: list[Tab] = []
        self._main = ""
        self._beside = NOTHING
        self._has_preview = True
        self._menu = QMenu(button)
        self._menu.setAccessibleName("What is shown beside the tab")
        self._choices: dict[str, QAction] = {}
        self._group = QActionGroup(self)
        self._offer(PREVIEW, _BESIDE_PREVIEW)
        self._offer(NOTHING, _BESIDE_NOTHING)
        button.setMenu(self._menu)
        strip.currentChanged.connect(self._on_strip)

    @property
    def shown(self) -> tuple[str, ...]:
        """The keys of the tabs that are in sight, from left to right."""
        return (self._main, self._beside) if self._beside else (self._main,)

    def add(self, key: str, words: str, view: QWidget) -> None:
        """Add a tab behind those that are there."""
        self._tabs.append(Tab(key, words, view))
        self._offer(key, words)
        self._main = self._main or key
        with QSignalBlocker(self._strip):
            self._strip.addTab(words)
        self._arrange()

    def name(self, key: str, words: str) -> None:
        """Call a tab otherwise, such as with how many things in it are new."""
        place = [tab.key for tab in self._tabs].index(key)
        if self._strip.tabText(place) != words:
            self._strip.setTabText(place, words)

    def show_tab(self, key: str) -> None:
        """Show a tab at the left. When it stands at the right, the two change places."""
        if key == self._main or key not in self._views:
            return
        if key == self._beside:
            self._beside = self._main
        self._main = key
        self._arrange()

    def show_beside(self, key: str) -> None:
        """Show a tab, the preview or nothing at the right."""
        self._beside = key if key in self._views and key != self._main else NOTHING
        self._has_preview = key == PREVIEW
        self._arrange()
        self.preview_wanted.emit(self._has_preview)

    def tell_preview(self, is_shown: bool) -> None:
        """Take note that the preview was shown or hidden elsewhere."""
        self._has_preview = is_shown
        self._mark()

    def view(self, key: str) -> QWidget:
        """Return what stands behind a tab."""
        return self._views[key]

    def state(self) -> str:
        """Return what is shown, to be restored in the next window."""
        return " ".join(self.shown)

    def restore(self, state: str) -> None:
        """Show what was shown in an earlier window, as far as it is still there."""
        main, _, beside = state.partition(" ")
        if main in self._views:
            self._main = main
        self._beside = beside if beside in self._views and beside != self._main else NOTHING
        self._arrange()
        if self._beside:
            self._has_preview = False
            self.preview_wanted.emit(False)
            self._mark()

    @property
    def _views(self) -> dict[str, QWidget]:
        return {tab.key: tab.view for tab in self._tabs}

    def _on_strip(self, place: int) -> None:
        if 0 <= place < len(self._tabs):
            self.show_tab(self._tabs[place].key)

    def _offer(self, key: str, words: str) -> None:
        choice = QAction(words, self)
        choice.setCheckable(True)
        choice.triggered.connect(partial(self._choose, key))
        self._group.addAction(choice)
        self._choices[key] = choice
        if key in (PREVIEW, NOTHING):
            self._menu.addAction(choice)
        else:
            self._menu.insertAction(self._choices[PREVIEW], choice)

    def _choose(self, key: str, _on: bool = False) -> None:
        self.show_beside(key)

    def _arrange(self) -> None:
        """Put the views into their halves. What is hidden keeps its place, its scroll bar and its words."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and any(tab.view.isAncestorOf(focus) for tab in self._tabs)
        for tab in self._tabs:
            tab.view.setVisible(tab.key in self.shown)
        if had_focus and focus is not None and not focus.isVisible():
            self._views[self._main].setFocus()
        for place, key in enumerate(self.shown):
            view = self._views[key]
            if self._halves.indexOf(view) != place:
                self._halves.insertWidget(place, view)
        if self._beside:
            half = max(self._halves.width() // 2, 1)
            rest = self._halves.count() - len(self.shown)
            self._halves.setSizes([half, half, *[0] * rest])
        with QSignalBlocker(self._strip):
            self._strip.setCurrentIndex([tab.key for tab in self._tabs].index(self._main))
        self._mark()
        self.changed.emit(self._main, self._beside)

    def _mark(self) -> None:
        """Check what is shown at the right; what stands at the left cannot be chosen."""
        for key, choice in self._choices.items():
            choice.setEnabled(key != self._main)
        shown = self._beside or (PREVIEW if self._has_preview else NOTHING)
        self._choices[shown].setChecked(True)
