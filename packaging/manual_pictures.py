"""Take the pictures of the manual anew (`make pictures`): some of what `trialeditor screenshots` takes, made small.

They are committed. Each is the light window at 100 %, scaled down and drawn with a palette of its own, so that all of
them together stay small; the tests hold them to that, and to being named in the manual.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "resources" / "help" / "pictures"
WIDTH = 1080
MOST_COLORS, EXACT = 256, 64
CELL = 0xF0F0F0
"""The upper four bits of red, green and blue."""
TAKEN = {
    "window": "main-lapsed",
    "queues": "queues-chosen",
    "import": "import-found",
    "phrases": "phrases",
    "checks": "check-panel",
    "phone": "preview-phone",
    "history": "tab-history",
    "sign": "sign",
    "comments": "talk-suggestion",
    "since-signed": "talk-since-signed",
    "drift": "drift-several-sections",
    "people": "people-added",
    "factcheck": "factcheck-answer",
    "calendar": "watch-calendar-everything",
    "audit-trail": "watch-trail-of-page",
    "revoke-key": "people-revoke-key",
    "tour": "help-tour-look",
}
"""The pictures of the manual, and what `trialeditor screenshots` calls them."""


def take(name: str, folder: Path) -> Path:
    """Take one of the window's pictures into a folder, and return it."""
    command = [sys.executable, "-m", "trialeditor.entry", "screenshots", "--out", str(folder)]
    only = ["--only", name, "--theme", "light", "--scale", "100"]
    subprocess.run([*command, *only], check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    return folder / "light" / f"{name}.png"


def shrink(picture: Path, target: Path) -> None:
    """Write a picture as it stands in the manual."""
    whole = QImage(str(picture)).convertToFormat(QImage.Format.Format_RGB32)
    small = whole.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    dither = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    indexed = small.convertToFormat(QImage.Format.Format_Indexed8, palette(small), dither)
    if not indexed.save(str(target), None, 0):  # the name says which format; bytes are refused by PySide 6.12
        raise SystemExit(f"{target} could not be written.")


def palette(picture: QImage) -> list[int]:
    """Return up to 256 colors of a picture: the most frequent ones, then that of each full cell of the color cube."""
    pixels = Counter(memoryview(picture.constBits()).cast("I"))
    exact = [color for color, _ in pixels.most_common(EXACT)]
    cells: dict[int, Counter[int]] = defaultdict(Counter)
    for color in pixels.keys() - set(exact):
        cells[color & CELL][color] = pixels[color]
    fullest = sorted(cells.values(), key=lambda cell: -cell.total())[: MOST_COLORS - len(exact)]
    return [*exact, *(cell.most_common(1)[0][0] for cell in fullest)]


def main(names: Sequence[str]) -> None:
    """Take all pictures, or those that are named."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in names or TAKEN:
            shrink(take(TAKEN[name], Path(folder)), PICTURES / f"{name}.png")
            sys.stdout.write(f"{name}.png: {(PICTURES / f'{name}.png').stat().st_size:,} bytes\n")
    del app


if __name__ == "__main__":
    main(sys.argv[1:])
