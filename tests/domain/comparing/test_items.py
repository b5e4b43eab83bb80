"""Items of lists: known again by what they are, and told by what changed of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.comparing.comparing_values import changes_of, told
from trialeditor.domain.comparing import ItemKind
from trialeditor.domain.facts import Arm, Contact, FactValue, Intervention, Outcome, Site
from trialeditor.domain.materiality import Materiality

HEFEI = Site(facility="Hefei Hospital", city="Hefei", country="China", status="NOT_YET_RECRUITING", zip="230001")
RESEARCH = Site(facility="Research Site", city="Boston", country="United States", status="RECRUITING")
JANE = Contact(name="Jane Roe", phone="555-0100", email="jane@example.org")


def test_a_site_that_opened_is_one_change() -> None:
    assert told("locations", (HEFEI,), (replace(HEFEI, status="RECRUITING"),)) == [
        "Hefei Hospital, Hefei, China, recruitment: not yet open → open"
    ]


def test_a_site_that_came_and_one_that_went() -> None:
    other = replace(RESEARCH, city="Lyon", country="France", status="")
    assert told("locations", (RESEARCH,), (other,)) == [
        "added: Research Site, Lyon, France",
        "removed: Research Site, Boston, United States (open)",
    ]


def test_sites_that_changed_alike_are_told_together() -> None:
    cities = [replace(RESEARCH, city=city) for city in ("Boston", "Chicago", "Dallas", "Miami")]
    closed = tuple(replace(site, status="COMPLETED") for site in cities)
    assert told("locations", tuple(cities), closed) == [
        "recruitment: open → finished, 4 in all:",
        "Research Site, Boston, United States",
        "Research Site, Chicago, United States",
        "Research Site, Dallas, United States",
        "Research Site, Miami, United States",
    ]


def test_sites_that_read_alike_are_counted() -> None:
    old = (RESEARCH, RESEARCH, RESEARCH)
    new = (RESEARCH, *(replace(RESEARCH, status="COMPLETED") for _ in range(2)))
    assert told("locations", old, new) == [
        "Research Site, Boston, United States (2 times), recruitment: open → finished"
    ]


def test_sites_that_read_alike_are_told_apart_by_their_postal_code() -> None:
    one, two = replace(RESEARCH, zip="02101"), replace(RESEARCH, zip="02205")
    (change,) = changes_of("locations", (one, two), (one, replace(two, status="COMPLETED")))
    assert [(item.what, item.old, item.new) for item in change.items] == [("Recruitment", "open", "finished")]


def test_a_site_with_a_new_name_is_known_by_its_postal_code() -> None:
    new = replace(HEFEI, facility="First Clinic of Anhui")
    assert told("locations", (HEFEI,), (new,)) == [
        "First Clinic of Anhui, Hefei, China, name: Hefei Hospital → First Clinic of Anhui"
    ]


def test_two_hospitals_of_one_city_are_two_sites() -> None:
    old, new = replace(HEFEI, zip=""), replace(HEFEI, facility="Anhui Cancer Center", zip="")
    (change,) = changes_of("locations", (old,), (new,))
    assert [item.kind for item in change.items] == [ItemKind.ADDED, ItemKind.REMOVED]


def test_only_the_contacts_that_changed_are_told() -> None:
    doctor = Contact(name="Dr. Poe", role="PRINCIPAL_INVESTIGATOR")
    old, new = (
        replace(HEFEI, contacts=(JANE, doctor)),
        replace(HEFEI, contacts=(replace(JANE, phone="555-0199"), doctor)),
    )
    (line,) = told("locations", (old,), (new,))
    assert line.endswith("contacts: Jane Roe (555-0100, jane@example.org) → Jane Roe (555-0199, jane@example.org)")


@pytest.mark.parametrize(
    ("new", "weight"),
    [
        (replace(HEFEI, status="RECRUITING"), Materiality.MATERIAL),
        (replace(HEFEI, contacts=(JANE,)), Materiality.MINOR),
        (replace(HEFEI, zip="230002"), Materiality.ADMINISTRATIVE),
    ],
)
def test_a_change_of_sites_weighs_what_its_heaviest_item_weighs(new: Site, weight: Materiality) -> None:
    (change,) = changes_of("locations", (HEFEI, RESEARCH), (RESEARCH, new))
    assert change.weight is weight


def test_the_sites_are_told_with_their_numbers() -> None:
    changes = changes_of("locations", (HEFEI,), (HEFEI, RESEARCH))
    assert changes[0].items[0].names == ("Research Site, Boston, United States",)
    assert "open to new patients" in changes[0].new


def test_a_contact_keeps_its_name() -> None:
    new = replace(JANE, phone="555-0199", phone_ext="7")
    assert told("contacts", (JANE,), (new,)) == ["Jane Roe, phone: 555-0100 → 555-0199 ext. 7"]


def test_another_person_is_no_change_of_name() -> None:
    assert told("contacts", (JANE,), (Contact(name="Joe Poe", phone="555-0101"),)) == [
        "added: Joe Poe (555-0101)",
        "removed: Jane Roe (555-0100, jane@example.org)",
    ]


def test_a_person_who_married_is_known_by_the_address() -> None:
    assert told("contacts", (JANE,), (replace(JANE, name="Jane Poe"),)) == ["Jane Poe, name: Jane Roe → Jane Poe"]


def test_a_changed_dose_of_an_intervention_matters() -> None:
    old = Intervention(type="DRUG", name="Examplumab", description="10 mg once a day")
    (change,) = changes_of("interventions", (old,), (replace(old, description="20 mg once a day"),))
    assert change.weight is Materiality.MATERIAL
    (change,) = changes_of("interventions", (old,), (replace(old, description="10 mg, once every day"),))
    assert change.weight is Materiality.MINOR


def test_only_other_names_that_differ_are_told() -> None:
    old = Intervention(type="DRUG", name="Examplumab", other_names=("EX-1", "Old name"))
    new = replace(old, other_names=("EX-1", "New name"))
    assert told("interventions", (old,), (new,)) == ["Examplumab, other names: Old name → New name"]


def test_a_group_with_another_label_is_known_by_its_description() -> None:
    old = Arm(label="Arm A", type="EXPERIMENTAL", description="Examplumab once a day for a year")
    assert told("arms", (old,), (replace(old, label="Examplumab"),)) == ["Examplumab, name: Arm A → Examplumab"]


def test_another_measure_is_another_outcome() -> None:
    old, new = Outcome(measure="Overall survival", time_frame="2 years"), Outcome(measure="Pain", time_frame="1 week")
    (change,) = changes_of("outcomes.primary", (old,), (new,))
    assert [(item.kind, item.names) for item in change.items] == [
        (ItemKind.ADDED, ("Pain",)),
        (ItemKind.REMOVED, ("Overall survival",)),
    ]
    assert change.weight is Materiality.MATERIAL


def test_another_time_frame_is_the_same_outcome() -> None:
    old = Outcome(measure="Overall survival", time_frame="2 years")
    (change,) = changes_of("outcomes.primary", (old,), (replace(old, time_frame="3 years"),))
    assert [(item.what, item.old, item.new) for item in change.items] == [("Time frame", "2 years", "3 years")]
    assert change.weight is Materiality.MINOR


@pytest.mark.parametrize(
    ("key", "weight"),
    [
        ("conditions", Materiality.MATERIAL),
        ("collaborators", Materiality.MINOR),
        ("keywords", Materiality.ADMINISTRATIVE),
    ],
)
def test_names_come_and_go(key: str, weight: Materiality) -> None:
    assert told(key, ("Asthma", "Cough"), ("Cough", "Fever")) == ["added: Fever", "removed: Asthma"]
    assert changes_of(key, ("Asthma",), ("Fever",))[0].weight is weight


def test_another_case_is_the_same_name() -> None:
    (change,) = changes_of("conditions", ("Breast Cancer",), ("Breast cancer",))
    assert [(item.kind, item.weight) for item in change.items] == [(ItemKind.CHANGED, Materiality.MINOR)]


@pytest.mark.parametrize(
    ("key", "value", "other"),
    [
        ("locations", (HEFEI, RESEARCH), (RESEARCH, HEFEI)),
        ("conditions", ("Asthma", "Cough"), ("Cough", "Asthma")),
        ("contacts", (), ()),
    ],
)
def test_another_order_is_no_change(key: str, value: FactValue, other: FactValue) -> None:
    assert changes_of(key, value, other) == ()
