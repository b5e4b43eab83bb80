"""Thousands of damaged records among whole ones: none stops the rest, each is named, and memory stays flat."""

from __future__ import annotations

import gc
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

import msgspec
import pytest

from support.damage import KINDS, Damaged, damaged, of_kind, whole
from trialeditor.domain.errors import BadInput
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths

SOME = 27 * 20
MANY = 10_000

Item: TypeAlias = "RawRecord | BadInput"
Writer: TypeAlias = "Callable[[Path, int], Path]"


def write_lines(folder: Path, count: int) -> Path:
    """Write damaged and whole records in turns, a whole one last, one on each line."""
    path = folder / f"{count}.ndjson"
    with path.open("wb") as file:
        for number in range(count):
            file.write(damaged(number).data + b"\n" + whole(number) + b"\n")
    return path


def write_array(folder: Path, count: int) -> Path:
    path = folder / f"{count}.json"
    with path.open("wb") as file:
        file.write(b"[")
        for number in range(count):
            file.write(b"," * (number > 0) + damaged(number).data + b"," + whole(number))
        file.write(b"]")
    return path


def write_page(folder: Path, count: int) -> Path:
    path = folder / f"{count}.json"
    with path.open("wb") as file:
        file.write(b'{"studies": [\n')
        for number in range(count):
            file.write(b",\n" * (number > 0) + damaged(number).data + b",\n" + whole(number))
        file.write(b'\n], "nextPageToken": "x"}\n')
    return path


def write_zip(folder: Path, count: int) -> Path:
    path = folder / f"{count}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(count):
            archive.writestr(f"{number}/damaged.json", damaged(number).data)
            archive.writestr(f"{number}/whole.json", whole(number))
    return path


def write_folder(folder: Path, count: int) -> Path:
    path = folder / str(count)
    for number in range(count):
        inner = path / f"{number // 50}xx"
        inner.mkdir(parents=True, exist_ok=True)
        (inner / f"{number} damaged.json").write_bytes(damaged(number).data)
        (inner / f"{number} whole.json").write_bytes(whole(number))
    return path


IN_ONE_FILE: list[Writer] = [write_lines, write_array, write_page]
IN_MANY_FILES: list[Writer] = [write_zip, write_folder]


def is_whole(item: Item, number: int) -> bool:
    return isinstance(item, RawRecord) and item.nct_id == f"NCT1{number:07d}"


def between_whole_ones(items: Iterable[Item], count: int) -> Iterator[list[Item]]:
    """Give what came in place of each damaged record, and prove that each whole one came exactly, in its turn."""
    stream = iter(items)
    for number in range(count):
        met: list[Item] = []
        for item in stream:
            if is_whole(item, number):
                assert isinstance(item, RawRecord)
                assert item.record == msgspec.json.decode(whole(number))
                break
            met.append(item)
        else:
            pytest.fail(f"whole record {number} did not come through, behind one with {damaged(number).kind}")
        yield met
    assert not [item for item in stream if isinstance(item, RawRecord)]


def check(bad: Damaged, met: list[Item], *, in_own_file: bool) -> None:
    """Prove that a damaged record came in, where it may, or was named with its file, its place and its field."""
    problems = [item for item in met if isinstance(item, BadInput)]
    told = (bad.kind, bad.data[:200], [str(item) for item in met])
    assert met, told
    assert all(problem.source and problem.message for problem in problems), told
    if not bad.must_fail:
        return
    if in_own_file and bad.kind == "UTF-16":
        assert len(met) == 1, told
        return
    assert problems, told
    assert len(problems) == len(met), told
    assert in_own_file or any(problem.record.startswith("record ") for problem in problems), told
    assert any(names(problem, bad.field) for problem in problems), told


def names(problem: BadInput, field: str) -> bool:
    """Say whether a problem names a field; the way to a deep one is cut in both."""
    start = field.removesuffix("…")
    return not field or problem.field == field or (start != field and problem.field.startswith(start))


