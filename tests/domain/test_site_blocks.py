"""The section of places as a reader meets it."""

from __future__ import annotations

from dataclasses import replace

from support.building_facts import facts_with
from trialeditor.domain.facts import Facts, Site
from trialeditor.domain.site_blocks import MOST_LINES, site_blocks
from trialeditor.domain.text import Block, ListBlock, reader_text

AMERICA = "United States"


def read(*sites: Site, is_open: tuple[Site, ...] = (), said: str = "") -> str:
    """Return the section's reader text; each site's line says `said` after its name."""
    facts = facts_with({"locations": sites, "locations.recruiting": is_open})
    return reader_text(site_blocks(with_lines(facts, said) if said else facts), lambda phrase: phrase.source)


def with_lines(facts: Facts, said: str) -> Facts:
    fact = facts["locations"]
    lines = tuple(f"{line}. {said}" if line else "" for line in fact.items)
    return Facts(by_key={**facts.by_key, fact.key: replace(fact, items=lines)})


def test_a_study_at_one_site_names_it_in_full() -> None:
    site = Site(facility="A Hospital", city="Austin", state="Texas", country=AMERICA)
    assert read(site) == "The registry lists 1 site.\n\n•\tA Hospital, Austin, Texas, United States"


def test_sites_of_one_place_stand_below_it() -> None:
    austin = [Site(facility=name, city="Austin", state="Texas", country=AMERICA) for name in ("B", "A")]
    assert read(*austin) == ("The registry lists 2 sites.\n\n•\tAustin, Texas, United States: 2 sites\n\t•\tA\n\t•\tB")


def test_each_level_has_its_count() -> None:
    sites = [
        Site(facility=facility, city=city, state=state, country=country)
        for facility, city, state, country in [
            ("A", "Austin", "Texas", AMERICA),
            ("B", "Austin", "Texas", AMERICA),
            ("C", "Dallas", "Texas", AMERICA),
            ("D", "Anchorage", "Alaska", AMERICA),
            ("E", "Washington", "District of Columbia", AMERICA),
            ("F", "Lyon", "", "France"),
            ("G", "Paris", "", "France"),
            ("H", "Singapore", "", "Singapore"),
            ("I", "Oslo", "", "Norway"),
            ("J", "Oslo", "", "Norway"),
            ("K", "Graz", "Styria", "Austria"),
            ("L", "Leoben", "Styria", "Austria"),
        ]
    ]
    assert read(*sites).splitlines() == [
        "The registry lists 12 sites in 10 places in 5 countries.",
        "",
        "•	Styria, Austria: 2 places",
        "	•	Graz: K",
        "	•	Leoben: L",
        "•	France: 2 places",
        "	•	Lyon: F",
        "	•	Paris: G",
        "•	Norway: Oslo, 2 sites",
        "	•	I",
        "	•	J",
        "•	Singapore: H",
        "•	United States: 4 places in 2 states and the District of Columbia",
        "	•	Alaska: D, Anchorage",
        "	•	District of Columbia: E, Washington",
        "	•	Texas: 2 places",
        "		•	Austin: 2 sites",
        "			•	A",
        "			•	B",
        "		•	Dallas: C",
    ]


def test_regions_are_counted_only_where_each_place_has_one() -> None:
    lyon, graz, linz, wels = (
        Site(city="Lyon", country="France"),
        Site(city="Graz", state="Styria", country="Austria"),
        Site(city="Linz", country="Austria"),
        Site(city="Wels", state="Upper Austria", country="Austria"),
    )
    assert "Austria: 2 places in 2 regions\n" in read(lyon, graz, wels)
    assert "Austria: 3 places\n" in read(lyon, graz, linz, wels)


def test_sites_that_read_alike_are_one_line_with_a_count() -> None:
    madrid = Site(facility="Research Site", city="Madrid", country="Spain")
    assert read(madrid, madrid, madrid).endswith("•\tResearch Site (3 sites), Madrid, Spain")
    blank = replace(madrid, facility="")
    assert read(blank, blank).endswith("•\tMadrid, Spain, 2 sites")
    assert read(blank, madrid).endswith("•\tMadrid, Spain: 2 sites\n\t•\tResearch Site\n\t•\tName not stated")


def test_what_the_record_leaves_blank_is_said_so() -> None:
    sites = [
        Site(facility="A"),
        Site(facility="B", country="Norway"),
        Site(facility="C", city="Oslo", country="Norway"),
    ]
    assert read(*sites).splitlines()[2:] == [
        "•	Norway: 2 places",
        "	•	Oslo: C",
        "	•	City not stated: B",
        "•	Country not stated: A",
    ]


