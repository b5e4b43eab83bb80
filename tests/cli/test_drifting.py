"""`drift` and `due`, on the sample."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.command_line import Command


@pytest.mark.usefixtures("sample")
def test_drift_names_the_fact_and_the_sentence(trialeditor: Command) -> None:
    [page] = trialeditor("drift", "--json").json
    assert page["nct"] == "NCT99990003"
    assert [section["key"] for section in page["sections"]] == ["summary", "studies", "how_to_participate"]
    first = page["sections"][0]["reasons"][0]
    assert (first["kind"], first["fact"], first["old"]) == ("fact", "status", "Open to new patients")
    assert first["touched"]
    assert "120 people → About 130 people" in trialeditor("drift", "NCT99990003").out
    assert trialeditor("drift", "NCT99990001", "--json").json == []
    trialeditor("drift", "NCT00000001", code=3)


@pytest.mark.usefixtures("sample")
def test_due_says_why(trialeditor: Command, tmp_path: Path) -> None:
    pages = trialeditor("due", "--until", "2099-01-01", "--json").json
    assert {page["nct"] for page in pages} >= {"NCT99990002", "NCT99990004", "NCT99990005"}
    assert all(page["reasons"] for page in pages)
    assert "The review" in trialeditor("due", "--until", "2099-01-01").out
    trialeditor("due", "--until", "tomorrow", code=2)
    trialeditor("due", "--until", "2099-01-01", "--ics", tmp_path / "due.ics")
    assert (tmp_path / "due.ics").read_bytes().count(b"BEGIN:VEVENT") == len(pages)
