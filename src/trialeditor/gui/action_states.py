"""Which actions can be used, and why one cannot: in its tool tip, and when its keys are pressed all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from trialeditor.gui.plain_tip import plain_tip

DOES = "does"
"""The property that keeps what an action does while its status tip says why it cannot be used."""
_SAID = "said"
_KEYS_AT_END = re.compile(r" \([^()]*\)$")


class ActionStates(QObject):
    """Enables actions of a window and says why not; follows their keys when they change."""

    refused = Signal(QAction)
    """The keys of a disabled action were pressed."""

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._window = window
        self._deaf: dict[QAction, QShortcut] = {}

    def allow(self, whys: Mapping[QAction, str | None]) -> None:
        """Enable actions, or say why they cannot be used."""
        for action, why_not in whys.items():
            if action.property(DOES) is None:
                action.setProperty(DOES, action.statusTip())
            said = f"{native_keys(action)}\n{why_not or ''}"
            if action.property(_SAID) == said and action.isEnabled() == (why_not is None):
                continue  # while somebody types, this is asked again and again, and mostly answered as before
            action.setProperty(_SAID, said)
            action.setEnabled(why_not is None)
            self._deaf_key(action).setEnabled(why_not is not None)
            action.setStatusTip(why_not or str(action.property(DOES)))
            action.setToolTip(_tip(action, why_not or ""))

    def follow_keys(self, actions: Iterable[QAction]) -> None:
        """Tell of other keys in the tool tips, and hear them while an action is disabled."""
        for action in actions:
            deaf = self._deaf.get(action)
            if deaf is not None:
                deaf.setKeys(action.shortcuts())
            does = action.property(DOES)
            is_refused = does is not None and not action.isEnabled()
            action.setToolTip(_tip(action, action.statusTip() if is_refused else ""))

    def _deaf_key(self, action: QAction) -> QShortcut:
        """Return what hears the keys of an action while it is disabled."""
        if action not in self._deaf:
            key = QShortcut(action.shortcut(), self._window)
            key.activated.connect(lambda: self.refused.emit(action))
            self._deaf[action] = key
        return self._deaf[action]


def native_keys(action: QAction) -> str:
    """Return the first keys of an action as this machine writes them; empty when it has none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def tell_keys(button: QObject, action: QAction) -> None:
    """Let the tool tip of a button end with the keys of an action: "Show the history (Ctrl+H)"."""
    words = _KEYS_AT_END.sub("", str(button.property("toolTip") or ""))
    keys = native_keys(action)
    button.setProperty("toolTip", f"{words} ({keys})" if words and keys else words)


def _tip(action: QAction, why_not: str) -> str:
    keys = native_keys(action)
    does = str(action.property(DOES) or action.statusTip())
    return plain_tip(why_not or (f"{does} ({keys})" if keys else does))
