"""Ways to call in the registry's contacts: links that say where they lead, in words that stay the same."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.rendering.calls import call_links, call_target


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("Li Wei (619-555-0118 ext. 2, li@example.org)", ["tel:619-555-0118", "mailto:li@example.org"]),
        ("Li Wei (+86 21 6437 7134)", ["tel:+862164377134"]),
        ("Li Wei ((619) 555-0118)", ["tel:(619) 555-0118"]),
        ("Site 00123456 of 4,000, Room (204)", []),
        ("NCT05350891 (2026)", []),
        ("nobody @ home", []),
        ("<b>x</b> (1)", []),
    ],
)
def test_what_becomes_a_link(words: str, targets: list[str]) -> None:
    found = [html.unescape(each) for each in re.findall('href="([^"]*)"', call_links(words))]
    assert found == [each if each.startswith("mailto:") else call_target(each.removeprefix("tel:")) for each in targets]


@given(st.text(st.sampled_from("ab1290 ()@.+-<>&\"',ext"), max_size=60))
def test_the_words_stay_the_same(words: str) -> None:
    made = call_links(words)
    assert html.unescape(re.sub(r"</?a[^>]*>", "", made)) == words
    for target, shown in re.findall(r'<a class="call" href="([^"]*)">([^<]*)</a>', made):
        assert html.unescape(target) == call_target(html.unescape(shown))
