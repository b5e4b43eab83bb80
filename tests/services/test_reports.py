"""The report of an import as a file."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from trialeditor.domain.errors import BadInput
from trialeditor.domain.ids import NctId
from trialeditor.services.arriving import MOST_FAILURES, Failure, ImportReport, Outcome, Repeat, ReportLine
from trialeditor.services.reports import report_json, save_report

NCT = NctId("NCT99000001")


def _report() -> ImportReport:
    report = ImportReport(read=3, new=1, unchanged=1)
    report.lines.append(ReportLine(nct_id=NCT, title="=HYPERLINK(1)", outcome=Outcome.NEW))
    report.repeated.append(Repeat(nct_id=NCT, source="a.json", record="record 2", earlier="a.json", stands=True))
    report.fail(Failure(source="a.zip › b.json", record="record 2", field="x.y", message="expected text, found a list"))
    return report


def test_a_spreadsheet_shows_the_report_and_runs_nothing(tmp_path: Path) -> None:
    save_report(_report(), tmp_path / "report.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "report.csv").read_bytes().decode("utf-8-sig"))))
    assert [row["outcome"] for row in rows] == ["new", "failed", "repeated"]
    assert (rows[0]["trial"], rows[0]["title"]) == (NCT, "'=HYPERLINK(1)")
    assert (rows[1]["source"], rows[1]["field"]) == ("a.zip › b.json", "x.y")


def test_a_script_reads_the_counts_and_the_trials(tmp_path: Path) -> None:
    save_report(_report(), tmp_path / "report.JSON")
    found = json.loads((tmp_path / "report.JSON").read_text(encoding="utf-8"))
    assert (found["read"], found["new"], found["failures"], found["stopped"]) == (3, 1, 1, False)
    assert found["repeated"] == [{"nct": NCT, "source": "a.json", "record": "record 2", "stands": True}]
    assert found["trials"] == [{"nct": NCT, "title": "=HYPERLINK(1)", "outcome": "new"}]


def test_a_person_reads_what_failed_and_where(tmp_path: Path) -> None:
    report = _report()
    report.stopped = True
    save_report(report, tmp_path / "report.txt")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert text.startswith("3 read: 1 new, 0 changed, 1 unchanged, 1 failed\nThe import was stopped")
    assert "failed  a.zip › b.json, record 2, x.y: expected text, found a list\n" in text
    assert f"repeated  {NCT} came twice, in two different states: that of a.json, record 2 stands" in text


def test_another_suffix_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"\.csv, \.json, \.txt, found \.xlsx"):
        save_report(_report(), tmp_path / "report.xlsx")
    assert not list(tmp_path.iterdir())


def test_a_report_counts_more_failures_than_it_names() -> None:
    report = ImportReport()
    for _ in range(MOST_FAILURES + 5):
        report.fail(Failure(source="", record="", field="", message="no"))
    assert (len(report.failed), report.failures) == (MOST_FAILURES, MOST_FAILURES + 5)
    assert report_json(report)["failures"] == MOST_FAILURES + 5
