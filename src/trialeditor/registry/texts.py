"""Registry text to plain text: escapes and entities decoded, spaces folded, lists joined in a fixed order."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from html.entities import html5

from trialeditor.domain.text.cleaning import clean, compose

_MARKUP = re.compile(r"\\([!-/:-@\[-`{-~])|(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)")
_TITLE_CASED = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;", "nbsp;"})
_IS_JOINED = re.compile(r"[,;]|\b(?:and|or|plus)\b", re.IGNORECASE)
"""Where items hold one of these, "A and B and C" does not tell which is which."""
_LEFT_OVER = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_MOST_PASSES = 3
_ITEM_MARK = re.compile(r"^[ \t]*[*+-][ \t]+", re.MULTILINE)
_DIGITS = re.compile(r"\d+")


def decode_markup(text: str) -> str:
    r"""Return `text` with CommonMark escapes (`\>`) and entities (`&gt;`) decoded in one pass.

    One pass, so that an escaped entity stays as it was written. CommonMark 0.28, sections 6.1 and 6.2; entities
    in odd case (`&Amp;`), which title-casing leaves in some registry titles, count as well.
    """
    return _MARKUP.sub(_decoded, text) if "\\" in text or "&" in text else text


def _decoded(match: re.Match[str]) -> str:
    if match[1]:
        return match[1]
    entity = match[2]
    if entity.startswith("&#"):
        return html.unescape(entity)
    name = entity[1:]
    return html5.get(name) or (html5[name.lower()] if name.lower() in _TITLE_CASED else entity)


def one_line(text: str) -> str:
    """Return `plain_text` with every run of white space as one space."""
    return " ".join(plain_text(text).split())


def flowing(text: str) -> str:
    """Return a text of several paragraphs on one line: the marks of its list items become bullets."""
    return one_line(_ITEM_MARK.sub("\u2022 ", text))


def plain_text(text: str) -> str:
    """Return `text` decoded, in NFC and without what cannot be read (`domain.text.clean`); line breaks stay."""
    if text.isascii() and text.isprintable() and "&" not in text and "\\" not in text:
        return text  # most texts: nothing to decode
    decoded = _wholly_decoded(text)
    return compose(decoded) if decoded.isprintable() else clean(decoded)


def _wholly_decoded(text: str) -> str:
    r"""Return `text` decoded, and decoded again where it was encoded twice on its way to the registry.

    `\&gt;` and `&amp;gt;` are in some records; nobody who wrote about a trial meant those letters.
    """
    decoded = decode_markup(text)
    for _ in range(_MOST_PASSES):
        if "&" not in decoded or not _LEFT_OVER.search(decoded):
            break
        decoded = _LEFT_OVER.sub(lambda left: html.unescape(left[0]), decoded)
    return decoded


def order_key(text: str) -> tuple[str, str]:
    """Return the key by which lists are sorted: case apart, and "Arm 2" before "Arm 10"."""
    return _DIGITS.sub(lambda digits: digits[0].zfill(8), text.casefold()), text


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Return `texts` on one line each, empty ones dropped, each once (case apart), sorted."""
    seen: dict[str, str] = {}
    for text in sorted((one_line(text) for text in texts), key=order_key):
        if text:
            seen.setdefault(text.casefold(), text)
    return tuple(seen.values())


def join_words(items: Sequence[str]) -> str:
    """Join as English does: "A", "A and B", "A, B, and C"; with semicolons where an item is itself such a list."""
    if len(items) <= 1:
        return "".join(items)
    if any(_IS_JOINED.search(item) for item in items):
        return f"{'; '.join(items[:-1])}; and {items[-1]}"
    if len(items) == 2:  # noqa: PLR2004 - two items take no comma
        return f"{items[0]} and {items[1]}"
    return f"{', '.join(items[:-1])}, and {items[-1]}"


def inline(words: str) -> str:
    """Return `words` as they stand inside a sentence: the first letter small."""
    return words[:1].lower() + words[1:]
