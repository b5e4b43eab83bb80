"""`words list`, `words add` and `words remove`: what the team says of words, and what the checks make of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command
from support.offices import SEED, WORDS, seed_record


@pytest.fixture
def staffed(trialeditor: Command, tmp_path: Path) -> Command:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    trialeditor("init")
    trialeditor("import", file)
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    words = {**WORDS, "summary": "Utilize the zzqqx. It has a placebo."}
    trialeditor("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in words.items()))
    return trialeditor


def quotes(run: Command, code: str) -> list[str]:
    found = run("check", SEED, "--json", code=None).json
    return [each["quote"] for each in found if each["code"] == code and each["section"] == "summary"]


def test_a_known_word_is_spelled_right_until_it_is_taken_off(staffed: Command) -> None:
    assert quotes(staffed, "spelling.unknown") == ["zzqqx"]
    assert "is spelled right" in staffed("words", "add", "zzqqx", "--as", "Edna Editor").out
    assert quotes(staffed, "spelling.unknown") == []
    assert staffed("words", "list", "--json").json == [{"kind": "known", "word": "zzqqx", "meaning": "", "source": ""}]
    staffed("words", "remove", "ZZQQX", "--as", "Edna Editor")
    assert quotes(staffed, "spelling.unknown") == ["zzqqx"]
    assert "No words yet." in staffed("words", "list").out


def test_a_silenced_word_is_told_no_more(staffed: Command) -> None:
    assert quotes(staffed, "word.plain") == ["Utilize"]
    staffed("words", "add", "utilize", "--kind", "silenced", "--as", "Edna Editor")
    assert quotes(staffed, "word.plain") == []
    assert staffed("words", "list", "--kind", "known", "--json").json == []


def test_a_term_of_the_team_takes_the_place_of_ours(staffed: Command) -> None:
    meaning = ("--meaning", "A sugar pill.", "--source", "our style guide")
    answer = staffed("words", "add", "placebo", "--kind", "term", *meaning, "--as", "Edna Editor")
    assert "“placebo” is a term of this workspace: A sugar pill. (our style guide)" in answer.out
    [found] = [each for each in staffed("check", SEED, "--json", code=1).json if each["quote"] == "placebo"]
    assert "A sugar pill. (our style guide)" in found["message"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("add", "arm", "--kind", "term", "--as", "Edna Editor"), 2, "meaning"),
        (("add", " ", "--as", "Edna Editor"), 2, "expected a word"),
        (("remove", "nothing", "--as", "Edna Editor"), 3, "not on the list"),
        (("add", "x", "--as", "Nobody Here"), 3, "Nobody Here"),
    ],
)
def test_what_cannot_be_is_refused(staffed: Command, arguments: tuple[str, ...], code: int, words: str) -> None:
    assert words in staffed("words", *arguments, code=code).err
    assert staffed("words", "list", "--json").json == []
