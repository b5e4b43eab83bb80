"""The newcomers' tour in a window: what it hears of, and where it leads. No decisions are made here."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from trialeditor.gui.desk import Desk
from trialeditor.gui.jobs import Runner
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.coach import CoachPresenter, Deed
from trialeditor.gui.settings_shelf import SettingsShelf
from trialeditor.gui.views.coach_bar import CoachBar
from trialeditor.services.workspace import Workspace

_REASON = Qt.FocusReason.ShortcutFocusReason


class CoachDesk(QObject):
    """Made with the window; `attach` gives it a workspace. It works on the sample alone."""

    sample_wanted = Signal()
    """Open the sample, and begin there."""

    def __init__(self, window: MainWindow, runner: Runner, shelf: SettingsShelf) -> None:
        super().__init__(window)
        self._window, self._runner, self._shelf = window, runner, shelf
        self._is_sample = False
        self.bar = CoachBar(window.ui.central)
        window.status.follow(self.bar.ui.leaveButton)
        window.ui.layout_3.addWidget(self.bar)  # below the panes
        self.presenter = CoachPresenter(parent=self)
        self.presenter.shown.connect(self.bar.show_face)
        self.presenter.show_wanted.connect(self._lead)
        self.presenter.left.connect(self._remember)
        self.bar.show_requested.connect(self.presenter.show)
        self.bar.skip_requested.connect(self.presenter.skip)
        self.bar.leave_requested.connect(self.presenter.leave)
        window.ui.actionTour.triggered.connect(lambda _on: self._begin())

    def attach(self, desk: Desk, workspace: Workspace, *, begins: bool) -> None:
        """Hear what people do in a workspace; begin at once where that is wanted."""
        self._is_sample = workspace.is_sample
        coach, session, ui = self.presenter, desk.session, self._window.ui
        desk.editor.opened.connect(lambda _nct: coach.opened(session.document))
        ui.editorPane.typed.connect(lambda key, text: coach.typed(session.document, key, text))
        ui.editorPane.edited.connect(lambda key, text, _what: coach.typed(session.document, key, text))
        session.refreshed.connect(lambda: coach.refreshed(session.document))
        session.person_changed.connect(coach.became)
        ui.previewPane.section_clicked.connect(lambda _key, _before: coach.heard(Deed.LOOK))
        looks = (ui.actionGoToPreview, ui.actionToPreviewAndBack, ui.actionPagePhone, ui.actionPageTablet)
        for action in (*looks, ui.actionPageDesktop, ui.actionPagePaper, ui.actionNextWidth):
            action.triggered.connect(lambda _on=False: coach.heard(Deed.LOOK))
        desk.tasks.exported.connect(lambda: coach.heard(Deed.EXPORT))
        if begins and workspace.is_sample:
            coach.start()

    def _begin(self) -> None:
        """Begin; a tour that is under way gets the focus, and elsewhere the sample is opened first."""
        if self.presenter.is_on:
            self.bar.go()
        elif self._is_sample:
            self.presenter.start()
            self.bar.go()
        else:
            self.sample_wanted.emit()

    def _remember(self) -> None:
        self._shelf.put(replace(self._shelf.now, toured=True), self._runner)

    def _lead(self, deed: str) -> None:
        """Put the focus where a step is done."""
        ui = self._window.ui
        head = ui.editorPane.ui
        match Deed(deed):
            case Deed.CHOOSE:
                ui.actionGoToList.trigger()
            case Deed.WRITE:
                ui.editorPane.go()
            case Deed.LOOK:
                ui.actionGoToPreview.trigger()
            case Deed.FACT:
                ui.actionInsertPhrase.trigger()
            case Deed.SUBMIT:
                head.submitButton.setFocus(_REASON)
            case Deed.BECOME:
                ui.personButton.setFocus(_REASON)
            case Deed.SIGN:
                head.signButton.setFocus(_REASON)
            case Deed.EXPORT:
                ui.exportButton.setFocus(_REASON)
