"""The sample: a story that can be told, about one published page and trials of every shape that nobody ran."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from trialeditor.domain.blueprint import Blueprint, parse_blueprint
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.facts import Facts, Site
from trialeditor.domain.people import Role
from trialeditor.domain.phrases import unknown_phrases
from trialeditor.domain.reading import SectionReading, read_page
from trialeditor.domain.text import bound_phrases, word_count
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

FOLDER = resource_path("samples", "find-a-trial")
SCRIPT: Mapping[str, Any] = tomllib.loads((FOLDER / "workspace.toml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = SCRIPT["step"]
TOLD_ON: date = SCRIPT["workspace"]["told_on"]
END_OF_MONTH = "end of this month"
SEED = Path(__file__).parents[3] / "shared" / "seed" / "find-a-trial-NCT05350891.txt"
RECONSTRUCTED = "NCT05350891"
INVENTED = [f"NCT{number}" for number in range(99990001, 99990014)]
NEW = ["NCT99990007", "NCT99990008", "NCT99990012"]
WRITTEN = [RECONSTRUCTED, *(page for page in INVENTED if page not in NEW)]
UNFINISHED = ["NCT99990006"]
NEEDED = {
    "import": {"files", "source"},
    "edit": {"as", "page", "file", "message"},
    "draft": {"as", "page", "file"},
    "submit": {"as", "page", "note"},
    "return": {"as", "page", "note"},
    "assign": {"as", "to", "pages"},
    "retire": {"as", "page", "reason"},
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
    return [step for step in STEPS if step["do"] == kind and step.get("page") == page]


def files(page: str) -> list[str]:
    """The files of a trial's records, each once, in the order in which they come in."""
    told = [file for step in STEPS for file in step.get("files", ()) if file.startswith(f"records/{page}")]
    return list(dict.fromkeys(told))


def facts(page: str, index: int = -1) -> Facts:
    """The facts of a trial's newest record, or of an earlier one."""
    return facts_of(record(files(page)[index]))


def content(file: str) -> PageContent:
    data = tomllib.loads((FOLDER / file).read_text(encoding="utf-8"))
    made = PageContent()
    for key, text in data["texts"].items():
        made = made.with_text(key, text)
    for key, each in data.get("overrides", {}).items():
        made = made.with_override(key, Override(text=each["text"], reason=each["reason"]))
    return made


def read(blueprint: Blueprint, page: str, *, index: int = -1, version: int = -1) -> dict[str, SectionReading]:
    """A page's newest words, or those of an earlier step, with one of its records."""
    words = content([*steps("edit", page), *steps("draft", page)][version]["file"])
    return {reading.key: reading for reading in read_page(blueprint, words, facts(page, index))}


def test_each_step_has_what_it_needs_and_the_time_goes_forward() -> None:
    moments: list[datetime] = [step["at"] for step in STEPS]

    assert moments == sorted(set(moments))
    assert all(moment.tzinfo for moment in moments)
    for step in STEPS:
        assert set(step) - {"as_of"} == {"at", "do", *NEEDED[step["do"]]}
        assert all((FOLDER / file).is_file() for file in named(step))


def named(step: dict[str, Any]) -> set[str]:
    return {*step.get("files", ()), *([step["file"]] if "file" in step else [])}


def test_every_file_has_its_step() -> None:
    told = {file for step in STEPS for file in named(step)}

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
            due: date | str = step["next_review"]
            assert due == END_OF_MONTH or (isinstance(due, date) and due > step["at"].date())


def test_the_story_ends_two_days_before_it_is_told() -> None:
    assert STEPS[-1]["at"].date() <= TOLD_ON - timedelta(days=2), "in every time zone it is over when it is told"
    assert all(step["as_of"] <= step["at"].date() for step in STEPS if "as_of" in step)


