"""Criteria are taken apart when a fact of theirs is asked for, and nobody can tell."""

from __future__ import annotations

import pickle

import pytest

from registry.registry_studies import load
from trialeditor.domain.criteria import Criteria
from trialeditor.domain.facts import FACT_KEYS, Facts
from trialeditor.registry import facts as registry_facts
from trialeditor.registry.eligibility import criteria_of
from trialeditor.registry.facts import facts_of

LATE = ("eligibility.inclusion", "eligibility.exclusion", "eligibility.other")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts that were taken apart, as they are."""
    texts: list[str] = []

    def counted(text: str) -> Criteria:
        texts.append(text)
        return criteria_of(text)

    monkeypatch.setattr(registry_facts, "criteria_of", counted)
    return texts


def test_other_facts_leave_the_criteria_alone(parsed: list[str]) -> None:
    facts = facts_of(load("complete.json"))
    assert all(facts[key].phrase for key in FACT_KEYS if key not in LATE)
    assert facts.matching("eligibility.*") == ("eligibility.text", *LATE)
    assert "eligibility.other" in facts.by_key
    assert len(facts.by_key) == len(FACT_KEYS)
    assert parsed == []


def test_they_are_taken_apart_once(parsed: list[str]) -> None:
    facts = facts_of(load("complete.json"))
    assert facts["eligibility.inclusion"].value
    assert [fact.key for fact in facts] == list(FACT_KEYS)
    assert len(parsed) == 1


def test_late_facts_are_a_value(parsed: list[str]) -> None:
    facts, others = facts_of(load("complete.json")), facts_of(load("complete.json"))
    whole = Facts(by_key={fact.key: fact for fact in others})
    assert facts == others == whole == facts
    assert pickle.loads(pickle.dumps(facts_of(load("complete.json")))) == whole  # noqa: S301 - our own value, just made
    assert facts != facts_of(load("sparse.json"))
    with pytest.raises(KeyError):
        facts["eligibility"]
    assert facts.get("eligibility") is None
    assert parsed
