"""The window for what the record moved builds as little as it can on the thread of the window, and in turns."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.dressing import dress
from trialeditor.gui.history_faces import Mark
from trialeditor.gui.theme import DARK, LIGHT
from trialeditor.gui.views.drift_card import DriftCard
from trialeditor.gui.widgets.marked_words import Looks


def test_the_first_card_is_made_while_pages_are_looked_for(qtbot: QtBot) -> None:
    dialog = DriftDialog()
    qtbot.addWidget(dialog)
    dress(dialog, LIGHT)
    assert dialog.findChildren(DriftCard) == []
    qtbot.waitUntil(lambda: bool(dialog.findChildren(DriftCard)))
    [card] = dialog.findChildren(DriftCard)
    assert card.isHidden()


def test_a_look_is_made_once_and_is_that_of_its_theme() -> None:
    looks = Looks(LIGHT, 10.0)
    assert looks.of(Mark.OLD) is looks.of(Mark.OLD)
    assert looks.of(Mark.OLD).fontStrikeOut()
    assert looks.of(Mark.PLAIN).foreground() != Looks(DARK, 10.0).of(Mark.PLAIN).foreground()
