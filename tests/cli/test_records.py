"""`import` of study records, as far as its words go."""

from __future__ import annotations

import json
from pathlib import Path

from support.command_line import Command
from support.offices import seed_record


def test_a_look_says_that_nothing_was_changed_and_an_import_does_not(trialeditor: Command, tmp_path: Path) -> None:
    file = tmp_path / "record.json"
    file.write_text(json.dumps(seed_record()), encoding="utf-8")
    trialeditor("init")

    looked = trialeditor("import", file, "--look").out
    assert looked.startswith("1 read: 1 new")
    assert "Nothing was changed." in looked
    assert trialeditor("list", "--json").json == []
    assert "Nothing was changed." not in trialeditor("import", file).out
