"""Pictures of notices, past notices, waits, and of what is said after an error that nobody expected."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from trialeditor.diagnostics.crash import CrashReport
from trialeditor.diagnostics.errors import Failure, Frame
from trialeditor.gui.dialogs.crash import CrashDialog
from trialeditor.gui.dialogs.past_notices import PastNotices
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.wording import done
from trialeditor.tour.driver import Driver

_PAGE = "NCT99990002"
_FULL = NoticeFace(
    tone=Tone.BAD,
    what="Not saved: the disk is full.",
    detail="Your words are still in the window. Make room on the disk; they are saved by themselves then.",
)
_FRAMES = (
    Frame(module="trialeditor.gui.presenters.listing", function="ListPresenter.reload.<locals>.done", line=141),
    Frame(module="trialeditor.gui.presenters.listing", function="ListPresenter._faces", line=182),
)
_REPORT = CrashReport(
    at=datetime(2026, 5, 12, 9, 30, tzinfo=UTC),
    thread="MainThread",
    failures=(Failure(type="ValueError", frames=_FRAMES),),
    versions={"Python": "3.11", "System": "Linux", "trialeditor": "0.1.0"},
)


class CalmAlbum:
    """One theme's pictures."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._window = driver.window
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._driver.open(_PAGE)
        self._notices()
        self._waits()
        self._crash()

    def _notices(self) -> None:
        driver, window = self._driver, self._window
        driver.do(window.ui.actionPastNotices)
        dialog = driver.dialog(PastNotices)
        driver.picture_with(dialog, self._path("past-none"))
        window.show_notice(done("Saved as version 3.", "Submit it when it is ready for a second pair of eyes."))
        window.show_notice(_FULL)
        driver.picture(self._path("notice"))
        driver.picture_with(dialog, self._path("past"))
        dialog.close()
        window.show_notice(None)

    def _waits(self) -> None:
        driver, waits = self._driver, self._driver.studio.calm.waits
        known = waits.begin("Bringing the list of trials up to date…", lambda: None)
        known.tell(240_000, 600_000)
        driver.wait("it takes long", lambda: waits.face)
        driver.picture(self._path("wait"))
        known.end()
        unknown = waits.begin("Reading the record…")
        driver.wait("another one takes long", lambda: waits.face and not waits.face.total)
        driver.picture(self._path("wait-unknown"))
        unknown.end()

    def _crash(self) -> None:
        driver, crashes = self._driver, self._driver.studio.calm.crashes
        crashes.tell(_REPORT)
        dialog = driver.dialog(CrashDialog)
        driver.picture_with(dialog, self._path("crash"))
        dialog.ui.reportButton.click()
        driver.picture_with(dialog, self._path("crash-report"))
        dialog.accept()
        driver.pause(50)
        driver.picture(self._path("crash-notice"))

    def _path(self, name: str) -> Path:
        return self._out / f"calm-{name}.png"
