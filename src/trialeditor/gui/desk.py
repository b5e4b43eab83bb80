"""Where the window and its presenters meet: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from trialeditor.domain.people import Person
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.desk_center import CenterDesk
from trialeditor.gui.desk_checks import CheckDesk
from trialeditor.gui.desk_drift import DriftDesk
from trialeditor.gui.desk_fact_checks import FactCheckDesk
from trialeditor.gui.desk_lists import QueueDesk
from trialeditor.gui.desk_page import PageDesk
from trialeditor.gui.desk_page_theme import PageThemeDesk
from trialeditor.gui.desk_pdf import PdfDesk
from trialeditor.gui.desk_people import PeopleDesk
from trialeditor.gui.desk_reviewing import ReviewingDesk
from trialeditor.gui.desk_watch import WatchDesk
from trialeditor.gui.dialogs.ask import DialogAsk
from trialeditor.gui.dialogs.import_windows import ImportWindows
from trialeditor.gui.dialogs.record_history import RecordHistoryWindows
from trialeditor.gui.dialogs.task_windows import TaskWindows
from trialeditor.gui.find_wiring import FindDesk
from trialeditor.gui.intake_faces import Source
from trialeditor.gui.jobs import Runner
from trialeditor.gui.list_wiring import connect_filters, connect_imports, connect_list
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.models.trial_list import TrialListModel
from trialeditor.gui.presenters.conflicts import ConflictPresenter
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.filtering import FilterPresenter
from trialeditor.gui.presenters.intake_verbs import WorkspaceIntake
from trialeditor.gui.presenters.listing import ListPresenter
from trialeditor.gui.presenters.people import say_roles
from trialeditor.gui.presenters.previewing import PreviewPresenter
from trialeditor.gui.presenters.record_verbs import WorkspaceRecords
from trialeditor.gui.presenters.renewing import RenewalPresenter, WorkspaceRenewal
from trialeditor.gui.presenters.review import ReviewPresenter
from trialeditor.gui.presenters.verbs import WorkspaceVerbs
from trialeditor.gui.preview_wiring import connect_preview
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.outcome import Changes
from trialeditor.services.workspace import Workspace

_LOSE_WORDS = ConfirmQuestion(
    title="Close without saving?",
    intro="The newest words of this page could not be stored. They are lost when you close.",
    accept="Close and lose them",
)
_NOT_THE_SAMPLE = "Only the sample starts over. This is a workspace of your own."
_STOP_EXPORT = ConfirmQuestion(
    title="Stop the export and close?",
    intro="The bundle that was there before, if there was one, stays as it is. Export again to write the new one.",
    accept="Stop and close",
)
_STOP_IMPORT = ConfirmQuestion(
    title="Stop the import and close?",
    intro="What is in stays in, and is whole. Import the same files again to take in the rest.",
    accept="Stop and close",
)


class Desk(QObject):
    """One window on one workspace."""

    closed = Signal()
    """Everything is stored, and the window may go."""

    def __init__(self, workspace: Workspace, runner: Runner, window: MainWindow, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        verbs = WorkspaceVerbs(workspace)
        self._verbs = verbs
        clock = workspace.clock
        self.window = window
        self._workspace = workspace
        self._runner = runner
        self.session = Session(self)
        self.bus = Bus(self)
        self.ask = DialogAsk(window, wardrobe.dress)
        self.model = TrialListModel(self)
        self.keeper = DraftKeeper(verbs, runner, clock, self)
        self.list = ListPresenter(verbs, saying(runner, "Reading the list…"), self.bus, clock, self.model, self)
        self.filters = FilterPresenter(verbs, saying(runner, "Counting…"), self)
        self.preview = PreviewPresenter(
            verbs=verbs, runner=saying(runner, "Making the preview…"), session=self.session, parent=self
        )
        self.editor = EditorPresenter(
            verbs=verbs,
            keeper=self.keeper,
            ask=self.ask,
            clock=clock,
            runner=saying(runner, "Reading the page…"),
            session=self.session,
            parent=self,
        )
        self.review = ReviewPresenter(
            verbs=verbs,
            keeper=self.keeper,
            bus=self.bus,
            ask=self.ask,
            clock=clock,
            runner=saying(runner, "Writing it down…"),
            session=self.session,
            parent=self,
        )
        self.conflicts = ConflictPresenter(
            verbs=verbs, keeper=self.keeper, ask=self.ask, runner=runner, session=self.session, parent=self
        )
        self._make_desks(verbs, runner, wardrobe)
        self._connect()
        self.reviewing = ReviewingDesk(self, workspace, runner)
        self.drift = DriftDesk(self, workspace, runner, wardrobe)
        self.watch = WatchDesk(self, workspace, runner, wardrobe)
        self.fact_checks = FactCheckDesk(self, workspace, runner, wardrobe)
        self.pdf = PdfDesk(self, workspace, runner)
        self.page_theme = PageThemeDesk(self, workspace, runner, wardrobe)

    def _make_desks(self, verbs: WorkspaceVerbs, runner: Runner, wardrobe: Wardrobe) -> None:
        """Make what opens windows of its own, and what has a desk of its own."""
        workspace, window = self._workspace, self.window
        self.staff = PeopleDesk(
            workspace=workspace,
            verbs=verbs,
            runner=runner,
            bus=self.bus,
            session=self.session,
            keeper=self.keeper,
            ask=self.ask,
            window=window,
            wardrobe=wardrobe,
        )
        self.people = self.staff.people
        self.tasks = TaskWindows(verbs, runner, self.session, self.ask, window, wardrobe)
        intake = WorkspaceIntake(workspace)
        self.imports = ImportWindows(intake, runner, self.bus, self.session, self.ask, window, wardrobe)
        self.records = RecordHistoryWindows(WorkspaceRecords(workspace), runner, self.bus, window, wardrobe)
        self.renewal = RenewalPresenter(WorkspaceRenewal(workspace), runner, self)
        self.queues = QueueDesk(
            workspace=workspace,
            runner=runner,
            bus=self.bus,
            session=self.session,
            ask=self.ask,
            window=window,
            lines=self.list,
            filters=self.filters,
            wardrobe=wardrobe,
        )
        self.finding = FindDesk(
            workspace=workspace,
            runner=runner,
            bus=self.bus,
            session=self.session,
            keeper=self.keeper,
            editor=self.editor,
            window=window,
            wardrobe=wardrobe,
        )
        self.checks = CheckDesk(
            workspace=workspace,
            runner=runner,
            bus=self.bus,
            session=self.session,
            ask=self.ask,
            editor=self.editor,
            review=self.review,
            window=window,
            wardrobe=wardrobe,
        )

    def start(self) -> None:
        """Show the workspace, let somebody work, and fill the list."""
        self.window.show_workspace(self._workspace.name, is_sample=self._workspace.is_sample)
        self.window.allow({self.window.ui.actionResetSample: None if self._workspace.is_sample else _NOT_THE_SAMPLE})
        self.window.show_record(self._workspace.path.name)
        self.page.show_nothing()
        self.people.start()
        self.queues.start()
        self.list.reload()
        self.renewal.start()

    def rescue(self) -> None:
        """Store the words in hand at once, on this thread: there may be no later."""
        document = self.session.document
        if document is not None and document.is_dirty:
            document.saved(self._verbs.autosave(document.draft()))

    def leave(self, then: Callable[[], None]) -> None:
        """Store everything, then call `then`; when something cannot be stored, only if the person insists."""
        if self.imports.is_running:
            self.ask.confirm(_STOP_IMPORT, lambda: self._leave_now(then))
        elif self.tasks.is_running:
            self.ask.confirm(_STOP_EXPORT, lambda: self._leave_now(then))
        else:
            self._leave_now(then)

    def _connect(self) -> None:
        self._connect_list()
        self.page = PageDesk(session=self.session, editor=self.editor, review=self.review, window=self.window)
        connect_preview(self.window, self.preview)
        self._connect_actions()
        self._connect_center()
        presenters = (self.list, self.filters, self.editor, self.preview, self.review, self.conflicts, self.people)
        for presenter in presenters:
            presenter.noticed.connect(self.window.show_notice)
        self.renewal.noticed.connect(self.window.show_notice)
        self.renewal.renewed.connect(self.list.reload)
        self.keeper.noticed.connect(self.window.show_notice)
        self.queues.noticed.connect(self.window.show_notice)
        self.queues.export_wanted.connect(lambda ncts: self.tasks.open_export(only=ncts))
        self.keeper.said.connect(self.window.show_saving)
        self.keeper.conflicted.connect(self.conflicts.resolve)
        self.review.conflicted.connect(self.conflicts.resolve_and_save)
        self.conflicts.save_wanted.connect(self.review.save_version)
        self.conflicts.settled.connect(self.editor.reload)
        self.session.person_changed.connect(self._on_person)
        self.bus.changed.connect(self._on_changes)
        self.window.close_requested.connect(lambda: self.leave(self.closed.emit))

    def _connect_center(self) -> None:
        self.center = CenterDesk(
            workspace=self._workspace,
            runner=self._runner,
            session=self.session,
            keeper=self.keeper,
            bus=self.bus,
            ask=self.ask,
            window=self.window,
        )

    def _connect_list(self) -> None:
        pane = self.window.ui.listPane
        pane.set_model(self.model)
        connect_list(pane, self.list, self.editor)
        connect_filters(pane, self.filters, self.list)
        connect_imports(pane, self.imports, self.filters, self.list, self.editor)
        self.editor.opened.connect(lambda _nct: self.window.show_notice(None))

    def _connect_actions(self) -> None:
        ui = self.window.ui
        ui.actionRecordHistory.triggered.connect(lambda _on: self.records.open(self.session.document))
        ui.actionImport.triggered.connect(lambda _on: self.imports.open())
        ui.actionImportByNumber.triggered.connect(lambda _on: self.imports.open(Source.TEXT))
        ui.actionPasteRecords.triggered.connect(self.imports.paste)
        ui.actionRefreshAll.triggered.connect(self.imports.refresh_all)
        self.window.handed_over.connect(self.imports.take)
        self.imports.noticed.connect(self.window.show_notice)
        ui.actionExport.triggered.connect(self.tasks.open_export)

    def _on_person(self, person: Person) -> None:
        self.window.show_person(person.name, say_roles(person))
        self.editor.open_again()

    def _on_changes(self, changes: Changes) -> None:
        if changes.workspace:
            self.window.show_workspace(self._workspace.name, is_sample=self._workspace.is_sample)
        document = self.session.document
        if document is not None and (document.page.nct_id in changes.trials or changes.workspace):
            self.editor.reload()

    def _leave_now(self, then: Callable[[], None]) -> None:
        def finish() -> None:
            self.preview.close()
            then()

        self.imports.stop()
        self.tasks.stop()
        self.checks.everywhere.stop()
        self.renewal.stop()
        self.keeper.settle(finish, or_else=lambda: self.ask.confirm(_LOSE_WORDS, finish))
