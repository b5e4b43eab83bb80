"""What a theme's style sheet may set, and to which values: a list of what is allowed, all else is refused.

Nothing on the list can hide words, cover them or put others in their places, whatever the rest of the sheet says: sizes
are written out and have bounds, nothing is moved or taken out of the flow, and ink is a color of the palette.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

_SIDES = ("top", "right", "bottom", "left", "block", "inline", "block-start", "block-end", "inline-start", "inline-end")
_FREE_NAMES = """
accent-color align-content align-items align-self animation animation-delay animation-direction animation-duration
animation-fill-mode animation-iteration-count animation-name animation-timing-function appearance background
background-attachment background-color background-image background-origin background-position background-repeat
background-size border-collapse border-color border-radius border-spacing border-style border-start-start-radius
border-start-end-radius border-end-start-radius border-end-end-radius border-top-left-radius border-top-right-radius
border-bottom-left-radius border-bottom-right-radius box-decoration-break box-sizing break-after break-before break-
inside caption-side caret-color clear color-scheme column-rule-color column-rule-style cursor float font-style font-
weight hyphens justify-content justify-items justify-self line-break list-style list-style-image list-style-position
list-style-type orphans outline-color outline-style overflow-wrap page-break-after page-break-before page-break-
inside place-content place-items place-self print-color-adjust quotes scroll-behavior scroll-margin scroll-padding
tab-size table-layout text-align text-decoration-color text-decoration-style text-decoration-skip-ink text-rendering
text-transform text-underline-position text-wrap transition widows word-break z-index
"""
FREE = frozenset(_FREE_NAMES.split()) | frozenset(
    f"border-{side}-{what}" for side in _SIDES for what in ("color", "style")
)
"""Whatever these are set to, words stay where they are and as they are."""
_FUNCTIONS = re.compile(r"([a-z-]+)\(")
_COLORS = frozenset(("rgb", "rgba", "hsl", "hsla", "var"))
_NUMBER = re.compile(r"(?<![\w#.-])([+-]?(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+))([a-z]+|%)?(?![\w.])")
_STRANGE = re.compile(r"[0-9]e[+-]?[0-9]|[0-9]\.[0-9]+\.")
"""Numbers such as 1e-9 look larger than they are."""
_LEAST = {"px": 1, "rem": 16, "em": 16, "ch": 7, "ex": 7, "lh": 20, "pt": 1.33, "mm": 3.78, "cm": 37.8, "in": 96}
_VIEW = {"vw": (3.2, 20), "vh": (2.56, 20), "vmin": (2.56, 20), "vmax": (3.2, 20), "dvh": (2.56, 20), "svh": (2.56, 20)}
"""Pixels of a unit; of a hundredth of a window, on a small and on a large one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The sizes that a property may have, in pixels and in percent, and the words beside them."""

    low: float
    high: float
    percent: tuple[float, float] = (0, 0)
    words: frozenset[str] | None = frozenset({"auto", "normal", "none", "inherit", "initial"})
    """None where any word may stand there, such as the name of a color."""
    bare: tuple[float, float] = (0, 0)
    """Numbers without a unit."""
    functions: frozenset[str] = frozenset({"var"})

    def takes(self, value: str) -> bool:
        """Say whether each size in a value is within bounds, and nothing else stands there that they do not know."""
        if not set(_FUNCTIONS.findall(value)) <= self.functions or _STRANGE.search(value):
            return False
        bare = re.sub(r"(?:rgb|hsl)a?\([^()]*\)|var\(--[a-z0-9-]+\)|#[0-9a-f]+", " ", value)
        words = set(re.split(r"[\s,/()]+", _NUMBER.sub(" ", bare))) - {""}
        is_known = words <= self.words if self.words is not None else not any(map(str.isdigit, "".join(words)))
        return is_known and all(self._takes(float(number), unit) for number, unit in _NUMBER.findall(bare))

    def _takes(self, number: float, unit: str) -> bool:
        if not unit:
            return self.bare[0] <= number <= self.bare[1] if any(self.bare) else number == 0 >= self.low
        if unit == "%":
            return self.percent[0] <= number <= self.percent[1]
        small, large = _VIEW.get(unit, (_LEAST.get(unit, 0),) * 2)
        ends = (number * small, number * large)
        return large > 0 and self.low <= min(ends) and max(ends) <= self.high


_ANY_WORD = Bounds(low=-48, high=48, words=None, functions=_COLORS)
_SIZE_WORDS = frozenset(("auto", "none", "inherit", "initial", "fit-content", "max-content", "min-content", "normal"))
_WIDE = Bounds(low=128, high=20_000, percent=(40, 100), words=_SIZE_WORDS)
_HIGH = Bounds(low=1, high=0, percent=(100, 100), words=_SIZE_WORDS)
_LEAST_WIDTH = Bounds(low=0, high=240, percent=(0, 100), words=_SIZE_WORDS)
_LEAST_HEIGHT = Bounds(low=0, high=2_000, percent=(0, 100), words=_SIZE_WORDS)
_ROOM = Bounds(low=0, high=96, percent=(0, 10))
_LETTERS = Bounds(
    low=12, high=160, percent=(75, 400), words=frozenset(("small", "medium", "large", "x-large", "larger"))
)
_LINES = Bounds(low=16, high=160, percent=(100, 300), bare=(1, 3))
_OFFSETS = ("inset", *(f"inset-{side}" for side in _SIDES), *_SIDES[:4])
BOUNDED: Mapping[str, Bounds] = MappingProxyType(
    {
        **{f"{what}{side}": _ROOM for what in ("margin", "padding") for side in ("", *(f"-{each}" for each in _SIDES))},
        **dict.fromkeys(("gap", "row-gap", "column-gap"), _ROOM),
        **dict.fromkeys(("width", "max-width", "inline-size", "max-inline-size", "column-width", "flex-basis"), _WIDE),
        **dict.fromkeys(("height", "max-height", "block-size", "max-block-size"), _HIGH),
        **dict.fromkeys(("min-width", "min-inline-size"), _LEAST_WIDTH),
        **dict.fromkeys(("min-height", "min-block-size"), _LEAST_HEIGHT),
        **{f"border{side}": _ANY_WORD for side in ("", "-width", *(f"-{each}" for each in _SIDES))},
        **{f"border-{side}-width": _ANY_WORD for side in _SIDES},
        **dict.fromkeys(("outline", "outline-width", "outline-offset", "box-shadow", "column-rule"), _ANY_WORD),
        "text-shadow": Bounds(low=-8, high=8, words=None, functions=_COLORS),
        "text-underline-offset": Bounds(low=0, high=16),
        "text-decoration-thickness": Bounds(low=0, high=8),
        "letter-spacing": Bounds(low=-0.8, high=4),
        "word-spacing": Bounds(low=0, high=8),
        "text-indent": Bounds(low=0, high=64),
        "font-size": _LETTERS,
        "line-height": _LINES,
        "opacity": Bounds(low=1, high=0, percent=(70, 100), bare=(0.7, 1)),
        "columns": Bounds(low=128, high=2_000, bare=(1, 3)),
        "column-count": Bounds(low=1, high=0, bare=(1, 3)),
        **dict.fromkeys(_OFFSETS, Bounds(low=0, high=0)),
    }
)
"""Properties with sizes. Nothing is negative: what stands nowhere else covers nothing."""
_SHOWN = "block|inline|inline-block|flex|inline-flex|grid|inline-grid|flow-root|list-item|table(?:-[a-z]+)?"
_NOT_LETTERS = r"dings|symbol|marlett|emoji|icon|barcode|braille"
NAMED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "display": re.compile(_SHOWN),
        "visibility": re.compile("visible"),
        "position": re.compile("static|relative"),
        "overflow": re.compile("visible"),
        "flex": re.compile("none|auto|initial|[1-9](?: [01](?: (?:auto|0|0%|[1-9][0-9]?rem))?)?"),
        "flex-wrap": re.compile("wrap"),
        "flex-direction": re.compile("row|column"),
        "flex-grow": re.compile("[0-9]"),
        "flex-shrink": re.compile("[01]"),
        "grid-auto-flow": re.compile("row|row dense"),
        "grid-template-columns": re.compile(
            r"none|(?:(?:auto|[1-9][0-9]?fr|(?:[89]|[1-9][0-9])rem|minmax\((?:0|[0-9]+rem),(?:1fr|auto|[0-9]+rem)\)"
            r"|repeat\((?:[1-3]|auto-fi[lt]),(?:1fr|minmax\((?:[89]|[1-9][0-9])rem,1fr\))\)) ?){1,3}"
        ),
        "font-family": re.compile(rf"(?:(?!{_NOT_LETTERS})[^()])+"),
        "text-decoration": re.compile(
            r"(?:none|underline|dotted|dashed|solid|wavy|double|[0-9.]+(?:px|em|rem)|var\([^()]+\)| )+"
        ),
        "text-decoration-line": re.compile("none|underline"),
        "content": re.compile("none|normal"),
        "white-space": re.compile("normal|pre-wrap|pre-line|break-spaces"),
        "vertical-align": re.compile("baseline|middle|top|bottom|sub|super|text-top|text-bottom"),
        "text-size-adjust": re.compile("auto|none|100%"),
        "size": re.compile("(?:a4|letter|portrait|landscape|auto| )+"),
    }
)
"""Properties with words. Parts keep their order, and none is drawn over another."""
_FONT = re.compile(
    rf"(?:(?:normal|italic|oblique|bold|bolder|lighter|[1-9]00|small-caps) )*([0-9.]+[a-z%]+)(?:/([0-9.]+[a-z%]*))? "
    rf"((?:(?!{_NOT_LETTERS})[^()])+)"
)
_KNOWN = frozenset({*BOUNDED, *NAMED, "font"})
_CONSTANT = frozenset({"inherit", "initial", "unset"})
_UNDONE = frozenset(
    (
        "transform",
        "rotate",
        "scale",
        "translate",
        "clip",
        "clip-path",
        "mask",
        "filter",
        "backdrop-filter",
        "mix-blend-mode",
    )
)
"""Properties that a theme may only switch off."""
_DRAWN: Mapping[str, Bounds] = MappingProxyType(
    dict.fromkeys(("width", "height", "inline-size", "block-size", "font-size"), _LEAST_WIDTH)
)
_FREE_WHEN_DRAWN = frozenset({"content", "color", "opacity", "display", "line-height", "font-family", "flex"})


def may_be(name: str, value: str, *, inks: Collection[str], sizes: Collection[str], is_drawn: bool) -> bool:
    """Say whether a property may have a value.

    `inks` are the colors of our palette and `sizes` our other values, by their names ("--ink"). `is_drawn` says that
    the rule is about drawn signs alone, which are no words: they may be left out, but they cover nothing either.
    """
    if name in FREE or (name in _UNDONE and value == "none"):
        return True
    if name == "color" and not is_drawn:
        return value in _CONSTANT or value in {"currentcolor", "canvastext"} or _names(value, inks)
    if is_drawn and (name in _FREE_WHEN_DRAWN or (name in _DRAWN and _DRAWN[name].takes(value))):
        return True
    return _are_ours(value, {*inks, *sizes}) and (value in _CONSTANT or _fits(name, value)) and name in _KNOWN


def _fits(name: str, value: str) -> bool:
    if name in BOUNDED:
        return BOUNDED[name].takes(value)
    return _is_font(value) if name == "font" else name in NAMED and bool(NAMED[name].fullmatch(value))


def _are_ours(value: str, known: Collection[str]) -> bool:
    """Say whether the values that a value names are those of our own sheet, which keep their kind."""
    return all(name in known for name in re.findall(r"var\(\s*(--[\w-]+)", value)) and value.count("var(") == len(
        re.findall(r"var\(--[\w-]+\)", value)
    )


def _names(value: str, known: Collection[str]) -> bool:
    found = re.fullmatch(r"var\((--[\w-]+)\)", value)
    return bool(found and found[1] in known)


def _is_font(value: str) -> bool:
    found = _FONT.fullmatch(value)
    return bool(found and _LETTERS.takes(found[1]) and (found[2] is None or _LINES.takes(found[2])))
