"""The review calendar: from the menu to the window that shows it, and from there to a page, a signature or a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.domain.clock import Clock
from trialeditor.gui.asking import Ask
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.beside import Beside, documents
from trialeditor.gui.dialogs.calendar import CalendarDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.calendar import CalendarPresenter
from trialeditor.gui.presenters.calendar_verbs import CalendarVerbs
from trialeditor.gui.presenters.calendar_wording import why_not_signer
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.services.outcome import Changes

_KINDS = ("Calendar (*.ics)",)


class CalendarWindows(QObject):
    """Opens one window at a time, beside the work: people go on meanwhile, and what they sign leaves the list."""

    page_wanted = Signal(str)
    """NCT number."""
    sign_wanted = Signal(str)
    """NCT number: the page is still right."""
    spread_wanted = Signal(object)
    """Tuple of NCT numbers."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        verbs: CalendarVerbs,
        runner: Runner,
        bus: Bus,
        ask: Ask,
        clock: Clock,
        window: QWidget,
        wardrobe: Wardrobe,
        session: Session,
    ) -> None:
        super().__init__(window)
        self._verbs, self._runner, self._ask, self._clock = verbs, runner, ask, clock
        self._window, self._session = window, session
        self._beside = Beside(self._make, wardrobe, self)
        self._task: CalendarPresenter | None = None
        bus.changed.connect(self._follow)
        session.person_changed.connect(lambda _person: self._allow())

    def open(self) -> None:
        """Show the calendar, and work it out when the window is new."""
        is_new = self._beside.open()
        self._allow()
        if is_new and self._task is not None:
            self._task.go_to_today()
            self._task.start()

    def stop(self) -> None:
        """Stop working it out."""
        if self._task is not None:
            self._task.stop()

    def _make(self) -> CalendarDialog:
        task, dialog = CalendarPresenter(self._verbs, self._runner, self._clock, self), CalendarDialog(self._window)
        grid = dialog.ui.grid
        grid.chosen.connect(task.choose)
        grid.months_passed.connect(task.pass_months)
        grid.today_wanted.connect(task.go_to_today)
        dialog.span_chosen.connect(task.list_span)
        dialog.stop_requested.connect(task.stop)
        dialog.save_requested.connect(lambda: self._ask.save_as("Save reminders", _file(), _KINDS, task.save))
        dialog.page_wanted.connect(self.page_wanted)
        dialog.sign_wanted.connect(self.sign_wanted)
        dialog.spread_requested.connect(self.spread_wanted)
        dialog.finished.connect(task.stop)
        dialog.finished.connect(task.end)
        dialog.finished.connect(self._gone)
        task.progressed.connect(dialog.show_progress)
        task.settled.connect(dialog.end_wait)
        task.shown.connect(dialog.show_face)
        task.noticed.connect(dialog.show_notice)
        self._task = task
        return dialog

    def _follow(self, changes: Changes) -> None:
        if self._task is not None:
            self._task.follow(changes)

    def _allow(self) -> None:
        if self._beside.dialog is not None:
            self._beside.dialog.allow_signing(why_not_signer(self._session.person))

    def _gone(self) -> None:
        self._task = None


def _file() -> Path:
    return documents() / "reviews.ics"
