"""Hands and eyes for the window: opens it on a workspace, acts as a person does, waits, and takes pictures."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QItemSelectionModel,
    QMessageLogContext,
    QPoint,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QAction, QInputMethodEvent, QPixmap, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from trialeditor.config.settings import Settings, Theme
from trialeditor.gui.app import Studio, prepare_qt
from trialeditor.gui.desk import Desk
from trialeditor.gui.dialogs.work_as import WorkAsDialog
from trialeditor.gui.steady import steady_constants
from trialeditor.gui.views.web_preview import WebPreview
from trialeditor.services.workspace import Workspace
from trialeditor.tour.pictures import Camera, draw_at, draw_over

SIZE = (1440, 900)
PATIENCE_S = 20.0
_TICK_MS = 15
_SETTLE_MS = 120

D = TypeVar("D", bound=QDialog)


class StepFailed(Exception):
    """Something that should have happened in the window did not."""


def make_application() -> QApplication:
    """Return an application without a screen. Chromium's sandbox refuses root; only here it goes without."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    there = QCoreApplication.instance()
    if isinstance(there, QApplication):
        steady_constants()  # whoever made it may not have
        return there
    qInstallMessageHandler(_say)
    prepare_qt()
    return QApplication(["trialeditor"])


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for what the platform without a screen repeats for every window."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


class Driver:
    """One window, and somebody who uses it."""

    def __init__(
        self,
        app: QApplication,
        workspace: Workspace,
        *,
        settings: Settings | None = None,
        has_engine: bool = True,
        size: tuple[int, int] = SIZE,
        camera: Camera | None = None,
    ) -> None:
        """Open the window; it is ready when its list is filled."""
        self._app = app
        self._camera = camera or Camera()
        self.studio = Studio(app, settings or Settings(theme=Theme.LIGHT), has_engine=has_engine)
        self.window = self.studio.window
        self.window.resize(*size)
        self.window.show()
        self.studio.use(workspace)
        self.wait("the list fills", lambda: self.desk.list.is_filled)
        self.wait("somebody works", lambda: self.desk.session.person is not None)

    @property
    def desk(self) -> Desk:
        """What is behind the window."""
        if self.studio.desk is None:
            raise StepFailed("no workspace is open")
        return self.studio.desk

    def wait(self, what: str, happened: Callable[[], object], *, seconds: float = PATIENCE_S) -> None:
        """Let the window live until something happened; raise StepFailed when it does not."""
        end = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > end:
                raise StepFailed(f"waited in vain until {what}")
            self.pause(_TICK_MS)

    def pause(self, milliseconds: int) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def open(self, nct: str) -> None:
        """Choose a trial in the list, and wait for its page."""
        row = self.desk.model.row_of(nct)
        if row is None:
            raise StepFailed(f"{nct} is not in the list")
        lines = self.window.ui.listPane.ui.list.selectionModel()
        # the view's own way would ask which keys are down, and those of the last picture may be
        lines.setCurrentIndex(self.desk.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.wait(f"{nct} opens", lambda: self.desk.session.document and self.desk.session.document.page.nct_id == nct)
        self.wait("the preview shows it", lambda: self.shown_words("title"))

    def write(self, key: str, words: str) -> None:
        """Replace the words of a section by typing; as an input method does, so that any character can be typed."""
        field = self.window.ui.editorPane.card(key).field
        field.setFocus()
        cursor = field.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        field.setTextCursor(cursor)
        event = QInputMethodEvent()
        event.setCommitString(words)
        self._app.sendEvent(field, event)

    def do(self, action: QAction) -> None:
        """Choose an action from the menu; raise StepFailed with its reason when it is disabled."""
        if not action.isEnabled():
            raise StepFailed(f"{action.text()}: {action.statusTip()}")
        action.trigger()

    def dialog(self, kind: type[D]) -> D:
        """Wait for a dialog, and return it."""
        found: list[D] = []

        def there() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found)

        self.wait(f"{kind.__name__} opens", there)
        self.pause(_TICK_MS)
        return found[0]

    def work_as(self, name: str) -> None:
        """Become somebody else."""
        self.do(self.window.ui.actionWorkAs)
        dialog = self.dialog(WorkAsDialog)
        people = dialog.ui.people
        row = next(row for row in range(people.count()) if people.item(row).text().startswith(name))
        people.setCurrentRow(row)
        dialog.ui.acceptButton.click()
        self.wait(f"{name} works", lambda: self.desk.session.person and self.desk.session.person.name == name)
        self.wait("the page is theirs", self._page_is_theirs)

    def _page_is_theirs(self) -> bool:
        document = self.desk.session.document
        return document is None or document.person == self.desk.session.person

    def saved(self) -> None:
        """Wait until the status bar says that the words are stored."""
        self.wait("the words are saved", lambda: self.window.saving.startswith(("Saved", "All words saved")))

    def shown_words(self, key: str) -> str:
        """Return the words of a section as the preview shows them; empty when it does not."""
        screen = self.window.ui.previewPane.shown_on
        if not isinstance(screen, WebPreview):
            return screen.toPlainText() if hasattr(screen, "toPlainText") else ""
        answers: list[object] = []
        screen.read_section(key, answers.append)
        end = time.monotonic() + 2
        while not answers and time.monotonic() < end:
            self.pause(_TICK_MS)
        return str(answers[0]) if answers and answers[0] else ""

    def picture(self, path: Path, of: QWidget | None = None) -> None:
        """Save a picture of the window, or of one part of it."""
        shown = of or self.window
        self._take(path, shown, shown.grab)

    def picture_with(self, dialog: QWidget, path: Path) -> None:
        """Save a picture of the window with a dialog over it, as the person sees them."""
        self._take(path, dialog, lambda: draw_over(self.window.grab(), dialog.grab()))

    def picture_below(self, popup: QWidget, button: QWidget, path: Path) -> None:
        """Save a picture of the window with a list that opened below a button."""
        corner = button.mapTo(self.window, QPoint(0, button.height() + 4))
        self._take(path, popup, lambda: draw_at(self.window.grab(), popup.grab(), corner))

    def _take(self, path: Path, shown: QWidget, grab: Callable[[], QPixmap]) -> None:
        if self._camera.wants(path):
            self.pause(_SETTLE_MS)
            if not self._camera.take(path, shown, grab):
                raise StepFailed(f"{path} could not be written")

    def close(self) -> None:
        """Close the window, with everything stored."""
        gone: list[bool] = []
        self.desk.closed.connect(lambda: gone.append(True))
        self.window.close()
        self.wait("the window closes", lambda: gone)
        self.studio.close()
