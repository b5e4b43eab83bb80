"""Plain text of other programs: its words, and the lists that are typed in it."""

from __future__ import annotations

from itertools import groupby

from trialeditor.domain.text import clean
from trialeditor.domain.text.writing import Line, Run, write
from trialeditor.gui.pasting.marks import with_lists

LONGEST = 250_000
"""So many characters are taken at most, which is some forty pages; a section has a few hundred words."""


def words_of_text(text: str) -> str:
    """Return plain text as text of our grammar: items are items, and all other signs mean nothing.

    Where empty lines part paragraphs, lines of one paragraph stay together; where there are none, each line is one.
    """
    lines = [line.rstrip() for line in clean(text).split("\n")]
    has_gaps = any(not line for line in "\n".join(lines).strip("\n").split("\n"))
    marked = with_lists([Line(runs=(Run(text=line),)) for line in lines])
    return write(_joined(marked) if has_gaps else marked)


def _joined(lines: list[Line]) -> list[Line]:
    """Return lines with those of one paragraph, or of one item, in one."""
    joined: list[Line] = []
    for is_gap, group in groupby(lines, key=lambda line: not line.runs[0].text.strip()):
        begun = False
        for line in () if is_gap else group:
            if line.level is None and begun:
                last = joined[-1]
                joined[-1] = Line(runs=(*last.runs, Run(text=" "), *line.runs), level=last.level, ordered=last.ordered)
            else:
                joined.append(line)
            begun = True
    return joined
