"""The typed decode says which field is wrong and what was expected."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from registry.registry_studies import Record, load, study
from trialeditor.domain.canonical import Json
from trialeditor.domain.errors import BadInput
from trialeditor.registry.ctgov import decode_study, known_id


def test_what_we_use_is_typed_and_the_rest_ignored() -> None:
    decoded = decode_study({**load("complete.json"), "keyOfTomorrow": {"a": 1}})
    assert decoded.protocol.design.enrollment_info.count == 77
    assert decoded.protocol.sponsors.lead_sponsor.agency_class == "OTHER"
    assert decoded.derived.misc_info_module.version_holder == "2026-05-12"


def test_any_mapping_will_do() -> None:
    assert decode_study(MappingProxyType(study(7))).protocol.identification.nct_id == "NCT00000007"


@pytest.mark.parametrize(
    ("modules", "field", "message"),
    [
        (
            {"identification": {"briefTitle": 5}},
            "identificationModule.briefTitle",
            "expected text, found a whole number",
        ),
        ({"design": {"enrollmentInfo": {"count": "77"}}}, "designModule.enrollmentInfo.count", "found text"),
        ({"design": {"enrollmentInfo": {"count": -1}}}, "designModule.enrollmentInfo.count", "0 or more"),
        ({"design": {"phases": "PHASE1"}}, "designModule.phases", "expected a list, found text"),
        ({"design": {"phases": ["PHASE1", None]}}, "designModule.phases[1]", "found nothing (null)"),
        (
            {"eligibility": {"healthyVolunteers": "yes"}},
            "eligibilityModule.healthyVolunteers",
            "expected true or false",
        ),
        ({"status": []}, "statusModule", "expected an object, found a list"),
    ],
)
def test_wrong_shapes_are_named(modules: Record, field: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        decode_study(study(1, **modules))
    assert caught.value.field == f"protocolSection.{field}"
    assert message in caught.value.message
    assert "`" not in caught.value.message


def test_the_record_is_named_by_its_id_when_it_has_one() -> None:
    with pytest.raises(BadInput) as caught:
        decode_study(study(5, status=3))
    assert caught.value.record == "NCT00000005"


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"protocolSection": []},
        {"protocolSection": {"identificationModule": {"nctId": 5}}},
        {"protocolSection": {"identificationModule": {"nctId": "X"}}},
    ],
)
def test_unknown_id(record: dict[str, Json]) -> None:
    assert known_id(record) == ""
