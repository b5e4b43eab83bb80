"""Words, marks and dates that were forged are named, though the manifest fits the files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from support import pages
from support.forging import PAGE, RECORD, forge, remake_manifest
from trialeditor.domain.blueprint import parse_blueprint
from trialeditor.export.formats import Manifest
from trialeditor.export.verify import verify_bundle

FORGERIES = {
    "a word": (PAGE, "spread far cannot join", "spread far can join", "section not_a_fit: the words are not"),
    "a mark": (PAGE, "<li>you are", "<li>you are not", "section good_fit"),
    "a link": (PAGE, 'href="https://clinicaltrials.gov" ', 'href="https://example.org" ', "section how_to_participate"),
    "the order of steps": (PAGE, "<ol>", '<ol start="2">', "attribute"),
    "a nested item": (PAGE, "<li>after radiation</li>", "", "section good_fit"),
    "an override": (PAGE, "Call <strong>us</strong>.", "Call me.", "section contacts"),
    "a title": (PAGE, "<h1>Surgery", "<h1>Miracle surgery", "section title"),
    "the window's title": (PAGE, "<title>Surgery", "<title>Miracle surgery", "window's title"),
    "a heading": (PAGE, "data-heading>Not a fit<", "data-heading>A fit<", "section not_a_fit: its heading"),
    "a group": (PAGE, "data-group>Who should", "data-group>Nobody should", "section good_fit: its heading"),
    "a false fact": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="fact"',
        "section not_a_fit: words that people sign",
    ),
    "a false draft": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="draft"',
        "section not_a_fit: its words are not signed",
    ),
    "a false check": (
        PAGE,
        'data-section="not_a_fit" data-state="signed"',
        'data-section="not_a_fit" data-state="checking"',
        "section not_a_fit: the notice",
    ),
    "a state": (PAGE, 'data-state="signed"', 'data-state="fine"', "state is not one"),
    "another section": (
        PAGE,
        'data-section="not_a_fit"',
        'data-section="good_fit"',
        "section not_a_fit: it is missing",
    ),
    "an unknown section": (PAGE, 'data-section="conditions"', 'data-section="more"', "blueprint has no such section"),
    "a paragraph beside": (PAGE, "</article>", "<p>You will be cured.</p></article>", "You will be cured."),
    "words in a group": (
        PAGE,
        '<div class="members">',
        '<div class="members"><p>Join!</p>',
        "words that nobody signed",
    ),
    "words in a section": (PAGE, "</h2>", "</h2><p>Join!</p>", "words that nobody signed"),
    "a script": (PAGE, "</article>", "<script>1</script></article>", "a <script> element"),
    "a comment": (PAGE, "</article>", "<!-- --></article>", "a comment"),
    "a handler": (PAGE, "<article>", '<article onclick="x">', "attribute 'onclick'"),
    "a style": (PAGE, "<article>", '<article style="display:none">', "attribute 'style'"),
    "a frame's link": (PAGE, 'href="../index.html"', 'href="https://example.org"', "a link to 'https://example.org'"),
    "a stylesheet": (PAGE, "static/page.css", "https://example.org/x.css", "an element in its head"),
    "no policy": (PAGE, "default-src 'none'", "default-src *", "an element in its head"),
    "a reviewer": (PAGE, "by Rhea Reviewer, reviewer", "by Dr. Somebody, reviewer", "section review"),
    "a review": (PAGE, "Last reviewed May 15, 2026", "Last reviewed June 15, 2026", "section review"),
    "a next review": (PAGE, "Next review May 15, 2027", "Next review May 15, 2029", "section review"),
    "another trial": (PAGE, 'data-fact="nct_id">NCT99990001', 'data-fact="nct_id">NCT99990002', "another trial"),
    "a fact twice": (PAGE, "</article>", '<p data-fact="phase">Cured</p></article>', "the fact phase twice"),
    "a fact that is none": (PAGE, "</article>", '<p data-fact="sex">Cured</p></article>', "no page shows there: sex"),
    "a spoken label": (
        PAGE,
        'aria-label="Sample, not for patients"',
        'aria-label="Safe"',
        "words that nobody signed: 'Safe'",
    ),
    "no sample": (PAGE, "<strong>Sample, not for patients</strong>", "<strong>Find a Trial</strong>", "sample"),
    "a notice": (
        "trials/NCT99990002.html",
        "We are checking this part; the registry changed on June 1, 2026.",
        "All is well.",
        "section summary: the notice",
    ),
    "no draft": ("trials/NCT99990003.html", "<strong>DRAFT</strong>", "<strong>Find a Trial</strong>", "DRAFT"),
    "a record's words": (RECORD, "spread far cannot join", "spread far can join", "section not_a_fit"),
    "a record's title": (RECORD, '"title":"Surgery', '"title":"Miracle', "what it says of itself"),
    "a record's heading": (RECORD, ": Not a fit", ": A fit", "section not_a_fit: its heading"),
    "a record's state": (RECORD, '"state":"signed"', '"state":"fact"', "words that people sign are shown as facts"),
    "a record's review": (RECORD, "by Rhea Reviewer", "by Dr. Somebody", "section review"),
    "a record's mark": (RECORD, '"sample":true', '"sample":false', "sample"),
    "a record's fact": (RECORD, '"value":"RECRUITING"', '"value":"COMPLETED"', "the fact status is not the one"),
    "a list's title": ("index.html", ">Surgery", ">Miracle", "index.html: does not list"),
    "a list's link": ("index.html", "trials/NCT99990001.html", "https://example.org", "a link to"),
    "a list's draft": ("index.html", '<p class="mark" data-banner="draft">Draft</p>', "", "not marked"),
    "a list's words": ("index.html", "<h1>", "<h1>Miracle ", "words that nobody signed"),
    "a record list": ("json/index.json", '"draft":true', '"draft":false', "json/index.json: does not list"),
    "a signed word": ("signatures/NCT99990001.json", "spread far cannot", "spread far can", "does not fit"),
    "a signed date": ("signatures/NCT99990001.json", "2027-05-15", "2037-05-15", "does not fit what it signs"),
    "a signer": ("signatures/NCT99990001.json", "Rhea Reviewer", "Anne Another", "does not fit what it signs"),
    "a blueprint": ("*.toml", 'heading = "Not a fit"', 'heading = "A fit"', "is not the blueprint that its name says"),
}


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
