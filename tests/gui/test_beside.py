"""Windows beside the work wear the theme that the main window wears, also when it changes while they are open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog

from support.desks import Seat
from trialeditor.config.settings import Theme
from trialeditor.gui.dialogs.past_notices import PastNotices
from trialeditor.gui.dialogs.record_history import RecordHistory
from trialeditor.gui.theme import DARK, LIGHT
from trialeditor.gui.widgets.empty_state import EmptyState
from trialeditor.services.workspace import Workspace


def has(dialog: QDialog, color: str) -> bool:
    """Say whether the picture of an empty window is drawn in a color."""
    [empty] = dialog.findChildren(EmptyState)
    image = empty.ui.iconLabel.pixmap().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y).rgb() == QColor(color).rgb() for x, y in places)


def test_windows_that_stand_open_follow_the_theme(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open("NCT99990002")
    ui = driver.window.ui
    ui.actionPastNotices.trigger()
    ui.actionRecordHistory.trigger()
    dialogs = [driver.dialog(kind) for kind in (PastNotices, RecordHistory)]
    driver.wait("there is one state", dialogs[1].findChildren(EmptyState)[0].isVisible)
    for theme, colors in ((Theme.DARK, DARK), (Theme.LIGHT, LIGHT)):
        driver.studio.wardrobe.wear(theme)
        assert [has(each, colors.edge) for each in dialogs] == [True, True]
    for each in dialogs:
        each.close()
