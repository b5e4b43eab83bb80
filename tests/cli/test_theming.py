"""`theme show`, `check`, `what-if`, `set` and `start`."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Command
from support.themes import GERMAN, LEAF


@pytest.fixture
def staffed(trialeditor: Command) -> Command:
    trialeditor("init", "--sample")
    return trialeditor


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "spring"
    (made / "static").mkdir(parents=True)
    (made / "theme.toml").write_text('name = "Spring"', encoding="utf-8")
    (made / "strings.toml").write_text(GERMAN, encoding="utf-8")
    (made / "static" / "leaf.svg").write_bytes(LEAF)
    return made


def test_a_theme_from_the_folder_to_the_bundle(staffed: Command, folder: Path, tmp_path: Path) -> None:
    assert "no theme" in staffed("theme", "show").out
    assert "stay English" in staffed("theme", "check", str(folder)).out
    told = staffed("theme", "what-if", str(folder), "--out", str(tmp_path / "beside"), "--json").json
    assert told["ok"] is True
    assert len(told["changed"]) == told["pages"] > 5
    assert (tmp_path / "beside" / "index.html").is_file()
    chosen = staffed("theme", "set", str(folder), "--as", "Rhea Reviewer", "--json").json
    assert chosen["name"] == "Spring"
    assert chosen["digest"][:12] in staffed("theme", "show").out
    staffed("export", str(tmp_path / "out"))
    staffed("keys", "export", str(tmp_path / "keys.json"))
    staffed("verify", str(tmp_path / "out"), "--trust", str(tmp_path / "keys.json"))
    staffed("audit", "verify")
    assert "theme.set" in staffed("audit").out
    staffed("theme", "set", "--default", "--as", "Rhea Reviewer")
    assert "no theme" in staffed("theme", "show").out


def test_a_copy_to_begin_from_can_be_used(staffed: Command, tmp_path: Path) -> None:
    staffed("theme", "start", str(tmp_path / "mine"))
    assert staffed("theme", "check", str(tmp_path / "mine"), "--json").json == {
        "ok": True,
        "problems": [],
        "english": [],
    }
    assert "is not empty" in staffed("theme", "start", str(tmp_path / "mine"), code=3).err


def test_what_is_wrong_is_told_by_file_and_line(staffed: Command, folder: Path) -> None:
    (folder / "strings.toml").write_text('[site]\nnome = "x"\n', encoding="utf-8")
    (folder / "static" / "theme.css").write_text(".words { display: none }", encoding="utf-8")
    told = staffed("theme", "check", str(folder), "--json", code=1).json
    assert [(each["file"], each["line"]) for each in told["problems"]] == [("strings.toml", 2), ("static/theme.css", 1)]
    assert "Nothing was changed." in staffed("theme", "set", str(folder), "--as", "Rhea Reviewer", code=1).out
    assert "strings.toml, line 2" in staffed("theme", "what-if", str(folder), code=1).out
    assert "no theme" in staffed("theme", "show").out


def test_what_cannot_be_is_refused(staffed: Command, folder: Path, tmp_path: Path) -> None:
    assert "no publisher" in staffed("theme", "set", str(folder), "--as", "Edna Editor", code=3).err
    assert "There is no folder" in staffed("theme", "check", str(tmp_path / "none"), code=3).err
    staffed("theme", "set", "--as", "Rhea Reviewer", code=2)
    staffed("theme", "set", str(folder), "--default", "--as", "Rhea Reviewer", code=2)
    assert "already" in staffed("theme", "set", "--default", "--as", "Rhea Reviewer", code=3).err


def test_no_page_is_promised_side_by_side_when_none_would_change(staffed: Command, tmp_path: Path) -> None:
    told = staffed("theme", "what-if", "--out", str(tmp_path / "beside")).out
    assert told.strip() == "No page would change."
