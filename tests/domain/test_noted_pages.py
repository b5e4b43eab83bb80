"""Pages with editor's notes: signed like words, ended by the record when a quote goes, and by nothing else."""

from __future__ import annotations

import pytest

from support.building import EDNA, RITA, ROB, Story, default_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.drift import drifted_sections
from trialeditor.domain.errors import BadInput
from trialeditor.domain.guards import why_not_sign
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionStatus
from trialeditor.domain.merging import merge
from trialeditor.domain.notes import note_lines
from trialeditor.domain.people import Role
from trialeditor.domain.publishing import published
from trialeditor.domain.stages import stage
from trialeditor.domain.trial import Stage

PAGE = {
    "title": "Surgery and immunotherapy",
    "summary": "A study of surgery.",
    "studies": "People get surgery.",
    "good_fit": "Adults may be able to join.",
    "not_a_fit": "You cannot join if you are pregnant.",
    "how_to_participate": "1. Ask your doctor.",
}
DOSE = "10 mg of prednisone"


def story() -> Story:
    """Return a page of the product's own blueprint, wholly signed, and then with a note that nobody signed."""
    page = Story(blueprint=default_blueprint())
    page.write(PAGE)
    page.submit()
    page.sign()
    page.write_content(page.content.with_note("eligibility", DOSE, "a steroid"))
    return page


def signed() -> Story:
    page = story()
    page.submit()
    page.sign()
    assert stage(page.history) is Stage.SIGNED
    return page


def test_a_note_waits_for_a_signature_and_the_page_goes_out_as_it_was() -> None:
    page = story()
    assert page.state("eligibility").status is SectionStatus.UNSIGNED
    assert stage(page.history) is not Stage.SIGNED
    out = published(page.history)
    assert out
    assert out.revision.number == 1


def test_signed_is_the_quote_with_its_note() -> None:
    page = signed()
    section = page.sign_offs[-1].section("eligibility")
    assert section
    assert section.reader_text == f"{DOSE}\t[a steroid]\tExclusion criteria: who cannot join"
    assert section.facts == {}
    assert page.state("eligibility").status is SectionStatus.SIGNED


def test_a_criterion_that_changes_elsewhere_ends_nothing() -> None:
    page = signed()
    page.record_moved({"eligibility.exclusion": (Criterion(text="Up to 10 mg of prednisone a week"),)})
    assert page.state("eligibility").status is SectionStatus.SIGNED


@pytest.mark.parametrize(
    "criteria",
    [
        (Criterion(text="Pregnancy"), Criterion(text="More than 20 mg of prednisone a day")),
        (Criterion(text="Pregnancy"),),
        (
            Criterion(text="Pregnancy"),
            Criterion(text="More than 10 mg of prednisone a day"),
            Criterion(text="Or 10 mg of prednisone a week"),
        ),
    ],
)
def test_a_quote_that_changed_went_or_came_again_lapses_with_its_fact(criteria: tuple[Criterion, ...]) -> None:
    page = signed()
    page.record_moved({"eligibility.exclusion": criteria})
    state = page.state("eligibility")
    assert state.status is SectionStatus.LAPSED
    assert [(each.kind, each.fact) for each in state.reasons] == [(ReasonKind.FACT, "eligibility.exclusion")]


def test_a_quote_that_moved_to_the_other_criteria_lapses_with_both_facts() -> None:
    page = signed()
    rule = Criterion(text="More than 10 mg of prednisone a day")
    page.record_moved({"eligibility.exclusion": (Criterion(text="Pregnancy"),), "eligibility.inclusion": (rule,)})
    state = page.state("eligibility")
    assert state.status is SectionStatus.LAPSED
    assert not state.holds
    assert [each.fact for each in state.reasons] == ["eligibility.inclusion", "eligibility.exclusion"]


def test_a_quote_that_moved_to_another_row_lapses() -> None:
    page = Story(blueprint=default_blueprint())
    page.write(PAGE)
    page.write_content(page.content.with_note("quick_facts", "77", "planned, not reached"))
    page.submit()
    page.sign()
    [line] = page.state("quick_facts").reading.signed_text.split("\n")
    assert line.startswith("77\t[planned, not reached]\t")
    row = line.split("\t")[2]
    text = page.state("quick_facts").reading.reader_text
    assert f"{row}:\t" in text
    assert note_lines(text) != note_lines(text.replace(f"{row}:\t", "Another row:\t"))


