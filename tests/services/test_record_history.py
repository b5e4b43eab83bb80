"""The states of a record, and what differs between two of them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from support.offices import SEED, Office, seed_record
from trialeditor.domain.errors import BadInput, NotFound
from trialeditor.domain.ids import Digest, NctId
from trialeditor.services.record_history import changes_by_state, compare_states, find_state, states


def _record(enrollment: int, version: str) -> dict[str, Any]:
    record = seed_record()
    record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = enrollment
    record["derivedSection"]["miscInfoModule"]["versionHolder"] = version
    return record


DAYS = ("2026-02-15", "2026-03-01", "2026-04-30", "2026-05-01")


def _come_in(office: Office, *arrivals: tuple[int, str]) -> None:
    for enrollment, version in arrivals:
        office.record = _record(enrollment, version)
        office.bring_in()


def test_states_are_listed_as_the_registry_had_them(office: Office) -> None:
    _come_in(office, (77, "2026-02-01"), (120, "2026-03-01"), (90, "2026-04-01"), (60, "2026-01-01"))
    found = states(office.workspace, SEED)
    assert [state.as_of for state in found] == [date(2026, 2, 1), date(2026, 3, 1), date(2026, 4, 1)]
    assert [state.number for state in found] == [1, 2, 3]
    assert [state.is_current for state in found] == [False, False, True]
    assert not any(state.came_back for state in found)


def test_a_record_that_is_again_as_it_was_is_current_and_says_so(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"), (120, "2026-04-01"), (77, "2026-05-01"))
    other, current = states(office.workspace, SEED)
    assert (other.as_of, current.as_of) == (date(2026, 4, 1), date(2026, 5, 1))
    assert current.is_current
    assert current.came_back
    change = compare_states(office.workspace, SEED, other.digest, current.digest).fact("enrollment.count")
    assert change
    assert change.old.startswith("120")
    assert change.new.startswith("77")


def test_seen_again_is_one_state_of_a_later_day(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"), (77, "2026-05-01"))
    (state,) = states(office.workspace, SEED)
    assert state.as_of == date(2026, 5, 1)
    assert not state.came_back
    assert changes_by_state(office.workspace, SEED) == {}


def test_what_changed_is_known_for_each_state_but_the_first(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"), (78, "2026-04-01"), (120, "2026-05-01"))
    first, *later = states(office.workspace, SEED)
    found = changes_by_state(office.workspace, SEED)
    assert list(found) == [state.digest for state in later]
    assert [change.key for each in found.values() for change in each.told] == ["enrollment.count"] * 2
    assert compare_states(office.workspace, SEED, first.digest, first.digest).changes == ()


def test_any_two_states_can_be_compared_both_ways(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"), (120, "2026-05-01"))
    old, new = states(office.workspace, SEED)
    there = compare_states(office.workspace, SEED, old.digest, new.digest).fact("enrollment.count")
    back = compare_states(office.workspace, SEED, new.digest, old.digest).fact("enrollment.count")
    assert there
    assert back
    assert (there.old, there.new) == (back.new, back.old)


def test_an_unknown_trial_or_state_is_told(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"))
    with pytest.raises(NotFound, match="not in this workspace"):
        states(office.workspace, NctId("NCT09999999"))
    digest = states(office.workspace, SEED)[0].digest
    with pytest.raises(NotFound, match="no state ffff"):
        compare_states(office.workspace, SEED, digest, Digest("f" * 64))


def test_a_state_is_found_by_number_digest_or_date(office: Office) -> None:
    _come_in(office, (77, "2026-03-01"), (78, "2026-04-01"), (120, "2026-05-01"))
    known = states(office.workspace, SEED)
    assert find_state(known, "2") is known[1]
    assert find_state(known, known[1].digest[:8].upper()) is known[1]
    assert find_state(known, "2026-04-01") is known[1]
    assert find_state(known, "2026-04-30") is known[1]
    assert find_state(known, "2027-01-01") is known[2]


def test_a_day_means_the_state_of_that_day_though_it_was_seen_again_later(office: Office) -> None:
    _come_in(office, (77, "2026-02-01"), (120, "2026-03-01"), (120, "2026-05-01"))
    first, current = known = states(office.workspace, SEED)
    assert [find_state(known, day) for day in DAYS] == [first, current, current, current]


def test_a_day_means_the_state_that_came_back_before_it_changed_and_after(office: Office) -> None:
    _come_in(office, (77, "2026-02-01"), (120, "2026-03-01"), (77, "2026-05-01"))
    other, current = known = states(office.workspace, SEED)
    assert [find_state(known, day) for day in DAYS] == [current, other, other, current]


@pytest.mark.parametrize("named", ["0", "4", "2026-02-28", "2026-13-01", "zzzz", "", "abc"])
def test_what_means_no_state_is_told(office: Office, named: str) -> None:
    _come_in(office, (77, "2026-03-01"), (78, "2026-04-01"), (120, "2026-05-01"))
    with pytest.raises(BadInput, match="a number from 1 to 3"):
        find_state(states(office.workspace, SEED), named)
