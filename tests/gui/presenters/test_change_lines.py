"""A comparison as lines: every change is said, and its words are marked."""

from __future__ import annotations

from dataclasses import replace

from support.histories import CHANGED
from trialeditor.domain.comparing import Comparison, ItemChange, ItemKind
from trialeditor.domain.materiality import Materiality
from trialeditor.gui.faces import Tone
from trialeditor.gui.history_faces import ChangeLine, Mark
from trialeditor.gui.presenters.change_lines import comparison_face


def _lines(*items: ItemChange) -> list[str]:
    change = replace(CHANGED, key="locations", label="Sites", old="", new="", items=items)
    face = comparison_face(Comparison(changes=(change,)), "Head")
    return [_words(line) for line in face.lines[2:]]


def _words(line: ChangeLine) -> str:
    marks = {Mark.OLD: "-{}-", Mark.NEW: "+{}+", Mark.LOUD: "!{}!"}
    return "".join(marks.get(span.mark, "{}").format(span.text) for span in line.spans)


def test_a_change_has_a_heading_a_name_a_reason_and_both_words() -> None:
    face = comparison_face(Comparison(changes=(CHANGED,)), "Head")
    assert [_words(line) for line in face.lines] == [
        "Matters to patients  1",
        "Recruitment status   It says whether anyone can join at all.",
        "-Open to new patients-  →  +Finished+",
    ]
    assert [line.depth for line in face.lines] == [0, 1, 2]
    assert face.lines[0].tone is Tone.WARN


def test_the_copied_text_says_which_states_these_are() -> None:
    face = comparison_face(Comparison(changes=(CHANGED,)), "Head")
    assert face.text.startswith(
        "Head\n\nMatters to patients (1)\n- Recruitment status: Open to new patients → Finished"
    )


def test_nothing_is_a_message() -> None:
    face = comparison_face(Comparison(changes=()), "Head")
    assert (face.lines, face.text, face.title) == ((), "", "Nothing differs")


def test_what_another_change_tells_is_left_out() -> None:
    told = replace(CHANGED, key="locations.count", told_by="status")
    assert len(comparison_face(Comparison(changes=(CHANGED, told)), "Head").lines) == 3


def test_administrative_changes_need_no_reason() -> None:
    face = comparison_face(Comparison(changes=(replace(CHANGED, weight=Materiality.ADMINISTRATIVE),)), "Head")
    assert _words(face.lines[1]) == "Recruitment status"


def test_items_come_go_and_change() -> None:
    lines = _lines(
        ItemChange(kind=ItemKind.ADDED, names=("Lyon",), new="Open"),
        ItemChange(kind=ItemKind.REMOVED, names=("Rome",)),
        ItemChange(kind=ItemKind.CHANGED, names=("Hefei",), what="Recruitment", old="Open", new=""),
        ItemChange(kind=ItemKind.REORDERED, new="The same items in another order"),
    )
    assert lines == [
        "Added  +Lyon+ (Open)",
        "Removed  -Rome-",
        "Hefei, recruitment: -Open-  →  nothing",
        "The same items in another order",
    ]


def test_a_reworded_criterion_is_marked_word_by_word() -> None:
    (line,) = _lines(
        ItemChange(
            kind=ItemKind.CHANGED,
            old="Life expectancy of at least 3 months",
            new="Life expectancy of at least 6 months",
            under="All of these:",
        )
    )
    assert line == "Life expectancy of at least -3- +6+ months   under “All of these:”"


def test_what_moved_is_loud() -> None:
    here, away = _lines(
        ItemChange(kind=ItemKind.MOVED_HERE, what="exclusion criteria", old="Asthma", new="Asthma"),
        ItemChange(kind=ItemKind.MOVED_AWAY, what="inclusion criteria", old="Asthma", new="Mild asthma"),
    )
    assert here == "!Moved here from the exclusion criteria!  Asthma"
    assert away == "!Moved to the inclusion criteria!  -Asthma-  →  +Mild asthma+"


def test_many_names_have_a_line_each_and_very_many_are_counted() -> None:
    names = tuple(f"Site {number}" for number in range(50))
    lines = _lines(ItemChange(kind=ItemKind.REMOVED, names=names, old="Open"))
    assert lines[0] == "Removed (Open), 50 in all"
    assert lines[1] == "-Site 0-"
    assert lines[-1] == "and 10 more; Copy as text has all of them"
    assert len(lines) == 42


def test_what_is_only_counted_says_so() -> None:
    change = replace(CHANGED, old="", new="40 values changed", items=(ItemChange(kind=ItemKind.REORDERED),), more=39)
    lines = comparison_face(Comparison(changes=(replace(change, is_fact=False),)), "Head").lines
    assert _words(lines[1]).startswith("Recruitment status: 40 values changed")
    assert _words(lines[-1]) == "and 39 more"
