"""Reader text: what a reader reads, as plain text in one canonical form.

Bound phrases are filled in, text is NFC, spaces are folded, emphasis is dropped. Blocks are parted by an empty line.
List items begin with tabs for their depth and `•` or their number, then a tab; a link is `⟶[words⟶](target)` with tabs
for the arrows; words with an editor's note are `⟶<words⟶|note⟶>`; a row is `Label:`, a tab and its value; a subheading
is `#`, a tab and its words. A tab comes from nothing else, so that two different readings never share one reader text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from trialeditor.domain.text.blocks import (
    Block,
    BoundPhrase,
    Inline,
    Link,
    ListBlock,
    Noted,
    Paragraph,
    Plain,
    Rows,
    Subheading,
)
from trialeditor.domain.text.cleaning import clean, compose, fold_spaces

Fill: TypeAlias = Callable[[BoundPhrase], str]
"""Gives the words of a bound phrase."""


def reader_text(blocks: tuple[Block, ...], fill: Fill) -> str:
    """Return the reader text of a block tree. A paragraph whose phrases read as nothing leaves nothing."""
    return "\n\n".join(text for block in blocks if (text := _block(block, fill)))


def _block(block: Block, fill: Fill) -> str:
    if isinstance(block, Paragraph):
        return _line(block.children, fill)
    if isinstance(block, Rows):
        return "\n".join(f"{row.label}:\t{_line(row.children, fill)}" for row in block.rows)
    if isinstance(block, Subheading):
        return f"#\t{block.text}"
    return "\n".join(_items(block, fill, 0))


def _items(block: ListBlock, fill: Fill, depth: int) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}." if block.ordered else "•"
        lines.append("\t" * depth + f"{mark}\t{_line(item.children, fill)}")
        for nested in item.lists:
            lines.extend(_items(nested, fill, depth + 1))
    return lines


def _line(children: tuple[Inline, ...], fill: Fill) -> str:
    """Join the pieces, fold what the joins made, and compose again: a filled phrase may meet a combining mark."""
    text = "".join(_inline(child, fill) for child in children)
    folded = "\t".join(fold_spaces(part) for part in text.split("\t"))
    return compose(folded.strip(" "))


def _inline(child: Inline, fill: Fill) -> str:
    if isinstance(child, Plain):
        return child.text
    if isinstance(child, BoundPhrase):
        return fold_spaces(clean(fill(child)))
    if isinstance(child, Noted):
        return f"\t<{child.words}\t|{child.note}\t>"
    words = "".join(_inline(each, fill) for each in child.children)
    return f"\t[{words}\t]({child.target})" if isinstance(child, Link) else words


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedWords:
    """Words with an editor's note, and where they begin and end in a reader text without its notes."""

    start: int
    end: int
    words: str
    note: str


def notes_in(text: str) -> Iterator[NotedWords]:
    """Go through the words with an editor's note in a reader text, in reading order."""
    gone = 0
    for match in _NOTED.finditer(text):
        words, note = match[1], match[2]
        start = match.start() - gone
        gone += len(match[0]) - len(words)
        yield NotedWords(start=start, end=start + len(words), words=words, note=note)


def notes_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return each quote with its note that a reader text has, each once."""
    return tuple(dict.fromkeys((each.words, each.note) for each in notes_in(text)))


def without_notes(text: str) -> str:
    """Return a reader text without the editor's notes: the registry's wording alone."""
    return _NOTED.sub(r"\1", text)


def word_count(text: str) -> int:
    """Count the words of a reader text: runs between spaces that hold a letter or a digit.

    Numbers of list items and addresses of links are no words.
    """
    return sum(1 for word in _NO_WORDS.sub(" ", text).split() if _LETTER.search(word))


def has_words(text: str) -> bool:
    """Say whether a reader text has at least one word, without counting them."""
    return _LETTER.search(_NO_WORDS.sub(" ", text)) is not None


_NOTED = re.compile(r"\t<([^\t\n]*)\t\|([^\t\n]*)\t>")
_LETTER = re.compile(r"[^\W_]")
_NO_WORDS = re.compile(r"^\t*[0-9]+\.\t|\t\[|\t\]\([^)]*\)", re.MULTILINE)
