"""The ways into the site: lists by condition and place, and the data of the search."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import product

import pytest

from support import pages
from trialeditor.domain.facts import Site
from trialeditor.domain.ids import NctId
from trialeditor.rendering import browse
from trialeditor.rendering.index import IndexEntry, years
from trialeditor.rendering.page import Tone, page_view
from trialeditor.rendering.words import english

RENDERER = pages.renderer()
ENTRY = IndexEntry(
    nct_id=NctId("NCT99990001"),
    title="A trial",
    status="Open to new patients",
    tone=Tone.OPEN,
    conditions="Asthma",
    is_draft=False,
    condition_names=("Asthma",),
    countries=("China",),
    places=("Hefei, Anhui, China",),
    towns=("China: Hefei",),
    phase="Phase 2",
    age_from=18,
)


def entry(number: int, title: str, *conditions: str) -> IndexEntry:
    return replace(ENTRY, nct_id=NctId(f"NCT{number:08}"), title=title, condition_names=conditions)


@pytest.mark.parametrize(
    ("age", "expected"), [("18 years", 18), ("6 months", 0.5), ("1 year", 1), ("", None), ("N/A", None)]
)
def test_ages_in_years(age: str, expected: float | None) -> None:
    assert years(age) == expected


def test_a_condition_is_one_whatever_its_case_and_spelled_as_most_do() -> None:
    named = browse.by_condition([entry(1, "b", "Asthma"), entry(2, "a", "asthma", "ASTHMA"), entry(3, "c", "Asthma")])
    assert {name: [each.title for each in entries] for name, entries in named.items()} == {"Asthma": ["a", "b", "c"]}


def test_few_names_are_one_page_and_many_a_page_for_each_letter() -> None:
    few = {f"Name {number}": (ENTRY,) for number in range(browse.MOST_NAMES)}
    assert [
        page.file for page in browse.list_pages("T", "x", few, words=english(), is_private=False, is_sample=False)
    ] == ["x.html"]
    many = {**few, "Émile": (ENTRY,), "4 names": (ENTRY,)}
    found = list(browse.list_pages("T", "x", many, words=english(), is_private=False, is_sample=False))
    assert [page.file for page in found] == ["x.html", "x-n.html", "x-other.html"]
    assert [[named.name for named in page.names][:1] for page in found] == [["Émile"], ["Name 0"], ["4 names"]]
    assert [[part.is_shown for part in page.parts] for page in found] == [
        [number == place for number in range(3)] for place in range(3)
    ]


def test_countries_that_fold_alike_stand_in_one_order_on_every_machine() -> None:
    alike = tuple(sorted("".join(letters) for letters in product("CcÇç", "Oo\u00d3\u00f3", "Tt")))
    view = browse.search_view([replace(ENTRY, countries=alike)], is_private=False, is_sample=False)
    assert view.countries == alike


def test_a_list_without_trials_says_so() -> None:
    [page] = browse.list_pages("Trials", "x", {}, words=english(), is_private=False, is_sample=False)
    assert "No page is ready yet." in RENDERER.list(page).decode("utf-8")


def test_the_data_of_the_search_come_in_blocks_by_title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "BLOCK", 2)
    blocks = list(browse.search_blocks([entry(1, "c"), entry(2, "a"), entry(3, "b")]))
    assert [block.split(b"(", 1)[0] for block in blocks] == [b"findTrials.take"] * 2
    lines = [json.loads(block[block.index(b"[") : block.rindex(b")")]) for block in blocks]
    assert [[line[1] for line in block] for block in lines] == [["a", "b"], ["c"]]
    assert lines[0][0][2:] == ["Open to new patients", "open", "Phase 2", [], ["Hefei, Anhui, China"], 18, None, False]


@pytest.mark.parametrize("hostile", ["</script><script>alert(1)</script>", '");alert(1);("', "\u2028\u2029", "<b>&"])
def test_hostile_text_stays_text(hostile: str) -> None:
    bad = replace(entry(1, hostile, hostile), status=hostile, phase=hostile, countries=(hostile,), towns=(hostile,))
    [block] = browse.search_blocks([bad])
    assert json.loads(block[block.index(b"[") : block.rindex(b")")])[0][1] == hostile
    assert block.isascii()
    view = browse.search_view([bad], is_private=False, is_sample=False)
    html = RENDERER.search(view).decode("utf-8")
    assert html.count("<script>") == 1
    assert "alert(1)" not in html.split("<script>")[1]
    [page] = browse.list_pages("T", "x", browse.by_condition([bad]), words=english(), is_private=False, is_sample=False)
    assert "<script>" not in RENDERER.list(page).decode("utf-8")


def test_a_town_where_nobody_can_join_does_not_say_that_the_trial_is_open() -> None:
    paris, lyon = Site(city="Paris", country="France", status="RECRUITING"), Site(city="Lyon", country="France")
    half = (paris, lyon, replace(lyon, facility="Another", status="NOT_YET_RECRUITING"))
    entries = [_entry_of(half, is_open=(paris,)), replace(entry(2, "B"), towns=("France: Lyon",))]
    [page] = browse.list_pages("T", "x", browse.by_town(entries), words=english(), is_private=False, is_sample=False)
    notes = {named.name: re.findall('note">([^<]*)<', named.lines) for named in page.names}
    open_here, shut_here = "Open to new patients", "Not open to new patients here now"
    assert notes == {"France: Lyon": [shut_here, open_here], "France: Paris": [open_here]}


@pytest.mark.parametrize("status", ["NOT_YET_RECRUITING", "COMPLETED", "AVAILABLE"])
def test_of_a_trial_that_is_open_nowhere_its_status_says_enough(status: str) -> None:
    lyon = Site(city="Lyon", country="France")
    assert not _entry_of((lyon,), is_open=(), status=status).shut_towns


def _entry_of(sites: tuple[Site, ...], *, is_open: tuple[Site, ...], status: str = "RECRUITING") -> IndexEntry:
    facts = pages.facts(
        status=pages.fact("status", status, ENTRY.status),
        locations=pages.fact("locations", sites, "Some places"),
        locations__recruiting=pages.fact("locations.recruiting", is_open, "Some"),
    )
    view = page_view(
        nct_id=pages.NCT, facts=facts, sections=(), dates=None, as_of=pages.AS_OF, is_draft=False, is_sample=False
    )
    return replace(IndexEntry.of(view, facts), title="A")
