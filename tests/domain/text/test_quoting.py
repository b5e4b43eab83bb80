"""Words that a reader quoted are found where they were typed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.text import BoundPhrase, parse, reader_text
from trialeditor.domain.text.quoting import find_quote

SOURCE = "Call **us** at [our *main* desk](tel:1), about {enrollment.count|about}\nof you.\n\n- one \\* two\n- three"


def fill(inner: str) -> str:
    return {"enrollment.count|about": "about 80 people"}.get(inner, f"{{{inner}}}")


def typed(quote: str) -> str | None:
    found = find_quote(SOURCE, quote, fill)
    return SOURCE[found.start : found.end] if found else None


def test_marks_links_phrases_and_line_ends_are_no_words() -> None:
    assert typed("Call us at") == "Call **us** at"
    assert typed("our main desk") == "our *main* desk"
    assert typed("80 people of you.") == "{enrollment.count|about}\nof you."
    assert typed("one * two\nthree") == "one \\* two\n- three"
    assert typed("  Call\t us ") == "Call **us"
    assert typed("tel:1") is None
    assert typed("call us") is None
    assert typed(" ") is None


def test_the_whole_text_is_found() -> None:
    read = reader_text(parse("One **two** three.\n\nFour."), fill_from_nothing)
    assert find_quote("One **two** three.\n\nFour.", read, fill) is not None


def fill_from_nothing(phrase: BoundPhrase) -> str:
    return phrase.source


@given(st.text(alphabet="ab *_[](){}|\\\n-1.", max_size=60), st.text(alphabet="ab *_", min_size=1, max_size=8))
def test_any_text_is_gone_through_and_what_is_found_lies_in_it(source: str, quote: str) -> None:
    found = find_quote(source, quote, fill)
    assert found is None or 0 <= found.start < found.end <= len(source)
