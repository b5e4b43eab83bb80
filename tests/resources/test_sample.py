"""The sample: a story that can be told, about one published page and three trials that nobody ran."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.facts import Facts
from trialeditor.domain.people import Role
from trialeditor.domain.phrases import unknown_phrases
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.text import bound_phrases, word_count
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

FOLDER = resource_path("samples", "find-a-trial")
SCRIPT: Mapping[str, Any] = tomllib.loads((FOLDER / "workspace.toml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = SCRIPT["step"]
SEED = Path(__file__).parents[3] / "shared" / "seed" / "find-a-trial-NCT05350891.txt"
RECONSTRUCTED = "NCT05350891"
INVENTED = ["NCT99990001", "NCT99990002", "NCT99990003"]
NEEDED = {
    "import": {"file", "source"},
    "edit": {"as", "page", "file", "message"},
    "submit": {"as", "page", "note"},
    "return": {"as", "page", "note"},
    "sign": {"as", "page", "role", "meaning", "next_review"},
}

PUBLISHED = {
    "title": "Surgery and Immunotherapy for Recurrent Nasopharyngeal Cancer",
    "summary": "This study is testing if combining surgery with immunotherapy can help people with recurrent"
    " nasopharyngeal cancer feel better and improve their outcomes.",
    "quick_facts": "•\tPhase: PHASE2\n•\tStudy type: Interventional\n•\tEnrollment: 77 (estimated)\n"
    "•\tAges: 18 Years and up\n•\tSex: All\n•\tSponsor: Eye & ENT Hospital of Fudan University (other)\n"
    "•\tDrugs / interventions: chemotherapy, immunotherapy, prednisone\n"
    "•\tLocations: 8 sites (Hefei, Anhui and 7 other locations)\n•\tTrial ID: NCT05350891 on ClinicalTrials.gov",
    "studies": "This clinical trial investigates the effectiveness of transnasal endoscopic surgery combined with"
    " adjuvant immunotherapy for patients with recurrent nasopharyngeal carcinoma. It is a prospective, single-arm,"
    " multicenter study that aims to assess the surgical removal of tumors and the subsequent immunotherapy treatment."
    " Eligible participants will undergo surgery followed by immunotherapy to evaluate the potential improvement in"
    " outcomes for this challenging condition.",
    "good_fit": "Ideal candidates are adults aged 18 and older with confirmed recurrent nasopharyngeal carcinoma that"
    " can be surgically removed.",
    "not_a_fit": "Patients with evidence of distant metastasis or leptomeningeal disease will not benefit from this"
    " study.",
    "potential_benefit": "If successful, this approach could significantly improve treatment outcomes for patients with"
    " recurrent nasopharyngeal carcinoma.",
    "similar_studies": "While similar approaches combining surgery and immunotherapy have shown promise in other"
    " cancers, this specific combination for recurrent nasopharyngeal carcinoma is relatively novel.",
    "locations": "Hefei, Anhui and 7 other locations",
    "contacts": "",
    "how_to_participate": "1.\tReview the eligibility criteria above with your treating physician.\n"
    "2.\tVisit the official trial page on ClinicalTrials.gov for the most current contact information and recruitment"
    " status.\n"
    "3.\tContact the listed study coordinator or principal investigator to request pre-screening. Pre-screening is free"
    " and never obligates you to enroll.",
}
"""What a reader of the published page reads in each section that people answer for."""


@pytest.fixture(scope="module")
def blueprint() -> Blueprint:
    return parse_blueprint(resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8"))


def record(file: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / file).read_text(encoding="utf-8"))
    return data


def steps(kind: str, page: str) -> list[dict[str, Any]]:
    return [step for step in STEPS if step["do"] == kind and page in (step.get("page"), step.get("file", "")[8:19])]


def facts(page: str, index: int = -1) -> Facts:
    """The facts of a trial's newest record, or of an earlier one."""
    return facts_of(record(steps("import", page)[index]["file"]))


