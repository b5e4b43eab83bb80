"""The criteria of all real records that lie beside the project: no word lost, no section empty that is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from registry.criteria_words import is_part_of, lone_markers, words_of_outline, words_of_text
from registry.registry_studies import SHARED
from trialeditor.domain.criteria import Section
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths

STUDIES = SHARED / "studies.ndjson.gz"
SAYS_INCLUSION = re.compile(r"^[\W\d]*(?:key |main |\w+ )?inclusion criteri(?:a|on)\b", re.IGNORECASE | re.MULTILINE)
SAYS_EXCLUSION = re.compile(r"^[\W\d]*(?:key |main |\w+ )?exclusion criteri(?:a|on)\b", re.IGNORECASE | re.MULTILINE)
NOTHING_BELOW = {
    # The text ends with its exclusion heading, or has a lone "-" below it.
    *("NCT00007696", "NCT00425061", "NCT01179256", "NCT01207947", "NCT01983007", "NCT02510729", "NCT03852693"),
    *("NCT04331522", "NCT04358224", "NCT05191199", "NCT05835778", "NCT05895539", "NCT05958095", "NCT06494852"),
    # Below "Inclusion Criteria:" there is only "Participants who meet any of the following … are ineligible if they:".
    "NCT02532179",
}

pytestmark = pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")


def texts() -> Iterator[tuple[str, str]]:
    for each in read_paths([STUDIES]):
        assert isinstance(each, RawRecord), each
        yield each.nct_id, each.study.protocol.eligibility.eligibility_criteria


@pytest.fixture(scope="module")
def corpus() -> dict[str, str]:
    return dict(texts())


def test_every_word_is_in_exactly_one_line(corpus: dict[str, str]) -> None:
    assert len(corpus) == 1655
    for nct, text in corpus.items():
        found, given = words_of_outline(criteria_of(text)), words_of_text(text)
        assert is_part_of(found, given), nct
        assert Counter(given) - Counter(found) <= lone_markers(text), nct


def test_both_lists_hold_something_where_both_headings_are(corpus: dict[str, str]) -> None:
    both = {nct for nct, text in corpus.items() if SAYS_INCLUSION.search(text) and SAYS_EXCLUSION.search(text)}
    assert len(both) > 1550
    criteria = {nct: criteria_of(corpus[nct]) for nct in both}
    assert {nct for nct in both if not (criteria[nct].inclusion and criteria[nct].exclusion)} == NOTHING_BELOW


def test_a_line_that_is_a_heading_by_its_words_starts_its_section(corpus: dict[str, str]) -> None:
    heading = re.compile(r"(?:key |main )?(inclusion|exclusion) criteria ?:?", re.IGNORECASE)
    marked = re.compile(r"[-*\\ ]*(?:\d+[.)] )?")
    for nct, text in corpus.items():
        said = [
            match[1].lower()
            for line in text.splitlines()
            if (match := heading.fullmatch(marked.sub("", line, count=1).strip()))
        ]
        lines = [line for line in criteria_of(text).outline if heading.match(line.text)]
        assert is_part_of(said, [line.section.value for line in lines]), nct


def test_nothing_stands_in_a_list_that_its_heading_does_not_name(corpus: dict[str, str]) -> None:
    sections = Counter(line.section for text in corpus.values() for line in criteria_of(text).outline)
    total = sections.total()
    assert sections[Section.OTHER] < total / 50
    assert sections[Section.EXCLUSION] > total / 3


def test_items_are_split_at_their_bullets(corpus: dict[str, str]) -> None:
    bullet = re.compile(r"\s*[*•●] ?\S")
    for nct, text in corpus.items():
        bullets = sum(1 for line in text.splitlines() if bullet.match(line))
        assert len(criteria_of(text).outline) >= bullets, nct
