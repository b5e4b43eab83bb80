"""The strict reader refuses what our pages do not have, so that it reads what a browser shows."""

from __future__ import annotations

import pytest

from trialeditor.rendering.markup import NotOurMarkup, parse_markup
from trialeditor.rendering.reading_back import read_back, read_words

FOLD = "<ul><li><details><summary>a</summary>\n<ul><li>b</li></ul>\n</details></li></ul>"


def page(words: str, state: str = "signed") -> str:
    section = f'<section data-section="k" data-state="{state}"><div data-words>{words}</div></section>'
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


def test_a_list_is_folded_in_made_sections_alone() -> None:
    assert read_back(page(FOLD, "fact")) == {"k": "•\ta\n\t•\tb"}
    with pytest.raises(NotOurMarkup, match="folded"):
        read_back(page(FOLD))


@pytest.mark.parametrize(
    "item",
    [
        "a<details><summary>b</summary><ul><li>c</li></ul></details>",
        "<details><summary>a</summary><ul><li>b</li></ul></details>c",
        "<details><summary>a</summary><ul><li>b</li></ul></details><ul><li>c</li></ul>",
        "<details><summary>a</summary><p>b</p></details>",
        "<details><summary>a</summary>b</details>",
        "<details><ul><li>b</li></ul></details>",
        "<details></details>",
        "<details class='skip'><summary>a</summary></details>",
        "<details><summary id='x'>a</summary></details>",
        "<details><summary><p>a</p></summary></details>",
        "<strong>a</strong><details><summary>b</summary></details>",
    ],
)
def test_a_folded_item_has_one_shape(item: str) -> None:
    with pytest.raises(NotOurMarkup):
        read_back(page(f"<ul><li>{item}</li></ul>", "fact"))


def test_a_tab_in_a_file_is_no_mark() -> None:
    assert read_words("<div data-words><p>\t[a\t](https://example.org)</p></div>") == "[a ](https://example.org)"
