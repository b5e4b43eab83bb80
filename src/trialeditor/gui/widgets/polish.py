"""Let the style sheet see a changed property."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def repolish(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for; nothing is done when it has this value."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
