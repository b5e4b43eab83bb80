"""`person`: adding, listing, roles and passphrases."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Command


@pytest.fixture
def secrets(tmp_path: Path) -> tuple[Path, Path]:
    """Two files with a passphrase each."""
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("a quiet lantern on the pier\n", encoding="utf-8")
    other.write_text("seven green bottles\n", encoding="utf-8")
    return one, other


def test_roles_and_passphrases_from_the_command_line(trialeditor: Command, secrets: tuple[Path, Path]) -> None:
    one, other = secrets
    trialeditor("init")
    trialeditor("person", "add", "Pia Publisher", "--role", "publisher")
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    refused = trialeditor("person", "roles", "Edna Editor", "--role", "reviewer", "--as", "Edna Editor", code=3)
    assert "Only a publisher" in refused.err
    needs_key = trialeditor("person", "roles", "Edna Editor", "--role", "reviewer", "--as", "Pia Publisher", code=3)
    assert "needs a signing key" in needs_key.err
    roles = ("--role", "reviewer", "--role", "editor")
    grant = ("person", "roles", "edna editor", *roles, "--as", "Pia Publisher", "--passphrase-file", one)
    assert trialeditor(*grant, "--json").json == {"name": "Edna Editor", "roles": ["editor", "reviewer"]}
    edna, pia = trialeditor("person", "list", "--json").json
    assert (edna["key"]["state"], pia["key"]) == ("active", {"state": "none", "id": None, "since": None})
    assert "Edna Editor  editor, reviewer  key active" in trialeditor("person", "list").out

    change = ("person", "passphrase", "Edna Editor", "--passphrase-file", one, "--new-passphrase-file", other)
    assert "was changed" in trialeditor(*change).out
    assert "does not open" in trialeditor(*change, code=3).err
    assert "no signing key" in trialeditor("person", "passphrase", "Pia Publisher", *change[3:], code=3).err
