"""The grammar: what it makes of a text, and that it makes something of every text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given

from domain.text.text_strategies import ANY, DENSE
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
    bound_phrases,
    clean,
    parse,
    reader_text,
)


def p(*children: Inline | str) -> Paragraph:
    return Paragraph(children=inline(*children))


def inline(*children: Inline | str) -> tuple[Inline, ...]:
    return tuple(Plain(text=each) if isinstance(each, str) else each for each in children)


def items(*texts: str, ordered: bool = False) -> ListBlock:
    return ListBlock(ordered=ordered, items=tuple(ListItem(children=inline(text)) for text in texts))


def bold(*children: Inline | str) -> Emphasis:
    return Emphasis(style="bold", children=inline(*children))


def italic(*children: Inline | str) -> Emphasis:
    return Emphasis(style="italic", children=inline(*children))


def link(target: str, *children: Inline | str) -> Link:
    return Link(target=target, children=inline(*children))


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("one\ntwo\n\nthree", (p("one two"), p("three"))),
        ("  a \u00a0\u2003 b\tc ", (p("a b c"),)),
        ("- a\n- b", (items("a", "b"),)),
        ("• a\n* b", (items("a", "b"),)),
        ("1. a\n2) b", (items("a", "b", ordered=True),)),
        ("- a\n\n- b", (items("a", "b"),)),
        ("- a\n1. b", (items("a"), items("b", ordered=True))),
        ("- a\n  goes on", (items("a goes on"),)),
        ("- a\n\nb", (items("a"), p("b"))),
        ("a\n- b", (p("a"), items("b"))),
        ("-a\n1.5 mg", (p("-a 1.5 mg"),)),
        ("- \n1. ", ()),
        ("- a\n- \n- b", (items("a", "b"),)),
        ("1234. a", (p("1234. a"),)),
        ("**a** and *b*", (p(bold("a"), " and ", italic("b")),)),
        ("_b_ snake_case_word ___", (p(italic("b"), " snake_case_word ___"),)),
        ("**a *b* c**", (p(bold("a ", italic("b"), " c")),)),
        ("2 * 3 * 4, ** a**", (p("2 * 3 * 4, ** a**"),)),
        ("**open", (p("**open"),)),
        (r"\*a\* \{status\} \[x\]", (p("*a* {status} [x]"),)),
        (r"\- a", (p("- a"),)),
        (r"1\. a", (p("1. a"),)),
        (r"a\b \\", (p("a\\b \\"),)),
        (
            "{status} and {enrollment.count|About}",
            (p(BoundPhrase(key="status"), " and ", BoundPhrase(key="enrollment.count", form="About")),),
        ),
        ("{Status} {a b} {a|} {} {a.} {a|b|c}", (p("{Status} {a b} {a|} {} {a.} {a|b|c}"),)),
        ("{{a}", (p("{", BoundPhrase(key="a")),)),
        ("[a *b*](https://x.org/a?b=1#c)", (p(link("https://x.org/a?b=1#c", "a ", italic("b"))),)),
        ("[w](mailto:a@x.org) [t](tel:+1-555)", (p(link("mailto:a@x.org", "w"), " ", link("tel:+1-555", "t")),)),
        ("[a](https://x.org)[b](HTTP://y.org)", (p(link("https://x.org", "a"), link("HTTP://y.org", "b")),)),
        ("[a [b](https://x.org)](https://y.org)", (p(link("https://x.org", "a [b"), "](https://y.org)"),)),
        ("**[a](https://x.org)**", (p(bold(link("https://x.org", "a"))),)),
        ("<b>a</b> &amp; <script>x</script>", (p("<b>a</b> &amp; <script>x</script>"),)),
        ("# a\n> b\n| c |\n---\n```", (p("# a > b | c | --- ```"),)),
    ],
)  # fmt: skip - one case a line
def test_what_a_text_means(source: str, blocks: tuple[Block, ...]) -> None:
    assert parse(source) == blocks


@pytest.mark.parametrize(
    "source",
    [
        "[a](javascript:alert(1))",
        "[a](JAVASCRIPT:x)",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a](//x.org)",
        "[a](/etc/passwd)",
        "[a](../../x)",
        "[a](file:///etc/passwd)",
        "[a]( https://x.org)",
        "[a](https://x.org b)",
        '[a](https://x.org"onclick="x)',
        "[a](https://x.org'x)",
        "[a](https://x.org<b>)",
        "[a](https://)",
        "[a](https://x.org",
        "[ ](https://x.org)",
        r"[a\](https://x.org)",
    ],
)
def test_a_link_that_is_unsafe_or_unfinished_stays_words(source: str) -> None:
    (block,) = parse(source)
    assert isinstance(block, Paragraph)
    assert not any(isinstance(child, Link) for child in block.children)


def test_lists_nest_by_two_spaces_or_a_tab_and_no_deeper_than_what_they_follow() -> None:
    blocks = parse("- a\n    - b\n\t\t- c\n  1. d\n- e")
    inner = ListItem(children=inline("b"), lists=(items("c"),))
    first = ListItem(children=inline("a"), lists=(ListBlock(ordered=False, items=(inner,)), items("d", ordered=True)))
    assert blocks == (ListBlock(ordered=False, items=(first, ListItem(children=inline("e")))),)


def test_an_item_without_words_stays_when_a_list_hangs_on_it() -> None:
    nested = ListItem(children=(), lists=(items("a"),))
    assert parse("- \n  - a") == (ListBlock(ordered=False, items=(nested,)),)


def test_phrases_are_found_wherever_they_stand() -> None:
    found = bound_phrases(parse("{a} **{b}**\n\n- [{c}](https://x.org)\n  - {d|About}"))
    assert [phrase.source for phrase in found] == ["{a}", "{b}", "{c}", "{d|About}"]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028"])
def test_line_ends_of_all_programs_part_words(end: str) -> None:
    assert clean(f"one{end}two") == "one\ntwo"


@pytest.mark.parametrize("char", ["\x00", "\x1b", "\x7f", "\u202e", "\u2066", "\ufeff", "\ud800", "\uffff"])
def test_what_cannot_be_read_is_dropped(char: str) -> None:
    assert clean(f"a{char}b") == "ab"


def test_a_character_of_an_old_symbol_font_does_not_vanish_unseen() -> None:
    assert clean("age \uf0b3 18") == "age \uf0b3 18"


def test_right_to_left_words_and_emoji_stay() -> None:
    source = "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert parse(source) == (p(source),)


@given(ANY | DENSE)
@example("\ud800[\udfff](https://\ud800)")
@example("\u202e**\u0301*")
def test_every_text_parses_and_reads(source: str) -> None:
    text = reader_text(parse(source), lambda phrase: phrase.source)
    assert text.encode("utf-8").decode("utf-8") == text
    assert unicodedata.is_normalized("NFC", text)


@given(ANY | DENSE)
def test_cleaning_twice_is_cleaning_once(source: str) -> None:
    assert clean(clean(source)) == clean(source)
    assert parse(clean(source)) == parse(source)


@pytest.mark.parametrize("run", ["\u0301\u0323" * 40, "\u0344" * 40, "\u1ea5\u0301" + "\u0323" * 40])
def test_runs_of_marks_are_parted_once(run: str) -> None:
    for letter in ("a", "\u00e2", "\u1ea5"):
        once = clean(letter + run)
        assert clean(once) == once
        assert once.replace("\u034f", "") != once


def test_ordinary_marks_are_left_as_they_are() -> None:
    text = unicodedata.normalize("NFC", "Việt Nam, ἄνθρωπος, हिन्दी, ภาษาไทย, שָׁלוֹם, こんにちは" * 5)
    assert clean(text) == text
