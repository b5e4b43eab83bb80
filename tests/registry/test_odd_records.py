"""Sixty records of odd shapes, and every phrase that they give: golden files, to be read as a patient would.

Fourteen are our own (`odd.json`), for shapes that the real records beside the project do not have. Registry texts are
not copied in: a long text is shown by its first letters and its length, a long list by some of its items. The criteria
have labels of their own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from registry.registry_studies import SHARED, Record, load
from support.golden import Golden
from trialeditor.domain.canonical import Json
from trialeditor.domain.facts import Fact
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths

OURS: Mapping[str, str] = {
    "NCT99000201": "expanded access, open; one desk to ask, no places",
    "NCT99000202": "expanded access that ended, while its site still says that it is available",
    "NCT99000203": "approved for marketing; no age limits",
    "NCT99000204": "temporarily not available; children only",
    "NCT99000205": "withheld: next to nothing is known",
    "NCT99000206": "no status and no other module",
    "NCT99000207": "0 Days to 28 Days; the city is the country",
    "NCT99000208": "1 Hour to 72 Hours; three phases; one person planned",
    "NCT99000209": "18 Minutes to 1 Hour; an empty list of phases; two people",
    "NCT99000210": "weeks to a year; by invitation; healthy volunteers; four digits of people",
    "NCT99000211": "0 people planned; dates of month and year without a type; the same lowest and highest age",
    "NCT99000212": "sites without city, state, country or any name; one country under two names; 0 people, no type",
    "NCT99000213": "codes of tomorrow in every place; an age that is no number; an ALL CAPS word in a reason",
    "NCT99000214": "escapes, entities, tags, other scripts; blank names; the same outcome twice; from birth",
}
THEIRS: Mapping[str, str] = {
    "NCT00001579": "enrollment without count and type; no age limits; recorded long ago",
    "NCT00001908": "an observational study without arms, interventions and outcomes",
    "NCT00002708": "258 sites; no outcomes; keys of 2023's beta (locations_nested, modelPredictions)",
    "NCT00003497": "stopped early; the reason is a note in small letters",
    "NCT00021840": "observational, with healthy volunteers; six years and older",
    "NCT00026962": "women only; type of enrollment absent",
    "NCT00057759": "men only; not applicable phase; two NCT aliases",
    "NCT00069082": "two people took part",
    "NCT00099086": "a module of places without a single place",
    "NCT00113659": "1 Day to 4 Days; healthy volunteers",
    "NCT00122499": "no enrollment at all; phase 3",
    "NCT00133042": "no official title",
    "NCT00173134": "status unknown; contacts both central and at the site",
    "NCT00205894": "phases 1 and 2",
    "NCT00219323": "healthy volunteers not stated",
    "NCT00260702": "one person took part; a whole start date without a type",
    "NCT00313898": "central contacts only; status unknown",
    "NCT00334477": "no start date",
    "NCT00405041": "phases 2 and 3; a government sponsor",
    "NCT00415220": "the sponsor is a person",
    "NCT00444327": "no lower age limit, an upper one of a minute",
    "NCT00544076": "markup in the title; stopped early with results",
    "NCT00576225": "called off, 0 people, no reason given",
    "NCT00578656": "early phase 1",
    "NCT00766480": "contacts at sites only",
    "NCT00831909": "162 sites called Research Site, under old names of Turkey; broken letters in names",
    "NCT00947323": "the whole module of places is lacking",
    "NCT01063855": "73 sites without facility and most without state; old names of countries",
    "NCT01100827": "observational, no enrollment, healthy volunteers not stated",
    "NCT01305200": "27 conditions",
    "NCT01366846": "the lowest age is the highest",
    "NCT01742403": "closed to new patients, still running",
    "NCT02247050": "36 keywords",
    "NCT02601209": "460 sites; 19 conditions; stopped early",
    "NCT03143790": "paused",
    "NCT03511846": "by invitation; 16 arms",
    "NCT03610971": "keys of 2023's beta: nested sites with contacts, mapped names",
    "NCT04041765": "1 Minute to 1 Hour",
    "NCT04312438": "one person planned",
    "NCT04705831": "68 primary outcomes",
    "NCT04764188": "15 sites in Turkey, among those of many countries",
    "NCT05826691": "24 collaborators, names in several languages",
    "NCT05850520": "315 sites, of which one is open",
    "NCT05914116": "23 arms",
    "NCT07040332": "an intervention without a name",
    "NCT07537062": "a title in Turkish letters; a site in Turkey (Türkiye)",
}
WITHOUT = {"eligibility.inclusion", "eligibility.exclusion", "eligibility.other"}
LONG, SHOWN, FIRST = 160, 60, 5


@pytest.fixture(scope="module")
def theirs() -> Mapping[str, Record]:
    """The chosen ones of the real records."""
    source = SHARED / "studies.ndjson.gz"
    if not source.exists():
        pytest.skip("the real records are not beside the project")
    found = (each for each in read_paths([source]) if isinstance(each, RawRecord))
    return {each.nct_id: dict(each.record) for each in found if each.nct_id in THEIRS}


def test_there_are_sixty() -> None:
    assert len({**OURS, **THEIRS}) == 60


@pytest.mark.parametrize("nct_id", OURS)
def test_our_odd_records_read_as_they_did(nct_id: str, golden: Golden) -> None:
    studies = load("odd.json")["studies"]
    assert isinstance(studies, list)
    (record,) = [each for each in studies if isinstance(each, dict) and nct_id in json.dumps(each)]
    golden.check(f"facts/{nct_id}.json", shown(record))


@pytest.mark.parametrize("nct_id", THEIRS)
def test_odd_records_of_the_registry_read_as_they_did(
    nct_id: str, theirs: Mapping[str, Record], golden: Golden
) -> None:
    golden.check(f"facts/{nct_id}.json", shown(theirs[nct_id]))


def shown(record: Mapping[str, Json]) -> bytes:
    """Return every phrase, every form that reads differently, and the items of lists: one a line."""
    lines: dict[str, Json] = {}
    for fact in facts_of(record):
        if fact.key not in WITHOUT:
            lines |= lines_of(fact)
    body = ",\n".join(f" {json.dumps(key)}: {json.dumps(words, ensure_ascii=False)}" for key, words in lines.items())
    return f"{{\n{body}\n}}\n".encode()


def lines_of(fact: Fact) -> dict[str, Json]:
    """Return a fact's phrase by its key, forms by `key|form`, and items by `key, items`."""
    found: dict[str, Json] = {fact.key: cut(fact.phrase)}
    found |= {f"{fact.key}|{name}": cut(words) for name, words in fact.forms.items() if words != fact.phrase}
    if fact.items and fact.items != (fact.phrase,):
        found[f"{fact.key}, items"] = list_shown(fact.items)
    return found


def cut(words: str) -> str:
    """Return a text, or the beginning of a long one with its length."""
    return words if len(words) <= LONG else f"{words[:SHOWN]}… ({len(words):,} letters)"


def list_shown(items: Sequence[str]) -> list[Json]:
    """Return the items, or the first ones of a long list, how many there are, and the last."""
    if len(items) <= FIRST + 2:
        return [cut(item) for item in items]
    return [*map(cut, items[:FIRST]), f"… ({len(items)} items)", cut(items[-1])]
