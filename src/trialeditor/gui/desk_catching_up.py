"""A newer version under a draft: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.catching_up import CatchUpPresenter, WorkspaceCatchUp
from trialeditor.gui.presenters.presence import PresencePresenter
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.services.workspace import Workspace

if TYPE_CHECKING:
    from trialeditor.gui.desk import Desk

_NOTHING_NEWER = "Nobody saved a newer version since you began your draft."


class CatchUpDesk(QObject):
    """Connects the hint that a colleague saved a version with the act that takes it in."""

    def __init__(self, desk: Desk, workspace: Workspace, runner: Runner, presence: PresencePresenter) -> None:
        super().__init__(desk)
        self._desk = desk
        self._head, self._action = desk.window.ui.editorPane.head, desk.window.ui.actionCatchUp
        self.presenter = CatchUpPresenter(
            verbs=WorkspaceCatchUp(workspace),
            runner=saying(runner, "Bringing both together…"),
            session=desk.session,
            keeper=desk.keeper,
            parent=self,
        )
        self._head.set_catch_up(self._action)
        self._action.triggered.connect(lambda _on: self.presenter.catch_up())
        self.presenter.noticed.connect(desk.window.show_notice)
        self.presenter.conflicted.connect(desk.conflicts.resolve)
        self.presenter.settled.connect(desk.editor.reload)
        presence.newer.connect(self._offer)
        self._offer(is_behind=False)

    def _offer(self, is_behind: bool) -> None:
        why_not = NO_PAGE if self._desk.session.document is None else _NOTHING_NEWER
        self._desk.window.allow({self._action: None if is_behind else why_not})
        self._head.offer_catch_up(is_behind)
