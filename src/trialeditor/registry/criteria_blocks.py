r"""Eligibility text to blocks: one paragraph or list item each, markup decoded, with its marker and its indentation.

The registry's text is CommonMark 0.28, but only as far as its converter understood what people typed: lists of one
item, bullets such as "•" and numbers such as "1\\." come as paragraphs, "<" and ">" come bare. So blocks are read line
by line; nothing is taken for code, HTML or a quotation, however it is indented or marked.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from trialeditor.domain.text.cleaning import clean
from trialeditor.registry.criteria_markers import Marker, Markers
from trialeditor.registry.headings import heading_of
from trialeditor.registry.texts import plain_text

_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,300})(?<=[^\s*_\\])\1(?![\w*])")
_MAY_STRESS = re.compile(r"(?<!\\)[*_][^\s*_]")
_LEFT_ENTITY = re.compile(r"&(?:(?:lt|gt|le|ge|amp|quot|apos|nbsp)|#(?:[0-9]{2,5}|x[0-9a-fA-F]{2,4}));")
_ATX = re.compile(r"#{1,6}[ \t]+(.*?)[ \t#]*")
_HAS_WORD = re.compile(r"\w")
_NESTED_BY = 2
_STAIRS = 4
"""How many items, each nested in the one before, are peers. Real texts nest three levels deep."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or list item. `indent` is in columns."""

    indent: int
    marker: Marker | None
    text: str

    @property
    def words_indent(self) -> int:
        """Return where its words begin, at the least."""
        return self.indent + (_NESTED_BY if self.marker else 0)

    def with_text(self, text: str) -> Block:
        """Return this block with other words."""
        return self if text == self.text else Block(self.indent, self.marker, text)

    def is_under(self, indent: int) -> bool:
        """Say whether a block at this place belongs to an item at `indent` (the shortest marker takes two columns)."""
        return self.indent - indent >= _NESTED_BY


def decoded(text: str) -> str:
    r"""Return `text` without emphasis marks, its escapes and entities decoded.

    What still looks like an entity after that ("\&gt;" and "&amp;gt;" become "&gt;") was encoded twice before it
    reached the registry: no criterion means those letters.
    """
    if _MAY_STRESS.search(text):
        text = _EMPHASIS.sub(r"\2", text)
    plain = plain_text(text)
    for _ in range(2):
        if "&" not in plain or not _LEFT_ENTITY.search(plain):
            break
        plain = clean(_LEFT_ENTITY.sub(lambda match: html.unescape(match[0]), plain))
    return plain


def blocks_of(plain: str, markers: Markers) -> list[Block]:
    """Return the blocks of a decoded text, without those that hold no word."""
    return _without_stairs(list(_with_words(_joined(plain.split("\n"), markers))))


def _without_stairs(blocks: list[Block]) -> list[Block]:
    """Put items side by side that the text nests each a step deeper: nobody means a child of a child of a child."""
    start = 0
    for end in range(1, len(blocks) + 1):
        if end < len(blocks) and _is_a_step(blocks[end - 1], blocks[end]):
            continue
        is_left = end == len(blocks) or blocks[end].indent <= blocks[start].indent
        if end - start >= _STAIRS and is_left:
            for place in range(start + 1, end):
                blocks[place] = Block(blocks[start].indent, blocks[place].marker, blocks[place].text)
        start = end
    return blocks


def _is_a_step(before: Block, block: Block) -> bool:
    alike = before.marker and block.marker and before.marker.list_style == block.marker.list_style
    return bool(alike) and block.is_under(before.indent) and not before.text.endswith((":", "："))


def _with_words(blocks: Iterable[Block]) -> Iterator[Block]:
    """Go through the blocks that hold words; a marker alone on its line marks the paragraph that follows it."""
    waiting: Block | None = None
    for block in blocks:
        if not _HAS_WORD.search(block.text):
            waiting = block if block.marker and not block.text else None
            continue
        if waiting and not block.marker and _marks(waiting, block):
            yield Block(waiting.indent, waiting.marker, block.text)
        else:
            yield block
        waiting = None


def _marks(alone: Block, block: Block) -> bool:
    is_ordered = bool(alone.marker and alone.marker.readings)
    return (is_ordered or block.is_under(alone.indent)) and not heading_of(block.text, marked=False)


@dataclass(slots=True)
class _Gathering:
    """A block whose lines are still coming."""

    first: Block
    parts: list[str] = field(default_factory=list)
    is_broken: bool = False
    """True when the last line ended with a hard break."""

    def block(self) -> Block:
        return Block(self.first.indent, self.first.marker, " ".join(filter(None, self.parts)))

    def takes(self, line: Block) -> bool:
        """Say whether `line`, right below, goes on from this block (CommonMark: soft breaks, lazy continuation)."""
        if line.marker or not _HAS_WORD.search(line.text) or heading_of(line.text, marked=False):
            return False
        return self.first.marker is not None or (line.text[0].islower() and not self.is_broken)


def _joined(lines: Iterable[str], markers: Markers) -> Iterator[Block]:
    """Go through the lines, each joined to the one that it goes on from."""
    current: _Gathering | None = None
    for raw in lines:
        line = _line(raw, markers)
        if current and line and current.takes(line):
            current.parts.append(line.text)
        else:
            if current:
                yield current.block()
            current = _Gathering(line, [line.text]) if line else None
        if current:
            current.is_broken = raw.endswith(("  ", "\\"))
    if current:
        yield current.block()


def _line(raw: str, markers: Markers) -> Block | None:
    """Read one line; None when it is blank."""
    if not raw or raw.isspace():
        return None
    line = raw.expandtabs(4) if "\t" in raw else raw
    body = line.strip()
    if body.endswith("\\"):
        body = body.rstrip("\\").rstrip()
    marker, words = markers.split(body)
    title = _ATX.fullmatch(words) if words.startswith("#") else None
    return Block(len(line) - len(line.lstrip()), marker, " ".join((title[1] if title else words).split()))
