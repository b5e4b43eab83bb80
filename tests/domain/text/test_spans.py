"""Spans: they stand where the grammar reads them, and nowhere else."""

from __future__ import annotations

from hypothesis import given

from domain.text.text_strategies import ANY, DENSE
from trialeditor.domain.text import bound_phrases, parse
from trialeditor.domain.text.spans import SpanKind, content_ranges, inline_spans, text_spans


def test_spans_have_their_marks_and_their_words() -> None:
    text = r"**a *b*** {x.y|About} \* [w](https://x.org)"
    found = [
        (span.kind.value, text[span.start : span.end], text[span.inner_start : span.inner_end])
        for span in inline_spans(text)
    ]
    assert found == [
        ("bold", "**a *b***", "a *b*"),
        ("italic", "*b*", "b"),
        ("phrase", "{x.y|About}", "x.y|About"),
        ("escape", r"\*", "*"),
        ("link", "[w](https://x.org)", "w"),
    ]


def test_words_of_paragraphs_and_items_are_found_without_marks() -> None:
    text = "one\ntwo\n\n- three\n  goes on\n1. four"
    assert [text[start:end] for start, end in content_ranges(text)] == ["one\ntwo", "three\n  goes on", "four"]


@given(ANY | DENSE)
def test_every_phrase_of_the_page_has_its_span(text: str) -> None:
    spans = [text[span.start : span.end] for span in text_spans(text) if span.kind is SpanKind.PHRASE]
    assert spans == [phrase.source for phrase in bound_phrases(parse(text))]


@given(ANY | DENSE)
def test_spans_lie_within_the_text(text: str) -> None:
    for span in text_spans(text):
        assert 0 <= span.start <= span.inner_start <= span.inner_end <= span.end <= len(text)
