"""Words that are all there, and that no reader sees: moved out of sight, folded away, or hidden by a forged sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import PAGE, remake_manifest
from support.themes import GERMAN, LEAF, press, theme
from support.web_verifier import WebVerifier
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site
from trialeditor.rendering.theming.theme import Theme

SHEET = "trials/static/page.css"
SHEETS = {"static/page.css": "main { line-height: 1.7 }\n", "static/theme.css": "h1 { line-height: 1.3 }\n"}
NOT_A_FIT = re.compile(r'(<section class="part )(prose)(" id="not_a_fit".*?</section>)', re.DOTALL)
WORDS = re.compile(r'(id="not_a_fit".*?)(<div class="words".*?</div>)', re.DOTALL)


def put(pattern: re.Pattern[str], new: str, name: str = PAGE) -> Callable[[Path], None]:
    def forge(site: Path) -> None:
        text, count = pattern.subn(new, (site / name).read_text("utf-8"), count=1)
        assert count == 1
        (site / name).write_text(text, "utf-8")

    return forge


def write(name: str, data: bytes, *, behind: bool = False) -> Callable[[Path], None]:
    def forge(site: Path) -> None:
        (site / name).write_bytes((site / name).read_bytes() + data if behind else data)

    return forge


def append(name: str, words: bytes) -> Callable[[Path], None]:
    return write(name, words, behind=True)


FORGERIES: dict[str, tuple[Callable[[Path], None], str]] = {
    "beside the screen": (put(NOT_A_FIT, r"\1skip\3"), "words that are kept out of sight: 'Not a fit"),
    "for paper alone": (
        put(NOT_A_FIT, r'<div class="visit"><div class="notes">\1\2\3</div></div>'),
        "words that are kept out of sight: 'Not a fit",
    ),
    "until a day is past": (put(WORDS, r'\1<div class="status"><div class="late">\2</div></div>'), "kept out of sight"),
    "spoken alone": (put(WORDS, r'\1<div class="badge"><div class="label">\2</div></div>'), "kept out of sight"),
    "two classes": (put(NOT_A_FIT, r"\1prose late\3"), "kept out of sight"),
    "a page that is not past": (put(re.compile('class="status open"'), 'class="status past"'), "kept out of sight"),
    "not on paper": (put(NOT_A_FIT, r'<div class="site">\1\2\3</div>'), "kept out of sight: 'Not a fit"),
    "no mark": (put(re.compile('class="banner sample"'), 'class="skip"'), "kept out of sight"),
    "our own words": (put(re.compile('<p class="since">'), '<p class="late">'), "kept out of sight"),
    "folded away": (put(NOT_A_FIT, r"<details>\1\2\3</details>"), "something is folded away"),
    "words folded away": (put(WORDS, r"\1<details>\2</details>"), "section not_a_fit: it is folded away"),
    "under another part": (
        put(NOT_A_FIT, r'<div id="quick_facts">\1\2\3</div>'),
        "section quick_facts: something else has its id",
    ),
    "a list's trial": (
        put(re.compile('<h2><a href="trials'), '<h2 class="skip"><a href="trials', "index.html"),
        "index.html: words that are kept out of sight",
    ),
    "a sheet that hides": (append(SHEET, b"#not_a_fit { display: none }\n"), f"{SHEET}: is no style sheet of"),
    "a sheet that adds": (append(SHEET, b'h1::after { content: "Cured" }'), f"{SHEET}: is no style sheet of"),
    "no sheet": (write(SHEET, b""), f"{SHEET}: is no style sheet of"),
    "a picture of nobody's": (
        write("trials/static/leaf.svg", LEAF),
        "trials/static/leaf.svg: belongs to no page",
    ),
}
LISTS = {
    "search.html": (re.compile('<p><label for="words">'), '<p class="skip"><label for="words">'),
    "lists/conditions.html": (re.compile("<main id"), '<main class="notes" id'),
}
"""Files that the page in a browser leaves to the command."""


@pytest.mark.parametrize("kind", FORGERIES)
def test_what_no_reader_sees_is_named(site: Path, kind: str) -> None:
    forge, said = FORGERIES[kind]
    forge(site)
    remake_manifest(site)
    problems = verify_bundle(site, trust=pages.KEYS).problems
    assert any(said in each for each in problems), problems


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_kept_out_of_sight(site: Path, name: str) -> None:
    pattern, new = LISTS[name]
    put(pattern, new, name)(site)
    remake_manifest(site)
    assert any(f"{name}: words that are kept" in each for each in verify_bundle(site, trust=pages.KEYS).problems)
    put(re.compile("(<main.*?</main>)", re.DOTALL), r"<details>\1</details>", name)(site)
    remake_manifest(site)
    assert f"{name}: something is folded away" in verify_bundle(site, trust=pages.KEYS).problems


@pytest.fixture
def browser(qtbot: QtBot, whole: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, whole / "verify.html")
    yield verifier
    verifier.close()


def test_the_page_that_checks_in_a_browser_says_the_same(browser: WebVerifier, site: Path) -> None:
    keys = key_list_bytes(pages.KEYS)
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    for name, (forge, _said) in FORGERIES.items():
        forge(site)
        remake_manifest(site)
        ours = verify_bundle(site, trust=pages.KEYS).problems
        assert set(browser.check(site, keys)["problems"]) == set(ours), name
        (site / "trials/static/leaf.svg").unlink(missing_ok=True)
        for path, data in before.items():
            path.write_bytes(data)


def themed(out: Path, own: Theme, formats: Formats = Formats.BOTH) -> Path:
    keys = replace(pages.KEYS, themes=(own.digest,))
    made = pages.bundle(pages.signed(pages.history()), options=BundleOptions(formats=formats), keys=keys)
    write_bundle(replace(made, renderer=press(own), site=Site(theme=own)), out)
    return out


@pytest.mark.parametrize("names", [(), ("static/page.css",), ("static/theme.css",), tuple(SHEETS)])
def test_a_theme_s_sheets_are_known_and_no_other_is(
    browser: WebVerifier, tmp_path: Path, names: tuple[str, ...]
) -> None:
    own = theme(GERMAN, {name: SHEETS[name] for name in names})
    site, trust = themed(tmp_path / "site", own), replace(pages.KEYS, themes=(own.digest,))
    assert verify_bundle(site, trust=trust).problems == ()
    assert browser.check(site, key_list_bytes(trust))["problems"] == []
    for words in (b"#not_a_fit { display: none }", b"\n"):
        append(SHEET, words)(site)
        remake_manifest(site)
        problems = verify_bundle(site, trust=trust).problems
        assert [each for each in problems if "could hide words" in each] == list(problems)
        assert browser.check(site, key_list_bytes(trust))["problems"] == list(problems)


def test_a_theme_s_pictures_are_all_there(browser: WebVerifier, tmp_path: Path) -> None:
    own = theme(GERMAN, {"static/leaf.svg": LEAF, "static/other.svg": LEAF})
    site, trust = themed(tmp_path / "site", own), replace(pages.KEYS, themes=(own.digest,))
    assert verify_bundle(site, trust=trust).problems == ()
    for name in ("leaf.svg", "other.svg"):
        (site / "trials/static" / name).unlink()
    remake_manifest(site)
    missing = [f"trials/static/{name}: is missing; the theme has it" for name in ("leaf.svg", "other.svg")]
    assert list(verify_bundle(site, trust=trust).problems) == missing
    assert browser.check(site, key_list_bytes(trust))["problems"] == missing


def test_data_alone_need_no_pictures(tmp_path: Path) -> None:
    site = themed(tmp_path / "site", theme(GERMAN, {"static/leaf.svg": LEAF}), Formats.JSON)
    assert verify_bundle(site).problems == ()
    (site / "trials/static").mkdir(parents=True)
    (site / "trials/static/leaf.svg").write_bytes(LEAF)
    remake_manifest(site)
    assert verify_bundle(site).problems == ("trials/static/leaf.svg: belongs to no page",)
    assert (site / MANIFEST).is_file()
