"""Every word of an eligibility text is in exactly one line, whatever the text is."""

from __future__ import annotations

from collections import Counter

from hypothesis import example, given
from hypothesis import strategies as st

from registry.criteria_words import is_part_of, lone_markers, words_of_outline, words_of_text
from trialeditor.domain.criteria import LineKind, Section
from trialeditor.registry.eligibility import criteria_of

PIECES = st.sampled_from(
    [
        "Inclusion Criteria:",
        "Exclusion Criteria",
        "Eligibility criteria:",
        "Patients are excluded if:",
        "For women:",
        "* ",
        "1. ",
        "2. ",
        "a) ",
        "b) ",
        "i. ",
        "(1) ",
        "• ",
        " - ",
        "\\* ",
        "  * ",
        "      ",
        "\n",
        "\n\n",
        " ",
        "age",
        "Consent",
        "E. coli",
        "grade 2.",
        "\\>",
        "\\&gt;",
        "<",
        "**",
        ":",
        ".",
        "; ",
        "18",
        "①",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
@example("0\x1eA")
@example("a\x1fb\x85c")
@example("1.\n\n\n\n2.\n\na")
@example("(1) (2) (3) a")
@example("Inclusion Criteria:0.<")
@example("0. :Inclusion Criteria:")
@example("a: 1) <; 2) b")
def test_every_word_is_in_exactly_one_line(text: str) -> None:
    criteria = criteria_of(text)
    found, given_words = words_of_outline(criteria), words_of_text(text)
    assert is_part_of(found, given_words)
    assert Counter(given_words) - Counter(found) <= lone_markers(text)
    assert all(line.text == " ".join(line.text.split()) for line in criteria.outline)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_lists_hold_the_items_of_the_outline_in_order(text: str) -> None:
    criteria = criteria_of(text)
    lists = {
        Section.INCLUSION: criteria.inclusion,
        Section.EXCLUSION: criteria.exclusion,
        Section.OTHER: criteria.other,
    }
    for section, items in lists.items():
        lines = [each for each in criteria.outline if each.section is section and each.kind is not LineKind.HEADING]
        assert [item.text for item in items] == [line.text for line in lines]
