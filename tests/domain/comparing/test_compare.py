"""Facts compared: each that differs, once, what matters most first."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.comparing.comparing_values import changes_of, say
from support.building_facts import VALUES, facts_with
from trialeditor.domain.comparing import Comparison, by_weight, compare, comparison_lines, in_short, weights
from trialeditor.domain.facts import FACT_KEYS, Facts, FactValue, PartialDate, Site
from trialeditor.domain.materiality import Materiality


def test_the_same_facts_have_no_changes() -> None:
    assert compare(facts_with(), facts_with(), say) == ()


def test_a_change_says_what_it_was_and_what_it_is() -> None:
    (change,) = changes_of("status", "RECRUITING", "COMPLETED")
    assert (change.label, change.old, change.new) == ("Recruitment status", "Open to new patients", "Finished")
    assert change.weight is Materiality.MATERIAL
    assert change.why == "It says whether anyone can join at all."


def test_what_matters_most_comes_first() -> None:
    old: dict[str, FactValue] = {
        "status": "RECRUITING",
        "dates.verified": PartialDate(date="2025-01"),
        "enrollment.count": 77,
    }
    new: dict[str, FactValue] = {
        "status": "COMPLETED",
        "dates.verified": PartialDate(date="2025-02"),
        "enrollment.count": 78,
    }
    changes = compare(facts_with(old), facts_with(new), say)
    assert [change.key for change in changes] == ["status", "enrollment.count", "dates.verified"]
    assert [weight for weight, _ in by_weight(changes)] == list(Materiality)


def test_the_number_of_sites_is_told_by_the_sites() -> None:
    one = Site(city="Lyon", country="France")
    old: dict[str, FactValue] = {"locations": (one,), "locations.count": 1}
    new: dict[str, FactValue] = {"locations": (one, Site(city="Rome", country="Italy")), "locations.count": 2}
    comparison = Comparison(changes=compare(facts_with(old), facts_with(new), say))
    count = comparison.fact("locations.count")
    assert count
    assert count.told_by == "locations"
    assert [change.key for change in comparison.told] == ["locations"]


def test_a_status_tells_that_no_site_is_open_any_more() -> None:
    old: dict[str, FactValue] = {"status": "RECRUITING", "locations.recruiting.any": True}
    new: dict[str, FactValue] = {"status": "COMPLETED", "locations.recruiting.any": False}
    comparison = Comparison(changes=compare(facts_with(old), facts_with(new), say))
    assert [change.key for change in comparison.told] == ["status"]


def test_the_last_open_site_that_closes_is_told_alone() -> None:
    comparison = Comparison(changes=changes_of("locations.recruiting.any", old=True, new=False))
    assert [change.weight for change in comparison.told] == [Materiality.MATERIAL]


def test_the_wording_around_criteria_is_minor() -> None:
    (change,) = changes_of("eligibility.text", "Inclusion: adults.", "Inclusion criteria: adults.")
    assert change.weight is Materiality.MINOR


def test_dates_that_read_alike_say_how_they_differ() -> None:
    (change,) = changes_of("dates.start", PartialDate(date="2022-04"), PartialDate(date="2022-04", kind="ACTUAL"))
    assert (change.old, change.new) == ("2022-04 (not said whether planned)", "2022-04 (actual)")


def test_what_reads_alike_says_so() -> None:
    old, new = facts_with({"sponsor.class": "A"}), facts_with({"sponsor.class": "B"})
    fact = replace(new["sponsor.class"], phrase=old["sponsor.class"].phrase)
    (change,) = compare(old, Facts(by_key={**new.by_key, fact.key: fact}), say)
    assert change.weight is Materiality.ADMINISTRATIVE
    assert change.items[0].new == "It reads the same; only how the registry records it changed"


def test_a_change_can_be_written_as_json() -> None:
    (change,) = changes_of("conditions", ("Asthma",), ("Cough",))
    document = json.loads(json.dumps(change.to_json()))
    assert document["fact"] is True
    assert [item["kind"] for item in document["items"]] == ["added", "removed"]


def test_lines_have_a_heading_for_each_weight() -> None:
    old: dict[str, FactValue] = {"status": "RECRUITING", "keywords": ("a",)}
    new: dict[str, FactValue] = {"status": "COMPLETED", "keywords": ()}
    assert comparison_lines(compare(facts_with(old), facts_with(new), say)) == [
        "Matters to patients (1)",
        "- Recruitment status: Open to new patients → Finished",
        "",
        "Administrative (1)",
        "- Keywords",
        "    removed: a",
    ]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "Nothing"),
        (["dates.verified"], "Administrative changes only"),
        (["status"], "Recruitment status"),
        (["status", "phase", "dates.verified"], "Recruitment status and phase"),
        (["status", "phase", "sex", "brief_title"], "Recruitment status, sex, and 2 more"),
    ],
)
def test_what_changed_is_said_in_short(keys: list[str], words: str) -> None:
    changes = compare(facts_with(), facts_with(dict.fromkeys(keys, "other")), say)
    assert in_short(changes) == words


_OTHER: dict[str, FactValue] = {
    "status": "COMPLETED",
    "phase": ("PHASE3",),
    "enrollment.count": 120,
    "age.minimum": None,
    "locations": (),
    "contacts": (),
    "eligibility.exclusion": (),
    "outcomes.primary": (),
    "brief_title": "Another title",
    "has_results": True,
}


@given(st.sets(st.sampled_from(sorted(_OTHER))))
def test_exactly_the_facts_whose_values_differ_are_found(keys: set[str]) -> None:
    changes = compare(facts_with(), facts_with({key: _OTHER[key] for key in keys}), say)
    assert {change.key for change in changes} == keys
    assert all(change.told_by in {"", *keys} for change in changes)


@given(st.sets(st.sampled_from(sorted(_OTHER))), st.sets(st.sampled_from(FACT_KEYS)))
def test_the_weights_of_some_facts_are_those_of_all(moved: set[str], asked: set[str]) -> None:
    new = facts_with({key: _OTHER[key] for key in moved})
    everything = {change.key: change.weight for change in compare(facts_with(), new, say)}
    assert weights(facts_with(), new, asked, say) == {key: everything[key] for key in moved & asked}


@pytest.mark.parametrize("key", FACT_KEYS)
def test_every_fact_can_come_and_go(key: str) -> None:
    value = VALUES[key]
    gone: FactValue = () if isinstance(value, tuple) else None
    changes = changes_of(key, value, gone) + changes_of(key, gone, value)
    assert {change.key for change in changes} == ({key} if value != gone else set())
    assert all(len(comparison_lines([change])) > 1 for change in changes)
