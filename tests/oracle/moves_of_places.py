"""Moves of sites and of the people to ask."""

from __future__ import annotations

import random

from oracle.moves import (
    Change,
    Move,
    Study,
    add_one,
    drop_one,
    in_one,
    items,
    module,
    put,
    repeat_one,
    reword,
    turn_round,
)

_PLACES = "contactsLocations"
_SITE = {"facility": "Hospital of the oracle", "city": "Delphi", "country": "Greece", "status": "RECRUITING"}
_PERSON = {"name": "Pia Example", "role": "CONTACT", "phone": "555-0147", "email": "pia@example.org"}
_SPELLINGS = {
    "Turkey": "Turkey (Türkiye)",
    "South Korea": "Korea, Republic of",
    "Russia": "Russian Federation",
    "Vietnam": "Viet Nam",
    "Czechia": "Czech Republic",
}


def _site_status(site: Study, chance: random.Random) -> bool:
    site["status"] = chance.choice(
        [each for each in ("RECRUITING", "COMPLETED", "SUSPENDED") if each != site.get("status")]
    )
    return True


def _close_all(record: Study, _chance: random.Random) -> bool:
    sites = items(record, _PLACES, "locations")
    before = [site.get("status") for site in sites]
    for site in sites:
        site["status"] = "COMPLETED"
    return any(status != "COMPLETED" for status in before)


def _no_site_status(record: Study, _chance: random.Random) -> bool:
    statuses = [site.pop("status", None) for site in items(record, _PLACES, "locations")]
    return any(statuses)


def _elsewhere(site: Study, _chance: random.Random) -> bool:
    site["geoPoint"] = {"lat": 38.48, "lon": 22.5}
    return True


def _respell(record: Study, _chance: random.Random) -> bool:
    """Call countries by another of their names, as the registry does in all records at once."""
    names = {**_SPELLINGS, **{other: name for name, other in _SPELLINGS.items()}}
    sites = [site for site in items(record, _PLACES, "locations") if site.get("country") in names]
    for site in sites:
        site["country"] = names[site["country"]]
    return bool(sites)


def _no_sites(record: Study, _chance: random.Random) -> bool:
    return bool(module(record, _PLACES).pop("locations", None))


def _no_module(record: Study, _chance: random.Random) -> bool:
    return bool(record["protocolSection"].pop(f"{_PLACES}Module", None))


def _no_contacts(record: Study, _chance: random.Random) -> bool:
    gone = [module(record, _PLACES).pop("centralContacts", None)]
    gone += [site.pop("contacts", None) for site in items(record, _PLACES, "locations")]
    return any(gone)


def _only_named(record: Study, chance: random.Random) -> bool:
    """Leave a researcher at one site who is only named: nobody to ask."""
    sites = items(record, _PLACES, "locations")
    if not sites:
        return False
    _no_contacts(record, chance)
    chance.choice(sites)["contacts"] = [{"name": "Dr. Only Named", "role": "PRINCIPAL_INVESTIGATOR"}]
    return True


def _at_site(change: Change) -> Change:
    def at_one(site: Study, chance: random.Random) -> bool:
        people = site.get("contacts") or []
        return bool(people) and change(chance.choice(people), chance)

    return in_one(_PLACES, "locations", at_one)


def _turn_people(site: Study, _chance: random.Random) -> bool:
    people = site.get("contacts") or []
    before = list(people)
    people.reverse()
    return bool(people != before)


PLACES = (
    Move(name="site added", make=add_one(_PLACES, "locations", _SITE), touches=("locations", "locations.count")),
    Move(name="site removed", make=drop_one(_PLACES, "locations"), touches=("locations", "locations.count")),
    Move(name="sites turned round", make=turn_round(_PLACES, "locations"), unseen=True),
    Move(name="site said twice", make=repeat_one(_PLACES, "locations"), touches=("locations.count",)),
    Move(name="site's status", make=in_one(_PLACES, "locations", _site_status), touches=("locations",)),
    Move(name="all sites closed", make=_close_all, touches=("locations",)),
    Move(name="sites without status", make=_no_site_status, touches=("locations",)),
    Move(name="site renamed", make=in_one(_PLACES, "locations", reword("facility")), touches=("locations",)),
    Move(name="site's postal code", make=in_one(_PLACES, "locations", reword("zip")), touches=("locations",)),
    Move(name="site's coordinates", make=in_one(_PLACES, "locations", _elsewhere), unseen=True),
    Move(name="countries respelled", make=_respell, unseen=True),
    Move(name="no sites", make=_no_sites, touches=("locations", "locations.count")),
    Move(name="nothing on places", make=_no_module),
    Move(name="contact added", make=add_one(_PLACES, "centralContacts", _PERSON), touches=("contacts",)),
    Move(name="contact removed", make=drop_one(_PLACES, "centralContacts"), touches=("contacts",)),
    Move(name="contact's phone", make=in_one(_PLACES, "centralContacts", reword("phone")), touches=("contacts",)),
    Move(name="contacts turned round", make=turn_round(_PLACES, "centralContacts"), unseen=True),
    Move(name="no contacts", make=_no_contacts),
    Move(name="only a researcher named", make=_only_named),
    Move(name="site's phone", make=_at_site(reword("phone")), touches=("locations",)),
    Move(name="site's people turned round", make=in_one(_PLACES, "locations", _turn_people), unseen=True),
    Move(
        name="recruiting, but no site is",
        make=lambda record, chance: (
            put("status", "overallStatus", "RECRUITING")(record, chance) and _close_all(record, chance)
            if module(record, "status").get("overallStatus") != "RECRUITING"
            else _close_all(record, chance)
        ),
    ),
)
