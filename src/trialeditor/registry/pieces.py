"""Cuts a file into the JSON values that may be studies, and finds its way again behind a broken one.

Four shapes, told apart by what the file says and not by its name: one study, an array of studies, a page of the API
(`{"studies": [...], "nextPageToken": ...}`), and studies one after another (NDJSON).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, TypeAlias

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.registry.ctgov import known_id
from trialeditor.registry.strict_json import Malformed, Piece, Problem, StrictDecoder, TooDeep
from trialeditor.registry.window import Window

Found: TypeAlias = "tuple[int, Json | Problem]"
"""The number of a record (from 1; 0 for the file as a whole), and its value or what is wrong with it."""

_AHEAD = 1 << 16
"""Characters to have in view before a key is looked at."""
_NEARBY = 1 << 22
"""How far the end of a broken record is looked for by its brackets; beyond, only the start of a study counts."""

_PAGE = re.compile(r'\{\s*"(?:studies|nextPageToken|totalCount)"\s*:')
_KEY = re.compile(r'"((?:[^"\\]|\\.){0,200})"\s*:')
_PROTOCOL = '"protocolSection"'
_STUDY = re.compile(r'\{\s{0,200}"protocolSection"\s{0,200}:')
_LINE = re.compile(r"\n\{")
# Possessive, because a text of many megabytes would otherwise cost a hundred times its size in memory.
_TOKEN = re.compile(r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*+"|[{}\[\],]')
_NCT = re.compile(r'"nctId"\s*:\s*"(NCT[0-9]{8})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lost:
    """A value whose end is not known, because it is not JSON up to `position`."""

    problem: Problem
    position: int


class Pieces:
    """The values of one file, in its order."""

    def __init__(self, stream: BinaryIO, *, max_characters: int) -> None:
        """Read from `stream`; a single value may have `max_characters`."""
        self._window = Window(stream)
        self._decoder = StrictDecoder()
        self._max = max_characters
        self._number = 0
        self._told_of_end = False

    def found(self) -> Iterator[Found]:
        """Go through the values and the problems of the file."""
        try:
            yield from self._values()
        except BadInput as error:
            yield 0, Problem(message=error.message)
        if self._window.trouble:
            yield 0, Problem(message=self._window.trouble)

    def _values(self) -> Iterator[Found]:
        if not self._window.skip_space():
            yield 0, Problem(message="expected study records, found an empty file")
        while self._window.skip_space():
            self._look_ahead()
            first = self._window.text[self._window.at]
            if first == "[":
                self._window.at += 1
                yield from self._array()
            elif _PAGE.match(self._window.text, self._window.at):
                self._window.at += 1
                yield from self._page()
            else:
                yield from self._line(first)

    def _line(self, first: str) -> Iterator[Found]:
        """Read one study that stands by itself, or go on at the next line that may be one."""
        self._number += 1
        if first != "{":
            message = "expected JSON: a study, a list or a page of studies, or one study on each line"
            yield self._number, Problem(message=message)
            self._window.seek(_LINE, self._window.at, overlap=1)
            return
        taken = self._take()
        if isinstance(taken, Piece):
            yield from self._whole(taken)
            return
        yield self._number, taken.problem
        start = self._window.text.rfind("\n", self._window.at, taken.position + 1)
        self._window.seek(_LINE, max(start, self._window.at + 1), overlap=1)

    def _whole(self, piece: Piece) -> Iterator[Found]:
        """Hand on a value of its own; a page with keys in an odd order is taken apart here."""
        value = piece.value
        studies = value.get("studies") if isinstance(value, dict) and "protocolSection" not in value else None
        if not isinstance(studies, list) or piece.problem:
            yield self._number, piece.problem or value
            return
        self._number -= 1
        for study in studies:
            self._number += 1
            yield self._number, study

    def _page(self) -> Iterator[Found]:
        """Read a page's members, of which only the studies matter."""
        while self._window.skip_space():
            self._look_ahead()
            text, at = self._window.text, self._window.at
            if text[at] in ",}":
                self._window.at += 1
                if text[at] == "}":
                    return
                continue
            key = _KEY.match(text, at)
            if not key or not self._skip_member(key):
                yield from self._lost_page()
                return
            if key[1] == "studies" and self._window.text[self._window.at : self._window.at + 1] == "[":
                self._window.at += 1
                yield from self._array()
        yield from self._end_missing("the end of the page of studies")

    def _lost_page(self) -> Iterator[Found]:
        """Say that a page is not one, and go on at the next study."""
        yield 0, Problem(message="expected the next key of the page of studies, or its end")
        if self._window.seek(_STUDY, self._window.at, overlap=_AHEAD):
            yield from self._array()

    def _skip_member(self, key: re.Match[str]) -> bool:
        """Move behind a member's value, or in front of the list of studies; say whether there was a value."""
        self._window.at = key.end()
        if not self._window.skip_space():
            return False
        if key[1] == "studies" and self._window.text[self._window.at] == "[":
            return True
        return isinstance(self._take(), Piece)

    def _array(self) -> Iterator[Found]:
        """Read the elements of a list whose bracket lies behind."""
        while self._window.skip_space():
            char = self._window.text[self._window.at]
            if char in ",]":
                self._window.at += 1
                if char == "]":
                    return
                continue
            self._number += 1
            taken = self._take()
            if isinstance(taken, Piece):
                yield self._number, taken.problem or taken.value
                yield from self._separator()
            else:
                yield self._number, taken.problem
                yield from self._go_on()
        yield from self._end_missing("the end of the list of studies")

    def _separator(self) -> Iterator[Found]:
        """Expect a comma or the end of the list behind an element."""
        if not self._window.skip_space():
            return
        char = self._window.text[self._window.at]
        if char in ",]":
            return
        yield 0, Problem(message=f"expected a comma after record {self._number}, found something else")
        if char != "{":
            yield from self._go_on()

    def _take(self) -> Piece | _Lost:
        """Decode the value at the place and move behind it, reading on for as long as it may be incomplete."""
        window = self._window
        while True:
            try:
                piece = self._decoder.decode(window.text, window.at)
            except TooDeep:
                return self._lost("expected fewer levels of nesting", window.at + 1)
            except Malformed as error:
                if not error.cut_off or window.ended:
                    return self._lost_at(error)
                if len(window.text) - window.at > self._max:
                    return self._lost(self._too_long, window.at + _AHEAD)
            else:
                if piece.end < len(window.text) or window.ended or isinstance(piece.value, (dict, list)):
                    return self._accept(piece)
            window.fill()

    @property
    def _too_long(self) -> str:
        return f"expected at most {self._max:,} characters in one record, found more"

    def _accept(self, piece: Piece) -> Piece:
        length, self._window.at = piece.end - self._window.at, piece.end
        problem = Problem(message=self._too_long) if length > self._max else piece.problem
        if not problem:
            return piece
        nct_id = known_id(piece.value) if isinstance(piece.value, dict) else ""
        named = Problem(message=problem.message, key=problem.key, nct_id=nct_id)
        return Piece(value=None, end=piece.end, problem=named)

    def _lost_at(self, error: Malformed) -> _Lost:
        if error.cut_off:
            self._told_of_end = True
            return self._lost("expected the rest of the record, found the end of the file", len(self._window.text))
        return self._lost(f"{error.message}, found something that is not JSON", error.position)

    def _lost(self, message: str, position: int) -> _Lost:
        found = _NCT.search(self._window.text, self._window.at, max(position, self._window.at + 1))
        return _Lost(problem=Problem(message=message, nct_id=found[1] if found else ""), position=position)

    def _go_on(self) -> Iterator[Found]:
        """Find the next element behind a broken one: by its closing bracket, or by the way that a study starts."""
        window = self._window
        while True:
            study = _next_study(window.text, window.at + 1)
            end = _end_of_value(window.text, window.at, len(window.text) if study is None else study)
            found = study if end is None else end
            if found is not None:
                window.at = found
                return
            if len(window.text) - window.at > min(_NEARBY, self._max) or not window.fill():
                break
        if not window.seek(_STUDY, window.at + 1, overlap=_AHEAD) and not self._told_of_end:
            self._told_of_end = True
            yield 0, Problem(message=f"nothing after record {self._number} could be read")

    def _look_ahead(self) -> None:
        while len(self._window.text) - self._window.at < _AHEAD and self._window.fill():
            pass

    def _end_missing(self, expected: str) -> Iterator[Found]:
        if not self._told_of_end:
            self._told_of_end = True
            yield 0, Problem(message=f"expected {expected}, found the end of the file")


def _next_study(text: str, start: int) -> int | None:
    """Return where the next study begins in `text`; much faster than a pattern that starts with a brace."""
    at = text.find(_PROTOCOL, start)
    while at >= 0:
        brace = text.rfind("{", max(start, at - 200), at)
        if brace >= 0 and _STUDY.match(text, brace):
            return brace
        at = text.find(_PROTOCOL, at + 1)
    return None


def _end_of_value(text: str, start: int, stop: int) -> int | None:
    """Return where a broken element ends by its brackets, or None when it does not, or not in front of a comma."""
    depth = 0
    for token in _TOKEN.finditer(text, start, stop):
        char = token[0]
        if depth == 0 and char in ",]":
            return token.start()
        if char in "{[":
            depth += 1
        elif char in "}]" and depth:
            depth -= 1
            if depth == 0:
                return token.end() if text[token.end() : token.end() + _AHEAD].lstrip()[:1] in {",", "]"} else None
    return None
