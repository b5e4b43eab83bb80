"""What was written, told to every view that shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries `services.outcome.Changes` from those who wrote to those who show."""

    changed = Signal(object)
    """Changes: which trials, people or settings a write touched."""
