"""Finding typed words and putting others in their place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.text import bound_phrases, clean, parse
from trialeditor.domain.text.excerpts import excerpts
from trialeditor.domain.text.finding import Replacement, Sought, find, plain_part

WORDS = (
    "Words of the {trial.count|about} trial: the Trials of a trial.\n\n- TRIAL\n- see [a trial](https://trial.org/x)"
)


def hits(text: str, words: str, **options: bool) -> list[str]:
    sought = Sought(words=words, **options)
    return [text[each.start : each.end] for each in find(text, sought)]


def swapped(text: str, words: str, new: str, **options: bool) -> str:
    sought = Sought(words=words, **options)
    return Replacement(sought=sought, words=new).put_in(text, find(text, sought))


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ({}, 5),
        ({"match_case": True}, 3),
        ({"whole_words": True}, 4),
        ({"in_phrases": True}, 7),
        ({"match_case": True, "whole_words": True, "in_phrases": True}, 5),
    ],
)
def test_options_narrow_and_widen(options: dict[str, bool], count: int) -> None:
    assert len(hits(WORDS, "trial", **options)) == count


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A heart\nattack, a heart  attack", "heart attack", ["heart\nattack", "heart  attack"]),
        ("heart\n\nattack\n- heart\n- attack", "heart attack", []),
        ("don’t and don't", "don't", ["don’t", "don't"]),
        ("5\\* of 5*", "5*", ["5\\*", "5*"]),
        ("a \\\\* b", "\\*", ["\\\\*"]),
        ("a \\\\* b", "*", ["*"]),
        ("a \\\\b", "\\b", ["\\\\b"]),
        ("- one - two", "-", ["-"]),
        ("{status|inline} now", "{status|inline}", ["{status|inline}"]),
        ("{status|inline} now", "{status|inline} now", ["{status|inline} now"]),
        ("{status|inline} now", "inline} now", []),
        ("_trial_ and trials", "trial", ["trial", "trial"]),
        ("cafe\u0301 café", "cafe", []),
        ("Ménière", "MÉNIÈRE", ["Ménière"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("anything", "  ", []),
    ],
)
def test_what_is_found(text: str, words: str, found: list[str]) -> None:
    assert hits(clean(text), words) == found


def test_whole_words_stand_within_marks_of_the_grammar() -> None:
    assert hits("_trial_ *trial* trials", "trial", whole_words=True) == ["trial", "trial"]
    assert hits("5 mg, 15 mg", "5 mg", whole_words=True) == ["5 mg"]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("trial", "study", "study"),
        ("Trial", "study", "Study"),
        ("TRIAL", "study", "STUDY"),
        ("Trial", "the NIH", "the NIH"),
        ("Trial", "{status|inline}", "{status|inline}"),
        ("Trial", "“study”", "“Study”"),
        ("Trial", "", ""),
        ("T", "a", "A"),
    ],
)
def test_a_replacement_follows_capitals(old: str, new: str, wanted: str) -> None:
    assert Replacement(sought=Sought(words="x"), words=new).of(old) == wanted
    assert Replacement(sought=Sought(words="x", match_case=True), words=new).of(old) == new


TEXTS = st.text(alphabet="abAB {}|.*_[]()\\\n-:/ktps", max_size=60).map(clean)
QUERIES = st.text(alphabet="abAB {}|.*[]\\k", min_size=1, max_size=5)


@given(text=TEXTS, words=QUERIES, is_whole=st.booleans(), is_exact=st.booleans())
def test_matches_are_in_order_and_replaced_by_themselves_change_nothing(
    text: str, words: str, is_whole: bool, is_exact: bool
) -> None:
    sought = Sought(words=words, whole_words=is_whole, match_case=is_exact)
    found = find(text, sought)
    places = [place for each in found for place in (each.start, each.end)]
    assert places == sorted(places)
    assert all(each.start < each.end for each in found)
    part = plain_part(sought).lower()
    assert not found or part in text.lower()


@given(before=st.text(alphabet="ab {|}.", max_size=12), words=st.sampled_from(["a", "b.a", "{", "a|b", "b}"]))
def test_a_bound_phrase_goes_whole_or_stays(before: str, words: str) -> None:
    text = f"{before} {{a.b|ab}} {before}"
    after = swapped(text, words, "zz")
    assert set(bound_phrases(parse(text))) == set(bound_phrases(parse(after)))


def test_the_part_that_a_store_can_look_for() -> None:
    assert plain_part(Sought(words="won't benefit")) == "benefit"
    assert plain_part(Sought(words="≥ é")) == ""


def test_excerpts_tell_sentences_exactly() -> None:
    text = "The trial began. It is a trial, e.g. of drugs. Nothing here.\n- Another trial"
    sought = Sought(words="trial")
    told = excerpts(text, find(text, sought), Replacement(sought=sought, words="study"))
    assert [each.before for each in told] == ["The trial began.", "It is a trial, e.g. of drugs.", "Another trial"]
    assert [each.after for each in told] == ["The study began.", "It is a study, e.g. of drugs.", "Another study"]
    two = excerpts(text, find(text, sought), Replacement(sought=sought, words="study"), most=1)
    assert len(two) == 1


def test_an_excerpt_of_a_long_sentence_is_short() -> None:
    text = f"{'many words ' * 50}trial {'and more ' * 50}".strip()
    sought = Sought(words="trial")
    told = excerpts(text, find(text, sought), Replacement(sought=sought, words="study"))[0]
    assert len(told.before) < 300
    assert "…" in told.before
    assert "trial" in told.before
