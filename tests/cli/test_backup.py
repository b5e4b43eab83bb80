"""`backup`: a verified copy, and nothing written over."""

from __future__ import annotations

from pathlib import Path

from support.command_line import Command


def test_a_backup_is_a_workspace_and_replaces_nothing(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    trialeditor("person", "add", "Pia Publisher", "--role", "publisher")
    copy = tmp_path / "copy.trialeditor"
    assert trialeditor("backup", copy, "--json").json == {"out": str(copy)}
    assert trialeditor("person", "list", "--workspace", copy, "--json").json[0]["name"] == "Pia Publisher"
    assert "already a file" in trialeditor("backup", copy, code=3).err
