"""The field for words: what is shown in it is what is stored, whatever characters stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from trialeditor.domain.text.spans import SpanKind
from trialeditor.gui.carrying import carried
from trialeditor.gui.edits.emphasis import toggle_bold
from trialeditor.gui.widgets.text_field import TextField

WORDS = st.text(alphabet="a 🙂é日\U0001d49c\n", max_size=12)


@pytest.mark.usefixtures("qapp")
@given(old=WORDS, new=WORDS)
def test_a_field_shows_what_it_is_told(old: str, new: str) -> None:
    field = TextField()
    field.show_text(old)
    field.show_text(new)
    assert field.toPlainText() == new
    field.deleteLater()


def test_what_stands_before_the_cursor_is_counted_as_people_count(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.setPlainText("🙂🙂 {phase} later")
    cursor = field.textCursor()
    cursor.setPosition(len("🙂🙂".encode("utf-16-le")) // 2 + len(" {pha"))
    field.setTextCursor(cursor)
    assert field.before_cursor() == "🙂🙂 {pha"


class Heard:
    """What a field told: typed texts, and whole steps by name."""

    def __init__(self, field: TextField) -> None:
        self.typed: list[str] = []
        self.steps: list[tuple[str, str]] = []
        field.typed.connect(self.typed.append)
        field.edited.connect(lambda text, name: self.steps.append((name, text)))


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField()
    qtbot.addWidget(made)
    return made


def choose(field: TextField, start: int, end: int) -> None:
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


def test_a_step_of_the_toolbar_is_told_once_and_keeps_the_selection(field: TextField) -> None:
    heard = Heard(field)
    field.show_text("🙂 two\n\nthree")
    choose(field, 3, 13)
    assert field.edit(toggle_bold, "bold")
    assert heard.steps == [("bold", "🙂 **two**\n\n**three**")]
    assert field.edit(toggle_bold, "bold")
    assert heard.steps[1:] == [("bold", "🙂 two\n\nthree")]
    assert heard.typed == []


def test_nothing_is_done_to_a_field_that_may_only_be_read(field: TextField) -> None:
    heard = Heard(field)
    field.show_text("- two")
    field.setReadOnly(True)
    choose(field, 2, 5)
    assert not field.edit(toggle_bold, "bold")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (heard.steps, field.toPlainText()) == ([], "- two")


def test_a_list_goes_on_and_ends_by_enter_as_typing(field: TextField) -> None:
    heard = Heard(field)
    QTest.keyClicks(field, "- a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "b")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "end")
    assert field.toPlainText() == "- a\n- b\n\nend"
    assert heard.steps == []


def test_a_line_can_be_broken_without_beginning_an_item(field: TextField) -> None:
    QTest.keyClicks(field, "- a")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "b")
    assert field.toPlainText() == "- a\nb"
    assert field.document().blockCount() == 2


def test_tab_changes_the_level_before_the_words_and_leaves_the_field_elsewhere(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    field, after = TextField(around), QLineEdit(around)
    field.move(0, 40)
    with qtbot.waitExposed(around):
        around.show()
    around.activateWindow()
    field.setFocus()
    field.show_text("- a\n- b")
    choose(field, 6, 6)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (field.toPlainText(), field.hasFocus()) == ("- a\n  - b", True)
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert field.toPlainText() == "- a\n- b"
    choose(field, 7, 7)
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert (field.toPlainText(), after.hasFocus()) == ("- a\n- b", True)


def pasted(html: str = "", text: str = "") -> QMimeData:
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    return data


def test_a_paste_is_cleaned_and_is_one_step(field: TextField) -> None:
    heard = Heard(field)
    field.show_text("Before after")
    choose(field, 7, 7)
    field.insertFromMimeData(pasted("<p>a <b>bold</b> {status}</p><ul><li>one</ul>", "unused"))
    assert heard.steps == [("paste", "Before a **bold** \\{status}\n\n- one\n\nafter")]


def test_words_of_a_field_keep_their_marks_on_the_way_to_another(field: TextField, qtbot: QtBot) -> None:
    other = TextField()
    qtbot.addWidget(other)
    field.show_text("a **b** {status}")
    field.selectAll()
    field.copy()
    other.paste()
    assert other.toPlainText() == "a **b** {status}"


def test_text_can_be_pasted_as_if_it_were_typed(field: TextField) -> None:
    QGuiApplication.clipboard().setMimeData(pasted("<b>{status}</b>", "{status}"))
    field.paste_as_typed()
    assert field.toPlainText() == "{status}"
    field.clear()
    field.paste()
    assert field.toPlainText() == "**\\{status}**"


def test_an_address_on_words_makes_them_a_link(field: TextField) -> None:
    heard = Heard(field)
    field.show_text("see this")
    choose(field, 4, 8)
    field.insertFromMimeData(pasted(text="https://example.org/a"))
    assert heard.steps == [("link", "see [this](https://example.org/a)")]


def test_too_much_is_refused_whole(field: TextField, qtbot: QtBot) -> None:
    heard = Heard(field)
    with qtbot.waitSignal(field.paste_refused):
        field.insertFromMimeData(pasted(text="x" * 300_000))
    assert (heard.steps, field.toPlainText()) == ([], "")


def test_a_fact_is_dropped_as_its_phrase_in_one_step(field: TextField, qtbot: QtBot) -> None:
    heard = Heard(field)
    field.resize(300, 80)
    with qtbot.waitExposed(field):
        field.show()
    field.show_text("About here")
    at = field.cursorRect().center().toPointF()
    data = carried("{enrollment.count}")
    how = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(at, Qt.DropAction.CopyAction, data, *how)
        QApplication.sendEvent(field.viewport(), event)
    assert [name for name, _ in heard.steps] == ["drop"]
    assert "{enrollment.count}" in field.toPlainText()
    assert field.toPlainText().replace("{enrollment.count}", "") == "About here"


def test_looks_follow_the_cursor(field: TextField) -> None:
    seen: list[frozenset[SpanKind]] = []
    field.looks_changed.connect(seen.append)
    field.show_text("a **b** c")
    choose(field, 4, 4)
    choose(field, 9, 9)
    assert seen[-2:] == [frozenset({SpanKind.BOLD}), frozenset()]
