"""What strings have to know of their language: which form goes with a number (Unicode CLDR), which way its words run.

The tables are in `resources/strings/languages.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from trialeditor.resources import resource_path

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR, in its order. Every language has "other"."""
FURTHER_FORMS = ("zero", "two", "few", "many")
"""Those that English does not have."""
_RELATION = re.compile(r"n(?: % ([0-9]+))? (!?=) ([0-9.,]+)")
_AS_ENGLISH: Mapping[str, str] = MappingProxyType({"one": "n = 1"})
_SHOWN = range(1_000)
"""Numbers that are tried to tell whether a form stands for one alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Languages:
    """The tables as they were read."""

    plurals: Mapping[str, Mapping[str, str]]
    """The rules by form, by language."""
    right_to_left: frozenset[str]
    """Languages and scripts, as tags write them."""


@lru_cache(maxsize=4096)
def plural_form(lang: str, number: int) -> str:
    """Return which of FORMS a language (BCP 47) uses with a whole number of 0 or more."""
    return next((form for form, rule in _rules(lang).items() if _holds(rule, number)), "other")


def plural_forms(lang: str) -> tuple[str, ...]:
    """Return the forms that a language has."""
    return tuple(form for form in FORMS if form == "other" or form in _rules(lang))


def says_one_number(lang: str, form: str) -> bool:
    """Say whether a form stands for one number alone, so that its words can say that number themselves."""
    return sum(plural_form(lang, number) == form for number in _SHOWN) == 1


def is_right_to_left(lang: str) -> bool:
    """Say whether a language (BCP 47) is written from right to left."""
    if is_english(lang):
        return False
    language, *rest = lang.split("-")
    script = next((part.title() for part in rest if re.fullmatch("[A-Za-z]{4}", part)), "")
    return (script or language) in right_to_left_tags()


def right_to_left_tags() -> frozenset[str]:
    """Return the languages and scripts that are written from right to left, as tags write them."""
    return _languages().right_to_left


def direction_mark(lang: str) -> str:
    """Return the attribute that a page in a language has beside `lang`: none where words run from left to right."""
    return ' dir="rtl"' if is_right_to_left(lang) else ""


def registry_mark(lang: str) -> str:
    """Return the attributes of what is the registry's, on a page in another language (WCAG 2.2, 3.1.2)."""
    if is_english(lang):
        return ""
    return ' lang="en" dir="ltr"' if is_right_to_left(lang) else ' lang="en"'


def own_mark(lang: str) -> str:
    """Return the attributes of words in a page's own language among those of the registry."""
    return f' lang="{lang}" dir="rtl"' if is_right_to_left(lang) else f' lang="{lang}"'


def is_english(lang: str) -> bool:
    """Say whether words in this language (BCP 47) need no other mark than the registry's."""
    return lang.partition("-")[0] == "en"


def _rules(lang: str) -> Mapping[str, str]:
    if is_english(lang):
        return _AS_ENGLISH
    plurals = _languages().plurals
    return plurals.get(lang) or plurals.get(lang.partition("-")[0], _AS_ENGLISH)


def _holds(rule: str, number: int) -> bool:
    """Say whether a rule of CLDR takes a number ("n % 10 = 2..4 and n % 100 != 12..14"; "and" binds closer)."""
    return any(all(_is_true(each, number) for each in part.split(" and ")) for part in rule.split(" or "))


def _is_true(relation: str, number: int) -> bool:
    found = _RELATION.fullmatch(relation)
    if found is None:
        raise ValueError(relation)
    left = number % int(found[1]) if found[1] else number
    spans = (each.partition("..") for each in found[3].split(","))
    return any(int(low) <= left <= int(high or low) for low, _, high in spans) is (found[2] == "=")


@cache
def _languages() -> _Languages:
    data = tomllib.loads(resource_path("strings", "languages.toml").read_text(encoding="utf-8"))
    named = [({form: each[form] for form in FORMS if form in each}, each["languages"]) for each in data["plural"]]
    return _Languages(
        plurals={lang: rules for rules, languages in named for lang in languages},
        right_to_left=frozenset((*data["right_to_left"]["languages"], *data["right_to_left"]["scripts"])),
    )