def test_the_reason_says_the_wording_then_and_now_and_the_note_that_rests_on_it() -> None:
    page = signed()
    now = "More than 20 mg of prednisone a day"
    page.record_moved({"eligibility.exclusion": (Criterion(text="Pregnancy"), Criterion(text=now))})
    state = page.state("eligibility")
    reason = Reason(
        kind=ReasonKind.FACT, fact="eligibility.exclusion", old="More than 10 mg of prednisone a day", new=now
    )
    assert state.reasons == (reason,)
    drifted = [each for each in drifted_sections([state], page.snapshot.facts, {}) if each.key == "eligibility"]
    assert drifted[0].reasons[0].touched == (f"{DOSE} [a steroid]",)


def test_words_that_a_person_changed_are_a_reason_of_words() -> None:
    page = signed()
    page.write_content(page.content.with_note("eligibility", DOSE, "a medicine against swelling"))
    [reason] = page.state("eligibility").reasons
    assert reason.kind is ReasonKind.WORDS
    assert reason.new == f"{DOSE}\t[a medicine against swelling]\tExclusion criteria: who cannot join"


def test_without_its_note_a_section_needs_no_signature() -> None:
    page = signed()
    page.write_content(page.content.with_note("eligibility", DOSE, ""))
    assert page.state("eligibility").status is SectionStatus.FACT
    assert stage(page.history) is Stage.SIGNED


def test_the_record_as_it_was_brings_the_signature_back() -> None:
    page = signed()
    page.record_moved({"eligibility.exclusion": (Criterion(text="Pregnancy"),)})
    page.record_moved({})
    assert stage(page.history) is Stage.SIGNED


def test_who_wrote_a_note_does_not_sign_it() -> None:
    page = story()
    page.write_content(page.content.with_note("eligibility", DOSE, "another word"), by=ROB)
    page.submit()
    assert why_not_sign(page.history, page.states, ROB, Role.REVIEWER, ("eligibility",))
    assert why_not_sign(page.history, page.states, RITA, Role.REVIEWER, ("eligibility",)) is None
    assert EDNA.id != ROB.id


def test_an_override_hides_the_notes_and_gives_them_back() -> None:
    page = signed()
    page.override("eligibility", "Ask the team.")
    assert page.state("eligibility").reading.notes == ()
    page.override("eligibility", None)
    assert stage(page.history) is Stage.SIGNED


def test_notes_on_review_metadata_and_written_sections_are_not_read() -> None:
    page = story()
    page.write_content(page.content.with_note("review", "reviewed", "x").with_note("summary", "study", "x"))
    assert page.state("review").reading.notes == page.state("summary").reading.notes == ()


def test_notes_of_one_are_taken_over_and_of_both_clash() -> None:
    base = PageContent(texts=PAGE)
    mine, theirs = base.with_note("eligibility", "Adults", "18"), base.with_note("contacts", "Ann", "the nurse")
    merged = merge(base, mine, theirs, default_blueprint())
    assert merged.clashes == ()
    assert merged.content == mine.with_note("contacts", "Ann", "the nurse")
    other = base.with_note("eligibility", "Adults", "of age")
    [clash] = merge(base, mine, other, default_blueprint()).clashes
    assert (clash.key, clash.base, clash.yours, clash.theirs) == ("eligibility", "", "“Adults”: 18", "“Adults”: of age")


def test_notes_go_through_json_and_back() -> None:
    content = PageContent(texts=PAGE).with_note("eligibility", "Adults", "18")
    content = content.with_override("contacts", Override(text="Call us.", reason="Late"))
    assert PageContent.from_json(content.to_json()) == content


@pytest.mark.parametrize(
    ("notes", "field"),
    [
        ([], "content"),
        ({"eligibility": "x"}, "notes.eligibility"),
        ({"eligibility": ["x"]}, "notes.eligibility.0"),
        ({"eligibility": [{"quote": "x"}]}, "notes.eligibility.0.text"),
    ],
)
def test_damaged_notes_are_named(notes: object, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        PageContent.from_json({"texts": {}, "overrides": {}, "notes": notes})  # type: ignore[dict-item]  # damage
    assert caught.value.field == field
