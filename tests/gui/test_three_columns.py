"""The record then, the record now and our words: marks that are more than color, and words for those who hear them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextTable, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trialeditor.gui.drift_faces import DriftCardFace, FactRowFace
from trialeditor.gui.faces import BadgeFace, Tone
from trialeditor.gui.history_faces import Mark, Span
from trialeditor.gui.theme import DARK
from trialeditor.gui.widgets.three_columns import ThreeColumns

FACE = DriftCardFace(
    key="studies",
    heading="What this trial studies",
    badge=BadgeFace(word="Matters to patients"),
    reasons=("Number of people: “77” → “120”.",),
    then_head="The record then",
    now_head="The record now",
    ours_head="Our words",
    rows=(
        FactRowFace(label="Number of people", then=((Span("77", Mark.OLD),),), now=((Span("120", Mark.NEW),),)),
        FactRowFace(label="Sites", then=((Span("nothing", Mark.MUTED),),), now=((Span("Lyon", Mark.NEW),),)),
    ),
    ours=(
        (Span("About "), Span("80", Mark.OLD), Span(" "), Span("120", Mark.NEW), Span(" join.")),
        (Span("77", Mark.LOUD),),
    ),
)


@pytest.fixture
def columns(qtbot: QtBot) -> Iterator[ThreeColumns]:
    ground = QWidget()
    widget = ThreeColumns(ground)
    QVBoxLayout(ground).addWidget(widget)
    ground.resize(700, 600)
    with qtbot.waitExposed(ground):
        ground.show()
    widget.show_face(FACE)
    yield widget
    ground.close()
    ground.deleteLater()


def table_of(columns: ThreeColumns) -> QTextTable:
    [table] = [each for each in columns.document().rootFrame().childFrames() if isinstance(each, QTextTable)]
    return table


def words(table: QTextTable, row: int, column: int) -> str:
    cursor = table.cellAt(row, column).firstCursorPosition()
    cursor.setPosition(table.cellAt(row, column).lastPosition(), cursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def look(columns: ThreeColumns, text: str, at: int = 0) -> QTextCharFormat:
    cursor = columns.document().find(text, at)
    assert not cursor.isNull()
    return cursor.charFormat()


def test_each_fact_has_a_row_and_our_words_stand_beside_all_of_them(columns: ThreeColumns) -> None:
    table = table_of(columns)
    assert [words(table, 0, column) for column in range(3)] == ["The record then", "The record now", "Our words"]
    assert [words(table, 1, column) for column in range(2)] == ["Number of people\n77", "Number of people\n120"]
    assert words(table, 2, 1) == "Sites\nLyon"
    assert table.cellAt(1, 2).rowSpan() == 2
    assert words(table, 1, 2) == "About 80 120 join.\n77"


def test_what_went_came_or_is_out_of_date_differs_by_more_than_color(columns: ThreeColumns) -> None:
    assert look(columns, "80").fontStrikeOut()
    assert look(columns, "Lyon").fontUnderline()
    stale = columns.document().toPlainText().rindex("77")
    assert look(columns, "77", stale - 1).fontWeight() >= QFont.Weight.DemiBold.value
    assert not look(columns, "join").fontStrikeOut()


def test_a_screen_reader_hears_the_marks(columns: ThreeColumns) -> None:
    said = columns.accessibleDescription()
    assert said.startswith("Number of people, then: gone: 77. Now: new: 120.")
    assert said.endswith("Our words: About gone: 80 new: 120 join.; out of date: 77")
    assert columns.accessibleName() == "What this trial studies: the record then, the record now, and our words"


def test_it_is_as_high_as_its_words_at_any_width(columns: ThreeColumns) -> None:
    wide = columns.height()
    assert wide >= columns.document().size().height()
    columns.window().resize(260, 600)
    QApplication.processEvents()
    assert columns.height() > wide
    assert columns.height() >= columns.document().size().height()


def test_another_theme_keeps_the_words_and_their_marks(columns: ThreeColumns) -> None:
    before = columns.toPlainText()
    columns.set_colors(DARK)
    assert columns.toPlainText() == before
    assert look(columns, "80").foreground().color() == DARK.of(Tone.BAD)
    assert look(columns, "80").fontStrikeOut()


def test_the_wheel_is_left_to_what_it_stands_in(columns: ThreeColumns) -> None:
    nowhere = QPointF(5, 5)
    event = QWheelEvent(
        nowhere,
        nowhere,
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    columns.wheelEvent(event)
    assert not event.isAccepted()
