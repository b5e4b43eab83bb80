"""Renderers for themes: one for each theme, made when it is first asked for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from trialeditor.domain.ids import Digest
from trialeditor.rendering.render import Renderer, our_templates
from trialeditor.rendering.theming.checking import Ours
from trialeditor.rendering.theming.theme import Theme
from trialeditor.resources import resource_path

_KEPT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenTheme:
    """The theme that a workspace has chosen: None for the look of the program; `trouble` says why it cannot be used."""

    theme: Theme | None = None
    trouble: str = ""


@dataclass(slots=True)
class Presses:
    """What a workspace keeps of themes while it is open. Safe to use from several threads."""

    _renderers: OrderedDict[Digest, Renderer] = field(default_factory=OrderedDict)
    _themes: OrderedDict[str, ChosenTheme] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def renderer(self, theme: Theme) -> Renderer:
        """Return the renderer of a theme; raise BadInput when its templates cannot be used at all."""
        with self._lock:
            known = self._renderers.get(theme.digest)
        if known is None:
            known = Renderer(resource_path("templates"), resource_path("static"), theme=theme)
            with self._lock:
                self._renderers[theme.digest] = known
                while len(self._renderers) > _KEPT:
                    self._renderers.popitem(last=False)
        return known

    def known(self, digest: str) -> ChosenTheme | None:
        """Return a theme that was read before."""
        with self._lock:
            return self._themes.get(digest)

    def keep(self, digest: str, theme: ChosenTheme) -> None:
        """Keep a theme that was read."""
        with self._lock:
            self._themes[digest] = theme
            while len(self._themes) > _KEPT:
                self._themes.popitem(last=False)


def ours() -> Ours:
    """Return what a theme is held against."""
    sheet = resource_path("static", "page.css").read_text(encoding="utf-8")
    return Ours(templates=our_templates(resource_path("templates")), sheet=sheet)
