"""All facts of a record: every key, value, phrase, path and form."""

from __future__ import annotations

import pytest

from registry.registry_studies import Record, load, study
from trialeditor.domain.canonical import Json
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import FACT_KEYS, Arm, Intervention, Outcome, PartialDate
from trialeditor.registry.facts import facts_of

COMPLETE_PHRASES = {
    "nct_id": "NCT99000101",
    "brief_title": "A Walking Program & a New Tablet for People With Sore Knees",
    "official_title": (
        "A Randomized Study of Tablet XK-1 (dose >10 mg) With or Without a Walking Program in Knee Osteoarthritis"
    ),
    "status": "Open to new patients",
    "status.why_stopped": "Not applicable",
    "phase": "Phase 1 and Phase 2",
    "study_type": "Clinical trial",
    "enrollment.count": "77 people (planned)",
    "enrollment.type": "Planned",
    "age.minimum": "18 years and older",
    "age.maximum": "Up to 75 years",
    "sex": "Any sex",
    "healthy_volunteers": "Healthy volunteers cannot join",
    "sponsor.name": "Northfield University Hospital",
    "sponsor.class": "A university, hospital, or other organization",
    "collaborators": "Institute of Walking; and Kneewell Pharma, Inc.",
    "interventions": "Walking program and XK-1",
    "arms": "Arm 2 and Arm 10",
    "conditions": "Chronic Pain; and Osteoarthritis, Knee",
    "keywords": "walking",
    "locations": "Northfield, Minnesota and Aarhus, Denmark",
    "locations.count": "3 sites",
    "locations.recruiting": "Northfield, Minnesota",
    "locations.recruiting.any": "At least one place is open to new patients",
    "contacts": "Study Office (555-0100 ext. 7, office@example.org)",
    "contacts.any": "Contacts are listed",
    "dates.start": "November 3, 2025",
    "dates.primary_completion": "June 2027 (planned)",
    "dates.completion": "December 31, 2027 (planned)",
    "dates.last_update": "April 2, 2026",
    "dates.verified": "March 2026",
    "eligibility.inclusion": "4 criteria",
    "eligibility.exclusion": "2 criteria",
    "eligibility.other": "None listed separately",
    "outcomes.primary": "Knee pain score",
    "brief_summary": "This study looks at two ways to ease knee pain. People with a score >= 4 can join.",
    "has_results": "No results are posted in the registry",
}

SPARSE_PHRASES = {
    "status": "Not known, because the record has not been kept up to date",
    "official_title": "Not stated",
    "phase": "Not applicable",
    "study_type": "Observational study",
    "enrollment.count": "Not stated",
    "enrollment.type": "Not stated",
    "age.minimum": "No lower age limit stated",
    "age.maximum": "No upper age limit stated",
    "sex": "Not stated",
    "healthy_volunteers": "Not stated",
    "sponsor.name": "Not stated",
    "sponsor.class": "Not stated",
    "collaborators": "None listed",
    "interventions": "None listed",
    "arms": "None listed",
    "conditions": "Not stated",
    "locations": "No places are listed in the registry",
    "contacts": "No contacts are listed in the registry",
    "dates.start": "Not stated",
    "eligibility.text": "Not stated",
    "eligibility.inclusion": "None listed separately",
    "outcomes.primary": "None listed",
    "brief_summary": "Not stated",
}


def test_every_key_is_there_in_order_even_for_a_bare_record() -> None:
    bare: Record = {"protocolSection": {}}
    for record in (load("complete.json"), load("sparse.json"), bare):
        facts = facts_of(record)
        assert tuple(fact.key for fact in facts) == FACT_KEYS
        assert all(fact.phrase.strip() and fact.path for fact in facts)


@pytest.mark.parametrize(("key", "phrase"), COMPLETE_PHRASES.items())
def test_phrases_of_a_complete_record(key: str, phrase: str) -> None:
    assert facts_of(load("complete.json"))[key].phrase == phrase


