"""What may stand in a text at all: NFC, no control characters, no direction overrides."""

from __future__ import annotations

import re
import unicodedata

# Control characters except tab and newline, direction overrides and isolates, byte-order marks, private-use and
# lone surrogates: none of them can be read, and some of them make a page read otherwise than it is stored.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    r"""Return `text` in NFC with `\n` line ends and without what cannot be read."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return unicodedata.normalize("NFC", _UNREADABLE.sub("", lines))


def fold_spaces(text: str) -> str:
    """Return `text` with every run of white space, of whatever kind and width, as one space."""
    return _SPACES.sub(" ", text)
