"""Announcements: they reach Qt's accessibility with their words and their politeness."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from trialeditor.gui.calm import announcing


@pytest.mark.parametrize("urgent", [False, True])
def test_words_reach_the_screen_reader(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, urgent: bool) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    heard: list[tuple[QObject, str, QAccessible.AnnouncementPoliteness]] = []

    def hear(event: QAccessibleAnnouncementEvent) -> None:
        heard.append((event.object(), event.message(), event.politeness()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    announcing.announce(label, "  Signed.\n The page goes out. ", urgent=urgent)
    announcing.announce(label, " ")
    politeness = QAccessible.AnnouncementPoliteness
    wanted = politeness.Assertive if urgent else politeness.Polite
    assert heard == [(label, "Signed. The page goes out.", wanted)]


def test_qt_itself_takes_an_announcement(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    announcing.announce(label, "Saved.")
    assert not label.hasFocus()
