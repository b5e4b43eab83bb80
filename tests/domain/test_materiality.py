"""What changes weigh, and what facts are called."""

from __future__ import annotations

import pytest

from support.building_facts import facts_with
from trialeditor.domain.fact_labels import FACT_LABELS, fact_label
from trialeditor.domain.facts import FACT_KEYS, FactValue
from trialeditor.domain.materiality import (
    WEIGHTS,
    Materiality,
    rank_of,
    weigh_fact,
    weigh_text,
    weigh_wording,
    weight_of,
)
from trialeditor.resources import resource_path


def test_each_fact_has_a_name_of_its_own() -> None:
    assert tuple(FACT_LABELS) == FACT_KEYS
    assert len(set(FACT_LABELS.values())) == len(FACT_KEYS)


def test_a_fact_that_nobody_named_reads_as_words() -> None:
    assert fact_label("dates.first_visit") == "Dates, first visit"


def test_each_fact_is_weighed_with_a_reason() -> None:
    assert set(WEIGHTS) == set(FACT_KEYS)
    assert all(weight.why.endswith(".") for weight in WEIGHTS.values())


def test_a_fact_that_nobody_weighed_is_minor_and_comes_last() -> None:
    assert weight_of("new.fact").at_most is Materiality.MINOR
    assert rank_of("new.fact") > max(map(rank_of, FACT_KEYS))


def test_whether_one_can_join_comes_before_how_to_call() -> None:
    order = ["status", "eligibility.exclusion", "age.minimum", "locations", "interventions", "phase", "contacts"]
    assert sorted(order, key=rank_of) == order


@pytest.mark.parametrize(
    ("key", "old", "new", "weight"),
    [
        ("enrollment.count", 77, 78, Materiality.MINOR),
        ("enrollment.count", 77, 120, Materiality.MATERIAL),
        ("status", "RECRUITING", "COMPLETED", Materiality.MATERIAL),
        ("brief_summary", "Two doses of it.", "Two doses of this.", Materiality.MINOR),
        ("brief_summary", "A dose of 10 mg.", "A dose of 20 mg.", Materiality.MATERIAL),
        ("dates.verified", None, None, Materiality.ADMINISTRATIVE),
    ],
)
def test_a_fact_weighs(key: str, old: FactValue, new: FactValue, weight: Materiality) -> None:
    assert weigh_fact(facts_with({key: old})[key], facts_with({key: new})[key]) is weight


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("Pregnant women", "pregnant women.", Materiality.MINOR),
        ("Pregnant women; nursing", "Pregnant women, nursing", Materiality.MATERIAL),
        ("Age > 18", "Age < 18", Materiality.MATERIAL),
        ("3.5 x 10", "35 x 10", Materiality.MATERIAL),
        ("Crohn's disease", "Crohn’s disease", Materiality.MINOR),
        ("Follow-up", "Follow‑up", Materiality.MINOR),
        ("Women", "Men", Materiality.MATERIAL),
    ],
)
def test_a_criterion_is_the_same_only_without_its_looks(old: str, new: str, weight: Materiality) -> None:
    assert weigh_wording(old, new) is weight


def test_a_description_weighs_by_its_numbers() -> None:
    assert weigh_text("A pill of 10 mg", "A tablet of 10 mg") is Materiality.MINOR
    assert weigh_text("A pill of 1.5 mg", "A pill of 15 mg") is Materiality.MATERIAL


def test_weights_are_named_and_ranked() -> None:
    assert [each.label for each in sorted(Materiality, key=lambda each: each.rank)] == [
        "Matters to patients",
        "Minor",
        "Administrative",
    ]


def test_the_manual_has_the_table() -> None:
    manual = resource_path("help", "record-history.md").read_text(encoding="utf-8")
    rows = [f"| {fact_label(key)} | {each.at_most.label.lower()} | {each.why} |" for key, each in WEIGHTS.items()]
    assert "\n".join(rows) in manual
