"""Records compared field by field: nothing that differs is left out, and what facts tell is not told twice."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.registry_studies import RECORDS, SHARED, Record, load, study
from trialeditor.domain.comparing import SAME_WORDS, Change, change_lines, compare, comparison_lines, in_order
from trialeditor.domain.errors import BadInput
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.snapshot import snapshot_digest
from trialeditor.registry.codes import say_code
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.record_changes import MOST_ITEMS, record_changes
from trialeditor.registry.sources import read_paths

STUDIES = SHARED / "studies.ndjson.gz"
NAMES = sorted(path.name for path in RECORDS.glob("*.json"))


def _changes(old: Record, new: Record) -> tuple[Change, ...]:
    facts = compare(facts_of(old), facts_of(new), say_code)
    return in_order([*facts, *record_changes(old, new, {change.key for change in facts})])


def _lines(old: Record, new: Record) -> list[str]:
    return [line.strip() for change in record_changes(old, new, ()) for line in change_lines(change)]


@pytest.mark.parametrize(
    ("module", "old", "new", "lines"),
    [
        ("description", {"detailedDescription": "One."}, {}, ["- Detailed description: One. → nothing"]),
        (
            "status",
            {"studyFirstPostDateStruct": {"date": "2023-06-28", "type": "ESTIMATED"}},
            {"studyFirstPostDateStruct": {"date": "2023-06-28", "type": "ACTUAL"}},
            ["- First posted: June 28, 2023 (estimated) → June 28, 2023"],
        ),
        (
            "status",
            {"studyFirstPostDateStruct": {"date": "2023-06-28"}},
            {"studyFirstPostDateStruct": {"date": "2023-06-28", "type": "ACTUAL"}},
            ["- First posted", "type: nothing → Actual"],
        ),
        (
            "status",
            {"expandedAccessInfo": {"hasExpandedAccess": False}},
            {},
            ["- Expanded access: No → nothing"],
        ),
        (
            "design",
            {"designInfo": {"allocation": "RANDOMIZED", "maskingInfo": {"masking": "NONE"}}},
            {"designInfo": {"allocation": "NON_RANDOMIZED", "maskingInfo": {"masking": "DOUBLE"}}},
            ["- Study design", "allocation: Randomized → Non randomized", "masking: None → Double"],
        ),
        (
            "references",
            {"references": [{"pmid": "1", "type": "DERIVED", "citation": "Roe J. A paper. 2020."}]},
            {"references": []},
            ["- References", "removed: Roe J. A paper. 2020. (PubMed number: 1; Type: Derived)"],
        ),
        (
            "identification",
            {"secondaryIdInfos": [{"id": "2020-1", "type": "EUDRACT_NUMBER"}]},
            {"secondaryIdInfos": [{"id": "2020-1", "type": "CTIS"}]},
            ["- Other study IDs", "2020-1, type: Eudract number → Ctis"],
        ),
        (
            "oversight",
            {"isFdaRegulatedDrug": False},
            {"isFdaRegulatedDrug": True},
            ["- Drug regulated by the FDA: No → Yes"],
        ),
        ("brandNew", {"thing": "a"}, {"thing": "b"}, ["- Thing: a → b"]),
        ("brandNew", {"thing": {}}, {}, ["- Thing: an empty group → nothing"]),
        ("brandNew", {"thing": ""}, {"thing": None}, ["- Thing: an empty text → an empty value"]),
    ],
)
def test_a_field_is_told_in_words(module: str, old: Any, new: Any, lines: list[str]) -> None:  # noqa: ANN401 - any JSON
    assert _lines(study(**{module: old}), study(**{module: new})) == lines


def test_what_a_fact_tells_is_not_told_again() -> None:
    old, new = study(status={"overallStatus": "RECRUITING"}), study(status={"overallStatus": "COMPLETED"})
    assert [change.key for change in _changes(old, new) if not change.told_by] == ["status"]


def test_what_no_fact_knows_of_a_site_is_told_beside_it() -> None:
    site = {"facility": "Hospital", "city": "Lyon", "country": "France", "status": "RECRUITING"}
    old = study(contactsLocations={"locations": [{**site, "geoPoint": {"lat": 45.7, "lon": 4.8}}]})
    new = study(
        contactsLocations={"locations": [{**site, "status": "COMPLETED", "geoPoint": {"lat": 45.8, "lon": 4.8}}]}
    )
    changes = {change.key: change for change in _changes(old, new)}
    other = changes["protocolSection.contactsLocationsModule.locations"]
    assert other.weight is Materiality.ADMINISTRATIVE
    assert [(item.what, item.old, item.new) for item in other.items] == [("Map position, latitude", "45.7", "45.8")]
    assert "locations" in changes


def test_a_site_that_came_is_told_by_the_fact_alone() -> None:
    site: Record = {"facility": "Hospital", "city": "Lyon", "country": "France", "geoPoint": {"lat": 45.7, "lon": 4.8}}
    changes = _changes(study(contactsLocations={"locations": []}), study(contactsLocations={"locations": [site]}))
    assert [change.key for change in changes if not change.told_by] == ["locations"]


@pytest.mark.parametrize(
    ("module", "old", "new"),
    [
        ("description", {"briefSummary": "Two  words."}, {"briefSummary": "Two words."}),
        ("description", {"detailedDescription": "Dose > 1"}, {"detailedDescription": "Dose \\> 1"}),
        (
            "contactsLocations",
            {"locations": [{"facility": "Hospital", "city": "Izmir", "country": "Turkey"}]},
            {"locations": [{"facility": "Hospital", "city": "Izmir", "country": "Turkey (Türkiye)"}]},
        ),
    ],
)
def test_the_same_words_in_another_writing_are_administrative(module: str, old: Any, new: Any) -> None:  # noqa: ANN401 - any JSON
    (change,) = _changes(study(**{module: old}), study(**{module: new}))
    assert [item.new for item in change.items] == [SAME_WORDS]
    assert change.weight is Materiality.ADMINISTRATIVE


def test_another_order_is_told() -> None:
    sites = [{"city": "Lyon", "country": "France"}, {"city": "Rome", "country": "Italy"}]
    old, new = (study(contactsLocations={"locations": each}) for each in (sites, sites[::-1]))
    (change,) = _changes(old, new)
    assert [item.new for item in change.items] == ["The same items in another order"]


def test_the_version_date_is_no_change() -> None:
    old, new = study(), study()
    old["derivedSection"] = {"miscInfoModule": {"versionHolder": "2026-01-01"}}
    new["derivedSection"] = {"miscInfoModule": {"versionHolder": "2026-01-02"}}
    assert _changes(old, new) == ()


def test_many_changes_are_counted() -> None:
    events = [{"term": f"Event {number}", "notes": "none"} for number in range(40)]
    old, new = study(), study()
    old["resultsSection"] = {"adverseEventsModule": {"otherEvents": events}}
    new["resultsSection"] = {
        "adverseEventsModule": {"otherEvents": [{**each, "notes": each["term"]} for each in events]}
    }
    change = next(each for each in _changes(old, new) if not each.is_fact)
    assert (change.label, change.new) == ("Results: adverse events", "40 values changed")
    assert (len(change.items), change.more) == (MOST_ITEMS, 15)


def test_results_that_were_posted_are_counted_too() -> None:
    new = study()
    new["resultsSection"] = {"outcomeMeasuresModule": {"outcomeMeasures": [{"title": str(n)} for n in range(50)]}}
    posted = next(each for each in _changes(study(), new) if "outcomeMeasures" in each.path)
    assert (posted.old, posted.new) == ("", "50 values")


@pytest.mark.parametrize("name", NAMES)
def test_a_record_is_the_same_as_itself(name: str) -> None:
    assert _changes(load(name), copy.deepcopy(load(name))) == ()


@given(st.sampled_from(NAMES), st.integers(0, 2**32))
def test_nothing_that_differs_is_left_out(name: str, seed: int) -> None:
    _check_nothing_is_left_out(load(name), random.Random(seed))  # noqa: S311 - chance for a test


@pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")
def test_nothing_that_differs_in_real_records_is_left_out() -> None:
    chance = random.Random(7)  # noqa: S311 - chance for a test
    for number, raw in enumerate(read_paths([STUDIES])):
        if isinstance(raw, RawRecord) and number % 11 == 0:
            _check_nothing_is_left_out(dict(raw.record), chance)


def _check_nothing_is_left_out(old: Record, chance: random.Random) -> None:
    new = _edited(old, chance)
    try:
        changes = _changes(old, new)
    except BadInput:
        return
    assert bool(changes) == (snapshot_digest(old) != snapshot_digest(new))
    assert bool(comparison_lines(changes)) == bool(changes)
    keys = {change.key for change in changes}
    for change in changes:
        assert not change.told_by or change.told_by in keys
        assert change.items or change.old != change.new
        assert all(item.old != item.new or item.kind.value.startswith("moved") for item in change.items if item.old)


def _edited(record: Record, chance: random.Random) -> Record:
    """Return a copy in which a few values were dropped, repeated, emptied, reordered, or written otherwise."""
    copied: Any = json.loads(json.dumps(record))
    for _ in range(chance.choice([1, 1, 1, 2, 4])):
        if places := list(_places(copied)):
            parent, key = chance.choice(places)
            chance.choice(_EDITS)(parent, key, chance)
    edited: Record = copied
    return edited


def _places(value: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - any JSON
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield value, key
        yield from _places(member)


def _drop(parent: Any, key: Any, _chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    del parent[key]


def _repeat(parent: Any, key: Any, _chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    if isinstance(parent, list):
        parent.append(copy.deepcopy(parent[key]))


def _empty(parent: Any, key: Any, _chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    parent[key] = type(parent[key])()


def _shuffle(parent: Any, key: Any, chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    if isinstance(parent[key], list):
        chance.shuffle(parent[key])


def _rewrite(parent: Any, key: Any, chance: random.Random) -> None:  # noqa: ANN401 - any JSON
    if isinstance(parent[key], str):
        other = [parent[key] + " and more", parent[key].replace(" ", "  "), parent[key].replace(".", "\\.")]
        parent[key] = chance.choice(other)


_EDITS = (_drop, _repeat, _empty, _shuffle, _rewrite, _rewrite)
