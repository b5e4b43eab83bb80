"""A page's words: what is kept, and the way through JSON and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import SMALL, default_blueprint
from trialeditor.domain.canonical import canonical_json
from trialeditor.domain.content import Override, PageContent, first_content
from trialeditor.domain.errors import BadInput
from trialeditor.domain.notes import in_one_line

KEYS = st.sampled_from(["summary", "studies", "quick_facts"])
TEXTS = st.text(max_size=30)
EDITS = st.lists(st.tuples(KEYS, TEXTS, st.booleans()), max_size=8)


def build(edits: list[tuple[str, str, bool]]) -> PageContent:
    content = PageContent()
    for key, text, is_override in edits:
        if is_override:
            content = content.with_override(key, Override(text=text, reason=text))
        else:
            content = content.with_text(key, text)
    return content


@given(EDITS)
def test_whatever_was_typed_goes_through_json_and_back(edits: list[tuple[str, str, bool]]) -> None:
    content = build(edits)
    assert PageContent.from_json(json.loads(canonical_json(content.to_json()))) == content


@given(EDITS, KEYS)
def test_a_text_taken_away_leaves_no_entry(edits: list[tuple[str, str, bool]], key: str) -> None:
    content = build(edits).with_text(key, " \n").with_override(key, None)
    assert key not in content.texts
    assert key not in content.overrides
    assert content.source(key) is None
    assert content.text(key) == ""


def test_one_edit_leaves_the_rest_alone() -> None:
    content = PageContent().with_text("a", "one").with_text("b", "two")
    changed = content.with_text("a", "three")
    assert dict(changed.texts) == {"a": "three", "b": "two"}
    assert dict(content.texts) == {"a": "one", "b": "two"}


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "content"),
        ({"texts": {}}, "content"),
        ({"texts": [], "overrides": {}}, "content"),
        ({"texts": {"a": 5}, "overrides": {}}, "texts.a"),
        ({"texts": {"a": None}, "overrides": {}}, "texts.a"),
        ({"texts": {}, "overrides": {"a": "x"}}, "overrides.a"),
        ({"texts": {}, "overrides": {"a": {"text": "x"}}}, "overrides.a.reason"),
        ({"texts": {}, "overrides": {"a": {"text": 5, "reason": "x"}}}, "overrides.a.text"),
        ({"texts": {}, "overrides": {}, "notes": {"a": [{"quote": "x", "text": "y\nz"}]}}, "notes.a.0.text"),
        ({"texts": {}, "overrides": {}, "notes": {"a": [{"quote": "x", "text": "y\t|z"}]}}, "notes.a.0.text"),
        ({"texts": {}, "overrides": {}, "notes": {"a": [{"quote": "x", "text": ""}]}}, "notes.a.0.text"),
        ({"texts": {}, "overrides": {}, "notes": {"a": [{"quote": " x", "text": "y"}]}}, "notes.a.0.quote"),
    ],
)
def test_what_is_no_content_is_refused_by_field(data: Any, field: str) -> None:  # noqa: ANN401 - JSON of any shape
    with pytest.raises(BadInput) as refused:
        PageContent.from_json(data)
    assert refused.value.field == field


@given(st.text(), st.text())
def test_a_note_that_was_written_is_read_again(quote: str, text: str) -> None:
    content = PageContent().with_note("a", quote, text)
    if in_one_line(quote):
        assert PageContent.from_json(content.to_json()) == content


def test_a_new_page_begins_with_the_blueprints_words() -> None:
    assert first_content(SMALL) == PageContent()
    blueprint = default_blueprint()
    assert set(first_content(blueprint).texts) == {spec.key for spec in blueprint.written if spec.default}
