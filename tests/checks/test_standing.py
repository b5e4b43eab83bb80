"""Words about joining that the record contradicts: open or closed, for women, for men, or for both."""

from __future__ import annotations

import pytest

from support.building_facts import facts_with
from support.subjects import passage_with, subject_of
from trialeditor.checks.standing import find
from trialeditor.domain.facts import Facts
from trialeditor.domain.findings import Weight


def quotes(text: str, facts: Facts, section: str = "summary") -> list[tuple[str, str | None]]:
    return [(each.quote, each.fact) for each in find(subject_of(facts, {}), passage_with(facts, section, text))]


@pytest.mark.parametrize(
    ("status", "text", "quote"),
    [
        ("COMPLETED", "The study is open to new people.", "study is open to new people"),
        ("COMPLETED", "This trial is now recruiting.", "trial is now recruiting"),
        ("NOT_YET_RECRUITING", "The study is looking for volunteers.", "study is looking for volunteers"),
        ("ACTIVE_NOT_RECRUITING", "You can join now.", "You can join now"),
        ("RECRUITING", "The study is closed to new people.", "study is closed to new people"),
        ("RECRUITING", "The study is no longer recruiting.", "study is no longer recruiting"),
        ("RECRUITING", "The study has ended.", "study has ended"),
        ("ACTIVE_NOT_RECRUITING", "The study is over.", "study is over"),
        ("TERMINATED", "The study has not yet started.", "study has not yet started"),
    ],
)
def test_a_status_that_the_record_contradicts_stops_a_page(status: str, text: str, quote: str) -> None:
    assert quotes(text, facts_with({"status": status})) == [(quote, "status")]


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("RECRUITING", "The study is open to new people."),
        ("COMPLETED", "The study has ended. It is closed to new people."),
        ("ACTIVE_NOT_RECRUITING", "The study is closed to new people."),
        ("NOT_YET_RECRUITING", "The study is not yet recruiting."),
        ("COMPLETED", "Ask if the study is open to new people."),
        ("COMPLETED", "The study is open-label."),
        ("COMPLETED", "The clinic in Boston is open to new patients."),
        ("COMPLETED", "The study is {status}."),
        ("UNKNOWN", "The study has ended."),
        ("UNKNOWN", "Ask whether the study is still recruiting."),
        ("RECRUITING", "The visit is over after an hour. You cannot join twice."),
    ],
)
def test_what_agrees_or_is_no_plain_statement_is_fine(status: str, text: str) -> None:
    assert quotes(text, facts_with({"status": status})) == []


def test_a_study_that_nobody_keeps_the_record_of_is_not_said_to_be_open_without_a_warning() -> None:
    facts = facts_with({"status": "UNKNOWN"})
    text = "The study is looking for volunteers."
    [finding] = find(subject_of(facts, {}), passage_with(facts, "summary", text))
    assert (finding.code, finding.weight, finding.quote) == (
        "fact.doubtful",
        Weight.WARNING,
        "study is looking for volunteers",
    )
    assert "planned end has passed" in finding.message


@pytest.mark.parametrize(
    ("sex", "text", "quote"),
    [
        ("ALL", "Only women can join.", "Only women"),
        ("MALE", "It is for women only.", "women only"),
        ("FEMALE", "Only men take part.", "Only men"),
        ("FEMALE", "This study is for men and women.", "men and women"),
    ],
)
def test_a_sex_that_the_record_contradicts_stops_a_page(sex: str, text: str, quote: str) -> None:
    assert quotes(text, facts_with({"sex": sex}), "good_fit") == [(quote, "sex")]


@pytest.mark.parametrize(
    ("sex", "text"),
    [
        ("FEMALE", "Only women can join."),
        ("ALL", "Men and women can join."),
        ("ALL", "Only women who can become pregnant need a test."),
        ("ALL", "Women take the tablet at night."),
    ],
)
def test_a_sex_that_agrees_is_fine(sex: str, text: str) -> None:
    assert quotes(text, facts_with({"sex": sex}), "good_fit") == []


def test_other_studies_may_have_had_other_people() -> None:
    assert quotes("Other studies had men and women.", facts_with({"sex": "FEMALE"}), "similar_studies") == []
