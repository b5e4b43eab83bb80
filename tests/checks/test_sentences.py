"""Sentences: what ends one, and what only looks like an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.subjects import section_subject
from trialeditor.checks.sentences import split


def parts(text: str) -> list[str]:
    return [sentence.text for sentence in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The dose is 2.5 mg a day.",
        "Dr. Okafor and Mt. Ash Clinic take part.",
        "You come at 8 a.m. and at 8 p.m. on each visit.",
        "The U.S. Food and Drug Administration has looked at it.",
        "Some drugs, e.g. Velorin, are not allowed.",
        "J. R. Okafor runs the clinic.",
        "Send it to a@example.org or see www.example.org/a.b.c for more.",
        "You rest for 10 min. between tests.",
        "The team asked, “Do you smoke?” before each visit.",
        "No. 4 on the list is about smoking.",
        "A count of 1.5 x 10⁹/L is enough.",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It is 2.5 mg.|You take it at night.",
        "All sites are in the U.S.|There is none in Europe.",
        "You rest for 10 min.|Then a nurse comes.",
        "You take vitamin B.|It is a pill.",
        "This is group A.|Group B gets the other drug.",
        "Can I leave?|No.|You sign first.",
        "He said: “Stop.”|Then he left.",
        "You bring pills, creams, etc.|The nurse looks at them.",
        "You get the tablets.|iPads are lent to you.",
        "Go to www.example.org.|Look for the number.",
        "这是一。|这是二。",
        "Wait!|Do not go.",
    ],
)
def test_sentences_are_parted(text: str) -> None:
    wanted = text.split("|")
    assert parts(("" if "。" in text else " ").join(wanted)) == wanted


def test_items_and_paragraphs_end_sentences() -> None:
    passage = section_subject("You may join if you:\n\n- are 18\n- **can** walk. Or stand\n\nMore").passage("studies")
    assert passage is not None
    wanted = ["You may join if you:", "are 18", "can walk.", "Or stand", "More"]
    assert [each.text for each in passage.sentences] == wanted
    assert [passage.text[each.start : each.end] for each in passage.sentences] == wanted


def test_a_place_leads_to_its_sentence() -> None:
    passage = section_subject("One here. Two there.").passage("studies")
    assert passage is not None
    found = [passage.sentence_at(at) for at in (0, 8, 9, 10, 19, 25)]
    assert [each and each.text for each in found] == ["One here.", "One here.", None, "Two there.", "Two there.", None]
    assert [token.text for token in passage.tokens_in(10, 20)] == ["Two", "there"]


@given(st.text(alphabet="Ab c.?!1 \"'()…U.S.e.g.\nDr。", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    found = split(text)
    assert "".join("".join(each.text for each in found).split()) == "".join(text.split())
    assert all(each.text == text[each.start : each.end].strip() for each in found)
