"""Workspace files: looked at without a change, and copied while they are open."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from support.offices import Office
from trialeditor.domain.errors import NewerDatabase, StorageUnavailable
from trialeditor.services.outcome import Cancelled
from trialeditor.services.workspace import Workspace
from trialeditor.services.workspaces import back_up, look_at
from trialeditor.storage.audit import Audit
from trialeditor.storage.engine import Database
from trialeditor.storage.rules import Policies

KEPT = Path(__file__).parents[1] / "data" / "databases"


def test_a_look_says_what_a_file_is(office: Office) -> None:
    look = look_at(office.workspace.path)
    assert (look.name, look.is_sample, look.is_older) == ("Office", False, False)


def test_a_look_at_an_older_file_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "old.trialeditor"
    shutil.copy(KEPT / "format-1.trialeditor", file)
    before = file.read_bytes()
    assert look_at(file).is_older
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["old.trialeditor"]


def test_a_newer_file_is_told_with_what_to_do(office: Office) -> None:
    office.workspace.close()
    with closing(sqlite3.connect(office.workspace.path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerDatabase, match="format 99") as caught:
        look_at(office.workspace.path)
    assert caught.value.safe
    assert "newer Trial Editor" in caught.value.do


def test_a_workspace_is_made_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stops it half way is the machine; nothing may be left that cannot be opened, nor made again."""
    file = tmp_path / "new.trialeditor"
    with monkeypatch.context() as patch:
        patch.setattr(Policies, "add", _disk_is_full)
        with pytest.raises(StorageUnavailable, match="full"):
            Workspace.create(file)
    assert list(tmp_path.iterdir()) == []
    with Workspace.create(file) as workspace:
        assert workspace.name == "new"


def _disk_is_full(*_anything: object) -> None:
    raise StorageUnavailable("The disk is full.")


def test_a_workspace_that_cannot_be_used_is_let_go_of(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    with office.workspace.database.writing() as store:
        store.settings.set("blueprint", "gone")
    closed: list[Path] = []
    close = Database.close

    def watched(database: Database) -> None:
        closed.append(database.path)
        close(database)

    monkeypatch.setattr(Database, "close", watched)
    with pytest.raises(StorageUnavailable, match="lost its blueprint"):
        Workspace.open(office.workspace.path)
    assert closed == [office.workspace.path]


@pytest.mark.parametrize("kind", ["missing", "folder", "text", "empty", "torn"])
def test_what_is_no_workspace_is_told(tmp_path: Path, office: Office, kind: str) -> None:
    path = tmp_path / f"{kind}.trialeditor"
    if kind == "folder":
        path.mkdir()
    elif kind == "torn":
        office.workspace.close()
        whole = office.workspace.path.read_bytes()
        path.write_bytes(whole[:8192] + b"\0" * (len(whole) - 8192))
    elif kind != "missing":
        path.write_text("" if kind == "empty" else "shopping list " * 100, encoding="utf-8")
    with pytest.raises(StorageUnavailable) as caught:
        look_at(path)
    assert caught.value.safe
    assert caught.value.do


def test_a_backup_is_recorded_and_opens(office: Office, tmp_path: Path) -> None:
    heard: list[int] = []
    copy = back_up(
        office.tick(),
        tmp_path / "copy.trialeditor",
        actor="Ann",
        progress=lambda done, _total, _what: heard.append(done),
    )
    assert heard
    with office.workspace.database.reading() as store:
        entry = store.audit.head()
    assert entry is not None
    assert (entry.event.actor, entry.event.action) == ("Ann", "workspace.backup")
    with Workspace.open(copy) as workspace:
        assert workspace.name == "Office"


def test_a_backup_that_cannot_be_recorded_leaves_nothing(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Audit, "append", _disk_is_full)
    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(StorageUnavailable, match="full"):
        back_up(office.workspace, folder / "copy.trialeditor", actor="Ann")
    assert list(folder.iterdir()) == []


def test_a_backup_that_is_stopped_leaves_nothing(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(Cancelled):
        back_up(office.tick(), folder / "copy.trialeditor", actor="Ann", cancelled=lambda: True)
    assert list(folder.iterdir()) == []
    with office.workspace.database.reading() as store:
        entry = store.audit.head()
    assert entry is not None
    assert entry.event.action != "workspace.backup"
