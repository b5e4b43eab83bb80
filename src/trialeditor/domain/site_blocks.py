"""The section of places: a sentence with the counts, then the sites by country, region and city.

A name that is followed by one thing alone stands on one line with it: "Alaska: Providence Hospital, Anchorage". Long
lists are folded: the reader opens a country, then a state.
"""

from __future__ import annotations

from dataclasses import replace

from trialeditor.domain.counting import counted
from trialeditor.domain.facts import Facts, Site
from trialeditor.domain.places import City, Country, Region, SiteLine, gathered
from trialeditor.domain.text import Block, Emphasis, Inline, ListBlock, ListItem, Paragraph, Plain, Subheading

MOST_LINES = 40
"""A list with more lines than this is folded."""

_UNITED_STATES = "United States"
_CAPITAL = "District of Columbia"


def site_blocks(facts: Facts) -> tuple[Block, ...]:
    """Return the section's blocks; places that are open come first where the others are not."""
    every, is_open = _lines(facts, "locations"), _lines(facts, "locations.recruiting")
    countries = gathered(every)
    if not countries:
        return (_paragraph(facts["locations"].phrase),)
    if not is_open:
        return (_paragraph(_summary(countries, every)), _list(countries))
    closed = _without(every, is_open)
    if not closed:
        return (_paragraph(_summary(countries, every), *_all_open(every)), _list(gathered(is_open)))
    return (
        _paragraph(_summary(countries, every)),
        *_part("Open to new patients", gathered(is_open)),
        *_part("Not open to new patients now", gathered(closed)),
    )


def _lines(facts: Facts, key: str) -> list[tuple[Site, str]]:
    value = facts[key].value
    sites = value if isinstance(value, tuple) else ()
    return [(site, line) for site, line in zip(sites, facts[key].items, strict=True) if isinstance(site, Site)]


def _without(every: list[tuple[Site, str]], some: list[tuple[Site, str]]) -> list[tuple[Site, str]]:
    """Return those of `every` whose site is not among `some`."""
    taken = {site for site, _ in some}
    return [pair for pair in every if pair[0] not in taken]


def _all_open(every: list[tuple[Site, str]]) -> tuple[str, ...]:
    """Say that all sites are open, where each says so itself and does not only follow from the study."""
    if not all(site.status for site, _ in every):
        return ()
    return ("It is open to new patients" if len(every) == 1 else "All of them are open to new patients",)


def _summary(countries: tuple[Country, ...], every: list[tuple[Site, str]]) -> str:
    """Return "The registry lists 460 sites in 306 places in 3 countries", and how many of them it does not name."""
    named, places = sum(country.sites for country in countries), sum(len(country.cities) for country in countries)
    parts = [f"The registry lists {counted(len(every), 'site', 'sites')}"]
    unnamed = len(every) - named
    if unnamed:
        where = "one of them is" if unnamed == 1 else f"{unnamed:,} of them are"
        return f"{parts[0]}, but does not say where {where}"
    if 1 < places < named:
        parts.append(f"in {places:,} places")
    if len(countries) > 1:
        parts.append(f"in {len(countries):,} countries")
    return " ".join(parts)


def _part(heading: str, countries: tuple[Country, ...]) -> tuple[Block, ...]:
    sites = sum(country.sites for country in countries)  # a town with sites of both kinds stands in both parts
    title = Subheading(text=f"{heading}: {counted(sites, 'site', 'sites')}")
    return (title, _list(countries)) if countries else ()


def _list(countries: tuple[Country, ...]) -> ListBlock:
    if len(countries) == 1 and len(countries[0].cities) == 1:
        return _items(_only_place(countries[0]))
    return _folded(_items(*map(_country, countries)))


def _folded(block: ListBlock) -> ListBlock:
    """Fold the items of a list that no screen holds, and the lists below them that are as long."""
    if _length(block) <= MOST_LINES:
        return block
    several = len(block.items) > 1
    return _items(
        *(
            replace(item, lists=tuple(map(_folded, item.lists)), folded=several and bool(item.lists))
            for item in block.items
        )
    )


def _length(block: ListBlock) -> int:
    return sum(1 + sum(map(_length, item.lists)) for item in block.items)


def _only_place(country: Country) -> ListItem:
    """Return the one place of a study: "Facility, City, State, Country"."""
    city = country.cities[0]
    where = _joined(city.name, city.region, country.name if country.name != city.name else "")
    if len(city.lines) == 1:
        return _item("", _site(city.lines[0], where))
    return _item(where, counted(city.sites, "site", "sites"), *map(_site_item, city.lines))


def _country(country: Country) -> ListItem:
    label, cities = country.name or "Country not stated", country.cities
    if len(cities) == 1:
        return _place(label, cities[0], _joined(cities[0].name, cities[0].region))
    places = counted(len(cities), "place", "places")
    if len(country.regions) == 1 and country.regions[0].name:
        return _item(_joined(country.regions[0].name, label), places, *map(_city, cities))
    return _item(label, places + _in_regions(country), *map(_region, country.regions))


def _in_regions(country: Country) -> str:
    """Return " in 12 states", where each place has one. The capital of the United States is in none."""
    names = [region.name for region in country.regions]
    if not all(names):
        return ""
    if country.name != _UNITED_STATES:
        return f" in {counted(len(names), 'region', 'regions')}"
    states = counted(len(names) - (_CAPITAL in names), "state", "states")
    return f" in {states}" + (f" and the {_CAPITAL}" if _CAPITAL in names else "")


def _region(region: Region) -> ListItem:
    if not region.name:
        return _city(region.cities[0])
    if len(region.cities) == 1:
        return _place(region.name, region.cities[0], region.cities[0].name)
    return _item(region.name, counted(len(region.cities), "place", "places"), *map(_city, region.cities))


def _city(city: City) -> ListItem:
    return _place(city.name or "City not stated", city, "")


def _place(label: str, city: City, where: str) -> ListItem:
    """Return a name with the one place below it; `where` is what it adds to the name."""
    if where == label:
        where = ""
    if len(city.lines) == 1:
        return _item(label, _site(city.lines[0], where))
    return _item(label, _joined(where, counted(city.sites, "site", "sites")), *map(_site_item, city.lines))


def _site_item(line: SiteLine) -> ListItem:
    return _item("", _site(line, "") or "Name not stated")


def _site(line: SiteLine, where: str) -> str:
    """Return "Research Site (3 sites), Oslo. Contact: Jane Roe (555-0100)"."""
    several = f" ({line.count:,} sites)" if line.count > 1 else ""
    name = _joined(line.facility + several, where) if line.facility else _joined(where, several.strip(" ()"))
    return ". ".join(part for part in (name.removesuffix(".") if line.details else name, line.details) if part)


def _item(label: str, words: str, *below: ListItem) -> ListItem:
    """Return an item: a name in bold, what is said of it, and the list below it."""
    bold: tuple[Inline, ...] = (Emphasis(style="bold", children=_plain(label)),) if label else ()
    rest = _plain(f": {words}" if label and words else words)
    return ListItem(children=(*bold, *rest), lists=(_items(*below),) if below else ())


def _items(*items: ListItem) -> ListBlock:
    return ListBlock(ordered=False, items=items)


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)


def _paragraph(*sentences: str) -> Paragraph:
    return Paragraph(children=_plain(" ".join(f"{sentence}." for sentence in sentences)))


def _plain(text: str) -> tuple[Plain, ...]:
    return (Plain(text=" ".join(text.split())),) if text.strip() else ()
