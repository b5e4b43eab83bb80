"""Blueprints: what a TOML text describes, and errors that name the section and the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import SMALL, default_blueprint
from trialeditor.domain.blueprint import Layout, RowSpec, SectionKind, parse_blueprint
from trialeditor.domain.errors import BadInput

PLAIN = """
key = "plain"
name = "Plain"

[[section]]
key = "summary"
heading = "Summary"
"""


def with_field(line: str) -> str:
    return PLAIN + line + "\n"


def test_a_section_has_defaults() -> None:
    (spec,) = parse_blueprint(PLAIN).sections
    assert (spec.key, spec.kind, spec.heading, spec.read_heading) == (
        "summary",
        SectionKind.WRITTEN,
        "Summary",
        "Summary",
    )
    assert (spec.group, spec.hint, spec.max_words, spec.required, spec.depends) == ("", "", 0, False, ())
    assert (spec.default, spec.layout, spec.rows, spec.can_be_overridden) == ("", None, (), False)


def test_a_layout_makes_a_fact_section() -> None:
    quick = SMALL.section("quick_facts")
    assert quick
    assert (quick.kind, quick.layout, quick.can_be_overridden) == (SectionKind.FACT, Layout.ROWS, True)
    assert quick.rows == (RowSpec(label="Status", text="{status}"),)
    assert [spec.key for spec in SMALL.written] == ["summary", "studies", "benefit"]


def test_words_of_sign_offs_are_never_overridden() -> None:
    review = SMALL.section("review")
    assert review
    assert not review.can_be_overridden


def test_a_section_is_read_under_its_part() -> None:
    benefit = SMALL.section("benefit")
    assert benefit
    assert benefit.read_heading == "Why it matters: Benefit"
    assert SMALL.section("nothing") is None


def test_the_digest_is_that_of_the_meaning_not_of_the_typing() -> None:
    assert parse_blueprint(f"# a comment\n{PLAIN}").digest == parse_blueprint(PLAIN).digest
    assert parse_blueprint(with_field("max_words = 5")).digest != parse_blueprint(PLAIN).digest


@pytest.mark.parametrize(
    ("line", "field", "part"),
    [
        ("required = 'no'", "required", "true or false"),
        ("requird = true", "requird", "no such field"),
        ("max_words = '5'", "max_words", "whole number"),
        ("max_words = -1", "max_words", "whole number"),
        ("max_words = true", "max_words", "whole number"),
        ("hint = 5", "hint", "a text"),
        ("group = []", "group", "a text"),
        ("depends = 'status'", "depends", "a list"),
        ("depends = [5]", "depends", "names of facts"),
        ("depends = ['sttaus']", "depends", "'sttaus'"),
        ("depends = ['colour.*']", "depends", "'colour.*'"),
        ("layout = 'table'", "layout", "rows"),
        ("layout = 5", "layout", "a text"),
        ("rows = ['Status']", "rows", "pairs"),
        ("rows = [['Status']]", "rows", "pairs"),
        ("rows = [['Status', 5]]", "rows", "pairs"),
        ("rows = [{ label = 'Status' }]", "rows", "pairs"),
        ("rows = [['Status', '{sttaus|short}']]", "rows", "{sttaus|short}"),
        ("default = 'See {nct_di}.'", "default", "{nct_di}"),
        ("default = 5", "default", "a text"),
    ],
)
def test_a_wrong_field_is_named_with_its_section(line: str, field: str, part: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_blueprint(with_field(line), source="my.toml")
    assert (refused.value.source, refused.value.record, refused.value.field) == ("my.toml", "summary", field)
    assert part in refused.value.message


@pytest.mark.parametrize(
    ("text", "record", "field"),
    [
        ("", "", "section"),
        ("section = 5", "", "section"),
        ("section = [5]", "", "section"),
        ("section = []", "", "section"),
        ("[section]\nkey = 'a'", "", "section"),
        ("key = 'a'\nname = 5\n[[section]]\nkey = 'a'\nheading = 'A'", "blueprint", "name"),
        ("name = 'a'\n[[section]]\nkey = 'a'\nheading = 'A'", "blueprint", "key"),
        ("kye = 'a'\n[[section]]\nkey = 'a'\nheading = 'A'", "blueprint", "kye"),
        ("key = 'a'\nname = 'A'\n[[section]]\nheading = 'A'", "section 1", "key"),
        ("key = 'a'\nname = 'A'\n[[section]]\nkey = 'a'", "a", "heading"),
        ("key = 'a'\nname = 'A'\n[[section]]\nkey = '../a'\nheading = 'A'", "section 1", "key"),
        (PLAIN + "[[section]]\nkey = 'summary'\nheading = 'B'", "summary", "key"),
    ],
)
def test_a_wrong_shape_is_named(text: str, record: str, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_blueprint(text, source="my.toml")
    assert (refused.value.source, refused.value.record, refused.value.field) == ("my.toml", record, field)


@pytest.mark.parametrize(
    "text",
    [
        "key = ",
        "\x00",
        "a = 1\na = 2",
        f"a = {'[' * 5000}",
        with_field("max_words = 2026-01-01"),
        "key = 1e999",
        "a=inf",
    ],
)
def test_what_is_no_toml_or_has_no_digest_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_blueprint(text, source="my.toml")
    assert refused.value.source == "my.toml"


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for candidate in (text, PLAIN + text):
        try:
            parse_blueprint(candidate)
        except BadInput as refused:
            assert refused.message  # noqa: PT017 - most texts are refused, some are none the worse


def test_the_products_own_blueprint_is_read() -> None:
    blueprint = default_blueprint()
    assert blueprint.key == "find-a-trial"
    assert parse_blueprint(blueprint.text).digest == blueprint.digest


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000, '"\\ud800"', "nan", "1979-05-27"])
def test_what_breaks_a_reader_of_toml_is_refused_in_words(value: str) -> None:
    with pytest.raises(BadInput):
        parse_blueprint(f"key = {value}")


def test_made_words_have_a_heading_for_each_status_and_typed_ones_have_one() -> None:
    text = """
key = "k"
name = "N"
[[section]]
key = "places"
heading = "Where it runs"
group = "Places"
layout = "sites"
headings = [["COMPLETED", "Where it ran"]]
"""
    spec = parse_blueprint(text).sections[0]
    assert (spec.made_heading("COMPLETED"), spec.made_heading("RECRUITING")) == ("Where it ran", "Where it runs")
    assert spec.made_read_headings == {"Places: Where it ran", "Places: Where it runs"}
    assert spec.read_heading == "Places: Where it runs"
    with pytest.raises(BadInput, match="pairs of a status and a heading"):
        parse_blueprint(text.replace('["COMPLETED", "Where it ran"]', '"COMPLETED"'))
