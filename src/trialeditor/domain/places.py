"""Where a study runs, gathered for reading: its sites by country, region and city, counted at each level.

Everything is sorted by name, the unnamed last, so that no order of a record shows. Sites that read alike in one city
("Research Site", three times) are one line with a count.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from trialeditor.domain.facts import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteLine:
    """Sites of one city that read alike."""

    facility: str
    """Its name, or empty where the record has none."""
    details: str
    """What the fact's line says after its label ("Open to new patients. Contact: Jane Roe"), or empty."""
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class City:
    """The sites of one place. `name` is empty when the record names no city."""

    name: str
    region: str
    lines: tuple[SiteLine, ...]

    @property
    def sites(self) -> int:
        """Return how many sites there are."""
        return sum(line.count for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """The places of one state or region, or one place that has none: then `name` is empty."""

    name: str
    cities: tuple[City, ...]

    @property
    def label(self) -> str:
        """Return the name that it is found by: its own, or its city's."""
        return self.name or self.cities[0].name


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """The places of one country. `name` is empty when the record does not say which."""

    name: str
    regions: tuple[Region, ...]

    @property
    def cities(self) -> tuple[City, ...]:
        """Return all its places."""
        return tuple(city for region in self.regions for city in region.cities)

    @property
    def sites(self) -> int:
        """Return how many sites there are."""
        return sum(city.sites for city in self.cities)


def gathered(sites: Iterable[tuple[Site, str]]) -> tuple[Country, ...]:
    """Return the countries of `sites`, each site with its line ("Facility, City, State. Open to new patients").

    Names that differ in case alone are one. A site of which the record names nothing is left out: its line is empty.
    """
    named = [pair for pair in sites if pair[1]]
    return tuple(
        Country(name=name, regions=_regions(group)) for name, group in _by(named, lambda pair: pair[0].country)
    )


def _regions(sites: list[tuple[Site, str]]) -> tuple[Region, ...]:
    """Return the regions of a country, and its places without one, among each other by name."""
    regions = [
        Region(name=name, cities=cities)
        for name, group in _by(sites, lambda pair: pair[0].region)
        for cities in ([_cities(group)] if name else [(city,) for city in _cities(group)])
    ]
    return tuple(sorted(regions, key=lambda region: (name_order(region.label), name_order(region.name))))


def _cities(sites: list[tuple[Site, str]]) -> tuple[City, ...]:
    return tuple(
        City(name=name, region=group[0][0].region, lines=_lines(group))
        for name, group in _by(sites, lambda pair: pair[0].city)
    )


def _lines(sites: list[tuple[Site, str]]) -> tuple[SiteLine, ...]:
    """Return each distinct reading once, in the order of names."""
    alike = Counter((site.facility, _details(site, line)) for site, line in sites)
    ordered = sorted(alike.items(), key=lambda each: (name_order(each[0][0]), each[0]))
    return tuple(SiteLine(facility=facility, details=details, count=count) for (facility, details), count in ordered)


def _details(site: Site, line: str) -> str:
    return line.removeprefix(site.label.removesuffix(".")).removeprefix(".").lstrip()


def _by(
    sites: list[tuple[Site, str]], name: Callable[[tuple[Site, str]], str]
) -> list[tuple[str, list[tuple[Site, str]]]]:
    """Group by a name, case apart, in the order of names; of several spellings the first one stands."""
    ordered = sorted(sites, key=lambda pair: name_order(name(pair)))
    groups = [list(group) for _, group in groupby(ordered, key=lambda pair: name(pair).casefold())]
    return [(name(group[0]), group) for group in groups]


def name_order(name: str) -> tuple[bool, str, str, str]:
    """Return the key by which people look a name up: accents and case apart, the empty name last."""
    folded = name.casefold()
    return not name, folded if name.isascii() else _bare(name).casefold(), folded, name


def _bare(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