def content(file: str) -> PageContent:
    data = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    made = PageContent()
    for key, text in data["texts"].items():
        made = made.with_text(key, text)
    for key, each in data.get("overrides", {}).items():
        made = made.with_override(key, Override(text=each["text"], reason=each["reason"]))
    return made


def read(blueprint: Blueprint, page: str, *, index: int = -1) -> dict[str, SectionReading]:
    """A page's newest words with one of its records."""
    words = content(steps("edit", page)[-1]["file"])
    return {reading.key: reading for reading in read_page(blueprint, words, facts(page, index))}


def test_each_step_has_what_it_needs_and_the_time_goes_forward() -> None:
    moments: list[datetime] = [step["at"] for step in STEPS]

    assert moments == sorted(set(moments))
    assert all(moment.tzinfo for moment in moments)
    for step in STEPS:
        assert set(step) == {"at", "do", *NEEDED[step["do"]]}
        assert "file" not in step or (FOLDER / step["file"]).is_file()


def test_every_file_has_its_step() -> None:
    told = {step["file"] for step in STEPS if "file" in step}

    assert told == {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.parent != FOLDER} - {
        "records",
        "pages",
    }


def test_two_people_share_the_work() -> None:
    roles = {person["name"]: set(map(Role, person["roles"])) for person in SCRIPT["person"]}

    assert len(roles) == 2
    assert all(roles[step["as"]] & {Role.EDITOR} for step in STEPS if step["do"] in {"edit", "submit"})
    assert all(Role(step["role"]) in roles[step["as"]] for step in STEPS if step["do"] == "sign")
    assert Role.PUBLISHER in set.union(*roles.values())
    authors = {step["as"] for step in STEPS if step["do"] == "edit"}
    assert not authors & {step["as"] for step in STEPS if step["do"] in {"sign", "return"}}


def test_passphrases_are_four_plain_words() -> None:
    phrases = [person["passphrase"] for person in SCRIPT["person"]]

    assert len(set(phrases)) == len(phrases)
    assert all(len(phrase.split()) == 4 and phrase.replace(" ", "").isalpha() for phrase in phrases)


def test_review_dates_lie_after_their_signatures() -> None:
    for step in STEPS:
        if step["do"] == "sign":
            due: date = step["next_review"]
            assert due > step["at"].date()


def test_there_is_one_page_in_each_stage() -> None:
    last = {page: [step["do"] for step in STEPS if step.get("page") == page][-1] for page in [RECONSTRUCTED, *INVENTED]}

    assert last == {
        RECONSTRUCTED: "edit",
        "NCT99990001": "submit",
        "NCT99990002": "sign",
        "NCT99990003": "sign",
    }
    assert steps("return", "NCT99990002")
    assert steps("import", "NCT99990003")[-1]["at"] > steps("sign", "NCT99990003")[-1]["at"]


@pytest.mark.parametrize("page", [RECONSTRUCTED, *INVENTED])
def test_records_say_where_they_come_from(page: str) -> None:
    for step in steps("import", page):
        identification = record(step["file"])["protocolSection"]["identificationModule"]
        assert identification["nctId"] == page
        if page == RECONSTRUCTED:
            assert step["source"] == "Reconstructed from the published page; not a registry download"
        else:
            assert "Invented" in step["source"]
            assert identification["officialTitle"].endswith("(invented for the sample)")


@pytest.mark.parametrize("page", [RECONSTRUCTED, *INVENTED])
def test_each_page_is_complete_and_every_bound_phrase_has_words(blueprint: Blueprint, page: str) -> None:
    for index in range(len(steps("import", page))):
        for reading in read(blueprint, page, index=index).values():
            assert not (reading.spec.required and reading.is_empty), reading.key
            assert unknown_phrases(reading.blocks, facts(page, index)) == ()
            limit = reading.spec.max_words
            assert not limit or word_count(reading.reader_text) <= limit, reading.key


