"""From the block tree to HTML. Every word is escaped; nothing in a text can become markup.

The elements used here, and their nesting, are what `reading_back` accepts. They change together.
"""

from __future__ import annotations

from markupsafe import Markup, escape

from trialeditor.domain.text import (
    Block,
    BoundPhrase,
    Emphasis,
    Fill,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Plain,
    Rows,
    clean,
)
from trialeditor.domain.text.cleaning import fold_spaces

SAFE_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_TAGS = {"bold": "strong", "italic": "em"}


def words_html(blocks: tuple[Block, ...], fill: Fill, *, level: int = 3) -> Markup:
    """Return the HTML of `blocks`; subheadings become headings of `level` (2 to 6)."""
    return Markup("\n").join(_block(block, fill, level) for block in blocks)


def title_html(blocks: tuple[Block, ...], fill: Fill) -> Markup:
    """Return the HTML of a page's title: its first paragraph as the main heading, whatever follows below it."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return words_html(blocks, fill)
    heading = Markup("<h1>{}</h1>").format(_line(first.children, fill))
    return Markup("\n").join((heading, *(_block(block, fill, 2) for block in blocks[1:])))


def _block(block: Block, fill: Fill, level: int) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p>{}</p>").format(_line(block.children, fill))
    if isinstance(block, ListBlock):
        return _list(block, fill)
    if isinstance(block, Rows):
        rows = (
            Markup("<div><dt>{}</dt><dd>{}</dd></div>\n").format(row.label, _line(row.children, fill))
            for row in block.rows
        )
        return Markup("<dl>\n{}</dl>").format(Markup("").join(rows))
    return Markup("<h{0}>{1}</h{0}>").format(level, block.text)


def _list(block: ListBlock, fill: Fill) -> Markup:
    items = Markup("").join(_item(item, fill) for item in block.items)
    return Markup("<{0}>\n{1}</{0}>").format("ol" if block.ordered else "ul", items)


def _item(item: ListItem, fill: Fill) -> Markup:
    nested = Markup("").join(Markup("\n{}\n").format(_list(each, fill)) for each in item.lists)
    words = _line(item.children, fill)
    if item.folded:
        return Markup("<li><details><summary>{}</summary>{}</details></li>\n").format(words, nested)
    return Markup("<li>{}{}</li>\n").format(words, nested)


def _line(children: tuple[Inline, ...], fill: Fill) -> Markup:
    return Markup("").join(_inline(child, fill) for child in children)


def _inline(child: Inline, fill: Fill) -> Markup:
    if isinstance(child, Plain):
        return escape(child.text)
    if isinstance(child, BoundPhrase):
        return escape(fold_spaces(clean(fill(child))))
    words = _line(child.children, fill)
    if isinstance(child, Emphasis):
        return Markup("<{0}>{1}</{0}>").format(_TAGS[child.style], words)
    return _link(child, words)


def _link(link: Link, words: Markup) -> Markup:
    """The grammar makes safe targets alone. A tree built otherwise keeps its words and loses its link."""
    if not link.target.lower().startswith(SAFE_SCHEMES):
        return words
    return Markup('<a href="{}" rel="noopener noreferrer">{}</a>').format(link.target, words)
