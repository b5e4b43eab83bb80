"""Section digests: what a signature covers, and what it does not."""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import SMALL, default_blueprint
from support.building_facts import VALUES, facts_with
from trialeditor.domain.blueprint import Blueprint, SectionSpec, parse_blueprint
from trialeditor.domain.canonical import Json, digest_of
from trialeditor.domain.content import Override, PageContent
from trialeditor.domain.facts import FACT_KEYS, Facts, FactValue
from trialeditor.domain.reading import SectionReading, read_page, read_section, section_digest

BLUEPRINT = default_blueprint()
WORDS = {spec.key: f"Words of {spec.key}, about {{enrollment.count|about}}." for spec in BLUEPRINT.written}
CONTENT = PageContent(texts=WORDS, overrides={"locations": Override(text="Hefei", reason="Late")})
LISTS = [key for key in FACT_KEYS if isinstance(VALUES[key], tuple) and not key.startswith("eligibility.")]

OTHER: dict[type, FactValue] = {int: 1234, str: "Changed", type(None): "Changed"}


def digests(
    content: PageContent = CONTENT, facts: Facts | None = None, blueprint: Blueprint = BLUEPRINT
) -> dict[str, str]:
    return {each.key: each.digest for each in read_page(blueprint, content, facts or facts_with())}


def section(key: str, *, text: str = "Words", facts: Facts | None = None, spec: SectionSpec | None = None) -> str:
    found = spec or SMALL.section(key)
    assert found
    return read_section(found, PageContent(texts={key: text}), facts or facts_with()).digest


def moved(key: str) -> Facts:
    """Return the facts with another value of one, worded as before: codes count, not phrases."""
    value = VALUES[key]
    other = () if isinstance(value, tuple) else OTHER.get(type(value))
    if isinstance(value, tuple) and not value:
        other = ("Changed",)
    if isinstance(value, bool):
        other = not value
    facts = facts_with()
    return Facts(by_key={**facts.by_key, key: replace(facts[key], value=other)})


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


@given(st.text(), st.text(), st.text(), st.dictionaries(st.text(), JSON, max_size=4))
def test_a_digest_is_over_canonical_json_whatever_the_values(
    key: str, heading: str, text: str, facts: dict[str, Json]
) -> None:
    value: dict[str, Json] = {"v": 1, "key": key, "heading": heading, "reader_text": text, "facts": facts}
    assert section_digest(key, heading, text, facts) == digest_of(value)


