"""Writing: whole or not at all."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from support import pages
from trialeditor.domain.content import PageContent
from trialeditor.domain.errors import BadInput, NotAllowed, StorageUnavailable
from trialeditor.export import exchange, files
from trialeditor.export.bundle import Bundle
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.exporter import BundleFile, Listed, SharedFiles
from trialeditor.export.files import is_safe_path, previous_folder, replace_file
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle

ZIP = BundleOptions(zip=True)
BAG = BundleOptions(bag=True)


LISTS_OF_A_BAG = 20
"""So many files are written before the lists beside the payload of a small bag."""


def small(options: BundleOptions | None = None, title: str = "A title") -> Bundle:
    content = PageContent(texts={**pages.WORDS, "title": title})
    return pages.bundle(
        pages.signed(pages.history(content)), pages.signed(pages.history(nct_id=pages.OTHER)), options=options
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder(tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    out = tmp_path / "new" / "site"
    written = write_bundle(small(), out, progress=lambda *step: seen.append(step))
    assert written is not None
    assert (written.pages, written.unchanged, written.files) == (2, 0, len(tree(out)))
    assert seen[0] == (1, 2, "Exporting pages")
    assert seen[-1] == (2, 2, "Exporting pages")
    assert verify_bundle(out).ok
    assert [path.name for path in out.parent.iterdir()] == ["site"]


def test_a_target_named_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    write_bundle(small(), Path())
    assert verify_bundle(tmp_path / "site").ok
    with pytest.raises(NotAllowed, match="no place for a bundle"):
        write_bundle(small(), Path("/"))


def test_a_zip_is_the_same_each_time(tmp_path: Path) -> None:
    write_bundle(small(ZIP), tmp_path / "a.zip")
    write_bundle(small(ZIP), tmp_path / "b.zip")
    write_bundle(small(), tmp_path / "site")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        names = packed.namelist()
        assert names == sorted(names)
        assert {info.compress_type for info in packed.infolist()} == {zipfile.ZIP_STORED}
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {name: packed.read(name) for name in names} == tree(tmp_path / "site")
    assert verify_bundle(tmp_path / "a.zip").ok


def test_a_new_export_replaces_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "site"
    write_bundle(pages.bundle(pages.signed(pages.history(nct_id=pages.OTHER))), out)
    write_bundle(pages.bundle(pages.signed(pages.history())), out)
    assert (out / "trials/NCT99990001.html").is_file()
    assert not (out / "trials/NCT99990002.html").exists()


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_bundle(small(), tmp_path / "site")
    inodes = {path: (tmp_path / "site" / path).stat().st_ino for path in tree(tmp_path / "site")}
    same = write_bundle(small(), tmp_path / "site", changed_only=True)
    assert same is not None
    assert same.written == 0
    assert inodes == {path: (tmp_path / "site" / path).stat().st_ino for path in tree(tmp_path / "site")}
    changed = write_bundle(small(title="Another title"), tmp_path / "site", changed_only=True)
    write_bundle(small(title="Another title"), tmp_path / "full")
    assert changed is not None
    assert changed.written == 7  # the page, its signatures, the three lists, the search's data, the manifest
    assert tree(tmp_path / "site") == tree(tmp_path / "full")


def test_a_file_that_somebody_changed_is_written_again(tmp_path: Path) -> None:
    write_bundle(small(), tmp_path / "site")
    page = tmp_path / "site/trials/NCT99990001.html"
    page.write_bytes(page.read_bytes().replace(b"title", b"tilte"))
    again = write_bundle(small(), tmp_path / "site", changed_only=True)
    assert again is not None
    assert again.written == 1
    assert verify_bundle(tmp_path / "site").ok


def test_only_what_changed_in_a_zip(tmp_path: Path) -> None:
    write_bundle(small(ZIP), tmp_path / "site.zip")
    before = (tmp_path / "site.zip").read_bytes()
    again = write_bundle(small(ZIP), tmp_path / "site.zip", changed_only=True)
    assert again is not None
    assert again.written == 0
    assert (tmp_path / "site.zip").read_bytes() == before


@pytest.mark.parametrize("options", [BundleOptions(), ZIP])
def test_a_cancel_leaves_the_previous_export(tmp_path: Path, options: BundleOptions) -> None:
    out = tmp_path / "out"
    write_bundle(small(options), out)
    before = out.read_bytes() if out.is_file() else tree(out)
    asked = iter([False, False, True])
    assert write_bundle(small(options, "New"), out, cancelled=lambda: next(asked)) is None
    assert (out.read_bytes() if out.is_file() else tree(out)) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("step", ["Listing files", "Packing files"])
def test_the_last_steps_of_a_bag_are_told_and_can_be_stopped(tmp_path: Path, step: str) -> None:
    options, out, seen = BundleOptions(zip=True, bag=True), tmp_path / "out.zip", list[tuple[int, int, str]]()
    written = write_bundle(small(options), out, progress=lambda *told: seen.append(told))
    assert written is not None
    steps = [(done, total) for done, total, what in seen if what == step]
    assert [done for done, _ in steps] == list(range(1, steps[-1][1] + 1))
    before = out.read_bytes()
    seen.clear()
    stopped = write_bundle(
        small(options, "New"),
        out,
        progress=lambda *told: seen.append(told),
        cancelled=lambda: any(what == step for _, _, what in seen),
    )
    assert stopped is None
    assert seen[-1][0] == 1
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["out.zip"]


@pytest.mark.parametrize("kind", ["page", "notes", "other file", "zip", "link", "extra"])
def test_nothing_that_is_not_ours_is_replaced(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    options = BundleOptions()
    if kind == "zip":
        out.write_bytes(b"PK not really")
        options = ZIP
    elif kind == "page":
        out.write_text("words")
    elif kind == "link":
        (tmp_path / "real").mkdir()
        (tmp_path / "real" / "a").write_text("a")
        out.symlink_to(tmp_path / "real")
    else:
        if kind == "extra":
            write_bundle(small(), out)
        out.mkdir(exist_ok=True)
        (out / "notes.txt").write_text("mine")
        if kind == "other file":
            (out / "manifest.json").write_text('{"name": "a web app"}')
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(NotAllowed, match=str(out)):
        write_bundle(small(options), out)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    ("options", "at"),
    [(BundleOptions(), 1), (BundleOptions(), 12), (ZIP, 5), (ZIP, 12), (BAG, 1), (BAG, 12), (BAG, LISTS_OF_A_BAG)],
)
def test_a_full_disk_leaves_the_previous_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: BundleOptions, at: int
) -> None:
    out = tmp_path / "out"
    write_bundle(small(options), out)
    before = out.read_bytes() if out.is_file() else tree(out)
    real, count = os.open, iter(range(1000))

    def full(path: str, flags: int, *how: int, **where: int) -> int:
        if flags & os.O_CREAT and "/bundle/" in str(path) and next(count) >= at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, flags, *how, **where)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(StorageUnavailable, match="No space left on device") as told:
        write_bundle(small(options, "New"), out)
    assert "untouched" in str(told.value)
    assert (out.read_bytes() if out.is_file() else tree(out)) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_rename_that_fails_puts_the_old_export_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write_bundle(small(), out)
    before = tree(out)
    real = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "bundle":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    monkeypatch.setattr(files, "exchanged", lambda _new, _old: False)
    with pytest.raises(StorageUnavailable, match="Permission denied"):
        write_bundle(small(title="New"), out)
    assert tree(out) == before


@pytest.mark.skipif(sys.platform not in {"linux", "darwin"}, reason="this system has no such call")
def test_the_old_export_and_the_new_one_change_places_in_one_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write_bundle(small(), out)

    def never(path: Path, _target: Path) -> Path:
        raise AssertionError(f"{path} is renamed, so that for an instant nothing stands there")

    monkeypatch.setattr(Path, "rename", never)
    write_bundle(small(title="New"), out)
    assert verify_bundle(out).ok
    assert b"New" in (out / "trials/NCT99990001.html").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_cannot_change_places_in_one_step_is_said_so_or_refused(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    with pytest.raises(FileNotFoundError):
        exchange.exchanged(tmp_path / "one", tmp_path / "none")
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


def test_a_swap_that_was_cut_off_is_undone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_bundle(small(), out)
    out.rename(previous_folder(out))
    asked = iter([True])
    write_bundle(small(), out, cancelled=lambda: next(asked))
    assert verify_bundle(out).ok
    assert not previous_folder(out).exists()


def test_leftovers_of_a_killed_export_go_after_a_day(tmp_path: Path) -> None:
    for name, age in ((".out.partial-old", 2 * 86400), (".out.partial-new", 60)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "half").write_text("half")
        now = (tmp_path / name).stat().st_mtime
        os.utime(tmp_path / name, (now - age, now - age))
    write_bundle(small(), tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".out.partial-new", "out"]


KILLED = """
    import os, signal, sys
    from pathlib import Path
    from support import pages
    from trialeditor.export.export_page import BundleOptions
    from trialeditor.export.writer import write_bundle

    count = 0
    def tick(done, total, what):
        global count
        count += 1
        if count == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)

    bundle = pages.bundle(pages.signed(pages.history()), options=BundleOptions(bag=sys.argv[3] == "bag"))
    write_bundle(bundle, Path(sys.argv[1]), progress=tick)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("kind", ["folder", "bag"])
