"""A version saved on top of a colleague's: both are in, or both are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import Conflict, NotAllowed
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.revision import Draft
from trialeditor.domain.trial import Stage
from trialeditor.services.editing import autosave, save_version
from trialeditor.services.merging import catch_up
from trialeditor.services.pages import load_draft
from trialeditor.services.reviewing import submit


@pytest.fixture
def begun(office: Office) -> Office:
    """Give a signed page, of which both people have version 1 before them."""
    office.sign_off_page()
    return office


def words(office: Office, **texts: str) -> PageContent:
    content = office.page.content
    for key, text in texts.items():
        content = content.with_text(key, text)
    return content


def draft_of(office: Office, content: PageContent, base: int = 1) -> Draft:
    at = datetime(2026, 5, 12, 9, 0, tzinfo=UTC)
    return Draft(nct_id=SEED, person=office.editor.id, content=content, base=base, version=0, saved_at=at)


def test_what_only_one_of_two_changed_is_in(begun: Office) -> None:
    mine = words(begun, title="My title", similar_studies="There is one.")
    begun.write(by=begun.reviewer, summary="Their summary.")
    changes = save_version(begun.tick(), SEED, begun.editor, mine, base=1)
    assert changes.merged == ("summary",)
    page = begun.page
    assert page.content == replace(mine, texts={**mine.texts, "summary": "Their summary."})
    assert [each.author_name for each in page.history.revisions] == ["Edna Editor", "Rhea Reviewer", "Edna Editor"]
    latest = page.history.revisions[-1]
    assert (latest.number, latest.parent) == (3, page.history.revisions[1].digest)
    assert latest.message == "With version 2 by Rhea Reviewer: Summary"


def test_signatures_over_what_nobody_changed_hold(begun: Office) -> None:
    mine = words(begun, title="My title")
    begun.write(by=begun.reviewer, summary="Their summary.")
    save_version(begun.tick(), SEED, begun.editor, mine, base=1)
    lapsed = {state.key for state in begun.page.states if state.status is SectionStatus.LAPSED}
    signed = {state.key for state in begun.page.states if state.status is SectionStatus.SIGNED}
    assert (lapsed, signed) == ({"title", "summary"}, {"studies", "good_fit", "not_a_fit", "how_to_participate"})
    begun.write({"title": WORDS["title"], "summary": WORDS["summary"]})
    assert begun.stage() is Stage.SIGNED


def test_what_both_changed_is_a_conflict_with_all_three_texts_and_changes_nothing(begun: Office) -> None:
    mine = words(begun, title="My title", summary="My summary.")
    autosave(begun.tick(), draft_of(begun, mine))
    begun.write(by=begun.reviewer, title="Their title", studies="Their words.")
    with pytest.raises(
        Conflict, match=r"Rhea Reviewer saved version 2 since you began\. You both changed: Title"
    ) as told:
        save_version(begun.tick(), SEED, begun.editor, mine, base=1, draft_version=1)
    (clash,) = told.value.clashes
    assert (clash.key, clash.base, clash.yours, clash.theirs) == ("title", WORDS["title"], "My title", "Their title")
    assert "My summary." in told.value.yours
    assert "Their words." in told.value.theirs
    assert begun.page.revision_number == 2
    kept = load_draft(begun.workspace, SEED, begun.editor)
    assert kept is not None
    assert kept.content == mine


def test_the_same_words_from_both_are_no_conflict(begun: Office) -> None:
    mine = words(begun, title="The same title", summary="My summary.")
    begun.write(by=begun.reviewer, title="The same title")
    save_version(begun.tick(), SEED, begun.editor, mine, base=1)
    assert begun.page.content == mine


def test_nothing_of_one_s_own_is_no_version(begun: Office) -> None:
    mine = begun.page.content
    begun.write(by=begun.reviewer, title="Their title")
    with pytest.raises(NotAllowed, match="Nothing changed"):
        save_version(begun.tick(), SEED, begun.editor, mine, base=1)


def test_a_version_that_never_was_is_nothing_to_begin_from(begun: Office) -> None:
    with pytest.raises(Conflict) as told:
        save_version(begun.tick(), SEED, begun.editor, words(begun, title="Mine"), base=7)
    assert told.value.clashes == ()


def test_two_who_begin_a_page_at_once(office: Office) -> None:
    office.bring_in()
    mine = words(office, title="My title")
    office.write(by=office.reviewer, summary="Their summary.")
    save_version(office.tick(), SEED, office.editor, mine, base=0)
    assert (office.page.content.text("title"), office.page.content.text("summary")) == ("My title", "Their summary.")


def test_submitting_takes_a_colleague_s_version_along(begun: Office) -> None:
    autosave(begun.tick(), draft_of(begun, words(begun, title="My title")))
    begun.write(by=begun.reviewer, summary="Their summary.")
    submit(begun.tick(), SEED, begun.editor, note="Both")
    assert (begun.page.content.text("title"), begun.page.content.text("summary")) == ("My title", "Their summary.")
    assert begun.stage() is Stage.IN_REVIEW
    assert load_draft(begun.workspace, SEED, begun.editor) is None


def test_submitting_what_both_changed_is_a_conflict(begun: Office) -> None:
    autosave(begun.tick(), draft_of(begun, words(begun, title="My title")))
    begun.write(by=begun.reviewer, title="Their title")
    with pytest.raises(Conflict):
        submit(begun.tick(), SEED, begun.editor, note="Mine")
    assert (begun.page.revision_number, begun.page.history.submissions[1:]) == (2, ())


def test_a_working_copy_catches_up_and_goes_on(begun: Office) -> None:
    mine = autosave(begun.tick(), draft_of(begun, words(begun, title="My title")))
    begun.write(by=begun.reviewer, summary="Their summary.")
    caught, taken = catch_up(begun.tick(), mine)
    assert (taken, caught.base, caught.version) == (("summary",), 2, 2)
    assert caught == load_draft(begun.workspace, SEED, begun.editor)
    assert (caught.content.text("title"), caught.content.text("summary")) == ("My title", "Their summary.")
    save_version(begun.tick(), SEED, begun.editor, caught.content, base=caught.base, draft_version=caught.version)
    with pytest.raises(Conflict, match="another window"):
        catch_up(begun.tick(), mine)


def test_a_working_copy_that_clashes_stays_as_it_is(begun: Office) -> None:
    mine = autosave(begun.tick(), draft_of(begun, words(begun, title="My title")))
    begun.write(by=begun.reviewer, title="Their title")
    with pytest.raises(Conflict) as told:
        catch_up(begun.tick(), replace(mine))
    assert [clash.key for clash in told.value.clashes] == ["title"]
    assert load_draft(begun.workspace, SEED, begun.editor) == mine
