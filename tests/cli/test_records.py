"""`import` of study records, as far as its words go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command
from support.offices import seed_record
from trialeditor.resources import resource_path


def test_a_look_says_that_nothing_was_changed_and_an_import_does_not(trialeditor: Command, tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    trialeditor("init")

    looked = trialeditor("import", file, "--look").out
    assert looked.startswith("1 read: 1 new")
    assert "Nothing was changed." in looked
    assert trialeditor("list", "--json").json == []
    assert "Nothing was changed." not in trialeditor("import", file).out


@pytest.mark.usefixtures("sample")
def test_an_import_says_how_many_signed_pages_lapsed(trialeditor: Command, tmp_path: Path) -> None:
    source = resource_path("samples", "find-a-trial", "records", "NCT99990002.json")
    record = json.loads(source.read_text(encoding="utf-8"))
    record["protocolSection"]["statusModule"]["overallStatus"] = "SUSPENDED"
    record["derivedSection"]["miscInfoModule"]["versionHolder"] = "2026-11-17"
    file = tmp_path / "record.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    assert "lapsed" not in trialeditor("import", file, "--look").out
    assert "\n1 signed page has lapsed, because the record changed" in trialeditor("import", file).out
    assert "lapsed" not in trialeditor("import", file).out
