"""What the record moved: from the menu, or from the end of an import, to the window that goes through it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.domain.clock import Clock
from trialeditor.gui.bus import Bus
from trialeditor.gui.dialogs.ask import DialogAsk
from trialeditor.gui.dialogs.beside import Beside
from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.jobs import Runner
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.drift import DriftPresenter
from trialeditor.gui.presenters.drift_verbs import DriftVerbs
from trialeditor.gui.presenters.section_signing import SectionSigner
from trialeditor.gui.session import Session
from trialeditor.gui.wardrobe import Wardrobe


class DriftWindows(QObject):
    """Opens one window at a time, beside the work: people go on writing meanwhile."""

    edit_wanted = Signal(object)
    """EditTarget: this page is wanted in the main window."""
    update_wanted = Signal(object)
    """tuple of EditTarget: old words in these sections are to be mended."""

    def __init__(  # noqa: PLR0913 - what meets here
        self,
        *,
        verbs: DriftVerbs,
        runner: Runner,
        bus: Bus,
        session: Session,
        keeper: DraftKeeper,
        clock: Clock,
        window: QWidget,
        wardrobe: Wardrobe,
    ) -> None:
        super().__init__(window)
        self._verbs, self._runner, self._bus, self._session = verbs, runner, bus, session
        self._keeper, self._clock, self._window, self._wardrobe = keeper, clock, window, wardrobe
        self._beside = Beside(self._make, wardrobe, self)
        self._task: DriftPresenter | None = None

    def open(self, nct: str = "") -> None:
        """Show the queue, at a page where one is given."""
        self._beside.open()
        if self._task is not None:
            self._task.open(nct)

    def _make(self) -> DriftDialog:
        dialog = DriftDialog(self._window)
        ask = DialogAsk(dialog, self._wardrobe.dress)
        signer = SectionSigner(verbs=self._verbs, runner=self._runner, ask=ask, clock=self._clock, parent=self)
        task = DriftPresenter(
            verbs=self._verbs,
            runner=self._runner,
            session=self._session,
            keeper=self._keeper,
            bus=self._bus,
            signer=signer,
            parent=self,
        )
        dialog.chosen.connect(task.choose)
        dialog.step_requested.connect(task.step)
        dialog.sign_requested.connect(task.sign)
        dialog.edit_requested.connect(task.edit)
        dialog.update_requested.connect(task.update)
        task.queue_shown.connect(dialog.show_queue)
        task.page_shown.connect(dialog.show_page)
        task.noticed.connect(dialog.show_notice)
        task.edit_wanted.connect(self.edit_wanted)
        task.update_wanted.connect(self.update_wanted)
        dialog.finished.connect(task.end)
        dialog.finished.connect(self._gone)
        self._task = task
        return dialog

    def _gone(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
