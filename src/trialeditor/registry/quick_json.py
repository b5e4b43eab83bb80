"""Strict JSON, fast: decodes what is a plain study record, and leaves everything else to `strict_json`.

What is decoded here is exactly what `strict_json` would give, without a problem. What it refuses may be in order.
"""

from __future__ import annotations

from types import GenericAlias
from typing import Annotated, Any, Union

from msgspec import DecodeError, Meta, json

from trialeditor.domain.canonical import MAX_SAFE_INTEGER, Json
from trialeditor.domain.snapshot import WrittenRecord

_LEVELS = 11
"""Levels of nesting that are decoded here, beneath the outermost. Real records have ten."""


class QuickDecoder:
    """Decodes records with msgspec, which knows no duplicate keys and no depth: both are found by other means."""

    def __init__(self) -> None:
        """Make the decoder, which takes a few milliseconds: one for a whole import."""
        self._decode = json.Decoder(_shape()).decode
        self._encode = json.Encoder(order="sorted").encode

    def decode(self, text: bytes) -> WrittenRecord | None:
        """Return the object that `text` holds and nothing else; None when another decoder should look at it."""
        try:
            value: dict[str, Json] = self._decode(text)
        except (DecodeError, UnicodeError, RecursionError):
            return None
        written = self._encode(value)
        return WrittenRecord(value, written) if _has_each_key_once(text, written) else None


def _has_each_key_once(text: bytes, written: bytes) -> bool:
    r"""Say whether nothing was dropped: a key that was there twice, with its first value.

    Written again, the value has the same quotes as the text, two around each key and text and those within; each
    that was dropped is missing. Only a quote that is written as \\u0022 would confuse this count.
    """
    return written.count(b'"') == text.count(b'"') and b"\\u0022" not in text


def _shape() -> Any:  # noqa: ANN401 - a type, made here: no annotation can say that
    """Return the type of a record: objects and lists down to _LEVELS, no list right within a list, exact numbers."""
    exact = Annotated[int, Meta(ge=-MAX_SAFE_INTEGER, le=MAX_SAFE_INTEGER)]
    plain = (None, bool, exact, float, str)
    item = value = _either(plain)
    for _ in range(_LEVELS):
        inner = GenericAlias(dict, (str, value))
        item, value = _either((*plain, inner)), _either((*plain, inner, GenericAlias(list, (item,))))
    return GenericAlias(dict, (str, value))


def _either(types: tuple[object, ...]) -> Any:  # noqa: ANN401 - as above
    return Union.__getitem__(types)
