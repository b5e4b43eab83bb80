"""Words can be read on their ground, in light and in dark."""

from __future__ import annotations

import math
import re

import pytest
from PySide6.QtGui import QColor, QFont

from trialeditor.gui.faces import Tone
from trialeditor.gui.theme import DARK, LIGHT, Colors, style_sheet
from trialeditor.resources import resource_path

GROUNDS = ("canvas", "surface", "sunken", "hover", "accent_soft")


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    seen = QColor(color)
    parts = (seen.redF(), seen.greenF(), seen.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("words", ["text", "muted"])
def test_words_on_grounds(colors: Colors, ground: str, words: str) -> None:
    assert contrast(getattr(colors, words), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", Tone)
def test_tones(colors: Colors, tone: Tone) -> None:
    words = colors.of(tone).name()
    assert contrast(words, colors.soft(tone).name()) >= 4.5
    assert contrast(words, colors.surface) >= 4.5
    assert contrast(colors.text, colors.soft(tone).name()) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_edges(colors: Colors) -> None:
    assert contrast(colors.on_accent, colors.accent) >= 4.5
    assert contrast(colors.on_accent, colors.accent_hover) >= 4.5
    assert contrast(colors.accent, colors.surface) >= 4.5
    assert contrast(colors.edge, colors.surface) >= 3
    assert contrast(colors.edge, colors.canvas) >= 3


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_is_filled_in(colors: Colors) -> None:
    font = QFont()
    font.setPointSizeF(10.5)
    sheet = style_sheet(colors, font)
    assert "$" not in sheet
    assert colors.accent in sheet


def test_spacing_keeps_to_its_scale() -> None:
    """Margins and paddings of the forms are 0, 4, 8, 12, 16 or 24."""
    root = resource_path("icons").parents[1] / "ui"
    found = set()
    for form in root.rglob("*.ui"):
        text = form.read_text(encoding="utf-8")
        found |= {int(each) for each in re.findall(r'(?:Margin|acing)">\s*<number>(\d+)</number>', text)}
    assert found <= {0, 4, 8, 12, 16, 24}
