"""A backup is one checked file, or none."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage.storage_values import assert_filled, event
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.storage import backup as backup_module
from trialeditor.storage.backup import backup
from trialeditor.storage.engine import Database


def test_a_backup_holds_what_is_still_in_the_log(filled: Database, file: Path, tmp_path: Path) -> None:
    assert file.with_name(f"{file.name}-wal").stat().st_size > 0
    database = Database.open(backup(filled, tmp_path / "copy.trialeditor"))
    with database.reading() as store:
        assert_filled(store)
    assert database.problems() == []
    database.close()


def test_a_backup_is_one_file(filled: Database, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    backup(filled, folder / "copy.trialeditor")
    assert [each.name for each in folder.iterdir()] == ["copy.trialeditor"]
    with closing(sqlite3.connect(folder / "copy.trialeditor")) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_backup_is_one_state_though_others_write(filled: Database, tmp_path: Path) -> None:
    with filled.source() as source:
        before = source.execute("SELECT count(*) FROM audit").fetchone()
        with filled.writing() as store:
            store.audit.append(event())
        backup_module.copy_verified(source, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as raw:
        assert raw.execute("SELECT count(*) FROM audit").fetchone() == before


def test_a_backup_replaces_nothing(filled: Database, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("mine", encoding="utf-8")
    with pytest.raises(StorageUnavailable, match="already a file"):
        backup(filled, tmp_path / "copy")
    assert (tmp_path / "copy").read_text(encoding="utf-8") == "mine"


def test_a_copy_that_does_not_agree_is_not_kept(
    filled: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = iter([{"audit": 6}, {"audit": 5}])
    monkeypatch.setattr(backup_module, "_row_counts", lambda _: next(counted))
    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(StorageUnavailable, match="does not agree"):
        backup(filled, folder / "copy")
    assert list(folder.iterdir()) == []


def test_a_backup_to_nowhere_is_told(filled: Database, tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match=r"The copy copy cannot be written: the folder .* is not there"):
        backup(filled, tmp_path / "nowhere" / "copy")
