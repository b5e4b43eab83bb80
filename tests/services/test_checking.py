"""Checking: what stands, what is set aside, and what blockers stop."""

from __future__ import annotations

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.criteria import Section
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.findings import Checked, Weight
from trialeditor.domain.judgments import Explanation, HouseKind, HouseWord
from trialeditor.domain.policy import Policy
from trialeditor.services.checking import check, check_words, load_context
from trialeditor.services.checking_all import check_all
from trialeditor.services.judging import (
    criteria_texts,
    explain,
    house_words,
    keep_house_word,
    take_back,
    waive,
    waive_finding,
)
from trialeditor.services.pages import load_page

PROMISE = "Surgery will help you."


@pytest.fixture
def blocked(office: Office) -> Office:
    """Give an office whose page promises something."""
    office.bring_in()
    office.write({**WORDS, "summary": PROMISE})
    return office


def checked(office: Office) -> Checked:
    return check(office.workspace, SEED).checked


def codes(found: Checked) -> list[tuple[str, str]]:
    """Return the promises in the summary: other checks may have more to say."""
    return [
        (each.code, each.quote)
        for each in found.findings
        if each.section == "summary" and each.code.startswith("promise.")
    ]


def test_a_finding_says_where_and_what(blocked: Office) -> None:
    [finding] = [each for each in checked(blocked).findings if each.code == "promise.benefit"]
    assert (finding.code, finding.weight, finding.quote) == ("promise.benefit", Weight.BLOCKER, "will help you")
    assert PROMISE[finding.start : finding.end] == finding.quote
    assert finding.sentence == PROMISE


def test_an_earlier_version_and_words_that_are_not_saved_can_be_checked(blocked: Office) -> None:
    blocked.write(summary=WORDS["summary"])
    assert codes(checked(blocked)) == []
    assert codes(check(blocked.workspace, SEED, revision=1).checked)
    content = blocked.page.content.with_text("summary", PROMISE)
    assert codes(check(blocked.workspace, SEED, content=content).checked)
    with pytest.raises(NotFound, match="no version 9"):
        check(blocked.workspace, SEED, revision=9)


def test_only_what_changed_is_checked_again(blocked: Office) -> None:
    context = load_context(blocked.workspace, SEED)
    first = check_words(context)
    content = blocked.page.content.with_text("title", "An operation")
    second = check_words(context, content, before=first)
    assert second.checked == check_words(context, content).checked
    assert second.by_section["summary"] is first.by_section["summary"]
    assert second.subject.passage("title") != first.subject.passage("title")


def test_a_blocker_stops_submission_and_sign_off(blocked: Office) -> None:
    with pytest.raises(NotAllowed, match="will help you"):
        blocked.submit()
    blocked.write(summary=WORDS["summary"])
    blocked.submit()
    blocked.write(summary=PROMISE)
    with pytest.raises(NotAllowed):
        blocked.sign()


def test_a_policy_says_what_weighs_how_much(blocked: Office) -> None:
    blocked.rule(Policy(weights={"promise.benefit": Weight.HINT, "criteria.partial": Weight.BLOCKER}))
    weights = {each.code: each.weight for each in checked(blocked).findings}
    assert weights["promise.benefit"] is Weight.HINT
    assert weights["criteria.partial"] is Weight.BLOCKER


def test_what_was_set_aside_is_signed_with_its_reason(blocked: Office) -> None:
    waive(
        blocked.tick(),
        SEED,
        blocked.editor,
        code="promise.benefit",
        section="summary",
        quote="will help you",
        reason="!",
    )
    blocked.submit()
    blocked.sign()
    payload = blocked.page.history.sign_offs[0].payload
    [waiver] = payload.waivers
    assert waiver == {
        "code": "promise.benefit",
        "section": "summary",
        "quote": "will help you",
        "sentence": PROMISE,
        "reason": "!",
        "name": "Edna Editor",
    }
    assert any(each["code"] == "promise.benefit" for each in payload.findings)  # type: ignore[index, call-overload]  # JSON is whatever it is


def test_a_waiver_ends_when_its_sentence_changes(blocked: Office) -> None:
    [finding] = [each for each in checked(blocked).findings if each.code == "promise.benefit"]
    waive_finding(blocked.tick(), SEED, blocked.editor, finding, reason="the sponsor says so")
    assert codes(checked(blocked)) == []
    assert [waiver.reason for waiver in checked(blocked).waivers] == ["the sponsor says so"]
    blocked.write(summary=f"{PROMISE} It is an operation.")
    assert codes(checked(blocked)) == []
    blocked.write(summary="Surgery and drugs will help you.")
    assert codes(checked(blocked)) == [("promise.benefit", "will help you")]


