"""What is said aloud to those who use a screen reader: the one place where announcements are made."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(about: QObject, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say `words` about a widget; `urgent` ones at once, others when it has finished its sentence.

    The focus stays where it is. Where no screen reader listens, nothing happens.
    """
    said = " ".join(words.split())
    if not said:
        return
    politeness = QAccessible.AnnouncementPoliteness
    event = QAccessibleAnnouncementEvent(about, said)
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
