"""`list` with filters, and `assign`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.command_line import Command
from support.offices import seed_record
from trialeditor.services.workspace import Workspace

FIRST, SECOND = "NCT10000000", "NCT10000001"


@pytest.fixture
def stocked(trialeditor: Command, tmp_path: Path) -> Command:
    """Give a workspace with two trials and an editor."""
    records = []
    for nct, status, phases in ((FIRST, "RECRUITING", ["PHASE1", "PHASE2"]), (SECOND, "COMPLETED", [])):
        record = seed_record()
        record["protocolSection"]["identificationModule"]["nctId"] = nct
        record["protocolSection"]["statusModule"]["overallStatus"] = status
        record["protocolSection"]["designModule"]["phases"] = phases
        records.append(record)
    file = tmp_path / "records.json"
    file.write_text(json.dumps(records), encoding="utf-8")
    trialeditor("init")
    trialeditor("import", file)
    trialeditor("person", "add", "Edna Editor", "--role", "editor")
    return trialeditor


def listed(command: Command, *arguments: str) -> list[str]:
    """Return the ids that `list` gives."""
    return [line["nct"] for line in command("list", *arguments, "--json").json]


def test_a_list_is_narrowed_by_codes_and_by_words(stocked: Command) -> None:
    for arguments, found in (
        ((), [FIRST, SECOND]),
        (("--status", "recruiting"), [FIRST]),
        (("--status", "Finished", "--status", "RECRUITING"), [FIRST, SECOND]),
        (("--phase", "2"), [FIRST]),
        (("--phase", "none"), [SECOND]),
        (("--phase", "2", "--status", "completed"), []),
        (("--type", "interventional", "--country", "china", "--phase", "1"), [FIRST]),
        (("--condition", "recurrent nasopharyngeal carcinoma"), [FIRST, SECOND]),
        (("--owner", "nobody", "--stage", "new"), [FIRST, SECOND]),
        (("--search", f"{SECOND}; see also {FIRST}", "--status", "completed"), [SECOND]),
    ):
        assert listed(stocked, *arguments) == found


def test_a_value_that_no_trial_has_is_refused_with_those_there_are(stocked: Command) -> None:
    assert "there are China" in stocked("list", "--country", "Atlantis", code=2).err


def test_trials_are_assigned_and_given_back(stocked: Command) -> None:
    answer = stocked("assign", FIRST, SECOND, "--to", "Edna Editor", "--as", "Edna Editor", "--json").json
    assert answer == {"assigned": [FIRST, SECOND], "to": "Edna Editor"}
    assert listed(stocked, "--owner", "edna editor") == [FIRST, SECOND]
    assert stocked("assign", FIRST, "--to", "Nobody", "--as", "Edna Editor").out == "Assigned 1 of 1 to nobody.\n"
    again = stocked("assign", FIRST, "--to", "nobody", "--as", "Edna Editor").out
    assert again == "Nothing to change: all are assigned to nobody.\n"
    assert listed(stocked, "--owner", "nobody") == [FIRST]
    [line] = stocked("list", "--owner", "Edna Editor", "--json").json
    assert (line["nct"], line["assignee"]) == (SECOND, "Edna Editor")
    assert "Nobody here is called" in stocked("assign", FIRST, "--to", "Ada", "--as", "Edna Editor", code=3).err
    assert "NCT99999999" in stocked("assign", "NCT99999999", "--to", "nobody", "--as", "Edna Editor", code=3).err


def test_columns_of_an_older_program_are_made_anew_before_a_command(stocked: Command, tmp_path: Path) -> None:
    with (
        Workspace.open(tmp_path / "work.trialeditor") as workspace,
        workspace.database.writing() as store,
    ):
        store.settings.set("columns", "0")
    answer = stocked("list", "--json")
    assert [line["nct"] for line in answer.json] == [FIRST, SECOND]
    assert answer.err == "Bringing the list of trials up to date, once after an update.\n"
    assert stocked("list").err == ""
