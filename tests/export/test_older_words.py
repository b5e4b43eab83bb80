"""Words that were signed once and replaced since: who shows them again is named, by command and browser alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from support import pages
from support.forging import BOTH, PAGE, RECORD, remake_manifest
from support.web_verifier import WebVerifier
from trialeditor.domain.content import PageContent
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import PersonId
from trialeditor.domain.revision import RevisionKind, make_revision
from trialeditor.export.formats import Manifest, PageEntry
from trialeditor.export.keylist import key_list_bytes
from trialeditor.export.signatures import signatures_bytes
from trialeditor.export.verify import Verification, verify_bundle
from trialeditor.export.writer import write_bundle

OLD, NEW, ADDED = "cannot join", "can join now", "They did well."
FIRST = pages.WORDS
SECOND = {**pages.WORDS, "not_a_fit": f"People whose cancer has spread far {NEW}.", "similar_studies": ADDED}
LATER = pages.By(time=datetime(2026, 6, 15, 9, 30, tzinfo=UTC))


def version(page: PageHistory, words: dict[str, str]) -> PageHistory:
    """The same page with one more version."""
    before = page.revisions[-1]
    revision = make_revision(
        nct_id=page.nct_id,
        parent=before,
        content=PageContent(texts=words),
        kind=RevisionKind.SUBMITTED,
        author=PersonId("p-edna"),
        author_name="Edna Editor",
        created=datetime(2026, 6, 14, tzinfo=UTC),
        message="Again",
        snapshot=before.snapshot,
        blueprint=before.blueprint,
    )
    return replace(page, revisions=(*page.revisions, revision))


def written(out: Path, page: PageHistory) -> Path:
    write_bundle(pages.bundle(page, options=BOTH), out)
    return out


signed_again = pages.signed(version(pages.signed(pages.history()), SECOND), LATER)
"""Its first words, then others, which are signed now."""


@pytest.fixture
def browser(qtbot: QtBot, whole: Path) -> Iterator[WebVerifier]:
    verifier = WebVerifier(qtbot, whole / "verify.html")
    yield verifier
    verifier.close()


@pytest.fixture
def both(browser: WebVerifier) -> Callable[[Path], Verification]:
    """Both verifiers: they say the same."""

    def check(site: Path) -> Verification:
        ours = verify_bundle(site, trust=pages.KEYS)
        found = browser.check(site, key_list_bytes(pages.KEYS))
        assert set(found["problems"]) == set(ours.problems)
        return ours

    return check


def shown_as(site: Path, old: Path, **entry: object) -> Path:
    """Put the page of an old bundle, and what the manifest says of it, over the signatures of today."""
    was = msgspec.json.decode((old / "manifest.json").read_bytes(), type=Manifest).pages[0]
    now = msgspec.json.decode((site / "manifest.json").read_bytes(), type=Manifest).pages[0]
    page = msgspec.structs.replace(was, **{"review": now.review, **entry})
    html = (old / PAGE).read_text("utf-8")
    (site / PAGE).write_text(with_review_of((site / PAGE).read_text("utf-8"), html), "utf-8")
    (site / RECORD).unlink()
    (site / "json/index.json").unlink()

    def changed(_manifest: Manifest) -> dict[str, Any]:
        return {"formats": ("html",), "pages": [page]}

    remake_manifest(site, changed)
    return site


def with_review_of(now: str, html: str) -> str:
    """Return a page with the review dates of another, as a forger would keep them."""

    def parts(text: str) -> tuple[str, str, str]:
        start = text.index("<p>Last reviewed")
        end = text.index("</div>", start)
        return text[:start], text[start:end], text[end:]

    before, _, after = parts(html)
    body = before + parts(now)[1] + after
    return body.replace('"lastReviewed":"2026-05-15"', '"lastReviewed":"2026-06-15"')


def entry_of(site: Path) -> PageEntry:
    return msgspec.json.decode((site / "manifest.json").read_bytes(), type=Manifest).pages[0]


def test_words_that_were_replaced_are_named(tmp_path: Path, both: Callable[[Path], Verification]) -> None:
    old = written(tmp_path / "old", pages.signed(pages.history()))
    site = written(tmp_path / "new", signed_again)
    assert both(site).trusted
    revision = entry_of(site).revision
    assert both(shown_as(site, old, revision=revision)).problems == (
        f"{PAGE}: section similar_studies: it is missing",
        f"{PAGE}: section not_a_fit: the words are older than those that were signed with this version",
    )


def test_an_older_version_than_the_last_review_is_named(tmp_path: Path, both: Callable[[Path], Verification]) -> None:
    old = written(tmp_path / "old", pages.signed(pages.history()))
    site = shown_as(written(tmp_path / "new", signed_again), old)
    version_problem = "NCT99990001: its version is not the one that was last reviewed, and no later one"
    assert both(site).problems == (version_problem,)
    other = shown_as(written(tmp_path / "other", signed_again), old, revision=replaced_digest(entry_of(site)))
    assert version_problem in both(other).problems


def replaced_digest(entry: PageEntry) -> object:
    return msgspec.structs.replace(entry.revision, number=2, digest="0" * 64)


def test_a_page_may_go_back_to_words_that_were_signed(tmp_path: Path, both: Callable[[Path], Verification]) -> None:
    """Nobody has to sign again what was signed: a later version with the first words goes out."""
    back = version(signed_again, {**SECOND, "not_a_fit": FIRST["not_a_fit"]})
    site = written(tmp_path / "site", back)
    assert OLD in (site / PAGE).read_text("utf-8")
    assert entry_of(site).revision.number == 3
    assert both(site).trusted


def test_facts_that_went_back_bring_back_their_words(tmp_path: Path, both: Callable[[Path], Verification]) -> None:
    more = pages.fact("enrollment.count", 90, "90 people (planned)", about="about 90 people")
    moved = pages.signed(pages.moved(pages.signed(pages.history()), pages.facts(enrollment__count=more)), LATER)
    site = written(tmp_path / "site", replace(moved, snapshot=pages.snapshot(pages.facts())))
    assert "about 80 people" in (site / PAGE).read_text("utf-8")
    assert both(site).trusted


def test_signatures_that_were_cut_back_are_those_of_an_older_bundle(
    tmp_path: Path, both: Callable[[Path], Verification]
) -> None:
    """A bundle as it was before cannot be told from one that was made then: the manual says so."""
    old = written(tmp_path / "old", pages.signed(pages.history()))
    site = written(tmp_path / "new", signed_again)
    name = f"signatures/{pages.NCT}.json"
    (site / name).write_bytes(signatures_bytes(pages.NCT, signed_again.sign_offs[:1]))
    remake_manifest(site)
    assert both(site).problems
    assert both(old).trusted
