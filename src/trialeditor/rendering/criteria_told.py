"""How many of the registry's criteria a page's own words explain: said above them, lest a short list pass as all."""

from __future__ import annotations

from collections.abc import Sequence

from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Facts
from trialeditor.domain.judgments import Explanation
from trialeditor.domain.reading import SectionReading
from trialeditor.rendering import wording
from trialeditor.rendering.words import Words


def criteria_told(
    says: Words, facts: Facts, readings: Sequence[SectionReading], explained: Sequence[Explanation]
) -> str:
    """Return the sentence for a page that shows these words of people; empty where it has none on who can join.

    Counted are the links that people made between a sentence and a criterion, where both still stand as they were.
    """
    texts = {each.key: " ".join(each.reader_text.split()) for each in readings}
    if not texts.keys() & {"good_fit", "not_a_fit"}:
        return ""
    inclusion, exclusion = _listed(facts, "inclusion"), _listed(facts, "exclusion")
    stands = {
        (each.listed.value, each.criterion)
        for each in explained
        if " ".join(each.sentence.split()) in texts.get(each.section, "")
    }
    told = sum(("inclusion", each) in stands for each in inclusion)
    told += sum(("exclusion", each) in stands for each in exclusion)
    return wording.criteria_note(says, len(inclusion), len(exclusion), told)


def _listed(facts: Facts, name: str) -> list[str]:
    value = facts[f"eligibility.{name}"].value
    return [each.text for each in value if isinstance(each, Criterion)] if isinstance(value, tuple) else []
