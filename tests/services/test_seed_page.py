"""The seed page: as it was published, every defect is found at its place; as it should read, nothing stops it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from trialeditor.checks.readability import TARGET, Reading, page_reading
from trialeditor.domain.findings import Finding
from trialeditor.domain.ids import NctId
from trialeditor.services.checking import CheckedPage, check
from trialeditor.services.sample import create_sample
from trialeditor.services.workspace import Workspace

SEED = NctId("NCT05350891")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    opened = create_sample(tmp_path_factory.mktemp("seed") / "sample.trialeditor")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def published(workspace: Workspace) -> CheckedPage:
    """Give the page as it was published."""
    return check(workspace, SEED, revision=1)


@pytest.fixture(scope="module")
def mended(workspace: Workspace) -> CheckedPage:
    """Give the page as it should read."""
    return check(workspace, SEED, revision=2)


DEFECTS = [
    ("D1", "entity.orphan", "quick_facts", "prednisone"),
    ("D2", "coverage.unused", "quick_facts", "Drugs / interventions: chemotherapy, immunotherapy, prednisone"),
    ("D3", "code.raw", "quick_facts", "PHASE2"),
    ("D3", "code.raw", "quick_facts", "(other)"),
    ("D4", "number.superscript", "eligibility", "109"),
    ("D5", "markup.escaped", "eligibility", r"dose\>10mg/day"),
    ("D6", "spelling.inconsistent", "eligibility", "leptomeningel"),
    ("D6", "spelling.inconsistent", "not_a_fit", "leptomeningeal"),
    ("D7", "required.status", "quick_facts", ""),
    ("D8", "required.contacts", "contacts", ""),
    ("D8", "required.contacts", "how_to_participate", "the listed study coordinator or principal investigator"),
    ("D9", "coverage.sites", "locations", "Hefei, Anhui and 7 other locations"),
    ("D10", "promise.exclusion", "not_a_fit", "will not benefit from this study"),
    ("D11", "promise.benefit", "summary", "feel better"),
    ("D11", "promise.benefit", "potential_benefit", "significantly improve"),
    ("D12", "promise.ideal", "good_fit", "Ideal candidates"),
    ("D13", "criteria.partial", "not_a_fit", None),
    ("D14", "claim.source", "similar_studies", "have shown promise"),
    ("D15", "promise.free", "how_to_participate", "is free"),
    ("D15", "claim.source", "how_to_participate", "never obligates"),
    ("D16", "word.unexplained", "studies", "prospective"),
    ("D16", "word.unexplained", "studies", "single-arm"),
    ("D16", "word.unexplained", "studies", "multicenter"),
    ("D16", "word.unexplained", "studies", "adjuvant immunotherapy"),
    ("D16", "word.unexplained", "studies", "transnasal"),
    ("D17", "review.none", "review", ""),
    ("D18", "readability.grade", "studies", None),
]
"""Each defect with the finding that tells it; without a quote, a sentence or more is meant."""


@pytest.mark.parametrize(("defect", "code", "section", "quote"), DEFECTS)
def test_each_defect_is_found_at_its_place(
    published: CheckedPage, defect: str, code: str, section: str, quote: str | None
) -> None:
    there = [each for each in published.checked.findings if (each.code, each.section) == (code, section)]
    assert there, defect
    assert quote is None or quote in {each.quote for each in there}, (defect, there)


def test_all_eighteen_are_held_to() -> None:
    assert {defect for defect, *_ in DEFECTS} == {f"D{number}" for number in range(1, 19)}


def test_the_partial_list_is_counted(published: CheckedPage) -> None:
    [found] = [each for each in _of(published, "criteria.partial") if each.section == "not_a_fit"]
    assert "1 of 16 exclusions explained" in found.message


def test_the_mended_page_is_not_stopped(mended: CheckedPage) -> None:
    assert mended.checked.blockers == ()
    assert {each.key for each in mended.subject.passages if each.overridden} == set()


def test_the_mended_page_reads_at_grade_eight_or_below_with_every_word_counted(
    published: CheckedPage, mended: CheckedPage
) -> None:
    before, after = page_reading(published.subject), page_reading(mended.subject)
    assert after.grade <= TARGET < 14 < before.grade
    assert after.smog < 10 < before.smog
    assert after.words == _every_word(mended).words > 400


def _every_word(page: CheckedPage) -> Reading:
    """Return the counts of all typed sections, word by word."""
    words = sum(len(passage.tokens) for passage in page.subject.typed)
    return Reading(words=words, sentences=1, syllables=words, hard_words=0, longest=0)


def _of(page: CheckedPage, code: str) -> list[Finding]:
    return [each for each in page.checked.findings if each.code == code]
