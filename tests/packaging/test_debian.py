"""The Debian package: what desktops read of it agrees with the program, and the same folder gives the same bytes."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path

import pytest

import freezing
import make_deb
from support.command_line import Command
from support.repository import ROOT
from trialeditor.entry import SUFFIX, opened
from trialeditor.services.workspace import Workspace

DEBIAN = ROOT / "packaging" / "debian"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture(scope="module")
def kind() -> ET.Element:
    """The kind of file that workspaces are."""
    found = ET.parse(DEBIAN / "trialeditor.xml").getroot().find(f"{MIME}mime-type")  # noqa: S314 - our own file
    assert found is not None
    return found


def test_the_desktop_file_opens_workspaces(kind: ET.Element) -> None:
    desktop = ConfigParser(interpolation=None)
    desktop.optionxform = str  # type: ignore[assignment,method-assign] # names keep their capitals
    desktop.read(DEBIAN / "trialeditor.desktop", encoding="utf-8")
    entry = desktop["Desktop Entry"]
    assert entry["MimeType"] == f"{kind.get('type')};" == f"{freezing.FILE_TYPE};"
    assert entry["Exec"] == "trialeditor %f"
    glob = kind.find(f"{MIME}glob")
    assert glob is not None
    assert glob.get("pattern") == f"*{SUFFIX}" == f"*.{freezing.SUFFIX}"


def test_a_workspace_is_known_by_its_first_bytes(kind: ET.Element, tmp_path: Path) -> None:
    Workspace.create(tmp_path / "any name").close()
    data = (tmp_path / "any name").read_bytes()
    for match in kind.iter(f"{MIME}match"):
        at, value = int(match.get("offset", "")), match.get("value", "").replace("\\0", "\0").encode()
        assert data[at : at + len(value)] == value


@pytest.mark.skipif(not shutil.which("update-mime-database"), reason="shared-mime-info is not installed")
def test_the_kind_of_file_is_understood(tmp_path: Path) -> None:
    (tmp_path / "packages").mkdir()
    shutil.copyfile(DEBIAN / "trialeditor.xml", tmp_path / "packages" / "trialeditor.xml")
    subprocess.run(["update-mime-database", str(tmp_path)], check=True, capture_output=True)  # noqa: S603, S607 - the system's own tool
    assert f"{freezing.FILE_TYPE}:*{SUFFIX}" in (tmp_path / "globs2").read_text(encoding="utf-8")


def test_a_file_alone_is_opened_and_commands_stay_commands() -> None:
    assert opened(["Our trials.trialeditor"]) == ["--workspace", "Our trials.trialeditor"]
    for arguments in (["list"], [], ["--workspace", "a.trialeditor"], ["list", "a.trialeditor"]):
        assert opened(arguments) == arguments


def test_the_man_page_names_commands_that_there_are(trialeditor: Command) -> None:
    text = (DEBIAN / "trialeditor.1").read_text(encoding="utf-8")
    named = {line.removeprefix(".B ") for line in text.splitlines() if line.startswith(".B ") and line[3:].isalpha()}
    known = trialeditor("--help").out
    assert {name for name in named - {"trialeditor"} if f" {name} " not in known} == set()
    assert len(named) > 8


def test_the_notices_keep_what_the_lgpl_asks_for() -> None:
    text = (ROOT / "packaging" / "notices.txt").read_text(encoding="utf-8").format(version="1", qt="6")
    folder = ROOT / "packaging" / "licenses"
    assert {path.name for path in folder.iterdir() if path.name in text} == {path.name for path in folder.iterdir()} - {
        "Apache-2.0.txt"  # of OpenSSL, which names it itself
    }
    for word in ("replace", "sources", "GNU Lesser General Public License", "Nothing in them was changed"):
        assert word in text


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of a small folder."""
    if not shutil.which("dpkg-deb"):
        pytest.skip("dpkg is not installed")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr(make_deb, "need", lambda *_tools: None)
    monkeypatch.setattr(make_deb, "libraries", lambda _binaries, _tree: ("libc6", "libgl1-mesa-dri"))
    monkeypatch.setattr(make_deb, "WORK", tmp_path / "work")
    monkeypatch.setattr(make_deb, "OUT", tmp_path / "out")
    folder = tmp_path / "frozen"
    (folder / "licenses").mkdir(parents=True)
    (folder / "licenses" / "NOTICES.txt").write_text("All of them.", encoding="utf-8")
    (folder / "trialeditor").write_bytes(b"\x7fELF and so on")
    (folder / "trialeditor").chmod(0o700)
    return make_deb.make_deb(folder)


def test_the_same_folder_gives_the_same_package(built: Path, tmp_path: Path) -> None:
    first = built.read_bytes()
    for path in (tmp_path / "frozen").rglob("*"):
        path.touch()
    built.unlink()
    assert make_deb.make_deb(tmp_path / "frozen").read_bytes() == first


def test_every_file_is_where_debian_keeps_its_kind(built: Path, tmp_path: Path) -> None:
    with (tmp_path / "data.tar").open("wb") as target:
        subprocess.run(["dpkg-deb", "--fsys-tarfile", str(built)], check=True, stdout=target)  # noqa: S603, S607 - the system's own tool
    with tarfile.open(tmp_path / "data.tar") as packed:
        held = {member.name.removeprefix("./"): member for member in packed.getmembers()}
    assert {name for name, member in held.items() if member.isfile()} == {
        "usr/lib/trialeditor/trialeditor",
        "usr/lib/trialeditor/licenses/NOTICES.txt",
        "usr/share/applications/trialeditor.desktop",
        "usr/share/mime/packages/trialeditor.xml",
        "usr/share/icons/hicolor/scalable/apps/trialeditor.svg",
        "usr/share/man/man1/trialeditor.1.gz",
        "usr/share/doc/trialeditor/changelog.gz",
        "usr/share/doc/trialeditor/copyright",
    }
    assert held["usr/bin/trialeditor"].linkname == "../lib/trialeditor/trialeditor"
    assert {(member.uid, member.gid, member.mtime) for member in held.values()} == {(0, 0, 1700000000)}
    assert {member.mode for member in held.values() if not member.issym()} == {0o755, 0o644}
