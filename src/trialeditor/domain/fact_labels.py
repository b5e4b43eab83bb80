"""What each fact is called in lists, tables and messages: one name each, in people's words."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

FACT_LABELS: Mapping[str, str] = {
    "nct_id": "Trial number",
    "brief_title": "Short title",
    "official_title": "Official title",
    "status": "Recruitment status",
    "status.why_stopped": "Why it was stopped or paused",
    "phase": "Phase",
    "study_type": "Kind of study",
    "enrollment.count": "Number of people",
    "enrollment.type": "Number of people, planned or actual",
    "age.minimum": "Lowest age",
    "age.maximum": "Highest age",
    "sex": "Sex",
    "healthy_volunteers": "Healthy volunteers",
    "sponsor.name": "Sponsor",
    "sponsor.class": "Kind of sponsor",
    "collaborators": "Collaborators",
    "interventions": "Interventions",
    "arms": "Study groups",
    "conditions": "Conditions",
    "keywords": "Keywords",
    "locations": "Sites",
    "locations.count": "Number of sites",
    "locations.recruiting": "Sites open to new patients",
    "locations.recruiting.any": "Any site open to new patients",
    "contacts": "Study contacts",
    "contacts.any": "Anyone to contact",
    "dates.start": "Study start",
    "dates.primary_completion": "Primary completion",
    "dates.completion": "Study completion",
    "dates.last_update": "Last update posted",
    "dates.verified": "Record verified",
    "eligibility.text": "Wording of the criteria",
    "eligibility.inclusion": "Inclusion criteria",
    "eligibility.exclusion": "Exclusion criteria",
    "eligibility.other": "Other criteria",
    "outcomes.primary": "Primary outcomes",
    "brief_summary": "Brief summary",
    "has_results": "Results",
}
"""By fact key, in the order of FACT_KEYS."""


def fact_label(key: str) -> str:
    """Return the name of a fact; of one that has none here, its key in words."""
    return FACT_LABELS.get(key) or key.replace(".", ", ").replace("_", " ").capitalize()


class FactGroup(StrEnum):
    """What facts are about, in the order in which tables show them."""

    STATUS = "status"
    WHO = "who"
    TESTED = "tested"
    WHERE = "where"
    DATES = "dates"
    RUN_BY = "run-by"
    NAMES = "names"


GROUP_LABELS: Mapping[FactGroup, str] = {
    FactGroup.STATUS: "Status",
    FactGroup.WHO: "Who can join",
    FactGroup.TESTED: "What is tested",
    FactGroup.WHERE: "Where, and whom to ask",
    FactGroup.DATES: "Dates",
    FactGroup.RUN_BY: "Who runs it",
    FactGroup.NAMES: "Number and names",
}
_BEGINNINGS: Mapping[str, FactGroup] = {
    "status": FactGroup.STATUS,
    "has_results": FactGroup.STATUS,
    "enrollment": FactGroup.WHO,
    "age": FactGroup.WHO,
    "sex": FactGroup.WHO,
    "healthy_volunteers": FactGroup.WHO,
    "eligibility": FactGroup.WHO,
    "phase": FactGroup.TESTED,
    "study_type": FactGroup.TESTED,
    "interventions": FactGroup.TESTED,
    "arms": FactGroup.TESTED,
    "conditions": FactGroup.TESTED,
    "keywords": FactGroup.TESTED,
    "outcomes": FactGroup.TESTED,
    "locations": FactGroup.WHERE,
    "contacts": FactGroup.WHERE,
    "dates": FactGroup.DATES,
    "sponsor": FactGroup.RUN_BY,
    "collaborators": FactGroup.RUN_BY,
    "nct_id": FactGroup.NAMES,
    "brief_title": FactGroup.NAMES,
    "official_title": FactGroup.NAMES,
    "brief_summary": FactGroup.NAMES,
}
"""By what a key begins with, up to its first dot."""


def fact_group(key: str) -> FactGroup:
    """Return what a fact is about; one that is of no group here is among the names."""
    return _BEGINNINGS.get(key.partition(".")[0], FactGroup.NAMES)
