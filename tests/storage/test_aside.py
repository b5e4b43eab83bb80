"""A workspace moves aside whole, or stays where it is."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from storage.storage_values import assert_filled
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.storage import aside
from trialeditor.storage.aside import free_name, put_new, set_aside
from trialeditor.storage.engine import Database


@pytest.fixture
def successor(tmp_path: Path) -> Path:
    path = tmp_path / "new.trialeditor"
    Database.create(path).close()
    return path


def test_what_is_in_the_log_moves_along(filled: Database, file: Path, successor: Path) -> None:
    filled.close()
    kept = free_name(file, "kept")
    set_aside(file, kept, successor)
    moved = Database.open(kept)
    with moved.reading() as store:
        assert_filled(store)
    moved.close()
    fresh = Database.open(file)
    with fresh.reading() as store:
        assert store.people.all() == []
    fresh.close()
    assert not successor.exists()


def test_a_workspace_that_somebody_has_open_stays(
    filled: Database, file: Path, successor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aside, "_PATIENCE_SECONDS", 0.01)
    with filled.reading() as store:
        assert_filled(store)
    with pytest.raises(StorageUnavailable, match="locked"):
        set_aside(file, file.with_name("kept"), successor)
    assert (successor.exists(), file.with_name("kept").exists()) == (True, False)
    with filled.reading() as store:
        assert_filled(store)


def test_it_comes_back_when_the_new_one_cannot_take_its_place(filled: Database, file: Path, tmp_path: Path) -> None:
    filled.close()
    with pytest.raises(StorageUnavailable):
        set_aside(file, tmp_path / "kept", tmp_path / "nothing")
    back = Database.open(file)
    with back.reading() as store:
        assert_filled(store)
    back.close()


def test_nothing_is_overwritten(filled: Database, file: Path, successor: Path, tmp_path: Path) -> None:
    filled.close()
    (tmp_path / "kept").write_text("mine", encoding="utf-8")
    with pytest.raises(StorageUnavailable, match="already a file"):
        set_aside(file, tmp_path / "kept", successor)
    assert (tmp_path / "kept").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("has_second_names", [True, False])
def test_a_new_file_takes_a_free_name_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_second_names: bool
) -> None:
    if not has_second_names:
        monkeypatch.setattr(Path, "hardlink_to", _refused)
    made, path = tmp_path / "made", tmp_path / "work.trialeditor"
    made.write_text("new", encoding="utf-8")
    put_new(made, path)
    assert [each.read_text(encoding="utf-8") for each in tmp_path.iterdir()] == ["new"]
    made.write_text("newer", encoding="utf-8")
    with pytest.raises(StorageUnavailable, match="already a file"):
        put_new(made, path)
    assert (path.read_text(encoding="utf-8"), made.read_text(encoding="utf-8")) == ("new", "newer")


def _refused(*_paths: Path) -> None:
    raise PermissionError(errno.EPERM, "no second names here")


def test_free_names_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "work.trialeditor"
    for name in ("work-kept.trialeditor", "work-kept-2.trialeditor"):
        assert free_name(file, "kept").name == name
        free_name(file, "kept").touch()
