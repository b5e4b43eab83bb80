"""The page that checks bundles, in a real browser: folders and zip files from the disk, keys, looks, many pages."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from support import pages
from support.chromium import PROGRAM, Chromium, assert_fits, assert_readable
from support.forgeries import FORGERIES
from support.forging import BOTH, PAGE, forge
from support.web_verifier import zipped
from trialeditor.domain.ids import NctId
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle

pytestmark = [pytest.mark.long, pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")]

_MANY = 2_000


@pytest.fixture
def browser(whole: Path, tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        started.open(whole / "verify.html")
        assert started.ask("document.body.dataset.ready") == "signatures"
        yield started


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    path = tmp_path / "trusted.json"
    path.write_bytes(key_list_bytes(pages.KEYS))
    return path


def listen(browser: Chromium) -> None:
    heard = "document.addEventListener('verified', (event) => done(event.detail), { once: true })"
    browser.ask(f"window.report = new Promise((done) => {heard}); true")


def dropped(browser: Chromium, *paths: Path) -> dict[str, Any]:
    listen(browser)
    browser.drop(*paths)
    report: dict[str, Any] = browser.ask("window.report")
    return report


def test_a_folder_is_dropped_then_the_key_list(browser: Chromium, whole: Path, keys: Path) -> None:
    report = dropped(browser, whole)
    assert (report["ok"], report["trusted"], report["problems"]) == (True, False, [])
    assert report["checked"] == verify_bundle(whole).checked
    assert browser.ask("document.getElementById('verdict-title').textContent") == "Consistent; signers not confirmed"
    assert browser.ask("document.activeElement.id") == "verdict-title"
    assert dropped(browser, keys)["trusted"]
    assert "signers are confirmed" in browser.ask("document.getElementById('verdict-title').textContent")


def test_a_folder_and_a_zip_file_are_chosen(browser: Chromium, whole: Path, tmp_path: Path) -> None:
    archive = tmp_path / "site.zip"
    archive.write_bytes(zipped(whole))
    for selector, path in (("#folder", whole), ("#zip", archive)):
        listen(browser)
        browser.choose(selector, [path])
        assert browser.ask("window.report")["ok"]


def test_every_forgery_is_named_as_the_command_names_it(
    browser: Chromium, whole: Path, keys: Path, tmp_path: Path
) -> None:
    dropped(browser, whole, keys)
    for number, (path, old, new, _expected) in enumerate(FORGERIES.values()):
        site = Path(shutil.copytree(whole, tmp_path / str(number)))
        name = next((site / "blueprints").iterdir()).relative_to(site).as_posix() if path == "*.toml" else path
        ours = forge(site, name, old, new)
        found = dropped(browser, site)["problems"]
        assert len(found) == len(ours.problems)
        assert {each.split(":")[0] for each in found} == {each.split(":")[0] for each in ours.problems}


def test_nothing_is_asked_of_any_network(browser: Chromium, whole: Path) -> None:
    dropped(browser, whole)
    assert browser.ask("fetch('https://example.org/').then(() => 'sent', () => 'refused')") == "refused"
    asked = [
        each["params"]["request"]["url"] for each in browser.events if each["method"] == "Network.requestWillBeSent"
    ]
    assert [each for each in asked if not each.startswith(("file:", "https://example.org/"))] == []


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(browser: Chromium, whole: Path) -> None:
    dropped(browser, whole)
    browser.ask("document.activeElement.blur(); document.querySelector('.skip').focus()")
    reached = []
    for _ in range(12):
        reached.append(browser.ask("document.activeElement.id || document.activeElement.tagName"))
        browser.press("Tab", 9)
    expected = [
        "A",
        "choose-folder",
        "choose-zip",
        "choose-keys",
        "DIV",
        "find",
        "SUMMARY",
        "SUMMARY",
        "SUMMARY",
        "save",
    ]
    assert reached[: len(expected)] == expected


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_can_be_read(browser: Chromium, whole: Path, tmp_path: Path, scheme: str) -> None:
    browser.dress(scheme)
    bad = Path(shutil.copytree(whole, tmp_path / "bad"))
    forge(bad, PAGE, "spread far cannot join", "spread far can join")
    for site in (whole, bad):
        dropped(browser, site)
        browser.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert_readable(browser)
    browser.dress(scheme, width=320)
    assert_fits(browser)


def test_the_report_is_saved(browser: Chromium, whole: Path, tmp_path: Path) -> None:
    dropped(browser, whole)
    report = json.loads(browser.saved("bundle-report.json", "document.getElementById('save').click()", tmp_path))
    assert report["verdict"] == "Consistent; signers not confirmed"


def test_many_pages_are_told_as_they_are_checked_and_the_page_stays_alive(browser: Chromium, tmp_path: Path) -> None:
    made = (pages.signed(pages.history(nct_id=NctId(f"NCT8{number:07d}"))) for number in range(_MANY))
    write_bundle(pages.bundle(*made, options=BOTH), tmp_path / "many")
    browser.ask("""
      window.gaps = []; window.told = new Set();
      let last = performance.now();
      const look = () => {
        window.gaps.push(performance.now() - last); last = performance.now();
        window.told.add(document.getElementById("progress-words").textContent);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look); true""")
    report = dropped(browser, tmp_path / "many")
    assert (report["ok"], len(report["pages"])) == (True, _MANY)
    assert browser.ask("window.told.size") > 5
    assert browser.ask("Math.max(...window.gaps)") < 2_000
    assert browser.ask("document.querySelectorAll('#page-list > li').length") == 25
