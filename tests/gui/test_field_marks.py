"""Marks as they are written: bold is bold, broken phrases are underlined, and only what changed is looked at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont, QHelpEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from support.building_facts import facts_with
from trialeditor.domain.text import BoundPhrase
from trialeditor.domain.text.spans import Span, text_spans
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.widgets import field_marks
from trialeditor.gui.widgets.text_field import TextField


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField()
    qtbot.addWidget(made)
    made.resize(600, 120)
    made.set_book(PhraseBook(facts_with()))
    with qtbot.waitExposed(made):
        made.show()
    return made


def looks(field: TextField, words: str) -> QTextCharFormat:
    """The looks of the first place where `words` stand."""
    text = field.toPlainText()
    block = field.document().findBlock(len(text[: text.index(words)].encode("utf-16-le")) // 2)
    at = len(block.text()[: block.text().index(words)].encode("utf-16-le")) // 2
    for each in block.layout().formats():
        if each.start <= at < each.start + each.length:
            return QTextCharFormat(each.format)
    return QTextCharFormat()


def test_words_look_as_their_marks_say_also_after_an_emoji(field: TextField) -> None:
    field.show_text("🙂 plain **bold *both*** *it*")
    assert looks(field, "bold").fontWeight() == QFont.Weight.DemiBold
    assert looks(field, "both").fontWeight() == QFont.Weight.DemiBold
    assert looks(field, "both").fontItalic()
    assert looks(field, "it*").fontItalic()
    assert looks(field, "plain").fontWeight() != QFont.Weight.DemiBold


def test_a_phrase_that_nothing_fills_is_underlined_by_a_wave(field: TextField) -> None:
    field.show_text("{enrollment.count|about} and {enrolment}")
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert looks(field, "enrollment").underlineStyle() != wave
    assert looks(field, "enrolment").underlineStyle() == wave


def test_only_the_line_that_changed_is_looked_at(field: TextField, monkeypatch: pytest.MonkeyPatch) -> None:
    field.show_text("one\n\n**two**\n\nthree")
    seen: list[str] = []

    def look(line: str) -> tuple[Span, ...]:
        seen.append(line)
        return text_spans(line)

    monkeypatch.setattr(field_marks, "text_spans", look)
    field.moveCursor(field.textCursor().MoveOperation.End)
    field.insert_words("!")
    assert seen == ["three!"]


def test_looks_are_no_words(field: TextField) -> None:
    told: list[str] = []
    field.typed.connect(told.append)
    field.show_text("**a** {phase}")
    field.set_book(PhraseBook(facts_with()))
    assert told == []


def test_a_tool_tip_says_what_a_phrase_reads(field: TextField) -> None:
    field.show_text("{enrollment.count|about}")
    place = field.cursorRect().center() - QPoint(20, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, field.viewport().mapToGlobal(place))
    QApplication.sendEvent(field.viewport(), event)
    assert QToolTip.text().startswith("Number of people: “about")
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        (BoundPhrase(key="enrolment"), "The record has no fact “enrolment”. Did you mean {enrollment.count}?"),
        (
            BoundPhrase(key="locations.cuont"),
            "The record has no fact “locations.cuont”. Did you mean {locations.count}?",
        ),
        (BoundPhrase(key="zzz"), "The record has no fact “zzz”."),
    ],
)
def test_a_broken_phrase_is_told_of_with_what_may_have_been_meant(phrase: BoundPhrase, told: str) -> None:
    book = PhraseBook(facts_with())
    assert (book.words(phrase), book.told(phrase)) == (None, told)


def test_a_form_that_is_not_there_is_told_of_with_those_that_are() -> None:
    told = PhraseBook(facts_with()).told(BoundPhrase(key="enrollment.count", form="abot"))
    assert told.startswith("“Number of people” has no form “abot”. It has ")
    assert "{enrollment.count}" in told
