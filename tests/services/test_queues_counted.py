"""Queues with real pages: who finds what where, at each step of a page's life."""

from __future__ import annotations

from datetime import date

import pytest

from support.offices import PASSPHRASE, SEED, Office
from trialeditor.domain.errors import BadInput, NotAllowed
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.queues import Queue, in_queue, query_of
from trialeditor.domain.revision import Draft
from trialeditor.domain.trial import Facet, ListQuery, Stage
from trialeditor.services.assigning import assign
from trialeditor.services.editing import autosave, set_next_review
from trialeditor.services.listing import count, facet_counts, trials
from trialeditor.services.people import add_person, person_named
from trialeditor.services.queues import queue_counts
from trialeditor.services.retiring import retire, unretire
from trialeditor.services.reviewing import return_page

WORDS = {
    "title": "Surgery and immunotherapy",
    "summary": "This study tests surgery and immunotherapy.",
    "studies": "People will take part.",
    "good_fit": "You may be able to join if you are an adult.",
    "not_a_fit": "You cannot join if the cancer has spread.",
}


def queues(office: Office, person: Person | None) -> set[Queue]:
    """Return the queues that hold the one trial; the numbers must agree with the lists."""
    counts = queue_counts(office.workspace, person)
    assert list(counts) == list(Queue)
    today = office.workspace.clock.today()
    for queue, number in counts.items():
        if person or queue not in {Queue.MINE, Queue.FOR_ME}:
            assert count(office.workspace, query_of(queue, person, today)) == number, queue
    return {queue for queue, number in counts.items() if number}


def test_a_page_goes_from_queue_to_queue(office: Office) -> None:
    office.bring_in()
    assert queues(office, office.editor) == {Queue.ALL}
    office.write(WORDS)
    assert queues(office, office.editor) == {Queue.ALL, Queue.MINE}
    assert queues(office, office.reviewer) == {Queue.ALL}
    office.submit()
    assert queues(office, office.editor) == {Queue.ALL, Queue.IN_REVIEW}
    assert queues(office, office.reviewer) == {Queue.ALL, Queue.IN_REVIEW, Queue.FOR_ME}
    return_page(office.tick(), SEED, office.reviewer, note="Shorter")
    assert queues(office, office.editor) == {Queue.ALL, Queue.MINE}
    office.write(summary="This study tests surgery.")
    office.submit()
    office.sign()
    assert queues(office, office.reviewer) == {Queue.ALL, Queue.SIGNED}


def test_nobody_waits_for_a_page_that_they_wrote(office: Office) -> None:
    office.bring_in()
    office.write(WORDS, by=office.reviewer)
    office.write(summary="Other words.")
    office.submit()
    assert Queue.FOR_ME not in queues(office, office.reviewer)


def test_who_wrote_before_the_last_signature_may_sign_again(office: Office) -> None:
    """The reviewer's words were signed by somebody else; what is new is the editor's."""
    other = Role.REVIEWER
    add_person(office.tick(), name="Otto Other", roles=frozenset({other}), passphrase=PASSPHRASE, actor="Test")
    office.bring_in()
    office.write(WORDS, by=office.reviewer)
    office.submit()
    office.sign(by=person_named(office.workspace, "Otto Other"))
    office.write(summary="This study tests surgery.")
    office.submit()
    assert Queue.FOR_ME in queues(office, office.reviewer)


def test_a_trial_waits_for_whom_it_is_assigned_to_until_it_is_done(office: Office) -> None:
    office.bring_in()
    assign(office.tick(), [SEED], office.editor, actor="Test")
    assert Queue.FOR_ME in queues(office, office.editor)
    assert Queue.FOR_ME not in queues(office, office.reviewer)
    office.write(WORDS)
    office.submit()
    assert Queue.FOR_ME not in queues(office, office.editor)
    office.sign()
    assert Queue.FOR_ME not in queues(office, office.editor)


def test_an_autosaved_draft_is_mine(office: Office) -> None:
    office.sign_off_page()
    page = office.page
    draft = Draft(
        nct_id=SEED,
        person=office.editor.id,
        content=page.content.with_text("title", "Other"),
        base=page.revision_number,
        version=0,
        saved_at=office.workspace.clock.now(),
    )
    autosave(office.tick(), draft)
    assert queues(office, office.editor) == {Queue.ALL, Queue.SIGNED, Queue.MINE}
    assert queues(office, office.reviewer) == {Queue.ALL, Queue.SIGNED}


def test_a_review_is_due_thirty_days_before(office: Office) -> None:
    office.sign_off_page()
    assert Queue.DUE not in queues(office, None)
    set_next_review(office.tick(), SEED, office.editor, date(2026, 6, 11), "New results")
    assert Queue.DUE in queues(office, None)


def test_a_retired_page_is_in_one_queue_alone_and_comes_back(office: Office) -> None:
    office.sign_off_page()
    set_next_review(office.tick(), SEED, office.editor, date(2026, 6, 11), "New results")
    changes = retire(office.tick(), [SEED], office.reviewer, reason="The study is closed")
    assert changes.trials == {SEED}
    assert office.stage() is Stage.RETIRED
    assert office.page.published is None
    assert queues(office, None) == {Queue.ALL, Queue.RETIRED}
    unretire(office.tick(), [SEED], office.reviewer, reason="A slip")
    assert office.stage() is Stage.SIGNED
    assert queues(office, None) == {Queue.ALL, Queue.SIGNED, Queue.DUE}


def test_retiring_is_refused_in_words(office: Office) -> None:
    office.bring_in()
    with pytest.raises(NotAllowed, match="Nobody has written"):
        retire(office.tick(), [SEED], office.reviewer, reason="Closed")
    office.write(WORDS)
    with pytest.raises(NotAllowed, match="is an editor"):
        retire(office.tick(), [SEED], office.editor, reason="Closed")
    with pytest.raises(BadInput, match="reason"):
        retire(office.tick(), [SEED], office.reviewer, reason=" ")
    with pytest.raises(NotAllowed, match="not retired"):
        unretire(office.tick(), [SEED], office.reviewer, reason="Closed")
    assert office.stage() is Stage.DRAFT


def test_the_stages_of_a_queue_bound_the_filter(office: Office) -> None:
    office.sign_off_page()
    workspace = office.workspace
    lapsed = query_of(Queue.LAPSED, None, workspace.clock.today())
    asked = in_queue(ListQuery(stages=frozenset({Stage.SIGNED})), lapsed)
    assert count(workspace, asked) == 0
    assert facet_counts(workspace, asked, Facet.STAGE) == []


def test_lists_of_what_is_in_review_say_who_is_still_to_sign(office: Office) -> None:
    office.rule(Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER)))
    office.bring_in()
    office.write(WORDS)
    office.submit()
    today = office.workspace.clock.today()
    mine, review = (query_of(queue, office.reviewer, today) for queue in (Queue.FOR_ME, Queue.IN_REVIEW))
    both = (Role.REVIEWER, Role.MEDICAL_REVIEWER)
    assert [line.waits_for for query in (mine, review) for line in trials(office.workspace, query)] == [both, both]
    office.sign()
    assert [line.waits_for for line in trials(office.workspace, review)] == [(Role.MEDICAL_REVIEWER,)]
    assert [line.waits_for for line in trials(office.workspace, ListQuery())] == [()]
