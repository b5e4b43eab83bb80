"""The tables of names, as values read from `resources/language/entities.toml`."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from trialeditor.domain.errors import BadInput


def folded(text: str) -> str:
    """Return a text in small letters and without accents: "Kraków" is "krakow"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.replace("ł", "l").replace("Ł", "l"))
    return "".join(each for each in plain if not unicodedata.combining(each)).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A procedure or device: our words for it, and what stands for it in a record."""

    words: tuple[str, ...]
    in_record: re.Pattern[str]
    """Beginnings of words, in a folded text."""
    drug_endings: tuple[str, ...] = ()
    treats: bool = False
    """A list of treatments may hold it only when the record tests it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entities:
    """All tables. Empty ones know no names."""

    drug_names: frozenset[str] = frozenset()
    drug_endings: tuple[str, ...] = ()
    not_drugs: frozenset[str] = frozenset()
    shortest: int = 0
    same_drugs: Mapping[str, frozenset[str]] = field(default_factory=dict)
    procedures: tuple[Procedure, ...] = ()
    procedure_words: re.Pattern[str] | None = None
    procedure_of: Mapping[str, Procedure] = field(default_factory=dict)
    procedure_endings: tuple[str, ...] = ()
    not_procedures: frozenset[str] = frozenset()
    place_words: re.Pattern[str] | None = None
    same_places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By each folded name of a place: all its folded names."""


def parse_entities(text: str, *, source: str = "entities.toml") -> Entities:
    """Return the tables of a TOML text; raise BadInput when one is missing."""
    try:
        data = tomllib.loads(text)
        drugs, places = data["drugs"], data["places"]
        procedures = tuple(_procedure(each) for each in (*data["procedures"], *data["devices"]))
        return Entities(
            drug_names=frozenset(drugs["names"]),
            drug_endings=tuple(drugs["endings"]),
            not_drugs=frozenset(drugs["not_drugs"]),
            shortest=drugs["shortest"],
            same_drugs=_groups(drugs["same"]),
            procedures=procedures,
            procedure_words=_any_of((word for each in procedures for word in each.words), re.IGNORECASE),
            procedure_of={word.casefold(): each for each in procedures for word in each.words},
            procedure_endings=tuple(data["endings"]["of_procedures"]),
            not_procedures=frozenset(data["endings"]["not_procedures"]),
            place_words=_any_of(_place_names(places)),
            same_places=_groups([[name, *others] for name, others in places["same"].items()]),
        )
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise BadInput(f"expected drugs, procedures, devices and places: {error}", source=source) from error


def _place_names(places: Mapping[str, Any]) -> Iterable[str]:
    yield from (*places["countries"], *places["states"], *places["cities"])
    for others in places["same"].values():
        yield from (name for name in others if "," not in name)


def _procedure(data: Mapping[str, Any]) -> Procedure:
    parts = "|".join(re.escape(part) for part in data["record"])
    return Procedure(
        words=tuple(data["words"]),
        in_record=re.compile(rf"(?<![a-z0-9])(?:{parts})"),
        drug_endings=tuple(data.get("drugs", ())),
        treats=bool(data.get("treats", False)),
    )


def _any_of(names: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    parts = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in sorted(set(names), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{parts})(?![\w-])", flags)


def _groups(groups: Iterable[Iterable[str]]) -> Mapping[str, frozenset[str]]:
    made = [frozenset(folded(name) for name in group) for group in groups]
    return {name: group for group in made for name in group}
