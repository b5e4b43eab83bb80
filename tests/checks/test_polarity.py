"""Polarity: sentences that say what a criterion says, and those that turn it round."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.checked_pages import LABELS
from trialeditor.checks.limits_compared import are_turned, spans_of
from trialeditor.checks.polarity import Relation, relation
from trialeditor.checks.polarity_reading import read

AGREES, OPPOSED, UNRELATED = Relation.AGREES, Relation.OPPOSED, Relation.UNRELATED


def good(criterion: str, sentence: str, *, included: bool = True) -> Relation:
    """Return how a sentence under "good fit" stands to a criterion."""
    return relation(criterion, sentence, included=included, fits=True)


def bad(criterion: str, sentence: str, *, included: bool = False) -> Relation:
    """Return how a sentence under "not a fit" stands to a criterion."""
    return relation(criterion, sentence, included=included, fits=False)


def test_nearly_all_of_the_seen_half_is_told_right_and_nothing_turned_is_missed() -> None:
    """What is missed beyond that shares no word with its criterion, or asks for knowledge that is in no table."""
    wrong, lines = [], 0
    for text in (LABELS / "seen" / "polarity.ndjson").read_text(encoding="utf-8").splitlines():
        line = json.loads(text)
        lines += 1
        told = relation(
            line["criterion"],
            line["sentence"],
            included=line["kind"] == "inclusion",
            fits=line["section"] == "good_fit",
        )
        if told.value != line["expect"]:
            wrong.append((line["id"], line["expect"], told.value))
    assert len(wrong) <= lines // 10, wrong
    assert not [each for each in wrong if each[1] == "opposed"]


def test_what_stands_in_brackets_turns_nothing() -> None:
    criterion = "Another cancer within 5 years (excluding skin cancer that was fully treated)"
    assert bad(criterion, "had another cancer in the past 5 years (some skin cancers do not count)") is AGREES
    assert good(criterion, "had another cancer in the past 5 years (not skin cancer)", included=False) is OPPOSED


def test_a_negation_belongs_to_its_own_clause() -> None:
    criterion = "Pregnant, breastfeeding, or able to become pregnant and not using birth control"
    assert bad(criterion, "are pregnant or breastfeeding") is AGREES
    assert bad(criterion, "could become pregnant and do not use birth control") is AGREES
    assert bad(criterion, "You are not pregnant and not breastfeeding.") is OPPOSED


def test_a_sentence_that_lets_some_in_does_not_turn_the_rule_before_it() -> None:
    criterion = "Known brain metastases. Patients judged to have stable brain metastases may be enrolled;"
    assert bad(criterion, "have cancer that has spread to the brain") is AGREES
    assert good(criterion, "have cancer that has spread to the brain", included=False) is OPPOSED
    assert good("Brain metastases. Patients with them may be enrolled.", "have cancer in the brain") is AGREES


def test_unless_asks_for_what_stands_behind_it() -> None:
    assert bad("Consent of a parent", "You cannot join unless a parent gives consent.", included=True) is AGREES
    assert bad("Seizures", "You had seizures, unless they came with a fever.") is AGREES


@pytest.mark.parametrize(
    ("lead", "item", "told"),
    [
        ("You cannot join if you:", "use insulin", AGREES),
        ("You can still join if you:", "use insulin", OPPOSED),
        ("You cannot join if you do not:", "use insulin", OPPOSED),
        ("", "use insulin", AGREES),
    ],
)
def test_items_have_the_frame_of_the_line_above(lead: str, item: str, told: Relation) -> None:
    assert relation("Use of insulin", item, included=False, fits=False, lead=lead) is told


@pytest.mark.parametrize(
    ("criterion", "sentence", "told"),
    [
        ("Age ≥ 18 years", "You are 18 or older.", AGREES),
        ("Age ≥ 18 years", "You are over 21.", AGREES),
        ("Age ≥ 18 years", "You are under 18.", OPPOSED),
        ("Age ≥ 18 years", "You are a child.", OPPOSED),
        ("Age 2 to 11 years", "You are 12 or older.", OPPOSED),
        ("ECOG performance status 0-1", "Your ECOG score is 2 or higher.", OPPOSED),
        ("Hemoglobin ≥ 9 g/dL", "Your hemoglobin is too low.", OPPOSED),
        ("At least 6 months since chemotherapy", "You had chemotherapy in the past 6 months.", OPPOSED),
        ("At least 6 months since chemotherapy", "You had no chemotherapy in the past 6 months.", AGREES),
        ("Platelets ≥ 100 x 10⁹/L", "You have enough platelets.", AGREES),
        ("Asthma", "You live near the clinic.", UNRELATED),
    ],
)
def test_limits_are_compared_by_value(criterion: str, sentence: str, told: Relation) -> None:
    assert good(criterion, sentence) is told


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("≥ 18 years", "under 18 years", True),
        ("≥ 18 years", "18 to 65 years", False),
        ("6 months or more", "less than half a year", True),
        ("score 2 or 3", "5% to 40% of the skin", None),
        ("up to 2 drinks", "2 drinks", False),
        ("no number", "none here", None),
    ],
)
def test_limits(one: str, other: str, turned: bool | None) -> None:
    assert are_turned(spans_of(one), spans_of(other)) is turned


TEXTS = st.text(alphabet="abno t()[],.;≥<1830%\u202e😀\x00unless exceptyou cannot join", max_size=120)


@given(TEXTS, TEXTS, st.booleans(), st.booleans())
def test_any_two_texts_stand_somehow(criterion: str, sentence: str, included: bool, fits: bool) -> None:
    one = relation(criterion, sentence, included=included, fits=fits)
    other = relation(criterion, sentence, included=not included, fits=not fits)
    assert (one is UNRELATED) == (other is UNRELATED)


@pytest.mark.parametrize(
    ("criterion", "sentence", "included", "fits", "told"),
    [
        ("Adequate renal function", "Your kidneys do not work well.", True, False, Relation.AGREES),
        ("Adequate renal function", "Your kidneys do not work well.", True, True, Relation.OPPOSED),
        ("Adequate renal function", "You have kidney problems.", True, False, Relation.AGREES),
        ("Inadequate liver function", "Your liver works well.", False, True, Relation.AGREES),
        ("Failure to respond to methotrexate", "Methotrexate did not help you.", True, True, Relation.AGREES),
        ("Stable dose of insulin", "Your dose of insulin has not changed.", True, True, Relation.AGREES),
        ("Stable dose of insulin", "Your dose of insulin has changed.", True, True, Relation.OPPOSED),
        ("Seizure-free", "You have had no seizures.", True, True, Relation.AGREES),
        ("Distant metastasis", "People with distant metastasis will not benefit.", False, False, Relation.AGREES),
        ("Able to walk without assistance", "You need help to walk.", True, False, Relation.AGREES),
        ("Not pregnant or nursing", "You are not pregnant and do not breastfeed.", True, True, Relation.AGREES),
    ],
)
def test_a_denial_in_other_words(criterion: str, sentence: str, *, included: bool, fits: bool, told: Relation) -> None:
    assert relation(criterion, sentence, included=included, fits=fits) is told


@pytest.mark.parametrize(
    ("criterion", "sentence", "included", "fits", "told"),
    [
        ("No seizures for at least 6 months", "You had a seizure in the past 6 months.", True, False, Relation.AGREES),
        ("No seizures for at least 6 months", "You had a seizure in the past 6 months.", True, True, Relation.OPPOSED),
        ("Seizures within 6 months", "You have had no seizure for at least 6 months.", False, True, Relation.AGREES),
        ("Seizures within 6 months", "Your last seizure was over 6 months ago.", False, True, Relation.AGREES),
    ],
)
def test_none_for_at_least_so_long_is_none_within_it(
    criterion: str, sentence: str, *, included: bool, fits: bool, told: Relation
) -> None:
    assert relation(criterion, sentence, included=included, fits=fits) is told


@pytest.mark.parametrize("text", ["(" * 300_000, "(a" * 150_000, "not " * 100_000, "a except " * 50_000, "9" * 300_000])
def test_long_texts_are_read(text: str) -> None:
    assert read(text).everywhere == 0
