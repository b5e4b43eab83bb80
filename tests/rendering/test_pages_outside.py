"""All real records as they leave the desk, held to what others say of pages: axe-core, Nu, schema.org, Chromium."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from typing_extensions import override

from support import pages
from support.chromium import Chromium
from support.corpus_pages import ADDRESS, Corpus, make_corpus
from support.page_tools import MISSING, OPEN_ALL, axe_problems, nu_problems, sideways, vocabulary
from support.shared_data import needs_studies
from trialeditor.domain.publishing import published
from trialeditor.rendering.page import page_view
from trialeditor.services.exporting import verify

pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(MISSING), reason=MISSING), needs_studies]
LOOKS = [("light", 1280), ("dark", 320), ("light", 768), ("dark", 768), ("light", 320), ("dark", 1280)]
SLICES = 12


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return make_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        started.call("Page.setBypassCSP", enabled=True)  # axe-core comes in as a script
        yield started


def test_each_record_went_out_and_is_what_was_signed(corpus: Corpus) -> None:
    for bundle, expected in ((corpus.site, corpus.signed), (corpus.drafts, corpus.unsigned)):
        for pattern in ("trials/NCT*.html", "json/NCT*.json"):
            assert {file.stem for file in bundle.glob(pattern)} == expected
    looked = verify(corpus.site, corpus.keys)
    assert (looked.problems, looked.trusted) == ((), True)
    assert [verify(bundle).problems for bundle in (corpus.drafts, corpus.sample)] == [(), ()]


@pytest.mark.parametrize("part", range(SLICES))
def test_axe_core_finds_nothing_and_nobody_scrolls_sideways(browser: Chromium, corpus: Corpus, part: int) -> None:
    found = {}
    for number, file in list(enumerate(corpus.html))[part::SLICES]:
        scheme, width = LOOKS[number // SLICES % len(LOOKS)]
        browser.events.clear()
        browser.dress(scheme, width=width, height=900)
        browser.open(file)
        browser.ask(OPEN_ALL)
        problems = [*axe_problems(browser), *sideways(browser), *asked_outside(browser)]
        if problems:
            found[f"{file} {scheme} {width}"] = problems
    assert not found


def asked_outside(browser: Chromium) -> Iterator[str]:
    """Go through what the open page asked for that is no file beside it."""
    asked = [each["params"]["request"]["url"] for each in browser.events if "request" in each.get("params", {})]
    assert asked
    yield from (f"it asks for {url}" for url in asked if not url.startswith(("file:", "data:", "blob:")))


@pytest.mark.parametrize("part", range(4))
def test_the_nu_html_checker_says_nothing(corpus: Corpus, part: int) -> None:
    assert nu_problems(corpus.html[part::4]) == []


def test_the_nu_html_checker_says_nothing_of_the_stylesheets(corpus: Corpus) -> None:
    assert nu_problems(sorted(corpus.site.rglob("*.css"))) == []


def test_scripts_are_those_that_the_policy_names(corpus: Corpus) -> None:
    for file in corpus.html:
        text = file.read_text("utf-8")
        (policy,) = re.findall('http-equiv="Content-Security-Policy" content="([^"]*)"', text)
        for script in re.findall("<script>(.*?)</script>", text, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, file.name
        assert "unsafe" not in policy


def data_of(file: Path) -> dict[str, Any] | None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8"))
    data: dict[str, Any] | None = json.loads(found[1]) if found else None
    return data


def test_data_for_search_engines_are_in_the_words_of_schema_org(corpus: Corpus) -> None:
    problems = {}
    for nct_id in corpus.signed:
        file = corpus.site / "trials" / f"{nct_id}.html"
        data = data_of(file)
        assert data, file
        assert data["url"] == f"{ADDRESS}/trials/{file.name}"
        assert f'<link rel="canonical" href="{data["url"]}">' in file.read_text("utf-8")
        problems[nct_id] = list(vocabulary().problems(data))
    assert not {nct_id: found for nct_id, found in problems.items() if found}


class Addresses(HTMLParser):
    """The ids of a page, and what it links to."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.feed(file.read_text("utf-8"))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name in {"href", "src", "action"}:
                self.targets.add(value or "")


def test_links_within_the_site_lead_somewhere(corpus: Corpus) -> None:
    read = {file: Addresses(file) for file in corpus.html}
    ids = {file.resolve(): frozenset(page.ids) for file, page in read.items()}
    lost = []
    for file, page in read.items():
        assert len(page.ids) == len(ids[file.resolve()]), file
        for target in page.targets:
            parts = urlsplit(target)
            if parts.scheme in {"http", "https", "mailto", "tel"}:
                continue
            there = (file.parent / unquote(parts.path)).resolve() if parts.path else file.resolve()
            anchor = unquote(parts.fragment)
            if not there.is_file() or (anchor and anchor not in ids.get(there, ())):
                lost.append(f"{file}: {target}")
    assert not lost


def test_lists_and_map_name_each_page(corpus: Corpus) -> None:
    listed = {file: Addresses(file).targets for file in (corpus.site / "index.html", *corpus.site.glob("lists/*.html"))}
    for nct_id in corpus.signed:
        assert f"trials/{nct_id}.html" in listed[corpus.site / "index.html"]
    for stem in ("conditions", "places"):
        files = [targets for file, targets in listed.items() if file.name.startswith(stem)]
        assert {target for targets in files for target in targets if "trials/NCT" in target}
    mapped = re.findall(r"<loc>([^<]*)</loc>", (corpus.site / "sitemap.xml").read_text("utf-8"))
    assert {f"{ADDRESS}/trials/{nct_id}.html" for nct_id in corpus.signed} <= set(mapped)


def test_past_its_date_the_badge_says_so(browser: Chromium, tmp_path: Path) -> None:
    browser.call("Page.setBypassCSP", enabled=False)
    for until, is_past in ((date(2026, 6, 1), True), (date(2999, 1, 1), False)):
        history = pages.signed(pages.history(), pages.By(next_review=until))
        out = published(history)
        assert out is not None
        view = page_view(
            nct_id=history.nct_id,
            facts=history.snapshot.facts,
            sections=out.sections,
            dates=out.dates,
            as_of=pages.AS_OF,
            is_draft=False,
            is_sample=False,
        )
        static = tmp_path / "static"
        static.mkdir(exist_ok=True)
        (static / "page.css").write_bytes(pages.renderer().stylesheets()["page.css"])
        (tmp_path / "page.html").write_bytes(pages.renderer().page(view))
        browser.open(tmp_path / "page.html")
        shown = "getComputedStyle(document.querySelector('.late')).display !== 'none'"
        assert browser.ask(shown) is is_past
        browser.call("Emulation.setScriptExecutionDisabled", value=True)
        browser.open(tmp_path / "page.html")
        assert f"{history.snapshot.as_of.year}" in browser.ask("document.querySelector('.since').innerText")
        browser.call("Emulation.setScriptExecutionDisabled", value=False)
