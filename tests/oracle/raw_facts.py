"""Declared facts by raw JSON paths: the record's own values, less what no reader could tell apart.

The rule, value by value:

- A text counts by its signs as they are read: escapes and entities decoded, NFC, white space folded, control signs out.
- Absent, null and empty are the same. An age limit counts by number and unit.
- Names, treatments, groups and outcomes are sets: the registry's order says nothing, and twice the same says it once.
  Of names that differ in case alone the page shows one; the first in the order of their signs stands for all.
- Sites and contacts are multisets: two unnamed "Research Site" in one city are two.
- A group lists its treatments by "Kind: Name". The kind is the treatment's own, which is compared there; here it counts
  only where two treatments have one name.
- Which groups a treatment belongs to is said by the groups; of a site its coordinates are not said to anybody.
- A country counts by one of its names: the registry renames countries in all records at once.
- Criteria count as they are read on the page, item by item: their order and depth say what belongs to what.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any, TypeAlias

Record: TypeAlias = Mapping[str, Any]
Criteria: TypeAlias = Mapping[str, tuple[str, ...]]

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_AGE = re.compile(r"(\d+) (year|month|week|day|hour|minute)s?")
_SAME_COUNTRY = {
    "Turkey (Türkiye)": "Turkey",
    "Türkiye": "Turkey",
    "Korea, Republic of": "South Korea",
    "Russian Federation": "Russia",
    "Viet Nam": "Vietnam",
    "Czech Republic": "Czechia",
}
_CONTROLS = frozenset("\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str | None) -> str:
    """Return a text as it is read."""
    shown = _unescaped(text or "")
    shown = "".join(sign for sign in shown if sign.isspace() or not _is_control(sign))
    return unicodedata.normalize("NFC", " ".join(shown.split()))


def _unescaped(text: str) -> str:
    for _ in range(4):
        further = html.unescape(_ESCAPE.sub(r"\1", text))
        if further == text:
            break
        text = further
    return text


def _is_control(sign: str) -> bool:
    return sign in _CONTROLS or unicodedata.category(sign) == "Cc"


def at(record: Record, path: str) -> Any:  # noqa: ANN401 - a member of a record of any shape
    """Return what stands at a dotted path, or None."""
    value: Any = record
    for name in path.split("."):
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _protocol(record: Record, path: str) -> Any:  # noqa: ANN401 - the same
    return at(record, f"protocolSection.{path}")


def _code(path: str) -> Callable[[Record], Hashable]:
    return lambda record: _protocol(record, path) or None


def _text(path: str) -> Callable[[Record], Hashable]:
    return lambda record: plain(_protocol(record, path))


def _names(names: Iterable[str] | None) -> Hashable:
    by_case: dict[str, str] = {}
    for name in sorted(map(plain, names or ())):
        by_case.setdefault(name.casefold(), name)
    return frozenset(by_case.values()) - {""}


def _treatments(record: Record) -> list[Record]:
    return _protocol(record, "armsInterventionsModule.interventions") or []


def _interventions(record: Record) -> Hashable:
    return frozenset(
        (each.get("type"), plain(each.get("name")), plain(each.get("description")), _names(each.get("otherNames")))
        for each in _treatments(record)
    )


def _arms(record: Record) -> Hashable:
    kinds: dict[str, set[str]] = {}
    for each in _treatments(record):
        kinds.setdefault(plain(each.get("name")).casefold(), set()).add(each.get("type") or "")

    def named(text: str) -> str:
        kind, _, name = plain(text).partition(": ")
        is_shared = len(kinds.get(name.casefold(), ())) > 1
        return name if kind.upper().replace(" ", "_") in _KINDS and not is_shared else plain(text)

    return frozenset(
        (
            plain(each.get("label")),
            each.get("type") or "",
            plain(each.get("description")),
            _names(map(named, each.get("interventionNames") or ())),
        )
        for each in _protocol(record, "armsInterventionsModule.armGroups") or ()
    )


_KINDS = frozenset(
    {
        "BEHAVIORAL",
        "BIOLOGICAL",
        "COMBINATION_PRODUCT",
        "DEVICE",
        "DIAGNOSTIC_TEST",
        "DIETARY_SUPPLEMENT",
        "DRUG",
        "GENETIC",
        "PROCEDURE",
        "RADIATION",
        "OTHER",
    }
)


def _outcomes(record: Record) -> Hashable:
    return frozenset(
        tuple(plain(each.get(name)) for name in ("measure", "timeFrame", "description"))
        for each in _protocol(record, "outcomesModule.primaryOutcomes") or ()
    )


def _age(path: str) -> Callable[[Record], Hashable]:
    def age(record: Record) -> Hashable:
        text = plain(_protocol(record, path)).lower()
        found = _AGE.fullmatch(text)
        return (int(found[1]), found[2]) if found else None if text in {"", "n/a", "none", "no limit"} else text

    return age


def _contacts(people: Iterable[Record] | None) -> Hashable:
    names = ("name", "role", "phone", "phoneExt", "email")
    return _multiset(tuple(plain(each.get(name)) for name in names) for each in people or ())


def _sites(record: Record) -> list[Record]:
    return _protocol(record, "contactsLocationsModule.locations") or []


def _locations(record: Record) -> Hashable:
    names = ("facility", "city", "state", "zip", "status")
    return _multiset(
        (
            *(plain(site.get(name)) for name in names),
            _country(site),
            _contacts(site.get("contacts")),
        )
        for site in _sites(record)
    )


def _country(site: Record) -> str:
    name = plain(site.get("country"))
    return _SAME_COUNTRY.get(name, name)


def _multiset(items: Iterable[Hashable]) -> Hashable:
    return frozenset(Counter(items).items())


def _any_open(record: Record) -> Hashable:
    """A study that recruits has an open site unless each site says otherwise."""
    recruits = _protocol(record, "statusModule.overallStatus") == "RECRUITING"
    return recruits and any(site.get("status") in {None, "", "RECRUITING"} for site in _sites(record))


def _any_contact(record: Record) -> Hashable:
    """Whoever is listed for the whole study can be asked; at a site a contact, or whoever has a telephone or e-mail."""
    at_sites = (person for site in _sites(record) for person in site.get("contacts") or ())
    central = bool(_protocol(record, "contactsLocationsModule.centralContacts"))
    return central or any(
        person.get("role") in {None, "", "CONTACT"} or person.get("phone") or person.get("email") for person in at_sites
    )


def _has_results(record: Record) -> Hashable:
    said = record.get("hasResults")
    return "resultsSection" in record if said is None else said


_RAW: Mapping[str, Callable[[Record], Hashable]] = {
    "nct_id": _text("identificationModule.nctId"),
    "conditions": lambda record: _names(_protocol(record, "conditionsModule.conditions")),
    "interventions": _interventions,
    "status": _code("statusModule.overallStatus"),
    "phase": lambda record: frozenset(_protocol(record, "designModule.phases") or ()),
    "study_type": _code("designModule.studyType"),
    "enrollment.count": lambda record: _protocol(record, "designModule.enrollmentInfo.count"),
    "enrollment.type": _code("designModule.enrollmentInfo.type"),
    "arms": _arms,
    "outcomes.primary": _outcomes,
    "age.minimum": _age("eligibilityModule.minimumAge"),
    "age.maximum": _age("eligibilityModule.maximumAge"),
    "sex": _code("eligibilityModule.sex"),
    "healthy_volunteers": lambda record: _protocol(record, "eligibilityModule.healthyVolunteers"),
    "sponsor.name": _text("sponsorCollaboratorsModule.leadSponsor.name"),
    "sponsor.class": _code("sponsorCollaboratorsModule.leadSponsor.class"),
    "locations": _locations,
    "locations.count": lambda record: len(_sites(record)),
    "locations.recruiting.any": _any_open,
    "contacts": lambda record: _contacts(_protocol(record, "contactsLocationsModule.centralContacts")),
    "contacts.any": _any_contact,
    "has_results": _has_results,
}
_CRITERIA = ("eligibility.inclusion", "eligibility.exclusion", "eligibility.other")


def declared(patterns: Iterable[str]) -> tuple[str, ...]:
    """Return the facts that a blueprint's `depends` means; each pattern must mean one at least."""
    known = (*_RAW, *_CRITERIA)
    found = {pattern: [key for key in known if fnmatchcase(key, pattern)] for pattern in patterns}
    assert all(found.values()), f"no raw path for {[pattern for pattern, keys in found.items() if not keys]}"
    return tuple(dict.fromkeys(key for keys in found.values() for key in keys))


def values_of(record: Record, criteria: Criteria) -> Mapping[str, Hashable]:
    """Return every fact that a section can declare."""
    raw = {key: take(record) for key, take in _RAW.items()}
    return {**raw, **{key: criteria[key.rpartition(".")[2]] for key in _CRITERIA}}
