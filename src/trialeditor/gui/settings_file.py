"""The file of the person's choices, as the window uses it: read at the start, written when something changes.

A file that cannot be understood was set aside and is told of. One that cannot be read is left alone: nothing is
written over choices that nobody saw.
"""

from __future__ import annotations

from pathlib import Path

from trialeditor.config.settings import Settings, SettingsError, load_settings, save_settings
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.gui.faces import NoticeFace, Tone

_USUAL = "Trial Editor started with the usual settings."


class SettingsFile:
    """Settings, and a notice where something was wrong with their file."""

    def __init__(self, path: Path) -> None:
        """Read the file; never fail."""
        self._path = path
        self._is_ours = True
        self.settings = Settings()
        self.notice: NoticeFace | None = None
        try:
            loaded = load_settings(path)
        except SettingsError as error:
            self._is_ours = False
            detail = f"{_USUAL} What you change now is not kept. {error.do}"
            self.notice = NoticeFace(tone=Tone.WARN, what=error.what, detail=detail)
        else:
            self.settings = loaded.settings
            if loaded.set_aside:
                what = "Your settings could not be understood."
                detail = f"{_USUAL} Your file is kept as {loaded.set_aside}. Your pages are not touched."
                self.notice = NoticeFace(tone=Tone.WARN, what=what, detail=detail)

    def keep(self, settings: Settings) -> None:
        """Write settings down; raise StorageUnavailable when that cannot be done."""
        if not self._is_ours:
            return
        try:
            save_settings(self._path, settings)
        except SettingsError as error:
            raise StorageUnavailable(error.what, safe=error.safe, do=error.do) from error
