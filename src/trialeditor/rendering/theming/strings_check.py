"""The strings of a theme: known keys, the same places as in English, plain text that a reader sees as it is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.rendering.languages import FORMS, FURTHER_FORMS, plural_forms, right_to_left_tags, says_one_number
from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.words import PLACE, english, flat_strings

OWN = "own."
"""What the keys of a theme's further strings begin with: words that only its templates use."""
LONGEST = 1_000
_OWN_KEY = re.compile(r"own\.[a-z0-9_]{1,40}")
_LANG = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?")
"""Language, script, region and one variant (BCP 47). Browsers fail on a tag that is not well formed."""
_CLOCKS = ("clock.morning", "clock.afternoon")
_THOUSANDS = frozenset({",", ".", "'", "’", " ", "\u00a0", "\u202f", ""})
_ONE_NUMBER = ("zero", "one", "two")
"""Forms whose words may say the number themselves, where a language uses them for one number alone."""
THEME_RULES: Mapping[str, Json] = MappingProxyType(
    {
        "longest": LONGEST,
        "own": _OWN_KEY.pattern,
        "lang": _LANG.pattern,
        "clocks": list(_CLOCKS),
        "thousands": sorted(_THOUSANDS),
        "further_forms": list(FURTHER_FORMS),
        "one_number": list(_ONE_NUMBER),
        "right_to_left": sorted(right_to_left_tags()),
    }
)
"""The same for a verifier that is no Python."""
_JOINERS = frozenset("\u200c\u200d")
"""Signs without a look that some scripts need (Unicode, section 23.2)."""
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def read_strings(text: str, file: str) -> tuple[dict[str, str], list[ThemeProblem]]:
    """Return the strings of a theme's file, and what is wrong with them."""
    try:
        strings = flat_strings(text, source=file)
    except BadInput as error:
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else _line_of(text, error.field or "")
        return {}, [ThemeProblem(file=file, line=line, message=f"{error.message}.")]
    found = list(string_problems(strings))
    if not found:
        found = list(form_problems(strings, strings.get("site.lang", english().lang)))
    return strings, [ThemeProblem(file=file, line=_line_of(text, key), message=words) for key, words in found]


def string_problems(strings: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Go through what is wrong with strings, each with its key. Nothing here trusts them."""
    known = english().texts
    for key, text in strings.items():
        ours = known.get(key, known.get(f"{_stem(key)}.other") if _form(key) in FURTHER_FORMS else None)
        if ours is not None or _OWN_KEY.fullmatch(key):
            problem = _problem(key, text, ours or "")
        else:
            problem = f"{key[:60]!r} is no string that pages have."
        if problem:
            yield key, problem


def form_problems(strings: Mapping[str, str], lang: str) -> Iterator[tuple[str, str]]:
    """Go through forms for numbers that do not fit the language, each with its key.

    A verifier leaves them alone: a form that a language does not have is on no page.
    """
    forms = plural_forms(lang)
    for key in sorted(form_keys(FORMS) & set(strings)):
        form = _form(key)
        if form not in forms:
            yield key, f"{key}: “{lang}” has no form “{form}”; its forms are {', '.join(forms)}."
        elif "{count}" not in strings[key] and not says_one_number(lang, form):
            yield key, f"{key} does not fill in {{count}}, and “{lang}” uses this form for several numbers."


def form_keys(forms: Collection[str]) -> frozenset[str]:
    """Return the keys of the strings that go with numbers, in some forms."""
    stems = {key.removesuffix(".other") for key in english().texts if key.endswith(".other")}
    return frozenset(f"{stem}.{form}" for stem in stems for form in forms)


def _stem(key: str) -> str:
    return key.rpartition(".")[0]


def _form(key: str) -> str:
    return key.rpartition(".")[2]


def _problem(key: str, text: str, ours: str) -> str:
    if key == "site.lang":
        return "" if _LANG.fullmatch(text) else f"{text[:40]!r} is no language tag such as “en” or “pt-BR”."
    if key == "number.thousands":
        return "" if text in _THOUSANDS else "expected a comma, a period, an apostrophe, a space or nothing."
    return _text_problem(key, text) or _place_problem(key, text, ours)


def _text_problem(key: str, text: str) -> str:
    if len(text) > LONGEST:
        return f"{key} is longer than {LONGEST:,} signs."
    if text != " ".join(text.split()):
        return (
            f"{key} has a line break, a special space, or spaces at its ends or side by side: use plain single spaces."
        )
    unseen = [sign for sign in text if unicodedata.category(sign) in _UNSEEN and sign not in _JOINERS]
    if unseen:
        return f"{key} has a sign that cannot be seen (U+{ord(unseen[0]):04X})."
    if not any(sign.isalnum() for sign in PLACE.sub("", text)) and not PLACE.search(text):
        return f"{key} has no words. Leave the line out, and the English words stay."
    return ""


def _place_problem(key: str, text: str, ours: str) -> str:
    if "{" in PLACE.sub("", text) or "}" in PLACE.sub("", text):
        return f"{key} has a brace that belongs to no place."
    found, wanted = PLACE.findall(text), set(PLACE.findall(ours))
    if key in _CLOCKS:
        is_right = sorted(found) in (["hour12", "minute"], ["hour24", "minute"])
    elif _form(key) in _ONE_NUMBER and f"{_stem(key)}.other" in english().texts:
        is_right = set(found) <= wanted and len(found) == len(set(found))
    else:
        is_right = sorted(found) == sorted(wanted)
    if is_right:
        return ""
    if not wanted:
        return f"{key} has nothing to fill in: expected no words in braces."
    places = ", ".join(f"{{{name}}}" for name in sorted(wanted))
    return f"{key} does not fill in what it should: expected {places}, each once."


def _line_of(text: str, key: str) -> int:
    """Return the line in which a key is set, or 0 where that cannot be told."""
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        bare = line.strip()
        if bare.startswith("[") and bare.endswith("]"):
            table = bare.strip("[] ") + "."
        name = bare.partition("=")[0].replace('"', "").replace(" ", "")
        if name and key and (table + name == key or name == key):
            return number
    return 0