def test_a_kill_leaves_the_previous_export(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "out"
    write_bundle(small(BAG if kind == "bag" else None), out)
    before = tree(out)
    tests = str(Path(__file__).parents[1])
    for at in ("1", "9"):
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own script
            [sys.executable, "-c", textwrap.dedent(KILLED), str(out), at, kind],
            env={**os.environ, "PYTHONPATH": tests},
            check=False,
        )
        assert done.returncode == -signal.SIGKILL
        assert tree(out) == before
    assert write_bundle(small(), out) is not None
    assert verify_bundle(out).ok


def test_a_path_that_leaves_the_target_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = BundleFile(path="../escaped", data=b"x")

    def shared(_self: Bundle, _pages: Sequence[Listed]) -> Iterator[SharedFiles]:
        yield SharedFiles(make=lambda: [bad])

    monkeypatch.setattr(Bundle, "shared", shared)
    with pytest.raises(BadInput, match="no path within a bundle"):
        write_bundle(small(), tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "path", ["../a", "a/../b", "/a", "a//b", "", "a/", "C:/a", "a\\b", "a\0b", ".hidden", "a" * 300, "a/.", "é"]
)
def test_paths_that_are_not_plain(path: str) -> None:
    assert not is_safe_path(path)


def test_a_single_file_is_replaced_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "keys.json"
    replace_file(target, b"one")
    replace_file(target, b"two")
    assert target.read_bytes() == b"two"

    def refuse(_handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageUnavailable, match="Input/output error"):
        replace_file(target, b"three")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["keys.json"]


def test_what_may_not_be_written_is_not_told_to_need_space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_handle: int) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageUnavailable) as told:
        replace_file(tmp_path / "keys.json", b"one")
    assert told.value.do == "Choose another place."
