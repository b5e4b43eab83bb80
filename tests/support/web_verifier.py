"""Pages that are one file, in the web engine: the one that checks bundles, and what a person drops on it."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from pytestqt.qtbot import QtBot
from shiboken6 import delete
from typing_extensions import override

from trialeditor.gui.steady import steady_constants

_TOLD = "verified:"
_LISTEN = f"""
document.addEventListener("verified", (event) => console.info("{_TOLD}" + JSON.stringify(event.detail)));
new MutationObserver(() => {{
  const trouble = document.getElementById("trouble");
  if (!trouble.hidden) {{ console.info("{_TOLD}" + JSON.stringify({{ trouble: trouble.textContent }})); }}
}}).observe(document.getElementById("trouble"), {{ attributes: true, childList: true }});
window.drop = (files) => {{
  const transfer = new DataTransfer();
  for (const [name, data] of files) {{
    transfer.items.add(new File([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], name));
  }}
  document.body.dispatchEvent(new DragEvent("drop", {{ dataTransfer: transfer, bubbles: true, cancelable: true }}));
}};
"""


class _Page(QWebEnginePage):
    told = Signal(str)

    @override
    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, lineNumber: int, sourceID: str
    ) -> None:
        self.told.emit(message)


class WebFile:
    """A page that is one file, opened as a person opens it."""

    def __init__(self, qtbot: QtBot, file: Path) -> None:
        """Open `file`."""
        steady_constants()
        self._qtbot = qtbot
        self.heard: list[str] = []
        self._profile = QWebEngineProfile()
        self._page = _Page(self._profile)
        self._page.told.connect(self.heard.append)
        with qtbot.waitSignal(self._page.loadFinished, timeout=20_000):
            self._page.load(QUrl.fromLocalFile(str(file)))

    def ask(self, script: str) -> object:
        """Return what a script in the page says."""
        answers: list[object] = []
        self._page.runJavaScript(script, 0, answers.append)
        self._qtbot.waitUntil(lambda: bool(answers), timeout=20_000)
        return answers[0]

    def wait_for(self, condition: str) -> None:
        """Wait until a script in the page says yes."""
        self._qtbot.waitUntil(lambda: self.ask(condition) is True, timeout=20_000)

    def close(self) -> None:
        """Let go of the page, before its profile."""
        delete(self._page)
        delete(self._profile)


class WebVerifier(WebFile):
    """The page that checks bundles."""

    @override
    def __init__(self, qtbot: QtBot, file: Path) -> None:
        super().__init__(qtbot, file)
        self.wait_for("Boolean(document.body.dataset.ready)")
        self.ask(_LISTEN)

    def drop(self, *files: tuple[str, bytes]) -> dict[str, Any]:
        """Drop files, and return the report, or `trouble`."""
        self.heard.clear()
        given = [[name, base64.b64encode(data).decode("ascii")] for name, data in files]
        self._page.runJavaScript(f"window.drop({json.dumps(given)})", 0)
        report: dict[str, Any] = json.loads(self._told())
        return report

    def _told(self) -> str:
        self._qtbot.waitUntil(lambda: any(each.startswith(_TOLD) for each in self.heard), timeout=30_000)
        return next(each for each in self.heard if each.startswith(_TOLD)).removeprefix(_TOLD)

    def check(self, site: Path, keys: bytes | None = None) -> dict[str, Any]:
        """Drop a bundle, with a key list where there is one, or the page's memory of one taken away."""
        if keys is None and self.ask("!document.getElementById('keys-forget').hidden"):
            self.heard.clear()
            self.ask("document.getElementById('keys-forget').click()")
            self._told()  # the bundle that was there is checked again, without the list
        return self.drop(("site.zip", zipped(site)), *([("trusted.json", keys)] if keys is not None else []))


def zipped(site: Path, packing: int = zipfile.ZIP_STORED) -> bytes:
    """Return a folder as a zip file; a zip file as it is."""
    if site.is_file():
        return site.read_bytes()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", packing) as packed:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            packed.writestr(path.relative_to(site).as_posix(), path.read_bytes())
    return made.getvalue()
