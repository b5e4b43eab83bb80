"""Icons: one set, drawn alike, and every one that a form names is there."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from trialeditor.resources import resource_path

ICONS = sorted(resource_path("icons").glob("*.svg"))
FORMS = Path(__file__).parents[2] / "ui"
SVG = "{http://www.w3.org/2000/svg}"


def ink(data: bytes, size: int) -> float:
    """The share of pixels that are drawn on, at `size` by `size`."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(data)).render(painter)
    painter.end()
    drawn = sum(image.pixelColor(x, y).alpha() > 100 for x in range(size) for y in range(size))
    return drawn / size**2


def border(data: bytes) -> int:
    """How many pixels of the outermost ring are drawn on, at 96 by 96."""
    image = QImage(96, 96, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(data)).render(painter)
    painter.end()
    ring = [(x, y) for x in range(96) for y in range(96) if x in (0, 95) or y in (0, 95)]
    return sum(image.pixelColor(x, y).alpha() > 0 for x, y in ring)


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_it_is_drawn_like_the_others(file: Path) -> None:
    root = ET.fromstring(file.read_text(encoding="utf-8"))  # noqa: S314 - our own file

    assert root.get("viewBox") == "0 0 24 24"
    if file.stem == "app":
        return
    assert {name: root.get(name) for name in ("fill", "stroke", "stroke-width", "stroke-linejoin")} == {
        "fill": "none",
        "stroke": "currentColor",
        "stroke-width": "1.75",
        "stroke-linejoin": "round",
    }
    assert {each.tag.removeprefix(SVG) for each in root} <= {"path", "circle", "rect"}
    assert {each.get("fill", "none") for each in root} <= {"none", "currentColor"}


@pytest.mark.parametrize("file", ICONS, ids=lambda file: file.stem)
def test_it_can_be_seen_at_its_smallest_and_stays_in_its_box(file: Path) -> None:
    data = file.read_bytes()

    assert ink(data, 16) > 0.05
    assert border(data) == 0


def test_no_two_icons_look_the_same() -> None:
    drawings = [file.read_bytes() for file in ICONS]

    assert len(set(drawings)) == len(drawings)


def test_every_icon_that_a_form_names_is_there() -> None:
    pattern = re.compile(r'<property name="iconName"[^>]*>\s*<string[^>]*>([^<]+)</string>')
    named = {name for form in FORMS.rglob("*.ui") for name in pattern.findall(form.read_text(encoding="utf-8"))}

    assert named
    assert named <= {file.stem for file in ICONS}
