"""Strict JSON: what Python's reader lets pass and a signature could not survive is found here, and named.

Duplicate keys, NaN and infinities, numbers that lose digits, halves of surrogate pairs, bytes that are not UTF-8 and
bottomless nesting have no single meaning in RFC 8259 or no form in RFC 8785.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass, field

from trialeditor.domain.canonical import MAX_DEPTH, MAX_SAFE_INTEGER, Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a piece of JSON cannot be used; the key where it was found and the study's id, as far as they are known."""

    message: str
    key: str = ""
    nct_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One decoded value, where it ends in the text, and the first problem with it."""

    value: Json
    end: int
    problem: Problem | None = None


class Malformed(Exception):
    """The text at `position` is not JSON; `cut_off` says that it may go on where the text ends."""

    def __init__(self, message: str, *, position: int, cut_off: bool) -> None:
        """Keep what was expected, where, and whether more text could mend it."""
        super().__init__(message)
        self.message = message
        self.position = position
        self.cut_off = cut_off


class TooDeep(Exception):
    """The value is nested so deep that it cannot even be read."""


_NEAR_END = 12
"""An error this close to the end of the text may be a token that was cut: the longest is `-Infinity`, or `\\uXXXX`."""


@dataclass(slots=True)
class StrictDecoder:
    """Decodes one JSON value at a time out of a longer text."""

    _problems: list[Problem] = field(default_factory=list)
    _decoder: json.JSONDecoder = field(init=False)

    def __post_init__(self) -> None:
        """Hook into Python's decoder, which stays in C for all that is in order."""
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            parse_constant=self._constant,
            parse_float=self._float,
            parse_int=self._int,
        )

    def decode(self, text: str, start: int) -> Piece:
        """Decode the value that begins at `start`; raise Malformed or TooDeep when there is none."""
        self._problems.clear()
        try:
            value, end = self._decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            cut_off = error.msg.startswith("Unterminated string") or error.pos >= len(text) - _NEAR_END
            raise Malformed(_reason(error), position=error.pos, cut_off=cut_off) from None
        except RecursionError:
            raise TooDeep from None
        return Piece(value=value, end=end, problem=self._first_problem(value, text, start, end))

    def _first_problem(self, value: Json, text: str, start: int, end: int) -> Problem | None:
        if self._problems:
            return self._problems[0]
        if text.count("{", start, end) + text.count("[", start, end) > MAX_DEPTH and _is_deep(value):
            return Problem(message=f"expected at most {MAX_DEPTH} levels of nesting, found more")
        return _encoding_problem(value, text[start:end])

    def _object(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) != len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for key in keys if keys.count(key) > 1)
            self._problems.append(Problem(message="expected this key once in its object, found it again", key=twice))
        return found

    def _constant(self, name: str) -> None:
        self._problems.append(Problem(message=f"expected a number, found {name}, which JSON does not have"))

    def _float(self, digits: str) -> float:
        value = float(digits)
        if not math.isfinite(value):
            self._problems.append(Problem(message=f"expected a number, found {digits[:20]}, which is too large"))
            return 0.0
        return value

    def _int(self, digits: str) -> int:
        value = int(digits) if len(digits) <= len(str(MAX_SAFE_INTEGER)) + 1 else MAX_SAFE_INTEGER + 1
        if abs(value) > MAX_SAFE_INTEGER:
            self._problems.append(Problem(message=f"expected a number, found {digits[:20]}, which is too large"))
            return 0
        return value


def _reason(error: json.JSONDecodeError) -> str:
    """Say in our words what the decoder expected."""
    plain = {
        "Expecting value": "a value",
        "Expecting ',' delimiter": "a comma or the end of a list or object",
        "Expecting ':' delimiter": "a colon after a key",
        "Expecting property name enclosed in double quotes": "a key in double quotes",
        "Unterminated string starting at": "the closing quote of a text",
        "Invalid control character at": "no line break or control character inside a text",
    }.get(error.msg.removesuffix(": "), "valid JSON")
    return f"expected {plain}"


def _is_deep(value: Json) -> bool:
    """Say whether `value` is nested deeper than its canonical form may be; breadth first, so without recursion."""
    level: list[Json] = [value]
    for _ in range(MAX_DEPTH + 1):
        level = [child for each in level if isinstance(each, (dict, list)) for child in _children(each)]
        if not level:
            return False
    return True


def _children(value: dict[str, Json] | list[Json]) -> list[Json]:
    return list(value.values()) if isinstance(value, dict) else value


_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89abAB]|\\u[dD][c-fC-F]")


def _encoding_problem(value: Json, text: str) -> Problem | None:
    """Find bytes that were not UTF-8 (they arrive as lone surrogates) and escapes of half a character."""
    if not _is_encodable(text):
        return Problem(message="expected text in UTF-8, found other bytes")
    if _ESCAPED_SURROGATE.search(text) and not _is_encodable(json.dumps(value, ensure_ascii=False)):
        return Problem(message="expected whole characters, found half of a surrogate pair")
    return None


def _is_encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
