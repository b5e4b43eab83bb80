"""What search engines read of a page: JSON-LD in the vocabulary of schema.org (MedicalWebPage, MedicalStudy).

It says nothing that the page does not show: a verifier looks each text up in the page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from trialeditor.domain.facts import Facts

_KINDS = {"INTERVENTIONAL": "MedicalTrial", "OBSERVATIONAL": "MedicalObservationalStudy"}
STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "RECRUITING": "Recruiting",
        "NOT_YET_RECRUITING": "NotYetRecruiting",
        "ENROLLING_BY_INVITATION": "EnrollingByInvitation",
        "ACTIVE_NOT_RECRUITING": "ActiveNotRecruiting",
        "COMPLETED": "Completed",
        "SUSPENDED": "Suspended",
        "TERMINATED": "Terminated",
        "WITHDRAWN": "Withdrawn",
    }
)
"""Registry codes that schema.org's MedicalStudyStatus has a member for."""
CONTEXT = "https://schema.org"
TERMS = (
    frozenset(_KINDS.values())
    | frozenset(f"{CONTEXT}/{each}" for each in STATUSES.values())
    | frozenset(
        [
            "@context",
            "@type",
            "MedicalWebPage",
            "MedicalStudy",
            "MedicalCondition",
            "Organization",
            "Person",
            "name",
            "description",
            "inLanguage",
            "url",
            "isBasedOn",
            "lastReviewed",
            "reviewedBy",
            "mainEntity",
            "identifier",
            "sameAs",
            "status",
            "sponsor",
            "healthCondition",
        ]
    )
    | {CONTEXT}
)
"""Everything in the data that is no word of the page."""
KINDS = frozenset(_KINDS.values()) | {"MedicalStudy"}
"""What a study can be."""
_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""No text can end the element that it stands in (HTML, "Restrictions for contents of script elements")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyData:
    """What is told of the study."""

    kind: str
    status: str
    name: str
    sponsor: str
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageData:
    """What is told of the page."""

    nct_id: str
    title: str
    description: str
    address: str
    registry: str
    reviewed: str
    """An ISO date, or empty for a page that nobody reviewed as a whole."""
    reviewers: tuple[str, ...]
    study: StudyData
    lang: str


def study_data(facts: Facts, *, names_conditions: bool) -> StudyData:
    """Return what is told of a study: only what the page shows as the record has it.

    The short title of the record is never shown, so a study without an official one goes without a name.
    """
    return StudyData(
        kind=_KINDS.get(facts.text("study_type"), "MedicalStudy"),
        status=STATUSES.get(facts.text("status"), ""),
        name=_shown(facts, "official_title"),
        sponsor=_shown(facts, "sponsor.name"),
        conditions=tuple(" ".join(each.split()) for each in facts["conditions"].items) if names_conditions else (),
    )


def _shown(facts: Facts, key: str) -> str:
    fact = facts.get(key)
    return " ".join(fact.phrase.split()) if fact and fact.value not in (None, "", ()) else ""


def json_ld(page: PageData) -> Markup:
    """Return the inside of the script element."""
    value = {
        "@context": CONTEXT,
        "@type": "MedicalWebPage",
        "name": page.title,
        "description": page.description,
        "inLanguage": page.lang,
        "url": page.address,
        "isBasedOn": page.registry,
        "lastReviewed": page.reviewed,
        "reviewedBy": [{"@type": "Person", "name": name} for name in page.reviewers],
        "mainEntity": _study(page),
    }
    text = json.dumps(_without_empty(value), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - nothing in it can end the element


def _study(page: PageData) -> Mapping[str, object]:
    study = page.study
    return _without_empty(
        {
            "@type": study.kind,
            "identifier": page.nct_id,
            "name": study.name,
            "sameAs": page.registry,
            "status": f"{CONTEXT}/{study.status}" if study.status else "",
            "sponsor": {"@type": "Organization", "name": study.sponsor} if study.sponsor else "",
            "healthCondition": [{"@type": "MedicalCondition", "name": name} for name in study.conditions],
        }
    )


def _without_empty(value: Mapping[str, object]) -> Mapping[str, object]:
    return {key: each for key, each in value.items() if each not in ("", [])}
