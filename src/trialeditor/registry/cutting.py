"""Takes one JSON value out of the window: quickly when it is a plain record, with all checks when it is not.

Where a study begins, the one before it must have ended: the damage of a record that breaks off stays its own.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from trialeditor.domain.canonical import Json
from trialeditor.registry.ctgov import known_id
from trialeditor.registry.json_paths import path_at
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.strict_json import TOO_DEEP, Malformed, Piece, Problem, StrictDecoder, TooDeep
from trialeditor.registry.window import Window

_KEYS = rb"(?:protocolSection|resultsSection|annotationSection|documentSection|derivedSection|hasResults)"
_STUDY = re.compile(rb'\{\s{0,200}"' + _KEYS + rb'"\s{0,200}:')
AHEAD = 1 << 16
"""Bytes to have in view before a key is looked at, and to look at where no end is known."""

_BEGINNING = 1 << 12
"""Bytes of a broken value that are searched for signs of a study."""
_LINE = re.compile(rb"\n[\0\xef\xbb\xbf]{0,3}\{")
"""A line that may begin a study: a brace at its start, or behind the remains of another encoding."""
_ANY_LINE = re.compile(rb"\n(?=[^\s}\],])")
_NCT = re.compile(r'"nctId"\s*:\s*"(NCT[0-9]{8})"')
_SIGN = re.compile(_KEYS + rb"|NCT[0-9]{8}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """What is wrong with a value whose end is not known, because it is not JSON."""

    problem: Problem


class _Broken(Exception):
    """The text is no JSON value. Where it breaks is looked up when somebody is told."""

    def __init__(self, text: str, error: Malformed | None = None) -> None:
        super().__init__()
        self.text = text
        self.error = error
        """None when the value is nested too deep."""
        self.cut_off = error is not None and error.cut_off


class Cutter:
    """Takes values from the place in the window, and moves it behind them."""

    def __init__(self, window: Window, quick: QuickDecoder, *, max_bytes: int) -> None:
        """Take from `window`; a single value may have `max_bytes`."""
        self._window = window
        self._quick = quick
        self._strict: StrictDecoder | None = None
        self._max = max_bytes
        self._searched: tuple[bytes, int, int | None] = (b"", 0, None)
        self.told_of_end = False
        """Somebody was told that the file ends too early."""

    def take(self, *, by_line: bool) -> Piece | Lost:
        """Decode the value at the place, reading on for as long as it may be incomplete."""
        while True:
            found = self._quickly(by_line=by_line) or self._strictly()
            if found:
                return found
            self._window.fill()

    def next_study(self, start: int) -> int | None:
        """Return where the next study in view begins. What was searched once is not searched again."""
        data = self._window.data
        searched, since, found = self._searched
        if searched is not data or start < since or (found is not None and found < start):
            found = next_study(data, start)
            self._searched = (data, start, found)
        return found

    def shows_study(self, stop: int | None = None) -> bool:
        """Say whether what lies between the place and `stop` is, or was, of a study, in UTF-16 too."""
        window = self._window
        near = window.data[window.at : min(stop or len(window.data), window.at + _BEGINNING)]
        return bool(_SIGN.search(near.replace(b"\0", b"")))

    def _quickly(self, *, by_line: bool) -> Piece | None:
        """Decode up to where the value probably ends, when it is a plain record."""
        end = self._probable_end(by_line=by_line)
        if end is None:
            return None
        text = self._window.data[self._window.at : end].rstrip(b" \t\r\n,]")
        value = self._quick.decode(text) if text.endswith(b"}") and len(text) <= self._max else None
        if value is None:
            return None
        self._window.at += len(text)
        return Piece(value=value, end=self._window.at)

    def _probable_end(self, *, by_line: bool) -> int | None:
        """Return the end of the line, the start of the next study, or the end of the file; None when it is not near."""
        data, at = self._window.data, self._window.at
        end = data.find(b"\n", at) if by_line else -1
        if end > at and data[end - 1] in b"}\r":
            return end
        if not _STUDY.match(data, at):
            return None
        return self.next_study(at + 1) or (len(data) if self._window.ended else None)

    def _border(self) -> int | None:
        """Return where the next study begins, when a study begins at the place; None when that is not in view."""
        data, at = self._window.data, self._window.at
        return self.next_study(at + 1) if _STUDY.match(data, at) else None

    def _strictly(self) -> Piece | Lost | None:
        """Decode with all checks; None when more of the file is needed."""
        window = self._window
        border = self._border()
        size = len(window.data) - window.at
        may_go_on = border is None and not window.ended and size <= self._max
        if may_go_on and _STUDY.match(window.data, window.at):
            return None
        try:
            return self._accept(self._within(border) if border else self._ahead())
        except _Broken as broken:
            if broken.cut_off and may_go_on:
                return None
            return self._lost(broken, border)

    def _within(self, border: int) -> Piece:
        """Decode a study that ends before `border`, or holds what begins there."""
        try:
            return self._decode(border)
        except _Broken as broken:
            if broken.cut_off:
                data = self._window.data
                with suppress(_Broken):
                    return self._decode(next_study(data, border + 1) or len(data))
            raise

    def _ahead(self) -> Piece:
        """Decode a value of unknown length, looking no further than it needs."""
        size, most = AHEAD, len(self._window.data) - self._window.at
        while size < most:
            try:
                return self._decode(self._window.at + size)
            except _Broken as broken:
                if not broken.cut_off:
                    raise
            size *= 4
        return self._decode(len(self._window.data))

    def _decode(self, stop: int) -> Piece:
        """Decode the value that ends at or before `stop`; its end is counted in bytes of the view."""
        window = self._window
        text = window.data[window.at : stop].decode("utf-8", "surrogateescape")
        self._strict = self._strict or StrictDecoder()
        try:
            piece = self._strict.decode(text, 0)
        except Malformed as error:
            raise _Broken(text, error) from None
        except TooDeep:
            raise _Broken(text) from None
        may_go_on = stop < len(window.data) or not window.ended
        if piece.end == len(text) and may_go_on and not isinstance(piece.value, (dict, list)):
            raise _Broken(text, Malformed("expected a whole value", position=piece.end, cut_off=True))
        length = piece.end if text.isascii() else len(text[: piece.end].encode("utf-8", "surrogateescape"))
        return Piece(value=piece.value, end=window.at + length, problem=piece.problem)

    def _accept(self, piece: Piece) -> Piece:
        """Move behind a value, and name what is wrong with it."""
        length, self._window.at = piece.end - self._window.at, piece.end
        problem = Problem(message=self._too_long) if length > self._max else piece.problem
        if not problem:
            return piece
        nct_id = known_id(piece.value) if isinstance(piece.value, dict) else ""
        named = Problem(
            message=problem.message, field=problem.field, nct_id=nct_id, is_study=is_study_object(piece.value)
        )
        return Piece(value=None, end=piece.end, problem=named)

    def _lost(self, broken: _Broken, border: int | None) -> Lost:
        """Say what is wrong with a value that is not JSON, and where."""
        error, text = broken.error, broken.text
        position = error.position if error else len(text)
        message = self._reason(broken, border)
        found = _NCT.search(text, 0, max(min(position, AHEAD), 1))
        problem = Problem(
            message=message,
            field=path_at(text, 0, position),
            nct_id=found[1] if found else "",
            is_study=self.shows_study(border),
        )
        return Lost(problem=problem)

    def _reason(self, broken: _Broken, border: int | None) -> str:
        if not broken.error:
            return TOO_DEEP
        rest = broken.text[broken.error.position :].strip(" \t\r\n,")
        if not broken.cut_off or (rest and not rest.startswith('"')):
            return f"{broken.error.message}, found something that is not JSON"
        if border:
            return "expected the rest of the record, found the start of the next one"
        if len(self._window.data) - self._window.at > self._max:
            return self._too_long
        self.told_of_end = True
        return "expected the rest of the record, found the end of the file"

    @property
    def _too_long(self) -> str:
        return f"expected at most {self._max:,} bytes in one record, found more"


def is_study_object(value: Json) -> bool:
    """Say whether a value has a key that only studies have."""
    return isinstance(value, dict) and any(_SIGN.match(key.encode("utf-8", "replace")) for key in value)


def next_study(data: bytes, start: int, stop: int | None = None) -> int | None:
    """Return where the next study begins before `stop`: at a brace in front of a key that only studies have."""
    found = _STUDY.search(data, start, len(data) if stop is None else stop)
    return found.start() if found else None


def next_start(data: bytes, start: int) -> int | None:
    """Return where the next value of a file of lines may begin: at the start of a line, or where a study begins."""
    line = _LINE.search(data, start)
    stop = line.end() - 1 if line else None
    return next_study(data, start, stop) or stop


def next_line(data: bytes, start: int) -> int | None:
    """Return where the next line begins that is not the inside of a value over several lines, or the next study."""
    line = _ANY_LINE.search(data, start)
    stop = line.end() if line else None
    return next_study(data, start, stop) or stop
