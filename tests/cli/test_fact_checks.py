"""`factcheck send` and `factcheck take`, on the sample."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Command

NCT, EDITOR = "NCT99990001", "Edna Editor"


def asked(page: Path) -> dict[str, Any]:
    found = re.search(r'id="asked">(.*?)</script>', page.read_text("utf-8"))
    assert found
    value: dict[str, Any] = json.loads(found[1])
    return value


def answered(page: Path, remarks: dict[str, list[dict[str, str]]], **changes: object) -> dict[str, Any]:
    keys = re.findall(r'data-key="([a-z_]+)"', page.read_text("utf-8"))
    sections = [
        {
            "key": key,
            "heading": key.capitalize(),
            "judgment": "wrong" if remarks.get(key) else "right",
            "remarks": remarks.get(key, []),
        }
        for key in keys
    ]
    who = {"name": "Dana Doe", "role": "study coordinator"}
    return {
        **asked(page),
        "who": who,
        "answered": "2026-05-03",
        "sections": sections,
        "overall": "Well done",
        **changes,
    }


@pytest.fixture
def page(trialeditor: Command, sample: Path, tmp_path: Path) -> Path:
    assert sample.exists()
    out = tmp_path / "check.html"
    trialeditor("factcheck", "send", NCT, "--out", out, "--as", EDITOR)
    return out


def title(trialeditor: Command) -> str:
    return str({each["key"]: each["text"] for each in trialeditor("show", NCT, "sections", "--json").json}["title"])


def test_out_and_in(trialeditor: Command, page: Path, tmp_path: Path) -> None:
    quote = " ".join(title(trialeditor).split()[:2])
    remarks = {
        "title": [{"quote": quote, "text": "Say it <script>alert(1)</script> so"}, {"quote": "", "text": "Shorter"}],
        "locations": [{"quote": "Rome", "text": "This site closed"}],
    }
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps(answered(page, remarks)))
    signed = trialeditor("show", NCT, "signoffs", "--json").json
    look = trialeditor("factcheck", "take", answer, "--as", EDITOR, "--look", "--json").json
    assert (look["taken"], look["stale"], look["lost"]) == (False, False, [])
    assert trialeditor("show", NCT, "comments", "--json").json == []
    assert trialeditor("factcheck", "take", answer, "--as", EDITOR, "--json").json["taken"] is True
    statement, first, second, site = trialeditor("show", NCT, "comments", "--json").json
    assert "Dana Doe, study coordinator, checked the facts of version" in statement["comments"][0]["text"]
    assert "not a signature" in statement["comments"][0]["text"]
    assert (first["section"], first["quote"], first["orphan"]) == ("title", quote, False)
    assert first["comments"][0]["by"] == "Dana Doe, study coordinator (fact check)"
    assert (second["quote"], second["section"]) == ("", "title")
    assert site["comments"][0]["text"] == "“Rome”: This site closed"
    trail = trialeditor("audit", NCT, "--json").json
    entries = [each for each in trail if each["action"].startswith("factcheck.")]
    assert [each["action"] for each in entries] == ["factcheck.send", "factcheck.take"]
    assert entries[1]["actor"] == EDITOR
    assert entries[1]["detail"]["said_by"] == "Dana Doe"
    assert trialeditor("show", NCT, "signoffs", "--json").json == signed
    trialeditor("audit", "verify")
    again = trialeditor("factcheck", "take", answer, "--as", EDITOR, code=3)
    assert "Edna Editor took in this answer on" in again.err


def test_a_page_that_moved_on_still_takes_the_answer_and_says_so(
    trialeditor: Command, page: Path, tmp_path: Path
) -> None:
    remarks = {"title": [{"quote": title(trialeditor), "text": "No"}]}
    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps(answered(page, remarks)))
    trialeditor("edit", NCT, "title=Quite another line", "--as", EDITOR)
    shown = trialeditor("factcheck", "take", answer, "--as", EDITOR)
    assert "The page was changed since" in shown.out
    assert "(these words are gone)" in shown.out
    threads = trialeditor("show", NCT, "comments", "--json").json
    assert [each["orphan"] for each in threads] == [False, True]


def test_hostile_answers_are_named(trialeditor: Command, page: Path, tmp_path: Path) -> None:
    answer = tmp_path / "answer.json"
    for changes, named in (
        ({"nct": "NCT00000000"}, "NCT00000000 is not in this workspace"),
        ({"who": {"name": "", "role": "x"}}, "answer.json, who.name"),
        ({"sections": "all"}, "answer.json, sections"),
    ):
        answer.write_text(json.dumps(answered(page, {}, **changes)))
        assert named in trialeditor("factcheck", "take", answer, "--as", EDITOR, code=3 if "not in" in named else 2).err
    trialeditor("factcheck", "take", tmp_path / "none.json", "--as", EDITOR, code=3)
    assert trialeditor("show", NCT, "comments", "--json").json == []


def test_a_page_that_nobody_wrote_is_not_sent(trialeditor: Command, sample: Path, tmp_path: Path) -> None:
    assert sample.exists()
    pages = trialeditor("list", "--stage", "new", "--json").json
    refused = trialeditor("factcheck", "send", pages[0]["nct"], "--out", tmp_path / "x.html", "--as", EDITOR, code=3)
    assert "Nobody has written" in refused.err
    assert not (tmp_path / "x.html").exists()
