"""The comments beside the words and on them: what is chosen, typed and pressed is told; marks move with the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.comment_faces import CommentMark, CommentsFace, ComposeFace, ThreadFace
from trialeditor.gui.faces import BadgeFace
from trialeditor.gui.history_faces import ChangeLine, Span
from trialeditor.gui.views.comments_tab import CommentsTab
from trialeditor.gui.widgets.found_marks import stretch
from trialeditor.gui.widgets.text_field import TextField

TEXT = "Doctors 😀 begin the treatment."
LINES = (
    HeadingFace(words="Summary", counts="2 threads"),
    LineFace(id="3", badge=BadgeFace(word="Open"), name="“begin”", about="When?"),
    LineFace(id="5", badge=BadgeFace(word="Suggestion"), name="“treatment”", about="Plainer"),
)


@pytest.fixture
def tab(qtbot: QtBot) -> CommentsTab:
    made = CommentsTab()
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show_face(CommentsFace(lines=LINES, summary="2 open threads"))
    return made


SAID = (ChangeLine(depth=2, spans=(Span("When?"),)),)
THREAD = ThreadFace(number=3, title="“begin”", badge=BadgeFace(word="Open"), lines=SAID, names=("Rita",))


def test_a_thread_that_is_chosen_is_told_and_return_goes_to_its_words(tab: CommentsTab) -> None:
    chosen: list[tuple[int, bool]] = []
    tab.chosen.connect(lambda number, focus: chosen.append((number, focus)))
    view = tab.ui.threads
    view.setCurrentIndex(view.model().index(1, 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen == [(3, False), (3, True)]
    tab.show_thread(replace(THREAD, number=5))
    assert view.currentIndex().row() == 2
    assert chosen[2:] == []


def test_buttons_say_why_they_cannot_be_pressed(tab: CommentsTab) -> None:
    tab.show_thread(replace(THREAD, has_suggestion=True, why_not_accept="The words changed."))
    ui = tab.ui
    assert not ui.acceptButton.isEnabled()
    assert ui.acceptButton.accessibleDescription() == "The words changed."
    assert ui.refuseButton.isEnabled()
    assert not ui.replyButton.isEnabled()
    ui.reply.setPlainText("Soon.")
    assert ui.replyButton.isEnabled()
    tab.show_thread(THREAD)
    assert ui.acceptButton.isHidden()
    assert ui.reply.toPlainText() == ""


def test_what_is_typed_is_told_and_sent_with_the_keys(tab: CommentsTab) -> None:
    typed: list[str] = []
    sent: list[bool] = []
    tab.comment_typed.connect(typed.append)
    tab.send_requested.connect(lambda: sent.append(True))
    tab.show_compose(ComposeFace(about="About “begin”", can_suggest=True))
    assert tab.ui.pages.isHidden()
    assert not tab.ui.sendButton.isEnabled()
    tab.ui.comment.setPlainText("When?")
    QTest.keyClick(tab.ui.comment, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (typed, sent) == (["When?"], [True])
    left: list[bool] = []
    tab.cancel_requested.connect(lambda: left.append(True))
    QTest.keyClick(tab.ui.comment, Qt.Key.Key_Escape)
    assert left == [True]
    tab.show_compose(None)
    assert not tab.ui.pages.isHidden()


def test_a_suggestion_needs_no_words_beside_it(tab: CommentsTab) -> None:
    wanted: list[bool] = []
    tab.suggest_toggled.connect(wanted.append)
    tab.show_compose(ComposeFace(about="About “begin”", can_suggest=True))
    tab.ui.suggestBox.click()
    assert wanted == [True]
    tab.show_compose(ComposeFace(about="About “begin”", can_suggest=True, suggestion="begin"))
    assert tab.ui.suggestion.toPlainText() == "begin"
    assert tab.ui.sendButton.isEnabled()


def test_people_are_mentioned_from_the_menu(tab: CommentsTab) -> None:
    tab.show_thread(THREAD)
    [action] = tab.ui.mentionButton.menu().actions()
    action.trigger()
    assert tab.ui.reply.toPlainText() == "@Rita "


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField()
    qtbot.addWidget(made)
    made.show_text(TEXT)
    return made


def mark(words: str, number: int = 3) -> CommentMark:
    start = TEXT.index(words)
    return CommentMark(number=number, start=start, end=start + len(words), tip=f"Rita: {words}?")


def test_comments_have_a_line_above_the_words(field: TextField) -> None:
    field.said.show_marks([mark("begin the")])
    [one] = field.extraSelections()
    assert one.cursor.selectedText() == "begin the"
    assert one.format.fontOverline()
    assert one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.NoUnderline
    field.said.show_marks([])
    assert field.extraSelections() == []


def test_marks_move_with_the_words_while_somebody_types(field: TextField) -> None:
    field.said.show_marks([mark("begin the")])
    cursor = QTextCursor(field.document())
    cursor.insertText("Soon, ")
    [one] = field.extraSelections()
    assert one.cursor.selectedText() == "begin the"


def test_of_two_threads_the_one_with_the_fewest_words_is_meant(field: TextField) -> None:
    field.said.show_marks([mark(TEXT, 1), mark("begin", 2)])
    place = stretch(field, TEXT, TEXT.index("begin"), TEXT.index("begin") + 2).position()
    found = field.said.at(place)
    assert found is not None
    assert found.number == 2
    assert field.said.at(0) == mark(TEXT, 1)


def test_the_cursor_tells_of_the_thread_that_it_is_in(field: TextField, qtbot: QtBot) -> None:
    told: list[int] = []
    field.said.told = told.append
    field.said.show_marks([mark("begin")])
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    cursor = stretch(field, TEXT, TEXT.index("begin"), TEXT.index("begin") + 2)
    field.setTextCursor(cursor)
    assert told == []  # words are being selected
    cursor.setPosition(cursor.selectionStart() + 1)
    field.setTextCursor(cursor)
    assert told == [3]
