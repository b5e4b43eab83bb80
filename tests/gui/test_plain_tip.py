"""Tool tips show words from records and people as they are."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from trialeditor.gui.plain_tip import plain_tip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("words", ["<b>Bold</b> & co", '<img src="file:///x.png"> seen\n{brief_title}', "<p>One\nTwo"])
def test_markup_is_shown_and_not_obeyed(words: str) -> None:
    shown = QTextDocument()
    shown.setHtml(plain_tip(words))
    assert shown.toPlainText() == words


def test_plain_words_stay_as_they_are() -> None:
    assert [plain_tip(words) for words in ("", "Age < 18", "R & D")] == ["", "Age < 18", "R & D"]
