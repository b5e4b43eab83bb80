"""Any text goes through all checks: huge, odd or hostile; in bounded time, without a crash."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from support.subjects import invented_facts, subject_of
from trialeditor.checks.run import MOST_ALIKE, check_page

SMALL, LARGE = 8_000, 32_000
MEGABYTE = 1_000_000
SECTIONS = ("title", "summary", "studies", "good_fit", "not_a_fit", "potential_benefit", "how_to_participate")
PIECES = {
    "prose": "The study tests if 12 weeks of Velorin help adults with asthma, at least 18 years old. ",
    "no spaces": "a",
    "digits": "1",
    "decimals": "1.5",
    "numbers": "12 weeks ",
    "percentages": "5% ",
    "dots": ".",
    "one long gap": " ",
    "capitals": "ABC ",
    "acronyms": "ABC. ",
    "be": "is ",
    "hyphens": "a-",
    "backslashes": "\\",
    "escapes": "a\\>b ",
    "ampersands": "&",
    "entities": "&lt;",
    "parentheses": "(",
    "brackets": "[",
    "stars": "*",
    "tags": "<b ",
    "braces": "{",
    "phrases": "{enrollment.count|about} ",
    "unknown phrases": "{a.b} ",
    "right to left": "هذا اختبار للنص العربي. ",
    "emoji": "👩‍👩‍👧 ",
    "control": "\x01\x02\x1f \x7f",
    "combining": "a\u0301",
    "ideographs": "这是一个测试。",
    "abbreviations": "e.g. ",
    "initials": "A. ",
    "quotes": "\"'",
    "paragraphs": "a\n\n",
    "items": "- a\n",
    "terms": "placebo. ",
    "hard words": "utilize ",
    "people": "Diabetics may join. ",
    "promises": "It will help you. ",
    "links": "[a](https://example.org) ",
    "strokes": "1/",
    "signs": "<=>",
}


def text_of(piece: str, size: int) -> str:
    return f"You take a{piece * (size // len(piece))}z"


def seconds(piece: str, size: int, section: str = "studies") -> float:
    begun = time.process_time()
    check_page(subject_of(invented_facts("diabetes-placebo"), {section: text_of(piece, size)}))
    return time.process_time() - begun


@pytest.mark.parametrize("kind", PIECES)
def test_the_time_grows_with_the_text_and_no_faster(kind: str) -> None:
    """Four times the text may take four times as long; a check that looks at all pairs would take sixteen times."""
    small, large = seconds(PIECES[kind], SMALL), seconds(PIECES[kind], LARGE)
    assert large < 10 * small + 1.0


@pytest.mark.parametrize("kind", ["items", "people", "numbers in words"])
def test_so_it_does_where_criteria_are_compared(kind: str) -> None:
    piece = {**PIECES, "numbers in words": "You are eighteen or older. "}[kind]
    assert seconds(piece, LARGE, "not_a_fit") < 10 * seconds(piece, SMALL, "not_a_fit") + 1.0


def test_no_more_of_a_kind_is_told_than_can_be_read() -> None:
    found = check_page(subject_of(invented_facts("diabetes-placebo"), {"studies": "It will help you. " * 1000}))
    assert max(Counter((each.code, each.section) for each in found).values()) == MOST_ALIKE


@pytest.mark.long
@pytest.mark.parametrize("kind", PIECES)
def test_a_megabyte_is_checked_in_bounded_time(kind: str) -> None:
    assert seconds(PIECES[kind], MEGABYTE) < 120


def test_words_that_nobody_knows_are_bounded_too() -> None:
    letters = "abcdefghijklmnop"
    words = [f"zq{letters[at % 16]}{letters[at // 16 % 16]}{letters[at // 256 % 16]}xvbt" for at in range(4_000)]
    begun = time.process_time()
    found = check_page(subject_of(invented_facts("diabetes-placebo"), {"studies": " ".join(words)}))
    assert time.process_time() - begun < 60
    assert len(found) < 2_000


ODD = st.text(
    alphabet=st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from("0123456789 .,-–/%<>=≤≥()[]{}*_\\&|#:;'\"\n\t×°µ"),
    ),
    max_size=200,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=ODD, section=st.sampled_from(SECTIONS), overridden=st.booleans())
@example(text="\\", section="title", overridden=True)
@example(text="1⁹ ² ٣ ①", section="good_fit", overridden=False)
def test_any_text_is_checked_and_findings_stand_in_it(text: str, section: str, overridden: bool) -> None:
    texts, overrides = ({}, {"quick_facts": text}) if overridden else ({section: text}, {})
    subject = subject_of(invented_facts("diabetes-placebo"), texts, overrides=overrides)
    for finding in check_page(subject):
        passage = subject.passage(finding.section)
        assert passage is not None
        if passage.is_typed:
            assert passage.prose.source[finding.start : finding.end] == finding.quote


COMMON = (
    "the study you people may can not will 18 2.5 mg weeks or older at least over phase 3 placebo open closed to new"
    " is are taken COPD help free safe ideal if e.g. , . ; : ( ) {nct_id} **"
)
WORDS = st.lists(
    st.sampled_from(COMMON.split(" ")),
    max_size=60,
).map(" ".join)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(text=WORDS)
def test_any_words_are_checked(text: str) -> None:
    subject = subject_of(invented_facts("diabetes-placebo"), {"summary": text, "good_fit": text})
    first = check_page(subject)
    assert check_page(subject) == first
