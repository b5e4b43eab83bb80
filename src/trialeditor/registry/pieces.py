"""Cuts a file into the JSON values that may be studies, and finds its way again behind a broken one.

Four shapes, told apart by what the file says and not by its name: one study, an array of studies, a page of the API
(`{"studies": [...], "nextPageToken": ...}`), and studies one after another (NDJSON).
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TypeAlias

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.registry.cutting import AHEAD, Cutter, Lost, is_study_object, next_line, next_start, next_study
from trialeditor.registry.quick_json import QuickDecoder
from trialeditor.registry.strict_json import Piece, Problem
from trialeditor.registry.window import Readable, Window

Found: TypeAlias = "tuple[int, Json | Problem]"
"""The number of a record (from 1; 0 for the file as a whole), and its value or what is wrong with it."""

STRANGERS_IN_A_ROW = 1000
"""After so many values in a row that show no sign of a study, what follows is passed over up to the next study."""

_NEARBY = 1 << 22
"""How far the end of a broken record is looked for by its brackets; beyond, only the start of a study counts."""

_PAGE = re.compile(rb'\{\s*"(?:studies|nextPageToken|totalCount)"\s*:')
_KEY = re.compile(rb'"((?:[^"\\]|\\.){0,200})"\s*:')
_NEXT_ELEMENT = re.compile(rb"\s*,\s*\{")
# Possessive, because a text of many megabytes would otherwise cost a hundred times its size in memory.
_TOKEN = re.compile(rb'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"|[{}\[\],]')


class Pieces:
    """The values of one file, in its order."""

    def __init__(self, stream: Readable, quick: QuickDecoder, *, max_bytes: int) -> None:
        """Read from `stream`; a single value may have `max_bytes`."""
        self._window = Window(stream)
        self._cutter = Cutter(self._window, quick, max_bytes=max_bytes)
        self._nearby = min(_NEARBY, max_bytes)
        self._number = 0
        self._strangers = 0
        self._has_objects = False

    def found(self) -> Iterator[Found]:
        """Go through the values and the problems of the file."""
        try:
            yield from self._values()
        except BadInput as error:
            yield 0, Problem(message=error.message)
        if self._window.trouble:
            yield 0, Problem(message=self._window.trouble)

    def _values(self) -> Iterator[Found]:
        window = self._window
        if not window.skip_space() and not window.trouble:
            yield 0, Problem(message="expected study records, found an empty file")
        while window.skip_space():
            window.look_ahead(AHEAD)
            if window.data.startswith(codecs.BOM_UTF8, window.at):  # of files that were joined
                window.at += len(codecs.BOM_UTF8)
            elif self._has_objects and window.data[window.at] == ord(","):  # of a list that lost its brackets
                window.at += 1
            elif self._strangers >= STRANGERS_IN_A_ROW:
                yield self._leap()
            elif window.data[window.at] == ord("["):
                window.at += 1
                yield from self._array()
            elif _PAGE.match(window.data, window.at):
                window.at += 1
                yield from self._page()
            else:
                yield from self._line()

    def _line(self) -> Iterator[Found]:
        """Read one study that stands by itself, or go on where the next one may begin.

        Where there was an object before, each line that is none is told; text of another kind is told once.
        """
        window = self._window
        self._number += 1
        if window.data[window.at] == ord("{"):
            taken = self._cutter.take(by_line=True)
            if isinstance(taken, Piece):
                self._has_objects = True
                yield from self._whole(taken)
                return
            yield self._noted(taken.problem)
        else:
            message = "expected JSON: a study, a list or a page of studies, or one study on each line"
            is_study = self._cutter.shows_study(next_start(window.data, window.at))
            yield self._noted(Problem(message=message, is_study=is_study))
        window.seek(next_line if self._has_objects else next_start, window.at + 1, overlap=AHEAD)

    def _whole(self, piece: Piece) -> Iterator[Found]:
        """Hand on a value of its own; a page with keys in an odd order is taken apart here."""
        value = piece.value
        studies = value.get("studies") if isinstance(value, dict) and "protocolSection" not in value else None
        if not isinstance(studies, list) or piece.problem:
            yield self._noted(piece.problem or value)
            return
        self._number -= 1
        for study in studies:
            self._number += 1
            yield self._noted(study)

    def _page(self) -> Iterator[Found]:
        """Read a page's members, of which only the studies matter."""
        window = self._window
        has_studies = False
        while window.skip_space():
            window.look_ahead(AHEAD)
            char = window.data[window.at]
            if char in b",}":
                window.at += 1
                if char == ord("}"):
                    if not has_studies:
                        yield self._noted_next("expected a list of studies in the page, found none", "studies")
                    return
                continue
            key = _KEY.match(window.data, window.at)
            if not key or not self._skip_member(key):
                yield from self._lost_page()
                return
            if key[1] == b"studies" and window.data[window.at : window.at + 1] == b"[":
                has_studies = True
                window.at += 1
                yield from self._array()
        yield from self._end_missing("the end of the page of studies")

    def _lost_page(self) -> Iterator[Found]:
        """Say that a page is not one, and go on at the next study."""
        yield 0, Problem(message="expected the next key of the page of studies, or its end")
        if self._seek_study(self._window.at):
            yield from self._array()

    def _skip_member(self, key: re.Match[bytes]) -> bool:
        """Move behind a member's value, or in front of the list of studies; say whether there was a value."""
        self._window.at = key.end()
        if not self._window.skip_space():
            return False
        if key[1] == b"studies" and self._window.data[self._window.at] == ord("["):
            return True
        return isinstance(self._cutter.take(by_line=False), Piece)

    def _array(self) -> Iterator[Found]:
        """Read the elements of a list whose bracket lies behind."""
        window = self._window
        while window.skip_space():
            char = window.data[window.at]
            if char in b",]":
                window.at += 1
                if char == ord("]") and not self._goes_on():
                    return
                continue
            if self._strangers >= STRANGERS_IN_A_ROW:
                yield self._leap()
                continue
            self._number += 1
            taken = self._cutter.take(by_line=False)
            if isinstance(taken, Lost):
                yield self._noted(taken.problem)
                yield from self._go_on()
            else:
                yield self._noted(taken.problem or taken.value)
                yield from self._separator()
        yield from self._end_missing("the end of the list of studies")

    def _goes_on(self) -> bool:
        """Say whether a list goes on behind a bracket that a broken element left."""
        self._window.look_ahead(AHEAD)
        return bool(_NEXT_ELEMENT.match(self._window.data, self._window.at))

    def _separator(self) -> Iterator[Found]:
        """Expect a comma or the end of the list behind an element."""
        if not self._window.skip_space():
            return
        char = self._window.data[self._window.at]
        if char in b",]":
            return
        yield 0, Problem(message=f"expected a comma after record {self._number}, found something else")
        if char != ord("{"):
            yield from self._go_on()

    def _go_on(self) -> Iterator[Found]:
        """Find the next element behind a broken one: by its closing bracket, or by the way that a study starts.

        What is not even an object may be the rest of one, full of commas: then only the start of a study counts.
        """
        window = self._window
        while True:
            study = self._cutter.next_study(window.at + 1)
            is_rest = study is not None and window.data[window.at] != ord("{")
            stop = len(window.data) if study is None else study
            end = None if is_rest else _end_of_value(window.data, window.at, stop)
            found = study if end is None else end
            if found is not None:
                window.at = found
                return
            if len(window.data) - window.at > self._nearby or not window.fill():
                break
        if not self._seek_study(window.at + 1) and not self._cutter.told_of_end:
            self._cutter.told_of_end = True
            yield 0, Problem(message=f"nothing after record {self._number} could be read")

    def _noted_next(self, message: str, field: str) -> Found:
        self._number += 1
        return self._noted(Problem(message=message, field=field))

    def _noted(self, value: Json | Problem) -> Found:
        """Count what shows no sign of a study."""
        is_study = value.is_study if isinstance(value, Problem) else is_study_object(value)
        self._strangers = 0 if is_study else self._strangers + 1
        return self._number, value

    def _leap(self) -> Found:
        """Pass over what is not of studies, and say so once."""
        self._strangers = 0
        found = self._seek_study(self._window.at)
        where = "the next study" if found else "the end of the file"
        message = (
            f"found {STRANGERS_IN_A_ROW:,} values in a row that are no studies; passed over the rest up to {where}"
        )
        self._cutter.told_of_end |= not found
        return 0, Problem(message=message)

    def _seek_study(self, start: int) -> bool:
        return self._window.seek(next_study, start, overlap=AHEAD)

    def _end_missing(self, expected: str) -> Iterator[Found]:
        if not self._cutter.told_of_end:
            self._cutter.told_of_end = True
            yield 0, Problem(message=f"expected {expected}, found the end of the file")


def _end_of_value(data: bytes, start: int, stop: int) -> int | None:
    """Return where a broken element ends by its brackets, or None when it does not, or not in front of a comma."""
    depth = 0
    for token in _TOKEN.finditer(data, start, stop):
        char = token[0]
        if depth == 0 and char in {b",", b"]"}:
            return token.start()
        if char in {b"{", b"["}:
            depth += 1
        elif char in {b"}", b"]"} and depth:
            depth -= 1
            if depth == 0:
                behind = data[token.end() : token.end() + AHEAD].lstrip()[:1]
                return token.end() if behind in {b",", b"]"} else None
    return None
