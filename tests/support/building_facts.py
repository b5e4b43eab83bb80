"""Facts for tests, one for every key, with phrases of a plain kind that follow the values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from trialeditor.domain.canonical import digest_of
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import (
    FACT_KEYS,
    Arm,
    Contact,
    Fact,
    Facts,
    FactValue,
    Intervention,
    Outcome,
    PartialDate,
    Site,
)
from trialeditor.domain.history import SnapshotView

STATUS_WORDS: Mapping[str, str] = {
    "RECRUITING": "Open to new patients",
    "ACTIVE_NOT_RECRUITING": "Closed to new patients, still running",
    "COMPLETED": "Finished",
}

VALUES: Mapping[str, FactValue] = {
    "nct_id": "NCT05350891",
    "brief_title": "Surgery and Immunotherapy",
    "official_title": "A Single-arm Study of Surgery and Immunotherapy",
    "status": "RECRUITING",
    "status.why_stopped": None,
    "phase": ("PHASE2",),
    "study_type": "INTERVENTIONAL",
    "enrollment.count": 77,
    "enrollment.type": "ESTIMATED",
    "age.minimum": "18 Years",
    "age.maximum": None,
    "sex": "ALL",
    "healthy_volunteers": False,
    "sponsor.name": "Example Hospital",
    "sponsor.class": "OTHER",
    "collaborators": (),
    "interventions": (Intervention(type="DRUG", name="Examplumab"), Intervention(type="PROCEDURE", name="Surgery")),
    "arms": (Arm(label="Everybody", type="EXPERIMENTAL", interventions=("Examplumab", "Surgery")),),
    "conditions": ("Cancer of the nose", "Lymphoma"),
    "keywords": ("transnasal",),
    "locations": (
        Site(city="Hefei", state="Anhui", country="China", status="RECRUITING"),
        Site(city="Lyon", country="France"),
    ),
    "locations.count": 2,
    "locations.recruiting": (Site(city="Hefei", state="Anhui", country="China", status="RECRUITING"),),
    "locations.recruiting.any": True,
    "contacts": (Contact(name="Ann Example", phone="555-0100"),),
    "contacts.any": True,
    "dates.start": PartialDate(date="2022-04", kind="ACTUAL"),
    "dates.primary_completion": PartialDate(date="2027-04", kind="ESTIMATED"),
    "dates.completion": PartialDate(date="2028-04", kind="ESTIMATED"),
    "dates.last_update": PartialDate(date="2025-10-01", kind="ACTUAL"),
    "dates.verified": PartialDate(date="2025-09"),
    "eligibility.text": "Inclusion: adults. Exclusion: pregnancy; dose over 10 mg.",
    "eligibility.inclusion": (Criterion(text="Adults"),),
    "eligibility.exclusion": (Criterion(text="Pregnancy"), Criterion(text="More than 10 mg of prednisone a day")),
    "eligibility.other": (),
    "outcomes.primary": (Outcome(measure="Survival", time_frame="2 years"),),
    "brief_summary": "This study tests surgery and immunotherapy.",
    "has_results": False,
}
"""A value for every fact key."""


def facts_with(changes: Mapping[str, FactValue] | None = None) -> Facts:
    """Return all facts, with some values changed. Phrases follow the values; lists do not keep their order."""
    values = {**VALUES, **(changes or {})}
    return Facts(by_key={key: fact_of(key, values[key]) for key in FACT_KEYS})


def fact_of(key: str, value: FactValue) -> Fact:
    """Return a fact with phrase, forms and items of a plain kind."""
    if isinstance(value, tuple) and not key.startswith("eligibility."):
        value = sort_items(value)
    items = tuple(map(words_of_item, value)) if isinstance(value, tuple) else ()
    return Fact(key=key, value=value, phrase=_phrase(key, value, items), path=key, forms=_forms(value), items=items)


def sort_items(value: Sequence[object]) -> FactValue:
    """Return a list in the order in which facts hold it, whatever order it came in."""
    return tuple(sorted(value, key=repr))  # type: ignore[return-value]  # the items stay what they were


def words_of_item(item: object) -> str:
    """Return how one item of a list reads."""
    if isinstance(item, Site):
        return item.label
    if isinstance(item, Criterion):
        return item.text
    if isinstance(item, Arm):
        return item.label
    if isinstance(item, Outcome):
        return item.measure
    return item if isinstance(item, str) else str(getattr(item, "name", ""))


def _phrase(key: str, value: FactValue, items: tuple[str, ...]) -> str:
    if key == "status":
        return STATUS_WORDS.get(str(value), "Not stated")
    if isinstance(value, tuple):
        return ", ".join(items) or "None listed"
    if isinstance(value, PartialDate):
        return value.date
    if key == "enrollment.count":
        return f"{value} people (planned)"
    return "Not stated" if value is None else str(value)


def _forms(value: FactValue) -> Mapping[str, str]:
    if isinstance(value, int) and not isinstance(value, bool):
        return {"number": str(value), "people": f"{value} people", "about": f"about {round(value, -1)} people"}
    if isinstance(value, str) and value in STATUS_WORDS:
        words = STATUS_WORDS[value]
        return {"inline": words[:1].lower() + words[1:]}
    return {}


def view(changes: Mapping[str, FactValue] | None = None, *, as_of: date = date(2026, 1, 2)) -> SnapshotView:
    """Return a snapshot's facts, under a digest of its values."""
    facts = facts_with(changes)
    return SnapshotView(digest=digest_of({fact.key: fact.to_json() for fact in facts}), facts=facts, as_of=as_of)
