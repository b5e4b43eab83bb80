"""Bold and italic: marks come and go in pairs, and no toggle changes what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text.text_strategies import DENSE
from gui.edits.edit_marks import did
from trialeditor.domain.text import parse, reader_text
from trialeditor.domain.text.spans import SpanKind, text_spans
from trialeditor.gui.edits.emphasis import looks_at, toggle_bold, toggle_italic


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a «word» here", "a **«word»** here"),
        ("a **«word»** here", "a «word» here"),
        ("a «**word**» here", "a «word» here"),
        ("a wo|rd here", "a **wo|rd** here"),
        ("a **wo|rd** here", "a wo|rd here"),
        ("the patient’|s", "the **patient’|s**"),
        ("a« word »here", "a« **word** »here"),
        ("one | two", "one **|** two"),
        ("one **|** two", "one | two"),
        ("|", "**|**"),
        ("«one\n\ntwo»", "**«one**\n\n**two»**"),
        ("«one\ntwo»", "**«one**\n**two»**"),
        ("«- one\n- two»", "«- **one**\n- **two»**"),
        ("«**one**\n\n**two**»", "«one\n\ntwo»"),
        ("«**one** two»", "«**one two»**"),
        ("**one «two» three**", "**one** «two» **three**"),
        ("**«one» two**", "«one» **two**"),
        ("«{status|inline}»", "«**{status|inline}**»"),
        ("{sta|tus}", "**{sta|tus}**"),
        ("[a «word»](https://x.org)", "[a **«word»**](https://x.org)"),
        ("so [a «word](https://x.org) and» so", "so **[a «word](https://x.org) and»** so"),
        ("«*word*»", "«**word**»"),
        ("*a «word» so*", "*a **«word»** so*"),
        ("«   »", None),
        ("**a**«b» c", None),
    ],
)
def test_bold_comes_and_goes(before: str, after: str | None) -> None:
    assert did(toggle_bold, before) == after


def test_italic_takes_the_place_of_bold_where_both_cannot_be_written() -> None:
    assert did(toggle_italic, "a **«w»**") == "a *«w»*"
    assert did(toggle_italic, "a **x «w» y**") == "a **x *«w»* y**"
    assert did(toggle_italic, "a _«w»_") == "a «w»"


def reading(text: str) -> str:
    return reader_text(parse(text), lambda phrase: phrase.source)


@given(DENSE, st.data())
def test_no_toggle_changes_what_is_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for toggle in (toggle_bold, toggle_italic):
        change = toggle(text, start, end)
        if change and start < end:
            assert reading(change.applied(text)) == reading(text)
            assert 0 <= change.anchor <= change.cursor <= len(change.applied(text))


@given(st.lists(st.sampled_from(["one", "two", " ", "\n\n", "\n- "]), min_size=1, max_size=12).map("".join))
def test_twice_is_not_at_all(text: str) -> None:
    change = toggle_bold(text, 0, len(text))
    if change:
        after = change.applied(text)
        back = toggle_bold(after, 0, len(after))
        assert back is not None
        assert back.applied(after) == text


@pytest.mark.parametrize(
    ("place", "looks"),
    [(5, {SpanKind.BOLD}), (12, {SpanKind.BOLD, SpanKind.ITALIC}), (22, set()), (0, set())],
)
def test_the_looks_at_a_place_are_those_of_its_words(place: int, looks: set[SpanKind]) -> None:
    assert looks_at(text_spans("- **bold *both* x** plain"), place) == looks
