"""The head of the editor: what changed since the signature is offered beside the sentence that it is about."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from trialeditor.gui.faces import BadgeFace, HeaderFace
from trialeditor.gui.forms.ui_editor_pane import Ui_EditorPane
from trialeditor.gui.views.page_head import PageHead

SENTENCE = "Submitted by Edna Editor. “One sentence less, as you asked.”"


def test_what_changed_stands_beside_the_sentence_and_takes_no_row(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    ui = Ui_EditorPane()
    ui.setupUi(pane)
    head = PageHead(ui, pane)
    head.set_steps(*(QAction(name, pane) for name in ("Save version", "Request changes", "Submit", "Sign off")))
    head.set_changes(QAction("What changed since the signature", pane))
    head.show_face(
        HeaderFace(
            nct="NCT99990002",
            title="A new skin cream",
            badge=BadgeFace(word="In review"),
            status="Open to new patients",
            as_of="",
            sentence=SENTENCE,
            reviewed="",
            next_review=None,
            earliest=None,
            why_not_next_review="",
            offers_changes=True,
        )
    )
    ui.pages.setCurrentWidget(ui.pageView)
    pane.resize(900, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    qtbot.waitUntil(lambda: ui.changesButton.x() > 0)
    sentence, link = ui.stageSentence.geometry(), ui.changesButton.geometry()
    assert not ui.nowRow.isVisible()
    assert sentence.top() <= link.center().y() <= sentence.bottom()
    assert link.left() > sentence.right()
    assert sentence.left() == ui.titleLabel.geometry().left()
