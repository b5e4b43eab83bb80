"""`check` and `waive`."""

from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Command
from support.offices import SEED, WORDS, seed_record


def test_findings_are_told_set_aside_and_stop_a_submission(trialeditor: Command, tmp_path: Path) -> None:
    run, file = trialeditor, tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    run("init")
    run("import", file)
    run("person", "add", "Edna Editor", "--role", "editor")
    words = {**WORDS, "summary": "Surgery will help you."}
    run("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in words.items()))
    found = [each for each in run("check", SEED, "--json", code=1).json if each["section"] == "summary"]
    assert (
        found[0].items()
        >= {
            "code": "promise.benefit",
            "weight": "blocker",
            "nct": SEED,
            "start": 8,
            "end": 21,
            "quote": "will help you",
        }.items()
    )
    assert set(found[0]) >= {"message", "suggestion", "fact"}
    assert "“will help you”" in run("check", code=1).out
    assert run("check", SEED, code=1).out.strip().splitlines()[-1].endswith("1 of them a blocker.")
    assert "will help you" in run("submit", SEED, "--as", "Edna Editor", code=3).err
    finding = ("promise.benefit", "--section", "summary", "--quote", "will help you")
    run("waive", SEED, *finding, "--as", "Edna Editor", "--reason", "The sponsor says so")
    assert "set aside by Edna Editor" in run("check", SEED, "--revision", "1", code=None).out
    run("submit", SEED, "--as", "Edna Editor")


def test_each_finding_is_one_line(trialeditor: Command, tmp_path: Path) -> None:
    run, file = trialeditor, tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    run("init")
    run("import", file)
    run("person", "add", "Edna Editor", "--role", "editor")
    words = {**WORDS, "good_fit": "You may be able to join if you:\n- are an adult\n- have this cancer"}
    run("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in words.items()))
    *lines, _sum = run("check", SEED, code=1).out.splitlines()
    assert any("join if you: - are an adult" in line for line in lines)
    assert all(line.startswith(SEED) for line in lines)


def test_sections_that_wait_for_words_are_told_of_a_page_that_is_named(trialeditor: Command, tmp_path: Path) -> None:
    run, file = trialeditor, tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    run("init")
    run("import", file)
    run("person", "add", "Edna Editor", "--role", "editor")
    assert f"{SEED}  These sections have no words yet: Title," in run("check", SEED, code=1).out
    run("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in WORDS.items()))
    assert "no words yet" not in run("check", SEED, code=None).out


def test_wrong_use(trialeditor: Command) -> None:
    trialeditor("init")
    trialeditor("check", "--revision", "1", code=2)
    trialeditor("check", "NCT00000001", code=3)
    assert trialeditor("check", "--json").json == []
