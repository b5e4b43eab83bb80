"""What may stand in a text at all: NFC, no control characters, no direction overrides."""

from __future__ import annotations

import re
import unicodedata

# Control characters except tab and newline, direction overrides and isolates, byte-order marks, noncharacters and
# lone surrogates: none of them can be read, and some of them make a page read otherwise than it is stored.
# Private-use characters stay, and show as boxes: a pasted "≥" of an old symbol font must not vanish unseen.
_UNREADABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1f\x85\u2028]")
_SPACES = re.compile(r"[^\S ]\s*| \s+")
"""Every run of white space but a single plain space, which is what it becomes: most texts hold nothing else."""


def clean(text: str) -> str:
    r"""Return `text` in NFC with `\n` line ends and without what cannot be read."""
    lines = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    return compose(_UNREADABLE.sub("", lines))


def compose(text: str) -> str:
    """Return `text` in NFC, in time that grows with its length and no faster.

    Sorting a run of combining marks takes the square of its length; so a run of more than 30 is parted by U+034F,
    which nobody sees (UAX #15, section 13, stream-safe text).
    """
    return text if text.isascii() else unicodedata.normalize("NFC", _MAYBE_MARKS.sub(_part_marks, text))


# A letter decomposes into three marks at most, so fewer than eleven characters from U+00C0 up are never too many.
_MAYBE_MARKS = re.compile("[\u00c0-\U0010ffff]{11,}")
_LONGEST_RUN = 30
_JOINER = "\u034f"


def _part_marks(match: re.Match[str]) -> str:
    parts: list[str] = []
    run = 0
    for char in match[0]:
        decomposed = unicodedata.normalize("NFD", char)
        marks = sum(1 for each in decomposed if unicodedata.combining(each))
        run = run + marks if marks == len(decomposed) else marks
        if run > _LONGEST_RUN:
            parts.append(_JOINER)
            run = marks
        parts.append(char)
    return "".join(parts)


def fold_spaces(text: str) -> str:
    """Return `text` with every run of white space, of whatever kind and width, as one space."""
    return _SPACES.sub(" ", text)
