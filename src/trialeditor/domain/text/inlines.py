"""From the text of one block to its inline pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby

from trialeditor.domain.text.blocks import BoundPhrase, Emphasis, Inline, Link, Plain
from trialeditor.domain.text.cleaning import fold_spaces

ESCAPABLE = "\\*_[](){}|-.•#+!<>`~&^"
"""Signs that a backslash before them makes plain."""
_PHRASE = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)*)(?:\|([A-Za-z_]+))?\}")
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()\"'`\\{}\[\]\x00-\x20]+", re.IGNORECASE)
_SIGN = re.compile(r"[\\{\[*_]")
"""What can begin something other than words."""
_MAX_DEPTH = 6
_MAX_LINK_WORDS = 1000


def is_target(text: str) -> bool:
    """Say whether `text` is an address that a link can lead to."""
    return _SAFE_TARGET.fullmatch(text) is not None


def parse_inlines(text: str) -> tuple[Inline, ...]:
    """Return the pieces of one block's text; spaces are folded and trimmed."""
    folded = fold_spaces(text).strip()
    return _merge(InlineParser(text=folded).run(0, len(folded), 0))


@dataclass(slots=True)
class InlineParser:
    """A scanner over one block. Each method either consumes something at `at` or leaves it as words."""

    text: str
    unclosed: dict[tuple[str, int], int] = field(default_factory=dict)
    targets: dict[tuple[int, int], re.Match[str] | None] = field(default_factory=dict)

    def run(self, start: int, end: int, depth: int) -> list[Inline]:
        """Return the pieces between `start` and `end`."""
        pieces: list[Inline] = []
        at = start
        while at < end:
            piece, at = self.piece(at, end, depth)
            pieces.append(piece)
        return pieces

    def piece(self, at: int, end: int, depth: int) -> tuple[Inline, int]:
        """Return the piece that begins at `at`, and where the next one begins."""
        char = self.text[at]
        found: tuple[Inline, int] | None = None
        if char == "\\" and at + 1 < end and self.text[at + 1] in ESCAPABLE:
            found = Plain(text=self.text[at + 1]), at + 2
        elif char == "{":
            found = self._phrase(at, end)
        elif char == "[" and depth < _MAX_DEPTH:
            found = self._link(at, end, depth)
        elif char in "*_" and depth < _MAX_DEPTH:
            found = self._emphasis(at, end, depth)
        return found or self._words(at, end)

    def _words(self, at: int, end: int) -> tuple[Inline, int]:
        """Take one character, and all that follow which can begin nothing."""
        sign = _SIGN.search(self.text, at + 1, end)
        stop = sign.start() if sign else end
        return Plain(text=self.text[at:stop]), stop

    def _phrase(self, at: int, end: int) -> tuple[Inline, int] | None:
        match = _PHRASE.match(self.text, at, end)
        return (BoundPhrase(key=match[1], form=match[2] or ""), match.end()) if match else None

    def _link(self, at: int, end: int, depth: int) -> tuple[Inline, int] | None:
        """Take a link up to the first `](`; so none can stand inside another."""
        close = self.text.find("](", at + 1, min(end, at + _MAX_LINK_WORDS))
        if close < 0 or not self.text[at + 1 : close].strip():
            return None
        if (close, end) not in self.targets:
            self.targets[close, end] = self._target(close, end)
        target = self.targets[close, end]
        if target is None:
            return None
        return Link(target=target[0], children=_merge(self.run(at + 1, close, depth + 1))), target.end() + 1

    def _target(self, close: int, end: int) -> re.Match[str] | None:
        """Return the address after the `](` at `close`; None when that is escaped, unsafe or not ended by `)`.

        Many opening brackets can share one close, so it is looked at once.
        """
        target = None if self._escaped(close) else _SAFE_TARGET.match(self.text, close + 2, end)
        return target if target and target.end() < end and self.text[target.end()] == ")" else None

    def _emphasis(self, at: int, end: int, depth: int) -> tuple[Inline, int] | None:
        mark = "**" if self.text.startswith("**", at, end) else self.text[at]
        inside = at + len(mark)
        if not self._opens(at, inside, end):
            return None
        close = self._closing(mark, inside, end)
        if close < 0:
            return None
        children = _merge(self.run(inside, close, depth + 1))
        return Emphasis(style="bold" if mark == "**" else "italic", children=children), close + len(mark)

    def _opens(self, at: int, inside: int, end: int) -> bool:
        """An opening mark has words right after it; an underscore also has none right before it."""
        if inside >= end or self.text[inside].isspace() or self.text[inside] in "*_":
            return False
        return self.text[at] != "_" or at == 0 or not self.text[at - 1].isalnum()

    def _closing(self, mark: str, start: int, end: int) -> int:
        """Return where `mark` closes: right after words, and for an underscore not before any; -1 if nowhere.

        Whether a mark can close does not depend on where it was opened, so one failed search answers all later ones.
        """
        if start >= self.unclosed.get((mark, end), end):
            return -1
        at = self.text.find(mark, start, end)
        while at >= 0:
            if mark == "**" and self.text.startswith("***", at, end):
                at += 1
            if at > start and self._closes(mark, at, end):
                return at
            at = self.text.find(mark, at + len(mark), end)
        self.unclosed[mark, end] = start
        return -1

    def _closes(self, mark: str, at: int, end: int) -> bool:
        """Say whether the mark at `at` may close: unescaped, after words, not half of a double star."""
        before = self.text[at - 1]
        after = self.text[at + len(mark)] if at + len(mark) < end else ""
        if before.isspace() or self._escaped(at):
            return False
        if mark == "_":
            return not after.isalnum()
        return mark == "**" or "*" not in (before, after)

    def _escaped(self, at: int) -> bool:
        start = at
        while start > 0 and self.text[start - 1] == "\\":
            start -= 1
        return (at - start) % 2 == 1


def _merge(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Join neighbouring words, so that one reading has one tree."""
    merged: list[Inline] = []
    for plain, run in groupby(pieces, key=lambda piece: isinstance(piece, Plain)):
        if plain:
            merged.append(Plain(text="".join(piece.text for piece in run if isinstance(piece, Plain))))
        else:
            merged.extend(run)
    return tuple(merged)
