"""How the preview shows a page: on which screen or on paper, and in which colors."""

from __future__ import annotations

from dataclasses import dataclass

from trialeditor.config.settings import PageColors, PreviewWidth

PAPER_EDGE_MM = 15
WIDTHS = {PreviewWidth.PHONE: 375, PreviewWidth.TABLET: 768, PreviewWidth.DESKTOP: 1280, PreviewWidth.PAPER: 794}
"""In the page's own pixels; paper is A4, 210 mm at 96 pixels to the inch. Without one, the page fits the pane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLook:
    """Where a page is shown, and its colors."""

    width: PreviewWidth = PreviewWidth.FIT
    colors: PageColors = PageColors.WINDOW

    @property
    def pixels(self) -> int:
        """Return how wide the page is laid out; 0 for as wide as the pane."""
        return WIDTHS.get(self.width, 0)

    @property
    def is_paper(self) -> bool:
        """Say whether the page is shown as it prints."""
        return self.width is PreviewWidth.PAPER

    @property
    def scheme(self) -> str:
        """Return the color scheme that is asked of the page; empty for the window's."""
        return "" if self.colors is PageColors.WINDOW else self.colors.value
