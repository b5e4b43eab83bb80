"""Eligibility text to criteria: what stands under inclusion, what under exclusion, what under neither, and how deep.

Wording is kept exactly, apart from decoded markup, list markers and folded spaces, and every word of the text is in
exactly one line of the outline. (A marker that marks nothing, a bullet or a number alone, is left out.) Nothing is
guessed: what stands under no heading is `other`, and what could mean either is never inclusion.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from trialeditor.domain.criteria import DEEPEST, Criteria, Line, LineKind, Section
from trialeditor.registry.criteria_blocks import Block, blocks_of, decoded
from trialeditor.registry.criteria_markers import Marker, Markers
from trialeditor.registry.criteria_nesting import Nesting
from trialeditor.registry.criteria_runs import pieces_of
from trialeditor.registry.heading_breaks import split_at_headings
from trialeditor.registry.heading_words import may_name_a_kind
from trialeditor.registry.headings import Heading, heading_of
from trialeditor.registry.openings import is_lead_in, is_shown_as_title, is_title, says_the_opposite, speaks_of_joining

_HAS_WORD = re.compile(r"\w")


def criteria_of(text: str) -> Criteria:
    """Return the criteria of one eligibility text, in its order."""
    plain = decoded(text)
    markers = Markers(plain)
    outline = _Outline(markers)
    blocks = blocks_of(plain, markers)
    for block, following in zip_longest(blocks, blocks[1:]):
        outline.take(block, following)
    return Criteria(outline=tuple(outline.lines))


@dataclass(slots=True)
class _Outline:
    """Collects lines as the blocks go by."""

    markers: Markers
    section: Section = Section.OTHER
    lines: list[Line] = field(default_factory=list)
    nesting: Nesting = field(default_factory=Nesting)

    def take(self, block: Block, following: Block | None) -> None:
        """Put one block where it belongs; `following` is the next one."""
        if not may_name_a_kind(block.text):
            self._take_part(block, following)
            return
        first, *others = split_at_headings(block.text, marked=bool(block.marker), here=self.section)
        parts = [block.with_text(first), *(Block(0, *self.markers.split(part)) for part in others)]
        for part, after in zip_longest(parts, parts[1:]):
            self._take_named(part, after or following, is_marked=part is parts[0] and bool(block.marker))

    def _take_part(self, block: Block, following: Block | None, *, is_marked: bool | None = None) -> None:
        """Put a part of a block; `is_marked` says otherwise where a heading is glued to the marker before it."""
        marked = bool(block.marker) if is_marked is None else is_marked
        nested = self.nesting.has_above(block)
        heading = heading_of(block.text, marked=marked, nested=nested, here=self.section)
        if heading and not self._is_label(heading):
            self._start(heading, block, following)
        elif not self._goes_on(block):
            self._add(block, following)
        elif self._is_title_of_what_follows(block, following):
            self._add(self.nesting.out_of(block), following)
        else:
            self._join(block)

    def _take_named(self, block: Block, following: Block | None, *, is_marked: bool) -> None:
        """Put a block that may be a heading; its list can be typed on the same line."""
        words, pieces = pieces_of(block.text, None, ())
        nested = self.nesting.has_above(block)
        heading = heading_of(words, marked=is_marked, nested=nested) if words and pieces else None
        if not heading:
            self._take_part(block, following, is_marked=is_marked)
            return
        self._start(heading, block.with_text(words), None)
        for piece in pieces:
            self._add(Block(0, piece.marker, piece.text), None)

    def _is_label(self, heading: Heading) -> bool:
        """Say whether a line right below a heading only leads in what that heading began."""
        if not self.lines or self.lines[-1].kind is LineKind.ITEM:
            return False
        of_neither = heading.section is Section.OTHER and heading.kind is LineKind.HEADING
        return of_neither or (heading.is_sentence and heading.section is self.section)

    def _start(self, heading: Heading, block: Block, following: Block | None) -> None:
        """Start a section, with what stands on the line of its heading."""
        self.section = heading.section
        self.nesting.clear()
        if heading.kind is LineKind.ITEM:
            self._add(block, following)
        elif heading.rest and following and following.marker and is_title(heading.rest):
            self._append(LineKind.TITLE, block.text, block.marker, depth=0)
        else:
            marker, words = self.markers.split(heading.rest)
            has_items = bool(_HAS_WORD.search(words))
            self._append(heading.kind, heading.words if has_items else block.text, block.marker, depth=0)
            if has_items:
                self._add(Block(block.words_indent, marker, words), following)

    def _goes_on(self, block: Block) -> bool:
        """Say whether a block is a further paragraph of the item right above (CommonMark: indented to its words)."""
        above = bool(self.lines) and self.lines[-1].kind is LineKind.ITEM
        if not above or block.marker or not self.nesting.is_right_above(block):
            return False
        return bool(pieces_of(block.text, None, ())[0])

    def _is_title_of_what_follows(self, block: Block, following: Block | None) -> bool:
        """Say whether a paragraph, indented under an item, is the title of items that are not: "Medical conditions"."""
        if not following or not following.marker or following.indent >= block.indent:
            return False
        return block.text.endswith((":", "：")) or (
            is_shown_as_title(block.text) and self.lines[-1].text.endswith((".", ";")) and " " in block.text
        )

    def _join(self, block: Block) -> None:
        """Add the words of a block to the item above."""
        text = f"{self.lines[-1].text} {block.text}"
        self.lines[-1] = replace(self.lines[-1], text=text)
        self.nesting.go_on(text)

    def _add(self, block: Block, following: Block | None) -> None:
        """Add an item, and the list that is typed within its line."""
        is_first = bool(self.lines) and self.lines[-1].kind is not LineKind.ITEM
        words, pieces = pieces_of(
            block.text, block.marker, self.nesting.markers(), following.marker if following else None
        )
        if not words and pieces:
            marker = block.marker.with_next(pieces[0].marker) if block.marker else pieces[0].marker
            block, pieces = Block(block.indent, marker, pieces[0].text), pieces[1:]
            words = block.text
        announces = self._is_title(block, words, following)
        depth = self.nesting.place(block, words, announces=announces)
        self._append(LineKind.ITEM, words, block.marker, depth=depth, section=self._section_of(block, depth, following))
        for number, piece in enumerate(pieces):
            is_last = number == len(pieces) - 1
            announces = is_last and self._is_title(Block(0, piece.marker, piece.text), piece.text, following)
            depth = self.nesting.place_within(piece.marker, piece.text, is_first=number == 0, announces=announces)
            self._append(LineKind.ITEM, piece.text, piece.marker, depth=depth)
        if is_first and not pieces and is_lead_in(words) and _can_lead_in(block, following):
            self.nesting.go_below()

    def _is_title(self, block: Block, words: str, following: Block | None) -> bool:
        """Say whether a line before a list is its title; a paragraph after another one is one of several criteria."""
        if not following or not following.marker or not is_shown_as_title(words):
            return False
        if block.marker:
            return block.marker.is_capital and block.marker.list_style != following.marker.list_style
        above = self.lines[-1] if self.lines else None
        after_item = above is not None and above.kind is LineKind.ITEM
        return not (after_item and above and not above.marker and not above.text.endswith((":", "：")))

    def _section_of(self, block: Block, depth: int, following: Block | None) -> Section:
        """Return the section of an item: `other` for a title of headings below it, and for what says the opposite."""
        if block.marker or depth:
            return self.section
        if following and block.text.endswith(":") and heading_of(following.text, marked=bool(following.marker)):
            return Section.OTHER
        after_list = bool(self.lines) and bool(self.lines[-1].marker)
        return Section.OTHER if after_list and says_the_opposite(block.text, self.section) else self.section

    def _append(
        self, kind: LineKind, text: str, marker: Marker | None, *, depth: int, section: Section | None = None
    ) -> None:
        shown = marker.text if marker else ""
        where = section or self.section
        if _HAS_WORD.search(text):
            self.lines.append(Line(kind=kind, section=where, text=text, depth=min(depth, DEEPEST), marker=shown))
        elif _HAS_WORD.search(shown):
            self._append_signs(f"{shown} {text}".strip(), where)

    def _append_signs(self, text: str, section: Section) -> None:
        """Keep the words of a marker that marks nothing but signs."""
        if self.lines:
            self.lines[-1] = replace(self.lines[-1], text=f"{self.lines[-1].text} {text}")
        else:
            self.lines.append(Line(kind=LineKind.ITEM, section=section, text=text))


def _can_lead_in(block: Block, following: Block | None) -> bool:
    """Say whether the first line below a heading can lead in all others: a paragraph, or a bullet like the next."""
    if not block.marker:
        return True
    if not following or not following.marker or following.indent != block.indent:
        return False
    is_beside = not block.marker.readings and following.marker.list_style == block.marker.list_style
    return is_beside and speaks_of_joining(block.text)
