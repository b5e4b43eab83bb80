"""Logs: what gets into them, and what never does."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from support.logs import Watch
from trialeditor.diagnostics import logs as module
from trialeditor.diagnostics.logs import Logs, set_up_logs

WORDS = "Patients with leptomeningeal disease"
OURS = logging.getLogger("trialeditor.storage")
THEIRS = logging.getLogger("somelibrary.pool")


@pytest.fixture(autouse=True)
def _levels() -> Iterator[None]:
    """Put the loggers' levels back."""
    loggers = (logging.getLogger(), logging.getLogger("trialeditor"))
    before = [logger.level for logger in loggers]
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "trialeditor.log"


@pytest.fixture
def logs(file: Path) -> Iterator[Logs]:
    with set_up_logs(file) as logs:
        yield logs


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("logs")
def test_our_own_records_are_written_whole(file: Path) -> None:
    OURS.info("imported %d records of %s", 40, "NCT05350891")

    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ INFO MainThread trialeditor.storage: imported 40 records of NCT05350891\n",
        text(file),
    )


@pytest.mark.usefixtures("logs")
def test_of_a_library_only_the_pattern_is_written(file: Path, expected_logs: Watch) -> None:
    expected_logs("^parameters:")
    THEIRS.warning("parameters: %s", WORDS)
    THEIRS.info("said in passing")

    assert "somelibrary.pool: parameters: %s" in text(file)
    assert WORDS not in text(file)
    assert "in passing" not in text(file)


def fail() -> None:
    raise ValueError(WORDS)


@pytest.mark.usefixtures("logs")
def test_an_exception_leaves_its_words_behind(
    file: Path, expected_logs: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected_logs("could not save")
    try:
        fail()
    except ValueError:
        OURS.exception("could not save")

    assert "ValueError" in text(file)
    assert "test_an_exception_leaves_its_words_behind" in text(file)
    shown = capsys.readouterr().err
    assert WORDS not in text(file) + shown


@pytest.mark.usefixtures("logs")
def test_another_handler_that_formatted_first_changes_nothing(file: Path, expected_logs: Watch) -> None:
    expected_logs("could not save")
    try:
        fail()
    except ValueError as error:
        record = OURS.makeRecord(
            OURS.name, logging.ERROR, "", 0, "could not save", (), (type(error), error, error.__traceback__)
        )
    logging.Formatter().format(record)  # the standard one keeps the exception's words in the record
    assert record.exc_text is not None
    OURS.handle(record)

    assert WORDS not in text(file)


@pytest.mark.usefixtures("logs")
def test_a_message_is_one_line_and_not_long(file: Path) -> None:
    OURS.info("a\nb %s", "c" * 1000)

    line = text(file)
    assert line.count("\n") == 1
    assert "a b ccc" in line
    assert len(line) < 700


@pytest.mark.usefixtures("logs")
def test_stderr_gets_warnings_and_no_less(expected_logs: Watch, capsys: pytest.CaptureFixture[str]) -> None:
    expected_logs("careful")
    OURS.info("by the way")
    OURS.warning("careful")

    shown = capsys.readouterr().err
    assert "careful" in shown
    assert "by the way" not in shown


def test_a_lower_level_shows_more_on_stderr(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with set_up_logs(file, stderr_level=logging.DEBUG):
        OURS.debug("in detail")

    assert "in detail" in capsys.readouterr().err
    assert "in detail" not in text(file)


def test_the_file_is_cut_and_older_ones_are_few(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_FILE", 400)
    with set_up_logs(file):
        for number in range(60):
            OURS.info("record %d", number)

    kept = sorted(path.name for path in file.parent.iterdir())
    assert kept == ["trialeditor.log", "trialeditor.log.1", "trialeditor.log.2", "trialeditor.log.3"]
    assert "record 59" in text(file)
    assert all(path.stat().st_size <= 400 for path in file.parent.iterdir())


def test_a_file_that_cannot_be_renamed_grows_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_FILE", 400)

    def refuse(*_paths: object) -> None:
        raise PermissionError(13, "held open by another process")

    monkeypatch.setattr("os.rename", refuse)
    with set_up_logs(file):
        for number in range(20):
            OURS.info("record %d", number)

    assert "record 0\n" in text(file)
    assert "record 19\n" in text(file)


def test_without_a_place_for_the_file_the_program_goes_on(
    tmp_path: Path, expected_logs: Watch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected_logs("no log file")
    (tmp_path / "state").write_text("a file, not a folder", encoding="utf-8")

    with set_up_logs(tmp_path / "state" / "trialeditor.log") as logs:
        assert logs.file is None

    assert "no log file" in capsys.readouterr().err


@pytest.mark.parametrize("stderr", ["none", "closed"])
def test_without_a_terminal_the_file_is_written(file: Path, monkeypatch: pytest.MonkeyPatch, stderr: str) -> None:
    closed = StringIO()
    closed.close()
    with set_up_logs(file, stderr_level=logging.INFO):
        monkeypatch.setattr(sys, "stderr", None if stderr == "none" else closed)
        OURS.info("still here")
        monkeypatch.undo()

    assert "still here" in text(file)


def test_a_full_disk_is_no_reason_to_quote_words(
    file: Path, expected_logs: Watch, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected_logs("could not save")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with set_up_logs(file):
        monkeypatch.setattr(module._LogFile, "flush", full)
        try:
            fail()
        except ValueError:
            OURS.exception("could not save")

    assert WORDS not in capsys.readouterr().err


def test_closing_takes_all_handlers_off(file: Path) -> None:
    before = list(logging.getLogger().handlers)

    set_up_logs(file).close()

    assert logging.getLogger().handlers == before
