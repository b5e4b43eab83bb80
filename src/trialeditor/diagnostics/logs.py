"""Where log records go: to stderr from a chosen level on, and to a file that never grows large.

Our own messages name numbers, verbs and ids, and never quote a text. What other libraries log may quote anything, so of
theirs only the pattern of the message is written, without what was filled in; and of an exception only its types and
frames.
"""

from __future__ import annotations

import logging
import sys
import time
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from typing_extensions import override

from trialeditor.diagnostics.errors import describe

OUR_LOGGER = "trialeditor"
LARGEST_FILE = 1_000_000
OLDER_FILES = 3
_LONGEST_MESSAGE = 500
_ExcInfo: TypeAlias = "tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]"


class Logs:
    """The logging that was set up; `close` takes it down again. A context manager."""

    def __init__(self, file: Path | None, handlers: tuple[logging.Handler, ...]) -> None:
        """Hold the `handlers`, and the `file` that is written; None when it could not be opened."""
        self.file = file
        self._handlers = handlers

    def __enter__(self) -> Self:
        """Log until the end of the block."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Take the logging down."""
        self.close()

    def close(self) -> None:
        """Take the handlers off and close their files."""
        for handler in self._handlers:
            logging.getLogger().removeHandler(handler)
            with suppress(OSError):
                handler.close()


def set_up_logs(file: Path, *, stderr_level: int = logging.WARNING) -> Logs:
    """Send records of `stderr_level` and above to stderr; ours from INFO, and others from WARNING, to `file` as well.

    A file that cannot be written is done without: a program that cannot log still works.
    """
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    logging.getLogger(OUR_LOGGER).setLevel(min(logging.INFO, stderr_level))
    console = _handler(_Console(), stderr_level)
    root.addHandler(console)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        written = _handler(_LogFile(file), logging.INFO)
    except OSError as error:
        logging.getLogger(__name__).warning("no log file can be written (%s)", type(error).__name__)
        return Logs(None, (console,))
    root.addHandler(written)
    return Logs(file, (console, written))


def _handler(handler: logging.Handler, level: int) -> logging.Handler:
    handler.setLevel(level)
    handler.setFormatter(WordlessFormatter())
    return handler


class WordlessFormatter(logging.Formatter):
    """Writes records in one line each, UTC, without anything that could be a text of a page or a record."""

    def __init__(self) -> None:
        """Set the line's pattern."""
        super().__init__("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%SZ")

    @override
    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        """Return the moment in UTC."""
        return time.strftime(datefmt or "%c", time.gmtime(record.created))

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the frames of an exception below it."""
        line = self._line(record)
        failed = record.exc_info[1] if record.exc_info else None
        return f"{line}\n{describe(failed)}" if failed else line

    def _line(self, record: logging.LogRecord) -> str:
        plain = logging.makeLogRecord({**record.__dict__, "msg": _message(record), "args": None, "exc_info": None})
        plain.exc_text = plain.stack_info = None
        return super().format(plain)

    @override
    def formatException(self, ei: _ExcInfo) -> str:
        """Return types and frames."""
        return describe(ei[1]) if ei[1] else ""


def _message(record: logging.LogRecord) -> str:
    """Return our own messages filled in, and only the pattern of others; on one line, cut when it is long."""
    ours = record.name == OUR_LOGGER or record.name.startswith(f"{OUR_LOGGER}.")
    message = " ".join((record.getMessage() if ours else str(record.msg)).split())
    return message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]} …"


class _Console(logging.Handler):
    """Writes to stderr as it is at the time: a program without a terminal has none, and a closed one is no trouble."""

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        if sys.stderr is not None:
            with suppress(OSError, ValueError):
                sys.stderr.write(f"{self.format(record)}\n")
                sys.stderr.flush()


class _LogFile(RotatingFileHandler):
    """A file that makes room by renaming. Where that fails, because another window has it open, it grows on."""

    def __init__(self, file: Path) -> None:
        """Open `file` at once, so that trouble shows here."""
        super().__init__(file, maxBytes=LARGEST_FILE, backupCount=OLDER_FILES, encoding="utf-8")

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the record: a full disk has other messengers, and the standard library's would quote the words."""

    @override
    def doRollover(self) -> None:
        """Start a new file, if the platform lets us."""
        with suppress(OSError):
            super().doRollover()
        if self.stream is None or self.stream.closed:
            self.stream = self._open()
