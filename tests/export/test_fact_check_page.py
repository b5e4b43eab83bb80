"""The page of a fact check in a browser: an answer is given, saved, and read by us."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.chromium import PROGRAM, Chromium, assert_fits, assert_readable
from support.web_verifier import WebFile
from trialeditor.domain.canonical import Json
from trialeditor.domain.fact_check import Judgment, Remark
from trialeditor.domain.lapsing import section_states
from trialeditor.export.fact_check import FORMAT, read_answer
from trialeditor.rendering.fact_check import fact_check_page, fact_check_view
from trialeditor.rendering.page import page_view
from trialeditor.resources import resource_path

_SAVED = """
window.saved = "";
URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return "#"; };
true"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
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
    asked: dict[str, Json] = {
        "v": 1,
        "format": FORMAT,
        "nct": page.nct_id,
        "revision": {"number": 1, "digest": "a" * 64},
    }
    view = fact_check_view(shown, page.snapshot.facts, asked_by="Edna <b>Editor</b>", asked=asked)
    path = tmp_path / "check.html"
    path.write_bytes(fact_check_page(resource_path("factcheck"), view))
    return path


@pytest.fixture
def browser(qtbot: QtBot, file: Path) -> Iterator[WebFile]:
    opened = WebFile(qtbot, file)
    opened.ask(_SAVED)
    yield opened
    opened.close()


def test_an_answer_is_given_and_saved(browser: WebFile) -> None:
    browser.ask("""
      const part = document.querySelector("[data-key=summary]");
      const words = part.querySelector(".words p").firstChild;
      getSelection().setBaseAndExtent(words, 0, words, words.data.indexOf(" "));
      document.dispatchEvent(new Event("selectionchange"));
      part.querySelector(".add").click();
      part.querySelector(".remark .text").value = "Not these";
      part.querySelector("input[value=wrong]").click();
      document.querySelector("[data-key=title] input[value=right]").click();
      document.getElementById("overall").value = "Thanks";
      document.querySelector("button.main").click(); true""")
    assert "write your name" in str(browser.ask("document.getElementById('trouble').textContent"))
    assert browser.ask("document.activeElement.id") == "name"
    browser.ask("""
      document.getElementById("name").value = "Dana Doe";
      document.getElementById("role").value = "principal investigator";
      document.querySelector("button.main").click(); true""")
    browser.wait_for("window.saved !== ''")
    answer = read_answer(str(browser.ask("window.saved")).encode(), source="answer.json")
    assert (answer.nct_id, answer.name, answer.role, answer.overall) == (
        pages.NCT,
        "Dana Doe",
        "principal investigator",
        "Thanks",
    )
    by_key = {each.key: each for each in answer.sections}
    first = str(browser.ask("document.querySelector('[data-key=summary] .words p').textContent")).split()[0]
    assert by_key["summary"].judgment is Judgment.WRONG
    assert by_key["summary"].remarks == (Remark(quote=first, text="Not these"),)
    assert by_key["title"].judgment is Judgment.RIGHT
    assert by_key["good_fit"].judgment is None
    assert "review" not in by_key
    assert "Saved as fact-check-NCT99990001-answer.json" in str(
        browser.ask("document.getElementById('saved').textContent")
    )


def test_it_runs_under_its_policy_shows_names_as_words_and_reaches_nothing(browser: WebFile) -> None:
    assert "Edna <b>Editor</b>" in str(browser.ask("document.querySelector('.lead').textContent"))
    assert "parts judged" in str(browser.ask("document.getElementById('sum').textContent"))
    assert browser.ask("getComputedStyle(document.querySelector('.brand')).fontWeight") == "650"
    browser.ask(
        "fetch('https://example.org/').then(() => { window.sent = 'sent'; }, () => { window.sent = 'no'; }); true"
    )
    browser.wait_for("window.sent === 'no'")
    facts = json.loads(
        str(browser.ask("JSON.stringify([...document.querySelectorAll('dt')].map((e) => e.textContent))"))
    )
    assert "Recruitment status" in facts


@pytest.mark.long
@pytest.mark.skipif(PROGRAM is None, reason="chromium is not installed")
def test_in_a_real_browser_the_answer_is_a_file_and_all_can_be_read(file: Path, tmp_path: Path) -> None:
    with Chromium(tmp_path / "profile") as chromium:
        chromium.open(file)
        chromium.ask("document.querySelectorAll('details').forEach((each) => { each.open = true; }); true")
        chromium.ask("document.querySelector('.add').click(); document.querySelector('button.main').click(); true")
        for scheme in ("light", "dark"):
            chromium.dress(scheme)
            assert_readable(chromium)
        chromium.dress("light", width=320)
        assert_fits(chromium)
        typed = "for (const id of ['name', 'role']) { document.getElementById(id).value = 'Dana Doe'; }"
        save = f"{typed} document.querySelector('button.main').click()"
        answer = chromium.saved("fact-check-NCT99990001-answer.json", save, tmp_path)
    assert read_answer(answer.encode(), source="answer.json").name == "Dana Doe"
