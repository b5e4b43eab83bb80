"""The actions of a window as they stand in its menus: name, menu, keys, and why one cannot be used now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from trialeditor.gui.palette_faces import ActionFace

_NOT_NOW = "Not possible now."
OF_FIELD = "ofField"
"""An action with this property does in a menu what each field of text does by itself, with the same keys everywhere."""
WHY_NOT = "whyNot"
"""An action that nobody gives a reason for may say in this property of its form why it is disabled."""


class ActionCatalog:
    """Reads a menu bar whenever it is asked: texts, keys and states change while people work."""

    def __init__(self, bar: QMenuBar, *, without: Sequence[QAction] = ()) -> None:
        """Leave `without` out: what opens the catalog itself, for one."""
        self._bar = bar
        self._without = tuple(without)

    def actions(self) -> Mapping[str, QAction]:
        """Return the actions by their names in the form, in the order of the menus."""
        return {action.objectName(): action for _, action in self._placed()}

    def faces(self) -> list[ActionFace]:
        """Return what there is to say about each action."""
        return [face_of(action, menu) for menu, action in self._placed()]

    def _placed(self) -> Iterator[tuple[str, QAction]]:
        for top in self._bar.actions():
            menu = top.menu()
            if isinstance(menu, QMenu):
                for path, action in _within(menu, plain(menu.title())):
                    if action not in self._without:
                        yield path, action


def _within(menu: QMenu, path: str) -> Iterator[tuple[str, QAction]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _within(inner, f"{path} › {plain(inner.title())}")
        elif action.objectName() and action.isVisible() and not action.property(OF_FIELD):
            yield path, action


def face_of(action: QAction, menu: str) -> ActionFace:
    """Return what there is to say about an action now."""
    does = str(action.property("does") or action.statusTip())
    return ActionFace(
        key=action.objectName(),
        name=plain(action.text()),
        menu=menu,
        does=does,
        keys=", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()),
        why_not="" if action.isEnabled() else _why_not(action, does),
        is_on=action.isCheckable() and action.isChecked(),
    )


def _why_not(action: QAction, does: str) -> str:
    said = action.statusTip()
    return said if said and said != does else str(action.property(WHY_NOT) or _NOT_NOW)


def plain(text: str) -> str:
    """Return the text of a menu without its sign for the key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
