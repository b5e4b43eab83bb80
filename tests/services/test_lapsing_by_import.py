"""The record moves: exactly the sections lapse whose words or declared facts changed."""

from __future__ import annotations

from typing import Any

from support.offices import Office
from trialeditor.domain.trial import Stage


def _enrollment(count: int) -> Any:  # noqa: ANN401 - a change to a record of any shape
    def change(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = count

    return change


def test_a_number_that_rounds_to_the_same_words_breaks_nothing(office: Office) -> None:
    office.sign_off_page()
    assert office.bring_in(_enrollment(78)).changed == 1
    assert office.lapsed() == {}
    assert office.stage() is Stage.SIGNED


def test_a_number_that_reads_differently_reopens_the_one_section_that_says_it(office: Office) -> None:
    office.sign_off_page()
    office.bring_in(_enrollment(120))
    assert office.lapsed() == {"studies": [("phrase", "enrollment.count")]}
    reason = office.state("studies").reasons[0]
    assert (reason.old, reason.new) == ("About 80 people", "About 120 people")
    assert office.stage() is Stage.LAPSED


def test_a_status_reopens_what_depends_on_it(office: Office) -> None:
    office.sign_off_page()

    def close(record: dict[str, Any]) -> None:
        record["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"

    office.bring_in(close)
    assert set(office.lapsed()) == {"summary", "how_to_participate"}
    assert office.lapsed()["summary"] == [("fact", "status")]
    assert ("fact", "locations.recruiting.any") in office.lapsed()["how_to_participate"]


def test_an_exclusion_reopens_who_is_not_a_fit(office: Office) -> None:
    office.sign_off_page()

    def exclude(record: dict[str, Any]) -> None:
        module = record["protocolSection"]["eligibilityModule"]
        module["eligibilityCriteria"] += "\n* Allergy to the study drug."

    office.bring_in(exclude)
    assert office.lapsed() == {"not_a_fit": [("fact", "eligibility.exclusion")]}
    reason = office.state("not_a_fit").reasons[0]
    assert (reason.old, reason.new) == ("", "Allergy to the study drug.")


def test_the_order_of_sites_breaks_nothing(office: Office) -> None:
    office.sign_off_page()
    before = office.page.snapshot.digest

    def reverse(record: dict[str, Any]) -> None:
        record["protocolSection"]["contactsLocationsModule"]["locations"].reverse()

    office.bring_in(reverse)
    assert office.page.snapshot.digest != before
    assert office.lapsed() == {}
    assert office.stage() is Stage.SIGNED


def test_a_fact_that_no_section_declares_breaks_nothing(office: Office) -> None:
    office.sign_off_page()

    def rename(record: dict[str, Any]) -> None:
        record["protocolSection"]["sponsorCollaboratorsModule"]["leadSponsor"]["name"] = "Another Hospital"

    office.bring_in(rename)
    assert office.lapsed() == {}


def test_the_registry_s_daily_date_is_no_change(office: Office) -> None:
    office.sign_off_page()

    def date_it(record: dict[str, Any]) -> None:
        record["derivedSection"]["miscInfoModule"]["versionHolder"] = "2026-08-01"

    assert office.bring_in(date_it).unchanged == 1


def test_when_the_record_moves_back_the_signature_holds_again(office: Office) -> None:
    office.sign_off_page()
    office.bring_in(_enrollment(120))
    office.bring_in(_enrollment(77))
    assert office.lapsed() == {}
    assert office.stage() is Stage.SIGNED


def test_a_lapsed_section_can_be_signed_again_without_a_new_submission(office: Office) -> None:
    office.sign_off_page()
    office.bring_in(_enrollment(120))
    office.sign(keys=("studies",))
    assert office.stage() is Stage.SIGNED
    assert office.page.dates is not None
    assert office.page.dates.reviewed == office.page.history.sign_offs[0].payload.time.date()
    assert office.page.dates.signers[0].entry == office.page.history.sign_offs[0].entry
