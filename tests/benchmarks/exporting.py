"""How fast pages go out: all of them beside the fastest site generator, and again after one of them changed."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from typing_extensions import override

from benchmarks import drift
from benchmarks.rows import Row
from benchmarks.varied import write_varied
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.ids import NctId
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.editing import set_next_review
from trialeditor.services.exporting import export
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace

PAGES = drift.PAGES
_ALIKE = 0.25
"""How far the sizes of their pages may be from ours."""


def rows(corpus: Path, folder: Path) -> Iterator[Row]:
    """Export signed pages with nothing kept of an earlier time, then again after one of them changed."""
    hugo = shutil.which("hugo")
    if hugo is None:
        raise FileNotFoundError("hugo: install packaging/requirements-bench.lock")
    path, out, notes = folder / "pages.trialeditor", folder / "site", folder / "notes"
    with drift.open_with_people(path) as workspace:
        drift.bring_in(workspace, write_varied(corpus, folder / "records.ndjson.gz", PAGES))
        drift.sign_all(workspace)
    with Workspace.open(path, clock=FixedClock(at=drift.AT)) as workspace:
        full = _export(workspace, out, notes, PAGES)
        first = NctId(min(each.stem for each in (out / "trials").glob("*.html")))
        reviewer = person_named(workspace, "Edna Editor")
        set_next_review(workspace, first, reviewer, drift.SOONER, "One page changes")
        again = _export(workspace, out, notes, PAGES)
    site = _same_pages(out, folder / "hugo")
    theirs = _build(hugo, site)
    size, their_size = _mean_size(out / "trials", "*.html"), _mean_size(site / "public" / "trials", "*/index.html")
    if abs(their_size / size - 1) > _ALIKE:
        raise AssertionError(f"pages of {their_size} bytes are not like those of {size}")
    yield Row(
        what=f"export of {PAGES:,} pages, nothing kept",
        ours=full,
        yardstick=theirs,
        yardstick_name="Hugo, pages of the same parts and size",
        unit="s",
        at_most=1.0,
    )
    yield Row(
        what="again, after one page changed",
        ours=again,
        yardstick=full,
        yardstick_name="all pages",
        unit="s",
        at_most=1 / 20,
    )


def _export(workspace: Workspace, out: Path, notes: Path, pages: int) -> float:
    begun = time.perf_counter()
    report = export(workspace, out, BundleOptions(), actor="Benchmark", changed_only=True, notes=notes)
    took = time.perf_counter() - begun
    if report.pages != pages:
        raise AssertionError(f"{report.pages} pages left, not {pages}")
    return took


def _mean_size(folder: Path, pattern: str) -> int:
    sizes = [file.stat().st_size for file in folder.glob(pattern)]
    return sum(sizes) // len(sizes)


def _build(hugo: str, site: Path) -> float:
    begun = time.perf_counter()
    subprocess.run([hugo, "--quiet", "--source", str(site)], check=True, capture_output=True)  # noqa: S603 - ours
    return time.perf_counter() - begun


def _same_pages(ours: Path, site: Path) -> Path:
    """Write the pages for Hugo: a file each with its parts as data, and one layout that puts them together."""
    content, layouts = site / "content" / "trials", site / "layouts" / "_default"
    content.mkdir(parents=True)
    layouts.mkdir(parents=True)
    head, tail = "", ""
    for file in sorted((ours / "trials").glob("*.html")):
        text = file.read_text(encoding="utf-8")
        parts = _Parts()
        parts.feed(text)
        page = {"title": parts.title, "sections": parts.sections}
        (content / f"{file.stem.lower()}.md").write_text(json.dumps(page) + "\n", encoding="utf-8")
        head, tail = head or text[: text.index("<main")], tail or text[text.index("</main>") :]
    title = head[head.index("<title>") : head.index("</title>")]
    (layouts / "single.html").write_text(head.replace(title, "<title>{{ .Title }}") + _LAYOUT + tail, encoding="utf-8")
    (layouts / "list.html").write_text(_LIST, encoding="utf-8")
    (layouts.parent / "index.html").write_text(_LIST, encoding="utf-8")
    (site / "hugo.toml").write_text(_SETTINGS, encoding="utf-8")
    return site


_SETTINGS = 'baseURL = "https://example.org/"\ntitle = "Pages"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
_LIST = (
    '<!DOCTYPE html><title>All</title><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
)
_LAYOUT = """<main id="main" tabindex="-1">
<h1>{{ .Title }}</h1>
{{ range .Params.sections }}<section class="part" id="{{ .key }}" data-section="{{ .key }}" data-state="signed">
<h2 id="h-{{ .key }}" data-heading>{{ .heading }}</h2>
<div class="words" data-words>
{{ range .blocks }}{{ if eq .tag "li" }}<li>{{ .text }}</li>
{{ else if eq .tag "dd" }}<div><dt>{{ .text }}</dt><dd>{{ .text }}</dd></div>
{{ else }}<p>{{ .text }}</p>
{{ end }}{{ end }}</div>
</section>
{{ end }}"""


class _Parts(HTMLParser):
    """The sections of a page with their lines."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.sections: list[dict[str, object]] = []
        self._lines: list[dict[str, str]] = []
        self._tag = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "section" and known.get("data-section"):
            self._lines = []
            self.sections.append({"key": known["data-section"], "heading": "", "blocks": self._lines})
        self._tag = tag

    @override
    def handle_data(self, data: str) -> None:
        text = " ".join(data.split())
        if not text:
            return
        if self._tag == "title" and not self.title:
            self.title = text
        elif self.sections and self._tag in {"h2", "h3"} and not self.sections[-1]["heading"]:
            self.sections[-1]["heading"] = text
        elif self.sections and self._tag in {"p", "li", "dd", "h3", "a", "span"}:
            self._lines.append({"tag": self._tag, "text": text})
