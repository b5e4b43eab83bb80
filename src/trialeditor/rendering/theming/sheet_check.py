"""The style sheet of a theme: nothing from elsewhere, no words of its own, nothing that could hide or cover ours.

What our own sheet has, a theme may have too: a copy of it passes. All else is held to a list of what is allowed
(`sheet_values`), and the palette to the contrast that words need. A check of text cannot see all: a picture behind
words may make them hard to read. The preview and the what-if are there to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from trialeditor.rendering.theming.css import Declaration, NotReadable, declarations, folded
from trialeditor.rendering.theming.palette import COLOR, PLACES, colors_named, pale
from trialeditor.rendering.theming.problems import ThemeProblem
from trialeditor.rendering.theming.sheet_values import BOUNDED, Bounds, may_be

_AT_RULES = re.compile(r"@(media|supports|page|keyframes|layer|container)\b", re.IGNORECASE)
_URL = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?:-webkit-)?image-set\(|\bimage\(|\bsrc\(|expression\(|javascript:|//|\bcross-fade\(", re.IGNORECASE
)
_PSEUDO = re.compile(r"::?(?:before|after|marker|backdrop|selection|placeholder)$")
_PREFIX = re.compile(r"-(?:webkit|moz|ms|o)-")
_OWN_SIZE = Bounds(low=8, high=64)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ours:
    """What our own sheet has."""

    known: frozenset[tuple[str, ...]]
    """Its declarations, each with the rules around it."""
    inks: frozenset[str]
    """The names of the palette."""
    sizes: frozenset[str]
    """The names of its other values."""


def sheet_problems(text: str, ours: str, file: str, pictures: frozenset[str]) -> Iterator[ThemeProblem]:
    """Go through what is wrong with a sheet. `ours` is our own; `pictures` are the files that it may name."""
    own = tuple(declarations(ours))
    inks = colors_named(own)
    names = {each.name for each in own if each.name.startswith("--")}
    held = _Ours(known=frozenset(each.words for each in own), inks=inks, sizes=frozenset(names - inks))
    try:
        found = tuple(declarations(text))
    except NotReadable as error:
        yield ThemeProblem(file=file, line=error.line, message=f"{error}.")
        return
    told = [(each.line, "" if each.words in held.known else _problem(each, held, pictures)) for each in found]
    for line, message in sorted([*told, *pale(own, found)], key=itemgetter(0)):
        if message:
            yield ThemeProblem(file=file, line=line, message=message)


def _problem(each: Declaration, ours: _Ours, pictures: frozenset[str]) -> str:
    strange = [rule for rule in (*each.within, each.name) if rule.startswith("@") and not _AT_RULES.match(rule)]
    if any(rule.lower().startswith("@font-face") for rule in strange):
        return "a theme brings no fonts: one could draw a letter as another. Name fonts that readers have."
    if strange:
        return (
            f"{strange[0].partition(' ')[0]} is not for themes: a sheet is one file, and takes nothing from elsewhere."
        )
    return _foreign(each, pictures) or _words(each) or _hidden(each, ours)


def _foreign(each: Declaration, pictures: frozenset[str]) -> str:
    named = [name.strip() for _, name in _URL.findall(each.value)]
    missing = [name for name in named if name not in pictures]
    if missing:
        return f"{missing[0][:80]!r} is no picture in the theme's folder static."
    if "url(" in _URL.sub("", each.value).lower() or _FOREIGN.search(_URL.sub("", each.value)):
        return "a sheet takes pictures from the theme's own folder alone, by url(NAME)."
    return ""


def _words(each: Declaration) -> str:
    """Words belong to the strings: nobody checks those that a sheet brings in, and few screen readers speak them."""
    if each.name not in {"content", "quotes", "list-style", "list-style-type"}:
        return ""
    quoted = re.findall(r"\"[^\"]*\"|'[^']*'", each.value)
    if any(sign.isalnum() for sign in "".join(quoted)) or re.search(r"attr\(|var\(|counter", each.value):
        return "a sheet may draw signs, but no words, letters or numbers: put words into strings.toml."
    return ""


def _hidden(each: Declaration, ours: _Ours) -> str:
    value = folded(each.value.lower().replace("!important", ""))
    if each.name.startswith("--"):
        return _value_of_ours(each, value, ours)
    name = _PREFIX.sub("", each.name, count=1)
    if may_be(name, value, inks=ours.inks, sizes=ours.sizes, is_drawn=_draws_only(each.within)):
        return ""
    if name == "color":
        return (
            f"“{each.name}: {value[:40]}”: ink is a color of the palette, such as var(--ink); set the palette in :root."
        )
    return (
        f"“{each.name}: {value[:40]}” could hide or cover a part that readers need: it is not among the properties and"
        " values that a theme may set."
    )


def _value_of_ours(each: Declaration, value: str, ours: _Ours) -> str:
    """Values of our own sheet keep their kind, and where they are set; a theme's further ones are its own."""
    if each.name in ours.inks:
        if each.within not in PLACES:
            return f"{each.name} is a color of the palette: set it in :root, for the dark in the media query for it."
        return "" if COLOR.fullmatch(value) else f"{each.name} is a color of the palette: write it as #rrggbb."
    bounds = {"--gap": _OWN_SIZE, "--side": _OWN_SIZE, "--shadow": BOUNDED["box-shadow"]}.get(each.name)
    if each.name not in ours.sizes or (bounds and bounds.takes(value)):
        return ""
    return f"“{each.name}: {value[:40]}” could hide a part that readers need."


def _draws_only(within: tuple[str, ...]) -> bool:
    """Say whether a rule is about drawn signs alone, or about no part of a page (`@page`, steps of a movement)."""
    selectors = [part for rule in within if not rule.startswith("@") for part in rule.split(",")]
    return bool(selectors) and all(_PSEUDO.search(part.strip()) for part in selectors)
