"""Drugs, procedures, devices and places of our words held to a record."""

from __future__ import annotations

import time

import pytest

from support.check_subjects import findings_of, invented_facts, names, subject_of
from trialeditor.checks.entities import findings
from trialeditor.checks.entities.drugs import is_drug
from trialeditor.checks.entities.tables import folded, parse_entities
from trialeditor.domain.errors import BadInput
from trialeditor.domain.findings import Weight

BILE = "bile-duct-single-arm"


def quotes(text: str, *, section: str = "studies", record: str = BILE) -> list[str]:
    """Return what is found in one section."""
    if section == "quick_facts":
        subject = subject_of(invented_facts(record), {}, {section: text})
    else:
        subject = subject_of(invented_facts(record), {section: text})
    found = findings_of(subject, findings.CHECK)
    assert all(each.code == "entity.orphan" and each.weight is Weight.BLOCKER for each in found)
    return [each.quote for each in found if each.section == section]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You get tolevarumab and capecitabine.", []),
        ("You get nivolumab and capecitabine.", ["nivolumab"]),
        ("You get prednisone.", ["prednisone"]),
        ("You may not take prednisone.", []),
        ("The sites are in Cleveland, Chicago and Toronto.", ["Chicago"]),
        ("The sites are in Ohio, Mexico and the U.S.", ["Mexico"]),
        ("Sites are in Cleveland, Fergus Falls and Toronto.", ["Fergus Falls"]),
        ("The study runs at Mercy General Hospital.", ["Mercy General Hospital"]),
        ("The study runs at Larkspur Example Cancer Institute.", []),
        ("You have a colonoscopy.", ["colonoscopy"]),
        ("You have surgery and CT scans.", []),
        ("You get an insulin pump.", ["insulin pump"]),
        ("In one study, people took nivolumab ([paper](https://example.org/p)).", []),
        ("Ask about it in English, in May, or on Monday.", []),
    ],
)
def test_names_are_held_to_the_record(text: str, expected: list[str]) -> None:
    assert sorted(quotes(text)) == sorted(expected)


def test_a_list_of_treatments_holds_only_what_is_tested() -> None:
    text = "- Drugs: tolevarumab, capecitabine, prednisone, radiation"
    assert quotes(text, section="quick_facts") == ["prednisone", "radiation"]


def test_what_keeps_people_from_joining_may_be_named_there() -> None:
    assert quotes("You take more than 10 mg of prednisone a day.", section="not_a_fit") == []


@pytest.mark.parametrize(
    "word", ["nivolumab", "imatinib", "lisinopril", "atorvastatin", "aspirin", "insulin", "bexolimtug"]
)
def test_drugs_are_known_by_name_or_ending(word: str) -> None:
    assert is_drug(word, names().entities)


@pytest.mark.parametrize(
    "word", ["cholesterol", "april", "concept", "combine", "person", "quarantine", "routine", "marine"]
)
def test_everyday_words_are_no_drugs(word: str) -> None:
    assert not is_drug(word, names().entities)


def test_no_common_english_word_is_taken_for_a_drug() -> None:
    common = (
        "about above across action active adult after again agree allow alone among answer appear around because "
        "become before begin behind believe below between bring build called cancer careful center change child "
        "choose clinic closed common compare condition contact control country doctor during enough every family "
        "female finding follow health hospital however illness improve include increase medicine minute month "
        "morning mother nothing number nurse office often other parent patient people person phone place possible "
        "problem process program question reason receive record research result sample screen section sister "
        "sometimes special stable standard study support surgery symptom system tablet therapy thought tissue "
        "together treatment tumor understand visit volunteer weight without woman machine vaccine discipline "
        "outline airline medicines online baseline determine imagine examine"
    )
    assert [word for word in common.split() if is_drug(word, names().entities)] == []


def test_accents_do_not_matter() -> None:
    assert folded("Kraków, Gdańsk, Łódź") == "krakow, gdansk, lodz"
    assert quotes("It runs in Krakow and Gdansk.", record="diabetes-placebo") == []


def test_a_table_that_is_not_whole_is_refused() -> None:
    with pytest.raises(BadInput):
        parse_entities("[drugs]\nnames = []")
    with pytest.raises(BadInput):
        parse_entities("not toml")


@pytest.mark.parametrize(
    "text", ["in Aa " * 150_000, "Aa" * 500_000, "In Aa, Bb and Cc1 " * 50_000, "mab " * 250_000, "🧪é " * 200_000]
)
def test_a_megabyte_is_read_in_time_that_grows_with_it(text: str) -> None:
    begun = time.process_time()
    quotes(text)
    assert time.process_time() - begun < 60
