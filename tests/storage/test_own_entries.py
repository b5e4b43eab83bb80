"""Whose audit entries are whose: a write of this program is known again, one that was given up is not."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.audit import AuditEvent
from trialeditor.storage.engine import Database
from trialeditor.storage.own_entries import OwnEntries

EVENT = AuditEvent(at=datetime(2026, 5, 12, tzinfo=UTC), actor="Test", action="page.save", subject="", detail={})


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 4)), max_size=12), st.integers(0, 20))
def test_what_is_not_noted_is_somebody_elses(writes: list[tuple[bool, int]], after: int) -> None:
    own, newest, others = OwnEntries(), 0, set[int]()
    for is_own, count in writes:
        numbers = range(newest + 1, newest + count + 1)
        newest += count
        if is_own:
            own.note(numbers)
        else:
            others |= set(numbers)
    found = [number for some in own.others(after, newest) for number in some]
    assert found == sorted(number for number in others if number > after)


def give_up(database: Database) -> None:
    with database.writing() as store:
        store.audit.append(EVENT)
        raise RuntimeError("given up")


def test_a_write_that_was_given_up_is_not_ours(file: Path, database: Database) -> None:
    with database.writing() as store:
        first = store.audit.append(EVENT).seq
    with pytest.raises(RuntimeError, match="given up"):
        give_up(database)
    other = Database.open(file)
    with other.writing() as store:
        newest = store.audit.append(EVENT).seq
    other.close()
    assert database.own_entries.others(first - 1, newest) == (range(newest, newest + 1),)
    assert newest == first + 1
