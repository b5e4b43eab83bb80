"""Registry codes in words for patients: one table for each enum of the API.

The definitions behind the words are the registry's own (ClinicalTrials.gov, Glossary and Protocol Registration Data
Element Definitions). A code that the registry adds later gets honest words too; the code itself is never shown.
"""

from __future__ import annotations

from collections.abc import Mapping

from trialeditor.registry.texts import inline, join_words

NOT_STATED = "Not stated"
OTHER = "Other (see ClinicalTrials.gov)"

STATUS: Mapping[str, str] = {
    "RECRUITING": "Open to new patients",
    "NOT_YET_RECRUITING": "Not yet open to new patients",
    "ENROLLING_BY_INVITATION": "Open by invitation only",
    "ACTIVE_NOT_RECRUITING": "Closed to new patients, still running",
    "COMPLETED": "Finished",
    "SUSPENDED": "Paused for now",
    "TERMINATED": "Stopped early",
    "WITHDRAWN": "Called off before anyone joined",
    "UNKNOWN": "Not known, because the record has not been kept up to date",
    "AVAILABLE": "Available to patients outside a clinical trial",
    "NO_LONGER_AVAILABLE": "No longer available",
    "TEMPORARILY_NOT_AVAILABLE": "Not available for now",
    "APPROVED_FOR_MARKETING": "Approved for use by the public",
    "WITHHELD": "Not made public yet",
}
"""Overall statuses, as a page shows them."""

STATUS_SHORT: Mapping[str, str] = {
    "RECRUITING": "Open",
    "NOT_YET_RECRUITING": "Not yet open",
    "ENROLLING_BY_INVITATION": "By invitation",
    "ACTIVE_NOT_RECRUITING": "Closed, still running",
    "COMPLETED": "Finished",
    "SUSPENDED": "Paused",
    "TERMINATED": "Stopped early",
    "WITHDRAWN": "Called off",
    "UNKNOWN": "Not known",
    "AVAILABLE": "Available",
    "NO_LONGER_AVAILABLE": "No longer available",
    "TEMPORARILY_NOT_AVAILABLE": "Not available for now",
    "APPROVED_FOR_MARKETING": "Approved for use",
    "WITHHELD": "Not public yet",
}
"""Overall statuses, as a list shows them."""

STATUS_INLINE: Mapping[str, str] = {
    **{code: inline(words) for code, words in STATUS.items()},
    "ACTIVE_NOT_RECRUITING": "closed to new patients but still running",
    "TERMINATED": "closed because it was stopped early",
    "WITHDRAWN": "closed because it was called off before anyone joined",
    "UNKNOWN": "of unknown status because its record has not been kept up to date",
}
"""Overall statuses, as they stand in a sentence after "The study is"."""

STOPPED = frozenset({"SUSPENDED", "TERMINATED", "WITHDRAWN"})
"""Overall statuses for which the registry asks why."""

SITE_STATUS: Mapping[str, str] = {
    **{code: STATUS[code] for code in ("RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION")},
    **{code: STATUS[code] for code in ("ACTIVE_NOT_RECRUITING", "COMPLETED", "SUSPENDED", "TERMINATED")},
    "WITHDRAWN": "Not taking part",
    "AVAILABLE": "Available",
}
"""Statuses of one site."""

PHASE: Mapping[str, str] = {
    "NA": "Not applicable",
    "EARLY_PHASE1": "Early Phase 1",
    "PHASE1": "Phase 1",
    "PHASE2": "Phase 2",
    "PHASE3": "Phase 3",
    "PHASE4": "Phase 4",
}

STUDY_TYPE: Mapping[str, str] = {
    "INTERVENTIONAL": "Clinical trial",
    "OBSERVATIONAL": "Observational study",
    "EXPANDED_ACCESS": "Expanded access program",
}

ENROLLMENT_TYPE: Mapping[str, str] = {"ESTIMATED": "Planned", "ACTUAL": "Actual"}

SEX: Mapping[str, str] = {"ALL": "Any sex", "FEMALE": "Female only", "MALE": "Male only"}

SEX_INLINE: Mapping[str, str] = {
    "ALL": "people of any sex",
    "FEMALE": "female participants only",
    "MALE": "male participants only",
}
"""Who may join by sex, as it stands in a sentence after "open to"."""

SPONSOR_CLASS: Mapping[str, str] = {
    "NIH": "The US National Institutes of Health",
    "FED": "A US federal agency",
    "OTHER_GOV": "A government body",
    "INDIV": "A person",
    "INDUSTRY": "A company",
    "NETWORK": "A research network",
    "AMBIG": "Not clear",
    "OTHER": "A university, hospital, or other organization",
    "UNKNOWN": "Not known",
}

INTERVENTION_TYPE: Mapping[str, str] = {
    "BEHAVIORAL": "Behavioral program",
    "BIOLOGICAL": "Biological product",
    "COMBINATION_PRODUCT": "Combination product",
    "DEVICE": "Device",
    "DIAGNOSTIC_TEST": "Diagnostic test",
    "DIETARY_SUPPLEMENT": "Dietary supplement",
    "DRUG": "Drug",
    "GENETIC": "Genetic treatment",
    "PROCEDURE": "Procedure",
    "RADIATION": "Radiation",
    "OTHER": "Other",
}

ARM_TYPE: Mapping[str, str] = {
    "EXPERIMENTAL": "Group that gets what is being tested",
    "ACTIVE_COMPARATOR": "Comparison group that gets another treatment",
    "PLACEBO_COMPARATOR": "Comparison group that gets a placebo",
    "SHAM_COMPARATOR": "Comparison group that gets a sham procedure",
    "NO_INTERVENTION": "Comparison group that gets no study treatment",
    "OTHER": "Another group",
}

CONTACT_ROLE: Mapping[str, str] = {
    "CONTACT": "Contact",
    "PRINCIPAL_INVESTIGATOR": "Lead researcher",
    "SUB_INVESTIGATOR": "Researcher",
    "STUDY_CHAIR": "Study chair",
    "STUDY_DIRECTOR": "Study director",
}


def words_for(table: Mapping[str, str], code: str) -> str:
    """Return the words of `code` in one of the tables above: honest ones when it is empty or not known to us."""
    return table.get(code, OTHER) if code else NOT_STATED


def words_inside(table: Mapping[str, str], code: str, *, what: str) -> str:
    """Return the words of `code` as they stand in a sentence; `what` names the thing: "a status", "a sex"."""
    return table.get(code, f"{what} that ClinicalTrials.gov explains") if code else f"{what} that is not stated"


def phase_words(phases: tuple[str, ...], study_type: str) -> str:
    """Return "Phase 2", "Phase 1 and Phase 2", or that phases do not apply: they exist for clinical trials only."""
    if not phases:
        return PHASE["NA"] if study_type in {"OBSERVATIONAL", "EXPANDED_ACCESS"} else NOT_STATED
    return join_words([words_for(PHASE, code) for code in phases])


def phase_inline(phases: tuple[str, ...], study_type: str) -> str:
    """Return the phase as it stands in a sentence after "This is": "a Phase 2 study", "a study without phases"."""
    if not phases and study_type not in {"OBSERVATIONAL", "EXPANDED_ACCESS"}:
        return "a study of a phase that is not stated"
    if not set(phases) - {"NA"}:
        return "a study without phases"
    if not set(phases) <= set(PHASE):
        return "a study of a phase that ClinicalTrials.gov explains"
    words = join_words([PHASE[code] for code in phases])
    return f"{'an' if words.startswith('E') else 'a'} {words} study"
