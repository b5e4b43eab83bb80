"""Changes since the last signature, marked in the words of a page."""

from __future__ import annotations

import html
import re

from hypothesis import assume, given
from markupsafe import Markup

from domain.text.text_strategies import DENSE
from trialeditor.domain.text import BoundPhrase, parse, reader_text
from trialeditor.rendering.blocks import words_html
from trialeditor.rendering.changes import marked_words, signed_words

GONE = re.compile(r"<p> ?<del>[^<]*</del> ?</p>| ?<del>[^<]*</del> ?")
MEETS = re.compile("[\u0300-\u036f]")
"""A combining sign may meet the letter before it across a mark: a browser joins them, a comparison does not."""
CAME = re.compile(r"</?ins>")


def page(source: str) -> Markup:
    return words_html(parse(source), fill)


def signed(source: str) -> str:
    return signed_words(reader_text(parse(source), fill))


def fill(phrase: BoundPhrase) -> str:
    return f"about {phrase.key}"


def signs(text: str) -> str:
    """The signs of HTML's words, without the spaces."""
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def test_a_word_that_came_and_a_word_that_went() -> None:
    assert marked_words(page("It tests two drugs."), signed("It tests one drug.")) == (
        "<p>It tests <del>one drug</del> <ins> two drugs</ins>.</p>"
    )


def test_markup_stays_whole() -> None:
    after = marked_words(page("It is **very safe** & [here](https://x.org/a)."), signed("It is **safe** & here."))
    assert after == (
        '<p>It is <strong><ins>very</ins> safe</strong> &amp; <a href="https://x.org/a" rel="noopener noreferrer">here'
        "</a>.</p>"
    )


def test_an_item_that_went_is_struck_where_it_stood() -> None:
    after = marked_words(page("- one thing to know\n- three"), signed("- one thing to know\n- two\n- three"))
    assert "<del>two</del>" in after
    assert after.index("know") < after.index("<del>") < after.index("three")


def test_an_end_that_went_is_struck_at_the_end() -> None:
    assert "<p>It is safe.</p>" not in marked_words(page("It is safe."), signed("It is safe.\n\nSo we think."))
    assert "<del>So we think.</del>" in marked_words(page("It is safe."), signed("It is safe.\n\nSo we think."))


def test_words_cannot_become_markup() -> None:
    after = marked_words(page("a <b>x</b> here and there"), signed("a <script>y</script> here and there"))
    assert "<script>" not in after
    assert "<b>" not in after


@given(DENSE)
def test_what_is_as_it_was_signed_has_no_marks(source: str) -> None:
    assume(not MEETS.search(source))
    assert marked_words(page(source), signed(source)) == page(source)


@given(DENSE, DENSE)
def test_without_the_marks_it_is_the_page_and_the_signed_words(before: str, after: str) -> None:
    assume(not MEETS.search(before + after))
    marked = marked_words(page(after), signed(before))
    assert signs(GONE.sub("", marked)) == signs(page(after))
    kept = re.sub(r"<ins>.*?</ins>", "", marked, flags=re.DOTALL)
    assert signs(kept) == "".join(signed(before).split()) or marked == page(after)
    assert CAME.sub("", GONE.sub("", marked)).count("<") == str(page(after)).count("<")
