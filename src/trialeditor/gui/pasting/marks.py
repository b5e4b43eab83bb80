"""Lists that are typed: lines that begin with a bullet, and lines that are numbered from one upward."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from trialeditor.domain.text.writing import Line, Run

_BULLET = re.compile(r"[ \t\xa0]*(?:[•●▪◦‣∙·○■□\uf0b7\uf0a7*–—-][ \t\xa0]+|o\t[ \t\xa0]*)(?=\S)")
_NUMBER = re.compile(r"[ \t\xa0]*([0-9]{1,3})[.)][ \t\xa0]+(?=\S)")


def with_lists(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with paragraphs that are marked as items as what they are; spaces before the mark tell its level.

    A number is a mark only where two lines or more count from one: "3. Read this" alone stays as it is, because an item
    would be counted anew.
    """
    places = _counted([_number(line) for line in lines])
    made: list[Line] = []
    indents: list[int] = []
    for line, place in zip(lines, places, strict=True):
        text = _text(line) if line.level is None else ""
        mark = _NUMBER.match(text) if place else _BULLET.match(text)
        if mark is None:
            indents = []
            made.append(line)
            continue
        width = len(text[: len(text) - len(text.lstrip())].replace("\t", "    "))
        indents = [*(each for each in indents if each < width), width]
        made.append(Line(runs=_cut(line, mark.end()), level=len(indents) - 1, ordered=bool(place)))
    return made


def _counted(numbers: Sequence[int]) -> list[int]:
    """Return each line's place in a row that counts from one and has two lines or more; 0 for all others."""
    places: list[int] = []
    for number in numbers:
        before = places[-1] if places else 0
        places.append(number if number == before + 1 else int(number == 1))
    following = [*places[1:], 0]
    return [place if place > 1 or after == place + 1 else 0 for place, after in zip(places, following, strict=False)]


def _number(line: Line) -> int:
    found = _NUMBER.match(_text(line)) if line.level is None else None
    return int(found[1]) if found else 0


def _text(line: Line) -> str:
    return "".join(run.text for run in line.runs)


def _cut(line: Line, count: int) -> tuple[Run, ...]:
    """Return the runs of a line without its first `count` characters."""
    runs: list[Run] = []
    for run in line.runs:
        kept = run.text[count:]
        count = max(count - len(run.text), 0)
        if kept:
            runs.append(replace(run, text=kept))
    return tuple(runs)
