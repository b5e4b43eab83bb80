"""A bundle as a BagIt bag: any program that knows the RFC can check it, and so can `verify`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from support import pages
from trialeditor.domain.errors import NotAllowed
from trialeditor.export.bag import base_folder
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import Written, write_bundle
from trialeditor.rendering.site import Site

BAG = BundleOptions(formats=Formats.ALL, bag=True)
ZIPPED = replace(BAG, zip=True)
PAGE = "data/trials/NCT99990001.html"
TAGS = {
    "bagit.txt",
    "bag-info.txt",
    "manifest-sha256.txt",
    "manifest-sha512.txt",
    "tagmanifest-sha256.txt",
    "tagmanifest-sha512.txt",
}


def write(out: Path, options: BundleOptions = BAG, *, changed_only: bool = False) -> Written:
    made = write_bundle(pages.bundle(pages.signed(pages.history()), options=options), out, changed_only=changed_only)
    assert made is not None
    return made


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    """A bag in a folder."""
    write(tmp_path / "bag")
    return tmp_path / "bag"


def test_the_bundle_lies_in_a_bag_as_it_is(bag: Path, tmp_path: Path) -> None:
    write(tmp_path / "plain", replace(BAG, bag=False))
    held = tree(bag)
    assert {name for name in held if not name.startswith("data/")} == TAGS
    assert tree(bag / "data") == tree(tmp_path / "plain")
    result = verify_bundle(bag, trust=pages.KEYS)
    assert (result.trusted, result.checked, result.problems) == (True, len(held), ())
    assert verify_bundle(bag / "data").ok


def test_what_a_bag_says_of_itself_comes_from_its_manifest(tmp_path: Path) -> None:
    bundle = pages.bundle(pages.signed(pages.history()), options=BAG)
    site = Site(address="https://trials.example.org/find")
    write_bundle(replace(bundle, is_sample=True, site=site), tmp_path / "bag")
    payload = tree(tmp_path / "bag" / "data")
    lines = (tmp_path / "bag/bag-info.txt").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(": ", 1) for line in lines)
    assert told["Source-Organization"] == "trials.example.org"
    assert told["Bagging-Date"] == pages.SIGNED_AT.date().isoformat()
    assert told["External-Description"].endswith("Sample, not for patients.")
    assert told["Payload-Oxum"] == f"{sum(map(len, payload.values()))}.{len(payload)}"
    assert (tmp_path / "bag/bagit.txt").read_bytes() == (b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")


@pytest.mark.parametrize("kind", ["256", "512"])
def test_the_system_s_own_program_checks_the_lists(bag: Path, kind: str) -> None:
    program = shutil.which(f"sha{kind}sum")
    if program is None:
        pytest.skip(f"there is no sha{kind}sum here")
    for name in (f"manifest-sha{kind}.txt", f"tagmanifest-sha{kind}.txt"):
        done = subprocess.run(  # noqa: S603 - a program of the system, on our own file
            [program, "--check", "--strict", name], cwd=bag, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout
        assert done.stdout.count(": OK") == len((bag / name).read_text().splitlines())


def test_the_same_bundle_gives_the_same_bag(bag: Path, tmp_path: Path) -> None:
    write(tmp_path / "other")
    assert tree(tmp_path / "other") == tree(bag)
    write(tmp_path / "one" / "bag.zip", ZIPPED)
    write(tmp_path / "two" / "bag.zip", ZIPPED)
    assert (tmp_path / "one/bag.zip").read_bytes() == (tmp_path / "two/bag.zip").read_bytes()


def test_a_zip_file_holds_the_bag_as_one_folder(bag: Path, tmp_path: Path) -> None:
    write(tmp_path / "handed-over.zip", ZIPPED)
    with zipfile.ZipFile(tmp_path / "handed-over.zip") as packed:
        packed.extractall(tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["handed-over"]
    assert tree(tmp_path / "out" / "handed-over") == tree(bag)
    assert verify_bundle(tmp_path / "handed-over.zip", trust=pages.KEYS).trusted


@pytest.mark.parametrize("name", ["", "Übergabe", "two words", "..", "a" * 60])
def test_a_name_that_not_every_system_has_names_no_folder(name: str) -> None:
    assert base_folder(name) == "bag/"
    assert base_folder("site-2.1") == "site-2.1/"


@pytest.mark.parametrize("options", [BAG, ZIPPED])
def test_only_what_changed(tmp_path: Path, options: BundleOptions) -> None:
    out = tmp_path / "bag"
    count = write(out, options).files
    again = write(out, options, changed_only=True)
    assert (again.written, again.unchanged) == (0, count)
    assert verify_bundle(out).ok


def test_a_file_of_a_bag_that_somebody_changed_is_written_again(bag: Path) -> None:
    before = tree(bag)
    (bag / PAGE).write_bytes(before[PAGE].replace(b"title", b"tilte"))
    (bag / "bag-info.txt").write_text("Contact-Name: somebody\n")
    assert write(bag, changed_only=True).written == 2
    assert tree(bag) == before


def test_a_bag_takes_the_place_of_a_bundle_and_the_other_way_round(bag: Path, tmp_path: Path) -> None:
    for options in (replace(BAG, bag=False), BAG):
        write(bag, options, changed_only=True)
        write(tmp_path / f"new-{options.bag}", options)
        assert tree(bag) == tree(tmp_path / f"new-{options.bag}")


@pytest.mark.parametrize("name", ["notes.txt", "data/notes.txt", "manifest-md5.txt"])
def test_a_bag_with_somebody_s_files_is_not_replaced(bag: Path, name: str) -> None:
    (bag / name).write_text("mine")
    before = tree(bag)
    with pytest.raises(NotAllowed, match="not part of the bundle"):
        write(bag)
    assert tree(bag) == before


def test_a_folder_that_holds_a_bag_is_not_taken_for_it(bag: Path) -> None:
    before = tree(bag)
    with pytest.raises(NotAllowed, match="not a bundle"):
        write(bag.parent)
    assert tree(bag) == before
    assert verify_bundle(bag.parent).problems == ("manifest.json: is missing",)


def test_a_bag_is_not_written_through_a_link(bag: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(bag)
    with pytest.raises(NotAllowed, match="in the way"):
        write(tmp_path / "link")
    (bag / "data" / "trials" / "more").symlink_to(tmp_path)
    with pytest.raises(NotAllowed, match="not part of the bundle"):
        write(bag)


def test_another_program_s_bag_is_not_replaced(tmp_path: Path) -> None:
    out = tmp_path / "bag"
    (out / "data").mkdir(parents=True)
    (out / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (out / "data" / "letter.txt").write_text("mine")
    with pytest.raises(NotAllowed, match="not a bundle"):
        write(out)
    assert not verify_bundle(out).ok


def test_one_byte_changed_in_any_file_is_named(bag: Path) -> None:
    for name, data in sorted(tree(bag).items()):
        for at in {0, len(data) // 2, len(data) - 1}:
            (bag / name).write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            problems = verify_bundle(bag).problems
            assert any(name in problem for problem in problems), f"{name} at {at}: {problems}"
        (bag / name).write_bytes(data)
    assert verify_bundle(bag).ok


@pytest.mark.parametrize("name", sorted(TAGS - {"bagit.txt"}))
def test_a_list_that_is_missing_is_named(bag: Path, name: str) -> None:
    (bag / name).unlink()
    found = verify_bundle(bag).problems
    # Without it a bag is none the less a bag where no other list names it.
    assert any(name in problem for problem in found) is not name.startswith("tagmanifest-")


def test_without_any_list_of_the_payload_it_is_no_bag(bag: Path) -> None:
    for name in TAGS - {"bagit.txt"}:
        (bag / name).unlink()
    assert "manifest-sha512.txt: is missing, and so is any other list of the payload" in verify_bundle(bag).problems


def _listed(data: bytes, name: str = "letter.txt") -> str:
    return f"{hashlib.sha256(data).hexdigest()}  data/{name}\n"


BAD_LISTS: Mapping[str, tuple[Callable[[str], str], str]] = {
    "twice": (lambda text: text + text.splitlines()[0] + "\n", "manifest-sha256.txt: lists 'data/b"),
    "left out": (lambda text: text.split("\n", 1)[1], "is missing in manifest-sha256.txt"),
    "not there": (lambda text: text + _listed(b""), "data/letter.txt: is missing"),
    "outside": (lambda text: text + _listed(b"", "../../x"), "data/../../x: is missing"),
    "of no payload": (lambda text: text + _listed(b"").replace("data/", ""), "lists 'letter.txt', which does not"),
    "no list": (lambda text: text + "what is this\n", "is no digest with a path"),
    "no text": (lambda text: text + "\udcff", "is missing in manifest-sha256.txt"),
}


@pytest.mark.parametrize("how", sorted(BAD_LISTS))
def test_a_list_that_breaks_the_rules_is_named(bag: Path, how: str) -> None:
    change, told = BAD_LISTS[how]
    path = bag / "manifest-sha256.txt"
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode("utf-8", "surrogateescape"))
    assert any(told in problem for problem in verify_bundle(bag).problems)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Payload-Oxum: 12.3\n", "says that the bag holds 12.3"),
        ("payload-oxum: 12.3\nPAYLOAD-OXUM: 12.3\n", "says Payload-Oxum twice"),
    ],
)
def test_a_bag_that_holds_another_number_of_bytes_is_named(bag: Path, text: str, told: str) -> None:
    (bag / "bag-info.txt").write_text(text)
    assert any(told in problem for problem in verify_bundle(bag).problems)


def test_a_bag_that_an_archive_wrote_anew_is_a_bag(bag: Path) -> None:
    """Other digests, other line ends, more about it, a list of its own: the RFC allows all of them."""
    for name in TAGS - {"bagit.txt"}:
        (bag / name).unlink()
    payload = sorted(tree(bag / "data").items())
    lines = (
        f"{hashlib.md5(data, usedforsecurity=False).hexdigest().upper()} *data/{name}\r\n" for name, data in payload
    )
    (bag / "manifest-md5.txt").write_text("".join(lines), newline="")
    (bag / "bag-info.txt").write_text("Contact-Name: An archivist\n  of the house\n")
    (bag / "about").mkdir()
    (bag / "about" / "shelf.txt").write_text("4b")
    (bag / "bagit.txt").write_text("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n", newline="")
    assert verify_bundle(bag, trust=pages.KEYS).trusted


@pytest.mark.parametrize("text", ["", "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "hello"])
def test_a_bag_of_no_known_version_is_named(bag: Path, text: str) -> None:
    (bag / "bagit.txt").write_text(text)
    assert any(problem.startswith("bagit.txt: does not declare") for problem in verify_bundle(bag).problems)


def test_a_kind_of_digest_that_is_not_known_is_named(bag: Path) -> None:
    (bag / "manifest-rot13.txt").write_text((bag / "manifest-sha256.txt").read_text())
    assert any("of a kind that is not known" in problem for problem in verify_bundle(bag).problems)


@pytest.mark.parametrize("options", [BAG, ZIPPED])
def test_a_cancel_leaves_the_previous_bag(tmp_path: Path, options: BundleOptions) -> None:
    out = tmp_path / "out"
    write(out, options)
    before = out.read_bytes() if out.is_file() else tree(out)
    bundle = pages.bundle(pages.signed(pages.history(nct_id=pages.OTHER)), options=options)
    for steps in (2, 5, 20):
        asked = iter([False] * steps)
        assert write_bundle(bundle, out, cancelled=lambda: next(asked, True)) is None  # noqa: B023 - called at once
        assert (out.read_bytes() if out.is_file() else tree(out)) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
