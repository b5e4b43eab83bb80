"""Editor's notes: short words of people beside the registry's wording, which stays exact.

A note belongs to the words that it quotes. It stands beside them wherever they stand in a made section, and nowhere
once the record has them no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from trialeditor.domain.text import (
    Block,
    BoundPhrase,
    Fill,
    Inline,
    ListBlock,
    ListItem,
    Noted,
    Paragraph,
    Plain,
    Rows,
    clean,
    notes_in,
)
from trialeditor.domain.text.cleaning import compose, fold_spaces

MOST_SIGNS = 300
"""A note is short: what is longer belongs into a section of its own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What stands beside a quote of the registry's wording."""

    quote: str
    text: str

    @property
    def line(self) -> str:
        """Return both in one line, as plain text has them."""
        return f"{self.quote} [{self.text}]"


def in_one_line(text: str) -> str:
    """Return words as a note has them: clean, with single spaces, in one line."""
    return fold_spaces(clean(text)).strip()


def with_note(notes: Sequence[Note], quote: str, text: str) -> tuple[Note, ...]:
    """Return the notes of a section with the one on `quote` set, in its place; an empty text takes it away."""
    made = Note(quote=in_one_line(quote), text=in_one_line(text))
    kept = [made if each.quote == made.quote else each for each in notes]
    if made not in kept:
        kept.append(made)
    return tuple(each for each in kept if each.text)


def note_lines(reader_text: str) -> str:
    """Return what of a noted section is signed: each quote with its note behind a tab, once for each place.

    Behind another tab stands under which subheading, and in which row: what is true of a rule on who may join is not
    true of one on who cannot. The lines are sorted by UTF-16 code units, so that the order of the registry's lists does
    not matter.
    """
    lines = (
        "\t".join(filter(None, (each.words, f"[{each.note}]", where)))
        for where, line in _placed_lines(reader_text)
        for each in notes_in(line)
    )
    return "\n".join(sorted(lines, key=lambda line: line.encode("utf-16-be", "surrogatepass")))


def _placed_lines(reader_text: str) -> Iterator[tuple[str, str]]:
    """Go through the lines of a reader text, each behind its subheading and the label of its row."""
    part = ""
    for line in reader_text.split("\n"):
        if line.startswith("#\t"):
            part = line[2:]
            continue
        row = _ROW.match(line)
        yield ": ".join(filter(None, (part, row[1] if row else ""))), line


_ROW = re.compile(r"([^\t\n]+):\t")


def stand_in(reader_text: str, lines: str) -> bool:
    """Say whether notes, as `note_lines` has them, would stand in a made text without notes just as they stood.

    A row whose label has a quote too counts as one where they do not.
    """
    signed = [_SIGNED.fullmatch(line) for line in lines.split("\n")]
    notes = {(each[1], each[2]): Note(quote=each[1], text=each[2]) for each in signed if each}
    if not all(signed) or not notes:
        return False
    ordered = _longest_first(notes.values())
    found = (
        "\t".join(filter(None, (quote, f"[{text}]", where)))
        for where, line in _placed_lines(reader_text)
        for _, quote, text in _found(line, ordered)
    )
    return sorted(found) == sorted(lines.split("\n"))


_SIGNED = re.compile(r"([^\t\n]+)\t\[([^\t\n]*)\](?:\t[^\t\n]*)?")


def _longest_first(notes: Iterable[Note]) -> list[Note]:
    return sorted(notes, key=lambda note: -len(note.quote))


def with_notes(blocks: tuple[Block, ...], notes: Sequence[Note], fill: Fill) -> tuple[Block, ...]:
    """Return made blocks with the notes beside the words that they quote. The longest quote goes first."""
    ordered = _longest_first(notes)
    return tuple(_in_block(block, ordered, fill) for block in blocks)


def places_of(text: str, quote: str) -> Iterator[int]:
    """Go through the places where `quote` begins in `text` as whole words and whole numbers."""
    at = text.find(quote) if quote else -1
    while at >= 0:
        if not _is_within(text, at) and not _is_within(text, at + len(quote)):
            yield at
        at = text.find(quote, at + 1)


def _is_within(text: str, at: int) -> bool:
    """Say whether `at` parts a word, a number such as 3.0, or a letter from its mark."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if (before.isalnum() and after.isalnum()) or unicodedata.combining(after):
        return True
    if after in _POINTS:
        return before.isdigit() and text[at + 1 : at + 2].isdigit()
    return before in _POINTS and after.isdigit() and text[max(0, at - 2) : at - 1].isdigit()


_POINTS = frozenset(".,")


def _in_block(block: Block, notes: Sequence[Note], fill: Fill) -> Block:
    if isinstance(block, Paragraph):
        return replace(block, children=_in_line(block.children, notes, fill))
    if isinstance(block, ListBlock):
        return _in_list(block, notes, fill)
    if isinstance(block, Rows):
        rows = (replace(row, children=_in_line(row.children, notes, fill)) for row in block.rows)
        return replace(block, rows=tuple(rows))
    return block


def _in_list(block: ListBlock, notes: Sequence[Note], fill: Fill) -> ListBlock:
    return replace(block, items=tuple(_in_item(item, notes, fill) for item in block.items))


def _in_item(item: ListItem, notes: Sequence[Note], fill: Fill) -> ListItem:
    lists = tuple(_in_list(each, notes, fill) for each in item.lists)
    return replace(item, children=_in_line(item.children, notes, fill), lists=lists)


def _in_line(children: tuple[Inline, ...], notes: Sequence[Note], fill: Fill) -> tuple[Inline, ...]:
    """Return a line with its notes; one without any stays as it is. Made lines hold words and phrases alone."""
    words = [_words(child, fill) for child in children if isinstance(child, (Plain, BoundPhrase))]
    text = compose(fold_spaces("".join(words)))
    found = sorted(_found(text, notes)) if len(words) == len(children) else []
    return tuple(_pieces(text, found)) if found else children


def _words(child: Plain | BoundPhrase, fill: Fill) -> str:
    return child.text if isinstance(child, Plain) else fold_spaces(clean(fill(child)))


def _found(text: str, notes: Sequence[Note]) -> list[tuple[int, str, str]]:
    """Return each place of each note that no note before it has taken, as (start, quote, text)."""
    found: list[tuple[int, str, str]] = []
    for note in notes:
        for start in places_of(text, note.quote):
            end = start + len(note.quote)
            if all(end <= taken or taken + len(quote) <= start for taken, quote, _ in found):
                found.append((start, note.quote, note.text))
    return found


def _pieces(text: str, found: list[tuple[int, str, str]]) -> Iterator[Inline]:
    at = 0
    for start, quote, note in found:
        if start > at:
            yield Plain(text=text[at:start])
        yield Noted(words=quote, note=note)
        at = start + len(quote)
    if at < len(text):
        yield Plain(text=text[at:])
