"""The comments beside the words and on them: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.check_faces import Target
from trialeditor.gui.document import Document
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.comment_acts import CommentActs
from trialeditor.gui.presenters.comment_verbs import WorkspaceComments
from trialeditor.gui.presenters.comments import CommentsPresenter
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.gui.session import Session
from trialeditor.gui.views.card_comments import CardComments
from trialeditor.gui.views.editor_pane import COMMENTS, WRITE
from trialeditor.gui.views.found_places import FoundPlaces
from trialeditor.services.workspace import Workspace


class CommentDesk(QObject):
    """Connects the comments with the open page."""

    def __init__(
        self,
        *,
        workspace: Workspace,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: Ask,
        editor: EditorPresenter,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pane, self._tab = window.ui.editorPane, window.ui.editorPane.ui.commentsTab
        self._places = FoundPlaces(self._pane.cards, self._pane.ui.scroll)
        self._cards = CardComments(self._pane.cards, (window.ui.actionComment, window.ui.actionSuggest))
        verbs = WorkspaceComments(workspace)
        self.panel = CommentsPresenter(
            verbs=verbs,
            runner=saying(runner, "Reading the comments…"),
            session=session,
            clock=workspace.clock,
            parent=self,
        )
        self.acts = CommentActs(
            verbs=verbs,
            runner=saying(runner, "Writing it down…"),
            session=session,
            bus=bus,
            ask=ask,
            panel=self.panel,
            parent=self,
        )
        self._connect_panel()
        self._connect_tab()
        self._connect_actions()
        editor.cards_changed.connect(lambda _faces: self._cards.show_again())
        session.document_changed.connect(self._allow)
        center = self._pane.center
        center.changed.connect(lambda *shown: self.panel.turn(COMMENTS in shown))
        self.panel.turn(COMMENTS in center.shown)
        self._allow(session.document)

    def open(self) -> None:
        """Show the comments beside the words, and go to their list."""
        self._bring_up()
        self._tab.setFocus()

    def begin(self, *, suggests: bool = False) -> None:
        """Begin a comment about what is selected."""
        spot = self._places.place()
        self._bring_up()
        self.panel.begin(spot, suggests=suggests)

    def _bring_up(self) -> None:
        if COMMENTS not in self._pane.center.shown:
            self._pane.center.show_beside(COMMENTS)

    def _connect_panel(self) -> None:
        panel, tab = self.panel, self._tab
        panel.shown.connect(tab.show_face)
        panel.detailed.connect(tab.show_thread)
        panel.composing.connect(lambda face, focus: tab.show_compose(face, focus=focus))
        panel.marked.connect(self._cards.show_marks)
        panel.reached.connect(self._reach)
        panel.counted.connect(lambda words: self._pane.center.name(COMMENTS, words))
        for each in (panel, self.acts):
            each.noticed.connect(self._window.show_notice)
        self._cards.entered.connect(panel.point)

    def _connect_tab(self) -> None:
        panel, acts, tab = self.panel, self.acts, self._tab
        tab.chosen.connect(lambda number, focus: panel.choose(number, focus=focus))
        tab.closed_toggled.connect(panel.show_closed)
        tab.new_requested.connect(self._window.ui.actionComment.trigger)
        for typed in (tab.reply_typed, tab.comment_typed):
            typed.connect(panel.type)
        tab.suggest_toggled.connect(panel.suggest)
        tab.suggestion_typed.connect(panel.type_suggestion)
        tab.cancel_requested.connect(panel.leave)
        tab.send_requested.connect(acts.send)
        tab.reply_requested.connect(acts.reply)
        tab.accept_requested.connect(acts.accept)
        tab.refuse_requested.connect(acts.refuse)
        tab.close_requested.connect(acts.close)

    def _connect_actions(self) -> None:
        ui = self._window.ui
        ui.actionTabComments.triggered.connect(lambda _on: self.open())
        ui.actionComment.triggered.connect(lambda _on: self.begin())
        ui.actionSuggest.triggered.connect(lambda _on: self.begin(suggests=True))

    def _reach(self, target: Target) -> None:
        """Bring words into sight: beside the comments, where those stood alone."""
        center = self._pane.center
        if WRITE not in center.shown:
            center.show_tab(WRITE)
            center.show_beside(COMMENTS)
        if target.place is not None:
            self._places.bring_up(target.place)
            if target.focus:
                self._places.reach(target.place)
        else:
            self._pane.bring_up(target.key)
        if target.focus:
            self._pane.go_to(target.key)

    def _allow(self, document: Document | None) -> None:
        ui = self._window.ui
        self._window.allow(dict.fromkeys((ui.actionComment, ui.actionSuggest), None if document else NO_PAGE))
