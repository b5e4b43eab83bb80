"""Pictures of the queues, of orders and saved views, and of acts on many trials."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QAction

from trialeditor.domain.queues import Queue
from trialeditor.domain.trial import Sort
from trialeditor.gui.dialogs.bulk import BulkDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.tour.driver import Driver

_CHOSEN = (2, 3, 4, 5)


class QueueAlbum:
    """One theme's pictures of the list and its queues."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out
        self._ui = driver.window.ui

    def fill(self) -> None:
        """Take all pictures."""
        self._queues()
        self._views()
        self._bulk()
        self._table()
        self._narrow()

    def _queues(self) -> None:
        driver = self._driver
        self._go(self._ui.actionQueueDue)
        driver.picture(self._path("due"))
        self._go(self._ui.actionQueueRetired)
        driver.picture(self._path("retired"))
        driver.work_as("Rhea Reviewer")
        self._go(self._ui.actionQueueMine)
        driver.picture(self._path("empty"))
        driver.work_as("Edna Editor")
        self._go(self._ui.actionQueueAll)
        driver.desk.list.order(Sort.DUE)
        driver.wait("it is ordered", lambda: self._ui.listPane.ui.sortButton.text().startswith("Review due"))
        driver.picture(self._path("ordered"))

    def _views(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionSaveView)
        dialog = driver.dialog(NoteDialog)
        dialog.name.setText("Due first")
        driver.picture_with(dialog, self._path("save-view"))
        dialog.ui.acceptButton.click()
        driver.wait("the view is there", lambda: driver.desk.queues.queues.views)
        driver.picture(self._path("view"))
        driver.desk.queues.queues.choose(Queue.ALL)
        driver.desk.list.order(Sort.NUMBER)
        driver.wait("it is in order", lambda: self._ui.listPane.ui.sortButton.text().startswith("Number"))

    def _bulk(self) -> None:
        self._choose()
        self._driver.picture(self._path("chosen"))
        self._plan("assign", self._ui.actionAssign)
        self._plan("dates", self._ui.actionReviewDates, days="10", reason="New results are expected")
        self._plan("retire", self._ui.actionRetire)
        self._plan("export", self._ui.actionExportChosen)
        self._progress()
        self._assign()

    def _progress(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionAssign)
        dialog = driver.dialog(BulkDialog)
        driver.wait("the plan is there", lambda: dialog.ui.plan.model().rowCount() == len(_CHOSEN))
        dialog.show_going(True)
        dialog.show_progress(4_250, 10_000, "Assigning: 4,250 of 10,000 done.")
        driver.picture_with(dialog, self._path("progress"))
        dialog.show_going(False)
        dialog.reject()
        driver.pause(50)

    def _assign(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionAssign)
        dialog = driver.dialog(BulkDialog)
        dialog.ui.person.setCurrentIndex(1)
        driver.wait("it can be done", dialog.ui.acceptButton.isEnabled)
        dialog.ui.acceptButton.click()
        driver.wait("it is done", lambda: self._ui.notice.face and self._ui.notice.face.act)
        driver.picture(self._path("assigned"))

    def _table(self) -> None:
        driver, pane = self._driver, self._ui.listPane
        pane.mark_none()
        driver.open("NCT99990003")
        driver.do(self._ui.actionListTable)
        sizes = self._ui.panes.sizes()
        self._ui.panes.setSizes([760, 540, 300])
        driver.picture(self._path("table"))
        pane.look.popup(driver.window.mapToGlobal(driver.window.rect().center()))
        driver.picture_below(pane.look, pane.ui.lookButton, self._path("columns"))
        pane.look.close()
        self._choose()
        driver.picture(self._path("table-chosen"))
        pane.mark_none()
        driver.do(self._ui.actionListTable)
        self._ui.panes.setSizes(sizes)

    def _plan(self, name: str, action: QAction, *, days: str = "1", reason: str = "") -> None:
        driver = self._driver
        driver.do(action)
        dialog = driver.dialog(BulkDialog)
        dialog.ui.days.setText(days)
        dialog.ui.reason.setText(reason)
        driver.wait("the plan is there", lambda: dialog.ui.plan.model().rowCount() == len(_CHOSEN))
        driver.pause(250)
        driver.picture_with(dialog, self._path(name))
        dialog.reject()
        driver.pause(50)

    def _narrow(self) -> None:
        self._ui.listPane.mark_none()
        self._ui.panes.setSizes([300, 640, 500])
        self._driver.picture(self._path("narrow"))

    def _go(self, action: QAction) -> None:
        driver, queues = self._driver, self._driver.desk.queues.queues
        driver.do(action)
        driver.wait("the queue is shown", lambda: driver.desk.model.total == queues.counts.get(queues.queue))

    def _choose(self) -> None:
        view = self._ui.listPane.view
        chosen = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in _CHOSEN:
            view.selectionModel().select(view.model().index(row, 0), chosen)

    def _path(self, name: str) -> Path:
        return self._out / f"queues-{name}.png"