def test_a_waiver_covers_one_of_several_facts_that_a_section_leaves_out(blocked: Office) -> None:
    blocked.write(quick_facts="Ask us.", reason="short")
    left_out = [each for each in checked(blocked).findings if each.code == "coverage.unused" and not each.quote]
    first, *others = left_out
    assert others
    waive_finding(blocked.tick(), SEED, blocked.editor, first, reason="it is told elsewhere")
    assert [pair[0] for pair in checked(blocked).waived] == [first]
    assert [each for each in checked(blocked).findings if each.code == "coverage.unused" and not each.quote] == others


def test_a_waiver_can_be_taken_back(blocked: Office) -> None:
    [finding] = [each for each in checked(blocked).findings if each.code == "promise.benefit"]
    waive_finding(blocked.tick(), SEED, blocked.editor, finding, reason="so")
    [waiver] = checked(blocked).waivers
    take_back(blocked.tick(), SEED, blocked.editor, waiver)
    assert codes(checked(blocked)) == [("promise.benefit", "will help you")]


def test_a_waiver_needs_a_reason_and_a_finding(blocked: Office) -> None:
    [finding] = [each for each in checked(blocked).findings if each.code == "promise.benefit"]
    with pytest.raises(BadInput, match="why"):
        waive_finding(blocked.tick(), SEED, blocked.editor, finding, reason=" ")
    with pytest.raises(NotFound, match="stands in summary"):
        waive(
            blocked.tick(), SEED, blocked.editor, code="promise.safe", section="summary", quote="will", reason="because"
        )


def test_a_sentence_is_linked_to_a_criterion_of_the_record(blocked: Office) -> None:
    [first, *_] = criteria_texts(blocked.page.facts, Section.EXCLUSION)
    link = Explanation(section="not_a_fit", sentence=WORDS["not_a_fit"], listed=Section.EXCLUSION, criterion=first)
    explain(blocked.tick(), SEED, blocked.editor, link)
    assert check(blocked.workspace, SEED).subject.explained == (link,)
    explain(blocked.tick(), SEED, blocked.editor, link, stands=False)
    assert check(blocked.workspace, SEED).subject.explained == ()
    with pytest.raises(NotFound, match="no such criterion"):
        explain(
            blocked.tick(),
            SEED,
            blocked.editor,
            Explanation(section="not_a_fit", sentence="x", listed=Section.INCLUSION, criterion="none of it"),
        )


def test_the_house_list_is_kept_and_laid_over_the_tables(blocked: Office) -> None:
    office = blocked
    keep_house_word(office.tick(), office.editor, HouseWord(kind=HouseKind.KNOWN, word="Toripalimab"))
    term = HouseWord(kind=HouseKind.TERM, word="arm", meaning="A group of people in a study.", source="ours")
    keep_house_word(office.tick(), office.editor, term)
    language = check(office.workspace, SEED).subject.language
    assert "toripalimab" in language.house_words
    assert [each.meaning for each in language.glossary if each.term == "arm"] == [term.meaning]
    keep_house_word(office.tick(), office.editor, HouseWord(kind=HouseKind.KNOWN, word="toripalimab"), stands=False)
    assert house_words(office.workspace) == (term,)
    with pytest.raises(BadInput, match="meaning"):
        keep_house_word(office.tick(), office.editor, HouseWord(kind=HouseKind.TERM, word="arm"))


def test_all_written_pages_are_checked_each_for_itself(blocked: Office) -> None:
    [line] = check_all(blocked.workspace)
    assert (line.nct_id, codes(line.checked)) == (SEED, [("promise.benefit", "will help you")])
    many = [SEED] * 70
    assert [each.nct_id for each in check_all(blocked.workspace, many)] == many
    assert list(check_all(blocked.workspace, many, cancelled=lambda: True)) == []


def test_every_step_is_in_the_audit_trail(blocked: Office) -> None:
    [finding] = [each for each in checked(blocked).findings if each.code == "promise.benefit"]
    waive_finding(blocked.tick(), SEED, blocked.editor, finding, reason="so")
    with blocked.workspace.database.reading() as store:
        entry = list(store.audit.entries())[-1]
    assert (entry.event.action, entry.event.subject, entry.event.actor) == ("finding.waive", SEED, "Edna Editor")
    assert load_page(blocked.workspace, SEED).stage.value == "draft"
