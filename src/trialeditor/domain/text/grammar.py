"""From typed text to the block tree. Every text parses; what is not grammar is words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from trialeditor.domain.text.blocks import Block, ListBlock, ListItem, Paragraph
from trialeditor.domain.text.cleaning import clean
from trialeditor.domain.text.inlines import parse_inlines

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•]|[0-9]{1,3}[.)])[ \t]+(?P<rest>.*)")
"""A line that begins an item of a list."""
INDENT = 2
MAX_LEVEL = 5


def parse(source: str) -> tuple[Block, ...]:
    """Return the blocks of `source`; never raises, whatever the text."""
    blocks: list[Block] = []
    for chunk in _chunks(clean(source)):
        if isinstance(chunk, _Paragraph):
            children = parse_inlines(" ".join(line.strip() for line in chunk.lines))
            if children:
                blocks.append(Paragraph(children=children))
        else:
            blocks.extend(_lists(chunk.items, 0))
    return tuple(blocks)


@dataclass(slots=True)
class _Paragraph:
    lines: list[str]


@dataclass(slots=True)
class _Item:
    level: int
    ordered: bool
    lines: list[str]


@dataclass(slots=True)
class _List:
    items: list[_Item] = field(default_factory=list)


def _chunks(text: str) -> list[_Paragraph | _List]:
    """Gather lines into paragraphs and runs of list items."""
    chunks: list[_Paragraph | _List] = []
    after_gap = True
    for line in text.split("\n"):
        if not line.strip():
            after_gap = True
            continue
        last = chunks[-1] if chunks else None
        item = ITEM.fullmatch(line)
        if item:
            _add_item(chunks, item)
        elif after_gap or last is None:
            chunks.append(_Paragraph([line]))
        elif isinstance(last, _Paragraph):
            last.lines.append(line)
        else:
            last.items[-1].lines.append(line.strip())
        after_gap = False
    return chunks


def _add_item(chunks: list[_Paragraph | _List], match: re.Match[str]) -> None:
    """Add an item to the list that is open, or open one."""
    if not chunks or not isinstance(chunks[-1], _List):
        chunks.append(_List())
    open_list = chunks[-1]
    if isinstance(open_list, _List):
        deepest = open_list.items[-1].level + 1 if open_list.items else 0
        width = len(match["indent"].replace("\t", "  "))
        level = min(width // INDENT, deepest, MAX_LEVEL)
        open_list.items.append(_Item(level=level, ordered=match["mark"][0].isdigit(), lines=[match["rest"]]))


def _lists(items: list[_Item], level: int) -> list[ListBlock]:
    """Nest a flat run of items, all at `level` or deeper; a change of kind at one level begins a new list.

    A mark without words is no item: a list that is only begun says nothing yet.
    """
    made: list[tuple[bool, ListItem]] = []
    start = 0
    while start < len(items):
        end = start + 1
        while end < len(items) and items[end].level > level:
            end += 1
        own = items[start]
        item = ListItem(
            children=parse_inlines(" ".join(own.lines)),
            lists=tuple(_lists(items[start + 1 : end], level + 1)),
        )
        if item.children or item.lists:
            made.append((own.ordered, item))
        start = end
    return [
        ListBlock(ordered=ordered, items=tuple(item for _, item in run))
        for ordered, run in groupby(made, key=itemgetter(0))
    ]
