"""What cannot be opened, read or written is told in sentences, and left as it is."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.storage_values import EDNA, NCT, event
from trialeditor.domain.errors import NewerDatabase, StorageUnavailable
from trialeditor.storage.engine import Database
from trialeditor.storage.migrate import FORMAT

NOBODY = 65534


def assert_told(error: StorageUnavailable, words: str) -> None:
    """Assert that the error says what happened, what is safe and what to do."""
    assert words in error.what
    assert error.safe.endswith(".")
    assert error.do.endswith(".")


def test_create_never_replaces_a_file(file: Path) -> None:
    file.write_text("my thesis", encoding="utf-8")
    with pytest.raises(StorageUnavailable) as told:
        Database.create(file)
    assert_told(told.value, "already a file")
    assert file.read_text(encoding="utf-8") == "my thesis"
    assert list(file.parent.iterdir()) == [file]


def test_create_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable) as told:
        Database.create(tmp_path / "nowhere" / "w.trialeditor")
    assert_told(told.value, "no folder")


def test_a_missing_file_is_named(file: Path) -> None:
    with pytest.raises(StorageUnavailable) as told:
        Database.open(file)
    assert_told(told.value, str(file))
    assert not file.exists()


def test_a_folder_is_no_workspace(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable) as told:
        Database.open(tmp_path)
    assert_told(told.value, "not a Trial Editor workspace")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a zip", b"{}" * 4000, b"SQLite format 3\0" + b"\xff" * 4096])
def test_another_file_is_refused_and_left_alone(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(StorageUnavailable) as told:
        Database.open(file)
    assert_told(told.value, "")
    assert file.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    before = file.read_bytes()
    with pytest.raises(StorageUnavailable) as told:
        Database.open(file)
    assert_told(told.value, "belongs to another program")
    assert file.read_bytes() == before


def test_a_newer_file_is_refused_by_name(filled: Database, file: Path) -> None:
    filled.close()
    with closing(sqlite3.connect(file)) as raw:
        raw.execute(f"PRAGMA user_version = {FORMAT + 6}")
    with pytest.raises(NewerDatabase) as told:
        Database.open(file)
    assert_told(told.value, f"has format {FORMAT + 6}; this Trial Editor")
    assert f"formats up to {FORMAT}" in told.value.what


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_truncated_file_is_damaged(filled: Database, file: Path, share: float) -> None:
    filled.close()
    os.truncate(file, int(file.stat().st_size * share))
    with pytest.raises(StorageUnavailable) as told:
        Database.open(file)
    assert_told(told.value, "is damaged")


def test_damage_inside_is_told_while_reading(filled: Database, file: Path) -> None:
    filled.close()
    data = bytearray(file.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = b"\xee" * 64
    file.write_bytes(data)
    with pytest.raises(StorageUnavailable) as told:
        _read_everything(file)
    assert_told(told.value, "damaged")


def _read_everything(file: Path) -> None:
    database = Database.open(file)
    try:
        with database.reading() as store:
            store.revisions.all(NCT)
            store.audit.entries()
    finally:
        database.close()


def test_a_value_that_nobody_wrote_is_damage(filled: Database, file: Path) -> None:
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE draft SET content = '{'")
        raw.commit()
    with pytest.raises(StorageUnavailable, match="cannot be read"), filled.reading() as store:
        store.drafts.get(NCT, EDNA.id)


def test_problems_names_what_is_wrong(filled: Database, file: Path) -> None:
    assert filled.problems() == []
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("DELETE FROM trial")
        raw.commit()
    assert any("refers to a missing row of trial" in problem for problem in filled.problems())


@pytest.mark.usefixtures("database")
def test_a_locked_file_is_told_on_open_and_on_write(file: Path) -> None:
    quick = Database.open(file, busy_seconds=0.01)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable) as told:
            Database.open(file, busy_seconds=0.01)
        assert_told(told.value, "is locked")
        with pytest.raises(StorageUnavailable) as told, quick.writing():
            pass
        assert_told(told.value, "is locked")
        with quick.reading() as store:
            assert store.audit.head() is None
        other.execute("ROLLBACK")
    with quick.writing() as store:
        store.audit.append(event())
    quick.close()


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """Give a folder of somebody who is not root, and be that person meanwhile."""
    folder = Path(tempfile.mkdtemp(prefix="trialeditor-"))
    is_root = os.geteuid() == 0
    try:
        if is_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
def test_a_read_only_file_or_folder_is_told(unprivileged: Path, file_mode: int, folder_mode: int) -> None:
    file = unprivileged / "w.trialeditor"
    Database.create(file).close()
    file.chmod(file_mode)
    unprivileged.chmod(folder_mode)
    with pytest.raises(StorageUnavailable) as told:
        Database.open(file)
    assert_told(told.value, "is read-only")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="needs POSIX permissions")
def test_no_workspace_is_made_in_a_read_only_folder(unprivileged: Path) -> None:
    unprivileged.chmod(0o500)
    with pytest.raises(StorageUnavailable) as told:
        Database.create(unprivileged / "w.trialeditor")
    assert_told(told.value, "is read-only")
    assert list(unprivileged.iterdir()) == []


def test_a_full_disk_is_told_and_nothing_is_half_written(begun: Database) -> None:
    def write_much() -> None:
        with begun.writing() as store:
            pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            for number in range(1000):
                store.audit.append(event(f"step.{number}" * 100))

    with pytest.raises(StorageUnavailable) as told:
        write_much()
    assert_told(told.value, "is full")
    with begun.writing() as store:
        store._connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        assert store.audit.head() is None
        store.audit.append(event())
    assert begun.problems() == []
