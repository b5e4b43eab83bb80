"""Editor's notes in a bundle: they go out signed, beside the exact wording; both verifiers name a forged one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import BOTH, PAGE, RECORD, forge
from support.themes import ARABIC, GERMAN, press, theme
from support.web_verifier import WebVerifier
from trialeditor.domain.content import PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.history import PageHistory
from trialeditor.domain.revision import RevisionKind, make_revision
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.formats import MANIFEST
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle
from trialeditor.rendering.site import Site

KEYS = key_list_bytes(pages.KEYS)
NOTED = PageContent(texts=pages.WORDS).with_note("eligibility", "3.0 × 10⁹/L", "3 billion <cells> in a liter")
HTML = (
    '≥<span class="noted">3.0 × 10⁹/L <span class="note">[<strong>Editor&#x27;s note:</strong>'
    " 3 billion &lt;cells&gt; in a liter]</span></span>"
)
STRIPPED = HTML.replace('<span class="noted">', "").split("<")[0]
FORGERIES = {
    "a note stripped": (PAGE, HTML, STRIPPED.rstrip(), "section eligibility: its editor's notes are left out"),
    "other words": (PAGE, "3 billion", "4 billion", "section eligibility: its editor's notes are not the signed ones"),
    "another place": (PAGE, '"noted">3.0', '"noted">≥3.0', "section eligibility: its editor's notes"),
    "one more": (
        PAGE,
        "Age ≥18 years",
        'Age <span class="noted">≥18 years <span class="note">[<strong>Editor&#x27;s note:</strong> or]</span></span>',
        "section eligibility: its editor's notes",
    ),
    "under the other criteria": (
        PAGE,
        "Inclusion criteria: who may join",
        "Exclusion criteria: who cannot join",
        "section eligibility: its editor's notes are not the signed ones",
    ),
    "another label": (PAGE, "Editor&#x27;s note:", "Registry:", "words that nobody signed: 'Registry:'"),
    "no bracket": (PAGE, '"note">[', '"note">(', "a note that is not set as notes are"),
    "no note": (PAGE, '<span class="note">', '<span class="noted">', "words without their note"),
    "words beside it": (PAGE, "liter]</span>", "liter]</span> and more", "words without their note"),
    "emphasis in it": (PAGE, "3 billion", "<em>3</em> billion", "something else beside a note"),
    "a note in our words": (
        PAGE,
        "spread far",
        '<span class="noted">spread <span class="note">[<strong>Editor&#x27;s note:</strong> not]</span></span>',
        "an editor's note among written words",
    ),
    "a record's note": (RECORD, "|3 billion", "|4 billion", "its notes are not those of its reader text"),
    "a record's list": (RECORD, '"text":"3 billion', '"text":"4 billion', "its notes are not those of its reader text"),
}


def noted() -> PageHistory:
    return pages.signed(pages.history(NOTED))


def write(folder: Path, *made: PageHistory, options: BundleOptions = BOTH) -> Path:
    write_bundle(pages.bundle(*made, options=options, is_sample=True), folder / "site")
    return folder / "site"


@pytest.mark.parametrize("strings", [GERMAN, ARABIC], ids=["de", "ar"])
def test_notes_stay_signed_under_headings_in_another_language(
    strings: str, browser: WebVerifier, tmp_path: Path
) -> None:
    own = theme(strings)
    made = pages.bundle(noted(), options=BOTH, is_sample=True)
    write_bundle(replace(made, renderer=press(own), site=Site(theme=own)), tmp_path / "site")
    assert own.words["label.inclusion"] in (tmp_path / "site" / PAGE).read_text(encoding="utf-8")
    assert verify_bundle(tmp_path / "site").problems == ()
    assert browser.check(tmp_path / "site")["problems"] == []


@pytest.fixture
def browser(qtbot: QtBot, tmp_path: Path) -> Iterator[WebVerifier]:
    whole = write(tmp_path / "whole", noted())
    verifier = WebVerifier(qtbot, whole / "verify.html")
    yield verifier
    verifier.close()


def section(site: Path, name: str = RECORD) -> dict[str, object]:
    record = json.loads((site / name).read_text("utf-8"))
    found: dict[str, object] = next(each for each in record["sections"] if each["key"] == "eligibility")
    return found


def test_a_signed_note_stands_beside_the_exact_wording(tmp_path: Path) -> None:
    site = write(tmp_path, noted())
    assert HTML in (site / PAGE).read_text("utf-8")
    found = section(site)
    assert found["notes"] == [{"quote": "3.0 × 10⁹/L", "text": "3 billion <cells> in a liter"}]
    assert "White cells ≥3.0 × 10⁹/L [3 billion <cells> in a liter]" in str(found["text"])
    assert verify_bundle(site, trust=pages.KEYS).ok


def test_a_note_that_nobody_signed_stays_at_home(tmp_path: Path) -> None:
    page = pages.signed(pages.history(NOTED))
    reworded = (Criterion(text="Age ≥18 years"), Criterion(text="White cells ≥4.0 × 10⁹/L", depth=1))
    moved = pages.moved(
        page, pages.facts(eligibility__inclusion=pages.fact("eligibility.inclusion", reworded, "2 criteria"))
    )
    site = write(tmp_path, moved)
    html = (site / PAGE).read_text("utf-8")
    assert "Editor" not in html
    assert "White cells ≥4.0 × 10⁹/L" in html
    assert "notes" not in section(site)
    assert verify_bundle(site, trust=pages.KEYS).ok


def test_a_note_that_a_later_version_took_away_is_not_missed(tmp_path: Path) -> None:
    page = noted()
    later = make_revision(
        nct_id=page.nct_id,
        parent=page.revisions[-1],
        content=PageContent(texts=pages.WORDS),
        kind=RevisionKind.SAVED,
        author=page.revisions[-1].author,
        author_name="Edna Editor",
        created=page.revisions[-1].created,
        message="The note is taken away",
        snapshot=page.revisions[-1].snapshot,
        blueprint=page.revisions[-1].blueprint,
    )
    site = write(tmp_path, replace(page, revisions=(*page.revisions, later)))
    assert "Editor&#x27;s note" not in (site / PAGE).read_text("utf-8")
    assert verify_bundle(site, trust=pages.KEYS).ok


def test_a_draft_shows_its_notes(tmp_path: Path) -> None:
    options = BundleOptions(formats=Formats.BOTH, drafts=True)
    site = write(tmp_path, pages.history(NOTED), options=options)
    assert HTML in (site / PAGE).read_text("utf-8")
    assert verify_bundle(site, trust=pages.KEYS).ok


@pytest.mark.parametrize("kind", FORGERIES)
def test_a_forged_note_is_named(tmp_path: Path, kind: str) -> None:
    name, old, new, problem = FORGERIES[kind]
    found = forge(write(tmp_path, noted()), name, old, new)
    assert any(problem in each for each in found.problems), found.problems


def test_the_page_that_checks_in_a_browser_finds_the_same(browser: WebVerifier, tmp_path: Path) -> None:
    site = write(tmp_path, noted())
    assert browser.check(site, KEYS)["problems"] == []
    manifest = (site / MANIFEST).read_bytes()
    for name, old, new, _problem in FORGERIES.values():
        whole = (site / name).read_bytes()
        ours = forge(site, name, old, new)
        assert browser.check(site, KEYS)["problems"] == list(ours.problems), (name, new)
        (site / name).write_bytes(whole)
        (site / MANIFEST).write_bytes(manifest)
