"""Calendar files: lines of 75 octets, escaped text, one event a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.export.calendar_file import Reminder, calendar_bytes

STAMP = datetime(2026, 5, 12, 9, 30, tzinfo=UTC)


def reminder(summary: str, description: str = "Due.") -> Reminder:
    return Reminder(uid="NCT00000001@trial-editor", day=date(2026, 12, 31), summary=summary, description=description)


def unfolded(data: bytes) -> list[str]:
    return data.decode("utf-8").replace("\r\n ", "").split("\r\n")


def test_an_event_lasts_one_day() -> None:
    lines = unfolded(calendar_bytes([reminder("Review, again; \\ now", "One\nTwo")], stamp=STAMP))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "DTSTAMP:20260512T093000Z" in lines
    assert "DTSTART;VALUE=DATE:20261231" in lines
    assert "DTEND;VALUE=DATE:20270101" in lines
    assert "SUMMARY:Review\\, again\\; \\\\ now" in lines
    assert "DESCRIPTION:One\\nTwo" in lines


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    data = calendar_bytes([reminder(text, text)], stamp=STAMP)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    names = [line.partition(":")[0].partition(";")[0] for line in unfolded(data) if line]
    assert names.count("SUMMARY") == names.count("DESCRIPTION") == names.count("BEGIN") - 1 == 1


def test_the_last_of_all_days_has_no_day_after_it() -> None:
    lines = unfolded(calendar_bytes([replace(reminder("Late", ""), day=date.max)], stamp=STAMP))
    assert "DTSTART;VALUE=DATE:99991231" in lines
    assert not [line for line in lines if line.startswith("DTEND")]
