"""From the block tree to HTML. Every word is escaped; nothing in a text can become markup.

The elements used here, and their nesting, are what `reading_back` accepts. They change together.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

from markupsafe import Markup

from trialeditor.domain.text import (
    Block,
    BoundPhrase,
    Fill,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Noted,
    Paragraph,
    Plain,
    Row,
    Rows,
    clean,
)
from trialeditor.domain.text.cleaning import fold_spaces

SAFE_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_TAGS = {"bold": "strong", "italic": "em"}

Mark: TypeAlias = Callable[[str], str]
"""Makes HTML of words that stand in no link: escaped, and with links of the page's own where it knows a reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """How a page says subheadings and labels of what is made from the record: in its own language, where it can."""

    told: Callable[[str], str]
    """From the English to what the page says."""
    own: str = ""
    """The attributes of words in the page's language, among those of the registry."""
    registry: str = ""
    """The attributes of words of the registry, in a page of another language."""

    def element(self, tag: str, text: str) -> str:
        """Return an element that says `text`; one that says it in other words keeps the English for who reads back."""
        told = self.told(text)
        marks = self.registry if told == text else f' data-label="{escape(text)}"{self.own}'
        return f"<{tag}{marks}>{escape(told)}</{tag}>"


AS_IT_IS = Labels(told=str)
"""In English, as the record's sections are made."""


def words_html(
    blocks: tuple[Block, ...],
    fill: Fill,
    *,
    level: int = 3,
    mark: Mark = escape,
    note: str = "",
    labels: Labels = AS_IT_IS,
) -> Markup:
    """Return the HTML of `blocks`; subheadings become headings of `level` (2 to 6), `note` is what notes are called."""
    writer = _Writer(fill, level, mark, note, labels)
    return Markup("\n".join(map(writer.block, blocks)))  # noqa: S704 - the writer escapes all words


def title_html(blocks: tuple[Block, ...], fill: Fill) -> Markup:
    """Return the HTML of a page's title: its first paragraph as the main heading, whatever follows below it."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return words_html(blocks, fill)
    writer = _Writer(fill, 2, escape)
    heading = f"<h1>{writer.line(first.children)}</h1>"
    return Markup("\n".join((heading, *map(writer.block, blocks[1:]))))  # noqa: S704 - the writer escapes all words


class _Writer:
    """Writes one section. Plain text is put together here, not `Markup`: a page has hundreds of pieces."""

    def __init__(self, fill: Fill, level: int, mark: Mark, note: str = "", labels: Labels = AS_IT_IS) -> None:
        self._labels = labels
        self._fill = fill
        self._note = note
        self._level = level
        self._mark = mark

    def block(self, block: Block) -> str:
        if isinstance(block, Paragraph):
            return f"<p>{self.line(block.children)}</p>"
        if isinstance(block, ListBlock):
            return self._list(block)
        if isinstance(block, Rows):
            return f"<dl>\n{''.join(map(self._row, block.rows))}</dl>"
        return self._labels.element(f"h{self._level}", block.text)

    def _row(self, row: Row) -> str:
        said = f"<dd{self._labels.registry}>{self.line(row.children)}</dd>"
        return f"<div>{self._labels.element('dt', row.label)}{said}</div>\n"

    def _list(self, block: ListBlock) -> str:
        tag = "ol" if block.ordered else "ul"
        return f"<{tag}>\n{''.join(map(self._item, block.items))}</{tag}>"

    def _item(self, item: ListItem) -> str:
        words = self.line(item.children)
        nested = "".join(f"\n{self._list(each)}\n" for each in item.lists)
        if item.folded:
            return f"<li><details><summary>{words}</summary>{nested}</details></li>\n"
        return f"<li>{words}{nested}</li>\n"

    def line(self, children: tuple[Inline, ...]) -> str:
        return "".join(self._inline(child, self._mark) for child in children)

    def _inline(self, child: Inline, mark: Mark) -> str:
        if isinstance(child, Plain):
            return mark(child.text)
        if isinstance(child, BoundPhrase):
            return mark(fold_spaces(clean(self._fill(child))))
        if isinstance(child, Link):
            return self._link(child)
        if isinstance(child, Noted):
            return self._noted(child)
        tag = _TAGS[child.style]
        return f"<{tag}>{''.join(self._inline(each, mark) for each in child.children)}</{tag}>"

    def _noted(self, child: Noted) -> str:
        """Return the registry's words as they are, and in brackets behind them what the editor says of them."""
        label = f"<strong>{escape(self._note)}</strong>"
        note = f'<span class="note">[{label} {escape(child.note)}]</span>'
        return f'<span class="noted">{escape(child.words)} {note}</span>'

    def _link(self, link: Link) -> str:
        """The grammar makes safe targets alone. A tree built otherwise keeps its words and loses its link."""
        if not link.target.lower().startswith(SAFE_SCHEMES):
            return "".join(self._inline(each, self._mark) for each in link.children)
        words = "".join(self._inline(each, escape) for each in link.children)
        return f'<a href="{escape(link.target)}" rel="noopener noreferrer">{words}</a>'
