"""Whom to ask."""

from __future__ import annotations

import pytest

from registry.registry_studies import Record, study
from trialeditor.domain.facts import Facts
from trialeditor.registry.facts import facts_of

OFFICE: Record = {"name": "Study Office", "role": "CONTACT", "phone": "555-0100", "phoneExt": "7", "email": "a@b.org"}


def facts_with(central: list[Record], at_site: list[Record]) -> Facts:
    places: Record = {"centralContacts": central, "locations": [{"city": "Oslo", "contacts": at_site}]}
    return facts_of(study(contactsLocations=places))


@pytest.mark.parametrize(
    ("contact", "phrase"),
    [
        (OFFICE, "Study Office (555-0100 ext. 7, a@b.org)"),
        ({"name": "Study Office", "phoneExt": "7"}, "Study Office"),
        ({"email": "a@b.org"}, "a@b.org"),
        ({}, "A contact without a name"),
    ],
)
def test_contact_phrase(contact: Record, phrase: str) -> None:
    assert facts_with([contact], [])["contacts"].phrase == phrase


def test_none_at_all() -> None:
    facts = facts_with([], [])
    assert facts["contacts"].phrase == "No contacts are listed in the registry"
    assert facts["contacts.any"].value is False
    assert facts["contacts"].value == ()


def test_contacts_at_sites_count_and_are_pointed_to() -> None:
    facts = facts_with([], [OFFICE])
    assert facts["contacts.any"].value is True
    assert facts["contacts"].phrase == "Contacts are listed with the study's places"


def test_a_researcher_who_is_only_named_is_nobody_to_ask() -> None:
    named: Record = {"name": "Ada Lind", "role": "PRINCIPAL_INVESTIGATOR"}
    assert facts_with([], [named])["contacts.any"].value is False
    assert facts_with([], [{**named, "email": "ada@example.org"}])["contacts.any"].value is True


def test_order_is_by_role_and_name() -> None:
    lead: Record = {"name": "Ada", "role": "PRINCIPAL_INVESTIGATOR"}
    zoe: Record = {"name": "Zoe", "role": "CONTACT"}
    assert facts_with([lead, zoe], [])["contacts"].phrase == "Zoe; Ada"
