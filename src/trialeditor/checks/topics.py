"""Topics: what a sentence and a criterion speak of, as stems of their content words, so that the two can be matched."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trialeditor.checks.tables import words
from trialeditor.checks.tokens import tokens

_EMPTY = words(
    "a able about according after age aged all allowed also an and any are as at be because been before being but"
    " by can cannot clinically condition conditions confirmed could criteria currently day days defined did disease"
    " do doctor documented does due during e.g each either eligible enter etc even ever evidence five for four from"
    " get give got greater had has have having he her higher him his history how i i.e if in include including into"
    " investigator is it its join known last least less level levels long lower may me might month months more most"
    " much must my need never no nor not now of off old older on once one only opinion or other our out over own"
    " part participant participants past patient patients people per person persons presence previous previously"
    " prior problem problems ready reason reasons receive received same serious severe she should signed significant"
    " since six so some still study subject subjects such take taken taking test tests than that the their them then"
    " therapy there these they this those three to too treated treatment trial two under unless until up use used"
    " using want was we week weeks were what when where which while who whom will willing with within without would"
    " year years you your yours"
)
"""Words that most sentences and criteria share, and that say nothing of what they are about."""
_MEANINGS = {
    "age18": "adult minor child children",
    "pregnant": "expecting pregnancy pregnant",
    "breastfeed": "nursing lactating lactation breast-feeding breastfeeding breast-feed",
    "cancer": "malignancy malignant malignancies tumor tumors tumour carcinoma neoplasm",
    "spread": "metastasis metastases metastatic spread distant",
    "liver": "hepatic ast alt bilirubin",
    "kidney": "renal kidneys creatinine dialysis",
    "heart": "cardiac cardiovascular myocardial infarction cardiopulmonary",
    "lung": "pulmonary respiratory lungs",
    "brain": "cerebral cns",
    "mental": "psychiatric psychosis",
    "pressure": "hypertension",
    "allergy": "hypersensitivity allergic allergies",
    "alcohol": "alcoholism",
    "vaccine": "vaccination vaccinated vaccines inoculated shot shots",
    "radiation": "radiotherapy irradiation",
    "surgery": "operation operations surgical surgically resection hysterectomy",
    "contraceptive": "contraception contraceptives",
    "consent": "consent agree",
    "smoke": "smoker smokers smoking tobacco cigarettes",
    "steroid": "steroids steroid corticosteroid corticosteroids glucocorticoid glucocorticoids prednisone prednisolone",
    "medicine": "medication medications medicines drug drugs",
    "infection": "infections infected",
    "hiv": "hiv immunodeficiency",
    "bodymass": "bmi obesity",
    "hemoglobin": "hemoglobin anemia",
    "hba1c": "a1c hba1c",
    "ecog": "ecog performance",
    "walk": "walking ambulatory",
    "language": "english",
    "relapse": "relapsed",
    "return": "recurrent recurrence back",
    "epilepsy": "seizures seizure",
    "transplant": "transplantation transplanted",
    "headache": "headaches",
    "bleed": "bleeding hemorrhage",
    "clot": "coagulation anticoagulant anticoagulants thinner thinners clotting warfarin",
    "glucose": "sugar glucose",
    "diabetes": "diabetic",
    "suicide": "suicidal",
    "dementia": "dementia",
    "asthma": "asthmatic",
}
"""Words that stand for the same thing in criteria and in plain sentences, by what they mean."""
_SAME = {word: meaning for meaning, listed in _MEANINGS.items() for word in listed.split(" ")}
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ies",
    "ied",
    "ness",
    "ers",
    "er",
    "ed",
    "es",
    "ly",
    "s",
    "e",
    "y",
)
_SHORTEST = 3
_OPPOSITES = ("un", "in", "non-", "non", "ir", "im")


def topics(text: str) -> frozenset[str]:
    """Return the stems of what a text is about."""
    return frozenset(
        stem
        for token in tokens(text)
        for part in (token.folded, *token.folded.split("-"))
        if part not in _EMPTY and not part[0].isdigit() and (stem := stem_of(part))
    )


def stem_of(word: str) -> str:
    """Return the stem of a word in lower case, or its meaning where the table has one."""
    same = _SAME.get(word)
    if same:
        return same
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def opposites(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many stems of one are those of the other with "un", "in" or "non" before them."""
    first, second = set(one), set(other)
    return sum(
        1
        for prefix in _OPPOSITES
        for stem in first | second
        if (stem in first and prefix + stem in second and stem not in second)
        or (stem in second and prefix + stem in first and stem not in first)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much a stem tells apart one criterion from the others of a record: rare ones tell more."""

    by_stem: Mapping[str, float]
    unseen: float

    def of(self, stems: Iterable[str]) -> float:
        """Return the weight of some stems together."""
        return sum(self.by_stem.get(stem, self.unseen) for stem in stems)


def weights_of(texts: Iterable[frozenset[str]]) -> Weights:
    """Return the weights of the stems of a record's criteria (inverse document frequency)."""
    documents = list(texts)
    counts = Counter(stem for each in documents for stem in each)
    total = len(documents) + 1
    by_stem = {stem: math.log(1 + total / count) for stem, count in counts.items()}
    return Weights(by_stem=by_stem, unseen=math.log(1 + total))
