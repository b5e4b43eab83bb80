"""Groups of facts: every fact is in one, and every group has a name and a fact."""

from __future__ import annotations

from trialeditor.domain.fact_labels import GROUP_LABELS, FactGroup, fact_group
from trialeditor.domain.facts import FACT_KEYS


def test_every_group_has_a_name_and_facts() -> None:
    assert set(GROUP_LABELS) == set(FactGroup)
    assert {fact_group(key) for key in FACT_KEYS} == set(FactGroup)


def test_only_what_names_the_trial_is_among_the_names() -> None:
    names = {key for key in FACT_KEYS if fact_group(key) is FactGroup.NAMES}
    assert names == {"nct_id", "brief_title", "official_title", "brief_summary"}


def test_a_fact_that_is_not_known_has_a_place() -> None:
    assert fact_group("weather.today") is FactGroup.NAMES
