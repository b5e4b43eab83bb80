"""About: the version, and the license of every part."""

from __future__ import annotations

from pathlib import Path

from support.desks import Seat
from trialeditor import __version__
from trialeditor.gui.dialogs.about import AboutDialog
from trialeditor.services.workspace import Workspace


def test_every_part_shows_its_license(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.do(driver.window.ui.actionAbout)
    dialog = driver.dialog(AboutDialog)
    ui = dialog.ui
    driver.wait("the parts are there", ui.parts.rowCount)
    assert __version__ in ui.versionLabel.text()
    assert ui.license.toPlainText().startswith("MIT License")
    items = [ui.parts.item(row, 0) for row in range(ui.parts.rowCount())]
    names = [item.text() if item else "" for item in items]
    ui.parts.setCurrentCell(names.index("Source Sans 3"), 0)
    assert "SIL OPEN FONT LICENSE" in ui.license.toPlainText()
    assert "typeface" in ui.whatLabel.text()
    dialog.accept()
