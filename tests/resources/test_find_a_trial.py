"""The blueprint of Find a Trial: the sections of the website's page, in its order, resting on what DESIGN says."""

from __future__ import annotations

import json

import pytest

from trialeditor.domain.blueprint import Blueprint, Layout, SectionKind, parse_blueprint
from trialeditor.domain.content import PageContent, first_content
from trialeditor.domain.facts import Facts
from trialeditor.domain.phrases import unknown_phrases
from trialeditor.domain.reading import read_page, read_section
from trialeditor.domain.text import bound_phrases, parse, parse_inlines, word_count
from trialeditor.registry import wording
from trialeditor.registry.facts import facts_of
from trialeditor.resources import resource_path

DEPENDENCIES = {
    "title": ("conditions", "interventions"),
    "summary": ("conditions", "interventions", "status", "phase"),
    "studies": ("study_type", "phase", "arms", "interventions", "outcomes.primary"),
    "good_fit": ("eligibility.inclusion", "eligibility.other", "age.*", "sex", "healthy_volunteers"),
    "not_a_fit": ("eligibility.exclusion", "eligibility.other"),
    "potential_benefit": ("phase", "has_results"),
    "similar_studies": (),
    "how_to_participate": ("status", "contacts.any", "locations.recruiting.any"),
}
"""DESIGN, section 3."""

ORDER = [
    "title",
    "summary",
    "quick_facts",
    "studies",
    "good_fit",
    "not_a_fit",
    "potential_benefit",
    "similar_studies",
    "eligibility",
    "locations",
    "contacts",
    "how_to_participate",
    "conditions",
    "review",
]
RECORDS = sorted(resource_path("samples", "find-a-trial", "records").glob("*.json"))


@pytest.fixture(scope="module")
def blueprint() -> Blueprint:
    return parse_blueprint(resource_path("blueprints", "find-a-trial.toml").read_text(encoding="utf-8"))


@pytest.fixture(params=[*RECORDS, None], ids=lambda file: file.stem if file else "empty record")
def facts(request: pytest.FixtureRequest) -> Facts:
    """The facts of each sample record, and of a record that has nothing."""
    return facts_of(json.loads(request.param.read_text(encoding="utf-8")) if request.param else {})


def test_the_sections_stand_in_the_order_of_the_published_page(blueprint: Blueprint) -> None:
    assert [spec.key for spec in blueprint.sections] == ORDER
    assert blueprint.key == "find-a-trial"


def test_written_sections_rest_on_the_facts_that_the_design_names(blueprint: Blueprint) -> None:
    assert {spec.key: spec.depends for spec in blueprint.written} == DEPENDENCIES


def test_headings_are_those_of_the_published_page(blueprint: Blueprint) -> None:
    headings = {spec.key: spec.read_heading for spec in blueprint.sections}

    assert headings["studies"] == "What this trial studies"
    assert headings["good_fit"] == "Who should consider this trial: Good fit"
    assert headings["not_a_fit"] == "Who should consider this trial: Not a fit"
    assert headings["potential_benefit"] == "Why it matters: Potential benefit"
    assert headings["similar_studies"] == "Why it matters: How similar studies have performed"
    assert headings["locations"] == "Where this trial is running"
    assert headings["contacts"] == "Study contacts"


def test_the_two_parts_stand_together(blueprint: Blueprint) -> None:
    groups = [spec.group for spec in blueprint.sections]

    for group in filter(None, groups):
        first = groups.index(group)
        assert groups[first : first + groups.count(group)] == [group] * groups.count(group)


def test_only_the_two_why_it_matters_sections_are_optional(blueprint: Blueprint) -> None:
    assert [spec.key for spec in blueprint.written if not spec.required] == ["potential_benefit", "similar_studies"]
    assert not any(spec.required for spec in blueprint.sections if spec.kind is SectionKind.FACT)


def test_editors_get_a_hint_and_a_limit_everywhere(blueprint: Blueprint) -> None:
    assert all(spec.hint and spec.max_words for spec in blueprint.written)
    limits = {spec.key: spec.max_words for spec in blueprint.written}
    assert limits["title"] == 16
    assert limits["summary"] == 60


def test_fact_sections_name_the_facts_that_they_show(blueprint: Blueprint) -> None:
    for spec in blueprint.sections:
        if spec.layout is Layout.ROWS:
            shown = {phrase.key for row in spec.rows for phrase in bound_phrases(parse(row.text))}
            declared = {*spec.depends, *(["age.minimum", "age.maximum"] if "age.*" in spec.depends else [])}
            assert shown <= declared
        elif spec.kind is SectionKind.FACT and spec.layout is not Layout.REVIEW:
            assert spec.depends


def test_every_bound_phrase_of_the_blueprint_has_words(blueprint: Blueprint, facts: Facts) -> None:
    readings = read_page(blueprint, first_content(blueprint), facts)

    assert [phrase for reading in readings for phrase in unknown_phrases(reading.blocks, facts)] == []
    assert not any("{" in reading.reader_text for reading in readings if reading.key == "quick_facts")


def test_every_phrase_that_a_hint_offers_has_words(blueprint: Blueprint, facts: Facts) -> None:
    offered = [each for spec in blueprint.written for each in bound_phrases(parse(spec.hint))]

    assert offered
    assert unknown_phrases(tuple(block for spec in blueprint.written for block in parse(spec.hint)), facts) == ()


def test_quick_facts_have_no_registry_code(blueprint: Blueprint, facts: Facts) -> None:
    spec = blueprint.section("quick_facts")
    assert spec is not None

    text = read_section(spec, PageContent(), facts).reader_text

    codes = [word for word in text.split() if word.isupper() and len(word) > 3 and not word.startswith("NCT")]
    assert codes == []
    assert len(text.splitlines()) == len(spec.rows)


def test_the_first_words_of_how_to_participate_are_steps(blueprint: Blueprint, facts: Facts) -> None:
    spec = blueprint.section("how_to_participate")
    assert spec is not None

    text = read_section(spec, first_content(blueprint), facts).reader_text

    assert [line.partition("\t")[0] for line in text.splitlines()] == ["1.", "2.", "3."]
    assert word_count(text) <= spec.max_words


def test_labels_are_plain_words(blueprint: Blueprint) -> None:
    labels = [row.label for spec in blueprint.sections for row in spec.rows]

    assert len(set(labels)) == len(labels)
    assert labels[:2] == ["Status", "Phase"]
    assert all(len(parse_inlines(label)) == 1 for label in labels)


def test_the_heading_above_the_sites_is_true_at_every_status(blueprint: Blueprint) -> None:
    spec = blueprint.section("locations")
    assert spec is not None
    assert {status for status, _ in spec.headings} <= set(wording.STATUS)
    running = {status for status in wording.STATUS if spec.made_heading(status) == spec.heading}
    assert running == {
        "RECRUITING",
        "ENROLLING_BY_INVITATION",
        "ACTIVE_NOT_RECRUITING",
        "APPROVED_FOR_MARKETING",
        "WITHHELD",
    }
    assert spec.made_heading("COMPLETED") == "Where this trial ran"
    assert not any(each.headings for each in blueprint.written)
