"""The size of the text that is written, in percent of the other text in the window."""

from __future__ import annotations

from PySide6.QtGui import QFont

from trialeditor.gui.theme import SCALE

STEPS = (75, 90, 100, 110, 125, 150, 175, 200)
USUAL = 100


def larger(percent: int) -> int:
    """Return the next size upward, or the largest."""
    return next((step for step in STEPS if step > percent), STEPS[-1])


def smaller(percent: int) -> int:
    """Return the next size downward, or the smallest."""
    return next((step for step in reversed(STEPS) if step < percent), STEPS[0])


def zoom_sheet(base: QFont, percent: int) -> str:
    """Return the style sheet of words at `percent`; empty for the usual size, which costs least."""
    if percent == USUAL:
        return ""
    sizes = {name: f"{base.pointSizeF() * factor * percent / 100:.1f}pt" for name, factor in SCALE.items()}
    small = ", ".join(f'QLabel[uiRole="{role}"]' for role in ("caption", "hint", "count", "fieldLabel"))
    return (
        f"* {{ font-size: {sizes['body']}; }} {small} {{ font-size: {sizes['caption']}; }}"
        f' QLabel[uiRole="cardTitle"] {{ font-size: {sizes["card"]}; }}'
    )
