"""Where a window may stand: on a screen that is there, with its title in reach. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect

_TITLE = 40
_LEAST = 120
"""So much of the title must be in reach of the mouse."""


def within_reach(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a window goes that would stand at `frame`: there, or on the first screen when it is out of reach.

    `screens` are what windows may cover of each screen, the first one first. A window is never larger than its screen.
    """
    title = QRect(frame.left(), frame.top(), frame.width(), _TITLE)
    for screen in screens:
        seen = title.intersected(screen)
        if seen.width() >= min(_LEAST, frame.width()) and seen.height() >= _TITLE // 2:
            return frame if screen.contains(frame) else _fitted(frame, screen)
    return _centered(frame, screens[0]) if screens else frame


def _fitted(frame: QRect, screen: QRect) -> QRect:
    """Make a window no larger than its screen; one that sticks out at a side may go on doing so."""
    return QRect(frame.topLeft(), frame.size().boundedTo(screen.size()))


def _centered(frame: QRect, screen: QRect) -> QRect:
    placed = QRect(screen.topLeft(), frame.size().boundedTo(screen.size()))
    placed.moveCenter(screen.center())
    return placed
