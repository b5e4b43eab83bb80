"""The facts: what is shown of them, and how the filter finds them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from trialeditor.gui.carrying import brought
from trialeditor.gui.faces import FactRow
from trialeditor.gui.models.facts_table import COLUMNS, FactsModel

ROWS = (
    FactRow(
        key="enrollment.count",
        label="Number of people",
        phrase="77 people (planned)",
        path="designModule",
        source="{enrollment.count}",
    ),
    FactRow(key="phase", label="Phase", phrase="Phase 2", path="designModule", source="{phase}"),
)


def model() -> FactsModel:
    made = FactsModel()
    made.show_rows(ROWS)
    return made


def test_a_row_is_name_phrase_and_path() -> None:
    made = model()
    assert [made.index(0, column).data() for column in range(len(COLUMNS))] == [
        "Number of people",
        "77 people (planned)",
        "designModule",
    ]


def test_a_row_that_is_dragged_carries_its_phrase() -> None:
    made = model()
    data = made.mimeData([made.index(0, 1)])
    assert brought(data) == "{enrollment.count}"
    assert made.flags(made.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_filter_finds_a_fact_by_its_name_and_by_its_key() -> None:
    made = model()
    for words in ("number of", "enrollment.count"):
        made.filter(words)
        assert made.rowCount() == 1


def test_the_filter_wants_every_word_in_any_place_and_case() -> None:
    made = model()
    made.filter("DESIGN peo")
    assert [made.source(row) for row in range(made.rowCount())] == ["{enrollment.count}"]
    made.filter("nothing such")
    assert made.rowCount() == 0
    made.filter("")
    assert made.rowCount() == 2


def test_the_filter_stays_when_another_page_opens() -> None:
    made = model()
    made.filter("phase")
    made.show_rows(ROWS[1:])
    assert made.rowCount() == 1
