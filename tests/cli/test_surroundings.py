"""What surrounds a command: bytes that are no text, pipes that are not UTF-8, names that no disk takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.command_line import Command
from trialeditor.cli import context, review
from trialeditor.domain.ids import NctId
from trialeditor.services.editing import Edit, edit
from trialeditor.services.people import person_named
from trialeditor.services.reviewing import submit
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace

NCT = NctId("NCT05350891")
OWN = NctId("NCT99990010")
"""A page without blockers that nobody has signed."""
EDITOR, REVIEWER = "Edna Editor", "Rhea Reviewer"


@pytest.mark.parametrize(
    "arguments",
    [
        ("init", "--workspace", "FILE/below/a-file"),
        ("list", "--workspace", "FOLDER/" + "long" * 100),
    ],
)
def test_a_place_that_the_system_refuses_is_3_in_words(
    trialeditor: Command, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    trialeditor("init")
    places = [each.replace("FILE", str(tmp_path / "file")).replace("FOLDER", str(tmp_path)) for each in arguments]
    answer = trialeditor(*places, "--json", code=3)
    assert answer.json["error"]["safe"]
    assert answer.json["error"]["do"]


def test_a_file_that_the_system_refuses_is_named_in_the_report(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    report = trialeditor("import", str(tmp_path / ("long" * 100)), "--json", code=3).json
    assert (report["read"], report["new"], len(report["failed"])) == (1, 0, 1)
    assert "long" in report["failed"][0]["source"]
    assert report["failed"][0]["message"]


def test_bytes_that_are_no_text_are_refused_and_not_dropped(trialeditor: Command, sample: Path) -> None:
    answer = trialeditor("edit", NCT, "--as", EDITOR, "title=\udce9t\udce9", "--workspace", sample, code=2)
    assert "expected text in UTF-8" in answer.err


def test_what_is_refused_cannot_steer_the_terminal(trialeditor: Command) -> None:
    trialeditor("init")
    assert "\x1b" not in trialeditor("person", "add", "A\x1b[31m", "--role", "editor", code=2).err
    assert "\x1b" not in trialeditor("--\x1b[31m", code=2).err
    assert "\x1b" not in trialeditor("list", "--workspace", "\x1b[31m", code=3).err


def test_a_mark_in_front_of_a_passphrase_file_is_none_of_it(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(b"\xef\xbb\xbfcorrect horse\r\nsecond line\r\n")
    assert context.read_passphrase(file, "?") == "correct horse"


def test_json_is_utf_8_whatever_the_pipe_speaks(sample: Path, tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": tmp_path, "XDG_CONFIG_HOME": tmp_path, "XDG_STATE_HOME": tmp_path}
    environment = {**os.environ, **{name: str(each) for name, each in home.items()}, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "trialeditor.entry", "show", NCT, "criteria", "--workspace", str(sample), "--json"]
    answer = subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - our own program
    assert "≥" in json.dumps(json.loads(answer.stdout.decode("utf-8")), ensure_ascii=False)


def test_what_changes_while_a_passphrase_is_typed_is_not_signed(
    trialeditor: Command, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _written_and_submitted(trialeditor)

    def ask_slowly(_file: Path | None, _question: str) -> str:
        with Workspace.open(sample) as other:
            editor = person_named(other, EDITOR)
            edit(other, OWN, editor, [Edit(key="title", text="Words that nobody read")])
            submit(other, OWN, editor)
        return sample_passphrase(sample, REVIEWER)

    monkeypatch.setattr(review, "read_passphrase", ask_slowly)
    signing = ("sign", OWN, "--as", REVIEWER, "--meaning", "Fine", "--next-review", "2099-01-01")
    assert "changed after it was shown" in trialeditor(*signing, code=3).err
    assert trialeditor("show", OWN, "signoffs", "--json").json == []


def _written_and_submitted(trialeditor: Command) -> None:
    trialeditor("edit", OWN, "--as", EDITOR, "title=Words that were read")
    trialeditor("submit", OWN, "--as", EDITOR)


def sample_passphrase(path: Path, name: str) -> str:
    with Workspace.open(path) as workspace:
        return sample_passphrases(workspace)[name]
