"""Changing words: revisions, drafts, overrides, the next review date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from support.offices import DUE, SEED, WORDS, Office
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed, NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.revision import Draft
from trialeditor.domain.trial import Stage
from trialeditor.services.editing import autosave, restore, save_version, set_next_review
from trialeditor.services.pages import load_draft, load_page
from trialeditor.services.reviewing import submit


def _draft(office: Office, content: PageContent, version: int = 0, base: int = 0) -> Draft:
    at = office.workspace.clock.now()
    return Draft(nct_id=SEED, person=office.editor.id, content=content, base=base, version=version, saved_at=at)


def test_one_changed_word_lapses_its_section_and_no_other(office: Office) -> None:
    office.sign_off_page()
    office.write(good_fit="You may join if you are an adult.")
    assert office.lapsed() == {"good_fit": [("words", None)]}
    assert office.page.published is not None
    assert office.page.published.revision.number == 1


def test_emphasis_is_not_a_changed_word(office: Office) -> None:
    office.sign_off_page()
    office.write(good_fit="You may be able to join if you are an **adult**.")
    assert office.lapsed() == {}
    assert office.stage() is Stage.SIGNED


def test_a_new_page_begins_with_the_blueprint_s_words(office: Office) -> None:
    office.bring_in()
    assert office.stage() is Stage.NEW
    assert office.page.content.text("how_to_participate")
    office.write(title="A title")
    assert office.page.content.text("how_to_participate")
    assert office.stage() is Stage.DRAFT


def test_the_same_words_again_make_no_revision(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    with pytest.raises(NotAllowed, match="already has these words"):
        office.write(WORDS)
    assert office.page.revision_number == 1


def test_an_unknown_section_is_named_with_those_there_are(office: Office) -> None:
    office.bring_in()
    with pytest.raises(BadInput, match=r"tittle: there is no such section.*title"):
        office.write(tittle="A title")
    assert office.stage() is Stage.NEW


def test_words_in_place_of_facts_need_a_reason(office: Office) -> None:
    office.bring_in()
    with pytest.raises(BadInput, match="reason"):
        office.write(locations="Eight places")
    office.write(locations="Eight places", reason="The registry is behind")
    assert office.state("locations").reading.reader_text == "Eight places"
    assert office.state("locations").status.value == "unsigned"
    office.write(locations="")
    assert office.state("locations").status.value == "fact"


def test_an_override_is_signed_and_rests_on_the_facts_that_it_replaces(office: Office) -> None:
    office.bring_in()
    office.write(WORDS, reason="Shorter", locations="In two cities")
    office.submit()
    office.sign()
    assert office.state("locations").status.value == "signed"
    office.bring_in(lambda record: record["protocolSection"]["contactsLocationsModule"]["locations"].pop())
    assert "locations" in office.lapsed()


def test_review_metadata_cannot_be_typed(office: Office) -> None:
    office.bring_in()
    with pytest.raises(BadInput, match="sign-offs alone"):
        office.write(review="Last reviewed today", reason="It was")


def test_a_draft_waits_for_its_writer(office: Office) -> None:
    office.bring_in()
    content = office.page.content.with_text("title", "A half-written tit")
    stored = autosave(office.tick(), _draft(office, content))
    assert stored.version == 1
    found = load_draft(office.workspace, SEED, office.editor)
    assert found is not None
    assert found.content.text("title") == "A half-written tit"
    assert load_draft(office.workspace, SEED, office.reviewer) is None
    assert office.stage() is Stage.NEW


def test_a_draft_saved_in_two_windows_is_a_conflict_that_keeps_both(office: Office) -> None:
    office.bring_in()
    first = office.page.content.with_text("title", "Mine")
    second = office.page.content.with_text("title", "Theirs")
    autosave(office.tick(), _draft(office, second))
    with pytest.raises(Conflict) as caught:
        autosave(office.tick(), _draft(office, first))
    assert "Mine" in caught.value.yours
    assert "Theirs" in caught.value.theirs


def test_a_draft_begun_anew_in_another_window_is_not_taken_for_the_old_one(office: Office) -> None:
    office.bring_in()
    here = autosave(office.tick(), _draft(office, office.page.content.with_text("title", "Here")))
    save_version(office.tick(), SEED, office.editor, here.content, base=0)
    there = office.page.content.with_text("title", "Begun anew, elsewhere")
    begun = autosave(office.tick(), _draft(office, there, base=1))
    assert begun.version == here.version
    with pytest.raises(Conflict, match="another window"):
        autosave(office.tick(), here)
    assert load_draft(office.workspace, SEED, office.editor) == begun


def test_a_version_saved_by_somebody_else_is_a_conflict(office: Office) -> None:
    office.bring_in()
    content = office.page.content.with_text("title", "Mine")
    office.write(by=office.reviewer, title="Theirs")
    with pytest.raises(Conflict, match="Rhea Reviewer saved version 1") as caught:
        save_version(office.tick(), SEED, office.editor, content, base=0)
    assert "Mine" in caught.value.yours
    assert "Theirs" in caught.value.theirs


def test_saving_a_version_takes_the_draft_away(office: Office) -> None:
    office.bring_in()
    content = office.page.content.with_text("title", "Mine")
    autosave(office.tick(), _draft(office, content))
    save_version(office.tick(), SEED, office.editor, content, base=0, message="First words")
    assert load_draft(office.workspace, SEED, office.editor) is None
    assert office.page.history.revisions[0].message == "First words"


def test_a_version_does_not_take_words_of_another_window_away(office: Office) -> None:
    office.bring_in()
    mine = office.page.content.with_text("title", "Mine")
    theirs = office.page.content.with_text("title", "Typed in the other window")
    begun = autosave(office.tick(), _draft(office, mine))
    autosave(office.tick(), replace(begun, content=theirs))
    with pytest.raises(Conflict, match="in another window") as caught:
        save_version(office.tick(), SEED, office.editor, mine, base=0, draft_version=1)
    assert ("Mine" in caught.value.yours, "the other window" in caught.value.theirs) == (True, True)
    draft = load_draft(office.workspace, SEED, office.editor)
    assert draft is not None
    assert draft.content == theirs
    save_version(office.tick(), SEED, office.editor, theirs, base=0, draft_version=2)
    assert office.page.content == theirs


def test_submitting_takes_the_draft_along(office: Office) -> None:
    office.bring_in()
    content = office.page.content
    for key, words in WORDS.items():
        content = content.with_text(key, words)
    autosave(office.tick(), _draft(office, content))
    submit(office.tick(), SEED, office.editor, note="Ready")
    assert office.stage() is Stage.IN_REVIEW
    assert office.page.content.text("title") == WORDS["title"]
    assert load_draft(office.workspace, SEED, office.editor) is None


def test_an_earlier_version_can_be_had_again_and_its_signature_with_it(office: Office) -> None:
    office.sign_off_page()
    office.write(title="Something else")
    assert office.stage() is Stage.LAPSED
    restore(office.tick(), SEED, office.editor, 1)
    assert office.page.revision_number == 3
    assert office.stage() is Stage.SIGNED


def test_the_next_review_comes_forward_with_a_reason_and_never_goes_back(office: Office) -> None:
    office.sign_off_page()
    with pytest.raises(BadInput, match="reason"):
        set_next_review(office.tick(), SEED, office.editor, date(2026, 12, 1), " ")
    with pytest.raises(NotAllowed, match="signed until May 12, 2027"):
        set_next_review(office.tick(), SEED, office.editor, date(2027, 6, 1), "Later")
    set_next_review(office.tick(), SEED, office.editor, date(2026, 12, 1), "Results are due")
    assert office.page.dates is not None
    assert office.page.dates.next_review == date(2026, 12, 1)
    assert office.page.dates.signed_until == DUE
    assert office.stage() is Stage.SIGNED


def test_before_a_sign_off_there_is_no_review_date_to_set(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    with pytest.raises(NotAllowed, match="set when the page is signed"):
        set_next_review(office.tick(), SEED, office.editor, date(2026, 12, 1), "Soon")


def test_a_trial_that_is_not_here_is_named(office: Office) -> None:
    with pytest.raises(NotFound, match="NCT00000000 is not in this workspace"):
        load_page(office.workspace, NctId("NCT00000000"))
