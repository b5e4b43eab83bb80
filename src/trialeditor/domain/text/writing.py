"""From words and their looks to a text of our grammar that reads as exactly these words. The way back of `parse`.

What the words hold of the grammar's signs is escaped, but only where it would be read as more than words. Where the
grammar has no way to write a look (italic within bold from its first letter, say) the look goes and the words stay.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
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
    wanted = _folded("".join(run.text for run in runs))
    plain = tuple(replace(run, bold=False, italic=False) for run in runs)
    bare = (Run(text="".join(run.text for run in runs)),)
    for attempt, is_careful in ((runs, False), (runs, True), (plain, True), (bare, True)):
        text = _begun(_joined(attempt, is_careful=is_careful), is_item=line.level is not None)
        if _reads(text) == wanted:
            break
    return text


def _tidy(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return runs without spaces at the edges of a look, and without looks that would run into each other."""
    text = "".join(run.text for run in runs)
    if not text.strip():
        return ()
    cut = [piece for run in runs for piece in _apart(run)]
    tidy: list[Run] = []
    for (_, _, target), group in groupby(cut, key=lambda run: run.look):
        same = list(group)
        words = fold_spaces(clean("".join(run.text for run in same)).replace("\n", " "))
        run = Run(text=words, bold=same[0].bold, italic=same[0].italic and not same[0].bold, target=target)
        touches = bool(tidy) and (tidy[-1].bold or tidy[-1].italic) and not tidy[-1].text.endswith(" ")
        tidy.append(replace(run, bold=False, italic=False) if touches and not words.startswith(" ") else run)
    return tuple(tidy)


def _apart(run: Run) -> tuple[Run, ...]:
    """Return a run in up to three pieces: spaces have no look."""
    words = run.text.strip()
    if not words:
        return (Run(text=" " if run.text else ""),)
    target = run.target if is_target(run.target) else ""
    before = Run(text=" " if run.text[0].isspace() else "")
    after = Run(text=" " if run.text[-1].isspace() else "")
    return tuple(each for each in (before, replace(run, text=words, target=target), after) if each.text)


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


_SIGNS = re.compile(r"[\\*_{\[]|(?<=\])\(")
_LINK = re.compile(r"\t\[|\t\]\([^)]*\)")


def _reads(text: str) -> str:
    """Return the words of one block; a phrase that nobody meant reads as a sign that no text has."""
    return _LINK.sub("", reader_text((Paragraph(children=parse_inlines(text)),), lambda _phrase: "\ufffc\ufffc"))


def _folded(text: str) -> str:
    return compose(fold_spaces(clean(text)).strip())