def test_a_digest_is_what_the_design_says() -> None:
    spec = SMALL.section("summary")
    assert spec
    reading = read_section(spec, PageContent(texts={"summary": "Über **all**"}), facts_with())
    expected = {
        "v": 1,
        "key": "summary",
        "heading": "Summary",
        "reader_text": "Über all",
        "facts": {"status": "RECRUITING"},
    }
    written = json.dumps(expected, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert reading.digest == hashlib.sha256(written).hexdigest()


@given(st.sampled_from(LISTS), st.randoms(use_true_random=False))
def test_the_order_of_sites_interventions_and_conditions_changes_no_digest(key: str, chance: random.Random) -> None:
    items = list(VALUES[key])  # type: ignore[arg-type]  # LISTS names lists
    chance.shuffle(items)
    shuffled: FactValue = tuple(items)  # type: ignore[assignment]  # of what it was
    assert digests(facts=facts_with({key: shuffled})) == digests()


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_no_digest(chance: random.Random) -> None:
    facts, texts = list(facts_with().by_key.items()), list(WORDS.items())
    chance.shuffle(facts)
    chance.shuffle(texts)
    assert digests(replace(CONTENT, texts=dict(texts)), Facts(by_key=dict(facts))) == digests()


@given(st.text("abc é.,\n-*[{", max_size=30), st.integers(0, 30), st.sampled_from("xéA"))
def test_one_letter_of_what_is_read_changes_the_digest(text: str, at: int, letter: str) -> None:
    assert section("summary", text=text[:at] + letter + text[at:]) != section("summary", text=text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_digests_differ_exactly_when_reader_texts_do(one: str, other: str) -> None:
    left, right = (read("summary", PageContent(texts={"summary": text})) for text in (one, other))
    assert (left.digest == right.digest) == (left.reader_text == right.reader_text)


@pytest.mark.parametrize(("one", "other"), [("dog", "dogs"), ("can join", "cannot join"), ("18", "19"), ("a b", "ab")])
def test_small_words_change_it(one: str, other: str) -> None:
    assert section("summary", text=one) != section("summary", text=other)


@pytest.mark.parametrize(("one", "other"), [("a b", "**a** _b_"), ("a\nb", "a  b"), ("- a", "*  a"), ("é", "e\u0301")])
def test_emphasis_and_typing_habits_do_not(one: str, other: str) -> None:
    assert section("summary", text=one) == section("summary", text=other)


def test_a_heading_or_its_part_changes_it() -> None:
    spec = SMALL.section("summary")
    assert spec
    before = section("summary")
    assert section("summary", spec=replace(spec, heading="Summaries")) != before
    assert section("summary", spec=replace(spec, group="Part")) != before


def test_hints_limits_and_what_is_required_do_not() -> None:
    spec = SMALL.section("summary")
    assert spec
    assert section("summary", spec=replace(spec, hint="x", max_words=5, required=False)) == section("summary")


@pytest.mark.parametrize("key", FACT_KEYS)
def test_a_fact_changes_the_digests_of_exactly_the_sections_that_declare_it(key: str) -> None:
    before = digests()
    after = digests(facts=moved(key))
    declared = {
        spec.key
        for spec in BLUEPRINT.sections
        if any(key in facts_with().matching(pattern) for pattern in spec.depends)
        and (spec.key in CONTENT.overrides or spec in BLUEPRINT.written)
    }
    changed = {each for each in before if before[each] != after[each]}
    made = {spec.key for spec in BLUEPRINT.sections if spec not in BLUEPRINT.written} - set(CONTENT.overrides)
    assert changed - made == declared


def test_a_bound_phrase_counts_by_its_words_alone() -> None:
    text = "{enrollment.count|About} join."
    assert section("studies", text=text, facts=facts_with({"enrollment.count": 78})) == section("studies", text=text)
    assert section("studies", text=text, facts=facts_with({"enrollment.count": 120})) != section("studies", text=text)
    assert section("studies", text=text) == section("studies", text="About 80 people join.")


def test_a_blueprint_of_another_order_signs_the_same() -> None:
    first, *tables = BLUEPRINT.text.split("\n[[section]]\n")
    turned = parse_blueprint("\n[[section]]\n".join([first, *reversed(tables)]))
    assert [spec.key for spec in turned.sections] == [spec.key for spec in reversed(BLUEPRINT.sections)]
    assert digests(blueprint=turned) == digests()


def read(key: str, content: PageContent) -> SectionReading:
    return next(each for each in read_page(SMALL, content, facts_with()) if each.key == key)


def test_an_override_stands_in_for_a_fact_section_and_is_signed_with_its_facts() -> None:
    made = read("quick_facts", PageContent())
    assert (made.is_signable, made.reader_text, dict(made.facts)) == (False, "Status:\tOpen to new patients", {})
    typed = read("quick_facts", PageContent(overrides={"quick_facts": Override(text="Open", reason="Late")}))
    assert (typed.is_signable, typed.overridden, typed.reader_text) == (True, True, "Open")
    assert dict(typed.facts) == {"status": "RECRUITING"}


def test_the_reason_of_an_override_is_not_read() -> None:
    one = PageContent(overrides={"quick_facts": Override(text="Open", reason="Late")})
    other = PageContent(overrides={"quick_facts": Override(text="Open", reason="Wrong")})
    assert read("quick_facts", one).digest == read("quick_facts", other).digest


def test_words_that_a_kind_of_section_does_not_take_are_not_read() -> None:
    """Left behind by another blueprint, they neither show nor hide anything; what sign-offs say is not typed."""
    content = PageContent(
        texts={"summary": "Words", "quick_facts": "Typed"},
        overrides={
            "summary": Override(text="Typed", reason="x"),
            "review": Override(text="Last reviewed today", reason="x"),
        },
    )
    assert (read("summary", content).reader_text, read("summary", content).overridden) == ("Words", False)
    assert read("quick_facts", content).digest == read("quick_facts", PageContent()).digest
    assert (read("review", content).reader_text, read("review", content).is_signable) == ("", False)


@pytest.mark.parametrize(
    ("text", "is_empty"), [("", True), ("- \n1. ", True), ("\x00\u202e", True), ("—", False), ("{nothing}", False)]
)
def test_a_section_without_words_is_empty(text: str, is_empty: bool) -> None:
    assert read("summary", PageContent(texts={"summary": text})).is_empty is is_empty
