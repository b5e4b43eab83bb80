"""Opening, closing, and transactions that are whole or not at all."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy.exc import IntegrityError

from storage.storage_values import ACTS, EDNA, NCT, begin, draft, event, revision, snapshot, trial, unknown
from trialeditor.domain.errors import Conflict, StorageUnavailable
from trialeditor.storage import filesystems
from trialeditor.storage.engine import Database


def test_a_new_workspace_opens_again(database: Database, file: Path) -> None:
    with database.writing() as store:
        store.settings.set("name", "Find a Trial")
    database.close()
    again = Database.open(file)
    with again.reading() as store:
        assert store.settings.get("name") == "Find a Trial"
    assert again.problems() == []
    again.close()


def test_closing_leaves_one_file(filled: Database, file: Path) -> None:
    filled.close()
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_name_with_signs_in_it_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "100% of “this”? #1 é.trialeditor"
    Database.create(path).close()
    Database.open(path).close()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_the_connection_is_set_as_the_rest_relies_on(database: Database) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "recursive_triggers")
    with database.reading() as store:
        values = [store._connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
    assert values == ["wal", 2, 1, 1]


class _StopError(Exception):
    pass


def test_an_exception_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as store:
            begin(store)
            store.audit.append(event())
            store._connection.exec_driver_sql("CREATE TABLE half (x)")
            store._connection.exec_driver_sql("ALTER TABLE draft ADD COLUMN half TEXT")
            raise _StopError

    with pytest.raises(_StopError):
        fail()
    with database.reading() as store:
        assert store.people.all() == []
        assert store.audit.head() is None
        schema = store._connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%half%'")
        assert schema.scalar() == 0


def test_a_broken_reference_is_a_bug_and_leaves_nothing(begun: Database) -> None:
    def refer_to_nothing() -> None:
        with begun.writing() as store:
            store.audit.append(event())
            store.review.add_submission(ACTS.submission)

    with pytest.raises(IntegrityError):
        refer_to_nothing()
    with begun.reading() as store:
        assert store.audit.head() is None


def test_an_act_may_be_written_before_its_entry(begun: Database) -> None:
    with begun.writing() as store:
        store.keys.add_act(ACTS.key)
        store.audit.append(event())
    with begun.reading() as store:
        assert store.keys.ring().public_key(ACTS.key.key_id) == ACTS.key.public_key


def test_writing_while_reading_is_a_bug(begun: Database) -> None:
    with pytest.raises(RuntimeError, match="written in reading"), begun.reading() as store:
        store.settings.set("name", "x")
    with begun.writing() as store:
        store.settings.set("name", "x")


def test_a_reader_sees_one_state_throughout(begun: Database) -> None:
    with begun.reading() as reader:
        assert reader.audit.head() is None
        with begun.writing() as store:
            store.audit.append(event())
        assert reader.audit.head() is None
    with begun.reading() as reader:
        assert reader.audit.head() is not None


def test_entries_written_by_many_threads_leave_no_gap(begun: Database) -> None:
    def append(number: int) -> int:
        with begun.writing() as store:
            return store.audit.append(event(f"step.{number}")).seq

    with ThreadPoolExecutor(max_workers=6) as pool:
        assert sorted(pool.map(append, range(60))) == list(range(1, 61))
    with begun.reading() as store:
        assert [entry.seq for entry in store.audit.entries()] == list(range(1, 61))


def test_of_two_writers_of_a_draft_one_wins_and_both_texts_are_kept(begun: Database, file: Path) -> None:
    with begun.writing() as store:
        store.drafts.put(draft(), expected_version=0)
    second = Database.open(file)
    start = Barrier(2)

    def save(database: Database, text: str) -> tuple[str, str] | None:
        start.wait()
        try:
            with database.writing() as store:
                store.drafts.put(draft(text=text), expected_version=1)
        except Conflict as conflict:
            return json.loads(conflict.yours)["texts"]["summary"], json.loads(conflict.theirs)["texts"]["summary"]
        return None

    with ThreadPoolExecutor(max_workers=2) as pool:
        conflicts = [each for each in pool.map(save, (begun, second), ("one", "two")) if each]
    second.close()
    with begun.reading() as store:
        kept = store.drafts.get(NCT, EDNA.id)
    assert kept is not None
    assert kept.version == 2
    [(yours, theirs)] = conflicts
    assert {yours, theirs} == {"one", "two"}
    assert kept.content.text("summary") == theirs


def test_of_two_revisions_on_one_parent_one_wins(begun: Database, file: Path) -> None:
    second = Database.open(file)
    start = Barrier(2)

    def save(database: Database, message: str) -> bool:
        start.wait()
        try:
            with database.writing() as store:
                store.revisions.add(revision(message=message), expected_parent=None)
        except Conflict:
            return False
        return True

    with ThreadPoolExecutor(max_workers=2) as pool:
        won = list(pool.map(save, (begun, second), ("one", "two")))
    second.close()
    assert sorted(won) == [False, True]


def test_bulk_writing_waits_less_and_then_as_before(begun: Database) -> None:
    with begun.writing(bulk=True) as store:
        assert store._connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
        store.snapshots.add(snapshot(count=78))
    with begun.writing() as store:
        assert store._connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert len(store.snapshots.headers(NCT)) == 2


def test_on_a_network_drive_the_log_is_left(begun: Database, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert begun.journal_note == ""
    begun.close()
    monkeypatch.setattr(filesystems, "network_file_system", lambda _: "nfs4")
    database = Database.open(file)
    assert "network drive (nfs4)" in database.journal_note
    with database.writing(bulk=True) as store:
        assert store._connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
        assert store._connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        store.trials.put(trial(title="On the share"))
        assert not file.with_name(f"{file.name}-shm").exists()
    database.close()
    monkeypatch.undo()
    local = Database.open(file)
    with local.reading() as store:
        assert store._connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    local.close()


def test_a_killed_create_does_not_stand_in_the_way(file: Path) -> None:
    other = file.with_name(f".other-{file.name}-0123abcd.new")
    for half in (f".{file.name}.new", f".{file.name}-0123abcd.new", f".{file.name}-0123abcd.new-journal", other.name):
        file.with_name(half).write_bytes(b"half")
    Database.create(file).close()
    assert set(file.parent.iterdir()) == {file, other}


def test_two_creates_at_once_do_not_disturb_each_other(file: Path) -> None:
    """The second begins and ends while the first is being written: the first is refused, the second stands whole."""
    with pytest.raises(StorageUnavailable, match="already a file"):
        Database.create(file, begin=lambda _store: Database.create(file, begin=begin).close())
    assert list(file.parent.iterdir()) == [file]
    database = Database.open(file)
    with database.reading() as store:
        assert list(store.trials.standing([NCT])) == [NCT]
    database.close()


def test_a_snapshot_must_be_there_for_its_trial(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as store:
        store.trials.put(trial())
    with database.reading() as store:
        assert store.trials.standing([NCT]) == {}
        assert store.blueprints.text(unknown()) is None
