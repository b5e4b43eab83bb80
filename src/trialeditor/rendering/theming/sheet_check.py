"""The style sheet of a theme: nothing from elsewhere, no words of its own, nothing hidden that our own sheet shows.

What our own sheet has, a theme may have too: a copy of it passes. A check of text cannot see all: ink as pale as the
paper passes. The preview and the what-if are there to be looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from trialeditor.rendering.theming.css import Declaration, NotReadable, declarations, folded
from trialeditor.rendering.theming.problems import ThemeProblem

_AT_RULES = re.compile(r"@(media|supports|page|font-face|keyframes|layer|container)\b", re.IGNORECASE)
_URL = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)", re.IGNORECASE)
_FOREIGN = re.compile(
    r"(?:-webkit-)?image-set\(|\bimage\(|\bsrc\(|expression\(|javascript:|//|\bcross-fade\(", re.IGNORECASE
)
_NEVER = frozenset({"behavior", "-moz-binding", "all"})
_PSEUDO = re.compile(r"::?(?:before|after|marker|backdrop|selection|placeholder)$")
_NUMBER_0 = r"[+-]?(?:0+(?:\.0*)?|\.0+)"
_ZERO = rf"{_NUMBER_0}(?:[a-z]+|%)?"
_SMALL = rf"{_ZERO}|[0-4](?:\.[0-9]+)?px|0?\.[0-4][0-9]*r?em|[0-4]?[0-9](?:\.[0-9]+)?%"
_ANY = re.compile(r".*")
_EDGE = re.compile(rf"{_ZERO}|[0-2](?:\.[0-9]+)?px")
_CLOSE = re.compile(r"-\s*(?:[1-9]|0?\.[1-9]).*")
_EXPONENT = re.compile(r"[0-9]e[+-]?[0-9]")
"""Numbers such as 1e-9 look larger than they are."""
_SIZES = tuple(f"{most}{size}" for most in ("", "max-") for size in ("height", "width", "block-size", "inline-size"))
_HIDING = {
    "display": re.compile(r"\bnone\b|var\(|\bcontents\b"),
    "visibility": re.compile(r"hidden|collapse|var\("),
    "content-visibility": re.compile(r"hidden|var\("),
    "opacity": re.compile(r"0*(?:\.[0-6][0-9]*)?|[0-6]?[0-9]%|.*\(.*"),
    "color": re.compile(
        rf".*transparent.*|#[0-9a-f]{{3}}0|#[0-9a-f]{{6}}0[0-9a-f]|.*/ *0.*|[a-z]+\((?:[^,]*,){{3}}{_NUMBER_0}%?\)"
    ),
    "text-fill-color": _ANY,
    "text-security": _ANY,
    "clip": _ANY,
    "clip-path": _ANY,
    "mask": _ANY,
    "mask-image": _ANY,
    "filter": _ANY,
    "transform": _ANY,
    "rotate": _ANY,
    "scale": _ANY,
    "translate": _ANY,
    "offset-path": _ANY,
    "line-clamp": _ANY,
    "zoom": _ANY,
    "direction": re.compile(r"rtl|var\("),
    "unicode-bidi": re.compile(r"override|var\("),
    "text-decoration": re.compile(r"line-through|^var\("),
    "text-decoration-line": re.compile(r"line-through|^var\("),
    "content": re.compile(r"url\("),
    "text-indent": re.compile(r".*-.*|.*[0-9]{3,}.*|[0-9]{2,}(?:\.[0-9]+)?(?:r?em|v[wh]|%)|var\(.*|calc\(.*"),
    "letter-spacing": _CLOSE,
    "word-spacing": _CLOSE,
    "font-size": re.compile(_SMALL),
    "font": re.compile(rf"(?:.*\s)?(?:{_SMALL})(?:\s*/.*|\s.*)"),
    "line-height": re.compile(_ZERO),
    **dict.fromkeys(_SIZES, _EDGE),
}
"""Properties by their names without a prefix, and the values with which a part is hidden, or reads as another one."""
_FULL = frozenset(
    ("font-size", "font", "opacity", "color", "line-height", "text-indent", "letter-spacing", "word-spacing", *_SIZES)
)
"""Where the whole value has to be one that hides; elsewhere a word in it is enough."""
_PREFIX = re.compile(r"-(?:webkit|moz|ms|o)-")
_SIDES = ("left", "right", "top", "bottom", "inline", "inline-start", "inline-end", "block", "block-start", "block-end")
_OFFSETS = frozenset(f"{before}{side}" for before in ("", "margin-", "inset-") for side in _SIDES) | {"inset", "margin"}
_FAR = re.compile(
    r"-\s*(?:[0-9]{4,}|[0-9]{3,}px|[0-9]{2,}(?:r?em|v[wh]|%))|-\s*[0-9]{3,}(?:r?em|v[wh]|%)|-1[0-9]{2,}"
    r"|[0-9]{4,}px|(?:[2-9][0-9]{2}|[0-9]{4,})(?:v[wh]|%)|[0-9]{3,}r?em"
)


def sheet_problems(text: str, ours: str, file: str, pictures: frozenset[str]) -> Iterator[ThemeProblem]:
    """Go through what is wrong with a sheet. `ours` is our own; `pictures` are the files that it may name."""
    known = {each.words for each in declarations(ours)}
    try:
        for each in declarations(text):
            message = "" if each.words in known else _problem(each, pictures)
            if message:
                yield ThemeProblem(file=file, line=each.line, message=message)
    except NotReadable as error:
        yield ThemeProblem(file=file, line=error.line, message=f"{error}.")


def _problem(each: Declaration, pictures: frozenset[str]) -> str:
    strange = [rule for rule in (*each.within, each.name) if rule.startswith("@") and not _AT_RULES.match(rule)]
    if strange:
        return (
            f"{strange[0].partition(' ')[0]} is not for themes: a sheet is one file, and takes nothing from elsewhere."
        )
    if each.name in _NEVER:
        return f"{each.name} is not for themes."
    return _foreign(each, pictures) or _words(each) or _hidden(each)


def _foreign(each: Declaration, pictures: frozenset[str]) -> str:
    named = [name.strip() for _, name in _URL.findall(each.value)]
    missing = [name for name in named if name not in pictures]
    if missing:
        return f"{missing[0][:80]!r} is no picture or font in the theme's folder static."
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


def _hidden(each: Declaration) -> str:
    value = folded(each.value.lower().replace("!important", ""))
    name = _PREFIX.sub("", each.name, count=1)
    rule = _HIDING.get(name)
    is_hiding = bool(rule and (rule.fullmatch(value) if name in _FULL else rule.search(value)))
    if (name in _OFFSETS and _FAR.search(value)) or (rule and _EXPONENT.search(value)):
        is_hiding = True
    if not is_hiding or (value in {"none", "initial", "unset"} and name in _UNDOES) or _draws_only(each.within):
        return ""
    return (
        f"“{each.name}: {each.value[:40]}” could hide a part that readers need; our own sheet does not have it there."
    )


_UNDOES = frozenset(name for name, rule in _HIDING.items() if rule is _ANY)
"""Properties that change nothing when they say none."""


def _draws_only(within: tuple[str, ...]) -> bool:
    """Say whether a rule is about drawn signs alone, or about no part of a page (`@page`, steps of a movement)."""
    selectors = [part for rule in within if not rule.startswith("@") for part in rule.split(",")]
    return bool(selectors) and all(_PSEUDO.search(part.strip()) for part in selectors)
