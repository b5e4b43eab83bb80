"""A page that can do nothing: nothing is fetched but our own bytes, and links open in the person's browser."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from typing_extensions import override

from trialeditor.gui.web_scheme import SCHEME

ROOT = f"{SCHEME}://preview/"
_TYPES = {"css": b"text/css", "html": b"text/html; charset=utf-8", "svg": b"image/svg+xml"}
_TOLD = f"{SCHEME}:"


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
        name = job.requestUrl().toString().removeprefix(ROOT)
        data = self.files.get(name)
        if data is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        answer = QBuffer(job)
        answer.setData(QByteArray(data))
        answer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(_TYPES.get(name.rpartition(".")[2], b"application/octet-stream"), answer)


class InertPage(QWebEnginePage):
    """Goes nowhere, runs nothing of its own, and passes on what our script in its own world tells."""

    told = Signal(str)
    """JSON: something happened on the page."""

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

    @override
    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, lineNumber: int, sourceID: str
    ) -> None:
        """Hear our script. The console is the way out of its world that needs neither a channel nor a navigation."""
        if message.startswith(_TOLD):
            self.told.emit(message.removeprefix(_TOLD))


def forbid(settings: QWebEngineSettings) -> None:
    """Switch off what a page could do."""
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
