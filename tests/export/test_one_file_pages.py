"""The pages that are one file, held to what others say of pages: axe-core and the Nu Html Checker."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support import pages
from support.chromium import Chromium
from support.forging import PAGE, forge
from support.page_tools import MISSING, axe_problems, nu_problems
from trialeditor.domain.lapsing import section_states
from trialeditor.rendering.fact_check import fact_check_page, fact_check_view
from trialeditor.rendering.page import page_view
from trialeditor.resources import resource_path

pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(MISSING), reason=MISSING)]
_WAIT = "document.addEventListener('verified', () => done(true), { once: true })"


@pytest.fixture
def fact_check(tmp_path: Path) -> Path:
    page = pages.history()
    shown = page_view(
        nct_id=page.nct_id,
        facts=page.snapshot.facts,
        sections=section_states(page, page.revisions[-1]),
        dates=None,
        as_of=page.snapshot.as_of,
        is_draft=True,
        is_sample=True,
    )
    view = fact_check_view(shown, page.snapshot.facts, asked_by="Edna Editor", asked={"nct": page.nct_id})
    path = tmp_path / "check.html"
    path.write_bytes(fact_check_page(resource_path("factcheck"), view))
    return path


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_core_finds_nothing(whole: Path, fact_check: Path, tmp_path: Path, scheme: str, width: int) -> None:
    bad = Path(shutil.copytree(whole, tmp_path / "bad"))
    forge(bad, PAGE, "spread far cannot join", "spread far can join")
    with Chromium(tmp_path / "profile") as browser:
        browser.call("Page.setBypassCSP", enabled=True)  # axe-core comes in as a script
        browser.dress(scheme, width=width)
        browser.open(whole / "verify.html")
        browser.ask("new Promise((done) => setTimeout(() => done(true), 300))")
        assert axe_problems(browser) == []
        browser.ask(f"window.told = new Promise((done) => {_WAIT}); true")
        browser.drop(bad)
        browser.ask("window.told")
        browser.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert axe_problems(browser) == []
        browser.open(fact_check)
        browser.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        browser.ask("document.querySelector('.add').click(); document.querySelector('button.main').click(); true")
        assert axe_problems(browser) == []


def test_the_nu_html_checker_says_nothing(whole: Path, fact_check: Path) -> None:
    """But of the policy: Nu does not find the digests of long scripts in it. Browsers do, or nothing here would run."""
    found = nu_problems([whole / "verify.html", fact_check])
    assert [each for each in found if "Inline script violates Content Security Policy" not in each] == []
