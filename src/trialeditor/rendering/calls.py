"""Numbers and addresses in the registry's contacts, made so that a touch calls or writes. The words stay the same."""

from __future__ import annotations

import re
from html import escape

_CALL = re.compile(
    r"(?P<mail>[\w.+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,100}[A-Za-z0-9])?\.[A-Za-z]{2,20})"
    r"|(?<=\()(?P<phone>\(?\+?[0-9][0-9 ().\-]{5,22}[0-9])(?=\)| ext\.|,)"
)
_NO_DIGITS = re.compile(r"[^0-9+]")


def call_links(text: str) -> str:
    """Return the HTML of words with a link on each e-mail address, and on each phone number in brackets."""
    if "@" not in text and "(" not in text:
        return escape(text)
    return "".join(_pieces(text))


def _pieces(text: str) -> list[str]:
    pieces, at = [], 0
    for found in _CALL.finditer(text):
        words = found[0]
        target = call_target(words)
        pieces += [escape(text[at : found.start()]), f'<a class="call" href="{escape(target)}">{escape(words)}</a>']
        at = found.end()
    return [*pieces, escape(text[at:])]


def call_target(words: str) -> str:
    """Return where a touch on an e-mail address or a phone number leads: nowhere but to what its words say."""
    return f"mailto:{words}" if "@" in words else f"tel:{_NO_DIGITS.sub('', words)}"
