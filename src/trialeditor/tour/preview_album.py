"""Pictures of the preview: widths, colors, paper and changes."""

from __future__ import annotations

from pathlib import Path

from trialeditor.tour.driver import Driver

_SIGNED, _LONG = "NCT99990002", "NCT05350891"
_SETTLE_MS = 400


class PreviewAlbum:
    """One theme's pictures of a page on different screens."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:  # noqa: ARG002 - as other albums
        self._driver = driver
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        ui = self._driver.window.ui
        self._driver.open(_LONG)
        for name, action in {
            "phone": ui.actionPagePhone,
            "tablet": ui.actionPageTablet,
            "desktop": ui.actionPageDesktop,
            "paper": ui.actionPagePaper,
            "fit": ui.actionPageFit,
        }.items():
            self._driver.do(action)
            self._picture(name)
        self._driver.do(ui.actionDarkPage)
        self._picture("other-colors")
        self._changes()

    def _changes(self) -> None:
        ui = self._driver.window.ui
        self._driver.open(_SIGNED)
        self._driver.write("summary", "This study tests a new cream for adults with plaque psoriasis.")
        self._driver.saved()
        self._driver.do(ui.actionMarkChanges)
        self._picture("changes")
        self._driver.do(ui.actionMarkChanges)

    def _picture(self, name: str) -> None:
        self._driver.pause(_SETTLE_MS)
        self._driver.picture(self._out / f"preview-{name}.png")
