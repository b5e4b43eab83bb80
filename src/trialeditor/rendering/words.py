"""The strings of pages: texts by meaning, with places for what the program fills in. Data, never templates.

`resources/strings/en.toml` is the list of all of them, and stands in for those that a theme leaves out.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from types import MappingProxyType

from trialeditor.domain.errors import BadInput
from trialeditor.rendering.languages import FORMS, plural_form
from trialeditor.resources import resource_path

PLACE = re.compile(r"\{([a-z0-9]+)\}")
"""A place in a string, such as {date}."""
_NOON = 12


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Strings by key, such as "review.next". Each is itself alone, so that what is made of it can be kept."""

    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        """Return a string as it stands."""
        return self.texts[key]

    @property
    def lang(self) -> str:
        """Return the language of the strings (BCP 47)."""
        return self.texts["site.lang"]

    def say(self, key: str, **places: str) -> str:
        """Return a string with its places filled in. What is put in is not looked at again."""
        return PLACE.sub(lambda found: places[found[1]], self.texts[key])

    def number(self, number: int) -> str:
        """Return a whole number with its thousands parted."""
        return f"{number:,}".replace(",", self.texts["number.thousands"])

    def counted(self, key: str, number: int) -> str:
        """Return the form of a string that fits a number, as the language has it: `key.few`, or else `key.other`."""
        form = f"{key}.{plural_form(self.lang, number)}"
        return self.say(form if form in self.texts else f"{key}.other", count=self.number(number))

    def forms(self, key: str) -> Mapping[str, str]:
        """Return the forms of a string that goes with numbers, by CLDR's names for them."""
        return {form: self.texts[f"{key}.{form}"] for form in FORMS if f"{key}.{form}" in self.texts}

    def date(self, day: date) -> str:
        """Return a date in full."""
        return _long_date(self, day)

    def clock(self, at: datetime) -> str:
        """Return the time of the day of `at`, in its own zone."""
        places = {"hour12": str(at.hour % _NOON or _NOON), "hour24": str(at.hour), "minute": f"{at:%M}"}
        return self.say("clock.morning" if at.hour < _NOON else "clock.afternoon", **places)

    def listed(self, parts: Sequence[str]) -> str:
        """Join parts that may hold commas, as English does: `A`, `A, and B`, `A; B; and C`."""
        if len(parts) <= 1:
            return "".join(parts)
        joined = parts[0]
        for part in parts[1:-1]:
            joined = self.say("list.more", first=joined, rest=part)
        return self.say("list.last" if parts[2:] else "list.two", first=joined, last=parts[-1])

    def label(self, text: str) -> str:
        """Return what a heading or a label of what is made from the record reads here; `text` is its English."""
        return self.texts.get(_labels().get(text, ""), text)

    def with_own(self, own: Mapping[str, str]) -> Words:
        """Return these strings with those of a theme in their places."""
        return Words(MappingProxyType({**self.texts, **own})) if own else self


@lru_cache(maxsize=1024)
def _long_date(words: Words, day: date) -> str:
    """Pages of one day say the same dates over and over."""
    month = words[f"date.month.{day.month}"]
    return words.say("date.long", month=month, day=str(day.day), year=str(day.year))


@cache
def _labels() -> Mapping[str, str]:
    """Return the keys of labels by their English."""
    return {text: key for key, text in english().texts.items() if key.startswith("label.")}


@cache
def english() -> Words:
    """Return the strings that come with the program. They are read once."""
    text = resource_path("strings", "en.toml").read_text(encoding="utf-8")
    return Words(MappingProxyType(flat_strings(text, source="en.toml")))


def flat_strings(text: str, *, source: str) -> dict[str, str]:
    """Return the strings of a TOML file by dotted key, composed (NFC); raise BadInput when it is no such file."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadInput(f"is no TOML: {error}", source=source) from error
    return dict(_flat(data, "", source))


def _flat(data: Mapping[str, object], above: str, source: str) -> Iterator[tuple[str, str]]:
    for name, value in data.items():
        key = f"{above}{name}"
        if isinstance(value, str):
            yield key, unicodedata.normalize("NFC", value)
        elif isinstance(value, dict):
            yield from _flat(value, f"{key}.", source)
        else:
            raise BadInput("expected a text in quotation marks", source=source, field=key)
