"""Topics: what a sentence and a criterion speak of, as stems of their content words, so that the two can be matched."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from trialeditor.checks.tables import words
from trialeditor.checks.word_runs import WordRun, words_in
from trialeditor.checks.wordings import labelled

_EMPTY = words(
    "a able about according after age aged all allowed also an and any are as at be because been before being but"
    " by can cannot care live clinically condition"
    " conditions confirmed could criteria currently day days defined did disease"
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
    "pregnant": "expecting pregnancy pregnant childbearing",
    "breastfeed": "nursing lactating lactation breastfeeding breastfeed",
    "contraceptive": "contraception contraceptives contraceptive",
    "cancer": "malignancy malignant malignancies tumor tumors tumour carcinoma neoplasm cancer",
    "spread": "metastasis metastases metastatic metastasized spread spreads",
    "liver": "hepatic ast alt bilirubin liver",
    "kidney": "renal kidneys kidney creatinine dialysis gfr egfr",
    "heart": "cardiac cardiovascular cardiopulmonary coronary heart",
    "lung": "pulmonary respiratory lungs lung",
    "brain": "cerebral cns brain",
    "mental": "psychiatric psychosis mental",
    "pressure": "hypertension hypertensive",
    "allergy": "hypersensitivity allergic allergies allergy anaphylaxis",
    "alcohol": "alcoholism alcohol",
    "vaccine": "vaccination vaccinated vaccines vaccine inoculated shot shots",
    "radiation": "radiotherapy irradiation radiation",
    "chemotherapy": "chemotherapy chemo chemotherapies",
    "surgery": "operation operations surgical surgically surgery surgeries resection hysterectomy",
    "consent": "consent agree agrees",
    "smoke": "smoker smokers smoking smoke smokes smoked tobacco cigarettes nicotine",
    "steroid": "steroids steroid corticosteroid corticosteroids glucocorticoid glucocorticoids prednisone prednisolone",
    "medicine": "medication medications medicines medicine drug drugs",
    "infection": "infections infected infection",
    "hiv": "hiv immunodeficiency",
    "bodymass": "bmi obesity",
    "hemoglobin": "hemoglobin anemia",
    "hba1c": "a1c hba1c",
    "ecog": "ecog performance",
    "walk": "walking walk ambulatory",
    "language": "english",
    "relapse": "relapsed relapse",
    "return": "recurrent recurrence recurred back",
    "epilepsy": "seizures seizure epilepsy",
    "transplant": "transplantation transplanted transplant",
    "headache": "headaches headache",
    "bleed": "bleeding hemorrhage bleed",
    "clot": "coagulation anticoagulant anticoagulants thinner thinners clotting clots warfarin",
    "glucose": "sugar glucose",
    "diabetes": "diabetic diabetes",
    "suicide": "suicidal suicide",
    "control": "controlled control controlling",
    "change": "change changes changed changing unstable instable adjusted adjustment adjustments",
    "dementia": "dementia alzheimer's",
    "asthma": "asthmatic asthma",
    "stroke": "stroke cerebrovascular",
    "swallow": "swallow swallowing",
    "caregiver": "caregiver carer",
    "assistance": "assistance help aid unaided unassisted",
}
"""Words that stand for the same thing in criteria and in plain sentences, by what they mean."""
_SAME = {word: meaning for meaning, listed in _MEANINGS.items() for word in listed.split(" ")}
_PHRASES = labelled(
    {
        "bodymass": ("body mass index",),
        "pressure": ("[high|low|raised] blood pressure",),
        "heart": ("heart attack|attacks|disease|failure", "myocardial infarction"),
        "contraceptive": ("birth control",),
        "pregnant": ("childbearing potential", "able to become|get pregnant", "could become|get pregnant"),
        "clot": ("blood thinner|thinners|clot|clots",),
        "epilepsy": ("fit|fits in the past",),
        "ecog": ("up and about", "performance status|score"),
        "kidney": ("kidney function",),
        "liver": ("liver function",),
        "spread": (
            "far parts of the body",
            "other parts of the body",
            "other organs",
            "distant spread|metastasis|metastases",
        ),
        "leptomeni": ("thin layers|membranes|coverings …2 brain", "lining of the brain"),
        "consent": ("consent form",),
        "lifespan": ("life expectancy", "expected|likely to live", "days|weeks|months|years to live"),
    },
    {},
)
"""Several words that are one topic."""
_OPPOSITES = labelled(
    {
        "change": (
            "stable|steady|unchanged|constant",
            "stay|stays|stayed|remain|remains|remained|been|is|be [about|at] the same",
        )
    },
    {},
)
"""Words that deny a topic and do not name it: a stable dose is one that does not change."""
_TURNED = words(
    "controlled treated willing adequate sufficient smoker smokers smoking resectable healthy vaccinated"
    " pregnant diagnosed measurable english diabetic operable cooperative compliant satisfactory invasive"
)
"""Words that "un", "in" and "non" turn into their opposites."""
_PREFIXES = ("non", "un", "in")
_ENDINGS = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied"),
    *("ness", "ers", "er", "ed", "es", "ly", "s", "e", "y"),
)
_SHORTEST = 3
_LONGEST = 9
"""Long words count by their beginning: "leptomeningeal" is "leptomeninges", also with a letter missing at its end."""
_KEPT = 40
"""What is longer is no word, and is not kept."""
_UNSEEN = 0.25
"""How much a word that no criterion has counts, measured by one that a single criterion has."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What some words are about, the number of the first of them, and whether a prefix turns it ("nonsmoker")."""

    stem: str
    first: int
    turned: bool = False


