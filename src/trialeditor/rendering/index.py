"""What the list of all pages shows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from trialeditor.domain.facts import Facts, Site
from trialeditor.domain.folding import folded
from trialeditor.domain.ids import NctId
from trialeditor.rendering.page import PageView, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexEntry:
    """One line of the lists, and what a search can ask of it."""

    nct_id: NctId
    title: str
    status: str
    tone: Tone
    conditions: str
    is_draft: bool
    condition_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Each place once, as "city, state, country"."""
    towns: tuple[str, ...] = ()
    """Each town once, its country first."""
    shut_towns: frozenset[str] = frozenset()
    """Those of them, folded, where nobody can join though the trial is open to new patients elsewhere."""
    phase: str = ""
    age_from: float | None = None
    age_to: float | None = None
    """The ages that may join, in years, both included; None where the record sets no limit."""

    @staticmethod
    def of(view: PageView, facts: Facts) -> IndexEntry:
        """Return the line for a page."""
        places = _sites(facts, "locations")
        names = facts["conditions"].value
        return IndexEntry(
            nct_id=view.nct_id,
            title=view.title,
            status=view.status.text,
            tone=view.tone,
            conditions=view.conditions,
            is_draft=view.is_draft,
            condition_names=tuple(str(name) for name in names) if isinstance(names, tuple) else (),
            countries=tuple(sorted({each.country for each in places if each.country})),
            places=tuple(sorted({_place(each) for each in places} - {""})),
            towns=tuple(sorted(_towns(places))),
            shut_towns=_shut_towns(facts, places),
            phase=facts["phase"].phrase,
            age_from=years(facts.text("age.minimum")),
            age_to=years(facts.text("age.maximum")),
        )

    def sharing(self, words: dict[str, str]) -> IndexEntry:
        """Return the same line, with each text taken from `words` where one of them is like it, or put there.

        Thousands of trials are in the same towns: held for each anew, their names take more room than all else.
        """

        def once(texts: tuple[str, ...]) -> tuple[str, ...]:
            return tuple([words.setdefault(text, text) for text in texts])

        return replace(
            self,
            status=words.setdefault(self.status, self.status),
            phase=words.setdefault(self.phase, self.phase),
            condition_names=once(self.condition_names),
            countries=once(self.countries),
            places=once(self.places),
            towns=once(self.towns),
            shut_towns=frozenset(once(tuple(self.shut_towns))),
        )


def _sites(facts: Facts, key: str) -> tuple[Site, ...]:
    value = facts[key].value
    return tuple(each for each in value if isinstance(each, Site)) if isinstance(value, tuple) else ()


def _towns(sites: Iterable[Site]) -> set[str]:
    return {f"{each.country}: {each.city}" for each in sites if each.country and each.city}


def _shut_towns(facts: Facts, sites: Iterable[Site]) -> frozenset[str]:
    """Return the towns, folded, without an open site; of a trial that is not open, its own status says enough."""
    if facts["status"].value != _OPEN:
        return frozenset()
    every, is_open = _towns(sites), _towns(_sites(facts, "locations.recruiting"))
    return frozenset(map(folded, every)) - frozenset(map(folded, is_open))


def _place(site: Site) -> str:
    return ", ".join(part for part in (site.city, site.region, site.country) if part)


def years(age: str) -> float | None:
    """Return an age of a record ("18 years", "6 months") in years, or None when there is none."""
    match = _AGE.fullmatch(age)
    return round(int(match[1]) / _PER_YEAR[match[2]], 3) if match else None


_OPEN = "RECRUITING"
_AGE = re.compile("([0-9]+) (year|month|week|day|hour|minute)s?")
_PER_YEAR = {"year": 1, "month": 12, "week": 52, "day": 365, "hour": 8_760, "minute": 525_600}


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView:
    """The whole list, by title."""

    entries: tuple[IndexEntry, ...]
    is_sample: bool

    @property
    def is_private(self) -> bool:
        """Say whether search engines are asked to leave it out."""
        return self.is_sample or any(entry.is_draft for entry in self.entries)


def index_view(entries: Iterable[IndexEntry], *, is_sample: bool) -> IndexView:
    """Return the list in alphabetical order of titles; pages of one title in the order of their ids."""
    return IndexView(entries=tuple(by_title(entries)), is_sample=is_sample)


def by_title(entries: Iterable[IndexEntry]) -> list[IndexEntry]:
    """Return entries in the order of the lists."""
    return sorted(entries, key=lambda entry: (entry.title.casefold(), entry.nct_id))
