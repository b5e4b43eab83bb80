"""Reader text: what is read, in one form, and two different readings never share it."""

from __future__ import annotations

import unicodedata
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.text.text_strategies import ANY, DENSE, WORDS_OF
from trialeditor.domain.text import (
    Block,
    BoundPhrase,
    Emphasis,
    Inline,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Plain,
    Row,
    Rows,
    Subheading,
    has_words,
    parse,
    reader_text,
    word_count,
)


def fill(phrase: BoundPhrase) -> str:
    return WORDS_OF.get(phrase.key, phrase.source)


def read(source: str) -> str:
    return reader_text(parse(source), fill)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one\ntwo\n\nthree", "one two\n\nthree"),
        ("**a** *b*", "a b"),
        ("- a\n- b\n  1. c\n  2. d\n\ne", "•\ta\n•\tb\n\t1.\tc\n\t2.\td\n\ne"),
        ("7. a\n9. b", "1.\ta\n2.\tb"),
        ("- a\n1. b", "•\ta\n\n1.\tb"),
        ("see [the *list*](https://x.org/a)", "see \t[the list\t](https://x.org/a)"),
        ("{enrollment.count|about} join", "about 80 people join"),
        ("{nothing.like.it}", "{nothing.like.it}"),
        ("a {empty} b", "a b"),
        ("a {spaced} b", "a two words b"),
        ("{tabbed}", "a b - c"),
        ("{status}", "Open to *all* [x](https://y.org)"),
        ("e{mark}", "é"),
        ("e*\u0301*", "é"),
    ],
)
def test_how_a_text_reads(source: str, text: str) -> None:
    assert read(source) == text


def test_rows_and_subheadings_of_fact_sections() -> None:
    rows = Rows(rows=(Row(label="Status", children=(BoundPhrase(key="enrollment.count"),)),))
    assert reader_text((Subheading(text="Facts"), rows), fill) == "#\tFacts\n\nStatus:\tabout 80 people"


# Injectivity: the tree that is read, built here without the code under test but for the parser: phrases filled in,
# emphasis gone, spaces folded, NFC.

Read = tuple[object, ...]


def _pieces(children: tuple[Inline, ...]) -> list[str | tuple[str, str]]:
    pieces: list[str | tuple[str, str]] = []
    for child in children:
        if isinstance(child, Plain):
            pieces.append(child.text)
        elif isinstance(child, BoundPhrase):
            pieces.append(" ".join(f"|{fill(child)}|".split())[1:-1])
        elif isinstance(child, Emphasis):
            pieces += _pieces(child.children)
        elif isinstance(child, Link):
            words = "".join(each for each in _pieces(child.children) if isinstance(each, str))
            pieces.append((child.target, words))
    return pieces


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(f"|{text}|".split())[1:-1])


def _line(children: tuple[Inline, ...]) -> Read:
    joined: list[str | tuple[str, str]] = []
    for is_words, run in groupby(_pieces(children), key=lambda piece: isinstance(piece, str)):
        if is_words:
            joined.append(_fold("".join(piece for piece in run if isinstance(piece, str))))
        else:
            joined += [(piece[0], _fold(piece[1])) for piece in run]
    if joined and isinstance(joined[0], str):
        joined[0] = joined[0].removeprefix(" ")
    if joined and isinstance(joined[-1], str):
        joined[-1] = joined[-1].removesuffix(" ")
    return tuple(piece for piece in joined if piece)


def _item(item: ListItem) -> Read:
    return _line(item.children), tuple(map(_block, item.lists))


def _block(block: Block) -> Read:
    if isinstance(block, ListBlock):
        return block.ordered, tuple(map(_item, block.items))
    assert isinstance(block, Paragraph)
    return ("paragraph", _line(block.children))


def tree(source: str) -> Read:
    return tuple(block for block in map(_block, parse(source)) if block != ("paragraph", ()))


def _backwards(text: str) -> Read:
    """Read the tree back out of a reader text, by its tabs alone: that it can be done shows that nothing is lost."""
    return tuple(_block_back(block) for block in text.split("\n\n")) if text else ()


def _block_back(block: str) -> Read:
    lines = block.split("\n")
    if not _mark(lines[0]):
        assert len(lines) == 1
        return ("paragraph", _line_back(block))
    (found,) = _lists_back([_split_item(line) for line in lines], 0)
    return found


def _mark(line: str) -> bool:
    """Say whether a line begins an item. After a mark, `[` alone opens no link: a link of an item has its own tab."""
    head, tab, rest = line.lstrip("\t").partition("\t")
    next_tab = rest[rest.find("\t") :] if "\t" in rest else ""
    opens_link = rest.startswith("[") and next_tab.startswith("\t](")
    return bool(tab) and not opens_link and (head == "•" or (head.endswith(".") and head[:-1].isdigit()))


def _split_item(line: str) -> tuple[int, bool, str]:
    rest = line.lstrip("\t")
    head, _, words = rest.partition("\t")
    return len(line) - len(rest), head != "•", words


