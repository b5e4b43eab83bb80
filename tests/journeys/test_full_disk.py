"""The disk is full: what was saved is safe, nothing is half written, and the same step works once there is room."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from support.command_line import Command
from support.desks import Seat
from support.full_disk import SmallDisk, small_disk
from support.workbench import Workbench
from trialeditor.services.workspace import Workspace

__all__ = ["small_disk"]

PAGE, SECTION = "NCT99990003", "summary"
FULL = "is full"


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ((), 0),
        ((), 60_000),
        ((), 400_000),
        (("--zip",), 60_000),
        (("--zip",), 400_000),
        (("--bag",), 60_000),
        (("--bag", "--changed-only"), 30_000),
        (("--changed-only",), 0),
        (("--changed-only",), 30_000),
    ],
)
def test_an_export(
    sample: Path, trialeditor: Command, small_disk: SmallDisk, options: tuple[str, ...], left: int
) -> None:
    out = small_disk.folder / ("site.zip" if "--zip" in options else "site")
    trialeditor("export", out, *options)
    trialeditor("edit", "NCT99990002", "--as", "Edna Editor", "title=Another title")
    small_disk.fill(left)
    before = _tree(small_disk.folder)
    said = trialeditor("export", out, *options, "--drafts", code=3).err
    assert "No space left on device" in said
    assert "untouched" in said
    assert "Free some space" in said
    assert _tree(small_disk.folder) == before
    assert {path.name for path in small_disk.folder.iterdir()} == {out.name, "ballast"}
    small_disk.free()
    trialeditor("export", out, *options, "--drafts")
    assert trialeditor("verify", out, "--json").json["ok"]
    assert sample.is_file()


@pytest.mark.parametrize("left", [0, 8_192, 40_960, 131_072])
def test_a_version(sample: Path, trialeditor: Command, small_disk: SmallDisk, left: int) -> None:
    path = small_disk.folder / "work.trialeditor"
    shutil.copyfile(sample, path)
    work = ("--workspace", path)
    before = trialeditor(*work, "show", PAGE, "history", "--json").json
    small_disk.fill(left)
    said = trialeditor(*work, "edit", PAGE, "--as", "Edna Editor", f"{SECTION}={'long words ' * 20_000}", code=3).err
    assert FULL in said
    assert "safe" in said
    small_disk.free()
    assert trialeditor(*work, "show", PAGE, "history", "--json").json == before
    assert trialeditor(*work, "doctor", "--json").json["ok"]
    trialeditor(*work, "edit", PAGE, "--as", "Edna Editor", f"{SECTION}=Short words.")
    assert len(trialeditor(*work, "show", PAGE, "history", "--json").json) > len(before)


def test_an_older_file_is_not_brought_along_halfway(sample: Path, trialeditor: Command, small_disk: SmallDisk) -> None:
    path = small_disk.folder / "old.trialeditor"
    shutil.copyfile(Path(__file__).parent.parent / "data" / "databases" / "format-1.trialeditor", path)
    before = path.read_bytes()
    small_disk.fill(100_000)
    assert FULL in trialeditor("--workspace", path, "list", code=3).err
    assert path.read_bytes() == before
    assert {each.name for each in small_disk.folder.iterdir()} - {"old.trialeditor-wal", "old.trialeditor-shm"} == {
        "old.trialeditor",
        "ballast",
    }
    assert sample.is_file()


def test_words_that_are_typed(sample: Path, trialeditor: Command, small_disk: SmallDisk, seat: Seat) -> None:
    path = small_disk.folder / "work.trialeditor"
    shutil.copyfile(sample, path)
    desk = Workbench(seat.open(Workspace.open(path)))
    desk.open(PAGE)
    small_disk.fill()
    words = "More than there is room for. " * 600
    desk.driver.write(SECTION, words)
    desk.until("it says that nothing was saved", lambda: FULL in desk.driver.window.saving)
    assert desk.driver.window.saving.startswith("Not saved")
    assert desk.words(SECTION) == words
    small_disk.free()
    desk.add(SECTION, "And one more.")
    desk.saved()
    seat.leave(desk.driver)
    assert trialeditor("--workspace", path, "doctor", "--json").json["ok"]
    again = Workbench(seat.open(Workspace.open(path)))
    again.open(PAGE)
    assert again.words(SECTION) == f"{words}And one more."
