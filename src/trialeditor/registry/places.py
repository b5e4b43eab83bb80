"""Sites of a study: in a fixed order, and as places in words ("Hefei, Anhui and 7 other places")."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.domain.counting import counted
from trialeditor.domain.facts import Contact, Site
from trialeditor.registry.contacts import contacts_of
from trialeditor.registry.countries import country_name
from trialeditor.registry.ctgov import Location
from trialeditor.registry.texts import one_line, order_key

_OPEN = "RECRUITING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The distinct places of some sites: the names of those that have one, in order, and how many have none.

    Sites in one city, state and country are one place. A site without any of the three is a place of its own.
    """

    names: tuple[str, ...] = ()
    unnamed: int = 0

    @property
    def count(self) -> int:
        """Return how many places there are."""
        return len(self.names) + self.unnamed


def sites_of(locations: tuple[Location, ...], overall_status: str) -> tuple[Site, ...]:
    """Return the sites: recruiting first, then by country, city and the rest, whatever the record's order."""
    return tuple(sorted(map(_site, locations), key=lambda site: _order(site, overall_status)))


def recruits(site: Site, overall_status: str) -> bool:
    """Say whether a site takes new patients: the study recruits, and the site does not say otherwise.

    A site without a status counts as the study does. A site that says "recruiting" in a study that is closed, or
    whose record has not been kept up to date, does not count: nobody may be sent to a closed door.
    """
    return overall_status == _OPEN and site.status in {"", _OPEN}


def places_of(sites: tuple[Site, ...]) -> Places:
    """Return the distinct places of `sites`, which are in the order of `sites_of`."""
    names: dict[tuple[str, str, str], str] = {}
    unnamed = 0
    for site in sites:
        if site.place:
            names.setdefault((site.city.casefold(), site.region.casefold(), site.country.casefold()), site.place)
        else:
            unnamed += 1
    return Places(names=tuple(names.values()), unnamed=unnamed)


def places_phrase(places: Places, *, none: str) -> str:
    """Return "A", "A and B", "A and 7 other places"; `none` when there are no places at all."""
    if not places.count:
        return none
    if not places.names:
        return f"{counted(places.unnamed, 'place', 'places')} that the registry does not name"
    first, others = places.names[0], places.count - 1
    if not others:
        return first
    if others == 1 and not places.unnamed:
        return f"{first} and {places.names[1]}"
    return f"{first} and {counted(others, 'other place', 'other places')}"


def _site(location: Location) -> Site:
    return Site(
        facility=one_line(location.facility),
        city=one_line(location.city),
        state=one_line(location.state),
        zip=one_line(location.zip),
        country=country_name(location.country),
        status=location.status,
        contacts=contacts_of(location.contacts),
    )


def _order(site: Site, overall_status: str) -> tuple[object, ...]:
    """Sort by recruiting, country and city (blank ones last), then by all that is left, so that no tie remains."""
    return (
        not recruits(site, overall_status),
        not site.place,
        *_blank_last(site.country),
        *_blank_last(site.city),
        *_blank_last(site.state),
        order_key(site.facility),
        site.zip,
        site.status,
        tuple(map(_contact_texts, site.contacts)),
    )


def _blank_last(text: str) -> tuple[bool, tuple[str, str]]:
    return not text, order_key(text)


def _contact_texts(contact: Contact) -> tuple[str, ...]:
    return contact.name, contact.role, contact.phone, contact.phone_ext, contact.email
