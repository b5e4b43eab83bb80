"""Facts as digests see them: typed, normalised, and blind to what no reader could see."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building_facts import VALUES, fact_of, facts_with
from trialeditor.domain.canonical import Json, canonical_json, digest_of
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import (
    FACT_KEYS,
    Arm,
    Contact,
    Fact,
    FactValue,
    Intervention,
    Outcome,
    PartialDate,
    Site,
    fact_json,
)


def raw(key: str, value: FactValue) -> Fact:
    return Fact(key=key, value=value, phrase="", path="")


def test_every_key_has_a_fact_in_order() -> None:
    facts = facts_with()
    assert tuple(fact.key for fact in facts) == FACT_KEYS
    assert set(VALUES) == set(FACT_KEYS)
    assert facts["sex"] is facts.get("sex")
    assert facts.get("nothing") is None
    assert facts.text("sponsor.name") == "Example Hospital"
    assert facts.text("age.maximum") == facts.text("phase") == ""


@pytest.mark.parametrize(
    ("pattern", "keys"),
    [
        ("status", ("status",)),
        ("age.*", ("age.minimum", "age.maximum")),
        ("locations.*", ("locations.count", "locations.recruiting", "locations.recruiting.any")),
        ("nothing", ()),
    ],
)
def test_what_a_declared_dependency_means(pattern: str, keys: tuple[str, ...]) -> None:
    assert facts_with().matching(pattern) == keys


LISTS: dict[str, FactValue] = {
    "conditions": ("Lymphoma", "Cancer", "Asthma"),
    "interventions": (Intervention(type="DRUG", name="A", other_names=("x", "y")), Intervention(type="DRUG", name="B")),
    "arms": (Arm(label="A", interventions=("x", "y")), Arm(label="B")),
    "contacts": (Contact(name="Ann"), Contact(name="Bob", email="b@example.org")),
    "locations": (Site(city="Lyon"), Site(city="Hefei", contacts=(Contact(name="A"), Contact(name="B")))),
}


@given(st.sampled_from(sorted(LISTS)), st.randoms(use_true_random=False))
def test_the_order_of_a_list_is_not_in_its_value(key: str, chance: random.Random) -> None:
    items = list(LISTS[key])  # type: ignore[arg-type]  # every value above is a list
    chance.shuffle(items)
    shuffled: FactValue = tuple(items)  # type: ignore[assignment]  # and stays one
    assert raw(key, shuffled).to_json() == raw(key, LISTS[key]).to_json()


WORD = st.text(alphabet=st.sampled_from(' !"#\\,:{}[]aA1éÿ\u0301\uffff\ufb33\U0001f600\U00010000'), max_size=3)
"""Signs that sort otherwise by bytes, by code points and by UTF-16 units, and those that JSON is made of."""
UNORDERED = st.one_of(
    st.lists(WORD),
    st.lists(st.builds(Contact, name=WORD, email=WORD)),
    st.lists(st.builds(Intervention, type=WORD, name=WORD, other_names=st.lists(WORD, max_size=3).map(tuple))),
    st.lists(st.builds(Outcome, measure=WORD, description=WORD)),
)


@given(UNORDERED)
def test_a_list_stands_in_the_order_of_its_canonical_bytes(items: list[str]) -> None:
    values: list[Json] = [fact_json(item) for item in items]
    assert fact_json(tuple(items)) == sorted(values, key=canonical_json)


def test_lists_within_an_item_have_no_order_either() -> None:
    one = Intervention(type="DRUG", name="A", other_names=("x", "y"))
    other = Intervention(type="DRUG", name="A", other_names=("y", "x"))
    assert fact_json((one,)) == fact_json((other,))


def test_the_order_of_criteria_means_something() -> None:
    one = (Criterion(text="a"), Criterion(text="b", depth=1))
    assert raw("eligibility.exclusion", one).to_json() != raw("eligibility.exclusion", one[::-1]).to_json()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a  b", "a\n b "),
        ("a\u00a0b", "a b"),
        ("e\u0301", "é"),
        ((Site(city="Hefei", state=""),), (Site(city=" Hefei", state="  "),)),
        (PartialDate(date="2024-02", kind=""), PartialDate(date="2024-02", kind=" ")),
    ],
)
def test_what_no_reader_could_see_is_the_same_value(one: FactValue, other: FactValue) -> None:
    assert raw("sponsor.name", one).to_json() == raw("sponsor.name", other).to_json()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, ""),
        (None, 0),
        (0, False),
        ("77", 77),
        ((), None),
        (("a",), ("a", "a")),
        ("a", "A"),
        (PartialDate(date="2024-02", kind="ACTUAL"), PartialDate(date="2024-02", kind="ESTIMATED")),
        ((Site(city="Hefei", status="RECRUITING"),), (Site(city="Hefei"),)),
        ((Criterion(text="a"),), (Criterion(text="a", depth=1),)),
    ],
)
def test_values_that_differ_differ_in_a_digest(one: FactValue, other: FactValue) -> None:
    assert digest_of(raw("sponsor.name", one).to_json()) != digest_of(raw("sponsor.name", other).to_json())


def test_phrase_forms_and_path_are_not_in_the_value() -> None:
    fact = fact_of("enrollment.count", 77)
    other = Fact(key="enrollment.count", value=77, phrase="seventy-seven", path="elsewhere", forms={"about": "many"})
    assert fact.to_json() == other.to_json() == 77
