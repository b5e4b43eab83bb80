"""The seen half of the labelled numbers, and the whole correct pages: the bars of the checks."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from support.check_subjects import findings_of, invented_facts, subject_of
from trialeditor.checks import coverage
from trialeditor.checks.entities import findings as entities
from trialeditor.checks.numbers import findings, superscripts
from trialeditor.domain.findings import Weight

DATA = Path(__file__).parent.parent.parent / "data" / "checks"
CHECKS = (findings.CHECK, superscripts.CHECK, entities.CHECK, coverage.CHECK)
LINES = [json.loads(line) for line in (DATA / "seen" / "numbers.ndjson").read_text(encoding="utf-8").splitlines()]
PAGES = sorted(DATA.glob("*/pages/*.toml"))


def test_the_seen_half_is_as_large_as_it_has_to_be() -> None:
    assert len(LINES) >= 120


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_seen_labels(line: dict[str, object]) -> None:
    section, text = str(line["section"]), str(line["text"])
    subject = subject_of(invented_facts(str(line["record"])), {section: text})
    blockers = [
        each for each in findings_of(subject, *CHECKS) if each.section == section and each.weight is Weight.BLOCKER
    ]
    expected = line["expect"]
    assert isinstance(expected, list)
    for label in expected:
        start = text.index(label["quote"])
        assert any(each.start < start + len(label["quote"]) and start < each.end for each in blockers)
    assert bool(blockers) == bool(expected)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_correct_pages_have_no_blocker(path: Path) -> None:
    page = tomllib.loads(path.read_text(encoding="utf-8"))
    subject = subject_of(invented_facts(page["record"].removesuffix(".json")), page["sections"])
    assert [each for each in findings_of(subject, *CHECKS) if each.weight is Weight.BLOCKER] == []
