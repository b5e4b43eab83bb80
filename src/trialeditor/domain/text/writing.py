"""From words and their looks to a text of our grammar that reads as exactly these words. The way back of `parse`.

What the words hold of the grammar's signs is escaped, but only where it would be read as more than words. Where the
grammar has no way to write a look (italic within bold from its first letter, say) the look goes and the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from trialeditor.domain.text.blocks import Paragraph
from trialeditor.domain.text.cleaning import clean, compose, fold_spaces
from trialeditor.domain.text.grammar import INDENT, ITEM, MAX_LEVEL
from trialeditor.domain.text.inlines import is_target, parse_inlines
from trialeditor.domain.text.reading import reader_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words in a row that look alike."""

    text: str
    bold: bool = False
    italic: bool = False
    target: str = ""
    """The address that they lead to, or empty."""

    @property
    def look(self) -> tuple[bool, bool, str]:
        """Return all but the words."""
        return self.bold, self.italic, self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph, or an item of a list at `level` (0 is the outermost)."""

    runs: tuple[Run, ...]
    level: int | None = None
    ordered: bool = False


def write(lines: Sequence[Line]) -> str:
    """Return the text whose reading is `lines`. Lines without words are left out."""
    written: list[str] = []
    counts: list[int] = []
    was_item = True
    for line in lines:
        words = _written(line)
        if not words:
            continue
        if line.level is None:
            counts = []
        is_item = line.level is not None
        if written and not (was_item and is_item):
            written.append("")
        written.append(f"{_mark(line, counts)}{words}")
        was_item = is_item
    return "\n".join(written)


def _mark(line: Line, counts: list[int]) -> str:
    """Return the mark of an item, and keep count: `counts` has a number for each level that is open."""
    if line.level is None:
        return ""
    level = min(line.level, len(counts), MAX_LEVEL)
    del counts[level + 1 :]
    counts.extend([0] * (level + 1 - len(counts)))
    counts[level] = counts[level] + 1 if line.ordered else 0
    return " " * (INDENT * level) + (f"{counts[level]}. " if line.ordered else "- ")


def _written(line: Line) -> str:
    """Return one line's words with as many of their looks as can be written."""
    runs = _tidy(line.runs)
    words = "".join(run.text for run in runs).strip()
    is_item = line.level is not None
    if all(run.look == _PLAIN for run in runs) and not _SIGNS.search(words):
        return _begun(words, is_item=is_item)
    wanted = _folded(words)
    plain = tuple(Run(text=run.text, target=run.target) for run in runs)
    for attempt, is_careful in ((runs, False), (runs, True), (plain, True), ((Run(text=words),), True)):
        text = _begun(_joined(attempt, is_careful=is_careful), is_item=is_item)
        if _reads(text) == wanted:
            break
    return text


def _tidy(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs without spaces at the edges of a look, and without looks that would run into each other."""
    cut = [piece for run in runs for piece in _apart(run)]
    tidy: list[Run] = []
    for (bold, italic, target), group in groupby(cut, key=lambda run: run.look):
        words = fold_spaces("".join(run.text for run in group))
        last = tidy[-1] if tidy else None
        touches = last is not None and (last.bold or last.italic) and not last.text.endswith(" ")
        is_free = not touches or words.startswith(" ")
        tidy.append(Run(text=words, bold=bold and is_free, italic=italic and not bold and is_free, target=target))
    return tuple(tidy)


def _apart(run: Run) -> tuple[Run, ...]:
    """Return a run in up to three pieces: spaces have no look."""
    text = run.text if run.text.isascii() and run.text.isprintable() else clean(run.text)
    words = text.strip()
    if run.look == _PLAIN or not words:
        return (Run(text=text),) if text else ()
    inner = Run(text=words, bold=run.bold, italic=run.italic, target=run.target if is_target(run.target) else "")
    before = (_SPACE,) if text[0].isspace() else ()
    return (*before, inner, _SPACE) if text[-1].isspace() else (*before, inner)


def _joined(runs: Sequence[Run], *, is_careful: bool) -> str:
    return "".join(_one(run, is_careful=is_careful) for run in runs).strip()


def _one(run: Run, *, is_careful: bool) -> str:
    words = _SIGNS.sub(r"\\\g<0>", run.text) if is_careful else run.text
    words = f"[{words}]({run.target})" if run.target else words
    mark = "**" if run.bold else "*" if run.italic else ""
    return f"{mark}{words}{mark}"


def _begun(text: str, *, is_item: bool) -> str:
    """Return a paragraph that is no item of a list, whatever it begins with."""
    found = None if is_item else ITEM.fullmatch(text)
    if not found:
        return text
    sign = found.end("mark") - 1
    return f"{text[:sign]}\\{text[sign:]}"


_PLAIN = (False, False, "")
_SPACE = Run(text=" ")
_SIGNS = re.compile(r"[\\*_{\[]|(?<=\])\(")
_LINK = re.compile(r"\t\[|\t\]\([^)]*\)")


def _reads(text: str) -> str:
    """Return the words of one block; a phrase that nobody meant reads as a sign that no text has."""
    return _LINK.sub("", reader_text((Paragraph(children=parse_inlines(text)),), lambda _phrase: "\ufffc\ufffc"))


def _folded(text: str) -> str:
    return compose(fold_spaces(clean(text)).strip())
