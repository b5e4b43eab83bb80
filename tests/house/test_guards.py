"""The guards of tests/conftest.py bite, and let honest tests through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
INI = f"""
[pytest]
pythonpath = {TESTS}
qt_api = pyside6
qt_log_level_fail = WARNING
filterwarnings = error
markers = modal: as in pyproject.toml
"""

Run = Callable[[str], pytest.RunResult]


@pytest.fixture
def run(pytester: pytest.Pytester) -> Run:
    """Run a test module under our own conftest, in a process of its own."""

    def run_module(source: str) -> pytest.RunResult:
        pytester.makeini(INI)
        pytester.makeconftest((TESTS / "conftest.py").read_text(encoding="utf-8"))
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")

    return run_module


def test_an_unexpected_log_record_fails_a_test(run: Run) -> None:
    result = run(
        """
        import logging

        def test_warns():
            logging.getLogger("trialeditor.storage").warning("the disk is full")

        def test_expects(expected_logs):
            expected_logs("disk is .*full")
            logging.getLogger("trialeditor.storage").warning("the disk is full")

        def test_expects_in_vain(expected_logs):
            expected_logs("network is gone")

        def test_informs():
            logging.getLogger("trialeditor.storage").info("opened")
        """
    )
    result.assert_outcomes(passed=4, errors=2)
    result.stdout.fnmatch_lines(
        ["*unexpected log record: WARNING trialeditor.storage: the disk is full", "*never came: network is gone"]
    )


def test_a_thread_left_behind_fails_a_test(run: Run) -> None:
    result = run(
        """
        import threading
        import pytest

        @pytest.fixture(scope="module")
        def server():
            stop = threading.Event()
            thread = threading.Thread(target=stop.wait, name="server")
            thread.start()
            yield
            stop.set()
            thread.join()

        def test_uses_a_server(server):
            pass

        def test_joins():
            thread = threading.Thread(target=lambda: None)
            thread.start()
            thread.join()

        def test_leaks():
            threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()

        def test_after_it():
            pass
        """
    )
    result.assert_outcomes(passed=4, errors=1)
    result.stdout.fnmatch_lines(["*left behind: <Thread(forgotten*"])


def test_qt_things_left_behind_fail_a_test(run: Run) -> None:
    result = run(
        """
        import pytest
        from PySide6.QtCore import QObject, QThread, QTimer
        from PySide6.QtWidgets import QDialog, QLabel, QWidget

        kept = []

        @pytest.fixture(scope="module")
        def window(qapp):
            window = QLabel("for the whole module")
            window.show()
            yield window
            window.close()

        def test_module_window(window):
            assert window.isVisible()

        def test_closes(qtbot):
            widget = QWidget()
            qtbot.addWidget(widget)
            timer = QTimer(widget)
            timer.start(1000)

        def test_deletes_later(qapp):
            QLabel("soon gone").deleteLater()

        def test_leaks_a_window(qapp):
            kept.append(QLabel("forgotten window"))

        def test_leaks_a_timer(qapp):
            kept.append(QTimer())
            kept[-1].start(1000)

        def test_leaks_a_thread(qapp):
            kept.append(QThread())
            kept[-1].start()

        def test_leaves_a_modal_dialog_open(qapp, window):
            kept.append(QDialog(window))
            kept[-1].open()

        def test_after_them(qapp):
            for thing in kept:
                if isinstance(thing, QThread):
                    thing.quit()
                    thing.wait()
        """
    )
    result.assert_outcomes(passed=8, errors=4)
    result.stdout.fnmatch_lines_random(
        [f"*left behind: <PySide6.*{name}*" for name in ("QLabel", "QTimer", "QThread", "QDialog")]
    )


def test_a_modal_dialog_fails_a_test(run: Run) -> None:
    result = run(
        """
        import pytest
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QDialog, QMessageBox

        def test_runs_a_dialog(qtbot):
            dialog = QDialog()
            qtbot.addWidget(dialog)
            dialog.exec()

        def test_hides_a_question(qapp):
            try:
                QMessageBox.question(None, "Title", "Sure?")
            except Exception:
                pass

        @pytest.mark.modal
        def test_may(qtbot):
            dialog = QDialog()
            qtbot.addWidget(dialog)
            QTimer.singleShot(0, dialog.accept)
            assert dialog.exec() == QDialog.DialogCode.Accepted
        """
    )
    result.assert_outcomes(passed=2, failed=1, errors=2)
    result.stdout.fnmatch_lines(["*opened a modal dialog: QMessageBox.question"])


def test_a_failed_test_does_not_blame_the_next(run: Run) -> None:
    result = run(
        """
        from PySide6.QtWidgets import QLabel

        def test_fails(qapp):
            label = QLabel("held by the traceback")
            label.show()
            assert label.isHidden()

        def test_next(qapp):
            pass
        """
    )
    result.assert_outcomes(passed=1, failed=1)


def test_each_test_has_a_home_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRIALEDITOR_WORKSPACE", "somebody's.trialeditor")
    result = run(
        """
        import os
        from pathlib import Path
        from PySide6.QtCore import QStandardPaths

        seen = set()

        def look(home):
            assert Path.home() == home
            assert "TRIALEDITOR_WORKSPACE" not in os.environ
            data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
            assert Path(data).is_relative_to(home)
            assert home not in seen
            seen.add(home)

        def test_one(home):
            look(home)

        def test_two(home):
            look(home)
        """
    )
    result.assert_outcomes(passed=2)


def test_what_a_test_copied_no_other_pastes_and_no_process_stumbles_over(run: Run) -> None:
    result = run(
        """
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QGuiApplication

        def test_copies(qapp):
            data = QMimeData()
            data.setText("words")
            QGuiApplication.clipboard().setMimeData(data)

        def test_finds_nothing(qapp):
            assert not QGuiApplication.clipboard().text()
        """
    )
    result.assert_outcomes(passed=2)
    assert result.ret == 0
