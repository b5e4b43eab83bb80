"""Markers of list items, in Markdown or as typed: bullets, numbers, letters, Roman numerals.

What could be a word stays in the text. "A. baumannii" and "i.e." are no markers: a small letter with a full stop marks
an item before a capital, and any other one only where its neighbor in the alphabet begins a line or a clause too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias


class Style(Enum):
    """How a list counts."""

    NUMBER = "1"
    LOWER = "a"
    UPPER = "A"
    LOWER_ROMAN = "i"
    UPPER_ROMAN = "I"


Reading: TypeAlias = "tuple[Style, str, int]"
"""One way to read a marker: its style, its closing ("1.", "1)" and "(1)" differ), and its place in the list."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What marks an item. A bullet has no readings; "i." has two: the first numeral, and the ninth letter."""

    text: str
    readings: tuple[Reading, ...] = ()

    @property
    def list_style(self) -> str:
        """Return what tells one list from another that stands beside it."""
        return self.readings[0][0].value + self.readings[0][1] if self.readings else self.text

    @property
    def is_first(self) -> bool:
        """Say whether an ordered list can begin with this marker."""
        return any(place == 1 for _, _, place in self.readings)

    @property
    def is_capital(self) -> bool:
        """Say whether it counts by capital letters or numerals, as titles do."""
        return any(style in {Style.UPPER, Style.UPPER_ROMAN} for style, _, _ in self.readings)

    @property
    def can_begin(self) -> bool:
        """Say whether any list can begin with this marker."""
        return not self.readings or self.is_first

    def with_next(self, other: Marker) -> Marker:
        """Return this marker and the one right behind it as one."""
        return Marker(f"{self.text} {other.text}", self.readings + other.readings)

    def follows(self, other: Marker) -> bool:
        """Say whether this marker comes right after `other` in the same list."""
        return any((style, closing, place - 1) in other.readings for style, closing, place in self.readings)

    def divides(self, other: Marker) -> bool:
        """Say whether this marker begins a list that divides the item `other`: letters a number, numerals a letter."""
        if not self.is_first or not other.readings:
            return False
        return _RANKS.index(self.readings[0][0]) > _RANKS.index(other.readings[0][0])


_RANKS = (Style.NUMBER, Style.UPPER_ROMAN, Style.UPPER, Style.LOWER, Style.LOWER_ROMAN)
_MOST_IN_A_ROW = 2
BULLETS = "•·◦▪●‣○∙⁃◆■□➢➤✓✔\uf0a7\uf0b7"
CIRCLED = "①-⑳"
LABEL = r"\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5}"
OPENS_WORDS = "A-Z≥≤<>"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")
_BULLET = re.compile(
    rf"(?:[*+–—]|-{{1,3}}|o(?=\s+[{OPENS_WORDS}\d]))(?:\s+|$)|-{{1,2}}(?=[A-Za-z])|[{BULLETS}]+\s*",
)
_ORDERED = re.compile(
    rf"(?:[(（](?P<inner>{LABEL})[)）]|(?P<outer>{LABEL})(?P<close>[.)、．]))(?:\s+|$|(?=[{OPENS_WORDS}]))"
    rf"|(?P<number>\d{{1,2}})\)(?=[a-z])|(?P<circled>[{CIRCLED}])\s*(?=\S)",
)
_LABELS = re.compile(r"(?:^|[.;:,]\s)[ \t*•-]*+([a-zA-Z]|[ivxIVX]{2,5})\.\s", re.MULTILINE)
_CLEAR_START = re.compile(rf"[{OPENS_WORDS}(*\[]")


class Markers:
    """Reads the markers of one text."""

    __slots__ = ("_labels", "_whole")

    def __init__(self, whole: str) -> None:
        self._whole = whole
        self._labels: frozenset[str] | None = None

    def split(self, text: str) -> tuple[Marker | None, str]:
        """Return the marker that `text` begins with, and the rest; several in a row ("* 1.", "1) a.") count as one."""
        marker, rest = self._one(text)
        while marker and rest and marker.text.count(" ") < _MOST_IN_A_ROW:
            following, words = self._one(rest)
            if following is None or not _can_be_second(marker, following, words):
                break
            marker, rest = marker.with_next(following), words
        return marker, rest

    def _one(self, text: str) -> tuple[Marker | None, str]:
        match = _BULLET.match(text)
        if match:
            return Marker(match[0].rstrip()), text[match.end() :]
        match = _ORDERED.match(text)
        if not match or not self._is_sure(match):
            return None, text
        label = match["inner"] or match["outer"] or match["number"] or match["circled"]
        close = ")" if match["number"] else match["close"]
        return Marker(match[0].rstrip(), readings_of(label, close)), text[match.end() :]

    def _is_sure(self, match: re.Match[str]) -> bool:
        label = match["inner"] or match["outer"] or match["number"] or match["circled"]
        if label.isdecimal() or match["close"] != ".":
            return bool(readings_of(label, match["close"]))
        if not match[0][-1].isspace():
            return False
        return (label.islower() and bool(_CLEAR_START.match(match.string, match.end()))) or self.has_neighbor(label)

    def has_neighbor(self, label: str) -> bool:
        """Say whether the letter or numeral before or after `label` begins a line or a clause of this text."""
        if self._labels is None:
            self._labels = frozenset(_LABELS.findall(self._whole))
        return any(
            _label(style, place + step) in self._labels
            for style, _, place in readings_of(label, ".")
            for step in (-1, 1)
        )


def _can_be_second(first: Marker, marker: Marker, words: str) -> bool:
    """Say whether `marker` is one too, right behind another: "1. (2) tests" counts tests, "* 2. line" names a line."""
    if first.readings and marker.text.startswith(("(", "（")):
        return False
    return not marker.text[0].isdecimal() or not marker.text.endswith(".") or bool(_CLEAR_START.match(words))


def readings_of(label: str, close: str | None) -> tuple[Reading, ...]:
    """Return how `label` can be read: "2" as a number, "c" as a letter, "v" as five or as the 22nd letter."""
    closing = close or "()"
    if label.isdecimal():
        return ((Style.NUMBER, closing, int(label)),)
    if label >= "①":
        return ((Style.NUMBER, "○", ord(label) - ord("①") + 1),)
    small = label.lower()
    found: list[Reading] = []
    if small in _ROMANS:
        found.append((Style.LOWER_ROMAN if label == small else Style.UPPER_ROMAN, closing, _ROMANS.index(small) + 1))
    if len(label) == 1:
        found.append((Style.LOWER if label == small else Style.UPPER, closing, ord(small) - ord("a") + 1))
    return tuple(found)


def _label(style: Style, place: int) -> str:
    """Return the label at `place` of a list of letters or numerals, or an empty text where there is none."""
    roman = style in {Style.LOWER_ROMAN, Style.UPPER_ROMAN}
    names = _ROMANS if roman else "abcdefghijklmnopqrstuvwxyz"
    name = names[place - 1] if 0 < place <= len(names) else ""
    return name.upper() if style in {Style.UPPER, Style.UPPER_ROMAN} else name
