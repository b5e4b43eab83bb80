"""Real records with a theme, held to what others say of pages: the theme to begin from, and one from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from support.chromium import Chromium
from support.corpus_pages import make_themed
from support.page_tools import MISSING, OPEN_ALL, axe_problems, nu_problems, sideways
from support.shared_data import needs_studies
from support.themes import ARABIC
from trialeditor.services.exporting import verify

pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(MISSING), reason=MISSING), needs_studies]
LOOKS = [("light", 1280), ("dark", 320), ("dark", 1280), ("light", 320)]
ARROW = "getComputedStyle(document.querySelector('.registry a'), '::after').content"
BAR = "['Left', 'Right'].map((side) => getComputedStyle(document.querySelector('.status'))[`border${side}Width`])"
DOTS = """(() => {
  const line = document.querySelector('.byline');
  const [start, end] = [line.getBoundingClientRect().left, line.getBoundingClientRect().right];
  const isTurned = document.documentElement.dir === 'rtl';
  return [...line.children].map((each) => {
    const box = each.getBoundingClientRect();
    const isCut = (isTurned ? end - box.right : box.left - start) < 0;
    const before = each.previousElementSibling;
    return isCut !== (before !== null && before.getBoundingClientRect().top === box.top);
  }); })()"""
"""Of each fact under the title: whether its dot is cut off just where no other stands before it in the line."""
FACTS = "document.querySelector('#quick_facts').getBoundingClientRect().left"


@pytest.fixture(scope="module", params=["as it comes", "from right to left"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("themed") / "all"
    return make_themed(folder, ARABIC if request.param == "from right to left" else "")


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        started.call("Page.setBypassCSP", enabled=True)  # axe-core comes in as a script
        yield started


def html_of(site: Path) -> list[Path]:
    found = sorted(file for file in site.rglob("*.html") if file.name != "verify.html")
    assert len(found) > 36
    return found


def test_the_bundle_is_what_was_signed(site: Path) -> None:
    looked = verify(site, site.parent / "keys.json")
    assert (looked.problems, looked.trusted) == ((), True)


def test_axe_core_finds_nothing_and_nobody_scrolls_sideways(browser: Chromium, site: Path) -> None:
    found = {}
    for number, file in enumerate(html_of(site)):
        scheme, width = LOOKS[number % len(LOOKS)]
        browser.dress(scheme, width=width, height=900)
        browser.open(file)
        browser.ask(OPEN_ALL)
        problems = [*axe_problems(browser), *sideways(browser)]
        if problems:
            found[f"{file} {scheme} {width}"] = problems
    assert not found


def test_the_nu_html_checker_says_nothing(site: Path) -> None:
    assert nu_problems([*html_of(site), *sorted(site.rglob("*.css"))]) == []


def test_pages_from_right_to_left_are_turned(browser: Chromium, site: Path) -> None:
    is_turned = '"rtl"' in (site / "index.html").read_text("utf-8")
    browser.dress("light", width=1280, height=900)
    browser.open(min(site.glob("trials/NCT*.html")))
    assert ("←" if is_turned else "→") in browser.ask(ARROW)
    assert browser.ask(BAR) == (["1px", "5px"] if is_turned else ["5px", "1px"])
    assert (browser.ask(FACTS) < 640) is is_turned


def test_no_line_of_facts_begins_or_ends_with_a_dot(browser: Chromium, site: Path) -> None:
    for file in sorted(site.glob("trials/NCT*.html"))[:12]:
        browser.open(file)
        for width in (320, 768, 1280):
            browser.dress("light", width=width, height=900)
            assert all(browser.ask(DOTS)), (file, width)
    assert browser.ask("getComputedStyle(document.querySelector('.byline')).overflow") == "hidden"
