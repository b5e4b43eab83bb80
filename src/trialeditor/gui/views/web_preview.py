"""The page as it goes out, in the web engine: page scripts off, nothing fetched but our own bytes.

Whole pages come through a scheme of our own, `trialeditor:`, so that links to the style sheet work as they do in a
bundle. While somebody types, one section's inside is replaced by a script in a world that the page cannot see
(`resources/scripts/preview.js`): the scroll position stays, and the page itself remains inert. Widths, colors and paper
are shown by the engine's zoom and by which of its style sheet's media rules hold; the bytes stay those of an export.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from trialeditor.config.settings import PageColors
from trialeditor.gui.looks import PageLook
from trialeditor.gui.views.inert_page import ROOT, Gate, InertPage, Server, forbid
from trialeditor.gui.web_scheme import SCHEME
from trialeditor.resources import resource_path

_PAGE = "trials/page.html"
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


class WebPreview(QWebEngineView):
    """The preview."""

    painted = Signal()
    """A whole page was loaded."""
    whole_page_wanted = Signal()
    """A section changed that the page did not show before: it had no words."""
    section_clicked = Signal(str, str)
    """Section key, and its shown words up to the place that was clicked."""
    drawn = Signal(int)
    """The section that was shown with this number is on the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        profile = QWebEngineProfile()
        self._gate = Gate(profile)
        self._server = Server(profile)
        profile.setUrlRequestInterceptor(self._gate)
        profile.installUrlSchemeHandler(SCHEME.encode(), self._server)
        profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._page = InertPage(profile, self)
        self._profile = profile
        forbid(self._page.settings())
        self._page.told.connect(self._hear)
        self.setPage(self._page)
        self.setAccessibleName("Rendered page")
        self._page.setBackgroundColor(QColor("white"))
        self.setAcceptDrops(False)  # the window takes them: the engine would try to go to what is dropped
        self._script = resource_path("scripts", "preview.js").read_text(encoding="utf-8")
        self._look = PageLook()
        self._is_loaded = False
        self._place = 0.0
        self._waiting: dict[str, str] = {}
        self._number = 0
        """Counts what is shown, for who wants to know when it is drawn; 0 while nobody does."""
        self.loadFinished.connect(self._loaded)
        self._begin_with(self._look)

    def show_page(self, html: bytes, static: Mapping[str, bytes], *, keep_place: bool) -> None:
        """Show a whole page; with `keep_place`, where the last one was read."""
        self._place = self._page.scrollPosition().y() if keep_place else 0.0
        self._is_loaded = False
        self._waiting.clear()
        self._server.files = {**static, _PAGE: html}
        self.load(QUrl(ROOT + _PAGE))

    def show_section(self, key: str, html: str) -> None:
        """Replace the inside of one section; the scroll position stays."""
        if not self._is_loaded:
            self._waiting[key] = html
            return
        self._number += bool(self._number)
        self._page.runJavaScript(_call("patch", key, html, self._number), _WORLD, self._patched)

    def tell_when_drawn(self) -> None:
        """Emit `drawn` for each section shown from now on; the first one has the number 2."""
        self._number = 1

    def show_look(self, look: PageLook) -> None:
        """Show the page's own colors, or how it prints; its width is the frame's affair."""
        self._look = look
        is_dark = look.colors is PageColors.DARK and not look.is_paper
        self._page.setBackgroundColor(QColor("black" if is_dark else "white"))  # until the page is drawn
        self._begin_with(look)
        self._run(_look(look))

    def scroll_to(self, key: str, *, marked: bool = False) -> None:
        """Bring a section into sight, if it is not, and mark it for a moment."""
        self._run(_call("show", key, marked))

    def read_section(self, key: str, call: Callable[[object], None]) -> None:
        """Call `call` with the words of a section as they are shown, or None when it is not there."""
        script = f"(document.querySelector('[data-section={json.dumps(key)}]') || {{}}).innerText"
        self._page.runJavaScript(script, _WORLD, call)

    def read_place(self, call: Callable[[object], None]) -> None:
        """Call `call` with the key of the section that is in sight, or an empty text."""
        self._page.runJavaScript(_call("here"), _WORLD, call)

    def let_go(self) -> None:
        """End the page, then its profile: the other way round the engine crashes."""
        delete(self._page)
        delete(self._profile)

    def _begin_with(self, look: PageLook) -> None:
        """Let each page begin with our script, and with this look, before it is drawn first."""
        script = QWebEngineScript()
        script.setName(SCHEME)
        script.setWorldId(_WORLD)
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setSourceCode(f"{self._script}\n{_look(look)}")
        scripts = self._page.scripts()
        scripts.clear()
        scripts.insert(script)

    def _loaded(self, is_ok: bool) -> None:
        self._is_loaded = is_ok
        waiting, self._waiting = self._waiting, {}
        for key, html in waiting.items():
            self.show_section(key, html)
        if self._place:
            self._run(f"window.scrollTo(0, {self._place})")
        if is_ok:
            self.painted.emit()

    def _patched(self, is_done: object) -> None:
        if is_done is False and self._is_loaded:
            self.whole_page_wanted.emit()

    def _hear(self, words: str) -> None:
        told = json.loads(words)
        if told["what"] == "clicked":
            self.section_clicked.emit(told["key"], told["before"])
        elif told["what"] == "painted":
            self.drawn.emit(told["number"])

    def _run(self, script: str) -> None:
        self._page.runJavaScript(script, _WORLD)


def _call(name: str, *values: object) -> str:
    return f"trialeditor.{name}({', '.join(map(json.dumps, values))})"


def _look(look: PageLook) -> str:
    return _call("look", {"scheme": look.scheme, "paper": look.is_paper})