@pytest.mark.parametrize("page", [RECONSTRUCTED, *INVENTED])
def test_records_say_where_they_come_from(page: str) -> None:
    sources = {step["source"] for step in STEPS for file in step.get("files", ()) if file in files(page)}

    for file in files(page):
        identification = record(file)["protocolSection"]["identificationModule"]
        assert identification["nctId"] == page
        assert page == RECONSTRUCTED or identification["officialTitle"].endswith("(invented for the sample)")
    if page == RECONSTRUCTED:
        assert sources == {"Reconstructed from the published page; not a registry download"}
    else:
        assert sources == {"Invented for the sample; there is no such trial"}


@pytest.mark.parametrize("page", INVENTED)
def test_nobody_real_can_be_called_or_written_to(page: str) -> None:
    for file in files(page):
        text = (FOLDER / file).read_text(encoding="utf-8")
        assert all(re.fullmatch(r"\d{3}-555-01\d\d", number) for number in re.findall(r'"phone": "([^"]*)"', text))
        assert all(re.fullmatch(r"example\.(org|com)", host) for host in re.findall(r"@([\w.-]+)", text))


@pytest.mark.parametrize("page", WRITTEN)
def test_each_page_is_complete_and_every_bound_phrase_has_words(blueprint: Blueprint, page: str) -> None:
    for index in range(len(files(page))):
        for reading in read(blueprint, page, index=index).values():
            assert page in UNFINISHED or not (reading.spec.required and reading.is_empty), reading.key
            assert unknown_phrases(reading.blocks, facts(page, index)) == ()
            limit = reading.spec.max_words
            assert not limit or word_count(reading.reader_text) <= limit, reading.key


def test_there_are_trials_of_every_shape() -> None:
    known = {page: facts(page) for page in INVENTED}

    def having(key: str, *values: object) -> list[str]:
        return [page for page, each in known.items() if each[key].value in values]

    assert having("study_type", "OBSERVATIONAL") == ["NCT99990004"]
    assert having("study_type", "EXPANDED_ACCESS") == having("enrollment.count", None) == ["NCT99990006"]
    assert having("locations.count", 0) == ["NCT99990007"]
    assert having("status", "WITHDRAWN") == having("enrollment.count", 0) == ["NCT99990008"]
    assert having("has_results", True) == ["NCT99990009"]
    assert having("status", "TERMINATED") == ["NCT99990013"]
    assert having("phase", ("PHASE1", "PHASE2")) == ["NCT99990010"]
    assert having("contacts.any", False) == ["NCT99990003", "NCT99990008", "NCT99990009", "NCT99990013"]
    assert having("healthy_volunteers", True) == ["NCT99990004"]
    assert [page for page in having("contacts", ()) if known[page]["contacts.any"].value] == ["NCT99990004"]
    assert known["NCT99990011"]["age.minimum"].forms["range"] == "9 months to 4 years"
    assert not known["NCT99990012"]["sponsor.name"].phrase.isascii()
    many = {site.country for site in _tuple(known["NCT99990005"], "locations") if isinstance(site, Site)}
    assert (len(_tuple(known["NCT99990005"], "locations")), len(many)) == (127, 16)


def test_an_unfinished_page_is_never_submitted() -> None:
    assert not any(steps("submit", page) for page in UNFINISHED)


@pytest.mark.parametrize("page", [page for page in WRITTEN if page != RECONSTRUCTED])
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
    has_number = facts(page)["enrollment.count"].value is not None
    assert bound >= {"age.minimum", *(["enrollment.count"] if has_number else [])}


def test_the_published_page_reads_word_for_word_as_published(blueprint: Blueprint) -> None:
    signable = {
        key: each.reader_text for key, each in read(blueprint, RECONSTRUCTED, version=0).items() if each.is_signable
    }

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

    for key, reading in read(blueprint, RECONSTRUCTED, version=0).items():
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
    inclusion = [item for item in _tuple(known, "eligibility.inclusion") if isinstance(item, Criterion)]
    assert [item.depth for item in inclusion] == [0] * 8 + [1] * 4 + [0]  # the organs, a) to d), are its eighth
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
