"""Editor's notes: where they stand, what of them is signed, and that the registry's wording stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.building import default_blueprint
from support.building_facts import facts_with
from trialeditor.domain.canonical import digest_of
from trialeditor.domain.content import PageContent
from trialeditor.domain.criteria import Criterion
from trialeditor.domain.notes import Note, note_lines, places_of, with_note, with_notes
from trialeditor.domain.reading import read_section
from trialeditor.domain.text import (
    BoundPhrase,
    ListBlock,
    ListItem,
    Paragraph,
    Plain,
    notes_in,
    notes_of,
    reader_text,
    without_notes,
)

CELLS = Note(quote="3.0 x 109/L", text="3.0 × 10⁹/L")
WORDS = st.text(alphabet="ab3.9 x\tL/\n[]<>|é̈", max_size=12)


def fill(phrase: BoundPhrase) -> str:
    return phrase.source


def noted(text: str, *notes: Note) -> str:
    return reader_text(with_notes((Paragraph(children=(Plain(text=text),)),), notes, fill), fill)


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("cells ≥3.0 x 109/L or 3.0 x 109/L", "3.0 x 109/L", [7, 22]),
        ("cells ≥13.0 x 109/L", "3.0 x 109/L", []),
        ("cells ≥3.0 x 109/L", "0 x 109/L", []),
        ("a dose of 10.5 mg", "10", []),
        ("a dose of 10. Then more", "10", [10]),
        ("at 1,000 cells", "1", []),
        ("anti-PD-1 drugs", "PD-1", [5]),
        ("anti-PD-12 drugs", "PD-1", []),
        ("resume\u0301s", "resume", []),
        ("anything", "", []),
    ],
)
def test_a_note_stands_on_whole_words_and_whole_numbers(text: str, quote: str, places: list[int]) -> None:
    assert list(places_of(text, quote)) == places


def test_a_note_stands_at_each_of_its_places() -> None:
    text = noted("≥3.0 x 109/L, or ≥3.0 x 109/L", CELLS)
    assert [(each.start, each.end) for each in notes_in(text)] == [(1, 12), (18, 29)]
    assert notes_of(text) == (("3.0 x 109/L", "3.0 × 10⁹/L"),)
    assert note_lines(text) == "3.0 x 109/L\t[3.0 × 10⁹/L]\n3.0 x 109/L\t[3.0 × 10⁹/L]"


def test_of_two_notes_on_the_same_words_the_longer_quote_stands() -> None:
    short = Note(quote="109/L", text="10⁹/L")
    assert notes_of(noted("≥3.0 x 109/L and 5 x 109/L", short, CELLS)) == (
        ("3.0 x 109/L", "3.0 × 10⁹/L"),
        ("109/L", "10⁹/L"),
    )


def test_a_quote_may_reach_over_a_filled_phrase() -> None:
    line = (Plain(text="About "), BoundPhrase(key="enrollment.count"), Plain(text=" people"))
    blocks = with_notes((Paragraph(children=line),), (Note(quote="77 people", text="planned"),), lambda _phrase: "77")
    assert notes_of(reader_text(blocks, fill)) == (("77 people", "planned"),)


def test_nested_items_have_their_notes() -> None:
    inner = ListBlock(ordered=False, items=(ListItem(children=(Plain(text="≥3.0 x 109/L"),)),))
    outer = ListBlock(ordered=False, items=(ListItem(children=(Plain(text="Blood:"),), lists=(inner,), folded=True),))
    [made] = with_notes((outer,), (CELLS,), fill)
    assert isinstance(made, ListBlock)
    assert made.items[0].folded
    assert notes_of(reader_text((made,), fill)) == (("3.0 x 109/L", "3.0 × 10⁹/L"),)


@given(WORDS, st.lists(st.builds(lambda quote, text: (quote, text), WORDS, WORDS), max_size=4))
def test_without_its_notes_a_text_reads_as_ever(text: str, written: list[tuple[str, str]]) -> None:
    notes: tuple[Note, ...] = ()
    for quote, words in written:
        notes = with_note(notes, quote, words)
    block = (Paragraph(children=(Plain(text=" ".join(text.split())),)),)
    plain, read = reader_text(block, fill), reader_text(with_notes(block, notes, fill), fill)
    assert without_notes(read) == plain
    assert all(plain[each.start : each.end] == each.words for each in notes_in(read))


def test_writing_on_the_same_words_replaces_a_note_and_no_words_take_it_away() -> None:
    notes = with_note(with_note((), " 3.0  x\n109/L ", "one"), "10 mg", "two")
    assert with_note(notes, "3.0 x 109/L", "three") == (
        Note(quote="3.0 x 109/L", text="three"),
        Note(quote="10 mg", text="two"),
    )
    assert with_note(notes, "3.0 x 109/L", " ") == (Note(quote="10 mg", text="two"),)


def test_the_order_of_the_lists_is_not_signed() -> None:
    spec = default_blueprint().section("eligibility")
    assert spec
    content = (
        PageContent().with_note("eligibility", "Pregnancy", "at any stage").with_note("eligibility", "Adults", "18")
    )
    one = facts_with({"eligibility.exclusion": (Criterion(text="Pregnancy"), Criterion(text="Other"))})
    two = facts_with({"eligibility.exclusion": (Criterion(text="New"), Criterion(text="Pregnancy"))})
    assert read_section(spec, content, one).digest == read_section(spec, content, two).digest


def test_a_page_without_notes_keeps_its_digest() -> None:
    content = (
        PageContent(texts={"title": "A title"})
        .with_note("eligibility", "Adults", "18")
        .with_note("eligibility", "Adults", "")
    )
    assert content == PageContent(texts={"title": "A title"})
    assert digest_of(content.to_json()) == digest_of({"texts": {"title": "A title"}, "overrides": {}})
