"""Eligibility text to lists: which criteria stand under inclusion, which under exclusion, and which under neither.

The registry's text is CommonMark in blocks: headings are plain lines, items have bullets or numbers, deeper items are
indented. Wording is kept exactly, apart from decoded markup, list markers and folded spaces; no word is dropped but
those of a bare heading ("Key Inclusion Criteria:"). Nothing is guessed: what stands under no heading is `other`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from trialeditor.domain.criteria import Criteria, Criterion
from trialeditor.registry.headings import MARKER, Heading, Section, heading_of, split_inline_headings
from trialeditor.registry.texts import one_line

_WORD = re.compile(r"\w")
_NESTED_BY = 2
"""Columns of indentation that make an item a child (CommonMark: the width of the shortest marker)."""
_DEEPEST = 8
"""Real records nest three levels deep. What is nested deeper stands beside its parent, so that any page can show it."""


def criteria_of(text: str) -> Criteria:
    """Return the criteria of one eligibility text, in its order; decode its markup and drop bare headings."""
    splitter = _Splitter()
    for line in _lines(text):
        splitter.take(line)
    found = splitter.items
    return Criteria(
        inclusion=tuple(found[Section.INCLUSION]),
        exclusion=tuple(found[Section.EXCLUSION]),
        other=tuple(found[Section.OTHER]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """One line of the text. `follows` says that it goes on from the line before, with no blank line between."""

    indent: int
    marked: bool
    text: str
    follows: bool


def _lines(text: str) -> Iterator[_Line]:
    follows = False
    for raw in split_inline_headings(text).splitlines():
        body = raw.expandtabs(4).lstrip()
        if not body.strip():
            follows = False
            continue
        marker = MARKER.match(body)
        words = body[marker.end() :] if marker else body
        indent = len(raw.expandtabs(4)) - len(body)
        yield _Line(indent=indent, marked=bool(marker), text=words.strip(), follows=follows)
        follows = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parent:
    """An item under which others may stand: by their indentation, or because it `opens` a list with a colon."""

    indent: int
    opens: bool

    def holds(self, line: _Line) -> bool:
        return line.indent - self.indent >= _NESTED_BY or (self.opens and line.marked and line.indent >= self.indent)


@dataclass(slots=True)
class _Splitter:
    """Collects items by section as the lines go by."""

    section: Section = Section.OTHER
    items: dict[Section, list[Criterion]] = field(default_factory=lambda: {section: [] for section in Section})
    parents: list[_Parent] = field(default_factory=list)
    last_marked: bool = False

    def take(self, line: _Line) -> None:
        """Put one line where it belongs."""
        heading = heading_of(one_line(line.text), marked=line.marked, nested=self._is_nested(line))
        if heading:
            self._open(heading)
        elif line.follows and not line.marked and self.last_marked:
            self._continue(line)
        else:
            self._add(line)

    def _is_nested(self, line: _Line) -> bool:
        return any(parent.indent >= 0 and line.indent - parent.indent >= _NESTED_BY for parent in self.parents)

    def _open(self, heading: Heading) -> None:
        """Start a section; a heading that says more than its kind stays as an item above the ones that follow."""
        self.section = heading.section
        self.parents = []
        self.last_marked = False
        if heading.kept:
            self._append(heading.kept, depth=0)
            self.parents = [_Parent(indent=-_NESTED_BY, opens=True)] if heading.holds_items else []

    def _continue(self, line: _Line) -> None:
        """Join a line to the item that it goes on from (CommonMark: lazy continuation)."""
        items = self.items[self.section]
        items[-1] = Criterion(text=f"{items[-1].text} {one_line(line.text)}".strip(), depth=items[-1].depth)

    def _add(self, line: _Line) -> None:
        while self.parents and not self.parents[-1].holds(line):
            self.parents.pop()
        text = one_line(line.text)
        if not _WORD.search(text):
            return
        self._append(text, depth=min(len(self.parents), _DEEPEST))
        self.parents.append(_Parent(indent=line.indent, opens=not line.marked and text.endswith(":")))
        self.last_marked = line.marked

    def _append(self, text: str, *, depth: int) -> None:
        self.items[self.section].append(Criterion(text=text, depth=depth))
