"""The criteria of all the real records that lie beside the project: nothing is lost, and nearly all are split."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from registry.registry_studies import SHARED
from trialeditor.domain.facts import Facts
from trialeditor.registry.facts import facts_of
from trialeditor.registry.headings import MARKER
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths
from trialeditor.registry.texts import one_line

STUDIES = SHARED / "studies.ndjson.gz"
HEADING_WORDS = {"inclusion", "exclusion", "criteria", "critieria", "non"} | {
    "key",
    "main",
    "general",
    "subject",
    "patient",
}
WORD = re.compile(r"\w+")

pytestmark = pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")


@pytest.fixture(scope="module")
def corpus() -> list[Facts]:
    return [facts_of(raw.record) for raw in records()]


def records() -> Iterator[RawRecord]:
    for each in read_paths([STUDIES]):
        assert isinstance(each, RawRecord), each
        yield each


def test_no_criterion_loses_a_word(corpus: list[Facts]) -> None:
    for facts in corpus:
        text = facts.text("eligibility.text")
        unmarked = "\n".join(map(without_marker, text.splitlines()))
        lost = words(unmarked) - Counter(WORD.findall(criteria_text(facts)))
        assert {word.lower() for word in lost if not word.isdecimal()} <= HEADING_WORDS, facts.text("nct_id")
        assert not Counter(WORD.findall(criteria_text(facts))) - words(text), facts.text("nct_id")


def test_nearly_every_text_is_split(corpus: list[Facts]) -> None:
    both = [facts for facts in corpus if facts["eligibility.inclusion"].value and facts["eligibility.exclusion"].value]
    assert len(both) >= 1600


def criteria_text(facts: Facts) -> str:
    found: list[str] = []
    for kind in ("inclusion", "exclusion", "other"):
        value = facts[f"eligibility.{kind}"].value
        assert isinstance(value, tuple)
        found.extend(getattr(item, "text", "") for item in value)
    return " ".join(found)


def without_marker(line: str) -> str:
    marker = MARKER.match(line.strip())
    return line.strip()[marker.end() :] if marker else line


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(one_line(text)))
