"""Hostile texts in every field of a record, every section and name, and the glossary: in a real browser, none runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from support import pages
from support.chromium import PROGRAM, Chromium
from support.injections import INJECTIONS
from trialeditor.domain.content import PageContent
from trialeditor.domain.facts import Facts
from trialeditor.domain.publishing import published
from trialeditor.rendering.page import PageView, page_view
from trialeditor.rendering.reading_back import read_page_file
from trialeditor.rendering.site import Site
from trialeditor.rendering.words_to_know import KnownWord

WRITTEN = [*pages.WORDS, "similar_studies"]
LISTEN = "window.ran = () => { document.documentElement.dataset.ran = 'yes'; }; window.alert = window.ran;"
TROUBLE = """[
  document.documentElement.dataset.ran ?? "",
  ...[...document.links].filter((each) => each.protocol === "javascript:").map((each) => each.outerHTML),
  ...[...document.querySelectorAll("img, iframe, object, svg, video, input, style, base")].map((each) => each.tagName),
].filter(Boolean)"""


def hostile_view(text: str) -> PageView:
    """A signed page that says one thing wherever somebody can say something."""

    def find(texts: Sequence[tuple[str, str]], /) -> tuple[KnownWord, ...]:
        words = " ".join(text.split())
        return tuple(
            KnownWord(term=f"{words} {key}", meaning=text, source=text, section=key, quote=words[:12])
            for key, shown in texts
            if words[:12] in shown
        )

    values = {
        key: replace(fact, phrase=text, items=tuple(text for _ in fact.items) or fact.items)
        for key, fact in pages.facts().by_key.items()
        if key != "nct_id"
    }
    content = PageContent(texts={**dict.fromkeys(WRITTEN, text), "good_fit": f"{text} {{phase}} **{text}**"})
    history = pages.signed(
        pages.history(content, Facts(by_key={**pages.facts().by_key, **values})), pages.By(name=text)
    )
    out = published(history)
    assert out is not None
    return page_view(
        nct_id=history.nct_id,
        facts=history.snapshot.facts,
        sections=out.sections,
        dates=out.dates,
        as_of=pages.AS_OF,
        is_draft=False,
        is_sample=False,
        site=Site(address="https://example.org", find_words=find),
    )


@pytest.mark.parametrize("text", INJECTIONS[::7])
def test_what_is_read_back_is_what_was_typed(text: str) -> None:
    view = hostile_view(text)
    read = read_page_file(pages.renderer().page(view).decode("utf-8"))  # refuses what is not ours
    assert {each.key: each.text for each in read.sections} == {each.key: each.text for each in view.sections}


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        started.call("Page.addScriptToEvaluateOnNewDocument", source=LISTEN)
        yield started


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
@pytest.mark.parametrize("heeds_policy", [True, False])
def test_none_runs_with_and_without_the_policy(browser: Chromium, tmp_path: Path, *, heeds_policy: bool) -> None:
    assert len(INJECTIONS) >= 200
    browser.call("Page.setBypassCSP", enabled=not heeds_policy)
    page, press, found = tmp_path / "page.html", pages.renderer(), {}
    for text in INJECTIONS:
        page.write_bytes(press.page(hostile_view(text)))
        browser.open(page)
        trouble = browser.ask(TROUBLE)
        if trouble:
            found[text] = trouble
    assert not found


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_the_listener_hears_what_runs(browser: Chromium, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><title>x</title><img src=x onerror=ran()>", "utf-8")
    browser.open(page)
    assert browser.ask(TROUBLE)