@pytest.mark.parametrize(("key", "phrase"), SPARSE_PHRASES.items())
def test_phrases_of_a_sparse_record(key: str, phrase: str) -> None:
    assert facts_of(load("sparse.json"))[key].phrase == phrase


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "RECRUITING"),
        ("phase", ("PHASE1", "PHASE2")),
        ("enrollment.count", 77),
        ("age.minimum", "18 years"),
        ("sex", "ALL"),
        ("healthy_volunteers", False),
        ("collaborators", ("Institute of Walking", "Kneewell Pharma, Inc.")),
        ("dates.completion", PartialDate(date="2027-12-31", kind="ESTIMATED")),
        (
            "interventions",
            (
                Intervention(type="BEHAVIORAL", name="Walking program"),
                Intervention(type="DRUG", name="XK-1", description="One tablet a day", other_names=("Exkayone",)),
            ),
        ),
        ("outcomes.primary", (Outcome(measure="Knee pain score", time_frame="12 weeks", description="0 to 10"),)),
        ("locations.count", 3),
        ("contacts.any", True),
        (
            "eligibility.exclusion",
            (
                Criterion(text="Weight </= 40 kg & falling"),
                Criterion(text="Surgery [any] within 6 months"),
            ),
        ),
        ("has_results", False),
    ],
)
def test_values_are_typed(key: str, value: object) -> None:
    assert facts_of(load("complete.json"))[key].value == value


def test_an_arm_knows_its_interventions_by_their_bare_names() -> None:
    arms = facts_of(load("complete.json"))["arms"].value
    assert isinstance(arms, tuple)
    assert arms[0] == Arm(
        label="Arm 2",
        type="EXPERIMENTAL",
        description="The tablet and the walks.",
        interventions=("Walking program", "XK-1"),
    )


@pytest.mark.parametrize("name", ["Drug: XK-1", "Drug:\u00a0XK-1", "Drug:\tXK-1", " Drug: XK-1", "\ufeffDrug: XK-1"])
def test_an_intervention_in_an_arm_is_the_same_whatever_space_is_in_its_name(name: str) -> None:
    groups = [{"label": "A", "interventionNames": [name]}]
    arms = facts_of(study(armsInterventions={"armGroups": groups}))["arms"]
    assert arms.value == (Arm(label="A", interventions=("XK-1",)),)


def test_an_arm_keeps_the_kind_of_an_intervention_that_shares_its_name() -> None:
    interventions = [{"type": kind, "name": "Blood draw"} for kind in ("DRUG", "PROCEDURE")]
    values = []
    for kind in ("Drug", "Procedure"):
        groups = [{"label": "A", "interventionNames": [f"{kind}: Blood draw", "Drug: Aspirin"]}]
        facts = facts_of(study(armsInterventions={"interventions": interventions, "armGroups": groups}))
        values.append(facts["arms"].value)
    assert values[0] == (Arm(label="A", interventions=("Aspirin", "Drug: Blood draw")),)
    assert values[1] == (Arm(label="A", interventions=("Aspirin", "Procedure: Blood draw")),)


def test_absent_values_are_none_or_empty() -> None:
    facts = facts_of(load("sparse.json"))
    assert facts["enrollment.count"].value is None
    assert facts["healthy_volunteers"].value is None
    assert facts["age.minimum"].value is None
    assert facts["locations"].value == ()
    assert facts["locations.count"].value == 0


def test_the_eligibility_text_is_kept_as_it_is() -> None:
    text = "Inclusion Criteria:\n\n* Age \\>= 18"
    facts = facts_of(study(eligibility={"eligibilityCriteria": text}))
    assert facts["eligibility.text"].value == text
    assert facts["eligibility.text"].phrase == "Inclusion Criteria: • Age >= 18"


def test_paths_lead_to_the_value_in_the_record() -> None:
    record = load("complete.json")
    for fact in facts_of(record):
        if fact.key in {"status.why_stopped", "contacts.any"}:
            continue
        found: Json = record
        for step in fact.path.split("."):
            assert isinstance(found, dict), fact.path
            found = found[step]
        assert found is not None, fact.path


def test_forms() -> None:
    facts = facts_of(load("complete.json"))
    assert facts["status"].forms == {"short": "Open", "inline": "open to new patients"}
    assert facts["study_type"].forms == {"inline": "clinical trial"}
    assert facts["enrollment.count"].forms["about"] == "about 80 people"
    assert facts["age.minimum"].forms == {"age": "18 years", "range": "18 to 75 years"}
    assert facts["age.maximum"].forms == {"age": "75 years", "range": "18 to 75 years"}
    assert facts["healthy_volunteers"].forms == {"yes_no": "No", "inline": "healthy volunteers cannot join"}
    assert facts["locations"].forms == {
        "count": "2 places",
        "sites": "3 sites (Northfield, Minnesota and Aarhus, Denmark)",
        "inline": "Northfield, Minnesota and Aarhus, Denmark",
    }
    assert facts_of(study())["locations"].forms["sites"] == "No places are listed in the registry"
    assert facts["dates.completion"].forms["year"] == "2027"
    for fact in facts:
        assert all(name.islower() and words.strip() for name, words in fact.forms.items())


