"""What a reader reads of a page: the words of each section, taken from its HTML with the standard library's parser.

Looks are left out (bold, italic, folded lists, white space, normal forms); paragraphs, items with their depth and
number, and where a link leads are kept.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from typing_extensions import override

_BLOCKS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "div", "summary"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset({"meta", "link", "br", "img", "hr", "input"})


@dataclass(frozen=True, slots=True)
class Shown:
    """One section of a page: `signed`, `draft`, `checking` or `fact`, and its lines."""

    state: str
    lines: tuple[str, ...]


@dataclass(slots=True)
class _List:
    ordered: bool
    items: int = 0


@dataclass(slots=True)
class _Section:
    key: str
    state: str
    lines: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: dict[str, Shown] = {}
        self.open: list[str] = []
        self.section: _Section | None = None
        self.section_depth = 0
        self.words_depth = 0
        self.lists: list[_List] = []
        self.links: list[str] = []
        self.mark = ""
        self.text = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        self.open.append(tag)
        given = {name: value or "" for name, value in attrs}
        if "data-section" in given:
            self.section = _Section(given["data-section"], given["data-state"])
            self.section_depth = len(self.open)
        elif self.section and "data-words" in given:
            self.words_depth = len(self.open)
        elif self.words_depth:
            self._begin(tag, given)

    def _begin(self, tag: str, given: Mapping[str, str]) -> None:
        if tag in _BLOCKS:
            self._end_line()
        if tag in {"ul", "ol"}:
            self.lists.append(_List(ordered=tag == "ol"))
        elif tag == "li":
            own = self.lists[-1]
            own.items += 1
            self.mark = "  " * (len(self.lists) - 1) + (f"{own.items}. " if own.ordered else "• ")
        elif tag in _HEADINGS:
            self.mark = "# "
        elif tag == "a":
            self.links.append(given.get("href", ""))
            self.text += "\x02"

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self.open[-1] == tag, f"<{self.open[-1]}> is closed by </{tag}>"
        if self.words_depth == len(self.open):
            self._end_line()
            self.words_depth = 0
        elif self.section and self.section_depth == len(self.open):
            assert self.section.key not in self.sections, f"{self.section.key} stands twice"
            self.sections[self.section.key] = Shown(self.section.state, tuple(self.section.lines))
            self.section = None
        elif self.words_depth:
            self._end(tag)
        self.open.pop()

    def _end(self, tag: str) -> None:
        if tag == "a":
            self.text += f"\x03{self.links.pop()}\x04"
        if tag in _BLOCKS:
            self._end_line()
        if tag in {"ul", "ol"}:
            self.lists.pop()

    @override
    def handle_data(self, data: str) -> None:
        if self.words_depth:
            self.text += data

    def _end_line(self) -> None:
        """Keep the line that ends here; white space is one space, as a browser shows it."""
        words = unicodedata.normalize("NFC", " ".join(self.text.split()))
        if words and self.section:
            self.section.lines.append(self.mark + words)
        if words or not self.lists:
            self.mark = ""
        self.text = ""


def sections_of(page: bytes) -> Mapping[str, Shown]:
    """Return the sections of a page by key, as far as the page shows them."""
    reader = _Reader()
    reader.feed(page.decode("utf-8"))
    reader.close()
    assert not reader.open, f"not closed: {reader.open}"
    return reader.sections


def criteria_in(page: bytes) -> Mapping[str, tuple[str, ...]]:
    """Return the items below each heading of the eligibility criteria: `inclusion`, `exclusion`, `other`."""
    found: dict[str, list[str]] = {"inclusion": [], "exclusion": [], "other": []}
    kind = ""
    for line in sections_of(page)["eligibility"].lines:
        if line.startswith("# "):
            kind = line[2:].split(maxsplit=1)[0].lower()
        elif kind:
            found[kind].append(line)
    return {each: tuple(lines) for each, lines in found.items()}
