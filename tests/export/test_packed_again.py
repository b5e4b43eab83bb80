"""A bundle that somebody unpacked, looked at and packed again is the same bundle; what harms in a zip file is named."""

from __future__ import annotations

import shutil
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from support import pages, zips
from trialeditor.export.export_page import BundleOptions
from trialeditor.export.formats import MANIFEST
from trialeditor.export.sources import open_source
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle

LITTER = (
    "__MACOSX/._site",
    "__MACOSX/site/._index.html",
    "site/.DS_Store",
    "site/trials/Thumbs.db",
    "site/desktop.ini",
)


def again(folder: Path, out: Path, *, top: str = "site/", method: int = zipfile.ZIP_DEFLATED) -> Path:
    """Pack a folder as other programs do: compressed, in a top folder, backwards, with folders as entries."""
    with zipfile.ZipFile(out, "w", method) as packed:
        for path in sorted(folder.rglob("*"), reverse=True):
            name = f"{top}{path.relative_to(folder).as_posix()}"
            packed.writestr(f"{name}/" if path.is_dir() else name, b"" if path.is_dir() else path.read_bytes())
    return out


def add(archive: Path, name: str, data: bytes = b"x", method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(archive, "a", method) as packed:
        packed.writestr(name, data)
    return archive


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("top", ["", "site/"])
@pytest.mark.parametrize("is_bag", [False, True])
def test_a_bundle_that_was_packed_again_is_whole(tmp_path: Path, top: str, method: int, *, is_bag: bool) -> None:
    site = tmp_path / "site"
    write_bundle(pages.bundle(pages.signed(pages.history()), options=BundleOptions(bag=is_bag)), site)
    plain = verify_bundle(site, trust=pages.KEYS)
    assert plain.trusted
    assert verify_bundle(again(site, tmp_path / "again.zip", top=top, method=method), trust=pages.KEYS) == plain


def test_what_a_desktop_leaves_behind_is_passed_over_and_told(whole: Path, site: Path, tmp_path: Path) -> None:
    packed = again(whole, tmp_path / "again.zip")
    for name in LITTER:
        add(packed, name)
    found = verify_bundle(packed)
    assert (found.ok, found.problems, len(found.passed_over)) == (True, (), len(LITTER))
    [note] = found.notes
    assert "5 files that macOS or Windows put there" in note
    (site / "trials" / ".DS_Store").write_bytes(b"x")
    found = verify_bundle(site)
    assert (found.ok, found.passed_over) == (True, ("trials/.DS_Store",))
    (site / "trials" / "DS_Store.html").write_bytes(b"x")
    assert verify_bundle(site).problems == ("trials/DS_Store.html: was added; the manifest does not list it",)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda packed: add(packed, "../outside.txt"), "'../outside.txt' is not a plain name"),
        (lambda packed: add(packed, "/etc/passwd"), "'/etc/passwd' is not a plain name"),
        (lambda packed: add(packed, "trials\\NCT1.html"), "'trials\\\\NCT1.html' is not a plain name"),
        (lambda packed: add(packed, "trials/evil.html"), "trials/evil.html: was added; the manifest does not list it"),
        (lambda packed: add(packed, "big.html", b"0" * 50_000_000), "'big.html' is packed too tight to be a page"),
        (lambda packed: add(packed, "other.txt", method=zipfile.ZIP_BZIP2), "'other.txt' is packed in a way"),
    ],
)
def test_what_harms_is_refused_by_its_name(
    whole: Path, tmp_path: Path, harm: Callable[[Path], Path], said: str
) -> None:
    problems = verify_bundle(harm(again(whole, tmp_path / "again.zip", top=""))).problems
    assert [each for each in problems if each.startswith(said)]


def test_an_entry_that_stands_there_twice_is_refused(whole: Path, tmp_path: Path) -> None:
    packed = again(whole, tmp_path / "again.zip")
    with pytest.warns(UserWarning, match="Duplicate"):
        add(packed, f"site/{MANIFEST}", b"{}")
    assert f"'site/{MANIFEST}' stands there twice" in verify_bundle(packed).problems


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    (tmp_path / "locked.zip").write_bytes(zips.locked(zips.zip_of({MANIFEST: b"{}"})))
    assert f"'{MANIFEST}' is encrypted" in verify_bundle(tmp_path / "locked.zip").problems


@pytest.mark.parametrize("size", [10, 5_000_000])
def test_an_entry_that_lies_about_its_size_is_not_unpacked_beyond_it(tmp_path: Path, size: int) -> None:
    """100 MB of nothing in 100 kB, which says that it is smaller than it is."""
    held = zips.zip_of({MANIFEST: b"0" * 100_000_000})
    (tmp_path / "lies.zip").write_bytes(zips.with_field(held, 0, 24, size, size=4))
    tracemalloc.start()
    try:
        [problem] = verify_bundle(tmp_path / "lies.zip").problems
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()
    assert problem.startswith(f"{MANIFEST}: is damaged")


def test_many_entries_that_come_to_too_much_are_refused_together(tmp_path: Path) -> None:
    """Each of them is small enough by itself."""
    many = {f"history/NCT{number:08}.json": b"0" * 1_000_000 for number in range(200)}
    (tmp_path / "many.zip").write_bytes(zips.zip_of(many))
    source = open_source(tmp_path / "many.zip")
    assert len(source.names) * 1_000_000 <= 200 * (tmp_path / "many.zip").stat().st_size + 1024 * 1024
    assert len(source.names) + len(source.refused) == len(many)
    assert all(each.endswith("is packed too tight to be a page") for each in source.refused)
    source.close()


def test_a_zip_file_that_was_packed_again_is_replaced_by_the_next_export(tmp_path: Path) -> None:
    def write() -> bytes:
        write_bundle(pages.bundle(pages.signed(pages.history()), options=BundleOptions(zip=True)), tmp_path / "a.zip")
        return (tmp_path / "a.zip").read_bytes()

    first = write()
    shutil.unpack_archive(tmp_path / "a.zip", tmp_path / "site")
    again(tmp_path / "site", tmp_path / "a.zip")
    assert write() == first
