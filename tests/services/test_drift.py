"""Drift: exactly what the record ended, why, and which sentences rest on it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from support.offices import DUE, SEED, WORDS, Office
from trialeditor.domain.due import DueKind, due_reasons
from trialeditor.domain.errors import NotFound
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.people import Role
from trialeditor.registry.facts import facts_of
from trialeditor.services.drift import drift, drifted_page
from trialeditor.services.due import due
from trialeditor.services.people import add_person, person_named
from trialeditor.services.retiring import retire


def close(record: dict[str, Any]) -> None:
    record["protocolSection"]["statusModule"]["overallStatus"] = "TERMINATED"


def enroll(count: int) -> Any:  # noqa: ANN401 - a change of a record
    def change(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = count

    return change


@pytest.fixture
def signed(office: Office) -> Office:
    office.sign_off_page()
    return office


def test_nothing_drifts_while_the_record_stands(signed: Office) -> None:
    assert drift(signed.workspace) == ()


def test_a_number_that_reads_the_same_ends_nothing(signed: Office) -> None:
    signed.bring_in(enroll(78))
    assert drift(signed.workspace) == ()


def test_a_phrase_that_reads_otherwise_ends_its_section_and_names_the_sentence(signed: Office) -> None:
    signed.bring_in(enroll(120))
    [page] = drift(signed.workspace)
    [section] = page.sections
    [moved] = section.reasons
    assert (page.nct_id, section.key) == (SEED, "studies")
    assert (moved.reason.kind.value, moved.reason.fact) == ("phrase", "enrollment.count")
    assert (moved.reason.old, moved.reason.new) == ("About 80 people", "About 120 people")
    assert moved.touched == ("About 120 people will take part.",)


def test_a_title_is_told_as_it_reads(office: Office) -> None:
    office.bring_in()
    office.write({**WORDS, "title": "Surgery with {enrollment.count|number} people"})
    office.submit()
    office.sign()
    office.bring_in(enroll(120))
    assert [page.title for page in drift(office.workspace)] == ["Surgery with 120 people"]


def test_what_matters_most_to_a_patient_stands_first(signed: Office) -> None:
    def both(record: dict[str, Any]) -> None:
        close(record)
        enroll(120)(record)

    signed.bring_in(both)
    [page] = drift(signed.workspace)
    assert [section.key for section in page.sections] == ["summary", "studies", "how_to_participate"]
    assert page.weight is Materiality.MATERIAL
    assert page.sections[0].reasons[0].reason.fact == "status"


def test_what_somebody_wrote_is_no_drift(signed: Office) -> None:
    signed.write(title="Another title")
    assert signed.state("title").status.value == "lapsed"
    assert drift(signed.workspace) == ()
    signed.bring_in(enroll(120))
    assert [section.key for page in drift(signed.workspace) for section in page.sections] == ["studies"]


def test_named_trials_and_a_stop(signed: Office) -> None:
    signed.bring_in(enroll(120))
    assert [page.nct_id for page in drift(signed.workspace, [SEED])] == [SEED]
    assert drift(signed.workspace, cancelled=lambda: True) == ()
    with pytest.raises(NotFound):
        drift(signed.workspace, [NctId("NCT00000001")])


def test_a_review_falls_due(signed: Office) -> None:
    assert due(signed.workspace) == ()
    [page] = due(signed.workspace, until=DUE)
    assert (page.nct_id, page.review_due) == (SEED, DUE)
    assert [each.kind for each in page.reasons if each.kind is DueKind.REVIEW] == [DueKind.REVIEW]


def dated(office: Office, **dates: dict[str, str] | str) -> Facts:
    status = office.record["protocolSection"]["statusModule"]
    record = {
        **office.record,
        "protocolSection": {**office.record["protocolSection"], "statusModule": {**status, **dates}},
    }
    return facts_of(record)


@pytest.mark.parametrize(
    ("completion", "kind", "found"),
    [("2026-04", "ESTIMATED", True), ("2026-04", "ACTUAL", False), ("2026-06-30", "ESTIMATED", False)],
)
def test_a_planned_end_that_has_passed(office: Office, completion: str, kind: str, *, found: bool) -> None:
    facts = dated(office, completionDateStruct={"date": completion, "type": kind})
    today = date(2026, 5, 12)
    reasons = due_reasons(facts, None, 0, today=today, until=today + timedelta(days=365))
    assert [each.kind for each in reasons] == ([DueKind.COMPLETION] if found else [])
    assert all(each.day == date(2026, 4, 30) for each in reasons)


@pytest.mark.parametrize(
    "odd", ["9999-12", "9999-12-31", "0000-05", "2026-13", "2026-02-31", "soon", "2026-5", "99999"]
)
def test_a_date_that_is_none_makes_nothing_due_and_stops_nothing(office: Office, odd: str) -> None:
    facts = dated(office, completionDateStruct={"date": odd, "type": "ESTIMATED"}, statusVerifiedDate=odd)
    assert due_reasons(facts, None, 0, today=date(2026, 5, 12), until=date.max) == ()


def test_a_year_lasts_to_its_end(office: Office) -> None:
    facts = dated(office, completionDateStruct={"date": "2025", "type": "ESTIMATED"})
    today = date(2026, 5, 12)
    assert [each.day for each in due_reasons(facts, None, 0, today=today, until=today)] == [date(2025, 12, 31)]


def test_an_old_status_and_a_record_that_moves_often(office: Office) -> None:
    facts = dated(office, statusVerifiedDate="2025-02")
    today = date(2026, 5, 12)
    reasons = due_reasons(facts, date(2026, 5, 1), 4, today=today, until=today)
    assert [each.kind for each in reasons] == [DueKind.REVIEW, DueKind.VERIFIED, DueKind.MOVES]
    assert reasons[0].message == "The review was due on May 1, 2026."
    assert reasons[1].message == "Nobody has verified the record's status since February 28, 2025."


def test_the_queue_by_the_index_is_what_each_page_says_by_itself(signed: Office) -> None:
    def all_of_it(record: dict[str, Any]) -> None:
        close(record)
        enroll(120)(record)
        record["protocolSection"]["eligibilityModule"]["minimumAge"] = "21 Years"
        record["protocolSection"]["conditionsModule"]["conditions"] = ["Asthma"]

    for change in (None, enroll(120), close, all_of_it):
        signed.bring_in(change)
        own = drifted_page(signed.page)
        assert drift(signed.workspace) == drift(signed.workspace, [SEED]) == ((own,) if own else ())
    assert own
    assert len(own.sections) > 3


def test_nobody_is_asked_about_a_page_that_was_taken_out(signed: Office) -> None:
    signed.bring_in(enroll(120))
    assert drift(signed.workspace)
    roles = frozenset({Role.PUBLISHER})
    add_person(signed.tick(), name="Pam Publisher", roles=roles, passphrase=None, actor="Test")
    retire(signed.tick(), [SEED], person_named(signed.workspace, "Pam Publisher"), reason="Moved")
    assert drift(signed.workspace) == ()


def test_what_is_left_weighs_what_it_weighed_after_a_part_was_signed(signed: Office) -> None:
    def both(record: dict[str, Any]) -> None:
        close(record)
        treatment = record["protocolSection"]["armsInterventionsModule"]["interventions"][0]
        treatment["description"] = "It is given as before."

    signed.bring_in(both)
    [before] = drift(signed.workspace)
    assert before.weight is Materiality.MATERIAL
    left = tuple(each for each in before.sections if each.weight is not Materiality.MATERIAL)
    signed.sign(keys=tuple(each.key for each in before.sections if each not in left))
    [after] = drift(signed.workspace)
    assert left
    assert after.sections == left
