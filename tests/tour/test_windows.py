"""Every window and state of the albums: nothing is cut off, all has a name, and the keys reach it in order."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.inspecting import Inspector
from support.repository import ROOT
from support.samples import sample_file
from trialeditor.config.settings import Settings, Theme
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver, make_application
from trialeditor.tour.screenshots import albums

__all__ = ["sample_file"]

_LAPTOP = (1280, 720)
_ROOMY = (1800, 1000)
"""A window on a screen of 1920 by 1080, which those choose who need large text."""
_SCREENS = {"1.25": (1536, 864), "1.5": _LAPTOP, "2": (1920, 1080)}
"""The room that usual screens leave at a scale: 1920 by 1080 at the first two, 3840 by 2160 at the third."""
_WITH_ENGINE = "preview-"
"""It shows the page on other screens; there is none without the web engine."""


def look(
    prefix: str, sample: Path, folder: Path, inspector: Inspector, *, text: int = 100, size: tuple[int, int]
) -> None:
    """Open a window on a copy of the sample, and go through an album."""
    workspace = Workspace.open(Path(shutil.copy(sample, folder / "sample.trialeditor")))
    settings = Settings(theme=Theme.LIGHT, text_size=text)
    driver = Driver(make_application(), workspace, settings=settings, has_engine=False, size=size, camera=inspector)
    try:
        albums()[prefix](driver, folder, folder / "pictures").fill()
    finally:
        driver.close()


_ALBUMS = pytest.mark.parametrize(
    "prefix", [each for each in albums() if each != _WITH_ENGINE], ids=lambda each: each or "main"
)


@_ALBUMS
@pytest.mark.usefixtures("qapp")
def test_nothing_is_in_the_way(prefix: str, sample_file: Path, tmp_path: Path) -> None:
    inspector = Inspector(with_focus=True)
    look(prefix, sample_file, tmp_path, inspector, size=(1440, 900))
    assert inspector.looked_at
    assert inspector.report == ""


@pytest.mark.long
@_ALBUMS
@pytest.mark.usefixtures("qapp")
def test_large_text_fits(prefix: str, sample_file: Path, tmp_path: Path) -> None:
    inspector = Inspector("clipped")
    look(prefix, sample_file, tmp_path, inspector, text=150, size=_ROOMY)
    assert inspector.report == ""


@pytest.mark.long
@_ALBUMS
@pytest.mark.parametrize("scale", _SCREENS)
def test_a_scaled_screen_has_room(prefix: str, scale: str, sample_file: Path, tmp_path: Path) -> None:
    assert on_scaled_screen(scale, prefix, sample_file, tmp_path) == ""


def test_a_laptop_at_150_percent_has_room(sample_file: Path, tmp_path: Path) -> None:
    """The other windows and scales take their time, in the long tests."""
    assert on_scaled_screen("1.5", "", sample_file, tmp_path) == ""


def on_scaled_screen(scale: str, prefix: str, sample: Path, folder: Path) -> str:
    """Look in a process of its own, because Qt asks for the scale once; return what was found."""
    width, height = _SCREENS[scale]
    program = (
        "from pathlib import Path; import sys; sys.path[:0] = sys.argv[1:3];"
        "from test_windows import Inspector, look, make_application; make_application();"
        f"seen = Inspector('clipped'); look({prefix!r}, *map(Path, sys.argv[3:]), seen, size={width, height});"
        "print(seen.report)"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", program, str(ROOT / "tests"), str(Path(__file__).parent), str(sample), str(folder)],
        check=True,
        env=os.environ | {"QT_SCALE_FACTOR": scale},
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.strip()
