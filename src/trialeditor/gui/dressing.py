"""Put a theme on widgets: icons by the names in their forms, and colors for those that draw themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QColor, QTextObject

from trialeditor.gui.icons import PROPERTY, icon, pixmap
from trialeditor.gui.theme import Colors

_LABEL_SIZE = 20


def dress(root: QObject, colors: Colors) -> None:
    """Give all below `root` their icons and colors."""
    for child in (root, *root.findChildren(QObject)):
        if isinstance(child, QTextObject):
            continue  # a table in a text: it goes when whoever shows the text writes it anew in other colors
        if hasattr(child, "set_colors"):
            child.set_colors(colors)
        name = child.property(PROPERTY)
        if name:
            _dress_one(child, name, colors)


def _dress_one(child: QObject, name: str, colors: Colors) -> None:
    if isinstance(child, QAction):
        child.setIcon(icon(name, colors.text, colors.edge))
    elif hasattr(child, "setIcon"):
        is_primary = child.property("uiRole") == "primary"
        child.setIcon(icon(name, colors.on_accent if is_primary else colors.muted, colors.edge))
    elif hasattr(child, "setPixmap"):
        child.setPixmap(pixmap(name, _LABEL_SIZE, QColor(colors.accent)))
