"""No order in the record shows in a fact: not of keys, sites, interventions, arms, contacts or conditions."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import load
from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.facts import Facts
from trialeditor.registry.facts import facts_of

CODES = st.sampled_from(["", "RECRUITING", "COMPLETED", "SUSPENDED"])
WORDS = st.sampled_from(["", "Oslo", "oslo", "Bergen", "Norway", "Site 2", "Site 10", "Ada"])
CONTACT = st.fixed_dictionaries(
    {"name": WORDS, "role": st.sampled_from(["CONTACT", "SUB_INVESTIGATOR"]), "phone": WORDS}
)
SITE = st.fixed_dictionaries(
    {
        "facility": WORDS,
        "city": WORDS,
        "state": WORDS,
        "country": WORDS,
        "status": CODES,
        "contacts": st.lists(CONTACT, max_size=2),
    }
)


def shuffled(value: Json, data: st.DataObject) -> Json:
    """Return `value` with the keys of every object and the items of every list in another order."""
    if isinstance(value, dict):
        keys = data.draw(st.permutations(list(value)))
        return {key: shuffled(value[key], data) for key in keys}
    if isinstance(value, list):
        return [shuffled(item, data) for item in data.draw(st.permutations(value))]
    return value


def seen(facts: Facts) -> list[tuple[Any, ...]]:
    """Return all that a reader or a digest could notice."""
    return [
        (fact.key, canonical_json(fact.to_json()), fact.phrase, dict(fact.forms), fact.items, fact.value)
        for fact in facts
    ]


@given(data=st.data())
def test_order_in_a_record_changes_nothing(data: st.DataObject) -> None:
    record = load("complete.json")
    other = shuffled(record, data)
    assert isinstance(other, dict)
    assert seen(facts_of(other)) == seen(facts_of(record))


@given(locations=st.lists(SITE, max_size=5), overall=CODES, data=st.data())
def test_order_of_sites_changes_nothing(locations: list[Json], overall: str, data: st.DataObject) -> None:
    def facts(places: Json) -> Facts:
        protocol: Json = {"statusModule": {"overallStatus": overall}, "contactsLocationsModule": {"locations": places}}
        return facts_of({"protocolSection": protocol})

    assert seen(facts(shuffled(locations, data))) == seen(facts(locations))


@given(count=st.integers(min_value=0, max_value=10**6), kind=st.sampled_from(["", "ACTUAL", "ESTIMATED"]))
def test_the_digest_of_a_fact_follows_its_value(count: int, kind: str) -> None:
    def facts(number: int) -> Facts:
        design: Json = {"enrollmentInfo": {"count": number, "type": kind}}
        return facts_of({"protocolSection": {"designModule": design}})

    before, after = facts(count), facts(count + 1)
    moved = [fact.key for fact in before if fact.to_json() != after[fact.key].to_json()]
    assert moved == ["enrollment.count"]
