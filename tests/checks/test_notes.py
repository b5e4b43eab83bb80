"""Editor's notes in the checks: the findings that they answer, the words in them, and notes that lost theirs."""

from __future__ import annotations

import pytest

from support.subjects import bare_facts, the_blueprint, the_language
from trialeditor.checks.markup import as_shown
from trialeditor.checks.notes import proposed
from trialeditor.checks.run import check_page
from trialeditor.checks.spelling import find_pairs
from trialeditor.checks.subject import Subject, passage_of, record_words
from trialeditor.domain.content import PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.findings import Finding, Weight
from trialeditor.domain.ids import NctId
from trialeditor.domain.notes import Note
from trialeditor.domain.reading import read_page

CELLS = "White cells ≥3.0 x 109/L and platelets ≥100 x 109/L"
DOSE = "A dose>10mg/day of prednisone"


def facts() -> Facts:
    """Return a record whose criteria lost superscripts and hold markup."""
    text = f"Inclusion Criteria:\n\n* {CELLS}\n\nExclusion Criteria:\n\n* {DOSE}".replace(">", "\\>")
    own = (
        Fact(key="eligibility.text", value=text, phrase=text, path="x"),
        Fact(key="eligibility.inclusion", value=(Criterion(text=CELLS),), phrase="1", path="x", items=(CELLS,)),
        Fact(key="eligibility.exclusion", value=(Criterion(text=DOSE),), phrase="1", path="x", items=(DOSE,)),
    )
    return Facts(by_key={**{fact.key: fact for fact in bare_facts()}, **{fact.key: fact for fact in own}})


def facts_of_criteria(text: str) -> Facts:
    """Return a record with one exclusion."""
    own = Fact(key="eligibility.exclusion", value=(Criterion(text=text),), phrase="1", path="x", items=(text,))
    return Facts(by_key={**{fact.key: fact for fact in bare_facts()}, own.key: own})


def told(*notes: tuple[str, str]) -> list[Finding]:
    """Return what the checks find in the criteria with these notes beside them."""
    found, content = facts(), PageContent()
    for quote, text in notes:
        content = content.with_note("eligibility", quote, text)
    subject = Subject(
        nct_id=NctId("NCT00000000"),
        facts=found,
        passages=tuple(passage_of(each, found) for each in read_page(the_blueprint(), content, found)),
        language=the_language(),
        reviewed=True,
        record_words=record_words(found),
    )
    return [each for each in check_page(subject) if each.section == "eligibility"]


def kinds(found: list[Finding]) -> list[tuple[str, str]]:
    return [(each.code, each.quote) for each in found]


def test_a_note_answers_what_stands_on_its_words_and_nothing_else() -> None:
    without = told()
    assert kinds(without) == [
        ("number.superscript", "109"),
        ("number.superscript", "109"),
        ("markup.escaped", "dose\\>10mg/day"),
    ]
    one = told(("3.0 x 109/L", "3.0 × 10⁹/L"))
    assert one == without[1:]
    both = told(("3.0 x 109/L", "3.0 × 10⁹/L"), ("100 x 109/L", "100 × 10⁹/L"))
    assert kinds(both) == [("markup.escaped", "dose\\>10mg/day")]
    assert kinds(told(("dose>10mg/day", "more than 10 mg a day"))) == kinds(without)[:2]


def test_a_note_on_a_misspelled_word_of_the_registry_ends_the_question_of_its_spelling() -> None:
    def pairs(content: PageContent) -> list[str]:
        own = facts_of_criteria("No leptomeningel metastasis")
        page = read_page(the_blueprint(), content.with_text("not_a_fit", "You have leptomeningeal disease."), own)
        subject = Subject(
            nct_id=NctId("NCT00000000"),
            facts=own,
            passages=tuple(passage_of(each, own) for each in page),
            language=the_language(),
            reviewed=True,
        )
        return [each.quote for each in find_pairs(subject)]

    assert pairs(PageContent()) == ["leptomeningeal", "leptomeningel"]
    assert pairs(PageContent().with_note("eligibility", "leptomeningel", "leptomeningeal")) == []


def test_a_sign_before_a_number_is_no_tag() -> None:
    assert as_shown("hemoglobin \\<9g/dL") == "hemoglobin <9g/dL"
    assert as_shown("\\<b>9") == "\\<b>9"


@pytest.mark.parametrize("text", ["10⁹/L", "× 10⁹/L"])
def test_a_note_may_say_its_words_again_as_they_were_meant(text: str) -> None:
    assert kinds(told((text.replace("⁹", "9").replace("×", "x"), text))) == [("markup.escaped", "dose\\>10mg/day")]


def test_the_words_of_a_note_are_checked_where_it_stands() -> None:
    [found] = [each for each in told(("3.0 x 109/L", "4.0 × 10⁹/L")) if each.weight is Weight.BLOCKER]
    assert (found.code, found.quote, found.suggestion) == ("number.orphan", "4.0 × 10⁹/L", None)
    reading = next(each for each in read_page(the_blueprint(), PageContent(), facts()) if each.key == "eligibility")
    plain = passage_of(reading, facts()).text
    assert plain[found.start : found.end] == "3.0 x 109/L"


def test_a_promise_in_a_note_stops_the_page() -> None:
    assert ("promise.benefit", Weight.BLOCKER) in {
        (each.code, each.weight) for each in told(("prednisone", "a drug that will help you"))
    }


def test_a_note_that_lost_its_words_is_told() -> None:
    [found] = [each for each in told(("2.0 x 109/L", "2.0 × 10⁹/L")) if each.code == "note.lost"]
    assert (found.weight, found.quote, found.sentence) == (
        Weight.WARNING,
        "2.0 x 109/L",
        "2.0 x 109/L [2.0 × 10⁹/L]",
    )


@pytest.mark.parametrize(
    ("text", "quote", "note"),
    [
        (CELLS, "100 x 109/L", "100 × 10⁹/L"),
        ("platelets of 1.5x 109/L", "1.5x 109/L", "1.5 × 10⁹/L"),
        ("cells 3 × 109/liter", "3 × 109/liter", "3 × 10⁹/liter"),
        ("bacteria in 109/L", "109/L", "10⁹/L"),
        ("about 1012 per L", "1012 per L", "10¹² per L"),
    ],
)
def test_a_lost_superscript_has_a_note_ready(text: str, quote: str, note: str) -> None:
    power = text.rindex("10")
    assert proposed(text, power, power + 3) == Note(quote=quote, text=note)


def test_other_words_have_none() -> None:
    assert proposed("a dose>10mg/day", 2, 13) is None