@pytest.mark.parametrize(
    ("key", "frame", "sentence"),
    [
        ("status", "The study is {}.", "The study is of a status that is not stated."),
        ("study_type", "This is a {}.", "This is a study of a type that is not stated."),
        ("enrollment.count", "It plans for {}.", "It plans for a number of people that is not stated."),
        ("sex", "It is open to {}.", "It is open to people of a sex that is not stated."),
        ("sponsor.class", "The sponsor is {}.", "The sponsor is a kind of sponsor that is not stated."),
        ("interventions", "It tests {}.", "It tests no listed treatments."),
        ("conditions", "It is about {}.", "It is about no listed conditions."),
        ("locations", "It runs in {}.", "It runs in no listed places."),
        ("locations.count", "It runs at {}.", "It runs at no sites."),
        ("has_results", "So far {}.", "So far no results are posted in the registry."),
    ],
)
def test_what_is_absent_still_makes_a_sentence(key: str, frame: str, sentence: str) -> None:
    forms = facts_of(study())[key].forms
    assert frame.format(forms["people" if key == "enrollment.count" else "inline"]) == sentence


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("RECRUITING", "The study is open to new patients."),
        ("TERMINATED", "The study is closed because it was stopped early."),
        ("UNKNOWN", "The study is of unknown status because its record has not been kept up to date."),
        ("NEW_CODE", "The study is of a status that ClinicalTrials.gov explains."),
    ],
)
def test_a_status_stands_in_a_sentence(code: str, sentence: str) -> None:
    facts = facts_of(study(status={"overallStatus": code}))
    assert f"The study is {facts['status'].forms['inline']}." == sentence


@pytest.mark.parametrize("code", ["SUSPENDED", "TERMINATED", "WITHDRAWN"])
def test_a_stopped_study_without_a_reason_says_so(code: str) -> None:
    facts = facts_of(study(status={"overallStatus": code}))
    assert facts["status.why_stopped"].phrase == "No reason is given in the registry"


def test_lists_have_words_for_each_item() -> None:
    facts = facts_of(load("complete.json"))
    assert facts["interventions"].items == ("Walking program (behavioral program)", "XK-1 (drug)")
    assert facts["arms"].items == ("Arm 2", "Arm 10")
    assert facts["outcomes.primary"].items == ("Knee pain score (12 weeks)",)
    assert facts["locations"].items == (
        "Clinic A, Northfield, Minnesota. Open to new patients. Contact: Bo Berg (555-0111)",
        "Clinic C, Northfield, Minnesota. Open to new patients",
        "Clinic B, Aarhus. Finished",
    )
    assert facts["locations.recruiting"].items == (
        "Clinic A, Northfield, Minnesota. Contact: Bo Berg (555-0111)",
        "Clinic C, Northfield, Minnesota",
    )
    assert facts["conditions"].items == ("Chronic Pain", "Osteoarthritis, Knee")
    assert facts["phase"].items == ("Phase 1", "Phase 2")
    for fact in facts:
        assert len(fact.items) == (len(fact.value) if isinstance(fact.value, tuple) else 0)


def test_a_code_of_tomorrow_never_reaches_a_phrase() -> None:
    record = study(
        status={"overallStatus": "PAUSED_BY_X"},
        design={"studyType": "NEW_TYPE", "phases": ["PHASE7"], "enrollmentInfo": {"count": 3, "type": "GUESSED_X"}},
        eligibility={"sex": "NEW_SEX"},
        sponsorCollaborators={"leadSponsor": {"name": "A", "class": "NEW_CLASS"}},
    )
    for fact in facts_of(record):
        words = [fact.phrase, *fact.forms.values()]
        assert not any(code in text for text in words for code in ("_X", "NEW_", "PHASE7")), fact.key


def test_results_are_known_by_their_section_when_the_flag_is_absent() -> None:
    record = study()
    assert facts_of(record)["has_results"].value is False
    assert facts_of({**record, "resultsSection": {}})["has_results"].value is True
    assert facts_of({**record, "hasResults": True})["has_results"].phrase == "Results are posted in the registry"


def test_markup_in_a_title_stays_text() -> None:
    title = "<script>alert(1)</script> {{ 7*7 }} ../../etc"
    record: Record = {"protocolSection": {"identificationModule": {"nctId": "NCT00000001", "briefTitle": title}}}
    assert facts_of(record)["brief_title"].phrase == title


def test_facts_are_the_same_whatever_is_asked_for_first() -> None:
    record = load("complete.json")
    wanted = {fact.key: fact for fact in facts_of(record)}
    for key in FACT_KEYS:
        facts = facts_of(record)
        assert facts[key] == wanted[key]
        assert dict(facts.by_key) == wanted
        assert list(facts.by_key) == list(FACT_KEYS)
