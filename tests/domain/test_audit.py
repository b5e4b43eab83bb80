"""The audit trail: whatever is edited, deleted, inserted or moved is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import BEGIN
from trialeditor.domain.audit import AuditEntry, AuditEvent, chain_entry, trail_problems
from trialeditor.domain.ids import Digest


def event(number: int, **changes: Any) -> AuditEvent:  # noqa: ANN401 - fields of an event
    made = AuditEvent(
        at=BEGIN + timedelta(minutes=number),
        actor="Edna Editor",
        action="page.edit",
        subject="NCT05350891",
        detail={"revision": number},
    )
    return replace(made, **changes)


def trail(count: int) -> list[AuditEntry]:
    entries: list[AuditEntry] = []
    for number in range(1, count + 1):
        entries.append(chain_entry(entries[-1] if entries else None, event(number)))
    return entries


@given(st.integers(0, 12))
def test_a_whole_trail_has_no_problems(count: int) -> None:
    assert trail_problems(trail(count)) == []


@given(st.integers(2, 8), st.data())
def test_each_entry_that_was_changed_is_named(count: int, data: st.DataObject) -> None:
    entries = trail(count)
    at = data.draw(st.integers(0, count - 1))
    field, value = data.draw(
        st.sampled_from(
            [
                ("actor", "Rita Reviewer"),
                ("action", "page.sign"),
                ("subject", ""),
                ("detail", {}),
                ("at", BEGIN + timedelta(days=1)),
            ]
        )
    )
    changes: dict[str, Any] = {field: value}
    entries[at] = replace(entries[at], event=replace(entries[at].event, **changes))
    assert trail_problems(entries) == [f"entry {at + 1}: was changed after it was written"]


@given(st.integers(2, 8), st.data())
def test_an_entry_written_anew_does_not_fit_the_next(count: int, data: st.DataObject) -> None:
    """Somebody changes an entry and its hash: the one after it tells."""
    entries = trail(count)
    at = data.draw(st.integers(0, count - 2))
    entries[at] = chain_entry(entries[at - 1] if at else None, event(at + 1, actor="Somebody else"))
    assert trail_problems(entries) == [f"entry {at + 2}: does not follow the entry before it"]


@given(st.integers(2, 8), st.data())
def test_an_entry_that_is_missing_is_told_by_the_next(count: int, data: st.DataObject) -> None:
    entries = trail(count)
    at = data.draw(st.integers(0, count - 2))
    del entries[at]
    assert f"entry {at + 2}: entries before it are missing" in trail_problems(entries)


@given(st.integers(2, 8), st.data())
def test_an_entry_put_in_is_named(count: int, data: st.DataObject) -> None:
    entries = trail(count)
    at = data.draw(st.integers(1, count - 1))
    entries.insert(at, chain_entry(entries[at - 1], event(99)))
    assert any(problem.startswith(f"entry {at + 1}:") for problem in trail_problems(entries))


@given(st.integers(3, 8), st.data())
def test_entries_that_changed_places_are_named(count: int, data: st.DataObject) -> None:
    entries = trail(count)
    at = data.draw(st.integers(0, count - 2))
    entries[at], entries[at + 1] = entries[at + 1], entries[at]
    named = {int(problem.split()[1].rstrip(":")) for problem in trail_problems(entries)}
    assert {at + 1, at + 2} <= named


@pytest.mark.parametrize("change", [{"seq": 7}, {"prev": Digest("0" * 64)}, {"hash": Digest("0" * 64)}])
def test_place_and_hashes_are_checked(change: dict[str, object]) -> None:
    entries = trail(3)
    entries[1] = replace(entries[1], **change)  # type: ignore[arg-type]  # fields of an entry
    assert trail_problems(entries)
