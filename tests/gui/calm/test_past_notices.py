"""Past notices: a list beside the work that follows what is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from support.desks import Seat
from trialeditor.gui.dialogs.past_notices import PastNotices
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.services.workspace import Workspace

FULL = NoticeFace(tone=Tone.BAD, what="The disk is full.", detail="Your words are still in the window. Make room.")


def test_what_was_said_can_be_read_again_and_copied(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    window = driver.window
    window.ui.actionPastNotices.trigger()
    [dialog] = window.findChildren(PastNotices)
    assert dialog.ui.pages.currentWidget() is dialog.ui.empty
    assert not dialog.isModal()
    window.show_notice(FULL)
    assert dialog.ui.pages.currentWidget() is dialog.ui.page
    assert dialog.ui.words.toPlainText() == f"{FULL.what}\n\n{FULL.detail}"
    dialog.ui.copyButton.click()
    assert QGuiApplication.clipboard().text() == dialog.ui.words.toPlainText()
    window.ui.actionPastNotices.trigger()
    assert window.findChildren(PastNotices) == [dialog]
    dialog.close()
