"""Sites gathered by country, region and city: nothing lost, nothing twice, and no order of a record to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.facts import Site
from trialeditor.domain.places import City, Country, Region, SiteLine, gathered, name_order

NAMES = st.sampled_from(["", "Oslo", "oslo", "Ørsta", "Orsta", "Bergen", "St. Olav's.", "Research Site"])
DETAILS = st.sampled_from(["", "Finished", "Open to new patients. Contact: Jane Roe (555-0100)"])
SITES = st.builds(Site, facility=NAMES, city=NAMES, state=NAMES, country=NAMES)
PAIRS = st.lists(st.tuples(SITES, DETAILS).map(lambda pair: (pair[0], line_of(*pair))), max_size=8)


def line_of(site: Site, details: str) -> str:
    """Return a line as the facts make it."""
    return f"{site.label.removesuffix('.')}. {details}" if site.label and details else site.label


def all_lines(countries: tuple[Country, ...]) -> list[SiteLine]:
    return [line for country in countries for city in country.cities for line in city.lines]


def test_a_tree_has_countries_regions_cities_and_sites_with_counts() -> None:
    austin = Site(facility="Research Site", city="Austin", state="Texas", country="United States")
    sites = [
        austin,
        austin,
        replace(austin, facility="A Clinic", city="Dallas"),
        Site(facility="B Clinic", city="Lyon", country="France"),
    ]
    france, america = gathered([(site, site.label) for site in sites])

    assert (france.name, france.sites, len(france.cities)) == ("France", 1, 1)
    assert (america.name, america.sites, len(america.cities)) == ("United States", 3, 2)
    assert america.regions == (
        Region(
            name="Texas",
            cities=(
                City(
                    name="Austin",
                    region="Texas",
                    lines=(SiteLine(facility="Research Site", details="", count=2),),
                ),
                City(name="Dallas", region="Texas", lines=(SiteLine(facility="A Clinic", details="", count=1),)),
            ),
        ),
    )


def test_places_without_a_region_stand_among_the_regions_by_name() -> None:
    sites = [
        Site(city="Madrid", state="Madrid", country="Spain"),
        Site(city="Bilbao", country="Spain"),
        Site(city="Reus", state="Catalonia", country="Spain"),
        Site(country="Spain", facility="A Clinic"),
    ]
    (spain,) = gathered([(site, site.label) for site in sites])

    assert [region.label for region in spain.regions] == ["Bilbao", "Catalonia", "Madrid", ""]


def test_sites_that_read_differently_stay_apart() -> None:
    site = Site(facility="Research Site", city="Oslo", country="Norway")
    (norway,) = gathered([(site, site.label), (site, f"{site.label}. Finished"), (site, f"{site.label}. Finished")])

    assert [(line.details, line.count) for line in norway.cities[0].lines] == [("", 1), ("Finished", 2)]


@pytest.mark.parametrize(
    ("facility", "line", "details"),
    [
        ("Acme Inc.", "Acme Inc.", ""),
        ("Acme Inc.", "Acme Inc. Finished", "Finished"),
        ("A", "A. Finished", "Finished"),
        ("", "Norway. Finished", "Finished"),
    ],
)
def test_what_is_said_of_a_site_is_told_from_its_name(facility: str, line: str, details: str) -> None:
    (country,) = gathered([(Site(facility=facility, country="Norway"), line)])

    assert country.cities[0].lines == (SiteLine(facility=facility, details=details, count=1),)


def test_a_site_of_which_nothing_is_named_is_left_out() -> None:
    assert gathered([(Site(status="RECRUITING"), "")]) == ()


@given(pairs=PAIRS, data=st.data())
def test_no_order_shows(pairs: list[tuple[Site, str]], data: st.DataObject) -> None:
    assert gathered(data.draw(st.permutations(pairs))) == gathered(pairs)


@given(pairs=PAIRS)
def test_every_named_site_is_counted_once(pairs: list[tuple[Site, str]]) -> None:
    countries = gathered(pairs)
    named = [(site, line) for site, line in pairs if line]

    assert sum(line.count for line in all_lines(countries)) == sum(country.sites for country in countries) == len(named)
    assert len({country.name.casefold() for country in countries}) == len(countries)
    assert {line.facility for line in all_lines(countries)} == {site.facility for site, _ in named}


def test_names_stand_where_people_look_for_them() -> None:
    names = ["", "Zürich", "Épinal", "Essen", "zagreb", "Eger"]

    assert sorted(names, key=name_order) == ["Eger", "Épinal", "Essen", "zagreb", "Zürich", ""]
