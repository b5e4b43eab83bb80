"""Words can be read on their ground, in light and in dark."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont

from support.contrast import contrast
from support.repository import ROOT
from trialeditor.gui.faces import Tone
from trialeditor.gui.theme import DARK, LIGHT, SCALE, Colors, Space, style_sheet
from trialeditor.resources import resource_path

GROUNDS = ("canvas", "surface", "sunken", "hover", "accent_soft")


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
@pytest.mark.usefixtures("qapp")
def test_the_sheet_is_filled_in(colors: Colors) -> None:
    font = QFont()
    font.setPointSizeF(10.5)
    sheet = style_sheet(colors, font)
    assert "$" not in sheet
    assert colors.accent in sheet


def test_distances_of_the_forms_are_on_the_scale() -> None:
    found = set()
    for form in (ROOT / "ui").rglob("*.ui"):
        text = form.read_text(encoding="utf-8")
        found |= {int(each) for each in re.findall(r'(?:Margin|acing)">\s*<number>(\d+)</number>', text)}
    assert found <= {int(each) for each in Space}


def test_distances_of_the_sheet_are_named_by_the_scale() -> None:
    """No number stands in a padding, a margin or a spacing: write $small for 8px (gui/theme.py, Space)."""
    sheet = resource_path("styles", "window.qss").read_text(encoding="utf-8")
    said = re.findall(r"(?:padding|margin|spacing)[\w-]*:\s*([^;}]+)", sheet)
    assert [each for each in said if re.search(r"[1-9]", re.sub(r"\$\w+", "", each))] == []
    assert said


def test_sizes_of_words_are_named_by_the_scale() -> None:
    sheet = resource_path("styles", "window.qss").read_text(encoding="utf-8")
    assert set(re.findall(r"font-size:\s*([^;]+);", sheet)) <= {f"$size_{name}" for name in SCALE}


def test_the_sizes_of_words_can_be_told_apart() -> None:
    sizes = sorted(SCALE.values())
    assert all(later / earlier >= 1.1 for earlier, later in pairwise(sizes))
