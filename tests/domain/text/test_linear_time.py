"""Nobody can stop the editor with a text: twice the text takes about twice the time, whatever it says."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time

import pytest

from trialeditor.domain.text import parse, reader_text

SIZE = 30_000
WORST_RATIO = 3.2
"""Linear work doubles, quadratic work becomes four times as much; in between lies what a busy machine adds."""


def repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


HOSTILE: dict[str, Callable[[int], str]] = {
    "list items": repeated("- a\n"),
    "alternating lists": repeated("- a\n1. b\n"),
    "nested lists": repeated("- a\n  - b\n    - c\n"),
    "paragraphs": repeated("a\n\n"),
    "lines": repeated("a\n"),
    "brackets": repeated("["),
    "brackets before an open link": repeated("[" * 900 + "](https://" + "a" * 90),
    "brackets before a long address": lambda size: "[" * 990 + "](https://" + "a" * size,
    "brackets before backslashes": repeated("[" * 500 + "\\" * 491 + "]("),
    "links": repeated("[a](https://x.org) "),
    "half links": repeated("[a]("),
    "stars": repeated("*"),
    "open stars": repeated("*a "),
    "open double stars": repeated("**a "),
    "mixed marks": repeated("**a *b _c "),
    "closed marks": repeated("*a **b _c_ b** a* "),
    "triple stars": repeated("***a "),
    "underscores": repeated("_a"),
    "backslashes": repeated("\\"),
    "escaped stars": repeated("\\*"),
    "braces": repeated("{"),
    "half phrases": repeated("{a.b"),
    "spaces": lambda size: " " * size + "x",
    "exotic spaces": repeated("\u00a0 x\u2003"),
    "combining marks": repeated("\u0301\u0323"),
    "marks parted by emphasis": repeated("*" + "\u0301\u0323" * 14 + "*_" + "\u0323\u0301" * 14 + "_"),
    "digits": repeated("1"),
    "numbers": repeated("1. "),
}


def work(text: str) -> float:
    """Return the processor time of reading a text, the less of two: noise only ever adds. No garbage is counted."""
    times = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(2):
            begun = process_time()
            reader_text(parse(text), lambda phrase: phrase.source)
            times.append(process_time() - begun)
    finally:
        gc.enable()
    return min(times)


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(kind: str) -> None:
    make = HOSTILE[kind]
    ratio = _ratio(make, SIZE)
    if ratio > WORST_RATIO:  # once more, and larger: a slip of the machine does not repeat
        ratio = _ratio(make, 4 * SIZE)
    assert ratio <= WORST_RATIO


def _ratio(make: Callable[[int], str], size: int) -> float:
    return work(make(2 * size)) / max(work(make(size)), 0.001)


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_of_two_hundred_kilobytes_is_read_to_its_end(kind: str) -> None:
    blocks = parse(HOSTILE[kind](200_000))
    assert isinstance(reader_text(blocks, lambda phrase: phrase.source), str)
