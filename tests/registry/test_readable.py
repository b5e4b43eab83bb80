"""A record as fields: nothing is left out, each fact stands at its field, and groups come before what they hold."""

from __future__ import annotations

from support.offices import seed_record
from trialeditor.domain.record_fields import TOP, RecordField, matching, record_tree
from trialeditor.registry.facts import facts_of
from trialeditor.registry.readable import record_fields


def _fields(**more: object) -> tuple[RecordField, ...]:
    record = {**seed_record(), **more}
    return record_fields(record, facts_of(record))


def _at(fields: tuple[RecordField, ...], path: str) -> RecordField:
    return next(field for field in fields if field.path == f"protocolSection.{path}")


def test_modules_come_in_the_order_of_the_registry_and_read_as_words() -> None:
    fields = _fields()
    tops = [field.name for field in fields if field.parent == TOP]
    assert tops[:3] == ["Names and numbers", "Status and dates", "Sponsor and collaborators"]
    assert _at(fields, "statusModule.overallStatus").text == "Open to new patients"
    assert _at(fields, "statusModule.overallStatus").name == "Recruitment status"


def test_each_site_is_a_group_with_its_name_and_path() -> None:
    fields = _fields()
    sites = _at(fields, "contactsLocationsModule.locations")
    assert (sites.text, sites.is_group) == ("2 items", True)
    assert "locations" in sites.facts
    assert _at(fields, "contactsLocationsModule.locations[0]").name == "First Hospital, Hefei"
    assert _at(fields, "contactsLocationsModule.locations[1].city").text == "Beijing"


def test_groups_come_before_what_they_hold() -> None:
    for place, field in enumerate(_fields()):
        assert field.parent < place


def test_every_stated_fact_has_its_field() -> None:
    record = seed_record()
    facts = facts_of(record)
    shown = {key for field in record_fields(record, facts) for key in field.facts}
    stated = {fact.key for fact in facts if fact.value not in (None, (), False)}
    assert stated - {"has_results"} <= shown


def test_sections_and_modules_of_unknown_shape_are_read_too() -> None:
    fields = _fields(oddSection={"oddModule": [1, {"deep": {"deeper": None}}]}, flag=True)
    texts = {field.path: field.text for field in fields}
    assert texts["oddSection.oddModule[1].deep.deeper"] == "an empty value"
    assert texts["flag"] == "Yes"


def test_a_search_finds_names_values_and_paths_with_the_groups_around_them() -> None:
    tree = record_tree(_fields())
    found = matching(tree, "SITES beijing")
    names = [tree.fields[place].name for group in found.children.values() for place in group]
    assert names[0] == "Contacts and sites"
    assert "City" in names
    assert all("Hefei" not in name for name in names)
    assert matching(tree, "overallStatus").found == 1
    assert matching(tree, "enrollment.count").found == 1
    assert (matching(tree, "zebra").found, matching(tree, "  ").found) == (0, tree.found)


def test_rows_count_within_their_group() -> None:
    tree = matching(record_tree(_fields()), "city")
    for group in tree.children.values():
        assert [tree.rows[place] for place in group] == list(range(len(group)))
