"""Criteria: which are explained, which the wrong way round, and whether the page says that it leaves some out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from support.checked_pages import labelled_pages, sample_pages, subject
from trialeditor.checks.criteria import CHECK, cover, find, matches
from trialeditor.checks.criteria_matching import SAYS_PARTIAL, Match, leads
from trialeditor.checks.subject import Subject
from trialeditor.domain.criteria import Criterion, Section
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.findings import Weight
from trialeditor.domain.judgments import Explanation

INCLUSION = ("Age ≥ 18 years", "Type 2 diabetes for at least 6 months", "Written informed consent")
EXCLUSION = ("Current use of insulin", "Pregnant or breastfeeding", "Another cancer within 5 years")


def listed(inclusion: tuple[str, ...] = INCLUSION, exclusion: tuple[str, ...] = EXCLUSION) -> Facts:
    """Return the facts of a record with these criteria."""
    values = {"eligibility.inclusion": inclusion, "eligibility.exclusion": exclusion}
    return Facts(
        by_key={
            key: Fact(key=key, value=tuple(Criterion(text=text) for text in texts), phrase="", path="", items=texts)
            for key, texts in values.items()
        }
    )


def page(explained: tuple[Explanation, ...] = (), **sections: str) -> Subject:
    """Return a page over the usual criteria."""
    return subject(sections, listed(), explained)


def best(found: tuple[Match, ...], sentence: str) -> str:
    """Return the criterion that a sentence was matched with."""
    return next(match.criterion for match in found if match.sentence.text == sentence)


def found(tested: Subject) -> set[tuple[str, Weight]]:
    """Return codes and weights of what is found."""
    return {(each.code, each.weight) for each in find(tested)}


def test_sentences_find_their_criteria() -> None:
    tested = page(
        good_fit="You may be able to join if you:\n\n- are 18 or older\n- have had diabetes for half a year or longer",
        not_a_fit="You cannot join if you:\n\n- use insulin\n- had another cancer in the past 5 years",
    )
    told = matches(tested)
    assert best(told, "are 18 or older") == INCLUSION[0]
    assert best(told, "have had diabetes for half a year or longer") == INCLUSION[1]
    assert best(told, "use insulin") == EXCLUSION[0]
    assert best(told, "had another cancer in the past 5 years") == EXCLUSION[2]
    assert [each.words for each in cover(tested)] == ["2 of 3 inclusions explained", "2 of 3 exclusions explained"]


def test_a_partial_list_has_to_say_so() -> None:
    words = "You cannot join if you use insulin."
    assert ("criteria.partial", Weight.WARNING) in found(page(not_a_fit=words))
    assert not found(page(not_a_fit=f"{words} There are more reasons in the full list."))
    assert not found(
        page(not_a_fit="You use insulin.\n\nYou are pregnant or breastfeeding.\n\nYou had another cancer.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "This list is not complete.",
        "These are the main points.",
        "There are more reasons.",
        "The full list is on this page.",
        "Other health problems may also keep you out, and there are other rules.",
        "We leave out nine others.",
        "The study team will go over all the rules with you.",
        "These are only some of the reasons.",
        "Not every rule is named here.",
    ],
)
def test_ways_to_say_that_a_list_is_partial(text: str) -> None:
    assert SAYS_PARTIAL.search(text)


@pytest.mark.parametrize("text", ["You use insulin.", "You had two or more flares.", "You are 18 or older."])
def test_what_says_nothing_of_a_list(text: str) -> None:
    assert not SAYS_PARTIAL.search(text)


def test_a_link_counts_more_than_words_and_can_block() -> None:
    sentence = "You use insulin."
    link = Explanation(section="good_fit", sentence=sentence, listed=Section.EXCLUSION, criterion=EXCLUSION[0])
    assert ("criteria.polarity", Weight.WARNING) in found(page(good_fit=sentence))
    assert ("criteria.polarity", Weight.BLOCKER) in found(page((link,), good_fit=sentence))
    other = replace(link, criterion=EXCLUSION[1])
    (match,) = matches(page((other,), good_fit=sentence))
    assert (match.criterion, match.linked, match.score, match.counts) == (EXCLUSION[1], True, 1.0, True)
    assert match.explanation == other


def test_a_link_to_other_words_or_criteria_is_void() -> None:
    gone = Explanation(section="good_fit", sentence="You use it.", listed=Section.EXCLUSION, criterion=EXCLUSION[0])
    moved = replace(gone, sentence="You use insulin.", criterion="Insulin")
    assert not any(match.linked for match in matches(page((gone, moved), good_fit="You use insulin.")))


def test_a_rule_of_ours_without_a_criterion_is_a_hint() -> None:
    tested = page(good_fit="You may be able to join if you:\n\n- own a bicycle\n- are 18 or older")
    hints = [each for each in find(tested) if each.code == "criteria.unlinked"]
    assert [(each.quote, each.weight) for each in hints] == [("own a bicycle", Weight.HINT)]


def test_items_know_the_line_above() -> None:
    tested = page(
        not_a_fit="Nobody new can join. It was for people who:\n\n- use insulin\n\nMore:\n\n1. are ill\n\nEnd\n\n- x"
    )
    (passage,) = tested.passages
    assert list(leads(passage).values()) == ["It was for people who:", "More:", ""]


def test_a_record_without_criteria_says_nothing() -> None:
    tested = subject({"good_fit": "You are 18.", "not_a_fit": "You use insulin."}, listed((), ()))
    assert not list(find(tested))
    assert [each.words for each in cover(tested)] == ["0 of 0 inclusions explained", "0 of 0 exclusions explained"]


def test_the_published_page_explains_one_of_sixteen_exclusions() -> None:
    tested = dict(sample_pages())["NCT05350891-1"]
    messages = [each.message for each in find(tested) if each.code == "criteria.partial"]
    assert any("1 of 16 exclusions explained" in message for message in messages)


@pytest.mark.parametrize("half", ["seen", "blind"])
def test_right_pages_hold_no_blocker(half: str) -> None:
    for name, tested in labelled_pages(half):
        assert not [each.quote for each in find(tested) if each.weight is Weight.BLOCKER], name


def test_pages_of_the_sample_hold_no_blocker() -> None:
    for name, tested in sample_pages():
        assert not [each.quote for each in find(tested) if each.weight is Weight.BLOCKER], name


def test_every_code_is_one_of_the_check() -> None:
    assert {code.key for code in CHECK.codes} == {"criteria.partial", "criteria.polarity", "criteria.unlinked"}
