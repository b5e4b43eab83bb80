"""The program as it is started: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

START = "from trialeditor.gui.app import run_window; raise SystemExit(run_window(None))"
START_AND_QUIT = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from trialeditor.gui import app

class Visitor(app.Studio):
    def _opened(self, workspace, notice=None):
        super()._opened(workspace, notice)
        QTimer.singleShot(300, self.window.close)

app.Studio = Visitor
raise SystemExit(app.run_window(None))
"""

START_AND_RESET = """
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from trialeditor.gui import app
from trialeditor.gui.dialogs.confirm import ConfirmDialog

class Visitor(app.Studio):
    def _opened(self, workspace, notice=None):
        super()._opened(workspace, notice)
        if notice is not None and "starts over" in notice.what:
            print(notice.detail)
            QTimer.singleShot(300, self.window.close)
        else:
            QTimer.singleShot(300, self.start_over)

    def start_over(self):
        self.window.ui.actionResetSample.trigger()
        [dialog] = self.window.findChildren(ConfirmDialog)
        dialog.ui.acceptButton.click()

app.Studio = Visitor
raise SystemExit(app.run_window(None))
"""


def start(program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {
        key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program],
        env={**kept, **variables},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


def test_without_a_screen_it_says_what_to_do() -> None:
    result = start(START)
    assert result.returncode == 3
    assert "no screen" in result.stderr
    assert "tour" in result.stderr


def test_the_first_start_makes_the_sample_and_the_second_opens_it(home: Path) -> None:
    first = start(START_AND_QUIT, QT_QPA_PLATFORM="offscreen")
    assert (first.returncode, "Traceback" in first.stderr) == (0, False), first.stderr
    made = list(home.rglob("*.trialeditor"))
    assert len(made) == 1
    second = start(START_AND_QUIT, QT_QPA_PLATFORM="offscreen")
    assert (second.returncode, "Traceback" in second.stderr) == (0, False), second.stderr
    assert list(home.rglob("*.trialeditor")) == made


def test_the_sample_starts_over_in_a_new_window(home: Path) -> None:
    assert start(START_AND_QUIT, QT_QPA_PLATFORM="offscreen").returncode == 0
    again = start(START_AND_RESET, QT_QPA_PLATFORM="offscreen")
    assert (again.returncode, "Traceback" in again.stderr) == (0, False), again.stderr
    files = sorted(home.rglob("*.trialeditor"))
    assert len(files) == 2
    assert files[0].name in again.stdout
    assert files[0].name.startswith("sample-kept-")
