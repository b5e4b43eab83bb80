"""A real Chromium without a window, driven through two pipes as its developer tools are.

The protocol is JSON between zero bytes, so this needs no driver and no library: only the Debian package `chromium`.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from support.contrast import WORDS

PROGRAM = shutil.which("chromium")
_PATIENCE = 60.0
_HIGH = 20
"""File descriptors from here on are in nobody's way."""
_LAUNCH = "import os, sys; a = sys.argv; os.dup2(int(a[1]), 3); os.dup2(int(a[2]), 4); os.execv(a[3], a[3:])"
_OPTIONS = ("--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--remote-debugging-pipe")


class Chromium:
    """One browser with one page."""

    def __init__(self, profile: Path) -> None:
        """Start a browser that keeps its files in `profile`, and open a page."""
        assert PROGRAM is not None
        options = [*_OPTIONS, f"--user-data-dir={profile}", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
        theirs_in, self._out = _pipe()
        self._in, theirs_out = _pipe()
        command = [sys.executable, "-c", _LAUNCH, str(theirs_in), str(theirs_out), PROGRAM, *options]
        self._process = subprocess.Popen(  # noqa: S603 - the browser that is installed here
            command, pass_fds=(theirs_in, theirs_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._number = 0
        self._rest = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "DOM"):
            self.call(f"{domain}.enable")

    def __enter__(self) -> Self:
        """Use it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End it."""
        self._process.terminate()
        self._process.wait(timeout=_PATIENCE)
        os.close(self._in)
        os.close(self._out)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Ask the browser for something, and return its answer."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        answer = self._wait(lambda heard: heard.get("id") == number)
        assert "error" not in answer, (method, answer["error"])
        found: dict[str, Any] = answer["result"]
        return found

    def _wait(self, is_it: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            while b"\0" in self._rest:
                one, _, self._rest = self._rest.partition(b"\0")
                heard: dict[str, Any] = json.loads(one)
                if is_it(heard):
                    return heard
                self.events.append(heard)
            if select.select([self._in], [], [], 1)[0]:
                self._rest += os.read(self._in, 1 << 20)
        raise AssertionError(f"the browser said nothing for {_PATIENCE} seconds")

    def open(self, file: Path) -> None:
        """Open a file as a person opens it, and wait until it is loaded."""
        self.call("Page.navigate", url=file.as_uri())
        self.event("Page.loadEventFired")

    def event(self, method: str) -> dict[str, Any]:
        """Return the next event of a kind, or one that was heard already, and forget it."""
        for at, heard in enumerate(self.events):
            if heard.get("method") == method:
                return self.events.pop(at)
        return self._wait(lambda heard: heard.get("method") == method)

    def ask(self, script: str) -> Any:  # noqa: ANN401 - whatever the script says
        """Return what a script in the page says; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def drop(self, *paths: Path) -> None:
        """Drag files or folders over the page from outside, and drop them."""
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.call("Input.dispatchDragEvent", type=kind, x=200, y=300, data=data)

    def choose(self, selector: str, paths: Sequence[Path]) -> None:
        """Choose files, or a folder, in a file input."""
        root = self.call("DOM.getDocument")["root"]["nodeId"]
        node = self.call("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self.call("DOM.setFileInputFiles", nodeId=node, files=[str(path) for path in paths])

    def press(self, key: str, code: int) -> None:
        """Press a key by its name and its Windows key code."""
        text = "\r" if key == "Enter" else ""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, text=text)

    def dress(self, scheme: str, *, width: int = 1100, height: int = 1400, media: str = "screen") -> None:
        """Set the color scheme, the size of the window, and whether the page is shown on screen or in print."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", media=media, features=features)
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def picture(self, file: Path) -> None:
        """Save a picture of the whole page."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        file.write_bytes(base64.b64decode(shot["data"]))

    def saved(self, name: str, script: str, folder: Path) -> str:
        """Return the text of a file that a script in the page saves; it goes to `folder`."""
        self.call("Page.setDownloadBehavior", behavior="allow", downloadPath=str(folder))
        self.ask(f"{script}; true")
        end = time.monotonic() + _PATIENCE
        while not (folder / name).exists() and time.monotonic() < end:
            self.ask("new Promise((done) => setTimeout(() => done(true), 50))")
        return (folder / name).read_text("utf-8")


_CONTRASTS = """(() => {
  const parse = (color) => color.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] === 1) { return color; }
    }
    return [255, 255, 255];
  };
  const texts = [...document.querySelectorAll("body *")].filter((each) => each.checkVisibility() &&
    [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim()));
  return texts.map((each) => {
    const [one, other] = [light(parse(getComputedStyle(each).color)), light(ground(each))].sort((a, b) => b - a);
    return [(one + 0.05) / (other + 0.05), each.tagName + " " + each.textContent.slice(0, 40)];
  }).sort((a, b) => a[0] - b[0]).slice(0, 3);
})()"""
"""The three words of the page that are the hardest to read: contrast, and what they are."""


def assert_readable(browser: Chromium) -> None:
    """Hold all visible words to the contrast of WCAG 2.2, 1.4.3."""
    hardest = browser.ask(_CONTRASTS)
    assert hardest[0][0] >= WORDS, hardest


def assert_fits(browser: Chromium) -> None:
    """Hold the page to WCAG 2.2, 1.4.10: nobody scrolls sideways."""
    assert browser.ask("document.documentElement.scrollWidth <= innerWidth")


def _pipe() -> tuple[int, int]:
    """Return a pipe whose ends are far from those that the browser wants."""
    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, _HIGH) for end in ends]
    for end in ends:
        os.close(end)
    return high[0], high[1]
