"""Strict JSON: what Python's reader lets pass and a signature could not survive is found here, and named.

Duplicate keys, NaN and infinities, numbers that lose digits, halves of surrogate pairs, bytes that are not UTF-8 and
bottomless nesting have no single meaning in RFC 8259 or no form in RFC 8785.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from functools import partial

from trialeditor.domain.canonical import MAX_DEPTH, MAX_SAFE_INTEGER, Json
from trialeditor.registry.json_paths import path_of, walk


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Why a piece of JSON cannot be used; the field that is wrong and the study's id, as far as they are known."""

    message: str
    field: str = ""
    nct_id: str = ""
    is_study: bool = False
    """Something in the piece shows that it is, or was, a study record."""


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


TOO_DEEP = f"expected at most {MAX_DEPTH} levels of nesting, found more"
_NEAR_END = 12
"""An error this close to the end of the text may be a token that was cut: the longest is `-Infinity`, or `\\uXXXX`."""


class _Wrong(int):
    """Stands in a decoded value where something is wrong."""

    message: str

    @classmethod
    def because(cls, message: str) -> _Wrong:
        wrong = cls()
        wrong.message = message
        return wrong


class StrictDecoder:
    """Decodes one JSON value at a time out of a longer text."""

    def __init__(self) -> None:
        """Hook into Python's decoder, which stays in C for all that is in order.

        The hooks are no methods: a decoder that knew itself would stay in memory until the garbage is collected.
        """
        self._wrong: list[_Wrong] = []
        self._decoder = json.JSONDecoder(
            object_pairs_hook=partial(_object, self._wrong),
            parse_constant=partial(_constant, self._wrong),
            parse_float=partial(_float, self._wrong),
            parse_int=partial(_int, self._wrong),
        )

    def decode(self, text: str, start: int) -> Piece:
        """Decode the value that begins at `start`; raise Malformed or TooDeep when there is none."""
        self._wrong.clear()
        try:
            value, end = self._decoder.raw_decode(text, start)
        except json.JSONDecodeError as error:
            cut_off = error.msg.startswith("Unterminated string") or error.pos >= len(text) - _NEAR_END
            raise Malformed(_reason(error), position=error.pos, cut_off=cut_off) from None
        except RecursionError:
            raise TooDeep from None
        return Piece(value=value, end=end, problem=self._first_problem(value, text, start, end))

    def _first_problem(self, value: Json, text: str, start: int, end: int) -> Problem | None:
        if self._wrong:
            return _marked(value)
        if text.count("{", start, end) + text.count("[", start, end) > MAX_DEPTH:
            deep = next((node for node in walk(value) if node.depth > MAX_DEPTH + 1), None)
            if deep:
                return Problem(message=TOO_DEEP, field=path_of(deep))
        return _encoding_problem(value, text[start:end])


def _object(wrong: list[_Wrong], pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        found[twice] = _noted(wrong, "expected this key once in its object, found it again")
    return found


def _constant(wrong: list[_Wrong], name: str) -> Json:
    return _noted(wrong, f"expected a number, found {name}, which JSON does not have")


def _float(wrong: list[_Wrong], digits: str) -> float:
    value = float(digits)
    return value if math.isfinite(value) else _too_large(wrong, digits)


def _int(wrong: list[_Wrong], digits: str) -> int:
    value = int(digits) if len(digits) <= len(str(MAX_SAFE_INTEGER)) + 1 else MAX_SAFE_INTEGER + 1
    return value if abs(value) <= MAX_SAFE_INTEGER else _too_large(wrong, digits)


def _too_large(wrong: list[_Wrong], digits: str) -> _Wrong:
    return _noted(wrong, f"expected a number, found {digits[:20]}, which is too large")


def _noted(wrong: list[_Wrong], message: str) -> _Wrong:
    wrong.append(_Wrong.because(message))
    return wrong[-1]


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


def _marked(value: Json) -> Problem:
    """Return the first of the places that were marked while decoding."""
    node, wrong = next((node, node.value) for node in walk(value) if isinstance(node.value, _Wrong))
    return Problem(message=wrong.message, field=path_of(node))


_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89abAB]|\\u[dD][c-fC-F]")


def _encoding_problem(value: Json, text: str) -> Problem | None:
    """Find bytes that were not UTF-8 (they arrive as lone surrogates) and escapes of half a character."""
    if not _is_encodable(text):
        return Problem(message="expected text in UTF-8, found other bytes", field=_first_broken(value) or "")
    if _ESCAPED_SURROGATE.search(text) and (broken := _first_broken(value)) is not None:
        return Problem(message="expected whole characters, found half of a surrogate pair", field=broken)
    return None


def _first_broken(value: Json) -> str | None:
    """Return the way to the first text or key that has no form in UTF-8; None when all have one."""
    for node in walk(value):
        key_is_broken = isinstance(node.key, str) and not _is_encodable(node.key)
        if key_is_broken or (isinstance(node.value, str) and not _is_encodable(node.value)):
            return path_of(node)
    return None


def _is_encodable(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
