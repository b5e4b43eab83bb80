"""Pages of several wordings, signed before the record moves: with and without phrases, with lists, links, overrides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One page's typed words, and the typed words that stand in place of made ones."""

    name: str
    texts: Mapping[str, str]
    overrides: Mapping[str, str] = field(default_factory=dict)


BOUND = Wording(
    name="bound",
    texts={
        "title": "A study of **{conditions|inline}**",
        "summary": "The study is {status|inline}. It tests {interventions|inline}.",
        "studies": (
            "{enrollment.count|About} will take part.\n\nThe groups are:\n\n- {arms|inline}\n  - {outcomes.primary}\n"
            "- *nobody else*, see [the record](https://clinicaltrials.gov/study/NCT05350891)"
        ),
        "good_fit": "You may be able to join if you are {age.minimum|range} old. Open to {sex|inline}.",
        "not_a_fit": "You cannot join if one of {eligibility.exclusion} applies to you.",
        "potential_benefit": "This is {phase|inline}; {has_results|inline}.",
        "similar_studies": "Sponsor: {sponsor.name}. Where: {locations}.",
        "how_to_participate": "1. Ask us.\n2. Look up {nct_id}.\n3. {locations.recruiting.any}. {contacts.any}.",
    },
)
PLAIN = Wording(
    name="plain",
    texts={
        "title": "Surgery and a new drug",
        "summary": "This study tests whether surgery and a drug help.",
        "studies": "Some people get surgery. Others get surgery and the drug.",
        "good_fit": "- You may be able to join if you are an adult.\n- The study team decides.",
        "not_a_fit": "You cannot join if the cancer has spread.",
        "how_to_participate": "1) Ask your doctor.\n2) Call the study team.",
    },
)
"""The two sections that may stay empty are."""
OVERRIDDEN = Wording(
    name="overridden",
    texts={**PLAIN.texts, "similar_studies": "Earlier studies: [a report](https://example.org/a)."},
    overrides={
        "quick_facts": "- Status: {status}\n- People: {enrollment.count|about}\n- Where: {locations|sites}",
        "eligibility": "Adults can join. {eligibility.inclusion} count.",
        "locations": "In {locations|inline} and nowhere else.",
        "contacts": "Call {contacts}.",
        "conditions": "",
    },
)
"""One override has no words: somebody took the made ones away."""
_PHRASES = """
nct_id brief_title official_title status status|short status|inline status.why_stopped phase phase|inline
study_type study_type|inline enrollment.count enrollment.count|number enrollment.count|people
enrollment.count|about enrollment.type age.minimum age.minimum|age age.minimum|range age.maximum
age.maximum|age age.maximum|range sex sex|inline healthy_volunteers healthy_volunteers|yes_no
healthy_volunteers|inline sponsor.name sponsor.class sponsor.class|inline collaborators collaborators|inline
interventions interventions|inline arms arms|inline conditions conditions|inline keywords keywords|inline
locations locations|count locations|sites locations|inline locations.count locations.count|inline
locations.recruiting locations.recruiting|count locations.recruiting|sites locations.recruiting|inline
locations.recruiting.any locations.recruiting.any|inline contacts contacts.any contacts.any|inline dates.start
dates.start|date dates.start|month dates.start|year dates.primary_completion dates.completion|date
dates.last_update dates.verified eligibility.text eligibility.inclusion eligibility.exclusion
eligibility.other outcomes.primary outcomes.primary|inline brief_summary has_results has_results|inline
"""
"""Every fact in its forms."""
EVERYTHING = Wording(
    name="everything",
    texts={
        **PLAIN.texts,
        "similar_studies": "\n".join(f"- {{{phrase}}}" for phrase in _PHRASES.split()),
    },
)
"""One section that declares no fact says every fact in every form."""
WORDINGS = (BOUND, PLAIN, OVERRIDDEN, EVERYTHING)