@pytest.mark.parametrize("page", INVENTED)
def test_invented_pages_are_written_in_short_sentences_with_bound_phrases(blueprint: Blueprint, page: str) -> None:
    written = [reading for reading in read(blueprint, page).values() if reading.is_signable]
    sentences = [
        sentence
        for reading in written
        for line in reading.reader_text.splitlines()
        for sentence in line.replace("?", ".").replace(": ", ". ").split(". ")
    ]

    assert max(word_count(sentence) for sentence in sentences) <= 25
    bound = {phrase.key for reading in written for phrase in bound_phrases(reading.blocks)}
    assert {"enrollment.count", "age.minimum"} <= bound


def test_the_published_page_reads_word_for_word_as_published(blueprint: Blueprint) -> None:
    signable = {key: each.reader_text for key, each in read(blueprint, RECONSTRUCTED).items() if each.is_signable}

    assert signable == PUBLISHED


def test_overrides_say_that_they_are_as_published() -> None:
    overrides = content(steps("edit", RECONSTRUCTED)[0]["file"]).overrides

    assert set(overrides) == {"quick_facts", "locations", "contacts"}
    assert all(each.reason.startswith("As published") for each in overrides.values())


def test_the_published_words_are_those_of_the_page_itself(blueprint: Blueprint) -> None:
    if not SEED.exists():
        pytest.skip("the published page is not beside this checkout")
    seed = "".join(SEED.read_text(encoding="utf-8").split())
    labels = ("Good fit", "Not a fit", "Potential benefit", "How similar studies have performed")

    for key, reading in read(blueprint, RECONSTRUCTED).items():
        for line in reading.reader_text.splitlines() if reading.is_signable else []:
            # In the seed a quick fact is its label and value without a colon between.
            words = line.partition("\t")[2] or line
            told = words.replace(": ", "", 1) if key == "quick_facts" else words
            assert "".join(told.split()) in seed, line
    assert all("".join(label.split()) in seed for label in labels)
    criteria = record("records/NCT05350891.json")["protocolSection"]["eligibilityModule"]["eligibilityCriteria"]
    assert criteria in SEED.read_text(encoding="utf-8")


def test_the_reconstructed_record_holds_what_the_page_shows_and_no_more() -> None:
    known = facts(RECONSTRUCTED)

    assert known["enrollment.count"].phrase == "77 people (planned)"
    assert known["phase"].phrase == "Phase 2"
    assert known["age.minimum"].phrase == "18 years and older"
    assert known["locations"].phrase == "Hefei, Anhui and 7 other places"
    assert known["locations.count"].value == 8
    assert [known[key].value for key in ("status", "brief_title", "healthy_volunteers", "dates.start")] == [None] * 4
    assert known["contacts.any"].value is False
    assert len(_tuple(known, "eligibility.inclusion")) == 9
    assert len(_tuple(known, "eligibility.exclusion")) == 16
    assert _tuple(known, "eligibility.other") == ()


def test_its_interventions_are_those_of_the_official_title() -> None:
    phrase = facts(RECONSTRUCTED)["interventions"].phrase.casefold()

    assert "surgery" in phrase
    assert "prednisone" not in phrase
    assert "chemotherapy" not in phrase


def test_the_later_record_moves_what_the_sample_says(blueprint: Blueprint) -> None:
    before, after = read(blueprint, "NCT99990003", index=0), read(blueprint, "NCT99990003", index=1)
    written = [key for key, reading in before.items() if reading.is_signable]

    moved = [key for key in written if before[key].digest != after[key].digest]

    assert moved == ["summary", "studies", "how_to_participate"]
    assert before["studies"].facts == after["studies"].facts, "only a bound phrase moved"
    assert "About 120 people" in before["studies"].reader_text
    assert "About 130 people" in after["studies"].reader_text


def _tuple(known: Facts, key: str) -> tuple[object, ...]:
    value = known[key].value
    assert isinstance(value, tuple)
    return value
