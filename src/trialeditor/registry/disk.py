"""A file that is read at any place, and a meter of how much of it was taken for records."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO

from typing_extensions import override

from trialeditor.registry.window import Readable, Stopped


@dataclass(slots=True, kw_only=True)
class Meter:
    """How far reading is, in bytes of the files on disk: of packed files, in packed bytes."""

    done: int = 0
    total: int | None = None
    """None while it is not known."""


class Disk:
    """An open file. What is looked up in it does not count; what is read as records moves the meter to that place."""

    def __init__(self, file: BinaryIO, meter: Meter) -> None:
        """Read from `file`, whose first byte is at the meter's present place."""
        self._file = file
        self._meter = meter
        self._start = meter.done
        self.size = file.seek(0, 2)
        """In bytes."""

    def at(self, place: int, size: int) -> bytes:
        """Return at most `size` bytes from `place` on; none behind the end, however far that is."""
        if not 0 <= place < self.size:  # a damaged file may name places that no file can have
            return b""
        self._file.seek(place)
        return self._file.read(size)

    def take(self, place: int, size: int) -> bytes:
        """Return at most `size` bytes from `place` on, and move the meter behind them."""
        data = self.at(place, size)
        self._meter.done = max(self._meter.done, self._start + place + len(data))
        return data


class Span(Readable):
    """A part of a file as a stream; it remembers its own place, so that several can be read in turns."""

    def __init__(self, disk: Disk, start: int, length: int) -> None:
        """Begin at `start`, and end `length` bytes later."""
        self._disk = disk
        self._place = start
        self._end = start + length

    @override
    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, and none behind the end."""
        data = self._disk.take(self._place, min(size, self._end - self._place))
        self._place += len(data)
        return data


class Peeked(Readable):
    """A stream whose first bytes were looked at already."""

    def __init__(self, stream: Readable, size: int) -> None:
        """Look at the first `size` bytes of `stream`, or all that can be had."""
        self._stream = stream
        self.head = b""
        self.is_all = False
        """There is no more than `head`."""
        with suppress(Stopped, OSError):  # they come again at the next reading
            while len(self.head) < size and not self.is_all:
                data = stream.read(size - len(self.head))
                self.head += data
                self.is_all = not data
        self._rest = self.head

    @override
    def read(self, size: int, /) -> bytes:
        """Return the first bytes once more, and then what follows."""
        if not self._rest:
            return self._stream.read(size)
        if size >= len(self._rest):
            data, self._rest = self._rest, b""
            return data
        data, self._rest = self._rest[:size], self._rest[size:]
        return data
