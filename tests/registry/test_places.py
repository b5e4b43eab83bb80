"""Places in words, whatever the record's order."""

from __future__ import annotations

import pytest

from registry.registry_studies import Record, sites

HEFEI: Record = {"city": "Hefei", "state": "Anhui", "country": "China"}
PARIS: Record = {"city": "Paris", "country": "France"}
OSLO: Record = {"city": "Oslo", "country": "Norway"}


def test_the_seed_page_has_one_named_place_of_eight() -> None:
    facts = sites(*[{} for _ in range(4)], HEFEI, *[{} for _ in range(3)])
    assert facts["locations"].phrase == "Hefei, Anhui and 7 other places"
    assert facts["locations"].forms["count"] == "8 places"
    assert facts["locations.count"].phrase == "8 sites"


@pytest.mark.parametrize(
    ("locations", "phrase", "count"),
    [
        ([], "No places are listed in the registry", "No sites listed"),
        ([HEFEI], "Hefei, Anhui", "1 site"),
        ([PARIS, HEFEI], "Hefei, Anhui and Paris, France", "2 sites"),
        ([PARIS, {}], "Paris, France and 1 other place", "2 sites"),
        ([OSLO, PARIS, HEFEI], "Hefei, Anhui and 2 other places", "3 sites"),
        ([{**HEFEI, "facility": "A"}, {**HEFEI, "facility": "B"}], "Hefei, Anhui", "2 sites"),
        ([HEFEI, {"city": " hefei ", "state": "ANHUI", "country": "China"}], "Hefei, Anhui", "2 sites"),
        ([{}], "1 place that the registry does not name", "1 site"),
        ([{}, {"facility": "Research Site"}], "2 places that the registry does not name", "2 sites"),
        ([{"country": "Norway"}], "Norway", "1 site"),
    ],
)
def test_honest_forms(locations: list[Record], phrase: str, count: str) -> None:
    facts = sites(*locations)
    assert facts["locations"].phrase == phrase
    assert facts["locations.count"].phrase == count
    assert facts["locations.count"].value == len(locations)


def test_recruiting_places_come_first_then_country_then_city() -> None:
    closed, bergen = {**HEFEI, "status": "COMPLETED"}, {"city": "Bergen", "country": "Norway"}
    facts = sites(OSLO, {**bergen, "status": "COMPLETED"}, closed, {**PARIS, "status": "RECRUITING"}, {})
    value = facts["locations"].value
    assert isinstance(value, tuple)
    assert [getattr(site, "city", "") for site in value] == ["Paris", "Oslo", "", "Hefei", "Bergen"]
    assert facts["locations"].phrase == "Paris, France and 4 other places"


@pytest.mark.parametrize(
    ("site", "overall", "is_open"),
    [
        ("RECRUITING", "RECRUITING", True),
        ("", "RECRUITING", True),
        ("COMPLETED", "RECRUITING", False),
        ("ENROLLING_BY_INVITATION", "RECRUITING", False),
        ("", "COMPLETED", False),
        ("RECRUITING", "UNKNOWN", False),
        ("RECRUITING", "TERMINATED", False),
        ("", "", False),
    ],
)
def test_a_site_recruits_only_with_its_study(site: str, overall: str, is_open: bool) -> None:
    facts = sites({**HEFEI, "status": site}, overall=overall)
    assert facts["locations.recruiting.any"].value is is_open
    assert bool(facts["locations.recruiting"].value) is is_open
    assert facts["locations.recruiting"].phrase == (
        "Hefei, Anhui" if is_open else "No place is listed as open to new patients"
    )


@pytest.mark.parametrize(
    ("site", "overall", "line"),
    [
        ({}, "RECRUITING", ""),
        ({"status": "RECRUITING"}, "RECRUITING", ""),
        ({"country": "Norway"}, "RECRUITING", "Norway"),
        ({"facility": "Research Site"}, "RECRUITING", "Research Site"),
        ({**PARIS, "status": "RECRUITING"}, "RECRUITING", "Paris. Open to new patients"),
        ({**PARIS, "status": "RECRUITING"}, "UNKNOWN", "Paris"),
        ({**PARIS, "status": "WITHDRAWN"}, "UNKNOWN", "Paris. Not taking part"),
        ({**PARIS, "status": "NEW_CODE"}, "RECRUITING", "Paris. Other (see ClinicalTrials.gov)"),
    ],
)
def test_a_site_in_a_list(site: Record, overall: str, line: str) -> None:
    assert sites(site, overall=overall)["locations"].items == (line,)


@pytest.mark.parametrize(
    ("site", "place", "label"),
    [
        ({"city": "Beijing", "state": "Beijing Municipality", "country": "China"}, "Beijing, China", "Beijing"),
        ({"city": "Madrid", "state": "Madrid", "country": "Spain"}, "Madrid, Spain", "Madrid"),
        (
            {"city": "New York", "state": "New York", "country": "United States"},
            "New York, New York",
            "New York, New York",
        ),
        ({"city": "Singapore", "country": "Singapore"}, "Singapore", "Singapore"),
        ({"city": "Ankara", "country": "Turkey (Türkiye)"}, "Ankara, Turkey", "Ankara"),
    ],
)
def test_no_name_is_said_twice(site: Record, place: str, label: str) -> None:
    facts = sites(site)
    assert facts["locations"].phrase == place
    assert facts["locations"].items == (label,)


def test_one_city_under_two_names_of_its_state_is_one_place() -> None:
    beijing: Record = {"city": "Beijing", "country": "China"}
    facts = sites({**beijing, "state": "Beijing"}, {**beijing, "state": "Beijing Municipality"}, beijing)
    assert facts["locations"].forms["count"] == "1 place"


def test_a_renamed_country_changes_no_fact() -> None:
    old, new = (sites({"city": "Seoul", "country": name}) for name in ("Korea, Republic of", "South Korea"))
    assert old["locations"] == new["locations"]
