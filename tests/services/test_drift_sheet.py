"""A page that the record moved away from, as one person finds it: sides, our words, and what they may do."""

from __future__ import annotations

from typing import Any

import pytest

from support.offices import PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.drift_sides import Line, WordKind
from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import Person, Role
from trialeditor.domain.policy import Policy
from trialeditor.services.drift import drift
from trialeditor.services.drift_sheet import DriftSheet, SheetSection, drift_sheet
from trialeditor.services.people import add_person, person_named


def enroll(count: int) -> Any:  # noqa: ANN401 - a change of a record
    def change(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = count

    return change


def close(record: dict[str, Any]) -> None:
    record["protocolSection"]["statusModule"]["overallStatus"] = "TERMINATED"


def open_site(record: dict[str, Any]) -> None:
    places = record["protocolSection"]["contactsLocationsModule"]["locations"]
    places.append({"facility": "Third Hospital", "city": "Lyon", "country": "France"})


@pytest.fixture
def signed(office: Office) -> Office:
    office.sign_off_page()
    return office


def sheet(office: Office, person: Person | None = None) -> DriftSheet:
    found = drift_sheet(office.workspace, SEED, person or office.reviewer)
    assert found is not None
    return found


def only(office: Office) -> SheetSection:
    [section] = sheet(office).sections
    return section


def marked(lines: tuple[Line, ...], kind: WordKind) -> list[str]:
    return [words.text for line in lines for words in line if words.kind is kind]


def test_a_page_that_holds_has_no_sheet(signed: Office) -> None:
    assert drift_sheet(signed.workspace, SEED, signed.reviewer) is None
    with pytest.raises(NotFound):
        drift_sheet(signed.workspace, NctId("NCT99999999"), signed.reviewer)


def test_a_number_that_reads_the_same_reopens_nothing(signed: Office) -> None:
    signed.bring_in(enroll(78))
    assert drift_sheet(signed.workspace, SEED, signed.reviewer) is None


def test_a_number_that_reads_otherwise_reopens_one_section_and_marks_one_sentence(signed: Office) -> None:
    signed.bring_in(enroll(120))
    section = only(signed)
    assert section.key == "studies"
    [line] = section.ours
    assert marked((line,), WordKind.WENT) == ["80"]
    assert marked((line,), WordKind.CAME) == ["120"]
    assert (section.names_them, section.stale, section.is_edited) == (True, (), False)
    [side] = section.sides
    assert marked(side.then, WordKind.WENT) == ["77 people (planned)"]
    assert marked(side.now, WordKind.CAME) == ["120 people (planned)"]


def test_the_same_sections_as_the_queue_and_each_fact_once(signed: Office) -> None:
    signed.bring_in(close)
    [page] = drift(signed.workspace)
    found = sheet(signed)
    assert found.keys == tuple(section.key for section in page.sections)
    for section in found.sections:
        assert len(section.facts) == len(set(section.facts))


def test_a_section_that_only_declares_a_fact_shows_all_of_its_words(signed: Office) -> None:
    signed.bring_in(close)
    section = next(each for each in sheet(signed).sections if each.key == "summary")
    assert not section.names_them
    assert ["".join(words.text for words in line) for line in section.ours] == [WORDS["summary"]]


def test_the_number_of_sites_is_told_by_the_sites(office: Office) -> None:
    office.bring_in()
    office.write({**WORDS, "studies": "It runs at {locations.count|inline}."})
    office.submit()
    office.sign()
    office.bring_in(open_site)
    [side] = only(office).sides
    assert [each for each in marked(side.now, WordKind.CAME) if "Third Hospital" in each]


def test_typed_words_that_are_out_of_date_are_found(office: Office) -> None:
    office.bring_in()
    office.write({**WORDS, "studies": "{enrollment.count|About} join. Of these 77 people, none pays."})
    office.submit()
    office.sign()
    office.bring_in(enroll(120))
    section = only(office)
    [place] = section.stale
    assert section.source[place.start : place.end] == "77 people"
    assert marked(section.ours, WordKind.STALE) == ["77 people"]


def test_who_may_not_sign_is_told_why(signed: Office) -> None:
    signed.bring_in(enroll(120))
    for_editor = sheet(signed, signed.editor)
    assert for_editor.why_not_sign == "Edna Editor is not a reviewer. A reviewer signs pages."
    assert for_editor.sections[0].why_not_sign == for_editor.why_not_sign
    assert for_editor.why_not_edit is None
    assert sheet(signed).why_not_sign is None


def test_what_people_changed_too_is_said_and_waits_for_its_review(signed: Office) -> None:
    signed.bring_in(close)
    signed.write(summary="Another summary.")
    found = sheet(signed)
    summary = next(each for each in found.sections if each.key == "summary")
    other = next(each for each in found.sections if each.key != "summary")
    assert summary.is_edited
    assert "was not submitted for review" in (summary.why_not_sign or "")
    assert "was not submitted for review" in (found.why_not_sign or "")
    assert other.why_not_sign is None


def test_after_one_of_two_signatures_it_is_the_turn_of_the_other_role(office: Office) -> None:
    medical = frozenset({Role.MEDICAL_REVIEWER})
    add_person(office.workspace, name="Mia Medic", roles=medical, passphrase=PASSPHRASE, actor="Test")
    medic = person_named(office.workspace, "Mia Medic")
    office.rule(Policy(sign_roles=(Role.REVIEWER, Role.MEDICAL_REVIEWER)))
    office.sign_off_page()
    office.sign(by=medic)
    office.bring_in(enroll(120))
    assert only(office).waits_for == ()
    office.sign(keys=("studies",))
    assert only(office).waits_for == (Role.MEDICAL_REVIEWER,)
    assert sheet(office).why_not_sign == "Rhea Reviewer can add nothing: this waits for a medical reviewer."
    assert sheet(office, medic).why_not_sign is None
    office.sign(by=medic, keys=("studies",))
    assert drift_sheet(office.workspace, SEED, medic) is None


def test_signing_what_lapsed_closes_the_sheet_and_a_later_move_compares_with_it(signed: Office) -> None:
    signed.bring_in(enroll(120))
    signed.sign(keys=sheet(signed).keys)
    assert drift_sheet(signed.workspace, SEED, signed.reviewer) is None
    signed.bring_in(enroll(300))
    [side] = only(signed).sides
    assert marked(side.then, WordKind.WENT) == ["120 people (planned)"]
