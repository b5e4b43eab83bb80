"""Words written as text of the grammar read as the same words, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text.text_strategies import ANY, DENSE
from trialeditor.domain.text import clean, parse, reader_text
from trialeditor.domain.text.cleaning import compose, fold_spaces
from trialeditor.domain.text.writing import Line, Run, write


def run(text: str, look: str = "", target: str = "") -> Run:
    return Run(text=text, bold="b" in look, italic="i" in look, target=target)


@pytest.mark.parametrize(
    ("runs", "source"),
    [
        ((run("plain "), run("bold ", "b"), run("plain")), "plain **bold** plain"),
        ((run("un"), run("believ", "b"), run("able")), "un**believ**able"),
        ((run("both", "bi"),), "**both**"),
        ((run("a", "b"), run("b", "i")), "**a**b"),
        ((run("see "), run("this", "b", "https://x.org")), "see **[this](https://x.org)**"),
        ((run("see", "", "javascript:x"),), "see"),
        ((run("{status} *x* a_b"),), r"\{status} \*x\* a\_b"),
        ((run("2 * 3, snake_case"),), "2 * 3, snake_case"),
        ((run("- no item"),), r"\- no item"),
        ((run("12) no item"),), r"12\) no item"),
        ((run("[a](https://x.org)"),), r"\[a]\(https://x.org)"),
        ((run("a\\"), run("b", "b")), r"a\\**b**"),
    ],
)
def test_a_paragraph_is_written_as_simply_as_it_can_be(runs: tuple[Run, ...], source: str) -> None:
    assert write([Line(runs=runs)]) == source


def test_items_are_counted_and_nested() -> None:
    lines = [
        Line(runs=(run("intro"),)),
        Line(runs=(run("a"),), level=0, ordered=True),
        Line(runs=(run("b"),), level=3),
        Line(runs=(run("c"),), level=0, ordered=True),
        Line(runs=(run("end"),)),
    ]
    assert write(lines) == "intro\n\n1. a\n  - b\n2. c\n\nend"


TEXTS = ANY | DENSE
RUNS = st.builds(
    Run,
    text=TEXTS,
    bold=st.booleans(),
    italic=st.booleans(),
    target=st.sampled_from(["", "", "https://x.org/a", "javascript:x", "https://x.org/a b"]),
)
LINES = st.builds(
    Line,
    runs=st.lists(RUNS, max_size=4).map(tuple),
    level=st.none() | st.integers(0, 8),
    ordered=st.booleans(),
)


@given(st.lists(LINES, max_size=5))
def test_what_is_written_reads_as_its_words(lines: list[Line]) -> None:
    read = reader_text(parse(write(lines)), lambda phrase: f"PHRASE{phrase.source}")
    expected = [words for line in lines if (words := _words(line))]
    got = [_bare(line) for line in read.split("\n") if line]
    assert got == expected


def _words(line: Line) -> str:
    text = clean("".join(run.text for run in line.runs))
    return compose(fold_spaces(text).strip())


def _bare(line: str) -> str:
    """Take marks of items and of links away; both have tabs, which words never have."""
    depth = line.lstrip("\t")
    mark, tab, words = depth.partition("\t")
    is_item = tab and (mark == "•" or mark.removesuffix(".").isdecimal())
    text = words if is_item else line
    while "\t]" in text:
        start = text.index("\t]")
        text = text[:start] + text[text.index(")", start) + 1 :]
    return text.replace("\t[", "")
