"""What stands beside the sections of a page: each forgery of it is named, by the command and in a browser alike."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import PAGE, forge
from support.web_verifier import WebVerifier
from trialeditor.domain.content import PageContent
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site
from trialeditor.services.glossary import glossary_with

ADDRESS = "https://example.org/find"
WORDS = {**pages.WORDS, "summary": "Some people get a placebo. It is a Phase 2 study for (you) & 'me'!"}
FORGERIES = {
    "a date": ('data-until="2027-05-15"', 'data-until="2037-05-15"', "until when it was signed"),
    "no date": (' data-until="2027-05-15"', "", "until when it was signed"),
    "a script": ("const at", "const  at", "a script that is not ours"),
    "no script": ("<script>const", '<script type="text/plain">const', "a script that is not ours"),
    "a module": ("<script>const", '<script type="module">const', "a script that is not ours"),
    "a loaded script": ("<script>const", '<script src="x">const', "'src'"),
    "another policy": ("script-src 'sha256-", "script-src 'unsafe-inline' 'sha256-", "an element in its head"),
    "a badge": ("we last checked on May 12, 2026", "we last checked on May 12, 2036", "words that nobody signed"),
    "a status date": ("As of May 12, 2026", "As of May 12, 2036", "words that nobody signed"),
    "a count": ("The registry lists 2 rules", "The registry lists no rules", "no count of them"),
    "a mail": ("mailto:?subject=", "mailto:me@example.org?subject=", "a link to 'mailto:me@example.org"),
    "a canonical address": (f'"canonical" href="{ADDRESS}', '"canonical" href="https://evil', "an element in its head"),
    "a description": ('name="description" content="Some', 'name="description" content="All', "an element in its head"),
    "a title for sharing": ('"og:title" content="Surgery', '"og:title" content="Miracle', "an element in its head"),
    "data of another page": ('"name":"Surgery', '"name":"Miracle', "those of another page"),
    "data of another review": ('"lastReviewed":"2026-05-15"', '"lastReviewed":"2026-06-15"', "state another review"),
    "data of another reviewer": ('"name":"Rhea Reviewer"', '"name":"Dr. Who"', "what it does not show: 'Dr. Who'"),
    "data with more": ('"inLanguage":"en"', '"inLanguage":"en","award":"best"', "what it does not show: 'award'"),
    "data that are none": ('{"@context"', '{{"@context"', "cannot be read"),
    "a meaning too many": (
        '<div id="word-placebo">',
        '<div id="word-more"><dt><dfn>more</dfn></dt><dd>x</dd></div><div id="word-placebo">',
        "not those that it marks",
    ),
    "a mark elsewhere": ('href="#word-placebo"', 'href="#word-more"', "not those that it marks"),
    "a mark that leads away": ('href="#word-placebo"', 'href="https://example.org"', "a <a> among words"),
    "a call elsewhere": ('href="tel:5550100"', 'href="tel:5550101"', "a <a> among words"),
    "a note": ("they were not reviewed for this study", "they were reviewed", "words that nobody signed"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("beside") / "site"
    contact = pages.fact("contacts", pages.facts()["contacts"].value, "Li Wei", ("Li Wei (555010-0, li@example.org)",))
    history = pages.history(PageContent(texts=WORDS), pages.facts(contacts=contact))
    site = Site(address=ADDRESS, find_words=glossary_with(()))
    write_bundle(replace(pages.bundle(pages.signed(history)), site=site), out)
    return out


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "site"))


@pytest.fixture
def browser(qtbot: QtBot, built: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, built / "verify.html")
    yield verifier
    verifier.close()


def test_as_it_is_nothing_is_wrong(built: Path, browser: WebVerifier) -> None:
    assert verify_bundle(built, trust=pages.KEYS).problems == ()
    assert browser.check(built, key_list_bytes(pages.KEYS))["problems"] == []
    assert f'<link rel="canonical" href="{ADDRESS}/{PAGE}">' in (built / PAGE).read_text("utf-8")


@pytest.mark.parametrize("name", FORGERIES)
def test_a_forgery_is_named(site: Path, name: str) -> None:
    old, new, expected = FORGERIES[name]
    problems = forge(site, PAGE, old, new).problems
    assert any(expected in problem for problem in problems), problems


def test_a_browser_names_the_same(built: Path, tmp_path: Path, browser: WebVerifier) -> None:
    for number, (name, (old, new, _)) in enumerate(FORGERIES.items()):
        copy = Path(shutil.copytree(built, tmp_path / str(number)))
        ours = forge(copy, PAGE, old, new)
        found = browser.check(copy, key_list_bytes(pages.KEYS))
        assert found["ok"] is ours.ok is False, name
        assert {_start(each) for each in found["problems"]} == {_start(each) for each in ours.problems}, name


def _start(problem: str) -> str:
    """Return a problem without the words of a parser."""
    for words in ("in its head", "no page has", "what it does not show"):
        problem = problem.split(words, maxsplit=1)[0]
    return problem
