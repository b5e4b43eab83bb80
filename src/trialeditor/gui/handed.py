"""What somebody drops or pastes: files and folders, or text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """Files and folders; or text, when there are none."""

    paths: tuple[Path, ...] = ()
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.text.strip())


def handed(data: QMimeData) -> Handed:
    """Return what `data` holds. Links to places on the web are text: a study's address holds its number."""
    urls = data.urls() if data.hasUrls() else []
    paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
    if paths:
        return Handed(paths=paths)
    return Handed(text="\n".join(url.toString() for url in urls) or data.text())
