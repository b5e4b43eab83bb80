"""How much a change in the record matters to a patient: what an editor should look at first, and what can wait.

The order is that of a person who looks for a trial: can I join at all, may I join, where, what would happen to me,
whom do I ask. A change is *material* when it may change that person's decision or put them in danger, *minor* when a
reader may notice it and decides the same, *administrative* when it concerns the record and not the study.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.facts import Fact
from trialeditor.domain.text.cleaning import compose, fold_spaces


class Materiality(StrEnum):
    """The weight of a change, heaviest first."""

    MATERIAL = "material"
    MINOR = "minor"
    ADMINISTRATIVE = "administrative"

    @property
    def rank(self) -> int:
        """Return 0 for the heaviest."""
        return tuple(Materiality).index(self)

    @property
    def label(self) -> str:
        """Return the weight as a heading."""
        return _LABELS[self]


_LABELS: Mapping[Materiality, str] = {
    Materiality.MATERIAL: "Matters to patients",
    Materiality.MINOR: "Minor",
    Materiality.ADMINISTRATIVE: "Administrative",
}


@dataclass(frozen=True, slots=True)
class Weight:
    """What a change of one fact weighs at most, and why."""

    at_most: Materiality
    why: str


_MATERIAL, _MINOR, _ADMINISTRATIVE = Materiality

WEIGHTS: Mapping[str, Weight] = {
    "status": Weight(_MATERIAL, "It says whether anyone can join at all."),
    "status.why_stopped": Weight(_MATERIAL, "A study may have been stopped for its safety."),
    "locations.recruiting.any": Weight(_MATERIAL, "Without an open site there is nowhere to go."),
    "eligibility.exclusion": Weight(_MATERIAL, "It says who must not join; some criteria protect people from harm."),
    "eligibility.inclusion": Weight(_MATERIAL, "It says who may join."),
    "eligibility.other": Weight(_MATERIAL, "It may say who can join."),
    "age.minimum": Weight(_MATERIAL, "It says who may join."),
    "age.maximum": Weight(_MATERIAL, "It says who may join."),
    "sex": Weight(_MATERIAL, "It says who may join."),
    "healthy_volunteers": Weight(_MATERIAL, "It says who may join."),
    "locations.recruiting": Weight(_MATERIAL, "It says where people can join."),
    "locations": Weight(_MATERIAL, "It says where people can join. A new contact or postal code matters less."),
    "locations.count": Weight(_MINOR, "The sites themselves say more than their number."),
    "interventions": Weight(_MATERIAL, "It says what is done to people. Other words for the same matter less."),
    "arms": Weight(_MATERIAL, "It says what people may be given. Other words for the same matter less."),
    "phase": Weight(_MATERIAL, "It says how much is known about the treatment."),
    "study_type": Weight(_MATERIAL, "It says whether treatment is tested or people are only observed."),
    "conditions": Weight(_MATERIAL, "It says whom the study is about."),
    "outcomes.primary": Weight(_MATERIAL, "It says what the study is meant to find out. The time frame matters less."),
    "enrollment.count": Weight(_MATERIAL, "It says how large the study is. The same rounded number matters less."),
    "contacts.any": Weight(_MATERIAL, "Without a contact there is nobody to ask."),
    "contacts": Weight(_MINOR, "Pages show the contacts of the newest record; nobody decides by them."),
    "has_results": Weight(_MATERIAL, "Results say whether the treatment helped and what harm it did."),
    "sponsor.name": Weight(_MATERIAL, "It says who is responsible for the study."),
    "dates.start": Weight(_MINOR, "Whether people can join is said by the status."),
    "dates.completion": Weight(_MINOR, "Few people decide by the day on which a study ends."),
    "dates.primary_completion": Weight(_MINOR, "Few people decide by the day of the last main measurement."),
    "brief_title": Weight(_MINOR, "Pages have a title of their own."),
    "official_title": Weight(_MINOR, "It names the study; the facts that it names are compared themselves."),
    "brief_summary": Weight(
        _MATERIAL, "Patients read it at the registry. Other words with the same numbers matter less."
    ),
    "eligibility.text": Weight(_MINOR, "No criterion changed, only what stands between them."),
    "enrollment.type": Weight(_MINOR, "Planned numbers become actual ones in every study."),
    "sponsor.class": Weight(_MINOR, "The sponsor's name says more."),
    "collaborators": Weight(_MINOR, "The sponsor is responsible."),
    "keywords": Weight(_ADMINISTRATIVE, "They serve the registry's search."),
    "nct_id": Weight(_ADMINISTRATIVE, "It is the number of the record."),
    "dates.verified": Weight(_ADMINISTRATIVE, "It says when somebody last looked at the record."),
    "dates.last_update": Weight(_ADMINISTRATIVE, "It says when the record last changed."),
}
"""By fact key, in the order in which changes are listed within one weight."""

_UNKNOWN = Weight(_MINOR, "Nobody has weighed this fact yet.")


def weight_of(key: str) -> Weight:
    """Return what a change of the fact `key` weighs."""
    return WEIGHTS.get(key, _UNKNOWN)


def rank_of(key: str) -> int:
    """Return the place of a fact among changes of one weight; facts that are not known come last."""
    return _RANKS.get(key, len(_RANKS))


_RANKS = {key: rank for rank, key in enumerate(WEIGHTS)}


def weigh_fact(old: Fact, new: Fact) -> Materiality:
    """Return what the change from `old` to `new` of a fact that is no list weighs."""
    at_most = weight_of(new.key).at_most
    if new.key == "enrollment.count" and old.forms.get("about") == new.forms.get("about"):
        return Materiality.MINOR
    if new.key == "brief_summary":
        return weigh_text(old.phrase, new.phrase)
    return at_most


def weigh_text(old: str, new: str) -> Materiality:
    """Return what a reworded description weighs: a changed number may be a dose, other words are mostly polish."""
    return Materiality.MINOR if _numbers(old) == _numbers(new) else Materiality.MATERIAL


def weigh_wording(old: str, new: str) -> Materiality:
    """Return what a reworded criterion weighs: everything but case, space, quotes, dashes and the final stop counts."""
    return Materiality.MINOR if _plainest(old) == _plainest(new) else Materiality.MATERIAL


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "‐": "-", "‑": "-", "−": "-"})


def _numbers(text: str) -> list[str]:
    return sorted(_NUMBER.findall(text))


def _plainest(text: str) -> str:
    return compose(fold_spaces(text).strip()).casefold().translate(_ALIKE).rstrip(".;,: ")
