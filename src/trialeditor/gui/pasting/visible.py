"""What is seen of an HTML text, line by line: Word, Google Docs, mails and web pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from trialeditor.domain.text.writing import Line, Run, write
from trialeditor.gui.pasting.looks import Look, look_in, seen
from trialeditor.gui.pasting.marks import with_lists
from trialeditor.gui.pasting.tags import Tag, tokens

_DEEPEST = 100
"""Tags within tags beyond this change nothing: a clipboard can hold any number of them."""
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "wbr"]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_LISTS = ("ul", "ol", "menu", "dir")
_CELLS = ("td", "th")
_CLOSES = {"p": {"p"}, "li": {"li"}, "tr": {"tr", "td", "th"}, "td": {"td", "th"}, "th": {"td", "th"}}
_CLOSES |= {"dt": {"dt", "dd"}, "dd": {"dt", "dd"}}
_FENCE = frozenset({"ul", "ol", "menu", "dir", "table", "div", "li", "td", "th", "blockquote"})
_BETWEEN_CELLS = Run(text=" · ")
_MSO_LEVEL = re.compile(r"\blevel([1-9])\b")
_COUNTED = re.compile(r"\(?[0-9a-z]{1,5}[.)]", re.IGNORECASE)
_UNSEEN_SIGNS = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")


def words_of_html(html: str) -> str:
    """Return what is seen of `html`, as text of our grammar. Any text is HTML of some kind; nothing is refused."""
    reader = _Reader()
    for token in tokens(fragment(html)):
        if isinstance(token, str):
            reader.take(token)
        elif token.is_end:
            reader.close(token.name)
        else:
            reader.open(token)
    return write(with_lists(reader.lines()))


def fragment(html: str) -> str:
    """Return what was copied: programs put it between two comments, after a long head of styles."""
    start = html.find("<!--StartFragment-->")
    end = html.rfind("<!--EndFragment-->")
    return html[start + len("<!--StartFragment-->") : end] if 0 <= start < end else html


@dataclass(slots=True, eq=False)
class _Item:
    """An item of a list that is open."""

    level: int
    ordered: bool
    mark: str = ""


@dataclass(slots=True)
class _Row:
    """A line that is being gathered."""

    item: _Item | None
    runs: list[Run] = field(default_factory=list)

    @property
    def has_words(self) -> bool:
        return any(run.text.strip() for run in self.runs)


class _Reader:
    """Takes tags and texts, and gathers lines."""

    def __init__(self) -> None:
        self._stack: list[tuple[str, Look, _Item | None]] = []
        self._open: Counter[str] = Counter()
        self._look = Look()
        self._item: _Item | None = None
        self._kinds: list[bool] = []
        self._rows: list[_Row] = []
        self._row = _Row(None)
        self._must_end = False
        self._in_row = False

    def lines(self) -> list[Line]:
        """Return all lines."""
        self._end_row()
        return [_line(row) for row in self._rows]

    def open(self, tag: Tag) -> None:
        """Take a start tag."""
        name = tag.name
        self._close_before(name)
        if name in _CELLS and self._in_row and self._row.has_words:
            self._must_end = False
            self._row.runs.append(_BETWEEN_CELLS)
        elif name == "br":
            self._break()
        elif name in _BLOCKS and self._row.runs[-1:] != [_BETWEEN_CELLS]:
            self._must_end = True
        if name in ("tr", "li", "table"):
            self._end_row()
        self._in_row = name == "tr" or (self._in_row and name not in ("table", "li"))
        if name in _VOID or len(self._stack) >= _DEEPEST:
            return
        self._stack.append((name, self._look, self._item))
        self._open[name] += 1
        self._look = look_in(tag, self._look)
        self._enter(tag)

    def close(self, name: str) -> None:
        """Take an end tag; one that nothing was opened for means nothing."""
        if name == "br":
            self._break()
        if name in _BLOCKS:
            self._must_end = True
        if name == "tr":
            self._end_row()
            self._in_row = False
        while self._open[name]:
            if self._pop() == name:
                return

    def take(self, text: str) -> None:
        """Take words."""
        if self._look.is_hidden:
            return
        if self._look.is_mark:
            if self._item:
                self._item.mark += text[:8]
            return
        lines = text.split("\n") if self._look.keeps_lines else [text]
        for number, words in enumerate(lines):
            self._must_end = self._must_end or number > 0
            self._add(seen(words.translate(_UNSEEN_SIGNS), self._look))

    def _add(self, words: str) -> None:
        if self._must_end and words.strip():
            self._end_row()
        look = self._look
        self._row.runs.append(Run(text=words, bold=look.bold, italic=look.italic, target=look.target))

    def _enter(self, tag: Tag) -> None:
        """Go into a list or an item of one; Word's are paragraphs with a style."""
        level = _MSO_LEVEL.search(tag.style.get("mso-list", ""))
        if tag.name in _LISTS:
            self._kinds.append(tag.name == "ol")
        elif tag.name == "li":
            ordered = bool(self._kinds) and self._kinds[-1]
            self._go_into(_Item(max(len(self._kinds) - 1, 0), ordered))
        elif level and tag.name in ("p", "div", "h1", "h2", "h3"):
            self._end_row()
            self._go_into(_Item(int(level[1]) - 1, ordered=False))

    def _close_before(self, name: str) -> None:
        """Close what `name` ends without an end tag, as far as it is not within something else."""
        closes = _CLOSES.get(name)
        if not closes or not any(self._open[each] for each in closes):
            return
        while self._stack:
            top = self._stack[-1][0]
            if top not in closes and (top in _FENCE or top == "tr"):
                return
            if top not in closes and not any(each[0] in closes for each in self._stack[-8:]):
                return
            self._pop()
            if top in closes and name != "tr":
                return

    def _pop(self) -> str:
        name, self._look, item = self._stack.pop()
        self._open[name] -= 1
        if name in _LISTS and self._kinds:
            self._kinds.pop()
        if item is not self._item:
            self._end_row()
            self._go_into(item)
        return name

    def _go_into(self, item: _Item | None) -> None:
        self._item = item
        self._row.item = item

    def _break(self) -> None:
        """Begin another line; within an item, which is one line, words only stand apart."""
        if self._item is None:
            self._must_end = True
        else:
            self._row.runs.append(Run(text=" "))

    def _end_row(self) -> None:
        """Begin another row. What follows within one item joins it: an item of ours is one line."""
        self._must_end = False
        if self._row.has_words:
            last = self._rows[-1] if self._rows else None
            if last and last.item is not None and last.item is self._row.item:
                last.runs += [Run(text=" "), *self._row.runs]
            else:
                self._rows.append(self._row)
        self._row = _Row(self._item)


def _line(row: _Row) -> Line:
    if row.item is None:
        return Line(runs=tuple(row.runs))
    counted = row.item.ordered or _COUNTED.match(row.item.mark.strip()) is not None
    return Line(runs=tuple(row.runs), level=row.item.level, ordered=counted)
