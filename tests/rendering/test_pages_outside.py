"""Pages of all real records, held to what others say of pages: axe-core, the Nu Html Checker, schema.org, Chromium."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from support import pages
from support.chromium import Chromium
from support.corpus_pages import ADDRESS, STUDIES, write_corpus
from support.page_tools import MISSING, axe_problems, nu_problems, vocabulary
from trialeditor.domain.publishing import published
from trialeditor.rendering.page import page_view

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(MISSING), reason=MISSING),
    pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project"),
]
LOOKS = [("light", 1280), ("dark", 320), ("light", 360), ("dark", 820), ("light", 320), ("dark", 1280)]
SLICES = 12
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        started.call("Page.setBypassCSP", enabled=True)  # axe-core comes in as a script
        yield started


@pytest.mark.parametrize("part", range(SLICES))
def test_axe_core_finds_nothing(browser: Chromium, corpus: list[Path], part: int) -> None:
    found: dict[str, list[str]] = {}
    for number, file in enumerate(corpus[part::SLICES]):
        scheme, width = LOOKS[number % len(LOOKS)]
        browser.dress(scheme, width=width, height=900)
        browser.open(file)
        browser.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        problems = axe_problems(browser)
        problems += ["it scrolls sideways"] if browser.ask(SIDEWAYS) else []
        if problems:
            found[f"{file.name} {scheme} {width}"] = problems
    assert not found


@pytest.mark.parametrize("part", range(4))
def test_the_nu_html_checker_says_nothing(corpus: list[Path], part: int) -> None:
    assert nu_problems(corpus[part::4]) == []


def test_the_nu_html_checker_says_nothing_of_the_stylesheet(corpus: list[Path]) -> None:
    assert nu_problems([corpus[0].parent / "static" / "page.css"]) == []


def test_scripts_are_those_that_the_policy_names(corpus: list[Path]) -> None:
    for file in corpus:
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


def test_data_for_search_engines_are_in_the_words_of_schema_org(corpus: list[Path]) -> None:
    told = {file: data for file in corpus if (data := data_of(file))}
    assert len(told) > len(corpus) // 2
    problems = {file.name: list(vocabulary().problems(data)) for file, data in told.items()}
    assert not {name: found for name, found in problems.items() if found}
    for file, data in told.items():
        assert data["url"] == f"{ADDRESS}/trials/{file.name}"
        assert f'<link rel="canonical" href="{data["url"]}">' in file.read_text("utf-8")


def test_links_within_the_site_lead_somewhere(corpus: list[Path]) -> None:
    files = {file.resolve() for file in corpus}
    for file in corpus:
        text = file.read_text("utf-8")
        ids = set(re.findall(r'\bid="([^"]+)"', text))
        for target in map(unescape, re.findall(r'<a (?:[a-z-]+="[^"]*" )*href="([^"]+)"', text)):
            if target.startswith("#"):
                assert target[1:] in ids, f"{file.name}: {target}"
            elif not target.startswith(("http", "mailto:", "tel:")):
                assert (file.parent / re.split("[#?]", target)[0]).resolve() in files, f"{file.name}: {target}"


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
