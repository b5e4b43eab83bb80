"""Find and replace: who hears what from whom, and what Ctrl+F means where. No decisions about words are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from trialeditor.domain.guards import why_not_edit
from trialeditor.domain.text.finding import Sought
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.replace_windows import ReplaceWindows
from trialeditor.gui.find_faces import Place
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.finding import FindPresenter
from trialeditor.gui.presenters.replace_verbs import WorkspaceReplace
from trialeditor.gui.presenters.steps import NO_PAGE, Steps
from trialeditor.gui.session import Session
from trialeditor.gui.views.editor_pane import WRITE
from trialeditor.gui.views.found_places import FoundPlaces
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.writing_tools import is_in
from trialeditor.services.workspace import Workspace

_NOBODY = "Choose who you are first."


class FindDesk(QObject):
    """Connects the find bar with the open page."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        workspace: Workspace,
        runner: Runner,
        bus: Bus,
        session: Session,
        keeper: DraftKeeper,
        editor: EditorPresenter,
        window: MainWindow,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        pane = window.ui.editorPane
        self._pane, self._bar = pane, pane.ui.findBar
        self._places = FoundPlaces(pane.cards, pane.ui.scroll)
        self.finder = FindPresenter(runner=runner, session=session, parent=self)
        self.everywhere = ReplaceWindows(
            verbs=WorkspaceReplace(workspace),
            runner=runner,
            bus=bus,
            session=session,
            keeper=keeper,
            window=window,
            wardrobe=wardrobe,
        )
        self._connect_bar()
        self._connect_actions()
        self._connect_everywhere()
        self.finder.told.connect(self._bar.show_face)
        self.finder.marked.connect(self._places.show_found)
        self.finder.reached.connect(self._places.reach)
        self.finder.noticed.connect(window.show_notice)
        editor.opened.connect(lambda _nct: self.finder.follow())
        editor.steps_changed.connect(self._allow)
        session.document_changed.connect(lambda document: self._forget() if document is None else None)
        self._forget()

    def find(self) -> None:
        """Look where the person is: in the list, in the record, or else in the words of the page."""
        ui, focus = self._window.ui, self._window.focusWidget()
        if self._session.document is None or is_in(focus, ui.listPane):
            ui.actionSearch.trigger()
        elif is_in(focus, self._pane.ui.recordTab):
            self._pane.ui.recordTab.setFocus()
        else:
            self.open()

    def open(self, *, replace: bool = False, focus: bool = True) -> None:
        """Open the bar, with the words that are selected."""
        if WRITE not in self._pane.center.shown:
            self._pane.center.show_tab(WRITE)
        words = "" if self._is_in_bar() else self._places.selected_words()
        self._bar.open(words, replace=replace, focus=focus)

    def step(self, by: int) -> None:
        """Go to the next match or the one before, from the cursor where it is in a field."""
        if self._bar.isHidden():
            self.open(focus=self._bar.wanted.is_empty)
        self.finder.step(by, None if self._is_in_bar() else self._places.place())

    def _connect_bar(self) -> None:
        bar, finder = self._bar, self.finder
        bar.sought.connect(lambda sought: finder.seek(sought, self._begin()))
        bar.step_requested.connect(finder.step)
        bar.replace_requested.connect(finder.replace)
        bar.replace_all_requested.connect(finder.replace_all)
        bar.opened.connect(self._opened)
        bar.grew.connect(self._stay, Qt.ConnectionType.QueuedConnection)
        bar.closed.connect(self._closed)

    def _connect_actions(self) -> None:
        ui = self._window.ui
        ui.actionFind.triggered.connect(lambda _on: self.find())
        ui.actionFindNext.triggered.connect(lambda _on: self.step(1))
        ui.actionFindPrevious.triggered.connect(lambda _on: self.step(-1))
        ui.actionReplace.triggered.connect(lambda _on: self.open(replace=True))

    def _connect_everywhere(self) -> None:
        ui, everywhere = self._window.ui, self.everywhere
        ui.actionReplaceEverywhere.triggered.connect(lambda _on: self._replace_everywhere())
        ui.notice.acted.connect(lambda: everywhere.undo(ui.notice.face))
        everywhere.noticed.connect(self._window.show_notice)
        self._session.person_changed.connect(
            lambda person: self._window.allow({ui.actionReplaceEverywhere: why_not_edit(person)})
        )
        self._window.allow({ui.actionReplaceEverywhere: _NOBODY})

    def _replace_everywhere(self) -> None:
        """Begin with what is looked for in the page, or with the words that are selected there."""
        is_open = not self._bar.isHidden()
        sought = self._bar.wanted if is_open else Sought(words=self._places.selected_words())
        self.everywhere.open(sought, self._bar.ui.replaceEdit.text() if is_open else "")

    def _begin(self) -> Place | None:
        """Return where a search begins: at the cursor, or at the match that the bar is at."""
        return self.finder.here or self._places.place()

    def _opened(self) -> None:
        self.finder.turn(True)
        self.finder.seek(self._bar.wanted, self._begin())

    def _closed(self) -> None:
        """Go back to the words, to the match that was found last."""
        here = self.finder.here
        self.finder.turn(False)
        self._places.go_to(here)

    def _stay(self) -> None:
        """Keep the match in sight when the bar takes more room, which the layout has given it by now."""
        here = self.finder.here
        if here is not None and here.key in self._pane.cards.keys and not self._bar.isHidden():
            self._places.bring_up(here)

    def _is_in_bar(self) -> bool:
        return is_in(self._window.focusWidget(), self._bar)

    def _allow(self, now: Steps) -> None:
        ui = self._window.ui
        self.finder.allow(now.edit)
        self._window.allow({ui.actionFindNext: None, ui.actionFindPrevious: None, ui.actionReplace: now.edit})

    def _forget(self) -> None:
        ui = self._window.ui
        self._window.allow(dict.fromkeys((ui.actionFindNext, ui.actionFindPrevious, ui.actionReplace), NO_PAGE))
