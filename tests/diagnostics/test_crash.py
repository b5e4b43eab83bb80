"""Crashes: the work is saved first, and the report holds no words."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.logs import Watch
from trialeditor.diagnostics.crash import MOST_REPORTS, CrashGuard, CrashReport

WORDS = "Patients with leptomeningeal disease"
AT = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


class Saver:
    """Stands for the window: notes what it was called with, and what was on the disk by then."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.calls: list[CrashReport] = []
        self.reported: list[CrashReport] = []
        self.reports_before: list[int] = []

    def save(self, report: CrashReport) -> None:
        self.calls.append(report)
        self.reports_before.append(len(list(self.folder.glob("crash-*.txt"))))


@pytest.fixture
def saver(tmp_path: Path) -> Saver:
    return Saver(tmp_path / "crashes")


@pytest.fixture
def guard(saver: Saver) -> Iterator[CrashGuard]:
    guard = CrashGuard(saver.folder, now=lambda: AT, on_crash=saver.save, on_reported=saver.reported.append)
    guard.install()
    yield guard
    guard.uninstall()


def throw(error: BaseException) -> None:
    raise error


def fail(error: BaseException) -> None:
    """Do what Python does with an exception that nobody caught."""
    try:
        throw(error)
    except BaseException as caught:  # noqa: BLE001 - the hook takes whatever there is
        sys.excepthook(type(caught), caught, caught.__traceback__)


@pytest.mark.usefixtures("guard")
def test_the_work_is_saved_before_the_report_is_written(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")

    fail(ValueError(WORDS))

    assert saver.reports_before == [0]
    assert saver.reported[0].path is not None
    report = saver.reported[0].path.read_text(encoding="utf-8")
    assert report == saver.reported[0].text()
    assert "2026-05-12T09:30:00Z, thread MainThread" in report
    assert "Python 3" in report
    assert "ValueError\n" in report
    assert "test_crash:" in report
    assert WORDS not in report


@pytest.mark.usefixtures("guard")
def test_an_error_in_a_thread_is_caught_too(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")

    thread = threading.Thread(target=fail_plainly, name="storage")
    thread.start()
    thread.join()

    assert [report.thread for report in saver.reported] == ["storage"]


def fail_plainly() -> None:
    raise RuntimeError(WORDS)


@pytest.mark.usefixtures("guard")
def test_the_same_error_in_the_same_place_is_reported_once(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")

    for _ in range(50):
        fail(ValueError())

    assert len(saver.calls) == 1
    assert len(list(saver.folder.glob("crash-*.txt"))) == 1


def test_a_failure_to_save_is_reported_as_well(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")

    def cannot_save(_report: CrashReport) -> None:
        raise OSError(WORDS)

    report = CrashGuard(saver.folder, now=lambda: AT, on_crash=cannot_save).report(ValueError())

    assert report is not None
    assert report.path is not None
    written = report.path.read_text(encoding="utf-8")
    assert "Then, while saving:\nOSError" in written
    assert WORDS not in written


def test_without_a_place_to_write_the_work_is_still_saved(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")
    saver.folder.write_text("a file, not a folder", encoding="utf-8")

    report = CrashGuard(saver.folder, now=lambda: AT, on_crash=saver.save).report(ValueError())

    assert report is not None
    assert report.path is None
    assert len(saver.calls) == 1


def test_only_the_newest_reports_are_kept(saver: Saver, expected_logs: Watch) -> None:
    expected_logs("unexpected error")
    guard = CrashGuard(saver.folder, now=lambda: AT, on_crash=saver.save)

    for number in range(MOST_REPORTS + 5):
        guard.report(type(f"Error{number}", (Exception,), {})())

    kept = sorted(path.name for path in saver.folder.glob("crash-*.txt"))
    assert len(kept) == MOST_REPORTS
    assert kept[-1] == "crash-20260512T093000Z-025.txt"


def test_ctrl_c_and_the_end_of_the_program_are_no_crashes(saver: Saver, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: passed.append(kind))
    guard = CrashGuard(saver.folder, now=lambda: AT, on_crash=saver.save)
    guard.install()
    try:
        fail(KeyboardInterrupt())
        fail(SystemExit())
    finally:
        guard.uninstall()

    assert passed == [KeyboardInterrupt, SystemExit]
    assert saver.calls == []


def test_the_hooks_are_given_back(saver: Saver) -> None:
    before = (sys.excepthook, threading.excepthook)
    guard = CrashGuard(saver.folder, now=lambda: AT, on_crash=saver.save)
    guard.install()
    assert sys.excepthook != before[0]

    guard.uninstall()

    assert (sys.excepthook, threading.excepthook) == before


def test_a_crash_below_python_leaves_its_frames(tmp_path: Path) -> None:
    program = f"""
from datetime import UTC, datetime
from pathlib import Path
import faulthandler
from trialeditor.diagnostics.crash import CrashGuard
CrashGuard(Path({str(tmp_path)!r}), now=lambda: datetime.now(UTC), on_crash=print).install()
def deep_in_a_library():
    faulthandler._sigsegv()
deep_in_a_library()
"""
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)  # noqa: S603 - our own text

    assert done.returncode != 0
    assert "deep_in_a_library" in (tmp_path / "faults.log").read_text(encoding="utf-8")
