"""A bundle on a web server, with the headers and content types that the manual gives to web teams: the pages work."""

from __future__ import annotations

import mimetypes
import os
import re
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typing_extensions import override

from support import pages
from support.chromium import PROGRAM, Chromium
from support.themes import GERMAN, press, theme
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.inventory import FREE_PATHS
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site
from trialeditor.resources import resource_path

_MANUAL = resource_path("help", "for-the-web-team.md").read_text(encoding="utf-8")
_WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation",
  (event) => violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""
_IS_FOUND = "document.querySelector('#results a') ? done(true) : setTimeout(look, 20)"
_YEARS_LATER = "Date.now = () => Date.parse('2099-01-01');"


def headers() -> Mapping[str, str]:
    """What the manual says to send."""
    found = dict(re.findall(r"^    ([A-Z][A-Za-z-]+): (.+)$", _MANUAL, flags=re.MULTILINE))
    assert {"Content-Security-Policy", "X-Content-Type-Options", "Cache-Control"} <= found.keys()
    return found


def types() -> Mapping[str, str]:
    """What the manual says of content types."""
    return dict(re.findall(r"^\| `(\.[a-z0-9]+)` \| `([^`]+)`", _MANUAL, flags=re.MULTILINE))


class _Handler(SimpleHTTPRequestHandler):
    @override
    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return types().get(Path(path).suffix, "application/octet-stream")

    @override
    def end_headers(self) -> None:
        for name, value in headers().items():
            self.send_header(name, value)
        super().end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A bundle of one page that may go out."""
    out = tmp_path / "site"
    write_bundle(pages.bundle(pages.signed(pages.history())), out)
    return out


@pytest.fixture
def address(published: Path) -> Iterator[str]:
    """Where a server gives the bundle out."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(published))) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            serving.join()


def test_every_kind_of_file_has_its_content_type(published: Path) -> None:
    missing = {file.suffix for file in published.rglob("*") if file.is_file()} - types().keys() - {".toml"}
    assert missing == set()
    usual = {each: mimetypes.guess_type(f"a{each}")[0] for each in (".html", ".css", ".js", ".json", ".svg", ".png")}
    assert {each: types()[each].partition(";")[0] for each in usual} == usual


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "svg", "woff2"])
def test_what_a_theme_may_bring_has_its_content_type(kind: str) -> None:
    assert re.fullmatch(FREE_PATHS, f"trials/static/leaf.{kind}")
    assert types()[f".{kind}"].startswith(("image/", "font/"))


def test_the_manual_names_every_part_of_a_bundle(tmp_path: Path) -> None:
    own = theme(GERMAN)
    made = pages.bundle(pages.signed(pages.history()), options=BundleOptions(formats=Formats.ALL))
    site = Site(address="https://example.org", theme=own)
    write_bundle(replace(made, renderer=press(own), site=site), tmp_path / "all")
    parts = {file.relative_to(tmp_path / "all").parts[0] for file in (tmp_path / "all").rglob("*") if file.is_file()}
    assert {"theme.json", "sitemap.xml", "trials.csv"} < parts
    tree = _MANUAL.partition("## Check it first")[0]
    assert {part for part in parts if f"`{part}" not in tree} == set()


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_pages_work_behind_the_headers_of_the_manual(published: Path, address: str, tmp_path: Path) -> None:
    with Chromium(tmp_path / "profile") as browser:
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=_WATCH + _YEARS_LATER)
        for page in sorted(file.relative_to(published).as_posix() for file in published.rglob("*.html")):
            go(browser, f"{address}/{page}")
            assert browser.ask("violations") == [], page
            assert browser.ask("[...document.styleSheets].every((sheet) => sheet.cssRules.length > 10)"), page
        go(browser, f"{address}/trials/{pages.NCT}.html")
        assert browser.ask("document.querySelector('[data-until]').classList.contains('past')"), "its script ran"
        go(browser, f"{address}/search.html")
        browser.ask("document.getElementById('words').focus(); true")
        browser.call("Input.insertText", text="e")
        found = "new Promise((done) => { const look = () => " + _IS_FOUND + "; look(); })"
        assert browser.ask(found)
        assert browser.ask("violations") == []


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_a_script_that_somebody_added_is_refused_by_the_page_itself(
    published: Path, address: str, tmp_path: Path
) -> None:
    """The header admits scripts; the policy in the page's head does not."""
    page = published / "trials" / f"{pages.NCT}.html"
    page.write_bytes(page.read_bytes().replace(b"</main>", b"</main><script>window.counted = true</script>", 1))
    with Chromium(tmp_path / "profile") as browser:
        browser.call("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)
        go(browser, f"{address}/trials/{pages.NCT}.html")
        assert browser.ask("window.counted === undefined")
        assert browser.ask("violations") != []


def go(browser: Chromium, address: str) -> None:
    browser.call("Page.navigate", url=address)
    browser.event("Page.loadEventFired")
