"""Pages to PDF, by the web engine: the printed form of the page, with nothing fetched and no script of its own.

A page of its own does it, out of sight, so that what is printed does not depend on how the preview is looked at.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QUrl
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEngineProfile
from shiboken6 import delete

from trialeditor.gui.looks import PAPER_EDGE_MM
from trialeditor.gui.views.inert_page import ROOT, Gate, InertPage, Server, forbid
from trialeditor.gui.web_scheme import SCHEME

_PAGE = "trials/page.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    html: bytes
    static: Mapping[str, bytes]
    done: Callable[[bytes], None]


class Printer(QObject):
    """Prints one page after the other. Let it go before the application ends."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[_Job] = deque()
        self._profile = QWebEngineProfile()
        self._gate = Gate(self._profile)
        self._server = Server(self._profile)
        self._profile.setUrlRequestInterceptor(self._gate)
        self._profile.installUrlSchemeHandler(SCHEME.encode(), self._server)
        self._profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self._page = InertPage(self._profile, self)
        forbid(self._page.settings())
        self._page.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(lambda *_why: self._finish(b""))

    def print_page(self, html: bytes, static: Mapping[str, bytes], done: Callable[[bytes], None]) -> None:
        """Print a page with what it links to, by its path in a bundle; call `done` with the PDF, empty if it failed."""
        self._jobs.append(_Job(html=html, static=static, done=done))
        if len(self._jobs) == 1:
            self._begin()

    def let_go(self) -> None:
        """End the page, then its profile: the other way round the engine crashes. Who waits hears nothing more."""
        self._jobs.clear()
        delete(self._page)
        delete(self._profile)

    def _begin(self) -> None:
        job = self._jobs[0]
        self._server.files = {**job.static, _PAGE: job.html}
        self._page.load(QUrl(ROOT + _PAGE))

    def _loaded(self, is_ok: bool) -> None:
        if not self._jobs:
            return
        if is_ok:
            edges = QMarginsF(PAPER_EDGE_MM, PAPER_EDGE_MM, PAPER_EDGE_MM, PAPER_EDGE_MM)
            size = QPageSize(QPageSize.PageSizeId.A4)
            layout = QPageLayout(size, QPageLayout.Orientation.Portrait, edges, QPageLayout.Unit.Millimeter)
            self._page.printToPdf(self._printed, layout)
        else:
            self._finish(b"")

    def _printed(self, data: QByteArray) -> None:
        self._finish(bytes(data.data()))

    def _finish(self, data: bytes) -> None:
        if not self._jobs:
            return
        done = self._jobs.popleft().done
        if self._jobs:
            self._begin()
        done(data)
