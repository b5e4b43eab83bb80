"""Pictures of the window for the look of pages: nothing looked at, a theme beside what is there, one with problems."""

from __future__ import annotations

from pathlib import Path

from trialeditor.gui.dialogs.page_theme import PageThemeDialog
from trialeditor.tour.driver import Driver, StepFailed

_STRINGS = """\
[site]
name = "Northern Trials"
disclaimer = "This page tells of a study. It is no medical advice."
[visit]
heading = "What to ask at your next visit"
"""
_SHEET = """\
:root { --accent: #7a1f5c; --tint: #f6e9f1; --paper: #fbf7f9; }
@media (prefers-color-scheme: dark) { :root { --accent: #f0a8d3; --tint: #33202c; --paper: #17121a; } }
header.site { background: url(leaf.svg) right 1rem center / 1.5rem no-repeat, var(--panel); }
"""
_LEAF = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<path d="M3 21C3 9 12 3 21 3c0 12-6 18-18 18z" fill="#b0508c"/></svg>
"""
_BAD_STRINGS = """\
[review]
next = "Look again some day."
[site]
nome = "Northern Trials"
"""
_BAD_SHEET = """\
.sources {
  display: none;
}
header.site { background: url(https://example.org/logo.png); }
"""


class ThemeAlbum:
    """One theme's pictures of themes."""

    def __init__(self, driver: Driver, folder: Path, out: Path) -> None:
        """Take pictures into `out`, of themes that are written to `folder`."""
        self._driver = driver
        self._folder = folder
        self._out = out

    def fill(self) -> None:
        """Take all pictures."""
        good = self._write("good", _STRINGS, _SHEET, leaf=_LEAF)
        bad = self._write("bad", _BAD_STRINGS, _BAD_SHEET)
        desk = self._driver.desk.page_theme
        desk.open()
        dialog = self._driver.dialog(PageThemeDialog)
        self._driver.wait("the theme in use is told", lambda: bool(dialog.ui.statusLabel.text()))
        self._driver.picture_with(dialog, self._out / "theme-none.png")
        task = desk.task
        if task is None:
            raise StepFailed("the window has no work")
        task.look_at(good)
        ui = dialog.ui
        self._driver.wait("pages are compared", lambda: ui.pages.currentWidget() is ui.compared)
        self._driver.pause(2_500)
        self._driver.picture_with(dialog, self._out / "theme-what-if.png")
        task.look_at(bad)
        self._driver.wait("problems are told", lambda: ui.pages.currentWidget() is ui.problems)
        self._driver.picture_with(dialog, self._out / "theme-problems.png")
        dialog.reject()
        self._driver.pause(50)

    def _write(self, name: str, strings: str, sheet: str, leaf: str = "") -> Path:
        folder = self._folder / name
        files = {"theme.toml": 'name = "Northern lights"\n', "strings.toml": strings, "static/theme.css": sheet}
        for path, text in (files | ({"static/leaf.svg": leaf} if leaf else {})).items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return folder
