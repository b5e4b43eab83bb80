"""Values of the record that are no facts, in words: for people who compare two states of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from trialeditor.domain.canonical import Json
from trialeditor.domain.counting import counted
from trialeditor.domain.facts import PartialDate
from trialeditor.registry import wording
from trialeditor.registry.countries import country_name
from trialeditor.registry.dates import date_phrase
from trialeditor.registry.elements import named
from trialeditor.registry.texts import one_line, plain_text

_MOST_VALUES = 30
"""What holds more values than that is told by their number."""
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
_CODED = frozenset(
    {
        "allocation",
        "assessmentType",
        "ciNumSides",
        "class",
        "dispersionType",
        "infoTypes",
        "interventionModel",
        "ipdSharing",
        "lastKnownStatus",
        "masking",
        "nonInferiorityType",
        "observationalModel",
        "paramType",
        "primaryPurpose",
        "relevance",
        "reportingStatus",
        "restrictionType",
        "retention",
        "role",
        "samplingMethod",
        "statusForNctId",
        "stdAges",
        "timePerspective",
        "type",
        "whoMasked",
    }
)
"""Members whose values are codes of the API's enums."""
_TABLES: Mapping[str, Mapping[str, str]] = {
    "class": wording.SPONSOR_CLASS,
    "lastKnownStatus": wording.STATUS,
    "statusForNctId": wording.STATUS,
    "role": wording.CONTACT_ROLE,
}
_CODES: Mapping[str, str] = {
    "NA": "Not applicable",
    "NONE": "None",
    "SAMPLES_WITH_DNA": "Samples with DNA",
    "SAMPLES_WITHOUT_DNA": "Samples without DNA",
    "NON_PROBABILITY_SAMPLE": "Not by chance",
    "PROBABILITY_SAMPLE": "By chance",
}


def value_words(value: Json, key: str = "") -> str:
    """Return a value in words; `key` is the member that it is the value of. What is empty says that it is."""
    if isinstance(value, Mapping):
        return _object_words(value)
    if isinstance(value, str):
        return _text_words(value, key)
    if isinstance(value, Sequence):
        return _list_words(value, key)
    if value is None:
        return "an empty value"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return str(value)


def _text_words(text: str, key: str) -> str:
    if not text.strip():
        return "an empty text"
    if key in _CODED and _CODE.fullmatch(text):
        return _TABLES.get(key, {}).get(text) or _CODES.get(text) or text.replace("_", " ").capitalize()
    if _DATE.fullmatch(text):
        return date_phrase(PartialDate(date=text))
    return plain_text(text).strip() or "a text of marks that cannot be read"


def _list_words(values: Sequence[Json], key: str) -> str:
    if not values:
        return "an empty list"
    count = count_values(values)
    if count > _MOST_VALUES:
        return counted(count, "value", "values")
    return "; ".join(value_words(each, key) for each in values)


def _object_words(value: Mapping[str, Json]) -> str:
    if not value:
        return "an empty group"
    count = count_values(value)
    if count > _MOST_VALUES:
        return counted(count, "value", "values")
    if is_date(value):
        date = PartialDate(date=str(value["date"]), kind=str(value.get("type", "")))
        return date_phrase(date, estimated="estimated")
    if len(value) == 1:
        return "".join(value_words(member, key) for key, member in value.items())
    return "; ".join(f"{named(key)}: {value_words(member, key)}" for key, member in value.items())


def is_date(value: Json) -> bool:
    """Say whether a value is a date with or without its type, as the registry writes dates."""
    if not isinstance(value, Mapping) or "date" not in value or value.keys() - {"date", "type"}:
        return False
    return all(isinstance(member, str) for member in value.values())


def count_values(value: Json) -> int:
    """Return how many texts, numbers and the like a value holds."""
    return sum(1 for _ in _scalars(value))


def _scalars(value: Json) -> Iterator[Json]:
    if isinstance(value, Mapping):
        for member in value.values():
            yield from _scalars(member)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from _scalars(item)
    else:
        yield value


def reads_alike(old: Json, new: Json, key: str) -> bool:
    """Say whether two texts have the same words: only spaces, markup, or the spelling of a country differ."""
    if not isinstance(old, str) or not isinstance(new, str):
        return False
    read = country_name if key == "country" else one_line
    return read(old) == read(new)
