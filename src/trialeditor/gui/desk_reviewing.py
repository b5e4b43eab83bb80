"""What a reviewer needs at a glance: what changed since the signature, and who else writes here.

Who hears what from whom; no decisions are made here but that a page in review shows its changes from the beginning to
those whose turn it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.domain.stages import review_stage
from trialeditor.domain.trial import Stage
from trialeditor.gui.desk_catching_up import CatchUpDesk
from trialeditor.gui.desk_comments import CommentDesk
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.comment_verbs import WorkspaceComments
from trialeditor.gui.presenters.elsewhere import ElsewherePresenter, WorkspaceElsewhere
from trialeditor.gui.presenters.presence import PresencePresenter
from trialeditor.gui.presenters.steps import NO_PAGE, Steps
from trialeditor.gui.views.editor_pane import COMMENTS, HISTORY
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk


class ReviewingDesk(QObject):
    """Connects the comments, the changes since the signature and the hint of who writes with the open page."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, desk.window
        self._pane = desk.window.ui.editorPane
        self._here = ("", "")
        """The page that was looked at last, and by whom."""
        self._has_marked = False
        """Whether changes are marked because a page was in review, and not because the person wanted it."""
        self.comments = CommentDesk(
            workspace=workspace,
            runner=runner,
            bus=desk.bus,
            session=desk.session,
            ask=desk.ask,
            editor=desk.editor,
            window=desk.window,
        )
        self.presence = PresencePresenter(
            verbs=WorkspaceComments(workspace),
            runner=runner,
            session=desk.session,
            clock=workspace.clock,
            parent=self,
        )
        self.elsewhere = ElsewherePresenter(
            verbs=WorkspaceElsewhere(workspace),
            runner=runner,
            bus=desk.bus,
            is_busy=lambda: desk.keeper.is_held,
            parent=self,
        )
        self.elsewhere.noticed.connect(desk.window.show_notice)
        self.presence.told.connect(self._pane.head.say_presence)
        self.presence.said.connect(self.comments.panel.load)
        self.catching_up = CatchUpDesk(desk, workspace, runner, self.presence)
        since = desk.window.ui.actionSinceSigned
        self._pane.head.set_changes(since)
        since.triggered.connect(lambda _on: self.show_changes())
        desk.review.changes_wanted.connect(self.show_changes)
        desk.editor.steps_changed.connect(self._on_steps)
        desk.session.document_changed.connect(lambda document: self._forget() if document is None else None)
        self._forget()

    def show_changes(self) -> None:
        """Show what changed since the signature, with the comments beside."""
        center = self._pane.center
        center.show_tab(HISTORY)
        center.show_beside(COMMENTS)
        self._desk.center.history.compare_signed()
        self._pane.ui.historyTab.make_room()
        self._pane.ui.historyTab.setFocus()

    def _on_steps(self, now: Steps) -> None:
        """Mark what changed in the preview of a page that waits for the person, once; what they choose then stays."""
        document, mark = self._desk.session.document, self._window.ui.actionMarkChanges
        self._window.allow({self._window.ui.actionSinceSigned: None})
        if document is None:
            return
        page, here = document.page, (document.page.nct_id, document.person.id)
        if here == self._here:
            return
        self._here = here
        is_mine = review_stage(page.history) is Stage.IN_REVIEW and now.sign is None
        if is_mine and page.history.sign_offs and not mark.isChecked():
            self._mark(is_on=True)
        elif self._has_marked and not is_mine:
            self._mark(is_on=False)

    def _mark(self, *, is_on: bool) -> None:
        self._has_marked = is_on
        self._window.ui.actionMarkChanges.setChecked(is_on)
        self._desk.preview.mark_changes(is_on)

    def _forget(self) -> None:
        self._here = ("", "")
        self._window.allow({self._window.ui.actionSinceSigned: NO_PAGE})
