"""Canonical JSON (RFC 8785, "JCS") and SHA-256 digests over it.

The bytes are the same on every machine and in every language, so that a signature made here can be
checked anywhere. Numbers follow ECMAScript; integers beyond 2**53 - 1 have no exact form there and are refused.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import Digest

Json: TypeAlias = "None | bool | int | float | str | Sequence[Json] | Mapping[str, Json]"
"""A JSON value. Sequences are arrays, mappings are objects."""

MAX_SAFE_INTEGER = 2**53 - 1
MAX_DEPTH = 200


def canonical_json(value: Json) -> bytes:
    """Return the RFC 8785 bytes of `value`; raise BadInput naming the path of what has no canonical form."""
    parts: list[str] = []
    _write(value, parts, (), 0)
    return "".join(parts).encode("utf-8")


def canonical_decoded(value: Mapping[str, Json]) -> bytes:
    """Return the RFC 8785 bytes of an object that a JSON decoder made: `canonical_json`, some five times faster.

    The C encoder writes the same bytes unless there is a number that ECMAScript writes otherwise, a whole number that
    may be too large, or a character beyond U+FFFF, which may sort otherwise. Any sign of these, even within a text,
    sends the value the slow way.
    """
    try:
        text = _encode(value)
        if not _MAY_DIFFER.search(text) and not _is_beyond(text):
            return text.encode("utf-8")
    except (TypeError, ValueError, RecursionError):  # UnicodeEncodeError is a ValueError
        pass
    return canonical_json(value)


_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode
_MAY_DIFFER = re.compile(r"[:\[,]-?(?:\d{16}|\d+(?:\.0|(?:\.\d+)?e[-+]?\d+)[,\]}])")
"""One way to begin, so that the search goes from sign to sign: it looks at every text that is signed or imported."""


def _is_beyond(text: str) -> bool:
    """Say whether a text holds a character beyond U+FFFF, which takes two units of UTF-16."""
    return not text.isascii() and len(text.encode("utf-16-le")) > 2 * len(text)


def digest_of(value: Json) -> Digest:
    """Return the SHA-256 of the canonical JSON of `value`."""
    return digest_bytes(canonical_json(value))


def digest_bytes(data: bytes) -> Digest:
    """Return the SHA-256 of `data`."""
    return Digest(hashlib.sha256(data).hexdigest())


_Path: TypeAlias = "tuple[str | int, ...]"


def _write(value: Json, out: list[str], path: _Path, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise _refuse(path, f"nested deeper than {MAX_DEPTH} levels")
    if value is None or isinstance(value, bool):
        out.append({None: "null", True: "true", False: "false"}[value])
    elif isinstance(value, str):
        out.append(_string(value, path))
    elif isinstance(value, int):
        out.append(_integer(value, path))
    elif isinstance(value, float):
        out.append(_number(value, path))
    elif isinstance(value, Mapping):
        _write_object(value, out, path, depth)
    else:
        _write_array(_items(value, path), out, path, depth)


def _write_object(value: Mapping[str, Json], out: list[str], path: _Path, depth: int) -> None:
    for key in value:
        if not isinstance(key, str):
            raise _refuse(path, f"a member name of the kind {type(key).__name__}")
    out.append("{")
    for index, key in enumerate(sorted(value, key=_utf16)):
        if index:
            out.append(",")
        out.append(_string(key, (*path, key)))
        out.append(":")
        _write(value[key], out, (*path, key), depth + 1)
    out.append("}")


def _write_array(value: Sequence[Json], out: list[str], path: _Path, depth: int) -> None:
    out.append("[")
    for index, item in enumerate(value):
        if index:
            out.append(",")
        _write(item, out, (*path, index), depth + 1)
    out.append("]")


def _items(value: object, path: _Path) -> Sequence[Json]:
    """Return the items of an array; bytes, dates, sets and the like are no JSON, whatever they can be iterated as."""
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray, memoryview)):
        return value
    raise _refuse(path, f"a value of the kind {type(value).__name__}")


def _utf16(key: str) -> bytes:
    """Sort keys by UTF-16 code units, as RFC 8785 section 3.2.3 asks."""
    return key.encode("utf-16-be", "surrogatepass")


def _string(text: str, path: _Path) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise _refuse(path, "text with half of a surrogate pair") from None
    return json.dumps(text, ensure_ascii=False)


def _integer(value: int, path: _Path) -> str:
    if abs(value) > MAX_SAFE_INTEGER:
        raise _refuse(path, "a whole number too large to be exact in JSON")
    return str(value)


def _number(value: float, path: _Path) -> str:
    """Write a double as ECMAScript's Number::toString does (RFC 8785 section 3.2.2.3)."""
    if not math.isfinite(value):
        raise _refuse(path, "a number that is not finite")
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    digits, exponent = _shortest(abs(value))
    count = len(digits)
    if count <= exponent <= 21:  # noqa: PLR2004 - ECMA-262, Number::toString, step 6
        return sign + digits + "0" * (exponent - count)
    if 0 < exponent <= 21:  # noqa: PLR2004 - step 7
        return f"{sign}{digits[:exponent]}.{digits[exponent:]}"
    if -6 < exponent <= 0:  # noqa: PLR2004 - step 8
        return f"{sign}0.{'0' * -exponent}{digits}"
    power = f"e{'+' if exponent > 0 else '-'}{abs(exponent - 1)}"
    return f"{sign}{digits[0]}{'.' if count > 1 else ''}{digits[1:]}{power}"


def _shortest(value: float) -> tuple[str, int]:
    """Return the shortest digits that read back as `value`, and n such that value = 0.digits * 10**n."""
    mantissa, _, power = repr(value).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    exponent = len(whole) + int(power or 0) - (len(whole + fraction) - len(digits))
    return digits.rstrip("0"), exponent


def _refuse(path: _Path, what: str) -> BadInput:
    return BadInput(f"{what} has no canonical form", field=".".join(str(part) for part in path))
