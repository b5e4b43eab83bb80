"""A window that slides over a file of any size: what was read is dropped, what is looked at is kept."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import Protocol

from trialeditor.domain.errors import BadInput

CHUNK = 1 << 20
_SPACE = re.compile(rb"[ \t\n\r]*")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class Readable(Protocol):
    """What bytes come from."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; none at the end. Raise OSError or Stopped where nothing more can be read."""
        ...


class Stopped(Exception):
    """The bytes end before the file does; the message says why, in words."""


class Window:
    """The bytes in view and the place in them, in UTF-8."""

    def __init__(self, stream: Readable) -> None:
        """Begin at the start of `stream`; a byte order mark is skipped, UTF-16 is written anew as UTF-8."""
        self.data = b""
        self.at = 0
        self.ended = False
        self.trouble = ""
        """Why reading stopped before the end of the file, in words; empty when it did not."""
        self._stream = stream
        self._utf_16: codecs.IncrementalDecoder | None = None
        self._first = True

    def fill(self) -> bool:
        """Read on, at least as much as is in view, and drop what lies before the place; say whether more came."""
        if self.ended:
            return False
        kept = self.data[self.at :]
        added = self._read(max(CHUNK, len(kept)))
        self.data, self.at = kept + added, 0
        return bool(added)

    def skip_space(self) -> bool:
        """Move to the next byte that is not white space; say whether there is one."""
        while True:
            found = _SPACE.match(self.data, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.data):
                return True
            if not self.fill() and self.ended:
                return False

    def look_ahead(self, size: int) -> None:
        """Have `size` bytes behind the place in view, or all that there are."""
        while len(self.data) - self.at < size and not self.ended:
            self.fill()

    def seek(self, find: Callable[[bytes, int], int | None], start: int, *, overlap: int) -> bool:
        """Move to what `find` finds in the bytes from `start` on, reading on and forgetting; False at the end.

        What begins in the last `overlap` bytes in view is looked for again with more of the file.
        """
        while True:
            found = find(self.data, start)
            if found is not None:
                self.at = found
                return True
            self.at = max(start, len(self.data) - overlap)
            if not self.fill() and self.ended:
                self.at = len(self.data)
                return False
            start = 0

    def _read(self, size: int) -> bytes:
        try:
            data = self._stream.read(size)
        except Stopped as error:
            self.trouble = str(error)
            data = b""
        except OSError as error:
            self.trouble = f"expected a whole file, but reading stopped before its end ({error.strerror or error})"
            data = b""
        self.ended = not data
        if self._first and data:
            self._first = False
            data = self._without_mark(data)
        return self._in_utf_8(data) if self._utf_16 else data

    def _without_mark(self, data: bytes) -> bytes:
        """Skip a byte order mark and heed it; raise BadInput for what the zeros between letters give away."""
        if data.startswith(codecs.BOM_UTF8):
            return data[len(codecs.BOM_UTF8) :]
        if data.startswith(_UTF_16) and b"\0\0" not in data[:4]:
            self._utf_16 = codecs.getincrementaldecoder("utf-16")("surrogatepass")
        elif b"\0" in data[:4]:
            raise BadInput("expected JSON in UTF-8; this file is in another encoding (UTF-16 or UTF-32), or is no text")
        return data

    def _in_utf_8(self, data: bytes) -> bytes:
        """Write UTF-16 anew; half a character stays one, so that it is found and named."""
        if not self._utf_16:
            return data
        try:
            return self._utf_16.decode(data, final=self.ended).encode("utf-8", "surrogatepass")
        except UnicodeDecodeError:
            self.trouble = "expected a whole file in UTF-16, but its last character is cut off"
            return b""
