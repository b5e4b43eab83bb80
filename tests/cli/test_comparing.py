"""`show NCT record` and `compare`."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from support.command_line import Command
from support.offices import SEED, seed_record


@pytest.fixture
def history(trialeditor: Command, tmp_path: Path) -> Path:
    """A workspace with three states of one record."""
    trialeditor("init")
    file = tmp_path / "record.json"
    for enrollment, version in ((77, "2026-03-01"), (78, "2026-04-01"), (120, "2026-05-01")):
        file.write_text(json.dumps(_record(enrollment, version)), encoding="utf-8")
        trialeditor("import", file)
    return file


def _record(enrollment: int, version: str) -> dict[str, Any]:
    record = deepcopy(seed_record())
    record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = enrollment
    record["derivedSection"]["miscInfoModule"]["versionHolder"] = version
    return record


@pytest.mark.usefixtures("history")
def test_the_states_of_a_record_are_listed(trialeditor: Command) -> None:
    states = trialeditor("show", SEED, "record", "--json").json
    assert [state["number"] for state in states] == [1, 2, 3]
    assert [state["as_of"] for state in states] == ["2026-03-01", "2026-04-01", "2026-05-01"]
    assert [state["current"] for state in states] == [False, False, True]
    assert [state["changed"] for state in states] == [[], ["enrollment.count"], ["enrollment.count"]]
    *_, line, changed = trialeditor("show", SEED, "record").out.splitlines()
    assert "as of 2026-05-01" in line
    assert states[2]["digest"][:12] in line
    assert line.endswith(", current")
    assert changed.strip() == "changed: Number of people"


@pytest.mark.usefixtures("history")
def test_the_newest_two_are_compared(trialeditor: Command) -> None:
    answer = trialeditor("compare", SEED, "--json").json
    assert (answer["old"]["number"], answer["new"]["number"]) == (2, 3)
    change = answer["changes"][0]
    assert (change["key"], change["weight"], change["fact"]) == ("enrollment.count", "material", True)
    lines = trialeditor("compare", SEED).out.splitlines()
    assert "Matters to patients (1)" in lines
    assert "- Number of people: 78 people (planned) → 120 people (planned)" in lines


@pytest.mark.usefixtures("history")
def test_any_two_are_compared(trialeditor: Command) -> None:
    digest = trialeditor("show", SEED, "record", "--json").json[0]["digest"]
    for old, new in (("1", "2"), (digest[:10], "2026-04-15")):
        answer = trialeditor("compare", SEED, old, new, "--json").json
        assert (answer["old"]["number"], answer["new"]["number"]) == (1, 2)
        assert [change["weight"] for change in answer["changes"]] == ["minor"]
    assert trialeditor("compare", SEED, "1", "--json").json["new"]["number"] == 3
    assert "Nothing differs." in trialeditor("compare", SEED, "2", "2").out


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("named", ["9", "2026-01-01", "ffffffff"])
def test_a_state_that_is_not_there_is_wrong_use(trialeditor: Command, named: str) -> None:
    assert "expected a number from 1 to 3" in trialeditor("compare", SEED, named, code=2).err


def test_one_state_alone_cannot_be_compared(trialeditor: Command, tmp_path: Path) -> None:
    trialeditor("init")
    file = tmp_path / "record.json"
    file.write_text(json.dumps(_record(77, "2026-03-01")), encoding="utf-8")
    trialeditor("import", file)
    assert "has come in once" in trialeditor("compare", SEED, code=2).err
    assert "NCT09999999 is not in this workspace" in trialeditor("compare", "NCT09999999", code=3).err
