"""Countries: one spelling each, whatever the date of the copy."""

from __future__ import annotations

from itertools import chain

import pytest

from trialeditor.registry.countries import SPELLINGS, country_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Turkey (Türkiye)", "Turkey"),
        ("Turkey", "Turkey"),
        ("Korea, Republic of", "South Korea"),
        ("south korea", "South Korea"),
        ("  Russian   Federation ", "Russia"),
        ("Czech Republic", "Czechia"),
        ("Viet Nam", "Vietnam"),
        ("Côte D&#39;Ivoire", "Côte d’Ivoire"),
        ("France", "France"),
        ("Atlantis, Kingdom of", "Atlantis, Kingdom of"),
        ("", ""),
    ],
)
def test_each_country_has_one_spelling(text: str, name: str) -> None:
    assert country_name(text) == name


def test_no_spelling_means_two_countries() -> None:
    spellings = [each.casefold() for each in chain(SPELLINGS, *SPELLINGS.values())]

    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize("name", SPELLINGS)
def test_a_name_that_pages_show_stays_as_it_is(name: str) -> None:
    assert country_name(name) == name


def test_the_two_koreas_and_the_two_congos_stay_apart() -> None:
    names = ["Korea, Republic of", "Korea, Democratic People's Republic of", "Congo", "Congo, Democratic Republic"]

    assert len(set(map(country_name, names))) == len(names)
