"""The record's criteria beside our sentences: who hears what from whom. No decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from trialeditor.gui.bus import Bus
from trialeditor.gui.calm.waiting import saying
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.check_verbs import CheckVerbs
from trialeditor.gui.presenters.criteria_panel import CriteriaPresenter
from trialeditor.gui.presenters.live_checks import LiveChecks
from trialeditor.gui.presenters.steps import NO_PAGE, Steps
from trialeditor.gui.session import Session
from trialeditor.gui.views.editor_pane import CRITERIA
from trialeditor.gui.views.found_places import FoundPlaces


class CriteriaDesk(QObject):
    """Connects the criteria with the open page."""

    reached = Signal(object)
    """Target: bring this sentence into sight."""

    def __init__(
        self,
        *,
        verbs: CheckVerbs,
        runner: Runner,
        session: Session,
        bus: Bus,
        live: LiveChecks,
        places: FoundPlaces,
        window: MainWindow,
    ) -> None:
        super().__init__(window)
        self._window, self._places = window, places
        self._pane, tab = window.ui.editorPane, window.ui.editorPane.ui.criteriaTab
        self.criteria = CriteriaPresenter(
            verbs=verbs, runner=saying(runner, "Writing it down…"), session=session, bus=bus, parent=self
        )
        criteria = self.criteria
        live.checked.connect(criteria.take)
        criteria.shown.connect(tab.show_face)
        criteria.detailed.connect(tab.show_detail)
        criteria.reached.connect(self.reached)
        criteria.noticed.connect(window.show_notice)
        tab.chosen.connect(criteria.choose)
        tab.go_requested.connect(criteria.go)
        tab.confirm_requested.connect(criteria.confirm)
        tab.part_requested.connect(criteria.part)
        tab.link_requested.connect(lambda: criteria.link(places.place()))
        window.ui.actionTabCriteria.triggered.connect(lambda _on: self.open())
        window.ui.actionCriterionHere.triggered.connect(lambda _on: self.show_here())
        self.allow(None)

    def open(self) -> None:
        """Show the criteria beside the words, and go to their list."""
        if CRITERIA not in self._pane.center.shown:
            self._pane.center.show_beside(CRITERIA)
        self._pane.ui.criteriaTab.setFocus()

    def show_here(self) -> None:
        """Show the criterion that the sentence at the cursor explains."""
        if CRITERIA not in self._pane.center.shown:
            self._pane.center.show_beside(CRITERIA)
        self.criteria.show_at(self._places.place())

    def allow(self, now: Steps | None) -> None:
        """Let criteria be linked, or say why not; without a page there are none."""
        self._window.allow({self._window.ui.actionCriterionHere: None if now else NO_PAGE})
        if now is not None:
            self.criteria.allow(now.edit)
