"""The theme that is worn: follows the system unless the person chose, and puts it on all windows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from trialeditor.config.settings import Theme
from trialeditor.gui.dressing import dress
from trialeditor.gui.theme import (
    DARK,
    LIGHT,
    Colors,
    base_font,
    load_typeface,
    make_palette,
    style_sheet,
    system_is_dark,
)

_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


class Wardrobe(QObject):
    """Knows the colors, and tells when they change."""

    changed = Signal(object)
    """Colors."""

    def __init__(self, app: QApplication, *, text_size: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._theme = Theme.SYSTEM
        self.colors: Colors = LIGHT
        load_typeface()
        app.setStyle("Fusion")
        self._system = QFont(app.font())
        self._font = base_font(self._system, text_size)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def wear(self, theme: Theme) -> None:
        """Wear what the person chose."""
        self._theme = theme
        QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])
        self._put_on()

    def resize(self, percent: int) -> None:
        """Show all text at another size, in percent of the system's."""
        self._font = base_font(self._system, percent)
        self._put_on()

    def dress(self, root: QObject) -> None:
        """Put the theme on a window or a dialog."""
        dress(root, self.colors)

    def close(self) -> None:
        """Stop following the system, and leave the application as it was."""
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._on_scheme)
        QGuiApplication.styleHints().setColorScheme(Qt.ColorScheme.Unknown)
        self._app.setStyleSheet("")
        self._app.setPalette(QPalette())

    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        self._put_on()

    def _put_on(self) -> None:
        is_dark = system_is_dark() if self._theme is Theme.SYSTEM else self._theme is Theme.DARK
        self.colors = DARK if is_dark else LIGHT
        self._app.setPalette(make_palette(self.colors))
        self._app.setFont(self._font)
        self._app.setStyleSheet(style_sheet(self.colors, self._font))
        self.changed.emit(self.colors)
