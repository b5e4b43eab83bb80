"""The facts of all the real records beside the project, and of the states that some of them went through.

Each gives every fact without an error; each phrase, form and item has words; no code of the registry, no markup and no
"None" of a programming language is among them; and the section of places holds every site.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Mapping

import pytest

from registry.registry_studies import SHARED
from support.building import default_blueprint
from trialeditor.domain.blueprint import Layout
from trialeditor.domain.canonical import Json
from trialeditor.domain.fact_sections import fact_blocks
from trialeditor.domain.facts import FACT_KEYS, Fact, Facts, Site
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.places import gathered
from trialeditor.domain.text import reader_text
from trialeditor.registry import wording
from trialeditor.registry.facts import facts_of
from trialeditor.registry.reader import RawRecord
from trialeditor.registry.sources import read_paths
from trialeditor.rendering.blocks import words_html
from trialeditor.rendering.reading_back import read_words

STUDIES, HISTORY = SHARED / "studies.ndjson.gz", SHARED / "history.ndjson.gz"
THEIR_WORDS = {"nct_id", "brief_title", "official_title", "status.why_stopped", "brief_summary", "eligibility.text"} | {
    "eligibility.inclusion",
    "eligibility.exclusion",
    "eligibility.other",
    "sponsor.name",
    "collaborators",
    "interventions",
    "arms",
    "conditions",
    "keywords",
    "locations",
    "locations.recruiting",
    "contacts",
    "outcomes.primary",
}
"""Facts whose words are the registry's own, and may hold anything that people type."""

TABLES = (wording.STATUS, wording.PHASE, wording.STUDY_TYPE, wording.SPONSOR_CLASS, wording.INTERVENTION_TYPE)
CODES = {code for table in (*TABLES, wording.ARM_TYPE, wording.CONTACT_ROLE, wording.ENROLLMENT_TYPE) for code in table}
LONG_CODE = re.compile(rf"\b(?:{'|'.join(sorted(code for code in CODES if '_' in code))})\b")
ANY_CODE = re.compile(r"\b(?:[A-Z]+(?:_[A-Z0-9]+)+|PHASE\d|FEMALE|MALE|ALL|" + "|".join(sorted(CODES)) + r")\b")
MARKUP = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);")
PROGRAM = re.compile(r"\b(?:None(?! listed)|null|nan|True|False)\b")

pytestmark = pytest.mark.skipif(not STUDIES.exists(), reason="the real records are not beside the project")


@pytest.fixture(scope="module")
def corpus() -> list[Facts]:
    """The facts of every record, then of every state."""
    return [*map(facts_of, records()), *map(facts_of, states())]


def records() -> Iterator[Mapping[str, Json]]:
    for each in read_paths([STUDIES]):
        assert isinstance(each, RawRecord), each
        yield each.record


def states() -> Iterator[Mapping[str, Json]]:
    with gzip.open(HISTORY, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["study"] for line in lines)


def all_words(fact: Fact) -> Iterator[str]:
    """Go through the phrase, the forms and the items that are not blank."""
    yield fact.phrase
    yield from fact.forms.values()
    yield from filter(None, fact.items)


def test_every_record_and_every_state_has_every_fact(corpus: list[Facts]) -> None:
    assert len(corpus) == 1655 + 44
    for facts in corpus:
        assert tuple(fact.key for fact in facts) == FACT_KEYS


def test_every_phrase_form_and_item_has_words(corpus: list[Facts]) -> None:
    for facts in corpus:
        for fact in facts:
            assert all(words == words.strip() and words for words in all_words(fact)), (facts.text("nct_id"), fact.key)
            assert len(fact.items) == (len(fact.value) if isinstance(fact.value, tuple) else 0)


def test_items_are_blank_only_where_the_record_is(corpus: list[Facts]) -> None:
    blank = {(facts.text("nct_id"), fact.key) for facts in corpus for fact in facts if "" in fact.items}

    assert blank == {("NCT07040332", "interventions")}


def test_no_code_is_among_our_words(corpus: list[Facts]) -> None:
    for facts in corpus:
        for fact in facts:
            pattern = LONG_CODE if fact.key in THEIR_WORDS else ANY_CODE
            found = [words for words in all_words(fact) if pattern.search(words)]
            assert not found, (facts.text("nct_id"), fact.key, found)


def test_no_markup_is_left(corpus: list[Facts]) -> None:
    for facts in corpus:
        for fact in facts:
            found = [words for words in all_words(fact) if MARKUP.search(words)]
            assert not found, (facts.text("nct_id"), fact.key, found)


def test_no_value_of_a_program_is_among_our_words(corpus: list[Facts]) -> None:
    for facts in corpus:
        for fact in facts:
            if fact.key not in THEIR_WORDS:
                assert not any(map(PROGRAM.search, all_words(fact))), (facts.text("nct_id"), fact.key)


def test_forms_begin_as_inside_a_sentence(corpus: list[Facts]) -> None:
    """Only those begin with a capital that stand alone: in a list or in a row of quick facts."""
    ours = ("Not ", "None ", "No ", "Healthy ", "Contacts ", "At least ", "Results ", "From ", "Up to ")
    for facts in corpus:
        for fact in facts:
            for name, words in fact.forms.items():
                is_theirs = fact.key in THEIR_WORDS and fact.value
                alone = name in {"sites", "short", "yes_no"}
                assert is_theirs or alone or not words.startswith(ours), (fact.key, name, words)


def test_the_section_of_places_holds_every_site(corpus: list[Facts]) -> None:
    spec = next(each for each in default_blueprint().sections if each.layout is Layout.SITES)
    for facts in corpus:
        blocks, fill = fact_blocks(spec, facts), fill_from(facts)
        value, lines = facts["locations"].value, facts["locations"].items
        assert isinstance(value, tuple)
        pairs = [(site, line) for site, line in zip(value, lines, strict=True) if isinstance(site, Site)]
        countries = gathered(pairs)
        text = reader_text(blocks, fill)
        read = text.casefold()

        assert sum(country.sites for country in countries) == len(pairs)
        assert len({country.name for country in countries}) == len(countries)
        assert all(site.city.casefold() in read for site, _ in pairs)
        assert all(site.facility.removesuffix(".").casefold() in read for site, _ in pairs)
        assert read_words(f"<div data-words>{words_html(blocks, fill)}</div>", is_made=True) == text
