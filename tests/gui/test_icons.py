"""Icons are drawn at the pixels of the screen, not enlarged."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from trialeditor.gui.icons import SIZES, icon, pixmap

_PROGRAM = """
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication
from trialeditor.gui.icons import icon, pixmap
app = QGuiApplication(["trialeditor"])
made = icon("save", "#000000", "#888888").pixmap(QSize(20, 20), app.devicePixelRatio())
print(made.width(), made.devicePixelRatio(), pixmap("save", 20, QColor("black")).width())
"""


@pytest.mark.parametrize(("scale", "pixels"), [("1.25", 25), ("1.5", 30), ("2", 40)])
def test_an_icon_has_the_pixels_of_the_screen(scale: str, pixels: int) -> None:
    """In a process of its own, because Qt asks for the scale once."""
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", _PROGRAM],
        check=True,
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert [float(each) for each in done.stdout.split()] == [pixels, float(scale), pixels]


@pytest.mark.usefixtures("qapp")
def test_icons_are_there_in_their_sizes_and_dimmed() -> None:
    made = icon("save", "#ff0000", "#00ff00")
    for size in SIZES:
        assert made.pixmap(QSize(size, size)).width() == size
    assert pixmap("save", 20, QColor("black"), 3.0).width() == 60
