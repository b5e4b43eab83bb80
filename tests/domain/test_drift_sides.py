"""Drift from three sides: each side reads as the record did, and our words are marked where they rest on it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.offices import seed_record
from trialeditor.domain.comparing import Change, compare
from trialeditor.domain.drift_sides import FactSides, Line, WordKind, fact_sides, our_lines
from trialeditor.domain.facts import Facts
from trialeditor.domain.lapsing import Reason, ReasonKind
from trialeditor.domain.stale_words import old_words
from trialeditor.domain.text import parse
from trialeditor.registry.codes import say_code
from trialeditor.registry.facts import facts_of

SITES = [f"Clinic {number}" for number in range(40)]


def facts(count: int = 77, sites: Iterable[str] = SITES[:2], criteria: str = "") -> Facts:
    record = seed_record()
    protocol = record["protocolSection"]
    protocol["designModule"]["enrollmentInfo"] = {"count": count, "type": "ESTIMATED"}
    places = [{"facility": each, "city": "Hefei", "country": "China"} for each in sites]
    protocol["contactsLocationsModule"]["locations"] = places
    if criteria:
        protocol["eligibilityModule"]["eligibilityCriteria"] = criteria
    return facts_of(record)


def sides(key: str, then: Facts, now: Facts) -> FactSides:
    changes: dict[str, Change] = {each.key: each for each in compare(then, now, say_code)}
    reason = Reason(kind=ReasonKind.FACT, fact=key, old=then[key].phrase, new=now[key].phrase)
    return fact_sides(reason, changes.get(key))


def marked(lines: Iterable[Line], kind: WordKind) -> list[str]:
    return [words.text for line in lines for words in line if words.kind is kind]


def read(lines: Iterable[Line]) -> list[str]:
    return ["".join(words.text for words in line) for line in lines]


def test_a_single_fact_stands_whole_on_each_side() -> None:
    found = sides("enrollment.count", facts(), facts(120))
    assert marked(found.then, WordKind.WENT) == ["77 people (planned)"]
    assert marked(found.now, WordKind.CAME) == ["120 people (planned)"]


def test_of_a_list_only_what_came_and_went_is_shown() -> None:
    found = sides("locations", facts(sites=SITES[:3]), facts(sites=[*SITES[1:3], SITES[7]]))
    assert [each for each in marked(found.then, WordKind.WENT) if "Clinic 0" in each]
    assert [each for each in marked(found.now, WordKind.CAME) if "Clinic 7" in each]
    assert not [line for line in (*read(found.then), *read(found.now)) if "Clinic 1," in line]


def test_the_order_of_a_list_is_no_change() -> None:
    assert compare(facts(sites=SITES[:3]), facts(sites=SITES[2::-1]), say_code) == ()


def test_a_long_list_says_how_many_more_there_are() -> None:
    found = sides("locations", facts(sites=SITES[:1]), facts(sites=SITES))
    assert read(found.now)[-1].startswith("and ")
    assert len(found.now) <= 13


def test_a_reworded_criterion_is_marked_word_by_word_on_both_sides() -> None:
    words = "Inclusion Criteria:\n\n* Gave birth within the past {} days and has high blood pressure"
    found = sides("eligibility.inclusion", facts(criteria=words.format(5)), facts(criteria=words.format(10)))
    assert "5" in marked(found.then, WordKind.WENT)
    assert "10" in marked(found.now, WordKind.CAME)
    assert "Gave birth within the past" in "".join(marked(found.then, WordKind.SAME))


def test_a_criterion_that_moved_says_in_which_list_it_stood() -> None:
    before = "Inclusion Criteria:\n\n* Adults\n* Has a smartphone\n\nExclusion Criteria:\n\n* Kidney disease"
    after = "Inclusion Criteria:\n\n* Adults\n\nExclusion Criteria:\n\n* Kidney disease\n* Has a smartphone"
    found = sides("eligibility.exclusion", facts(criteria=before), facts(criteria=after))
    assert read(found.then)[-1] == "In the inclusion criteria: Has a smartphone"
    assert read(found.now)[-1] == "In this list: Has a smartphone"


def test_without_a_change_of_value_the_reason_speaks() -> None:
    reason = Reason(kind=ReasonKind.PHRASE, fact="status", old="open", new="closed")
    found = fact_sides(reason, None)
    assert (read(found.then), read(found.now)) == (["open"], ["closed"])


def ours(text: str, then: Facts, now: Facts) -> tuple[tuple[Line, ...], bool]:
    keys = ("enrollment.count",)
    return our_lines(parse(text), keys, then, now, old_words(keys, then, now))


def test_exactly_the_lines_that_rest_on_it_are_shown_with_what_went_and_came() -> None:
    lines, names_it = ours("A study.\n\n{enrollment.count|About} join.\n\n- One\n- 77 people", facts(), facts(120))
    assert names_it
    assert read(lines) == ["About 80 120 people join.", "77 people"]
    assert marked(lines, WordKind.WENT) == ["80"]
    assert marked(lines, WordKind.CAME) == ["120"]
    assert marked(lines, WordKind.STALE) == ["77 people"]


def test_where_no_words_name_it_all_of_them_rest_on_it() -> None:
    lines, names_it = ours("A study.\n\n- [One](https://example.org)", facts(), facts(120))
    assert not names_it
    assert read(lines) == ["A study.", "One"]


@pytest.mark.parametrize("count", [78, 84])
def test_a_number_that_rounds_alike_marks_nothing_in_a_bound_phrase(count: int) -> None:
    lines, _ = ours("{enrollment.count|About} join.", facts(), facts(count))
    assert read(lines) == ["About 80 people join."]


@given(st.text(alphabet="ab 7\n-*{}[]().", max_size=60), st.integers(min_value=0, max_value=400))
def test_what_is_not_gone_reads_as_our_words_do_today(text: str, count: int) -> None:
    then, now = facts(), facts(count)
    lines, _ = ours(f"{text}\n\n{{enrollment.count|About}} join.", then, now)
    today, names_it = our_lines(
        parse(f"{text}\n\n{{enrollment.count|About}} join."), ("enrollment.count",), now, now, ()
    )
    assert names_it
    kept = ["".join(words.text for words in line if words.kind is not WordKind.WENT) for line in lines]
    squeezed = {" ".join(each.split()) for each in kept}
    assert {" ".join(each.split()) for each in read(today)} <= squeezed
