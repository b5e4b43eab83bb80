"""One page to PDF for the command line: the web engine without a window, for as long as that takes."""

from __future__ import annotations

import os
from collections.abc import Mapping

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication

from trialeditor.config.web_engine import engine_refuses
from trialeditor.domain.errors import NotAllowed
from trialeditor.gui.web_scheme import has_web_engine

_PATIENCE_MS = 60_000
_NOTHING = "Nothing was written."
_OTHERWISE = "write the page with `trialeditor preview` and print it from a browser."


def print_alone(html: bytes, static: Mapping[str, bytes]) -> bytes:
    """Return a page as a PDF, empty when it cannot be printed; raise NotAllowed where there is no web engine."""
    before = qInstallMessageHandler(_keep_quiet)
    try:
        return _print(html, static, _application())
    finally:
        qInstallMessageHandler(before)


def _application() -> QCoreApplication:
    """Return an application that needs no screen; raise NotAllowed where the web engine cannot be had."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--log-level=3")
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    if not has_web_engine():
        what = "The web engine, which makes PDFs, is not available here."
        raise NotAllowed(what, safe=_NOTHING, do=f"Install PySide6-WebEngine and its libraries, or {_OTHERWISE}")
    if engine_refuses():
        what = "The web engine, which makes PDFs, does not run for the administrator (root)."
        raise NotAllowed(what, safe=_NOTHING, do=f"Run the command as another user, or {_OTHERWISE}")
    return QCoreApplication.instance() or QGuiApplication(["trialeditor"])


def _print(html: bytes, static: Mapping[str, bytes], _app: QCoreApplication) -> bytes:
    from trialeditor.gui.printing import Printer  # noqa: PLC0415 - without the engine it cannot be imported

    made: list[bytes] = []
    loop, printer = QEventLoop(), Printer()

    def done(data: bytes) -> None:
        made.append(data)
        loop.quit()

    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    printer.print_page(html, static, done)
    if not made:
        loop.exec()
    printer.let_go()
    return made[0] if made else b""


def _keep_quiet(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Leave out what the platform without a screen complains of; what ends the process is still said."""
    if kind is QtMsgType.QtFatalMsg:
        os.write(2, f"{message}\n".encode())
