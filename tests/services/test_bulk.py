"""Many trials at once: what a plan promises is what happens, and what it leaves out it explains."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.offices import DUE, SEED, WORDS, Office
from trialeditor.domain.errors import NotAllowed
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Role
from trialeditor.domain.trial import Stage
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.assigning import assign, assign_back, assignees
from trialeditor.services.bulk import (
    plan_assign,
    plan_export,
    plan_put_back,
    plan_retire,
    plan_review_dates,
    scatter,
    scattered,
)
from trialeditor.services.editing import set_next_reviews
from trialeditor.services.exporting import export
from trialeditor.services.outcome import Changes
from trialeditor.services.people import add_person, person_named
from trialeditor.services.retiring import retire, unretire
from trialeditor.services.undoing import Undone, undo_assign, undo_dates, undo_retire

FIRST = date(2026, 12, 1)


def change_number(record: dict[str, object]) -> None:
    record["protocolSection"]["identificationModule"]["nctId"] = "NCT10000000"  # type: ignore[index]  # a record is JSON


OTHER = NctId("NCT10000000")


@pytest.fixture
def two(office: Office) -> Office:
    """Give an office with a signed page and a trial that nobody wrote."""
    office.sign_off_page()
    office.bring_in(change_number)
    return office


@given(days=st.integers(0, 400), count=st.integers(0, 300))
def test_a_scatter_stays_within_its_days_evenly(days: int, count: int) -> None:
    dates = scatter(FIRST, days, count)
    assert len(dates) == count
    assert dates == sorted(dates)
    assert all(FIRST <= day < FIRST + timedelta(days=max(days, 1)) for day in dates)
    busy = [dates.count(day) for day in set(dates)]
    assert not busy or max(busy) <= -(-count // max(days, 1))


def test_an_assignment_is_planned_done_and_undone(two: Office) -> None:
    workspace = two.workspace
    assign(workspace, [SEED], two.editor, actor="Test")
    plan = plan_assign(workspace, [SEED, OTHER], two.editor)
    assert [(each.nct_id, bool(each.why_not)) for each in plan] == [(SEED, True), (OTHER, False)]
    before = assignees(workspace, [OTHER, SEED])
    assign(workspace, [OTHER, SEED], two.reviewer, actor="Test")
    assert assign_back(workspace, before, since=two.reviewer.id, actor="Test").trials == {SEED, OTHER}
    assert assignees(workspace, [SEED, OTHER]) == {SEED: two.editor.id, OTHER: None}
    assert not assign_back(workspace, before, since=two.reviewer.id, actor="Test").trials


def test_dates_come_forward_and_never_later(two: Office) -> None:
    plan = plan_review_dates(two.workspace, scattered(two.workspace, [OTHER, SEED], FIRST), two.editor)
    assert [(each.nct_id, each.due) for each in plan] == [(SEED, FIRST), (OTHER, None)]
    assert "signed" in plan[1].why_not
    later = plan_review_dates(two.workspace, {SEED: DUE + timedelta(days=1)}, two.editor)[0]
    assert (later.due, later.then) == (None, "")
    assert "needs a new sign-off" in later.why_not
    set_next_reviews(two.tick(), {SEED: FIRST}, two.editor, "New results")
    assert two.page.dates is not None
    assert two.page.dates.next_review == FIRST


def test_one_date_that_is_refused_refuses_all(two: Office) -> None:
    with pytest.raises(NotAllowed):
        set_next_reviews(two.tick(), {SEED: FIRST, OTHER: FIRST}, two.editor, "New results")
    assert two.page.dates is not None
    assert two.page.dates.next_review == DUE


def test_retiring_says_what_it_leaves_out(two: Office) -> None:
    plan = plan_retire(two.workspace, [SEED, OTHER], two.reviewer)
    assert [bool(each.why_not) for each in plan] == [False, True]
    assert "is an editor" in plan_retire(two.workspace, [SEED], two.editor)[0].why_not
    retire(two.tick(), [SEED], two.reviewer, reason="Closed")
    assert [bool(each.why_not) for each in plan_put_back(two.workspace, [SEED, OTHER], two.reviewer)] == [False, True]
    assert "retired already" in plan_retire(two.workspace, [SEED], two.reviewer)[0].why_not


def test_an_export_of_some_holds_these_alone(two: Office, tmp_path: Path) -> None:
    assert not plan_export(two.workspace, [SEED, OTHER])[0].why_not
    assert "Nobody has written" in plan_export(two.workspace, [OTHER])[0].why_not
    only = BundleOptions(only=frozenset({OTHER}))
    assert export(two.workspace, tmp_path / "none", only, actor="Test").pages == 0
    assert export(two.workspace, tmp_path / "one", BundleOptions(only=frozenset({SEED})), actor="Test").pages == 1


def test_a_plan_and_the_act_agree_on_a_draft(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    assert office.stage() is Stage.DRAFT
    assert "wholly signed" in plan_export(office.workspace, [SEED])[0].why_not
    assert not plan_retire(office.workspace, [SEED], office.reviewer)[0].why_not


def test_a_date_comes_back_as_it_was(two: Office) -> None:
    done = set_next_reviews(two.tick(), {SEED: FIRST}, two.editor, "New results")
    undone = undo_dates(two.tick(), done.entries, two.editor)
    assert undone == Undone(changes=Changes(trials=frozenset({SEED})))
    assert two.page.dates is not None
    assert two.page.dates.next_review == DUE
    assert two.page.history.review_dates[-1].reason == "Undone: New results"
    assert undo_dates(two.tick(), done.entries, two.editor).left == (SEED,), "once"


def test_a_date_that_was_changed_since_stays(two: Office) -> None:
    first = set_next_reviews(two.tick(), {SEED: FIRST}, two.editor, "New results")
    second = set_next_reviews(two.tick(), {SEED: FIRST - timedelta(days=1)}, two.editor, "Sooner")
    assert undo_dates(two.tick(), first.entries, two.editor).left == (SEED,)
    undo_dates(two.tick(), second.entries, two.editor)
    assert two.page.dates is not None
    assert two.page.dates.next_review == FIRST


def test_a_date_is_not_put_back_over_a_new_signature(two: Office) -> None:
    done = set_next_reviews(two.tick(), {SEED: FIRST}, two.editor, "New results")
    later = DUE + timedelta(days=30)
    two.write(summary="Other words.")
    two.submit()
    two.sign(due=later)
    assert undo_dates(two.tick(), done.entries, two.editor).left == (SEED,)
    assert two.page.dates is not None
    assert two.page.dates.next_review == later


def test_who_may_not_edit_takes_no_date_back(two: Office) -> None:
    done = set_next_reviews(two.tick(), {SEED: FIRST}, two.editor, "New results")
    add_person(two.tick(), name="Pam Publisher", roles=frozenset({Role.PUBLISHER}), passphrase=None, actor="Test")
    publisher = person_named(two.workspace, "Pam Publisher")
    with pytest.raises(NotAllowed):
        undo_dates(two.tick(), done.entries, publisher)


def test_a_retired_page_comes_back_and_goes_again(two: Office) -> None:
    done = retire(two.tick(), [SEED], two.reviewer, reason="Closed")
    undo_retire(two.tick(), done.entries, two.reviewer, retired=True)
    assert two.stage() is Stage.SIGNED
    assert undo_retire(two.tick(), done.entries, two.reviewer, retired=True).left == (SEED,)
    again = retire(two.tick(), [SEED], two.reviewer, reason="Closed")
    back = unretire(two.tick(), [SEED], two.reviewer, reason="Reopened")
    assert undo_retire(two.tick(), again.entries, two.reviewer, retired=True).left == (SEED,), "put back since"
    undo_retire(two.tick(), back.entries, two.reviewer, retired=False)
    assert two.stage() is Stage.RETIRED


def test_an_editor_takes_no_retirement_back(two: Office) -> None:
    done = retire(two.tick(), [SEED], two.reviewer, reason="Closed")
    assert undo_retire(two.tick(), done.entries, two.editor, retired=True).left == (SEED,)
    assert two.stage() is Stage.RETIRED


def test_trials_that_were_assigned_anew_since_stay(two: Office) -> None:
    workspace = two.workspace
    before = assignees(workspace, [OTHER, SEED])
    assign(workspace, [OTHER, SEED], two.editor, actor="Test")
    assign(workspace, [OTHER], two.reviewer, actor="Test")
    undone = undo_assign(workspace, before, two.editor, since=two.editor.id)
    assert undone == Undone(changes=Changes(trials=frozenset({SEED})), left=(OTHER,))
    assert assignees(workspace, [SEED, OTHER]) == {SEED: None, OTHER: two.reviewer.id}