def topics(text: str) -> frozenset[str]:
    """Return the stems of what a text is about."""
    return frozenset(topic.stem for topic in topics_in(words_in(text)))


def topics_in(run: WordRun) -> tuple[Topic, ...]:
    """Return what a text is about, in order."""
    return tuple(_topics(run))


def _topics(run: WordRun) -> Iterator[Topic]:
    at = 0
    while at < len(run):
        phrase, opposite = _PHRASES.at(run, at), _OPPOSITES.at(run, at)
        found = phrase or opposite
        if found is not None:
            yield Topic(found.label, at, turned=phrase is None)
            at = found.after
            continue
        word = run.words[at]
        if word[0].isalpha() and word not in _EMPTY:
            yield _topic(word, at)
        at += 1


def _topic(word: str, at: int) -> Topic:
    for prefix in _PREFIXES:
        plain = word.removeprefix(prefix)
        if plain != word and plain in _TURNED:
            return Topic(stem_of(plain), at, turned=True)
    return Topic(stem_of(word), at)


def stem_of(word: str) -> str:
    """Return the stem of a word in lower case, or its meaning where the table has one."""
    return _stem_of_word(word) if len(word) <= _KEPT else word[:_LONGEST]


@lru_cache(maxsize=8192)
def _stem_of_word(word: str) -> str:
    same = _SAME.get(word)
    if same:
        return same
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)[:_LONGEST]
    return word[:_LONGEST]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much a stem tells apart one criterion from the others of a record: rare ones tell more.

    Words that no criterion has are those of the plain wording: they count little.
    """

    by_stem: Mapping[str, float]
    unseen: float

    def of(self, stems: Iterable[str]) -> float:
        """Return the weight of some stems together."""
        return sum(self.by_stem.get(stem, self.unseen) for stem in stems)


def weights_of(texts: Iterable[frozenset[str]], usual: frozenset[str] = frozenset()) -> Weights:
    """Return the weights of stems by inverse document frequency; those of `usual` count little."""
    documents = list(texts)
    counts = Counter(stem for each in documents for stem in each)
    total = len(documents) + 1
    by_stem = {
        stem: math.log(1 + total / count) * (_UNSEEN if stem in usual else 1.0) for stem, count in counts.items()
    }
    return Weights(by_stem=by_stem, unseen=_UNSEEN * math.log(1 + total))
