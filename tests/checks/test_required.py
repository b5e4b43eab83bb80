"""What a page must say: the status, somebody to ask, a sign-off behind its dates."""

from __future__ import annotations

import pytest

from support.subjects import bare_facts, invented_facts, section_subject, subject_of
from trialeditor.checks.required import find
from trialeditor.checks.subject import Subject
from trialeditor.domain.findings import Weight

WITHOUT_CONTACTS, WITH_CONTACTS = invented_facts("flu-vaccine-older"), invented_facts("diabetes-placebo")


def quotes(subject: Subject, code: str) -> list[tuple[str, str]]:
    return [(each.section, each.quote) for each in find(subject) if each.code == code]


def test_a_status_that_was_typed_away_is_missed() -> None:
    facts = WITHOUT_CONTACTS
    overrides = {"quick_facts": "- Phase: 2\n- Ages: 65 to 84"}
    [found] = [
        each for each in find(subject_of(facts, {}, overrides=overrides)) if each.code.startswith("required.status")
    ]
    assert (found.section, found.weight, found.fact) == ("quick_facts", Weight.BLOCKER, "status")
    assert facts["status"].phrase in found.message
    assert quotes(subject_of(facts, {}), "required.status") == []


def test_sites_that_say_that_they_are_open_are_enough() -> None:
    assert quotes(subject_of(WITH_CONTACTS, {}, overrides={"quick_facts": "- Phase: 3"}), "required.status") == []


@pytest.mark.parametrize(
    "words", ["Status: open", "The study is recruiting.", "It is closed to new people.", "On hold"]
)
def test_other_words_for_a_status_are_fine(words: str) -> None:
    assert quotes(subject_of(WITH_CONTACTS, {}, overrides={"quick_facts": words}), "required.status") == []


def test_a_status_elsewhere_on_the_page_is_fine() -> None:
    texts = {"summary": "This study is {status}."}
    assert quotes(subject_of(WITH_CONTACTS, texts, overrides={"quick_facts": "- Phase: 3"}), "required.status") == []


def test_a_record_without_a_status_is_told_of() -> None:
    [found] = [
        each
        for each in find(subject_of(bare_facts(), {}, overrides={"quick_facts": "- Phase: 3"}))
        if each.code == "required.status"
    ]
    assert "Nor does the record" in found.message


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Contact the listed study coordinator or principal investigator.",
            "the listed study coordinator or principal investigator",
        ),
        ("Call the number below.", "Call the number below"),
        ("Ask the contact listed above.", "contact listed above"),
    ],
)
def test_nobody_is_sent_to_a_contact_that_is_not_there(text: str, quote: str) -> None:
    [(section, found)] = quotes(section_subject(text, "how_to_participate", WITHOUT_CONTACTS), "required.contacts")
    assert section == "how_to_participate"
    assert quote.casefold() in found.casefold() or found.casefold() in quote.casefold()
    assert quotes(section_subject(text, "how_to_participate", WITH_CONTACTS), "required.contacts") == []


@pytest.mark.parametrize(
    "text",
    [
        "If a study contact is listed, call the listed contact.",
        "No contact is listed. Ask your doctor.",
        "Call your doctor.",
    ],
)
def test_a_condition_sends_nobody_astray(text: str) -> None:
    assert quotes(section_subject(text, "how_to_participate", WITHOUT_CONTACTS), "required.contacts") == []


def test_emptied_contacts_are_told_even_when_the_record_has_some() -> None:
    assert quotes(subject_of(WITH_CONTACTS, {}, overrides={"contacts": ""}), "required.contacts") == [("contacts", "")]


def test_only_a_sign_off_reviews_a_page() -> None:
    assert quotes(subject_of(WITH_CONTACTS, {}, reviewed=False), "review.none") == [("review", "")]
    assert quotes(subject_of(WITH_CONTACTS, {}, reviewed=True), "review.none") == []
