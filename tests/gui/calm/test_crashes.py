"""Errors that nobody expected, in a slot, in a presenter and in a job: the words are stored, and one dialog says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from support.desks import Seat
from support.logs import Watch
from trialeditor.diagnostics.crash import CrashGuard, CrashReport
from trialeditor.domain.ids import NctId
from trialeditor.gui.calm.crash_faces import crash_face
from trialeditor.gui.dialogs.crash import CrashDialog
from trialeditor.gui.jobs import Lane
from trialeditor.services.pages import load_draft
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

PAGE = "NCT05350891"
WORDS = "Words at the moment of the crash"
AT = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass
class Crashes:
    """A window with a page that is being written, and the guard of the application around it."""

    driver: Driver
    guard: CrashGuard

    @property
    def dialogs(self) -> list[CrashDialog]:
        return self.driver.window.findChildren(CrashDialog)

    def told(self) -> CrashDialog:
        self.driver.wait("it is told", lambda: self.dialogs)
        [dialog] = self.dialogs
        return dialog


@pytest.fixture
def crashes(seat: Seat, sample: Path, tmp_path: Path, expected_logs: Watch) -> Iterator[Crashes]:
    expected_logs("unexpected error")
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    driver.write("title", WORDS)
    studio = driver.studio
    guard = CrashGuard(
        tmp_path / "crashes",
        now=lambda: AT,
        on_crash=lambda _report: studio.rescue(),
        on_reported=studio.tell,
        on_again=studio.tell_again,
    )
    guard.install()
    yield Crashes(driver, guard)
    guard.uninstall()


def explode(*_args: object) -> None:
    raise ValueError(WORDS)


def in_a_slot(driver: Driver) -> None:
    driver.window.ui.actionReloadPreview.triggered.connect(explode)
    driver.window.ui.actionReloadPreview.trigger()


def in_a_presenter(driver: Driver) -> None:
    setattr(driver.desk.list, "_faces", explode)  # noqa: B010 - a method is no attribute to assign
    driver.desk.list.reload()


def in_a_job(driver: Driver) -> None:
    driver.studio.jobs.run(Lane.PURE, explode, explode, lambda _error: None)


@pytest.mark.parametrize("crash", [in_a_slot, in_a_presenter, in_a_job])
def test_a_crash_anywhere_stores_the_words_and_says_so(
    crashes: Crashes, crash: Callable[[Driver], None], sample: Path
) -> None:
    crash(crashes.driver)
    dialog = crashes.told()
    with Workspace.open(sample) as other:
        draft = load_draft(other, NctId(PAGE), person_named(other, "Edna Editor"))
        assert draft is not None
        assert draft.content.text("title") == WORDS
    assert "Your words are stored" in dialog.ui.safeLabel.text()
    assert "You can go on" in dialog.ui.doLabel.text()
    assert not dialog.isModal()
    dialog.ui.goOnButton.click()
    crashes.driver.write("title", "On we go")
    crashes.driver.saved()
    crashes.driver.wait("the dialog goes", lambda: not crashes.dialogs)


def test_words_on_their_way_to_the_disk_are_not_somebody_elses(crashes: Crashes) -> None:
    crashes.driver.desk.keeper.save_now()
    in_a_slot(crashes.driver)
    dialog = crashes.told()
    assert "Your words are stored" in dialog.ui.safeLabel.text()
    crashes.driver.saved()


def test_the_report_holds_no_words_no_names_and_no_paths(crashes: Crashes, sample: Path) -> None:
    in_a_slot(crashes.driver)
    dialog = crashes.told()
    dialog.ui.reportButton.click()
    report = dialog.ui.report.toPlainText()
    assert dialog.ui.report.isVisible()
    assert "ValueError" in report
    for secret in (WORDS, "Edna", PAGE, str(sample), sample.name, str(Path.home()), Path.home().name):
        assert secret not in report
    dialog.ui.copyButton.click()
    assert QGuiApplication.clipboard().text() == report


@pytest.mark.modal
def test_the_report_can_be_saved(crashes: Crashes, tmp_path: Path) -> None:
    in_a_slot(crashes.driver)
    dialog = crashes.told()
    dialog.ui.saveButton.click()
    [chooser] = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "report.txt"))
    crashes.driver.wait("it is saved", lambda: "saved" in dialog.ui.savedLabel.text())
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == dialog.ui.report.toPlainText()
    chooser.fileSelected.emit(str(tmp_path / "report.txt" / "no folder"))
    crashes.driver.wait("it is refused", lambda: "could not be saved" in dialog.ui.savedLabel.text())
    chooser.close()


def test_more_errors_do_not_pile_up_dialogs(crashes: Crashes) -> None:
    driver = crashes.driver
    in_a_slot(driver)
    first = crashes.told()
    in_a_job(driver)
    driver.wait("the dialog follows", lambda: "error 2 since" in first.ui.whatLabel.text())
    assert crashes.dialogs == [first]
    first.ui.goOnButton.click()
    driver.wait("the dialog goes", lambda: not crashes.dialogs)
    driver.window.show_notice(None)
    driver.window.ui.actionReloadPreview.trigger()
    driver.wait("the same error is told again", lambda: driver.window.ui.notice.face)
    assert crashes.dialogs == []
    driver.window.ui.notice.ui.actButton.click()
    assert "Something went wrong again" in crashes.told().ui.titleLabel.text()
    crashes.told().reject()


def test_the_window_can_be_closed_from_there(crashes: Crashes) -> None:
    in_a_slot(crashes.driver)
    gone: list[bool] = []
    crashes.driver.desk.closed.connect(lambda: gone.append(True))
    crashes.told().ui.closeButton.click()
    crashes.driver.wait("the window closes in order", lambda: gone)


def test_words_that_could_not_be_stored_are_not_said_to_be_safe() -> None:
    report = CrashReport(at=AT, thread="MainThread", failures=(), versions={})
    lost = CrashReport(at=AT, thread="MainThread", failures=(), versions={}, saving=("?",))  # type: ignore[arg-type]  # any failure
    assert crash_face([report]).is_safe
    assert "copy what matters" in crash_face([report, lost]).safe
