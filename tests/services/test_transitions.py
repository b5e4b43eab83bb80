"""Steps of a review taken at once from two connections: one is taken, the other is told why it cannot be."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.comments import ThreadActKind
from trialeditor.domain.errors import NotAllowed, TrialEditorError
from trialeditor.domain.people import KeyActKind, Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.queues import Queue, query_of
from trialeditor.domain.trial import Stage
from trialeditor.services import reviewing
from trialeditor.services.commenting import accept_suggestion, close_thread, comment, quoted
from trialeditor.services.keys import end_key
from trialeditor.services.listing import count
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import actions, return_page, sign, signing_sheet, submit
from trialeditor.services.workspace import Workspace
from trialeditor.signing.keys import SigningKey, unseal

TWO = Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER))


@pytest.fixture
def elsewhere(office: Office) -> Iterator[Workspace]:
    """Give the same workspace over another connection."""
    with Workspace.open(office.workspace.path, clock=office.workspace.clock) as workspace:
        yield workspace


@pytest.fixture
def written(office: Office) -> Office:
    office.bring_in()
    office.write(WORDS)
    return office


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Do all acts at the same moment; return the refusals, in any order."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        start.wait()
        try:
            act()
        except TrialEditorError as error:
            return error.what
        return ""

    with ThreadPoolExecutor(max_workers=len(acts)) as pool:
        return sorted(filter(None, pool.map(run, acts)))


def entries(office: Office, action: str) -> int:
    with office.workspace.database.reading() as store:
        return sum(each.event.action == action for each in store.audit.entries(subject=SEED))


def test_of_two_submissions_one_is_made(written: Office, elsewhere: Workspace) -> None:
    editor = written.editor
    [refusal] = at_once(*(lambda each=each: submit(each, SEED, editor) for each in (written.workspace, elsewhere)))
    assert refusal == "This version is waiting for the reviewers already."
    assert entries(written, "page.submit") == len(written.page.history.submissions) == 1


def test_of_two_requests_for_changes_one_is_made(written: Office, elsewhere: Workspace) -> None:
    written.submit()
    reviewer = written.reviewer
    workspaces = (written.workspace, elsewhere)
    [refusal] = at_once(*(lambda each=each: return_page(each, SEED, reviewer, note="Shorter") for each in workspaces))
    assert refusal == "This page is not waiting for review."
    assert entries(written, "page.return") == 1


def test_a_page_that_is_sent_back_and_signed_at_once_is_one_of_both(written: Office, elsewhere: Workspace) -> None:
    written.submit()
    reviewer, here = written.reviewer, written.workspace
    said = {"meaning": "Read", "next_review": DUE, "passphrase": PASSPHRASE}
    refusals = at_once(
        lambda: return_page(here, SEED, reviewer, note="Shorter"),
        lambda: sign(elsewhere, SEED, reviewer, **said),  # type: ignore[arg-type]  # the values fit their names
    )
    assert len(refusals) == 1
    assert written.stage() in {Stage.SIGNED, Stage.CHANGES_REQUESTED}
    assert entries(written, "page.return") + entries(written, "page.sign") == 1


def test_of_two_answers_to_a_suggestion_one_counts(written: Office, elsewhere: Workspace) -> None:
    anchor = quoted(written.workspace, SEED, "not_a_fit", "has spread")
    number = comment(written.workspace, SEED, written.reviewer, "Plainer", anchor=anchor, suggestion="has moved").number
    editor, here = written.editor, written.workspace
    refusals = at_once(
        lambda: accept_suggestion(here, SEED, editor, number),
        lambda: close_thread(elsewhere, SEED, editor, number, ThreadActKind.REFUSED),
    )
    assert refusals == ["This suggestion was answered already."]
    assert entries(written, "comment.accepted") + entries(written, "comment.refused") == 1


def medical(office: Office, *more: Role) -> Person:
    """Let a medical reviewer work here, under a policy that asks for one."""
    roles = frozenset({Role.MEDICAL_REVIEWER, *more})
    add_person(office.tick(), name="Mia Medical", roles=roles, passphrase=PASSPHRASE, actor="Test")
    office.rule(TWO)
    return person_named(office.workspace, "Mia Medical")


def waits_for(office: Office, person: Person) -> bool:
    return count(office.workspace, query_of(Queue.FOR_ME, person, office.workspace.clock.today())) == 1


def test_a_page_waits_for_a_reviewer_and_then_for_a_medical_reviewer_alone(written: Office) -> None:
    mia = medical(written)
    written.submit()
    assert written.stage() is Stage.IN_REVIEW
    assert waits_for(written, written.reviewer)
    written.sign()
    assert written.stage() is Stage.MEDICAL_REVIEW
    assert written.page.published is None
    assert waits_for(written, mia)
    assert not waits_for(written, written.reviewer)
    assert count(written.workspace, query_of(Queue.IN_REVIEW, None, DUE)) == 1
    assert actions(written.page, mia)["return"] is None
    written.sign(by=mia)
    assert written.stage() is Stage.SIGNED
    assert not waits_for(written, mia)


def test_a_medical_review_can_ask_for_changes_too(written: Office) -> None:
    mia = medical(written)
    written.submit()
    written.sign()
    return_page(written.tick(), SEED, mia, note="Name the dose")
    assert written.stage() is Stage.CHANGES_REQUESTED


def test_who_holds_both_roles_is_offered_the_one_that_is_missing_first(written: Office) -> None:
    mia = medical(written, Role.REVIEWER)
    written.submit()
    assert signing_sheet(written.workspace, SEED, mia).roles == TWO.sign_roles
    written.sign()
    sheet = signing_sheet(written.workspace, SEED, mia)
    assert (sheet.role, sheet.roles) == (Role.MEDICAL_REVIEWER, (Role.MEDICAL_REVIEWER, Role.REVIEWER))
    assert signing_sheet(written.workspace, SEED, written.reviewer).roles == (Role.REVIEWER,)


def test_a_key_that_ends_while_the_passphrase_is_tried_signs_nothing(
    written: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening a key takes its time, outside the write. A signature of an ended key would count for nothing."""
    written.submit()
    roles = frozenset({Role.PUBLISHER})
    add_person(written.tick(), name="Pam Publisher", roles=roles, passphrase=None, actor="Test")
    pam = person_named(written.workspace, "Pam Publisher")

    def slow(sealed: bytes, passphrase: str) -> SigningKey:
        end_key(written.workspace, written.reviewer, KeyActKind.RETIRED, by=pam, reason="She left")
        return unseal(sealed, passphrase)

    monkeypatch.setattr(reviewing, "unseal", slow)
    with pytest.raises(NotAllowed, match="key of Rhea Reviewer was ended meanwhile"):
        written.sign()
    assert written.page.history.sign_offs == ()
    assert entries(written, "page.sign") == 0
