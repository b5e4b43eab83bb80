"""All findings of a workspace: every written page once, with its owner, and a file that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from support.offices import SEED, WORDS, Office, office
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.services.assigning import assign
from trialeditor.services.checking import check
from trialeditor.services.finding_table import HEADER, finding_table, save_findings

__all__ = ["office"]


@pytest.fixture
def written(office: Office) -> Office:
    office.bring_in()
    office.write({**WORDS, "summary": "=1+1 The drugs will not benefit you."})
    return office


def test_every_finding_is_there_once_with_its_owner(written: Office) -> None:
    assign(written.tick(), [SEED], written.reviewer, actor="Test")
    table = finding_table(written.workspace)
    assert tuple(row.finding for row in table.rows) == check(written.workspace, SEED).checked.findings
    assert {row.owner for row in table.rows} == {"Rhea Reviewer"}
    assert (table.pages, table.failed, table.stopped) == (1, (), False)
    assert all(row.section and row.check for row in table.rows)


def test_stopping_leaves_what_there_is(written: Office) -> None:
    table = finding_table(written.workspace, cancelled=lambda: True)
    assert (table.rows, table.pages, table.stopped) == ((), 0, True)


def test_the_file_is_safe_for_a_spreadsheet(written: Office, tmp_path: Path) -> None:
    row = finding_table(written.workspace).rows[0]
    path = tmp_path / "findings.csv"
    save_findings([replace(row, owner="=HYPERLINK()")], path)
    text = path.read_bytes().decode("utf-8-sig")
    header, line = list(csv.reader(io.StringIO(text)))
    assert tuple(header) == HEADER
    assert line[-1] == "'=HYPERLINK()"
    assert line[3] == SEED


def test_a_file_that_cannot_be_written_is_told(written: Office, tmp_path: Path) -> None:
    rows = finding_table(written.workspace).rows
    with pytest.raises(StorageUnavailable, match="could not be written"):
        save_findings(rows, tmp_path)
