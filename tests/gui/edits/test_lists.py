"""Lists under the hands: what Enter, Tab, Backspace and the toolbar make of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text.text_strategies import DENSE
from gui.edits.edit_marks import did, marked
from trialeditor.gui.edits.change import Edit
from trialeditor.gui.edits.lists import (
    begins_words,
    erase_mark,
    go_on,
    indent,
    outdent,
    toggle_bullets,
    toggle_numbers,
)


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (toggle_bullets, "«one\ntwo»", "«- one\n- two»"),
        (toggle_bullets, "«- one\n- two»", "«one\n\ntwo»"),
        (toggle_numbers, "«- one\n- two»\nthree", "«1. one\n2. two»\n\nthree"),
        (toggle_numbers, "«a\n\nb»", "«1. a\n\n2. b»"),
        (toggle_bullets, "on|e\ntwo", "- on|e\n\ntwo"),
        (toggle_bullets, "|", "- |"),
        (toggle_bullets, "- |", "|"),
        (toggle_bullets, "«one\n»two", "«- one»\n\ntwo"),
        (indent, "- a\n- b|", "- a\n  - b|"),
        (indent, "- a|", None),
        (indent, "words|", None),
        (indent, "- a\n  - b|", None),
        (indent, "«1. a\n2. b\n3. c»", "«1. a\n  1. b\n  2. c»"),
        (outdent, "- a\n  - b|", "- a\n- b|"),
        (outdent, "- a|", None),
        (go_on, "- a|", "- a\n- |"),
        (go_on, "- a| b", "- a\n- |b"),
        (go_on, "- a «b» c", "- a\n- |c"),
        (go_on, "  * a|", "  * a\n  * |"),
        (go_on, "1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
        (go_on, "- a\n- |", "- a\n\n|"),
        (go_on, "- a\n  - |", "- a\n- |"),
        (go_on, "- |", "|"),
        (go_on, "word|", None),
        (go_on, "|- a", None),
        (erase_mark, "- |a", "|a"),
        (erase_mark, "- a\n- |b", "- a\n\n|b"),
        (erase_mark, "- |", "|"),
        (erase_mark, "- a\n  - |b", "- a\n- |b"),
        (erase_mark, "- a|", None),
    ],
)
def test_what_becomes_of_a_list(edit: Edit, before: str, after: str | None) -> None:
    assert did(edit, before) == after


@pytest.mark.parametrize(
    ("text", "is_it"),
    [("- |a", True), ("|- a", True), ("- a|", False), ("a|", False), ("«- a\n- b»", True), ("«a\nb»", False)],
)
def test_tab_means_the_level_only_before_the_words_of_an_item(text: str, is_it: bool) -> None:
    assert begins_words(*marked(text)) is is_it


@given(DENSE, st.data())
def test_every_edit_leaves_the_selection_within_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for edit in (toggle_bullets, toggle_numbers, indent, outdent, go_on, erase_mark):
        change = edit(text, start, end)
        if change:
            assert 0 <= change.anchor <= change.cursor <= len(change.applied(text))
            words = "".join(char for char in change.applied(text) if char.isalpha())
            if edit is not go_on or start == end:
                assert words == "".join(char for char in text if char.isalpha())
