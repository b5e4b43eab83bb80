"""The audit trail: from the menu to the window that shows it, and from there to a page or a file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.domain.clock import Clock
from trialeditor.gui.asking import Ask
from trialeditor.gui.audit_faces import TrailNarrowing
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.audit import AuditDialog
from trialeditor.gui.dialogs.beside import Beside, documents
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.audit import TrailPresenter
from trialeditor.gui.presenters.audit_tasks import AuditCheck, TrailFile
from trialeditor.gui.presenters.audit_verbs import AuditVerbs
from trialeditor.gui.presenters.audit_wording import NOT_CHECKED
from trialeditor.gui.wardrobe import Wardrobe

_KINDS = ("Table (*.csv)", "JSON (*.json)")
_ZIPS = "Bundles (*.zip);;All files (*)"
_COMPARE = "Compare with a bundle"


class AuditWindows(QObject):
    """Opens one window at a time, beside the work: people go on writing meanwhile, and their entries come to it."""

    page_wanted = Signal(str)
    """NCT number."""

    def __init__(
        self,
        verbs: AuditVerbs,
        runner: Runner,
        bus: Bus,
        ask: Ask,
        clock: Clock,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs, self._runner, self._ask, self._clock = verbs, runner, ask, clock
        self._window = window
        self._beside = Beside(self._make, wardrobe, self)
        self._check: AuditCheck | None = None
        self._trail = TrailPresenter(verbs, runner, self)
        self._trail.check_advised.connect(self._check_now)
        bus.changed.connect(lambda _changes: self._refresh())

    def open(self, subject: str = "") -> None:
        """Show the trail: of one page, person or file, or all of it."""
        by = TrailNarrowing(subject=subject)
        is_new = self._beside.open()
        if self._beside.dialog is not None:
            self._beside.dialog.show_narrowing(by)
        (self._trail.begin if is_new else self._trail.narrow)(by)

    def stop(self) -> None:
        """Stop a check that is under way."""
        if self._check is not None:
            self._check.stop()

    def _make(self) -> AuditDialog:
        dialog = AuditDialog(self._window)
        self._check = AuditCheck(self._verbs, self._runner, self._clock, self)
        self._connect_trail(dialog, self._trail)
        self._connect_tasks(dialog, self._check, TrailFile(self._verbs, self._runner, self))
        dialog.show_verdict(NOT_CHECKED)
        dialog.finished.connect(self._gone)
        return dialog

    def _connect_trail(self, dialog: AuditDialog, trail: TrailPresenter) -> None:
        dialog.narrowed.connect(trail.narrow)
        dialog.chosen.connect(trail.choose)
        dialog.more_wanted.connect(trail.follow)
        dialog.page_wanted.connect(self.page_wanted)
        trail.shown.connect(dialog.show_face)
        trail.chosen_from.connect(dialog.show_choices)
        trail.followed.connect(dialog.add_older)
        trail.preceded.connect(dialog.add_newer)
        trail.detailed.connect(dialog.show_detail)
        trail.noticed.connect(dialog.show_notice)

    def _connect_tasks(self, dialog: AuditDialog, check: AuditCheck, file: TrailFile) -> None:
        dialog.check_requested.connect(self._check_now)
        dialog.stop_requested.connect(check.stop)
        dialog.folder_requested.connect(lambda: self._ask.folder(_COMPARE, documents(), check.start))
        dialog.zip_requested.connect(lambda: self._ask.files(_COMPARE, _ZIPS, partial(_first, check)))
        dialog.save_requested.connect(
            lambda: self._ask.save_as("Save the trail", _file(), _KINDS, partial(file.save, self._trail.query))
        )
        check.progressed.connect(dialog.show_progress)
        check.judged.connect(dialog.show_verdict)
        for task in (check, file):
            task.noticed.connect(dialog.show_notice)
            dialog.finished.connect(task.stop)
            dialog.finished.connect(task.end)

    def _check_now(self) -> None:
        if self._check is not None:
            self._check.start()

    def _refresh(self) -> None:
        if self._beside.dialog is not None:
            self._trail.refresh()

    def _gone(self) -> None:
        self._check = None


def _first(check: AuditCheck, paths: Sequence[Path]) -> None:
    if paths:
        check.start(paths[0])


def _file() -> Path:
    return documents() / "audit-trail.csv"
