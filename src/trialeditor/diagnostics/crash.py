"""What happens when the program meets an error that nobody expected: save first, then say where it was.

A crash report holds types, frames and versions, and no word of a trial (see `errors`). Crashes below Python, which end
the process, leave the frames of all threads in one file.
"""

from __future__ import annotations

import faulthandler
import importlib.metadata
import logging
import platform
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from trialeditor.diagnostics.errors import Failure, failures_of

MOST_REPORTS = 20
_PACKAGES = ("trialeditor", "PySide6-Essentials", "PySide6-WebEngine", "SQLAlchemy", "sqlmodel")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class CrashReport:
    """One unexpected error."""

    at: datetime
    thread: str
    failures: tuple[Failure, ...]
    """The error, then what caused it."""
    saving: tuple[Failure, ...] = ()
    """What went wrong in turn while the work was saved."""
    versions: Mapping[str, str]
    path: Path | None = None
    """Where it was written; None when it could not be."""

    def text(self) -> str:
        """Return the report as people read it."""
        moment = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines = [f"Trial Editor crash report, {moment}, thread {self.thread}", ""]
        lines += [f"{name} {version}" for name, version in self.versions.items()]
        lines += ["", "\ncaused by ".join(map(str, self.failures))]
        if self.saving:
            lines += ["", "Then, while saving:", "\ncaused by ".join(map(str, self.saving))]
        return "\n".join([*lines, ""])


def _say_nothing(_report: CrashReport) -> None:
    """Tell nobody."""


def _do_nothing() -> None:
    """Leave it at what was said the first time."""


class CrashGuard:
    """Catches what nobody else caught, in all threads. `on_crash` is called before anything is written.

    `on_crash` saves; what it raises is reported too. `on_reported` tells the person, and gets the path of the report.
    Both are called in the thread that failed, at most once for the same error in the same place; when it comes again,
    `on_again` is called. `now` tells the time.
    """

    def __init__(
        self,
        folder: Path,
        *,
        now: Callable[[], datetime],
        on_crash: Callable[[CrashReport], None],
        on_reported: Callable[[CrashReport], None] = _say_nothing,
        on_again: Callable[[], None] = _do_nothing,
    ) -> None:
        """Keep reports in `folder`. Nothing happens before `install`."""
        self._folder = folder
        self._now = now
        self._on_crash = on_crash
        self._on_reported = on_reported
        self._on_again = on_again
        self._lock = threading.Lock()
        self._seen: set[tuple[Failure, ...]] = set()
        self._hooks = (sys.excepthook, threading.excepthook)
        self._faults: IO[bytes] | None = None

    def install(self) -> None:
        """Take over Python's hooks, and have crashes below Python write their frames."""
        self._hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._faults = (self._folder / "faults.log").open("ab")
            faulthandler.enable(self._faults)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._faults:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def report(self, error: BaseException) -> CrashReport | None:
        """Save and report `error`; None when the same error was reported before."""
        failures = failures_of(error)
        with self._lock:
            is_new = failures not in self._seen
            self._seen.add(failures)
        if not is_new:
            self._on_again()
            return None
        report = CrashReport(
            at=self._now(), thread=threading.current_thread().name, failures=failures, versions=_versions()
        )
        written = self._write(self._saved(report))
        self._on_reported(written)
        return written

    def _caught(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        """Report, unless a person pressed Ctrl+C or the program means to end."""
        if issubclass(kind, Exception):
            self.report(error.with_traceback(traceback))
        else:
            self._hooks[0](kind, error, traceback)

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and issubclass(args.exc_type, Exception):
            self.report(args.exc_value.with_traceback(args.exc_traceback))
        else:
            self._hooks[1](args)

    def _saved(self, report: CrashReport) -> CrashReport:
        """Let the work be saved, and note what went wrong with that."""
        try:
            self._on_crash(report)
        except Exception as error:  # noqa: BLE001 - the last line of defense: whatever it is, the report must be written
            return replace(report, saving=failures_of(error))
        return report

    def _write(self, report: CrashReport) -> CrashReport:
        name = f"crash-{report.at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{len(self._seen):03}.txt"
        path: Path | None = self._folder / name
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_text(report.text(), encoding="utf-8")
            self._tidy()
        except OSError:
            path = None
        _log.error("an unexpected error was caught: %s (report: %s)", report.failures[0].type, name if path else "none")
        return replace(report, path=path)

    def _tidy(self) -> None:
        """Keep the newest reports only."""
        for old in sorted(self._folder.glob("crash-*.txt"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)


def _versions() -> Mapping[str, str]:
    """Return the versions of the program, of Python, of the machine's system and of the large libraries."""
    found = {"Python": platform.python_version(), "System": platform.platform(terse=True)}
    for name in _PACKAGES:
        with suppress(importlib.metadata.PackageNotFoundError):
            found[name] = importlib.metadata.version(name)
    return found
