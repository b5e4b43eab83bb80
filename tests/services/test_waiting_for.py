"""What waits for a person is what they may sign: the list against the guard, on histories of any kind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from itertools import count as count_from
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from support.offices import BEGUN, PASSPHRASE, WORDS, Office
from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.domain.queues import IN_REVIEW, Queue, query_of
from trialeditor.domain.trial import Listing
from trialeditor.services.listing import count, trials
from trialeditor.services.people import add_person, people, person_named
from trialeditor.services.queues import queue_counts
from trialeditor.services.reviewing import actions
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up

Act: TypeAlias = tuple[str, int, str]
ACTS = st.tuples(
    st.sampled_from(["write", "write", "submit", "sign", "sign page"]),
    st.integers(0, 3),
    st.sampled_from(["title", "summary", "good_fit"]),
)


@pytest.fixture
def desk(office: Office) -> Office:
    """Give an office of four, three of whom write and sign, with a page that nobody wrote."""
    for name, role in (("Otto Other", Role.REVIEWER), ("Mia Medical", Role.MEDICAL_REVIEWER)):
        add_person(office.tick(), name=name, roles=frozenset({role, Role.EDITOR}), passphrase=PASSPHRASE, actor="Test")
    office.bring_in()
    return office


@pytest.fixture
def fresh(desk: Office) -> Callable[[], Office]:
    """Give copies of the office, as often as wanted."""
    numbers = count_from(1)

    def copied() -> Office:
        folder = desk.folder / str(next(numbers))
        folder.mkdir()
        back_up(desk.workspace, folder / "copy.trialeditor", actor="Test")
        workspace = Workspace.open(folder / "copy.trialeditor", clock=desk.workspace.clock)
        return Office(workspace=workspace, folder=folder, minutes=desk.minutes)

    return copied


def waiting(office: Office, person: Person) -> list[Listing]:
    """Return what waits for somebody; the count must agree."""
    query = query_of(Queue.FOR_ME, person, BEGUN.date())
    found = trials(office.workspace, query)
    assert count(office.workspace, query) == len(found) == queue_counts(office.workspace, person)[Queue.FOR_ME]
    return found


def signed_since(office: Office, person: Person) -> bool:
    history = office.page.history
    submitted = history.submissions[-1].entry
    return any(each.payload.signer.person == person.id and each.entry > submitted for each in history.sign_offs)


def do(office: Office, act: Act) -> None:
    """Do an act as somebody would who is free to try: what is refused is not done."""
    kind, who, key = act
    by = sorted(people(office.workspace), key=lambda each: each.name)[who]
    steps: dict[str, Callable[[], None]] = {
        "write": lambda: office.write({key: f"Words of minute {office.minutes}."}, by=by),
        "submit": lambda: office.submit(by=by),
        "sign": lambda: office.sign(by=by, keys=(key,)),
        "sign page": lambda: office.sign(by=by),
    }
    with suppress(TrialEditorError):
        steps[kind]()


def agree(office: Office) -> None:
    """Compare for everybody the list with the pure functions, page by page."""
    page = office.page
    for person in people(office.workspace):
        is_mine = page.stage in IN_REVIEW and actions(page, person)["sign"] is None and not signed_since(office, person)
        assert bool(waiting(office, person)) == is_mine, person.name


@pytest.mark.parametrize("roles", [(Role.REVIEWER,), (Role.REVIEWER, Role.REVIEWER)])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=st.lists(ACTS, min_size=3, max_size=9))
def test_what_waits_is_what_may_be_signed(
    fresh: Callable[[], Office], roles: tuple[Role, ...], acts: list[Act]
) -> None:
    office = fresh()
    office.rule(Policy(sign_roles=roles))
    office.write(WORDS)
    office.submit()
    for act in acts:
        do(office, act)
        agree(office)
    office.workspace.close()


def test_a_signature_of_another_section_makes_nobody_free_of_their_own_words(desk: Office) -> None:
    """The reviewer's summary was never signed, though a part of the page was, before it was submitted again."""
    desk.write(WORDS)
    desk.write({"summary": "Other words."}, by=desk.reviewer)
    desk.submit()
    desk.sign(by=person_named(desk.workspace, "Otto Other"), keys=("title",))
    desk.write({"good_fit": "You may join if you are an adult."})
    desk.submit()
    assert actions(desk.page, desk.reviewer)["sign"] is not None
    assert waiting(desk, desk.reviewer) == []
