"""What each fact is called in lists, tables and messages: one name each, in people's words."""

from __future__ import annotations

from collections.abc import Mapping

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