def test_places_that_are_open_stand_first_where_others_are_not() -> None:
    oslo, bergen = (Site(city=city, country="Norway", status="RECRUITING") for city in ("Oslo", "Bergen"))
    text = read(oslo, bergen, is_open=(oslo,), said="Finished")
    assert text.split("\n\n") == [
        "The registry lists 2 sites.",
        "#\tOpen to new patients: 1 site",
        "•\tOslo, Norway",
        "#\tNot open to new patients now: 1 site",
        "•\tBergen, Norway. Finished",
    ]


def test_the_sites_that_are_open_and_those_that_are_not_add_up() -> None:
    oslo = Site(city="Oslo", country="Norway", status="RECRUITING")
    others = tuple(replace(oslo, facility=name) for name in "ABC")
    text = read(oslo, *others, is_open=(oslo, others[0]), said="Finished")
    counts = [line for line in text.splitlines() if line.startswith(("The registry lists", "#"))]
    assert counts == [
        "The registry lists 4 sites.",
        "#\tOpen to new patients: 2 sites",
        "#\tNot open to new patients now: 2 sites",
    ]


def test_where_all_are_open_it_is_said_once() -> None:
    oslo, bergen = (Site(city=city, country="Norway", status="RECRUITING") for city in ("Oslo", "Bergen"))
    assert read(oslo, bergen, is_open=(oslo, bergen), said="Open").split("\n\n") == [
        "The registry lists 2 sites. All of them are open to new patients.",
        "•\tNorway: 2 places\n\t•\tBergen\n\t•\tOslo",
    ]
    assert read(oslo, is_open=(oslo,)).startswith("The registry lists 1 site. It is open to new patients.")


def test_a_site_that_does_not_say_so_itself_is_not_called_open() -> None:
    oslo = Site(city="Oslo", country="Norway")
    assert read(oslo, is_open=(oslo,)) == "The registry lists 1 site.\n\n•\tOslo, Norway"


def test_sites_without_a_name_are_counted() -> None:
    oslo = Site(city="Oslo", country="Norway")
    assert read(oslo, Site()).startswith("The registry lists 2 sites, but does not say where one of them is.\n\n•")
    assert read(oslo, Site(), Site()).startswith("The registry lists 3 sites, but does not say where 2 of them are.")


def test_a_full_stop_is_not_said_twice() -> None:
    site = Site(facility="Acme Inc.", city="Oslo", country="Norway")
    other = replace(site, city="Bergen", facility="")
    facts = facts_with({"locations": (site, other), "locations.recruiting": ()})
    text = reader_text(site_blocks(with_lines(facts, "Finished")), lambda phrase: phrase.source)
    assert text.endswith("•\tNorway: 2 places\n\t•\tBergen: Finished\n\t•\tOslo: Acme Inc. Finished")


def folds(blocks: tuple[Block, ...]) -> list[list[bool]]:
    """Return, level by level along first items, which items are folded."""
    found: list[list[bool]] = []
    lists = [block for block in blocks if isinstance(block, ListBlock)]
    while lists:
        found.append([item.folded for item in lists[0].items])
        lists = list(lists[0].items[0].lists)
    return found


def many(country: str, states: int, cities: int) -> list[Site]:
    return [
        Site(facility="A", city=f"C{state}-{city}", state=f"S{state}", country=country)
        for state in range(states)
        for city in range(cities)
    ]


def folds_of(*sites: Site) -> list[list[bool]]:
    return folds(site_blocks(facts_with({"locations": sites, "locations.recruiting": ()})))


def test_a_list_that_fits_a_screen_is_open() -> None:
    assert folds_of(*many("A", 3, MOST_LINES // 4)) == [[False], [False] * 3, [False] * (MOST_LINES // 4)]


def test_a_long_list_is_folded_by_state_where_there_is_one_country() -> None:
    assert folds_of(*many("A", 5, MOST_LINES // 4)) == [[False], [True] * 5, [False] * (MOST_LINES // 4)]


def test_a_long_list_is_folded_by_country_and_again_where_one_is_long_itself() -> None:
    tokyo = Site(facility="B", city="Tokyo", country="Japan")
    assert folds_of(*many("A", 5, 10), tokyo) == [[True, False], [True] * 5, [False] * 10]
    assert folds_of(*many("A", 3, 5), *many("B", 5, 5)) == [[True, True], [False] * 3, [False] * 5]
