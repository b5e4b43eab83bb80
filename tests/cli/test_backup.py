"""`backup` and `restore`: a verified copy, nothing written over, and the way back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from support.command_line import Command


def test_a_backup_is_a_workspace_and_replaces_nothing(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    trialeditor("person", "add", "Pia Publisher", "--role", "publisher")
    copy = tmp_path / "copy.trialeditor"
    assert trialeditor("backup", copy, "--json").json == {"out": str(copy)}
    assert trialeditor("person", "list", "--workspace", copy, "--json").json[0]["name"] == "Pia Publisher"
    assert "already a file" in trialeditor("backup", copy, code=3).err


def test_a_restore_brings_the_backup_back_and_keeps_what_was_there(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    trialeditor("person", "add", "Pia Publisher", "--role", "publisher")
    copy = tmp_path / "copy.trialeditor"
    trialeditor("backup", copy)
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    answer = trialeditor("restore", copy, "--as", "Pia Publisher", "--json").json
    assert [each["name"] for each in trialeditor("person", "list", "--json").json] == ["Pia Publisher"]
    assert len(trialeditor("person", "list", "--workspace", answer["kept"], "--json").json) == 2
    assert (answer["restored"], answer["damaged"], answer["lost_drafts"]) == (str(copy), False, [])
    assert trialeditor("audit", "verify", "--json").json["ok"]
    newest = trialeditor("audit", "--json").json
    assert "workspace.restore" in str(newest)
    assert "is the workspace itself" in trialeditor("restore", answer["workspace"], code=3).err


def test_the_doctor_makes_lists_anew_when_asked(trialeditor: Command) -> None:
    path = trialeditor("init", "--sample", "--json").json["workspace"]
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE trial SET stage = 'new' WHERE nct_id = 'NCT99990003'")
        raw.commit()
    told = trialeditor("doctor", code=1).out
    assert "NCT99990003: the list shows an old state" in told
    assert "doctor --mend" in told
    mended = {each["name"]: each["ok"] for each in trialeditor("doctor", "--mend", "--json").json["checks"]}
    assert mended["index"]
