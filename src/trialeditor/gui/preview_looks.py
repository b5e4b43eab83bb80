"""How the preview shows pages, from the actions of the window to the pane: width, colors, paper."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from trialeditor.config.settings import PageColors, PreviewWidth, Settings
from trialeditor.gui.looks import PageLook
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.theme import DARK, Colors

NO_ENGINE = "The web engine is not available here. Open the page in a browser to see its looks."
_ORDER = (
    PreviewWidth.FIT,
    PreviewWidth.PHONE,
    PreviewWidth.TABLET,
    PreviewWidth.DESKTOP,
    PreviewWidth.PAPER,
)


class PreviewLooks(QObject):
    """Knows how pages are shown, and remembers it in the settings."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._is_dark_window = False
        self._look = PageLook(width=settings.preview_width, colors=settings.page_colors)
        ui = window.ui
        actions = (ui.actionPageFit, ui.actionPagePhone, ui.actionPageTablet, ui.actionPageDesktop, ui.actionPagePaper)
        self._widths: dict[PreviewWidth, QAction] = dict(zip(_ORDER, actions, strict=True))
        self._connect()
        self._show()

    @property
    def look(self) -> PageLook:
        """How pages are shown now."""
        return self._look

    def keep(self, settings: Settings) -> Settings:
        """Return the settings with what was chosen."""
        return replace(settings, preview_width=self._look.width, page_colors=self._look.colors)

    def follow(self, colors: Colors) -> None:
        """Take note of the window's colors: a page shows the same until somebody chooses."""
        self._is_dark_window = colors is DARK
        self._show()

    def _connect(self) -> None:
        ui, pane = self._window.ui, self._window.ui.previewPane
        group = QActionGroup(self)
        for width, action in self._widths.items():
            group.addAction(action)
            action.triggered.connect(lambda _on=False, width=width: self._choose(replace(self._look, width=width)))
        ui.actionNextWidth.triggered.connect(self._next)
        ui.actionDarkPage.triggered.connect(self._color)
        pane.set_looks((*self._widths.values(), ui.actionMarkChanges, ui.actionDarkPage))

    def _choose(self, look: PageLook) -> None:
        self._look = look
        self._show()

    def _next(self) -> None:
        at = _ORDER.index(self._look.width)
        self._choose(replace(self._look, width=_ORDER[(at + 1) % len(_ORDER)]))

    def _color(self, is_dark: bool) -> None:
        self._choose(replace(self._look, colors=PageColors.DARK if is_dark else PageColors.LIGHT))

    @property
    def _is_dark(self) -> bool:
        is_followed = self._look.colors is PageColors.WINDOW
        return self._is_dark_window if is_followed else self._look.colors is PageColors.DARK

    def _show(self) -> None:
        ui = self._window.ui
        self._widths[self._look.width].setChecked(True)
        ui.actionDarkPage.setChecked(self._is_dark)
        colors = PageColors.DARK if self._is_dark else PageColors.LIGHT
        ui.previewPane.show_look(replace(self._look, colors=colors))  # not all systems tell the engine theirs
        if ui.previewPane.is_plain:
            self._window.allow(
                dict.fromkeys((*self._widths.values(), ui.actionNextWidth, ui.actionDarkPage), NO_ENGINE)
            )
        else:
            why_not = "Paper is printed in light colors." if self._look.is_paper else None
            self._window.allow({ui.actionDarkPage: why_not})
