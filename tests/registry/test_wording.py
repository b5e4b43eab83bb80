"""Every code of the API has words, and no code comes through."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from registry.registry_studies import SHARED
from trialeditor.registry import wording
from trialeditor.registry.wording import OTHER, phase_words, words_for

TABLES: Mapping[str, Mapping[str, str]] = {
    "Status": wording.STATUS,
    "Phase": wording.PHASE,
    "StudyType": wording.STUDY_TYPE,
    "Sex": wording.SEX,
    "AgencyClass": wording.SPONSOR_CLASS,
    "EnrollmentType": wording.ENROLLMENT_TYPE,
    "ArmGroupType": wording.ARM_TYPE,
    "InterventionType": wording.INTERVENTION_TYPE,
    "ContactRole": wording.CONTACT_ROLE,
    "OfficialRole": wording.CONTACT_ROLE,
    "RecruitmentStatus": wording.SITE_STATUS,
}
CODE = re.compile(r"[A-Z]+_[A-Z_]+|PHASE\d")


def enum_of(name: str) -> list[str]:
    description = SHARED / "ctg-oas-v2.yaml"
    if not description.exists():
        pytest.skip("the API's description is not beside the project")
    text = description.read_text(encoding="utf-8")
    block = re.search(rf'^    {name}:\n      type: "string"\n      enum:\n((?:      - "\w+"\n)+)', text, re.MULTILINE)
    assert block
    return re.findall(r'"(\w+)"', block[1])


@pytest.mark.parametrize("name", TABLES)
def test_every_code_of_the_api_has_words(name: str) -> None:
    assert set(enum_of(name)) <= set(TABLES[name])


@pytest.mark.parametrize("table", TABLES.values())
def test_no_words_are_codes(table: Mapping[str, str]) -> None:
    for code, words in table.items():
        assert words.strip()
        assert not CODE.search(words)
        assert words != code


def test_statuses_have_short_words_too() -> None:
    assert set(wording.STATUS_SHORT) == set(wording.STATUS)
    assert len(wording.STATUS) == 14
    assert len(set(wording.STATUS.values())) == 14


def test_unknown_codes_and_absent_ones_stay_honest() -> None:
    assert words_for(wording.SEX, "NEW_CODE") == OTHER
    assert words_for(wording.SEX, "") == "Not stated"


@pytest.mark.parametrize(
    ("phases", "kind", "words"),
    [
        (("PHASE2",), "INTERVENTIONAL", "Phase 2"),
        (("PHASE1", "PHASE2"), "INTERVENTIONAL", "Phase 1 and Phase 2"),
        (("EARLY_PHASE1",), "INTERVENTIONAL", "Early Phase 1"),
        (("NA",), "INTERVENTIONAL", "Not applicable"),
        ((), "INTERVENTIONAL", "Not stated"),
        ((), "OBSERVATIONAL", "Not applicable"),
        ((), "EXPANDED_ACCESS", "Not applicable"),
        ((), "", "Not stated"),
        (("PHASE9",), "INTERVENTIONAL", OTHER),
    ],
)
def test_phase_words(phases: tuple[str, ...], kind: str, words: str) -> None:
    assert phase_words(phases, kind) == words


@pytest.mark.parametrize(
    ("phases", "study_type", "said"),
    [
        (("PHASE2",), "INTERVENTIONAL", "a Phase 2 study"),
        (("PHASE1", "PHASE2"), "INTERVENTIONAL", "a Phase 1 and Phase 2 study"),
        (("EARLY_PHASE1",), "INTERVENTIONAL", "an Early Phase 1 study"),
        (("NA",), "INTERVENTIONAL", "a study without phases"),
        ((), "OBSERVATIONAL", "a study without phases"),
        ((), "INTERVENTIONAL", "a study of a phase that is not stated"),
        (("PHASE9",), "INTERVENTIONAL", "a study of a phase that ClinicalTrials.gov explains"),
    ],
)
def test_a_phase_reads_well_in_a_sentence(phases: tuple[str, ...], study_type: str, said: str) -> None:
    assert wording.phase_inline(phases, study_type) == said
