"""The parser against the labels: `tests/data/criteria/README.md` says how they were made, and holds these numbers."""

from __future__ import annotations

import pytest

from registry.criteria_agreement import Agreement, drawn, found_spans, labelled_records, labelled_spans
from registry.registry_studies import SHARED
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths

STUDIES = SHARED / "studies.ndjson.gz"

pytestmark = pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")


@pytest.fixture(scope="module")
def agreement() -> dict[str, Agreement]:
    """Return the counts for the records drawn at random, and for those chosen for their odd shapes."""
    wanted = set(labelled_records())
    counts = {"random": Agreement(), "odd": Agreement()}
    for each in read_paths([STUDIES]):
        if isinstance(each, RawRecord) and each.nct_id in wanted:
            text = each.study.protocol.eligibility.eligibility_criteria
            labelled, found = labelled_spans(each.nct_id, text), found_spans(text, criteria_of(text))
            counts[drawn(each.nct_id)].add(each.nct_id, labelled, found)
    return counts


def test_all_labelled_lines_are_counted(agreement: dict[str, Agreement]) -> None:
    assert (agreement["random"].labelled, agreement["odd"].labelled) == (269, 1132)


def test_no_word_stands_in_a_section_that_the_labels_do_not_say(agreement: dict[str, Agreement]) -> None:
    assert [*agreement["random"].errors, *agreement["odd"].errors] == []


@pytest.mark.parametrize(("chosen", "least"), [("random", 1.0), ("odd", 0.99)])
def test_lines_begin_and_end_where_the_labels_say(agreement: dict[str, Agreement], chosen: str, least: float) -> None:
    assert agreement[chosen].precision >= least
    assert agreement[chosen].recall >= least


@pytest.mark.parametrize(("chosen", "least"), [("random", 1.0), ("odd", 0.96)])
def test_lines_are_as_deep_as_the_labels_say(agreement: dict[str, Agreement], chosen: str, least: float) -> None:
    assert agreement[chosen].depth >= least


def test_headings_are_headings(agreement: dict[str, Agreement]) -> None:
    assert agreement["random"].kind == agreement["odd"].kind == 1.0
