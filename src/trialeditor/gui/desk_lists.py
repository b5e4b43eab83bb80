"""The list with its queues, saved views and order: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from trialeditor.domain.queues import Queue
from trialeditor.domain.saved_views import SavedView
from trialeditor.gui.asking import Ask
from trialeditor.gui.bulk_faces import BulkKind
from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.desk_look import LookDesk
from trialeditor.gui.dialogs.bulk_windows import BulkWindows
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.bulk_verbs import WorkspaceBulk
from trialeditor.gui.presenters.choosing import ChoicePresenter
from trialeditor.gui.presenters.filtering import FilterPresenter
from trialeditor.gui.presenters.list_verbs import WorkspaceQueues
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.presenters.queueing import QueuePresenter
from trialeditor.gui.presenters.view_keeping import ViewKeeper
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace


class QueueDesk(QObject):
    """The queues beside the list."""

    noticed = Signal(object)
    """NoticeFace."""
    export_wanted = Signal(object)
    """frozenset of NctId: export these trials."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        workspace: Workspace,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: Ask,
        window: MainWindow,
        lines: ListPresenter,
        filters: FilterPresenter,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        verbs = WorkspaceQueues(workspace)
        self._window, self._lines, self._filters = window, lines, filters
        counting = saying(runner, "Counting the queues…")
        self.queues = QueuePresenter(
            verbs=verbs, runner=counting, bus=bus, session=session, clock=workspace.clock, parent=self
        )
        self.look = LookDesk(window, lines)
        self.views = ViewKeeper(
            verbs=verbs,
            queues=self.queues,
            lines=lines,
            looks=self.look.looks,
            runner=runner,
            session=session,
            ask=ask,
            parent=self,
        )
        self.queues.noticed.connect(self.noticed)
        self.views.noticed.connect(self.noticed)
        self._connect_queues()
        self._connect_order()
        self._connect_actions()
        chosen = WorkspaceBulk(workspace)
        self.choice = ChoicePresenter(chosen, lines, runner, self)
        self.bulk = BulkWindows(
            verbs=chosen,
            runner=runner,
            bus=bus,
            session=session,
            clock=workspace.clock,
            window=window,
            wardrobe=wardrobe,
        )
        self._connect_bulk()

    def start(self) -> None:
        """Show the queues."""
        self.queues.start()

    def _connect_queues(self) -> None:
        pane, queues, lines = self._window.ui.listPane, self.queues, self._lines
        rail = pane.ui.rail
        rail.chosen.connect(queues.choose_line)
        rail.save_requested.connect(self.views.save)
        rail.rename_requested.connect(self.views.rename)
        rail.delete_requested.connect(self.views.delete)
        queues.shown.connect(rail.show_faces)
        queues.chosen.connect(lambda query, _name: lines.enter(query))
        queues.chosen.connect(lambda _query, name: pane.show_title(name))
        queues.view_chosen.connect(self._show_view)
        lines.all_wanted.connect(lambda: queues.choose(Queue.ALL))

    def _show_view(self, view: SavedView) -> None:
        self._window.ui.listPane.show_search(view.query.search)
        self._filters.restore(view.query)
        self._lines.order_as(view.query.sort, descending=view.query.descending)
        self.look.looks.show(view.look)

    def _connect_bulk(self) -> None:
        window, choice, bulk = self._window, self.choice, self.bulk
        pane = window.ui.listPane
        acts = self._acts()
        pane.ui.bulk.offer(*acts)
        pane.marked.connect(choice.take)
        pane.all_requested.connect(choice.take_all)
        pane.ui.bulk.cleared.connect(pane.mark_none)
        choice.all_marked.connect(pane.mark_all)
        choice.counted.connect(pane.ui.bulk.show_count)
        choice.allowed.connect(lambda why_not: window.allow(dict.fromkeys(acts, why_not)))
        choice.noticed.connect(self.noticed)
        bulk.noticed.connect(self.noticed)
        bulk.last.allowed.connect(lambda why_not: window.allow({window.ui.actionUndoMany: why_not}))
        window.ui.actionUndoMany.triggered.connect(bulk.last.undo)
        bulk.export_wanted.connect(self.export_wanted)
        window.ui.notice.acted.connect(lambda: bulk.undo(window.ui.notice.face))
        for action, kind in acts.items():
            action.triggered.connect(lambda _on=False, kind=kind: bulk.open(kind, choice.ncts))
        choice.take(())
        bulk.last.start()

    def _acts(self) -> Mapping[QAction, BulkKind]:
        ui = self._window.ui
        return {
            ui.actionAssign: BulkKind.ASSIGN,
            ui.actionReviewDates: BulkKind.DATES,
            ui.actionExportChosen: BulkKind.EXPORT,
            ui.actionRetire: BulkKind.RETIRE,
            ui.actionPutBack: BulkKind.PUT_BACK,
        }

    def _connect_order(self) -> None:
        pane = self._window.ui.listPane
        pane.sorted.connect(self._lines.order)
        pane.turned.connect(self._lines.turn)
        self._lines.ordered.connect(pane.show_order)

    def _connect_actions(self) -> None:
        ui = self._window.ui
        for action, queue in self._actions().items():
            action.triggered.connect(lambda _on=False, queue=queue: self._go_to(queue))
        ui.actionSaveView.triggered.connect(lambda _on: self.views.save())
        ui.actionShowQueues.toggled.connect(ui.listPane.show_rail)

    def _go_to(self, queue: Queue) -> None:
        self._window.ui.actionShowList.setChecked(True)
        self.queues.choose(queue)

    def _actions(self) -> Mapping[QAction, Queue]:
        ui = self._window.ui
        return {
            ui.actionQueueAll: Queue.ALL,
            ui.actionQueueMine: Queue.MINE,
            ui.actionQueueForMe: Queue.FOR_ME,
            ui.actionQueueInReview: Queue.IN_REVIEW,
            ui.actionQueueSigned: Queue.SIGNED,
            ui.actionQueueLapsed: Queue.LAPSED,
            ui.actionQueueDue: Queue.DUE,
            ui.actionQueueRetired: Queue.RETIRED,
        }
