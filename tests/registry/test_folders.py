"""Folders: which files, in which order, and no way to get lost in them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.deep_folders import deep_folder
from trialeditor.domain.errors import BadInput
from trialeditor.registry.folders import FoundFile, files_in, may_hold_records


def found(folder: Path) -> list[str]:
    return [each.inside if isinstance(each, FoundFile) else str(each) for each in files_in(folder)]


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"12345")


def test_numbers_are_compared_as_numbers_and_folders_come_in_their_place(tmp_path: Path) -> None:
    put(
        tmp_path,
        "10.json",
        "9.json",
        "b/1.json",
        "B/2.json",
        "a/x.ndjson",
        "b 2/c.JSON",
        "c.json.gz",
        "d.zip",
        "e.jsonl",
    )
    in_order = [
        "9.json",
        "10.json",
        "a/x.ndjson",
        "B/2.json",
        "b/1.json",
        "b 2/c.JSON",
        "c.json.gz",
        "d.zip",
        "e.jsonl",
    ]
    assert found(tmp_path) == in_order
    assert {each.size for each in files_in(tmp_path) if isinstance(each, FoundFile)} == {5}


def test_what_cannot_hold_records_is_left_alone(tmp_path: Path) -> None:
    put(
        tmp_path, "a.csv", "b.pdf", ".hidden.json", ".git/c.json", "__MACOSX/._d.json", "._e.json", "json", "f.json.bak"
    )
    assert found(tmp_path) == []


def test_links_lead_on_but_never_around(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    put(here, "a/1.json", "b/2.json")
    put(there, "3.json", "deep/4.json")
    (here / "a" / "up").symlink_to(here)
    (here / "a" / "out").symlink_to(tmp_path)
    (here / "b" / "again").symlink_to(here / "a")
    (here / "c").symlink_to(there)
    (here / "d").symlink_to(there)
    (there / "back").symlink_to(here)
    (there / "self").symlink_to(there)
    (here / "e.json").symlink_to(here / "b" / "2.json")
    assert found(here) == ["a/1.json", "b/2.json", "c/3.json", "c/deep/4.json", "e.json"]
    link = tmp_path / "link"
    link.symlink_to(here)
    assert found(link) == found(here)


def test_links_to_nowhere_are_named(tmp_path: Path) -> None:
    (tmp_path / "lost.json").symlink_to(tmp_path / "nowhere")
    (tmp_path / "self.json").symlink_to(tmp_path / "self.json")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert [each.split(":")[0] for each in found(tmp_path)] == ["lost.json", "self.json"]


def test_a_very_deep_folder(tmp_path: Path) -> None:
    with deep_folder(tmp_path, "d", 600) as place:
        put(place, "a.json")
        assert found(tmp_path) == ["d/" * 600 + "a.json"]


def test_pipes_are_not_opened(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    os.mkfifo(tmp_path / "a.json")
    assert found(tmp_path) == []


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a/1.json", "b/2.json")
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    problem, rest = files_in(tmp_path)
    assert isinstance(problem, BadInput)
    assert (problem.source, problem.message) == ("a", "cannot be opened: Permission denied")
    assert isinstance(rest, FoundFile)


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("NCT0000xxxx/NCT00000102.json", True),
        ("a.json.gz", True),
        ("./a/../b.json", True),
        ("Contents.txt", True),
        ("folder/", False),
        ("__MACOSX/._a.json", False),
        ("a/.b/c.json", False),
        ("a.xlsx", False),
        ("", False),
    ],
)
def test_names(name: str, may: bool) -> None:
    assert may_hold_records(name) is may
