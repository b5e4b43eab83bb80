"""Pictures of what is watched over the years: the review calendar and the audit trail."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.clock import SystemClock
from trialeditor.gui.calendar_faces import Span
from trialeditor.gui.dialogs.audit import AuditDialog
from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.dialogs.calendar import CalendarDialog
from trialeditor.gui.dialogs.sheet import SheetDialog
from trialeditor.gui.presenters.audit_wording import CHECKING, NOT_CHECKED, verdict_face
from trialeditor.services.auditing import AuditVerdict
from trialeditor.tour.driver import Driver

_PUBLISHED, _SIGNED, _NOTHING = "NCT05350891", "NCT99990002", "zebra"
_WORDS_BEGIN = 110
"""So far down, in pixels, an entry tells what its version says."""
_SECOND_VERSION = 1
"""Its line in the trail of the published page."""
_FORGED = AuditVerdict(
    ok=False,
    checked=214,
    trusted=False,
    problems=(
        "entry 41: was changed after it was written",
        "NCT99990002: sign-off 1 is not a true signature",
        "NCT99990010: what entry 58 (“Asked for changes”) tells of is gone",
    ),
)


class WatchAlbum:
    """One theme's pictures of the calendar and the trail."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`; `folder` is not needed."""
        del folder
        self._driver = driver
        self._ui = driver.window.ui
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        self._calendar()
        self._trail()
        self._sheet()

    def _sheet(self) -> None:
        self._driver.open(_SIGNED)
        self._driver.do(self._ui.actionSheet)
        dialog = self._driver.dialog(SheetDialog)
        self._driver.wait("the sheet is made", lambda: _SIGNED in dialog.ui.sheet.toPlainText())
        self._picture(dialog, "sheet")
        dialog.close()
        self._driver.pause(50)

    def _calendar(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionCalendar)
        dialog = driver.dialog(CalendarDialog)
        driver.wait("it is worked out", lambda: dialog.ui.list.model().rowCount())
        self._picture(dialog, "calendar")
        dialog.ui.spanBox.setCurrentIndex(dialog.ui.spanBox.findData(Span.ALL.value))
        dialog.span_chosen.emit(Span.ALL)
        self._picture(dialog, "calendar-everything")
        dialog.ui.grid.months_passed.emit(24)
        dialog.span_chosen.emit(Span.MONTH)
        self._picture(dialog, "calendar-nothing")
        dialog.show_progress(412, 1_655, "Looking at dates")
        self._picture(dialog, "calendar-progress")
        dialog.close()
        driver.pause(50)

    def _trail(self) -> None:
        driver = self._driver
        driver.do(self._ui.actionAuditTrail)
        dialog = driver.dialog(AuditDialog)
        driver.wait("the trail is checked", lambda: "checked at" in dialog.ui.verdictLabel.text())
        self._picture(dialog, "trail")
        driver.open(_PUBLISHED)
        driver.do(self._ui.actionPageTrail)
        driver.wait("it is narrowed", lambda: " of " in dialog.ui.summaryLabel.text())
        dialog.ui.table.selectRow(_SECOND_VERSION)
        driver.wait("the words of the version come", lambda: len(dialog.ui.detail.toPlainText()) > 300)  # noqa: PLR2004 - more than the entry alone
        dialog.ui.detail.verticalScrollBar().setValue(_WORDS_BEGIN)
        self._picture(dialog, "trail-of-page")
        dialog.show_verdict(CHECKING)
        dialog.show_progress(412, 1_655, "Checking pages against the trail")
        self._picture(dialog, "trail-checking")
        dialog.show_verdict(verdict_face(_FORGED, SystemClock().now(), ""))
        self._picture(dialog, "trail-forged")
        dialog.show_verdict(NOT_CHECKED)
        dialog.ui.words.setText(_NOTHING)
        driver.wait("nothing is found", dialog.ui.empty.isVisible)
        self._picture(dialog, "trail-nothing")
        dialog.close()
        driver.pause(50)

    def _picture(self, dialog: FittingDialog, name: str) -> None:
        self._driver.picture_with(dialog, self._out / f"watch-{name}.png")
