"""What a record says beside its facts."""

from __future__ import annotations

import copy
import pickle

from support.check_subjects import invented_facts
from trialeditor.domain.facts import LateTexts, RecordText


def texts(record: str) -> str:
    """Return all such texts of an invented record."""
    return "\n".join(each.text for each in invented_facts(record).texts)


def test_descriptions_outcomes_dates_and_results_are_there() -> None:
    said = texts("migraine-completed")
    assert "A 4-week baseline period" in said
    assert "at least 50% fewer migraine days" in said
    assert "2025-10-08" in said
    assert "STARTED: Placebo: 208 participants" in said
    assert "-3.9 days per month" in said


def test_a_population_is_there() -> None:
    assert "three regional health systems" in texts("copd-smoke-cohort")


def test_texts_are_made_late_and_once_and_are_a_value() -> None:
    made: list[int] = []

    def make() -> list[RecordText]:
        made.append(1)
        return [RecordText(path="a", text="b")]

    late = LateTexts(make)
    assert made == []
    assert (len(late), late[0].text, late[:1]) == (1, "b", (RecordText(path="a", text="b"),))
    assert late == (RecordText(path="a", text="b"),)
    assert hash(late) == hash((RecordText(path="a", text="b"),))
    assert pickle.loads(pickle.dumps(late)) == tuple(late)  # noqa: S301 - our own bytes
    assert copy.copy(late) == late
    assert made == [1]
