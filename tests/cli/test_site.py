"""`site show` and `site set`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command

ADDRESS = "https://example.org/find"


@pytest.fixture
def staffed(trialeditor: Command) -> Command:
    trialeditor("init")
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    trialeditor("person", "add", "Pat Publisher", "--role", "publisher")
    return trialeditor


def test_the_address_of_the_site_goes_into_bundles(staffed: Command, tmp_path: Path) -> None:
    assert "Nobody has said" in staffed("site", "show").out
    assert staffed("site", "set", "--as", "Pat Publisher", "--address", f"{ADDRESS}/", "--json").json == {
        "address": ADDRESS
    }
    assert ADDRESS in staffed("site", "show").out
    staffed("export", str(tmp_path / "out"))
    assert json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["address"] == ADDRESS
    staffed("verify", str(tmp_path / "out"))


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--as", "Edna Editor", "--address", ADDRESS), 3, "no publisher"),
        (("--as", "Pat Publisher", "--address", "example.org"), 2, "expected an address"),
    ],
)
def test_what_cannot_be_is_refused(staffed: Command, arguments: tuple[str, ...], code: int, words: str) -> None:
    assert words in staffed("site", "set", *arguments, code=code).err
