"""Marks under the words: a line of its own for each weight, no words twice, and marks that move with the typing."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from trialeditor.domain.findings import Weight
from trialeditor.domain.text.finding import Found
from trialeditor.gui.check_faces import FindingId, MarkFace
from trialeditor.gui.widgets.check_marks import LINES
from trialeditor.gui.widgets.text_field import TextField

TEXT = "Doctors commence 😀 the treatment."


def mark(quote: str, weight: Weight = Weight.HINT, *, here: bool = False) -> MarkFace:
    start = TEXT.index(quote)
    key = FindingId(code=weight.value, section="studies", quote=quote, sentence=TEXT)
    return MarkFace(id=key, start=start, end=start + len(quote), weight=weight, tip=f"About {quote}", is_here=here)


def lines(field: TextField) -> list[tuple[str, QTextCharFormat.UnderlineStyle]]:
    return [(each.cursor.selectedText(), each.format.underlineStyle()) for each in _selections(field)]


def _selections(field: TextField) -> list[QTextEdit.ExtraSelection]:
    return sorted(field.extraSelections(), key=lambda each: each.cursor.selectionStart())


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField()
    qtbot.addWidget(made)
    made.show_text(TEXT)
    return made


def test_each_weight_has_a_line_of_its_own(field: TextField) -> None:
    assert len(set(LINES.values())) == len(Weight)
    field.checks.show_marks(
        [mark("Doctors", Weight.BLOCKER), mark("commence", Weight.WARNING), mark("treatment", Weight.HINT)]
    )
    assert lines(field) == [
        ("Doctors", QTextCharFormat.UnderlineStyle.WaveUnderline),
        ("commence", QTextCharFormat.UnderlineStyle.DashUnderline),
        ("treatment", QTextCharFormat.UnderlineStyle.DotLine),
    ]


def test_words_of_two_findings_have_the_line_of_the_heavier(field: TextField) -> None:
    whole, part = mark("Doctors commence", Weight.HINT), mark("commence", Weight.BLOCKER)
    field.checks.show_marks([whole, part])
    assert lines(field) == [("Doctors ", LINES[Weight.HINT]), ("commence", LINES[Weight.BLOCKER])]
    at = TEXT.index("commence")
    heavier = field.checks.at(at)
    assert heavier is not None
    assert heavier.id == part.id
    assert field.checks.at(len("Doctors commence") + 1) is None


def test_marks_move_with_the_words_and_cost_no_word(field: TextField) -> None:
    typed: list[str] = []
    field.typed.connect(typed.append)
    field.checks.show_marks([mark("treatment", Weight.WARNING)])
    assert typed == []
    field.moveCursor(field.textCursor().MoveOperation.Start)
    field.insertPlainText("Here: ")
    assert lines(field) == [("treatment", LINES[Weight.WARNING])]
    place = field.toPlainText().index("treatment") + 1  # the emoji takes two steps of a cursor
    assert field.checks.at(place) is not None
    field.checks.show_marks([])
    assert lines(field) == []


def test_a_search_lies_over_the_findings_and_leaves_them(field: TextField) -> None:
    field.checks.show_marks([mark("commence", Weight.BLOCKER)])
    field.found.show_found((Found(0, 7),), Found(0, 7))
    assert [words for words, _line in lines(field)] == ["Doctors", "commence"]
    field.found.show_found((), None)
    assert lines(field) == [("commence", LINES[Weight.BLOCKER])]


def test_the_finding_that_the_person_is_at_has_a_ground(field: TextField) -> None:
    field.checks.show_marks([mark("Doctors"), mark("treatment", here=True)])
    grounds = [each.format.hasProperty(QTextCharFormat.Property.BackgroundBrush) for each in _selections(field)]
    assert grounds == [False, True]
