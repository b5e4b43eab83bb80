"""`list --queue`, `list --sort`, `retire` and `unretire`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command
from support.offices import PASSPHRASE, SEED, WORDS, seed_record

SECOND = "NCT10000001"


@pytest.fixture
def stocked(trialeditor: Command, tmp_path: Path) -> Command:
    """Give a workspace with a page in review, a trial without a page, an editor and a reviewer."""
    second = seed_record()
    second["protocolSection"]["identificationModule"] |= {"nctId": SECOND, "briefTitle": "A sleep study"}
    file = tmp_path / "records.json"
    file.write_text(json.dumps([seed_record(), second]), encoding="utf-8")
    trialeditor("init")
    trialeditor("import", file)
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    trialeditor("person", "add", "Rhea Reviewer", "--role", "reviewer", "--passphrase-file", secret)
    trialeditor("edit", SEED, "--as", "Edna Editor", *(f"{key}={text}" for key, text in WORDS.items()))
    trialeditor("submit", SEED, "--as", "Edna Editor")
    return trialeditor


def listed(command: Command, *arguments: str) -> list[str]:
    return [line["nct"] for line in command("list", *arguments, "--json").json]


def test_a_queue_is_a_list(stocked: Command) -> None:
    assert listed(stocked, "--queue", "in-review") == [SEED]
    assert listed(stocked, "--queue", "for-me", "--as", "Rhea Reviewer") == [SEED]
    assert listed(stocked, "--queue", "for-me", "--as", "Edna Editor") == []
    assert listed(stocked, "--queue", "signed") == []
    assert listed(stocked, "--queue", "in-review", "--search", "sleep") == []


def test_a_personal_queue_needs_a_person(stocked: Command) -> None:
    assert "--as" in stocked("list", "--queue", "my-drafts", code=2).err


def test_a_list_is_ordered(stocked: Command) -> None:
    assert listed(stocked, "--sort", "title") == [SECOND, SEED]
    assert listed(stocked, "--descending") == [SECOND, SEED]
    assert listed(stocked, "--sort", "stage") == [SECOND, SEED]


def test_a_page_is_retired_and_put_back(stocked: Command) -> None:
    refused = stocked("retire", SEED, "--as", "Edna Editor", "--reason", "Closed", code=3)
    assert "is an editor" in refused.err
    assert stocked("retire", SEED, "--as", "Rhea Reviewer", "--reason", "Closed", "--json").json["stage"] == "retired"
    assert listed(stocked, "--queue", "retired") == [SEED]
    back = stocked("unretire", SEED, "--as", "Rhea Reviewer", "--reason", "A slip", "--json").json
    assert back["stage"] == "in_review"