def _lists_back(lines: list[tuple[int, bool, str]], depth: int) -> list[Read]:
    items: list[tuple[bool, Read]] = []
    start = 0
    while start < len(lines):
        end = start + 1
        while end < len(lines) and lines[end][0] > depth:
            end += 1
        assert lines[start][0] == depth
        _, ordered, words = lines[start]
        items.append((ordered, (_line_back(words), tuple(_lists_back(lines[start + 1 : end], depth + 1)))))
        start = end
    return [(ordered, tuple(item for _, item in run)) for ordered, run in groupby(items, key=lambda pair: pair[0])]


def _line_back(line: str) -> Read:
    pieces: list[str | tuple[str, str]] = []
    rest = line
    while "\t[" in rest:
        before, _, rest = rest.partition("\t[")
        words, _, rest = rest.partition("\t](")
        target, _, rest = rest.partition(")")
        pieces += [before, (target, words)]
    return tuple(piece for piece in [*pieces, rest] if piece)


@given(DENSE | ANY)
@settings(max_examples=300)
def test_the_whole_tree_can_be_read_back_from_the_reader_text(source: str) -> None:
    check_that_it_reads_back(source)


@pytest.mark.long
@given(DENSE)
@settings(max_examples=20_000)
def test_the_whole_tree_can_be_read_back_from_many_texts(source: str) -> None:
    check_that_it_reads_back(source)


def check_that_it_reads_back(source: str) -> None:
    assert _backwards(read(source)) == tree(source)


@given(st.lists(st.sampled_from(["a", "*a*", "- a", "1. a", "  - a", "[a](https://a.org)", ""]), max_size=5))
def test_emphasis_never_changes_what_is_read(lines: list[str]) -> None:
    source = "\n".join(lines)
    assert read(source) == read(source.replace("*a*", "a")) == read(source.replace("a", "**a**", 0))


SHORT = st.lists(st.sampled_from(["a", "*", "\n", "- ", "[a](https://x.org)", " ", "{empty}", "\u0301"]), max_size=4)


@given(SHORT, SHORT)
def test_two_texts_that_read_the_same_are_the_same_tree(left: list[str], right: list[str]) -> None:
    check_that_they_agree("".join(left), "".join(right))


@pytest.mark.long
@given(SHORT, SHORT)
@settings(max_examples=20_000)
def test_many_texts_that_read_the_same_are_the_same_tree(left: list[str], right: list[str]) -> None:
    check_that_they_agree("".join(left), "".join(right))


def check_that_they_agree(one: str, other: str) -> None:
    assert (read(one) == read(other)) == (tree(one) == tree(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\n\nb", "a b"),
        ("- a b", "- a\n- b"),
        ("- a\n  - b", "- a\n- b"),
        ("- a", "1. a"),
        ("- a", r"\- a"),
        ("- a", r"\• a"),
        ("1. a", r"1\. a"),
        ("- a\n1. b", "- a\n  1. b"),
        ("- a\n\nb", "- a\n- b"),
        ("[a](https://x.org)", r"\[a](https://x.org)"),
        ("[a](https://x.org)", "[a](https://y.org)"),
        ("[a](https://x.org)", "[a ](https://x.org)"),
        ("[a](https://x.org)b", "[a](https://x.org) b"),
        ("[a b](https://x.org)", "[a](https://x.org) b"),
        ("18 years", "18years"),
        ("a", "A"),
        ("10 mg", "10 mg."),
    ],
)
def test_readings_that_differ_have_texts_that_differ(one: str, other: str) -> None:
    assert read(one) != read(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a  b", "a\u00a0b"),
        ("a\nb", "a b"),
        ("e\u0301", "é"),
        ("**a**", "_a_"),
        ("- a", "* a"),
        ("1. a\n2. b", "3) a\n3) b"),
        ("about 80 people", "{enrollment.count|about}"),
        ("a\r\n\r\n\r\nb", "a\n\nb"),
        ("a\u202eb", "ab"),
    ],
)
def test_what_no_reader_could_tell_apart_reads_the_same(one: str, other: str) -> None:
    assert read(one) == read(other)


@pytest.mark.parametrize(
    ("source", "count"),
    [("", 0), ("a b", 2), ("— …", 0), ("1. one\n2. two", 2), ("see [the list](https://a.org/1)", 3), ("10 mg/day", 2)],
)
def test_words_are_counted_as_people_count_them(source: str, count: int) -> None:
    assert word_count(read(source)) == count


def test_a_link_is_one_inline_piece() -> None:
    (block,) = parse("[a](https://x.org)")
    assert isinstance(block, Paragraph)
    assert block.children == (Link(target="https://x.org", children=(Plain(text="a"),)),)


@given(DENSE)
def test_a_text_has_words_when_some_can_be_counted(source: str) -> None:
    assert has_words(read(source)) == (word_count(read(source)) > 0)
