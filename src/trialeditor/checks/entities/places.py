"""Names of places in a sentence: by the table, by "City, State", and by what clinics are called."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.checks.entities.tables import Entities, folded
from trialeditor.checks.tables import words

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:['’.-][^\W\d_]+)*"
_BEFORE_PLACE = re.compile(rf"(?P<city>{_CAPITAL}(?: {_CAPITAL}){{0,2}}), \Z")
_FACILITY = re.compile(
    rf"(?<![\w-])(?P<name>{_CAPITAL}(?: (?:(?:of|de|the) )?{_CAPITAL}){{0,4}}?)"
    r" (?:Hospital|Clinic|University|Institute|Infirmary|(?:Medical|Cancer|Health) Cent(?:er|re))\b"
)
_LIST = re.compile(
    r"\b(?P<where>(?:[Ss]ites?|[Cc]linics?|[Hh]ospitals?|[Pp]laces?|[Ll]ocations?|seen|runs?|ran) (?:are |is )?)?"
    rf"(?:in|near|at) (?P<names>{_CAPITAL}(?:,? (?:(?:and|or) )?{_CAPITAL}){{0,30}})(?![\w’'-])"
)
_NAME = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,3}}")
_NO_PLACES = words(
    "English Spanish French German January February March April May June July August September October November"
    " December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Phase Part Step Medicare Medicaid"
)
_NEAR_WORD = re.compile(r"[\w-]+")
_WITHIN = 80
_WORD_AND_SPACE = 2
"""A word that begins the sentence is capitalized anyway."""


def places_in(text: str, entities: Entities) -> Iterator[tuple[int, int]]:
    """Go through the known places that a text names, as ranges. "Boston Scientific" is no place."""
    if entities.place_words is None:
        return
    for match in entities.place_words.finditer(text):
        if not _is_part(text, match, entities):
            yield match.start(), match.end()


def _is_part(text: str, match: re.Match[str], entities: Entities) -> bool:
    """Say whether a capitalized word that is no place stands right before or behind a name."""
    behind = _NEAR_WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    if behind is not None and behind[0][:1].isupper() and not _is_place(behind[0], entities):
        return True
    before = text[max(0, match.start() - _WITHIN) : match.start()]
    parts = before.split(" ")
    word = parts[-2] if len(parts) > _WORD_AND_SPACE and before.endswith(" ") else ""
    return word[:1].isupper() and word.isalpha() and not _is_place(word, entities)


def _is_place(word: str, entities: Entities) -> bool:
    return entities.place_words is not None and entities.place_words.fullmatch(word) is not None


def cities_before(text: str, start: int) -> tuple[int, int] | None:
    """Return the range of the name in "City, " right before a place, or None."""
    begin = max(0, start - _WITHIN)
    match = _BEFORE_PLACE.search(text[begin:start])
    return None if match is None else (begin + match.start("city"), begin + match.end("city"))


def listed_in(text: str, entities: Entities) -> Iterator[tuple[int, int]]:
    """Go through the names in "in Missoula, Boise or Portland" that the table does not know.

    One of the list has to be a known place, or the list has to be of places by the words before it.
    """
    for match in _LIST.finditer(text):
        names = list(_NAME.finditer(match["names"]))
        are_places = match["where"] is not None or any(_is_place(name[0], entities) for name in names)
        if not are_places:
            continue
        for name in names:
            if not _is_place(name[0], entities) and name[0] not in _NO_PLACES:
                yield match.start("names") + name.start(), match.start("names") + name.end()


def facilities_in(text: str) -> Iterator[re.Match[str]]:
    """Go through what reads like the name of a clinic: capitalized words before "Hospital" or "University"."""
    yield from _FACILITY.finditer(text)


def names_of(name: str, entities: Entities) -> frozenset[str]:
    """Return all names of the same place, folded."""
    plain = folded(name)
    return entities.same_places.get(plain, frozenset()) | {plain}
