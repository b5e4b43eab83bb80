"""The stylesheet: readable in light and dark, and self-contained."""

from __future__ import annotations

import re

import pytest

from support import pages
from trialeditor.rendering.theming import palette

CSS = (pages.RESOURCES / "static" / "page.css").read_text("utf-8")
ENOUGH = 4.5  # WCAG 2.2, success criterion 1.4.3
PAIRS = [
    *((ink, ground) for ink in ("ink", "soft", "accent") for ground in ("paper", "panel")),
    ("accent", "tint"),
    ("ink", "tint"),
    *(("ink", f"{tone}-tint") for tone in ("open", "soon", "closed", "unknown")),
    ("accent-ink", "accent"),
    ("warn-ink", "warn"),
    *((tone, f"{tone}-tint") for tone in ("open", "soon", "closed", "unknown")),
]


def colors(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): #([0-9a-f]{6});", block))


def palettes() -> dict[str, dict[str, str]]:
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    return {"light": colors(light), "dark": colors(dark)}


def luminance(color: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_words_stand_out(mode: str, ink: str, ground: str) -> None:
    palette = palettes()[mode]
    high, low = sorted((luminance(palette[ink]), luminance(palette[ground])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= ENOUGH


def test_a_themes_palette_is_held_to_the_same_pairs() -> None:
    assert set(palette.PAIRS) == {(f"--{ink}", f"--{ground}") for ink, ground in PAIRS}
    assert palette.contrast("#ffffff", "#000") == pytest.approx(21)


def test_no_side_is_left_or_right() -> None:
    assert (
        re.findall(r"(?:margin|padding|border|inset)-(?:left|right)|[{; ](?:left|right):|: (?:left|right)\b", CSS) == []
    )


def test_it_loads_nothing() -> None:
    assert "url(" not in CSS
    assert "@import" not in CSS


def test_it_adds_no_words() -> None:
    strings = re.findall(r'content:[^;]*?"([^"]*)"', CSS)
    assert not any(char.isalpha() for each in strings for char in each)


def test_the_renderer_hands_it_on() -> None:
    assert pages.renderer().stylesheets() == {"page.css": CSS.encode("utf-8")}
