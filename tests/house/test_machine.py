"""The machine is set up: a window opens, and the web engine paints into it."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWebEngineWidgets import QWebEngineView
from pytestqt.qtbot import QtBot

RED = QColor("#ff0000")


def test_the_web_engine_paints(qtbot: QtBot) -> None:
    view = QWebEngineView()
    qtbot.addWidget(view)
    view.resize(80, 60)
    view.show()
    with qtbot.waitSignal(view.loadFinished, timeout=30_000) as loaded:
        view.setHtml('<body style="background: #ff0000">')
    assert loaded.args == [True]
    qtbot.waitUntil(lambda: view.grab().toImage().pixelColor(40, 30) == RED, timeout=30_000)
