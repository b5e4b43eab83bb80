"""The words of a record, for looking up names: all of them, and those that tell what is tested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trialeditor.checks.entities.tables import folded
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Arm, Facts, Intervention, Outcome, Site

_WORD = re.compile(r"[^\W_]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Folded texts and words of a record."""

    tested: str
    """What is tested and how: titles, summary, arms, interventions, the long description."""
    everything: str
    tested_words: frozenset[str]
    words: frozenset[str]


def vocabulary_of(facts: Facts) -> Vocabulary:
    """Return the words of a record."""
    tested = folded("\n".join(_tested(facts)))
    everything = "\n".join((tested, folded("\n".join(_others(facts)))))
    return Vocabulary(
        tested=tested,
        everything=everything,
        tested_words=frozenset(_WORD.findall(tested)),
        words=frozenset(_WORD.findall(everything)),
    )


def _tested(facts: Facts) -> Iterator[str]:
    for key in ("brief_title", "official_title", "brief_summary", "keywords", "conditions", "interventions", "arms"):
        yield from _texts(facts, key)
    yield from (each.text for each in facts.texts)


def _others(facts: Facts) -> Iterator[str]:
    for key in ("eligibility.text", "eligibility.inclusion", "eligibility.exclusion", "outcomes.primary", "locations"):
        yield from _texts(facts, key)
    for key in ("sponsor.name", "collaborators", "status.why_stopped", "contacts"):
        yield from _texts(facts, key)


def _texts(facts: Facts, key: str) -> Iterator[str]:
    fact = facts.get(key)
    value = fact.value if fact is not None else None
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _item_texts(item)
    if key == "contacts" and fact is not None:
        yield fact.phrase


def _item_texts(item: object) -> Iterator[str]:
    match item:
        case str():
            yield item
        case Intervention():
            yield from (item.name, item.description, *item.other_names)
        case Arm():
            yield from (item.label, item.description, *item.interventions)
        case Outcome():
            yield from (item.measure, item.time_frame, item.description)
        case Criterion():
            yield item.text
        case Site():
            yield from (item.facility, item.city, item.state, item.country)
