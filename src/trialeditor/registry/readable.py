"""A record as fields in people's words, module by module: for reading and for looking something up. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from trialeditor.domain.canonical import Json
from trialeditor.domain.counting import counted
from trialeditor.domain.facts import Facts
from trialeditor.domain.record_fields import TOP, RecordField
from trialeditor.registry import wording
from trialeditor.registry.elements import depth_of, element_at, named
from trialeditor.registry.values import is_date, value_words

_MODULES: Mapping[str, str] = {
    "identificationModule": "Names and numbers",
    "statusModule": "Status and dates",
    "sponsorCollaboratorsModule": "Sponsor and collaborators",
    "oversightModule": "Oversight",
    "descriptionModule": "Description",
    "conditionsModule": "Conditions and keywords",
    "designModule": "Design",
    "armsInterventionsModule": "Study groups and interventions",
    "outcomesModule": "Outcomes",
    "eligibilityModule": "Who can take part",
    "contactsLocationsModule": "Contacts and sites",
    "referencesModule": "References",
    "ipdSharingStatementModule": "Sharing of study data",
}
"""The modules of a protocol, in the order of the registry's own pages."""
_CODES: Mapping[str, Mapping[str, str]] = {
    "overallStatus": wording.STATUS,
    "phases": wording.PHASE,
    "status": wording.SITE_STATUS,
    "studyType": wording.STUDY_TYPE,
}
_NAMED_BY = ("facility", "title", "name", "label", "measure", "term", "citation", "filename", "id", "url", "groupId")
_MOST_IN_A_LINE = 12
"""A list or a group of so many values reads as one line."""
_FEW = 3
_PROTOCOL = "protocolSection"


def record_fields(record: Mapping[str, Json], facts: Facts) -> tuple[RecordField, ...]:
    """Return all fields of a record, each group before what it holds; those that facts are read from name them."""
    reader = _Reader(facts)
    reader.read(record)
    return tuple(reader.fields)


class _Reader:
    """Goes through one record."""

    def __init__(self, facts: Facts) -> None:
        self.fields: list[RecordField] = []
        self._names: dict[str, str] = {}
        self._facts: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for fact in facts:
            self._facts[fact.path] += (fact.key,)

    def read(self, record: Mapping[str, Json]) -> None:
        """Go through all sections, the protocol first."""
        for section in sorted(record, key=lambda key: key != _PROTOCOL):
            value = record[section]
            if not isinstance(value, Mapping):
                self._field(section, section, element_at((section,)).name, value, TOP)
                continue
            for module in sorted(value, key=_place):
                path = (section, module)
                self._module(path, _MODULES.get(module) or element_at(path).name, value[module])

    def _module(self, path: tuple[str, str], name: str, module: Json) -> None:
        if not isinstance(module, Mapping):
            self._field(path[1], ".".join(path), name, module, TOP)
            return
        here = self._add(name, "", ".".join(path), TOP, is_group=True)
        for key, value in module.items():
            within = (*path, key)
            known = element_at(within).name if depth_of(path[0]) == len(within) else self._named(key)
            self._field(key, ".".join(within), known, value, here)

    def _field(self, key: str, path: str, name: str, value: Json, parent: int) -> None:
        """Go through one member, whose key in the record is `key`, and what is in it."""
        if _is_line(value):
            self._add(name, _words(value, key), path, parent)
        elif isinstance(value, Mapping):
            here = self._add(name, value_words(value, key) if _is_small(value) else "", path, parent, is_group=True)
            for inner, member in value.items():
                self._field(inner, f"{path}.{inner}", self._named(inner), member, here)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            here = self._add(name, counted(len(value), "item", "items"), path, parent, is_group=True)
            for number, item in enumerate(value):
                self._field(key, f"{path}[{number}]", _item_name(item, number), item, here)

    def _add(self, name: str, text: str, path: str, parent: int, *, is_group: bool = False) -> int:
        """Take a field, and return its place."""
        self.fields.append(RecordField(name, text, path, parent, self._facts.get(path, ()), is_group))
        return len(self.fields) - 1

    def _named(self, key: str) -> str:
        if key not in self._names:
            self._names[key] = named(key)
        return self._names[key]


def _place(module: str) -> int:
    names = list(_MODULES)
    return names.index(module) if module in _MODULES else len(names)


def _is_line(value: Json) -> bool:
    """Say whether a value reads as one line: a text, a number, a date, or a short list of such."""
    if isinstance(value, Mapping):
        return is_date(value) or not value
    if isinstance(value, Sequence) and not isinstance(value, str):
        return len(value) <= _MOST_IN_A_LINE and all(isinstance(each, str | int | float | None) for each in value)
    return True


def _is_small(group: Mapping[str, Json]) -> bool:
    """Say whether a group reads as one line. Looks no deeper than two levels, because it is asked on all of them."""
    members = group.values()
    inner = [each for each in members if isinstance(each, Mapping)]
    if len(group) > _MOST_IN_A_LINE or not all(map(_is_line, (m for m in members if not isinstance(m, Mapping)))):
        return False
    return all(len(each) <= _FEW and all(map(_is_line, each.values())) for each in inner)


def _words(value: Json, key: str) -> str:
    table = _CODES.get(key, {})
    if isinstance(value, str) and value in table:
        return table[value]
    if isinstance(value, Sequence) and not isinstance(value, str) and any(each in table for each in value):
        return "; ".join(table.get(str(each), str(each)) for each in value)
    return value_words(value, key)


def _item_name(item: Json, number: int) -> str:
    """Return what tells an item of a list from the others: its own name, or its number."""
    if isinstance(item, Mapping):
        names = [name for key in _NAMED_BY if isinstance(name := item.get(key), str) and name.strip()]
        city = item.get("city")
        parts = [*names[:1], *([city] if isinstance(city, str) and city else [])]
        if parts:
            return " ".join(", ".join(parts).split())
    return f"{number + 1}"
