"""`replace`."""

from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Command
from support.offices import SEED, WORDS, seed_record


def stocked(command: Command, folder: Path) -> Command:
    file = folder / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    command("init")
    command("import", file)
    for name in ("Edna Editor", "Otto Other"):
        command("person", "add", name, "--role", "editor")
    command("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in WORDS.items()))
    return command


def test_a_dry_run_tells_and_the_run_does(trialeditor: Command, tmp_path: Path) -> None:
    run = stocked(trialeditor, tmp_path)
    asked = ("replace", "surgery", "an operation", "--as", "Edna Editor")
    told = run(*asked, "--dry-run", "--json").json
    assert told["done"] is None
    assert [each["key"] for each in told["pages"][0]["sections"]] == ["title", "summary"]
    assert told["pages"][0]["sections"][1]["sentences"] == [
        {"before": WORDS["summary"], "after": "This study tests an operation and immunotherapy."}
    ]
    assert "2 places on 1 page;" in run(*asked, "--dry-run").out
    done = run(*asked, "--section", "summary", "--json").json
    assert done["done"]["written"] == [{"nct": SEED, "revision": 2}]
    sections = {each["key"]: each["text"] for each in run("show", SEED, "sections", "--json").json}
    assert sections["summary"] == "This study tests an operation and immunotherapy."
    assert sections["title"] == WORDS["title"]


def test_options_and_wrong_use(trialeditor: Command, tmp_path: Path) -> None:
    run = stocked(trialeditor, tmp_path)
    exact = ("replace", "surgery", "x", "--as", "Edna Editor", "--dry-run", "--json", "--match-case", "--whole-words")
    assert [each["key"] for each in run(*exact).json["pages"][0]["sections"]] == ["summary"]
    phrase = ("replace", "enrollment", "x", "--as", "Edna Editor", "--dry-run", "--json")
    assert run(*phrase).json["pages"] == []
    assert len(run(*phrase, "--in-phrases").json["pages"]) == 1
    run("replace", " ", "x", "--as", "Edna Editor", code=2)
    assert "summary" in run("replace", "a", "x", "--as", "Edna Editor", "--section", "nowhere", code=2).err


def test_words_that_stand_nowhere_are_said_to(trialeditor: Command, tmp_path: Path) -> None:
    run = stocked(trialeditor, tmp_path)
    asked = ("replace", "zebra", "x", "--as", "Edna Editor")
    assert run(*asked).out == run(*asked, "--dry-run").out == "These words stand on no page. Nothing was changed.\n"
