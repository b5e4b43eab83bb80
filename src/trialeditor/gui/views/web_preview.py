"""The page as it goes out, in the web engine: page scripts off, nothing fetched but our own bytes.

Whole pages come through a scheme of our own, `trialeditor:`, so that links to the style sheet work as they do in a
bundle. While somebody types, one section's inside is replaced by a script in a world that the page cannot see: the
scroll position stays, and the page itself remains inert.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from shiboken6 import delete
from typing_extensions import override

from trialeditor.gui.web_scheme import SCHEME

_PATCH = """(function (key, html) {
  const part = document.querySelector('[data-section="' + CSS.escape(key) + '"]');
  if (!part) { return false; }
  part.innerHTML = html;
  return true;
})(%s, %s)"""
_ROOT = f"{SCHEME}://preview/"
_PAGE = "trials/page.html"
_TYPES = {"css": b"text/css", "html": b"text/html; charset=utf-8", "svg": b"image/svg+xml"}


class Gate(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for our own bytes."""

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        info.block(info.requestUrl().scheme() != SCHEME)


class Server(QWebEngineUrlSchemeHandler):
    """Hands out the page and what it links to, from memory."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: dict[str, bytes] = {}

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        name = job.requestUrl().toString().removeprefix(_ROOT)
        data = self.files.get(name)
        if data is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        answer = QBuffer(job)
        answer.setData(QByteArray(data))
        answer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(_TYPES.get(name.rpartition(".")[2], b"application/octet-stream"), answer)


class InertPage(QWebEnginePage):
    """Goes nowhere: links of the page open in the person's browser."""

    @override
    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,
        isMainFrame: bool,
    ) -> bool:
        address = QUrl(url)
        if address.scheme() == SCHEME:
            return True
        if type == QWebEnginePage.NavigationType.NavigationTypeLinkClicked and address.scheme() in ("https", "http"):
            QDesktopServices.openUrl(address)
        return False


class WebPreview(QWebEngineView):
    """The preview."""

    painted = Signal()
    """A whole page was loaded."""
    whole_page_wanted = Signal()
    """A section changed that the page did not show before: it had no words."""

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
        self._forbid(self._page.settings())
        self.setPage(self._page)
        self.setAccessibleName("Rendered page")
        self._page.setBackgroundColor(QColor("white"))
        self.setAcceptDrops(False)  # the window takes them: the engine would try to go to what is dropped
        self._is_loaded = False
        self._place = 0.0
        self._waiting: dict[str, str] = {}
        self.loadFinished.connect(self._loaded)

    def show_page(self, html: bytes, static: Mapping[str, bytes], *, keep_place: bool) -> None:
        """Show a whole page; with `keep_place`, where the last one was read."""
        self._place = self._page.scrollPosition().y() if keep_place else 0.0
        self._is_loaded = False
        self._waiting.clear()
        self._server.files = {**static, _PAGE: html}
        self.load(QUrl(_ROOT + _PAGE))

    def show_section(self, key: str, html: str) -> None:
        """Replace the inside of one section; the scroll position stays."""
        if not self._is_loaded:
            self._waiting[key] = html
            return
        script = _PATCH % (json.dumps(key), json.dumps(html))
        self._page.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, self._patched)

    def scroll_to(self, key: str) -> None:
        """Bring a section into sight, if it is not."""
        self._run(
            f"(function () {{ const part = document.querySelector('[data-section={json.dumps(key)}]');"
            " if (!part) { return; } const box = part.getBoundingClientRect();"
            " if (box.bottom < 40 || box.top > window.innerHeight - 40) {"
            " window.scrollTo(0, window.scrollY + box.top - 80); } })()"
        )

    def read_section(self, key: str, call: Callable[[object], None]) -> None:
        """Call `call` with the words of a section as they are shown, or None when it is not there."""
        script = f"(document.querySelector('[data-section={json.dumps(key)}]') || {{}}).innerText"
        self._page.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, call)

    def let_go(self) -> None:
        """End the page, then its profile: the other way round the engine crashes."""
        delete(self._page)
        delete(self._profile)

    @staticmethod
    def _forbid(settings: QWebEngineSettings) -> None:
        off = QWebEngineSettings.WebAttribute
        for each in (
            off.JavascriptEnabled,
            off.PluginsEnabled,
            off.LocalStorageEnabled,
            off.LocalContentCanAccessRemoteUrls,
            off.LocalContentCanAccessFileUrls,
            off.JavascriptCanOpenWindows,
            off.JavascriptCanAccessClipboard,
            off.DnsPrefetchEnabled,
            off.AutoLoadIconsForPage,
        ):
            settings.setAttribute(each, False)

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

    def _run(self, script: str) -> None:
        self._page.runJavaScript(script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value)
