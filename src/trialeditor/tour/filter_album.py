"""Pictures of the list with its filters."""

from __future__ import annotations

from pathlib import Path

from trialeditor.domain.trial import Facet
from trialeditor.gui.filter_faces import FacetFace
from trialeditor.tour.driver import Driver


class FilterAlbum:
    """One theme's pictures of the list."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Use `folder` for files that the pictures need."""
        self._driver = driver
        self._folder = folder
        self._out = out
        self._pane = driver.window.ui.listPane
        self._bar = self._pane.ui.filters

    def fill(self) -> None:
        """Take all pictures."""
        driver, desk = self._driver, self._driver.desk
        driver.do(driver.window.ui.actionFilters)
        driver.picture(self._path("open"))
        self._popup(Facet.COUNTRY, "countries")
        self._popup(Facet.STAGE, "stages")
        for value in ("in_review", "signed"):
            desk.filters.toggle(Facet.STAGE, value)
        desk.filters.toggle(Facet.COUNTRY, "United States")
        driver.wait("the list follows", lambda: " of " in self._pane.ui.countLabel.text())
        driver.picture(self._path("chosen"))
        self._popup(Facet.STAGE, "stages-chosen")
        driver.window.ui.actionFilters.setChecked(False)
        driver.picture(self._path("folded"))
        desk.filters.toggle(Facet.COUNTRY, "Iceland")
        desk.filters.toggle(Facet.COUNTRY, "United States")
        driver.wait("nothing is found", lambda: desk.model.total == 0)
        driver.picture(self._path("no-match"))

    def _popup(self, facet: Facet, name: str) -> None:
        """Take a picture of the values of a filter, below its button."""
        driver, popup = self._driver, self._bar.popup
        offers: list[FacetFace] = []
        driver.desk.filters.offered.connect(offers.append)
        button = self._bar.button(facet)
        button.click()
        driver.wait("values are offered", lambda: offers)
        driver.picture_below(popup, button, self._path(name))
        popup.hide()

    def _path(self, name: str) -> Path:
        return self._out / f"filters-{name}.png"
