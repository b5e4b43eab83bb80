"""`note`: an editor's note beside the registry's wording, from the command to the page and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command
from support.offices import SEED, WORDS, seed_record

NOTE = ("note", SEED, "--section", "eligibility", "--as", "Edna Editor", "--quote")


@pytest.fixture
def staffed(trialeditor: Command, tmp_path: Path) -> Command:
    """A page that somebody wrote, on a record that lost superscripts."""
    file = tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    trialeditor("init")
    trialeditor("import", file)
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    trialeditor("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in WORDS.items()))
    return trialeditor


def superscripts(run: Command) -> int:
    return sum(each["code"] == "number.superscript" for each in run("check", SEED, "--json", code=None).json)


def test_a_note_answers_the_check_and_stands_on_the_page(staffed: Command, tmp_path: Path) -> None:
    before = superscripts(staffed)
    told = staffed(*NOTE, "3.0 x 109/L", "--text", "3.0 × 10⁹/L", "--json").json
    assert (told["revision"], told["notes"]) == (2, [{"quote": "3.0 x 109/L", "text": "3.0 × 10⁹/L"}])
    assert superscripts(staffed) == before - 1
    sections = {each["key"]: each for each in staffed("show", SEED, "sections", "--json").json}
    assert sections["eligibility"]["notes"] == told["notes"]
    assert sections["eligibility"]["state"] == "unsigned"
    assert "≥3.0 x 109/L [3.0 × 10⁹/L]" in staffed("show", SEED, "sections").out
    staffed("preview", SEED, "--out", tmp_path / "page.html")
    assert "Editor&#x27;s note:</strong> 3.0 × 10⁹/L]" in (tmp_path / "page.html").read_text("utf-8")
    assert staffed(*NOTE, "3.0 x 109/L", "--remove", "--json").json["notes"] == []
    assert superscripts(staffed) == before


def test_wrong_use_says_what_to_do(staffed: Command) -> None:
    assert "--text" in staffed(*NOTE, "3.0 x 109/L", code=2).err
    assert "--text" in staffed(*NOTE, "3.0 x 109/L", "--text", "x", "--remove", code=2).err
    assert "as whole words" in staffed(*NOTE, "0 x 109/L", "--text", "x", code=3).err
    assert "No note stands on" in staffed(*NOTE, "3.0 x 109/L", "--remove", code=3).err
