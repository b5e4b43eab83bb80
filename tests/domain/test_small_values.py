"""The small values: snapshots, ids, times, errors, findings."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.audit_query import local_end, local_start
from trialeditor.domain.clock import FixedClock, SystemClock, format_time, parse_time
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.errors import BadInput, Conflict, NotAllowed
from trialeditor.domain.findings import Finding, Waiver, Weight
from trialeditor.domain.ids import NctId, parse_nct_id
from trialeditor.domain.snapshot import Snapshot, snapshot_digest, without_version

RECORD: dict[str, Any] = {
    "protocolSection": {"identificationModule": {"nctId": "NCT05350891"}},
    "derivedSection": {"miscInfoModule": {"versionHolder": "2026-01-01", "other": 1}, "more": [1, 2]},
}


def dated(version: str) -> dict[str, Any]:
    return {**RECORD, "derivedSection": {"miscInfoModule": {"versionHolder": version, "other": 1}, "more": [1, 2]}}


def test_the_version_date_alone_makes_no_new_snapshot() -> None:
    assert snapshot_digest(dated("2026-01-02")) == snapshot_digest(RECORD)
    assert RECORD["derivedSection"]["miscInfoModule"]["versionHolder"] == "2026-01-01", (
        "the record itself is kept whole"
    )


@pytest.mark.parametrize(
    "other",
    [
        {**RECORD, "hasResults": True},
        {**RECORD, "derivedSection": {"miscInfoModule": {"other": 2}, "more": [1, 2]}},
        {**RECORD, "derivedSection": {"miscInfoModule": {"other": 1}, "more": [2, 1]}},
        {**RECORD, "protocolSection": {"versionHolder": "2026-01-01"}},
    ],
)
def test_all_other_content_counts(other: dict[str, Any]) -> None:
    assert snapshot_digest(other) != snapshot_digest(RECORD)


@pytest.mark.parametrize("odd", [{}, {"derivedSection": None}, {"derivedSection": {"miscInfoModule": []}}])
def test_a_record_without_a_version_date_is_taken_as_it_is(odd: dict[str, Any]) -> None:
    assert without_version(odd) is odd


@pytest.mark.parametrize(("data_as_of", "as_of"), [(date(2026, 1, 1), date(2026, 1, 1)), (None, date(2026, 2, 3))])
def test_a_page_says_the_registrys_date_and_failing_that_the_imports(data_as_of: date | None, as_of: date) -> None:
    snapshot = Snapshot(
        nct_id=NctId("NCT05350891"),
        digest=snapshot_digest(RECORD),
        data_as_of=data_as_of,
        last_update_posted="",
        source="file",
        imported_at=datetime(2026, 2, 3, 4, 5, tzinfo=UTC),
        record=RECORD,
    )
    assert snapshot.as_of == as_of


def test_an_nct_id_is_trimmed_and_upper_cased() -> None:
    assert parse_nct_id(" nct05350891\n") == "NCT05350891"


@pytest.mark.parametrize("text", ["", "NCT0535089", "NCT053508911", "NCT0535089a", "NCT٠٥٣٥٠٨٩١", "../NCT05350891"])
def test_other_texts_are_no_nct_id(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_nct_id(text)
    assert refused.value.field == "nctId"


@pytest.mark.parametrize(
    "text", ["2026-05-12T09:30:00.5Z", "2026-05-12T09:30:00.123456Z", "2026-05-12T09:30Z", "2026-05-12T09:30:00+00:00"]
)
def test_a_time_written_in_another_way_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        parse_time(text)


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31)))  # noqa: DTZ001 - made aware right here
def test_times_go_to_text_and_back_to_the_second(moment: datetime) -> None:
    aware = moment.replace(microsecond=0, tzinfo=UTC)
    assert parse_time(format_time(aware)) == aware


def test_times_are_written_in_utc() -> None:
    east = datetime(2026, 5, 12, 1, 30, tzinfo=timezone(timedelta(hours=2)))
    assert format_time(east) == "2026-05-11T23:30:00Z"


def test_written_times_sort_as_times_do() -> None:
    days = (date.min, date(9, 1, 1), date(2026, 5, 12), date.max)
    written = [format_time(moment) for day in days for moment in (local_start(day), local_end(day))]
    assert written == sorted(written)
    assert {len(each) for each in written} == {len("2026-05-11T23:30:00Z")}


def test_clocks() -> None:
    fixed = FixedClock(at=datetime(2026, 5, 12, 9, 30, tzinfo=UTC))
    assert (fixed.now(), fixed.today()) == (fixed.at, date(2026, 5, 12))
    now = SystemClock().now()
    assert (now.tzinfo, now.microsecond) == (UTC, 0)
    assert abs(SystemClock().today() - now.date()) <= timedelta(days=1)


def test_errors_say_what_happened_what_is_safe_and_what_to_do() -> None:
    assert str(NotAllowed("No.", safe="All is safe.", do="Wait.")) == "No. All is safe. Wait."
    assert str(NotAllowed("No.")) == "No."
    assert (
        str(BadInput("expected a text", source="a.json", record="2", field="nctId"))
        == "a.json, 2, nctId: expected a text"
    )
    conflict = Conflict("Rita saved first.", yours="a", theirs="b")
    assert (conflict.yours, conflict.theirs) == ("a", "b")
    assert "Both texts are kept." in str(conflict)


def test_findings_waivers_and_criteria_as_json() -> None:
    finding = Finding(code="promise", weight=Weight.BLOCKER, section="summary", quote="will cure", message="Promise")
    assert finding.to_json() == {
        "code": "promise",
        "weight": "blocker",
        "section": "summary",
        "quote": "will cure",
        "message": "Promise",
    }  # fmt: skip - one case a line
    waiver = Waiver(code="promise", section="summary", quote="free", reason="Source", name="Rita")
    assert waiver.to_json()["reason"] == "Source"
    assert Criterion(text="a", depth=1).to_json() == {"text": "a", "depth": 1}
