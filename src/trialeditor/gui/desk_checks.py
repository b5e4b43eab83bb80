"""The checks beside the words and under them: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.check_faces import DetailFace, FindingId, MarkFace, Target
from trialeditor.gui.desk_criteria import CriteriaDesk
from trialeditor.gui.dialogs.findings_windows import FindingsWindows
from trialeditor.gui.dialogs.glossary_windows import GlossaryWindows
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.all_findings import WorkspaceAllFindings
from trialeditor.gui.presenters.check_acts import CheckActs
from trialeditor.gui.presenters.check_verbs import WorkspaceChecks
from trialeditor.gui.presenters.checks_panel import ChecksPanelPresenter
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.glossary import GlossaryPresenter, WorkspaceGlossary
from trialeditor.gui.presenters.live_checks import LiveCheck, LiveChecks
from trialeditor.gui.presenters.noting import NotePresenter
from trialeditor.gui.presenters.review import ReviewPresenter
from trialeditor.gui.presenters.steps import NO_PAGE, Steps
from trialeditor.gui.session import Session
from trialeditor.gui.views.card_checks import CardChecks
from trialeditor.gui.views.editor_pane import CHECKS, CRITERIA, WRITE
from trialeditor.gui.views.found_places import FoundPlaces
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.workspace import Workspace

_NOT_HERE = "Choose a finding first: in the list of checks, or with the key for the next one."


class CheckDesk(QObject):
    """Connects the checks with the open page."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        workspace: Workspace,
        runner: Runner,
        bus: Bus,
        session: Session,
        ask: Ask,
        editor: EditorPresenter,
        review: ReviewPresenter,
        window: MainWindow,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._window, self._editor, self._review = window, editor, review
        self._pane, self._tab = window.ui.editorPane, window.ui.editorPane.ui.checksTab
        self._places = FoundPlaces(self._pane.cards, self._pane.ui.scroll)
        ui = window.ui
        actions = (ui.actionApply, ui.actionSetAside, ui.actionIgnore, ui.actionKeepWord)
        self._cards = CardChecks(self._pane.cards, actions)
        self._why_not: str | None = NO_PAGE
        self._is_checked = True
        self._reached = ""
        """The section in which a finding was selected last."""
        verbs = WorkspaceChecks(workspace)
        self.live = LiveChecks(verbs=verbs, runner=saying(runner, "Checking the words…"), session=session, parent=self)
        self.panel = ChecksPanelPresenter(session=session, parent=self)
        self.acts = CheckActs(
            verbs=verbs,
            runner=saying(runner, "Writing it down…"),
            session=session,
            bus=bus,
            ask=ask,
            panel=self.panel,
            parent=self,
        )
        self.notes = NotePresenter(session=session, ask=ask, parent=self)
        self.criteria = CriteriaDesk(
            verbs=verbs,
            runner=runner,
            session=session,
            bus=bus,
            live=self.live,
            places=self._places,
            window=window,
        )
        self.everywhere = FindingsWindows(WorkspaceAllFindings(workspace), runner, ask, window, wardrobe)
        glossary = GlossaryPresenter(
            verbs=WorkspaceGlossary(workspace), runner=runner, session=session, bus=bus, parent=self
        )
        self.glossary = GlossaryWindows(glossary, window, wardrobe)
        self._connect_panel()
        self._connect_acts()
        self._connect_fields()
        self._connect_actions()
        editor.steps_changed.connect(self._allow)
        editor.cards_changed.connect(lambda _faces: self._cards.show_again())
        session.document_changed.connect(lambda document: self._forget() if document is None else None)
        self._forget()

    def open(self) -> None:
        """Show the checks beside the words, and go to their list."""
        center = self._pane.center
        if CHECKS not in center.shown:
            center.show_beside(CHECKS)
        self._tab.setFocus()

    def step(self, by: int) -> None:
        """Go to the next finding or the one before, from the cursor where it is in a field."""
        self.panel.step(by, self._places.place())

    def _connect_panel(self) -> None:
        panel, tab = self.panel, self._tab
        self.live.checked.connect(self._take)
        panel.read.connect(self._cards.show_readings)
        panel.shown.connect(tab.show_face)
        panel.detailed.connect(tab.show_detail)
        panel.detailed.connect(self._offer)
        panel.marked.connect(self._cards.show_marks)
        panel.reached.connect(self._reach)
        self.criteria.reached.connect(self._reach)
        panel.counted.connect(self._pane.show_counts)
        tab.toggled.connect(panel.toggle)
        tab.aside_toggled.connect(panel.show_aside)
        tab.code_chosen.connect(panel.choose_code)
        tab.chosen.connect(lambda key, focus: panel.choose(key, focus=focus))

    def _connect_acts(self) -> None:
        acts, tab = self.acts, self._tab
        tab.apply_requested.connect(acts.apply)
        tab.set_aside_requested.connect(acts.set_aside)
        tab.ignore_requested.connect(acts.ignore)
        tab.keep_requested.connect(acts.keep)
        tab.note_requested.connect(self._write_note)
        self._pane.cards.note_requested.connect(self.notes.write)
        tab.take_back_requested.connect(acts.take_back)
        notice = self._window.ui.notice
        notice.acted.connect(lambda: acts.undo(notice.face))
        for each in (acts, self.live):
            each.noticed.connect(self._window.show_notice)

    def _write_note(self, key: FindingId) -> None:
        found = self.panel.finding(key)
        if found is not None:
            self.notes.answer(found[0])

    def _connect_fields(self) -> None:
        self._pane.cards.pointed_at.connect(self._point_at)

    def _connect_actions(self) -> None:
        ui = self._window.ui
        ui.actionTabChecks.triggered.connect(lambda _on: self.open())
        ui.actionNextFinding.triggered.connect(lambda _on: self.step(1))
        ui.actionPreviousFinding.triggered.connect(lambda _on: self.step(-1))
        ui.actionApply.triggered.connect(lambda _on: self._with_here(self.acts.apply))
        ui.actionSetAside.triggered.connect(lambda _on: self._with_here(self.acts.set_aside))
        ui.actionIgnore.triggered.connect(lambda _on: self._with_here(self.acts.ignore))
        ui.actionKeepWord.triggered.connect(lambda _on: self._with_here(self.acts.keep))
        self._pane.checks_requested.connect(self.open)
        self._window.refused.connect(self._show_blocker)
        ui.actionAllFindings.triggered.connect(lambda _on: self.everywhere.open())
        ui.actionGlossary.triggered.connect(lambda _on: self.glossary.open())
        self.everywhere.finding_wanted.connect(self._open_at)

    def _open_at(self, nct: str, key: FindingId) -> None:
        """Open a page at a finding, as soon as its words are checked."""
        if CHECKS not in self._pane.center.shown:
            self._pane.center.show_beside(CHECKS)
        if not self.panel.await_finding(nct, key):
            self._editor.open(nct)

    def _take(self, live: LiveCheck | None) -> None:
        checked = live.checked if live else None
        self._review.checked = checked
        self._editor.take_checked(checked)
        self.panel.take(live)

    def _show_blocker(self, action: QAction) -> None:
        """Show what stops the page when somebody tries all the same."""
        ui = self._window.ui
        if action in (ui.actionSubmit, ui.actionSign) and not self._is_checked:
            if CHECKS not in self._pane.center.shown:
                self._pane.center.show_beside(CHECKS)
            self.panel.first_blocker()

    def _reach(self, target: Target) -> None:
        """Bring words into sight: beside the checks or the criteria, where those stood alone."""
        center = self._pane.center
        if WRITE not in center.shown:
            beside = next((key for key in (CHECKS, CRITERIA) if key in center.shown), "")
            center.show_tab(WRITE)
            if beside:
                center.show_beside(beside)
        if self._reached not in ("", target.key):
            self._cards.leave(self._reached)
        self._reached = target.key
        if target.place is not None:
            self._places.reach(target.place)
        else:
            self._pane.bring_up(target.key)
        if target.focus:
            self._pane.go_to(target.key)

    def _point_at(self, mark: MarkFace) -> None:
        """Let the menu that is about to open be about the finding under the pointer."""
        self.panel.choose(mark.id)

    def _with_here(self, act: object) -> None:
        if self.panel.here is not None and callable(act):
            act(self.panel.here)

    def _offer(self, _key: FindingId | None, face: DetailFace) -> None:
        """Let the menu do what can be done about the present finding, or say why not."""
        ui = self._window.ui
        none = self._why_not or face.why_not or (None if face.title else _NOT_HERE)
        offers = {
            ui.actionApply: (face.apply, "This finding has no suggestion: only a person can say what to write."),
            ui.actionSetAside: (face.can_set_aside, "This finding is set aside already."),
            ui.actionIgnore: (face.keep, "Only single words are ignored: set the finding aside, with a reason."),
            ui.actionKeepWord: (face.keep, "Only single words can be put on the team's list."),
        }
        self._window.allow({action: none or (None if made else why) for action, (made, why) in offers.items()})
        ui.actionKeepWord.setText(face.keep or "Never again")

    def _allow(self, now: Steps) -> None:
        self._why_not, self._is_checked = None, now.is_checked
        self.panel.allow(now.edit)
        self.criteria.allow(now)
        ui = self._window.ui
        self._window.allow(dict.fromkeys((ui.actionNextFinding, ui.actionPreviousFinding), None))

    def _forget(self) -> None:
        self._why_not = NO_PAGE
        self.criteria.allow(None)
        ui = self._window.ui
        self._window.allow(dict.fromkeys((ui.actionNextFinding, ui.actionPreviousFinding), NO_PAGE))
        self._offer(None, DetailFace())
