"""Words replaced on all pages: told before, done page by page, put back in one step."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

import pytest

from support.offices import PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.revision import Draft
from trialeditor.domain.text.finding import Replacement, Sought
from trialeditor.domain.trial import Stage
from trialeditor.services.editing import Edit, autosave, edit
from trialeditor.services.outcome import Cancelled
from trialeditor.services.pages import load_page
from trialeditor.services.people import add_person
from trialeditor.services.replacement_plan import ReplacePlan, plan_replacement
from trialeditor.services.replacing import ReplaceReport, put_back, replace_words
from trialeditor.services.retiring import retire

OTHER, THIRD = NctId("NCT10000000"), NctId("NCT10000001")


def bring_in(office: Office, nct: str) -> None:
    def change(record: dict[str, object]) -> None:
        record["protocolSection"]["identificationModule"]["nctId"] = nct  # type: ignore[index]  # a record is JSON

    office.bring_in(change)


def replacing(words: str, new: str) -> Replacement:
    return Replacement(sought=Sought(words=words), words=new)


@pytest.fixture
def three(office: Office) -> Office:
    """Give a signed page, a draft page, and a trial without a page."""
    office.sign_off_page()
    bring_in(office, OTHER)
    edit(office.tick(), OTHER, office.editor, [Edit(key="summary", text="This study is new. A study of sleep.")])
    bring_in(office, THIRD)
    return office


SOME = frozenset({"title", "summary", "contacts"})


def plan(office: Office, words: str = "study", new: str = "trial", by: Person | None = None) -> ReplacePlan:
    return plan_replacement(office.workspace, replacing(words, new), by or office.editor, sections=SOME)


def do(office: Office, told: ReplacePlan) -> ReplaceReport:
    return replace_words(office.tick(), told.replacement, office.editor, told.possible)


def words(office: Office, nct: NctId, key: str = "summary") -> str:
    return load_page(office.workspace, nct).content.text(key)


def audited(office: Office, nct: NctId) -> list[str]:
    with office.workspace.database.reading() as store:
        return [each.event.action for each in store.audit.entries(subject=nct)]


def test_a_plan_tells_sentences_and_signatures_and_changes_nothing(three: Office) -> None:
    told = plan(three)
    assert [page.nct_id for page in told.pages] == [SEED, OTHER]
    signed, draft = told.pages
    assert [(each.key, each.count, each.lapses) for each in signed.sections] == [("summary", 1, True)]
    assert signed.sections[0].excerpts[0].after == "This trial tests surgery and immunotherapy."
    assert [(each.count, each.lapses) for each in draft.sections] == [(2, False)]
    assert words(three, SEED) == WORDS["summary"]


def test_what_no_reader_notices_lapses_nothing(three: Office) -> None:
    three.write(summary="This *study* tests surgery and immunotherapy.", by=three.editor)
    told = plan(three, "*study*", "study")
    assert [each.lapses for page in told.pages for each in page.sections] == [False]
    again = plan(three, "tests surgery", "is about surgery")
    assert [each.lapses for page in again.pages for each in page.sections] == [True]


def test_words_that_were_signed_before_are_signed_again(three: Office) -> None:
    three.write(summary="This trial tests surgery and immunotherapy.")
    assert [each.is_signed_again for each in plan(three, "trial", "study").pages[0].sections] == [True]


def test_each_page_gets_a_version_and_an_entry(three: Office) -> None:
    report = do(three, plan(three))
    assert [(each.nct_id, each.number) for each in report.written] == [(SEED, 2), (OTHER, 2)]
    assert words(three, OTHER) == "This trial is new. A trial of sleep."
    assert three.stage() is Stage.LAPSED
    assert audited(three, OTHER)[-1] == audited(three, SEED)[-1] == "page.replace"
    assert report.changes.trials == {SEED, OTHER}
    with three.workspace.database.reading() as store:
        actions = {store.audit.entries(subject=nct)[-1].event.detail["replacement_id"] for nct in (SEED, OTHER)}
        index = store.trials.index(OTHER)
    assert actions == {report.action}
    assert index is not None
    assert "trial of sleep" in index.words


def test_one_undo_brings_all_back_that_is_still_the_same(three: Office) -> None:
    report = do(three, plan(three))
    back = put_back(three.tick(), report.written, three.editor)
    assert [each.nct_id for each in back.written] == [SEED, OTHER]
    assert words(three, SEED) == WORDS["summary"]
    assert three.stage() is Stage.SIGNED


def test_an_undo_leaves_words_that_were_written_since(three: Office) -> None:
    report = do(three, plan(three))
    edit(three.tick(), OTHER, three.reviewer, [Edit(key="summary", text="Other words.")])
    back = put_back(three.tick(), report.written, three.editor)
    assert [each.nct_id for each in back.written] == [SEED]
    assert [(each.nct_id, "Rhea Reviewer saved version 3" in each.why) for each in back.left] == [(OTHER, True)]
    assert words(three, OTHER) == "Other words."


def draft_of(office: Office, person: Person, nct: NctId, text: str) -> None:
    page = load_page(office.workspace, nct)
    content = page.content.with_text("summary", text)
    autosave(
        office.tick(),
        Draft(nct_id=nct, person=person.id, content=content, base=1, version=0, saved_at=office.workspace.clock.now()),
    )


def test_pages_with_drafts_are_left_out_and_say_whose(three: Office) -> None:
    draft_of(three, three.reviewer, SEED, "My study")
    draft_of(three, three.editor, OTHER, "My study")
    told = plan(three)
    assert [page.why_not.split(" ")[0] for page in told.pages] == ["Rhea", "You"]
    assert told.possible == ()
    report = replace_words(three.tick(), told.replacement, three.editor, told.pages)
    assert len(report.left) == 2
    assert words(three, SEED) == WORDS["summary"]


def test_a_draft_of_ones_own_without_words_of_its_own_is_no_hindrance(three: Office) -> None:
    draft_of(three, three.editor, OTHER, words(three, OTHER))
    assert [each.nct_id for each in do(three, plan(three)).written] == [SEED, OTHER]
    with three.workspace.database.reading() as store:
        assert store.drafts.holders(OTHER) == []


def test_a_page_that_moved_since_the_plan_stays(three: Office) -> None:
    told = plan(three)
    edit(three.tick(), OTHER, three.reviewer, [Edit(key="title", text="A study")])
    report = do(three, told)
    assert [each.nct_id for each in report.written] == [SEED]
    assert "Rhea Reviewer saved version 2" in report.left[0].why


def test_one_bad_page_stops_itself_alone(three: Office) -> None:
    told = plan(three)
    damage(three, SEED)
    report = do(three, told)
    assert [each.nct_id for each in report.written] == [OTHER]
    assert "damaged" in report.left[0].why
    assert report.trouble == ""
    planned = plan(three, "trial", "study")
    assert [(page.nct_id, bool(page.why_not)) for page in planned.pages] == [(SEED, True), (OTHER, False)]


def damage(office: Office, nct: NctId) -> None:
    """Let the newest version be unreadable, yet hold the letters that are looked for."""
    with sqlite3.connect(office.workspace.path) as file:
        triggers = [
            row[0]
            for row in file.execute("SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='revision'")
        ]
        for name in triggers:
            file.execute(f"DROP TRIGGER {name}")
        file.execute("UPDATE revision SET content = 'no trial or study' WHERE nct_id = ?", (nct,))
    file.close()


def test_retired_pages_and_pages_in_review_are_told(three: Office) -> None:
    retire(three.tick(), [SEED], three.reviewer, reason="Closed")
    assert "retired" in plan(three).pages[0].why_not


def test_a_page_in_review_would_have_to_be_submitted_again(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    assert plan(office).pages[0].leaves_review


def test_some_sections_alone(three: Office) -> None:
    told = plan_replacement(three.workspace, replacing("a", "o"), three.editor, sections=frozenset({"title"}))
    assert {each.key for page in told.pages for each in page.sections} == {"title"}
    replace_words(three.tick(), told.replacement, three.editor, [told.pages[0].only(frozenset())])
    assert words(three, SEED, "title") == WORDS["title"]


def test_overrides_are_words_too_and_keep_their_reason(three: Office) -> None:
    three.write({"contacts": "Ask the study desk."}, reason="The record has none")
    do(three, plan(three))
    override = three.page.content.overrides["contacts"]
    assert (override.text, override.reason) == ("Ask the trial desk.", "The record has none")


def test_work_can_be_stopped_between_pages(three: Office) -> None:
    with pytest.raises(Cancelled):
        plan_replacement(three.workspace, replacing("study", "trial"), three.editor, cancelled=lambda: True)
    answers: Iterator[bool] = iter([False, True])
    told = plan(three)
    report = replace_words(three.tick(), told.replacement, three.editor, told.possible, cancelled=lambda: next(answers))
    assert (len(report.written), report.waiting) == (1, 1)
    assert len(put_back(three.tick(), report.written, three.editor).written) == 1


def test_who_may_not_write_may_not_replace(three: Office) -> None:
    add_person(
        three.tick(), name="Pia Publisher", roles=frozenset({Role.PUBLISHER}), passphrase=PASSPHRASE, actor="Test"
    )
    with three.workspace.database.reading() as store:
        pia = store.people.by_name("Pia Publisher")
    assert pia is not None
    told = plan(three, by=pia)
    assert all(page.why_not for page in told.pages)
    with pytest.raises(NotAllowed):
        replace_words(three.tick(), told.replacement, pia, told.pages)


@pytest.mark.parametrize("sections", [frozenset(), frozenset({"nowhere"})])
def test_what_cannot_be_looked_for_is_refused(three: Office, sections: frozenset[str]) -> None:
    sought = " " if not sections else "study"
    with pytest.raises(BadInput):
        plan_replacement(three.workspace, replacing(sought, "x"), three.editor, sections=sections)


def test_letters_without_a_plain_part_are_found(three: Office) -> None:
    three.write(summary="Ñandú≥")
    assert json.dumps([page.nct_id for page in plan(three, "ñ", "n").pages]) == json.dumps([SEED])
