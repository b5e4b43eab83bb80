"""Every record that is here goes through all checks: nothing fails, and every finding stands where it says."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.plain_pages import written_sections
from support.repository import ROOT
from support.shared_data import STUDIES, needs_studies
from support.subjects import RECORDS, facts_from, subject_of
from trialeditor.checks.run import check_page, codes
from trialeditor.checks.subject import Subject
from trialeditor.domain.errors import BadInput
from trialeditor.domain.facts import Facts
from trialeditor.registry.facts import facts_of

SAMPLE = ROOT / "resources" / "samples" / "find-a-trial" / "records"
OURS = sorted([*RECORDS.glob("*.json"), *SAMPLE.glob("*.json"), *(ROOT / "tests" / "data" / "records").glob("*.json")])
REAL = 200


def hold(facts: Facts) -> None:
    """Check a page written from a record, and one that says nothing."""
    known = codes()
    for texts in (written_sections(facts), {}):
        subject = subject_of(facts, texts, reviewed=False)
        for finding in check_page(subject):
            assert finding.code in known
            assert finding.message
            assert finding.suggestion is None or finding.suggestion != finding.quote
            _stands(subject, finding.section, finding.start, finding.end, finding.quote)


def _stands(subject: Subject, section: str, start: int, end: int, quote: str) -> None:
    passage = subject.passage(section)
    assert passage is not None
    assert 0 <= start <= end <= max(len(passage.prose.source), len(passage.text))
    if passage.is_typed:
        assert passage.prose.source[start:end] == quote


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_records_go_through_all_checks(path: Path) -> None:
    try:
        facts = facts_from(path)
    except BadInput:
        pytest.skip("no study record")
    hold(facts)


def real_facts(count: int) -> Iterator[Facts]:
    with gzip.open(STUDIES, "rt", encoding="utf-8") as lines:
        chosen = random.Random(3).sample(list(lines), count)  # noqa: S311 - the same each time
    for line in chosen:
        try:
            yield facts_of(json.loads(line))
        except BadInput:
            continue


@needs_studies
def test_real_records_go_through_all_checks() -> None:
    done = 0
    for facts in real_facts(REAL):
        hold(facts)
        done += 1
    assert done > REAL * 0.9
