"""The palette of a sheet: the colors that ink and grounds have, in light and in dark, and whether words stand out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from trialeditor.rendering.theming.css import Declaration

ENOUGH = 4.5
"""WCAG 2.2, 1.4.3: the contrast of words."""
_TONES = ("open", "soon", "closed", "unknown")
PAIRS = (
    *((ink, ground) for ink in ("--ink", "--soft", "--accent") for ground in ("--paper", "--panel")),
    *(("--accent", "--tint"), ("--ink", "--tint"), ("--accent-ink", "--accent"), ("--warn-ink", "--warn")),
    *((ink, f"--{tone}-tint") for tone in _TONES for ink in ("--ink", f"--{tone}")),
)
"""Each ink with each ground that it stands on in our own sheet."""
SCHEMES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "light": ((":root",), ("@media (prefers-color-scheme: light)", ":root")),
    "dark": ((":root",), ("@media (prefers-color-scheme: dark)", ":root")),
}
"""Where the colors of a scheme are set; what comes later in a sheet counts."""
PLACES = frozenset(place for places in SCHEMES.values() for place in places)
COLOR = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")


def colors_named(ours: Iterable[Declaration]) -> frozenset[str]:
    """Return the names of our palette's colors."""
    return frozenset(each.name for each in ours if each.within in PLACES and COLOR.fullmatch(each.value))


def pale(ours: Iterable[Declaration], theirs: Iterable[Declaration]) -> Iterator[tuple[int, str]]:
    """Go through the pairs of colors that a theme makes too alike, each with the line of its last color.

    A theme's `:root` comes after our own, and so counts in the dark too.
    """
    theirs = tuple(theirs)
    for scheme, places in SCHEMES.items():
        colors = {each.name: each.value for each in ours if each.within in places}
        own = {each.name: each for each in theirs if each.within in places and COLOR.fullmatch(each.value.lower())}
        colors |= {name: each.value.lower() for name, each in own.items()}
        for ink, ground in PAIRS:
            found = contrast(colors[ink], colors[ground])
            if found < ENOUGH and (ink in own or ground in own):
                line = max(own[name].line for name in (ink, ground) if name in own)
                yield line, f"{ink} on {ground} has a contrast of {found:.1f} in {scheme}; words need {ENOUGH}."


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colors such as "#0a5f69" (WCAG 2.2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    bare = color.removeprefix("#")
    parts = [each * 2 for each in bare] if len(bare) == len("rgb") else [bare[at : at + 2] for at in (0, 2, 4)]
    channels = [int(part, 16) / 255 for part in parts]
    red, green, blue = map(_linear, channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _STRAIGHT else ((channel + 0.055) / 1.055) ** 2.4


_STRAIGHT = 0.04045
"""Up to here, a channel of sRGB is in proportion to light."""
