"""The field for words: what is shown in it is what is stored, whatever characters stand there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

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
