"""A small reader of style sheets: declarations with the rules around them and their lines (CSS Syntax 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECE = re.compile(
    r"(?P<comment>/\*.*?\*/)|(?P<string>\"[^\"\\\n]*\"|'[^'\\\n]*')|(?P<sign>[{};:()\\])|(?P<text>[^{};:()\\\"'/]+|/)"
    r"|(?P<broken>.)",
    re.DOTALL,
)
MOST_DEEP = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A declaration, with the rules around it; a rule without a name is one such as `@import`."""

    within: tuple[str, ...]
    """The preludes around it, from the outermost: "@media print", ".skip"."""
    name: str
    value: str
    line: int

    @property
    def words(self) -> tuple[str, ...]:
        """Return all of it, but for where it stands."""
        return (*self.within, self.name, self.value)


class NotReadable(ValueError):
    """A sheet that is not read, with the line."""

    def __init__(self, line: int, message: str) -> None:
        """Name the line."""
        self.line = line
        super().__init__(message)


def declarations(text: str) -> Iterator[Declaration]:
    """Go through a sheet; raise NotReadable for what nobody needs in one, or what is left open."""
    reader = _Reader()
    line = 1
    for sign in ("<!--", "-->"):  # a browser reads on behind them as if they were not there
        if sign in text:
            raise NotReadable(text[: text.index(sign)].count("\n") + 1, f"“{sign}”; a sheet here needs none")
    for found in _PIECE.finditer(text):
        yield from reader.take(found, line)
        line += found[0].count("\n")
    yield from reader.end(line)


class _Reader:
    """Takes a sheet piece by piece."""

    def __init__(self) -> None:
        self._around: list[str] = []
        self._piece = ""
        self._line = 1
        self._depth = 0
        """How many brackets are open: a semicolon in a `url(…)` ends nothing."""

    def take(self, found: re.Match[str], line: int) -> Iterator[Declaration]:
        """Take a piece that stands in `line`."""
        kind, text = found.lastgroup, found[0]
        if kind == "broken" or text == "\\":
            raise NotReadable(line, "a backslash, or a quotation mark that is left open; a sheet here needs neither")
        if kind == "comment":
            self._piece += " "
            return
        if kind == "sign" and text in "{};" and not self._depth:
            yield from self._mark(text, line)
            return
        if text in "()":
            self._depth += 1 if text == "(" else -1
        if self._depth < 0:
            raise NotReadable(line, "a bracket that closes nothing")
        if not self._piece.strip():
            self._line = line + text[: len(text) - len(text.lstrip())].count("\n")
        self._piece += text

    def _mark(self, sign: str, line: int) -> Iterator[Declaration]:
        piece, self._piece = self._piece, ""
        if sign == "{":
            self._around.append(folded(piece))
            if len(self._around) > MOST_DEEP:
                raise NotReadable(line, "rules nested too deep")
            return
        yield from self._declaration(piece)
        if sign == "}":
            if not self._around:
                raise NotReadable(line, "a brace that closes nothing")
            self._around.pop()

    def _declaration(self, piece: str) -> Iterator[Declaration]:
        words = folded(piece)
        if not words:
            return
        name, colon, value = words.partition(":")
        if words.startswith("@") or not colon:
            name, value = words.partition(" ")[0], words.partition(" ")[2]
        yield Declaration(within=tuple(self._around), name=name.strip().lower(), value=folded(value), line=self._line)

    def end(self, line: int) -> Iterator[Declaration]:
        """Say that the sheet is at its end."""
        if self._around or self._depth:
            raise NotReadable(line, "a brace or a bracket is left open")
        yield from self._declaration(self._piece)


def folded(text: str) -> str:
    """Return words without what does not count: white space side by side, and around commas."""
    return re.sub(r"\s*([,>~])\s*", r"\1", " ".join(text.split()))
