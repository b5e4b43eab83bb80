"""The strict reader refuses what our pages do not have, so that it reads what a browser shows."""

from __future__ import annotations

import pytest

from trialeditor.rendering.markup import NotOurMarkup, parse_markup
from trialeditor.rendering.reading_back import read_back, read_words


def page(words: str) -> str:
    section = f'<section data-section="k"><div data-words>{words}</div></section>'
    return f"<html><head><title>x</title></head><body>{section}</body></html>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>open",
        "</p>",
        "<p></div>",
        "<script>1</script>",
        "<p onclick='x'>a</p>",
        "<p style='display:none'>a</p>",
        "<p hidden>a</p>",
        "<p class=a class=b>a</p>",
        "<!-- a -->",
        "<?php 1 ?>",
        "<![CDATA[a]]>",
        "<p><br></p>",
        "<p/>",
        "<p>a</p><!DOCTYPE html>",
        "<div>" * 100,
    ],
)
def test_foreign_markup_is_refused(html: str) -> None:
    with pytest.raises(NotOurMarkup):
        parse_markup(html)


@pytest.mark.parametrize(
    "words",
    [
        "loose",
        "<div><p>a</p></div>",
        "<p>a<p>b</p></p>",
        "<ul>loose</ul>",
        "<ul><p>a</p></ul>",
        "<ul><li>a<ul><li>b</li></ul>after</li></ul>",
        '<p class="skip">a</p>',
        '<p><a href="x">a</a></p>',
        '<p><a href="x" rel="y"><a href="x" rel="y">a</a></a></p>',
        '<p><strong class="skip">a</strong></p>',
        "<dl><div><dd>a</dd><dt>b</dt></div></dl>",
        "<h3><em>a</em></h3>",
        "<section data-section='l'><div data-words></div></section>",
        "</div><div data-words>",
    ],
)
def test_words_have_one_shape(words: str) -> None:
    with pytest.raises(NotOurMarkup):
        read_back(page(words))


def test_a_tab_in_a_file_is_no_mark() -> None:
    assert read_words("<div data-words><p>\t[a\t](https://example.org)</p></div>") == "[a ](https://example.org)"
