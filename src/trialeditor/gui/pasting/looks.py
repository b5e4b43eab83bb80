"""How words look by the tags around them: bold, italic, linked, raised, hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote

from trialeditor.gui.pasting.tags import Tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the open tags say of the words in them."""

    bold: bool = False
    italic: bool = False
    target: str = ""
    raised: str = ""
    """`sup`, `sub` or empty."""
    is_hidden: bool = False
    is_mark: bool = False
    """The words are the mark of an item, written out by Word."""
    keeps_lines: bool = False


_BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})
_ITALIC = frozenset({"i", "em", "dfn", "var"})
_HEAVY = 600
_UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "title",
        "template",
        "textarea",
        "svg",
        "math",
        "object",
        "audio",
        "video",
        "canvas",
        "select",
        "datalist",
        "noscript",
        "iframe",
        "xml",
        "o:p",
        "xmp",
        "noembed",
        "noframes",
        "map",
        "rp",
        "rt",
    ]
)
_TELLING = _BOLD | _ITALIC | _UNSEEN | {"a", "pre", "sup", "sub"}
_ODD = "()<>\"'`\\{}[] "
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_RAISABLE = {"sup": re.compile(r"[0-9+\-−=()n]+"), "sub": re.compile(r"[0-9+\-−=()]+")}


def look_in(tag: Tag, around: Look) -> Look:
    """Return the look of words in `tag`, which stands in words that look like `around`."""
    if not tag.attributes and tag.name not in _TELLING:
        return around
    style = tag.style
    look = replace(
        around,
        bold=_weight(style, around.bold or tag.name in _BOLD),
        italic=_slant(style, around.italic or tag.name in _ITALIC),
        keeps_lines=_keeps_lines(style, around.keeps_lines or tag.name == "pre"),
        is_hidden=around.is_hidden or _is_hidden(tag, style),
        is_mark=around.is_mark or style.get("mso-list") == "ignore",
    )
    if tag.name in ("sup", "sub"):
        return replace(look, raised=tag.name)
    if style.get("vertical-align") in ("super", "sub"):
        return replace(look, raised="sup" if style["vertical-align"] == "super" else "sub")
    return replace(look, target=_target(tag.attributes.get("href", ""))) if tag.name == "a" else look


def seen(text: str, look: Look) -> str:
    """Return words as they are seen: exponents and indexes as characters of their own, so that 10⁹ stays 10⁹."""
    whole = look.raised and _RAISABLE[look.raised].fullmatch(text.strip())
    return text.translate(_RAISED if look.raised == "sup" else _LOWERED) if whole else text


def _weight(style: Mapping[str, str], otherwise: bool) -> bool:
    weight = style.get("font-weight", "")
    if weight.isdecimal():
        return int(weight[:4]) >= _HEAVY
    return {"bold": True, "bolder": True, "normal": False, "lighter": False}.get(weight, otherwise)


def _slant(style: Mapping[str, str], otherwise: bool) -> bool:
    return {"italic": True, "oblique": True, "normal": False}.get(style.get("font-style", ""), otherwise)


def _keeps_lines(style: Mapping[str, str], otherwise: bool) -> bool:
    space = style.get("white-space", "")
    return space.startswith("pre") if space in ("pre", "pre-line", "normal", "nowrap") else otherwise


def _is_hidden(tag: Tag, style: Mapping[str, str]) -> bool:
    return (
        tag.name in _UNSEEN
        or "hidden" in tag.attributes
        or style.get("display") == "none"
        or style.get("visibility") in ("hidden", "collapse")
        or style.get("mso-hide") == "all"
    )


def _target(address: str) -> str:
    """Return an address on the web as a link of ours can hold it, else an empty text."""
    wanted = address.strip()
    if not wanted.lower().startswith(("http://", "https://")):
        return ""
    return "".join(quote(char) if char in _ODD else char for char in wanted if char.isprintable())
