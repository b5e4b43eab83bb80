"""Prose: the words as they are read, and the way back to where they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.checks.prose import Prose, prose_of, prose_of_reading
from trialeditor.domain.facts import Fact, Facts

FACTS = Facts(
    by_key={
        "enrollment.count": Fact(
            key="enrollment.count", value=77, phrase="77 people", path="x", forms={"about": "about 80 people"}
        )
    }
)


def typed(prose: Prose, words: str) -> str:
    """Return what was typed for `words`, which the prose has once."""
    at = prose.text.index(words)
    start, end = prose.source_range(at, at + len(words))
    return prose.source[start:end]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Plain words.", "Plain words."),
        ("**Bold** and *italic* words", "Bold and italic words"),
        ("About {enrollment.count|about} join.", "About about 80 people join."),
        ("{no.such.fact} stays", "{no.such.fact} stays"),
        ("One\nparagraph", "One paragraph"),
        ("A\n\nB", "A\nB"),
        ("- one\n- **two** [three](https://example.org/a)", "one\ntwo three"),
        (r"5 \* 3", "5 * 3"),
        ("", ""),
    ],
)
def test_marks_are_gone_and_phrases_are_filled_in(source: str, text: str) -> None:
    assert prose_of(source, FACTS).text == text


def test_words_lead_back_to_where_they_were_typed() -> None:
    prose = prose_of(
        "Up to **{enrollment.count|about}** may *join* us.\n\n1. See [the record](https://example.org).", FACTS
    )
    assert typed(prose, "join") == "join"
    assert typed(prose, "80") == "{enrollment.count|about}"
    assert typed(prose, "the record") == "the record"
    assert typed(prose, "may join us") == "may *join* us"


def test_phrases_links_and_items_are_known() -> None:
    prose = prose_of("- {enrollment.count|about} in [a study](https://example.org)\n\nEnd 77", FACTS)
    at = prose.text.index("80")
    phrase = prose.phrase_at(at, at + 2)
    assert phrase is not None
    assert phrase.key == "enrollment.count"
    assert prose.phrase_at(prose.text.index("77"), len(prose.text)) is None
    link = prose.link_at(prose.text.index("study"), prose.text.index("study") + 5)
    assert link is not None
    assert link.target == "https://example.org"
    assert [line.is_item for line in prose.lines] == [True, False]


def test_a_made_section_is_read_line_by_line() -> None:
    prose = prose_of_reading("Status:\tOpen\n\n•\tOne")
    assert prose.text == "Status: Open\n\n• One"
    assert [prose.text[line.start : line.end] for line in prose.lines] == ["Status: Open", "• One"]


@given(st.text(alphabet="ab *_[](){}\\\n-1.|:/htps{enrollment.count|about}", max_size=80))
def test_every_place_leads_into_the_typed_text(source: str) -> None:
    prose = prose_of(source, FACTS)
    for at in range(len(prose.text)):
        start, end = prose.source_range(at, at + 1)
        assert 0 <= start <= end <= len(source)
        if prose.phrase_at(at, at + 1) is None and prose.text[at] not in "\n ":
            assert source[start:end] == prose.text[at]
