"""The block tree: paragraphs and lists of inline pieces; rows and subheadings too, which only fact sections have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """Words, as they are read."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Emphasis:
    """Words set in bold or italic."""

    style: Literal["bold", "italic"]
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead to `target`: an `https`, `http`, `mailto` or `tel` address."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundPhrase:
    """A place that is filled with the phrase of a fact, in one of its forms."""

    key: str
    form: str = ""

    @property
    def source(self) -> str:
        """Return the phrase as it is typed: `{enrollment.count|about}`."""
        return f"{{{self.key}|{self.form}}}" if self.form else f"{{{self.key}}}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """Words of the registry, exactly as they are, with an editor's note beside them. Only fact sections have them."""

    words: str
    note: str


Inline: TypeAlias = "Plain | Emphasis | Link | BoundPhrase | Noted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item: its words, and the lists nested in it."""

    children: tuple[Inline, ...]
    lists: tuple[ListBlock, ...] = ()
    folded: bool = False
    """Its lists open when the reader asks for them. Only fact sections fold: nobody's signed words are put away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A bulleted or numbered list."""

    ordered: bool
    items: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One labelled value of a fact section."""

    label: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Labelled values, one under the other."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading within a fact section."""

    text: str


Block: TypeAlias = "Paragraph | ListBlock | Rows | Subheading"


def bound_phrases(blocks: tuple[Block, ...]) -> Iterator[BoundPhrase]:
    """Go through all bound phrases in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _in_line(block.children)
        elif isinstance(block, Rows):
            for row in block.rows:
                yield from _in_line(row.children)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _in_line(item.children)
                yield from bound_phrases(item.lists)


def _in_line(children: tuple[Inline, ...]) -> Iterator[BoundPhrase]:
    for child in children:
        if isinstance(child, BoundPhrase):
            yield child
        elif isinstance(child, (Emphasis, Link)):
            yield from _in_line(child.children)
