"""Compressed bytes as a stream: gzip files and the members of zip files, checked, and in flat memory."""

from __future__ import annotations

import zlib

from typing_extensions import override

from trialeditor.registry.window import Readable, Stopped

GZIP = 16 + zlib.MAX_WBITS
"""Bytes of a gzip file, with its header and its check sum."""
RAW = -zlib.MAX_WBITS
"""Deflated bytes and no more, as zip files hold them."""

_WHOLE = "expected a whole file, but its compressed data {}; what lies before was read"
_BLOCK = 1 << 16
MOST_TIMES = 200
"""No text of people packs better. What does, and is large, was made to fill memory or time."""
LARGE = 1 << 30


class Unpacked(Readable):
    """What is in a compressed stream. Gives all that can be unpacked before it says that the rest cannot."""

    def __init__(self, stream: Readable, form: int) -> None:
        """Unpack `stream`, which is GZIP (one part or several) or RAW."""
        self._stream = stream
        self._form = form
        self._engine = zlib.decompressobj(form)
        self._packed = b""
        self._taken = self._given = 0

    @override
    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes; raise Stopped when the compressed bytes are damaged, or end too early."""
        while True:
            if self._engine.eof and not self._next_part():
                return b""
            data = self._some(size)
            if data:
                self._watch(len(data))
                return data

    def _some(self, size: int) -> bytes:
        """Unpack a little; nothing when a part has ended or more is needed."""
        packed = self._engine.unconsumed_tail or self._more()
        try:
            data = self._engine.decompress(packed, size)
        except zlib.error:
            raise Stopped(_WHOLE.format("are damaged")) from None
        if not data and not packed and not self._engine.eof:
            raise Stopped(_WHOLE.format("end too early"))
        return data

    def _more(self) -> bytes:
        packed, self._packed = self._packed, b""
        if not packed:
            packed = self._stream.read(_BLOCK)
            self._taken += len(packed)
        return packed

    def _next_part(self) -> bool:
        """Go on with the next part of a gzip file; zeros behind the last are padding, and other bytes are not ours."""
        if self._form == RAW:
            return False
        rest = self._engine.unused_data.lstrip(b"\0") or self._stream.read(_BLOCK).lstrip(b"\0")
        if not rest.startswith(b"\x1f"):
            return False
        self._engine = zlib.decompressobj(self._form)
        self._packed = rest
        return True

    def _watch(self, size: int) -> None:
        self._given += size
        if self._given > LARGE and self._given > MOST_TIMES * max(self._taken, 1):
            raise Stopped(f"unpacks to more than {MOST_TIMES} times its size, which no study records do")
