"""A window that slides over a text file of any size: what was read is dropped, what is looked at is kept."""

from __future__ import annotations

import codecs
import re
import zlib
from typing import BinaryIO

from trialeditor.domain.errors import BadInput

CHUNK = 1 << 20
_SPACE = re.compile(r"[ \t\n\r]*")


class Window:
    """The text in view and the place in it. Bytes that are not UTF-8 come through as lone surrogates."""

    def __init__(self, stream: BinaryIO) -> None:
        """Begin at the start of `stream`; a byte order mark of UTF-8 is skipped."""
        self.text = ""
        self.at = 0
        self.ended = False
        self.trouble = ""
        """Why reading stopped before the end of the file, in words; empty when it did not."""
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")(errors="surrogateescape")
        self._first = True

    def fill(self) -> bool:
        """Read on, at least as much as is in view, and drop what lies before the place; say whether more came."""
        if self.ended:
            return False
        kept = self.text[self.at :]
        added = self._read(max(CHUNK, len(kept)))
        self.text, self.at = kept + added, 0
        return bool(added)

    def skip_space(self) -> bool:
        """Move to the next character that is not white space; say whether there is one."""
        while True:
            found = _SPACE.match(self.text, self.at)
            self.at = found.end() if found else self.at
            if self.at < len(self.text):
                return True
            if not self.fill() and self.ended:
                return False

    def seek(self, pattern: re.Pattern[str], start: int, *, overlap: int) -> bool:
        """Move to the next match of `pattern` from `start` on, reading on and forgetting; False at the end.

        A match that begins in the last `overlap` characters in view is looked for again with more text.
        """
        while True:
            found = pattern.search(self.text, start)
            if found:
                self.at = found.start()
                return True
            self.at = max(start, len(self.text) - overlap)
            if not self.fill() and self.ended:
                self.at = len(self.text)
                return False
            start = 0

    def _read(self, size: int) -> str:
        try:
            data = self._stream.read(size)
        except (OSError, EOFError, zlib.error) as error:
            self.trouble = f"expected a whole file, but reading stopped before its end ({error})"
            data = b""
        if self._first and data:
            self._first = False
            _refuse_other_encodings(data)
        self.ended = not data
        return self._decoder.decode(data, final=self.ended)


def _refuse_other_encodings(data: bytes) -> None:
    """Raise BadInput for UTF-16 and UTF-32, which a byte order mark or the zeros between letters give away."""
    head = data[:4]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in head:
        raise BadInput("expected JSON in UTF-8; this file is in another encoding (UTF-16 or UTF-32), or is no text")