def run(write: Writer, folder: Path, count: int) -> Counter[str]:
    """Read all forms of damage in one form of file; return how many of each kind came in all the same."""
    path = write(folder, count)
    came: Counter[str] = Counter()
    for number, met in enumerate(between_whole_ones(read_paths([path]), count)):
        bad = damaged(number)
        check(bad, met, in_own_file=write in IN_MANY_FILES)
        came[bad.kind] += any(isinstance(item, RawRecord) for item in met)
    return came


HARMLESS = {"any key dropped", "any type changed", "text cut", "huge text", "escaped NUL", "two records glued"} | {
    "over several lines",
    "bits flipped",
}


@pytest.mark.parametrize("write", IN_ONE_FILE + IN_MANY_FILES, ids=lambda write: write.__name__)
def test_damaged_records_stop_nothing_and_are_named(tmp_path: Path, write: Writer) -> None:
    came = run(write, tmp_path, SOME)
    assert {kind for kind, number in came.items() if number} == HARMLESS
    each = SOME // len(KINDS)
    assert all(came[kind] == each for kind in ("text cut", "huge text", "escaped NUL", "over several lines"))


@pytest.mark.long
@pytest.mark.parametrize("write", IN_ONE_FILE + IN_MANY_FILES, ids=lambda write: write.__name__)
def test_ten_thousand_damaged_records(tmp_path: Path, write: Writer) -> None:
    assert {kind for kind, number in run(write, tmp_path, MANY).items() if number} == HARMLESS


def test_damaged_records_in_a_row_are_each_named(tmp_path: Path) -> None:
    """Kind by kind, and no whole record between them to find the way by."""
    path = tmp_path / "a.ndjson"
    bad = [of_kind(kind, number) for kind in KINDS for number in range(40)]
    path.write_bytes(b"\n".join(each.data for each in bad) + b"\n" + whole(0))
    *met, last = read_paths([path])
    assert is_whole(last, 0)
    closed = sum(each.data == b"}" for each in bad)  # looks like the end of a record over several lines
    assert len(met) >= len(bad) - closed
    named = {problem.record for problem in met if isinstance(problem, BadInput)}
    assert len(named) >= sum(each.must_fail for each in bad) - closed


def peak(path: Path) -> int:
    """Return how much memory reading takes at its height, in bytes."""
    tracemalloc.start()
    try:
        for _ in read_paths([path]):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("write", [write_lines, write_zip], ids=lambda write: write.__name__)
def test_nothing_waits_for_the_garbage_collection(tmp_path: Path, write: Writer) -> None:
    """In a large program that happens rarely, and memory would not be flat."""
    path = write(tmp_path, 4 * len(KINDS))
    peak(path)  # what is made once
    gc.collect()
    gc.disable()
    try:
        peak(path)
        assert gc.collect() < len(KINDS)
    finally:
        gc.enable()


def growth(write: Writer, folder: Path, few: int, many: int) -> float:
    """Return how many times the memory of reading `few` damaged records that of reading `many` is."""
    small, large = write(folder, few), write(folder, many)
    peak(large)  # what is made once, and how far Python's own tables grow
    return peak(large) / peak(small)


@pytest.mark.parametrize("write", [write_lines, write_zip], ids=lambda write: write.__name__)
def test_memory_stays_flat(tmp_path: Path, write: Writer) -> None:
    assert growth(write, tmp_path, 6 * len(KINDS), 30 * len(KINDS)) < 1.3


@pytest.mark.long
@pytest.mark.parametrize(("write", "most"), [(write_lines, 1.3), (write_zip, 1.3), (write_folder, 3)])
def test_memory_stays_flat_at_ten_thousand(tmp_path: Path, write: Writer, most: float) -> None:
    """Python's own table of the parts of paths takes a megabyte more for a folder; files are two hundred times that."""
    assert growth(write, tmp_path, MANY // 10, MANY) < most
