"""The search of the site in a real browser: ten thousand trials, hostile words, what is spoken, drafts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from support.chromium import PROGRAM, Chromium
from support.themes import ARABIC, press, theme
from trialeditor.domain.ids import NctId
from trialeditor.rendering import browse
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import Tone
from trialeditor.rendering.theming.theme import Theme
from trialeditor.rendering.wording import window_title
from trialeditor.rendering.words import english

pytestmark = [pytest.mark.long, pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")]

MANY = 10_000
FIRST_RESULT = 100
"""Milliseconds from a key to its results."""
HOSTILE = "<img src=x onerror='document.title=1'></script><script>document.title=2</script>"


def entry(number: int, title: str) -> IndexEntry:
    return IndexEntry(
        nct_id=NctId(f"NCT{number:08}"),
        title=title,
        status="Open",
        tone=Tone.OPEN,
        conditions="Asthma",
        is_draft=number == 0,
        condition_names=("Asthma", HOSTILE),
        countries=("China", "France"),
        places=tuple(f"Town {number % 900 + place}, China" for place in range(40)),
        phase="Phase 2",
        age_from=18,
    )


def site(folder: Path, entries: list[IndexEntry], own: Theme | None = None) -> Path:
    (folder / "search").mkdir(parents=True)
    view = browse.search_view(entries, is_private=False, is_sample=False)
    (folder / "search.html").write_bytes(press(own).search(view))
    for number, block in enumerate(browse.search_blocks(entries)):
        (folder / "search" / f"{number:03}.js").write_bytes(block)
    return folder / "search.html"


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    with Chromium(tmp_path / "profile") as started:
        yield started


def typed(browser: Chromium, words: str) -> float:
    """Type words at once, and return the milliseconds until the results stand there."""
    found = browser.ask(
        "(() => { const began = performance.now(); const field = document.getElementById('words');"
        f" field.value = {json.dumps(words)}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        " return performance.now() - began; })()"
    )
    return float(found)


def count(browser: Chromium) -> str:
    return str(browser.ask("document.getElementById('count').textContent"))


READ = (
    "new Promise((done) => { const look = () => document.getElementById('count').getAttribute('aria-live') === 'polite'"
    " ? done(true) : setTimeout(look, 5); look(); })"
)


def test_ten_thousand_trials_answer_a_key_at_once(browser: Chromium, tmp_path: Path) -> None:
    browser.open(site(tmp_path / "site", [entry(number, f"Trial {number:05} Émile") for number in range(MANY)]))
    assert browser.ask(READ)
    assert count(browser) == "10,000 trials"
    for words, expected in (("emile", "10,000 trials"), ("nct00000042", "1 trial"), ("nothing", "0 trials")):
        assert typed(browser, words) < FIRST_RESULT
        assert count(browser) == expected


def test_words_stay_words(browser: Chromium, tmp_path: Path) -> None:
    browser.open(site(tmp_path / "site", [replace(entry(1, HOSTILE), status=HOSTILE, phase=HOSTILE)]))
    assert browser.ask(READ)
    assert browser.ask("document.querySelector('#results a').textContent") == HOSTILE
    assert browser.ask("document.querySelectorAll('img, #results script').length") == 0
    typed(browser, HOSTILE + " \\ [ ( * \u202e")
    assert browser.ask("document.title") == window_title(english(), english()["search.title"])


def test_a_draft_says_so(browser: Chromium, tmp_path: Path) -> None:
    browser.open(site(tmp_path / "site", [entry(0, "A draft"), entry(1, "B signed")]))
    assert browser.ask(READ)
    marks = browser.ask("[...document.querySelectorAll('#results li')].map((each) => !!each.querySelector('.mark'))")
    assert marks == [True, False]
    assert browser.ask("document.querySelector('#results .mark').textContent") == english()["site.draft_mark"]


def test_the_count_is_spoken_once_and_nobody_loses_their_place(browser: Chromium, tmp_path: Path) -> None:
    file = site(tmp_path / "site", [entry(number, f"Trial {number:05}") for number in range(3 * browse.BLOCK)])
    blocks = [path.read_text() for path in sorted((tmp_path / "site" / "search").iterdir())]
    for path in (tmp_path / "site" / "search").iterdir():
        path.write_text("")
    browser.open(file)
    browser.ask(blocks[0].replace("findTrials", "window.first = findTrials") + "true")
    live = "document.getElementById('count').getAttribute('aria-live')"
    assert (count(browser), browser.ask(live)) == ("1,000 trials so far", "off")
    browser.ask("document.querySelector('#results a').focus(); true")
    for block in blocks[1:]:
        browser.ask(block + "true")
    assert (count(browser), browser.ask(live)) == ("3,000 trials", "polite")
    assert browser.ask("document.activeElement.textContent") == "Trial 00000"


def test_data_that_cannot_be_read_are_told_and_stay_told(browser: Chromium, tmp_path: Path) -> None:
    file = site(tmp_path / "site", [entry(number, f"Trial {number:05}") for number in range(2 * browse.BLOCK)])
    (tmp_path / "site" / "search" / "001.js").unlink()
    browser.open(file)
    assert browser.ask(READ)
    typed(browser, "trial")
    assert count(browser) == "1,000 trials. The list of trials cannot be read to its end. Try again later."


def test_without_a_trial_it_says_so(browser: Chromium, tmp_path: Path) -> None:
    browser.open(site(tmp_path / "site", []))
    assert count(browser) == "0 trials"


@pytest.mark.parametrize(("many", "said"), [(1, "دراسة واحدة"), (2, "دراستان"), (3, "3 دراسات"), (12, "12 دراسة")])
def test_counts_have_the_form_of_their_language(browser: Chromium, tmp_path: Path, many: int, said: str) -> None:
    entries = [entry(number, f"Title {number}") for number in range(1, many + 1)]
    browser.open(site(tmp_path / "site", entries, theme(ARABIC)))
    browser.ask(READ)
    assert count(browser) == said
    state = "document.querySelector('#results .status p')"
    assert browser.ask(f"[{state}.lang, {state}.dir, document.documentElement.dir]") == ["en", "ltr", "rtl"]
