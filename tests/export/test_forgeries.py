"""Words, marks and dates that were forged are named, though the manifest fits the files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support import pages
from support.forgeries import FORGERIES
from support.forging import PAGE, RECORD, forge, remake_manifest
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.export.formats import Manifest
from trialeditor.export.verify import verify_bundle
from trialeditor.rendering.words import english


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_words_are_named_though_the_manifest_fits(site: Path, name: str) -> None:
    path, old, new, expected = FORGERIES[name]
    if path == "*.toml":
        path = next((site / "blueprints").iterdir()).relative_to(site).as_posix()
    problems = forge(site, path, old, new).problems
    assert any(expected in problem and path.split("/")[-1] in problem for problem in problems), problems


def test_a_section_cut_out_is_named(site: Path) -> None:
    text = (site / PAGE).read_text("utf-8")
    start = text.index('<section class="part prose" id="not_a_fit"')
    (site / PAGE).write_text(text[:start] + text[text.index("</section>", start) + 10 :], "utf-8")
    remake_manifest(site)
    assert verify_bundle(site).problems == (f"{PAGE}: section not_a_fit: it is missing",)


def test_dates_in_the_manifest_are_those_that_were_signed(site: Path) -> None:
    def later(manifest: Manifest) -> dict[str, Any]:
        first, *rest = manifest.pages
        assert first.review is not None
        review = msgspec.structs.replace(first.review, next_review=date(2030, 1, 1))
        return {"pages": [msgspec.structs.replace(first, review=review), *rest]}

    remake_manifest(site, later)
    assert "NCT99990001: its next review date is beyond the signed one" in verify_bundle(site).problems


def test_a_draft_in_a_bundle_without_drafts_is_named(site: Path) -> None:
    remake_manifest(site, lambda _manifest: {"drafts": False})
    assert verify_bundle(site).problems == ("manifest.json: NCT99990003 is a draft in a bundle without drafts",)


def test_swapped_signatures_are_named(site: Path) -> None:
    first, second = site / "signatures/NCT99990001.json", site / "signatures/NCT99990002.json"
    one, two = first.read_text(), second.read_text()
    first.write_text(two.replace('"nct":"NCT99990002"', '"nct":"NCT99990001"', 1))
    second.write_text(one.replace('"nct":"NCT99990001"', '"nct":"NCT99990002"', 1))
    remake_manifest(site)
    problems = verify_bundle(site).problems
    for name, other in (("NCT99990001", "NCT99990002"), ("NCT99990002", "NCT99990001")):
        assert f"signatures/{name}.json, sign-off 1: it signs {other}, not {name}" in problems
        assert any(problem.startswith(f"trials/{name}.html: section") for problem in problems)


def test_a_section_cut_out_of_the_page_s_plan_too_is_named(site: Path) -> None:
    """A plan of the forger's own asks for no "Not a fit", or has made sections that say whatever he likes."""
    text = (site / PAGE).read_text("utf-8")
    start = text.index('<section class="part prose" id="not_a_fit"')
    (site / PAGE).write_text(text[:start] + text[text.index("</section>", start) + 10 :], "utf-8")
    (site / RECORD).unlink()
    (site / "json/index.json").unlink()
    for other in ("NCT99990002", "NCT99990003"):
        (site / f"json/{other}.json").unlink()
    (old,) = (site / "blueprints").iterdir()
    plan = old.read_text("utf-8")
    part = next(each for each in plan.split("[[section]]") if 'key = "not_a_fit"' in each)
    forged = plan.replace(f"[[section]]{part}", "")
    digest = parse_blueprint(forged).digest
    (site / f"blueprints/{digest}.toml").write_text(forged, "utf-8")

    def planned(manifest: Manifest) -> dict[str, Any]:
        first, *rest = manifest.pages
        return {"formats": ("html",), "pages": [msgspec.structs.replace(first, blueprint=digest), *rest]}

    remake_manifest(site, planned)
    assert verify_bundle(site, trust=pages.KEYS).problems == ("NCT99990001: its blueprint is none that was signed",)


WAYS = {
    "words behind a list": ("lists/conditions.html", "</body>", "</body>Call 555 1234"),
    "words behind the search": ("search.html", "</html>", "</html>Call 555 1234"),
    "words in the head of the search": ("search.html", "</head>", "Call 555 1234</head>"),
    "a way out of a list": ("lists/places.html", "<main", '<meta http-equiv="refresh" content="0;url=//x.org"><main'),
    "a script in a list": ("lists/conditions.html", "<main", "<script>alert(1)</script><main"),
    "a link from a list": ("lists/conditions.html", "../trials/NCT99990001.html", "https://example.org/"),
    "a title in a list": ("lists/conditions.html", '.html">', '.html">A cure: '),
    "a title of a page in a list": ("lists/conditions.html", 'NCT99990001.html">', 'NCT99990001.html">A cure: '),
    "words beside a title": ("lists/conditions.html", '<span class="note">', '<span class="note">Call 555 1234 '),
    "a list without its policy": ("lists/places.html", "default-src 'none'", "default-src *"),
    "an unmarked draft in a list": ("lists/conditions.html", f" · {english()['site.draft_mark']}", ""),
    "another script in the search": ("search.html", '"use strict";', "fetch('https://example.org');"),
    "words in the search": ("search.html", english()["search.title"] + "</h1>", "Call 555 1234</h1>"),
    "where the search sends words": ("search.html", '<form id="search"', '<form action="//example.org" id="search"'),
    "words for the script of the search": ("search.html", 'data-draft="Draft"', 'data-draft="Approved"'),
    "a choice in the search": ("search.html", "<option>", "<option>A miracle</option><option>"),
    "code in the data of the search": ("search/000.js", ");", ");alert(1);"),
    "code within the data": ("search/000.js", '"NCT99990001"', 'alert("NCT99990001")'),
    "a title in the data": ("search/000.js", '"NCT99990001","', '"NCT99990001","A cure: '),
    "an unmarked draft in the data": ("search/000.js", ",true]", ",false]"),
    "a tone in the data": ("search/000.js", ',"open",', ',"banner",'),
}


@pytest.mark.parametrize("name", WAYS)
def test_a_forged_way_into_the_site_is_named(site: Path, name: str) -> None:
    assert verify_bundle(site).ok
    path, old, new = WAYS[name]
    problems = forge(site, path, old, new).problems
    assert any(problem.startswith(path) for problem in problems), problems


def test_a_trial_left_out_of_the_search_is_named(site: Path) -> None:
    (site / "search/000.js").unlink()
    remake_manifest(site)
    assert "search: does not list the bundle's pages" in verify_bundle(site).problems


def test_a_broken_list_hides_none_of_the_others(site: Path) -> None:
    (site / "index.html").write_text("<script>", "utf-8")
    (site / "lists/conditions.html").write_text("<script>", "utf-8")
    problems = forge(site, "json/index.json", '"draft":true', '"draft":false').problems
    told = {problem.split(":")[0] for problem in problems}
    assert told == {"index.html", "lists/conditions.html", "json/index.json"}
