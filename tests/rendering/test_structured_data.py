"""Data for search engines: true to the page, and without a way out of the element that they stand in."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from support.pages import fact, facts
from trialeditor.rendering.structured_data import PageData, StudyData, json_ld, study_data

STUDY = StudyData(kind="MedicalTrial", status="Recruiting", name="A Study", sponsor="A Clinic", conditions=("Flu",))
PAGE = PageData(
    nct_id="NCT99990001",
    title="A study of flu",
    description="It tests a pill.",
    address="https://example.org/trials/NCT99990001.html",
    registry="https://clinicaltrials.gov/study/NCT99990001",
    reviewed="2026-05-15",
    reviewers=("Rhea Reviewer",),
    lang="en",
    study=STUDY,
)


def test_what_is_told() -> None:
    data = json.loads(json_ld(PAGE))
    assert (data["@type"], data["lastReviewed"]) == ("MedicalWebPage", "2026-05-15")
    assert data["reviewedBy"] == [{"@type": "Person", "name": "Rhea Reviewer"}]
    assert data["mainEntity"]["@type"] == "MedicalTrial"
    assert data["mainEntity"]["status"] == "https://schema.org/Recruiting"


def test_what_is_not_known_is_not_told() -> None:
    study = replace(STUDY, status="", sponsor="", conditions=())
    bare = replace(PAGE, description="", address="", reviewed="", reviewers=(), study=study)
    data = json.loads(json_ld(bare))
    assert not data.keys() & {"description", "url", "lastReviewed", "reviewedBy"}
    assert not data["mainEntity"].keys() & {"status", "sponsor", "healthCondition"}


def test_a_study_without_an_official_title_has_no_name_because_the_page_shows_no_other() -> None:
    untitled = facts(official_title=fact("official_title", None, "Not stated"))
    assert study_data(facts(), names_conditions=True).name == "A Phase 2 Study of Surgery & Immunotherapy"
    assert study_data(untitled, names_conditions=True).name == ""


@given(st.text(st.one_of(st.sampled_from("</script><!--&\\\"'\u2028\u2029"), st.characters(exclude_categories=["Cs"]))))
def test_no_text_ends_the_element(text: str) -> None:
    made = json_ld(replace(PAGE, title=text, study=replace(STUDY, sponsor=text)))
    assert not set(made) & set("<>&\u2028\u2029")
    assert json.loads(made).get("name", "") == text
