"""The dialog for sections that two people changed: a choice for each, and none made beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from trialeditor.domain.errors import Clash
from trialeditor.gui.asking import ConflictQuestion
from trialeditor.gui.dialogs.conflict import ConflictDialog
from trialeditor.gui.dressing import dress
from trialeditor.gui.presenters.conflicts import clash_face
from trialeditor.gui.theme import DARK, LIGHT

QUESTION = ConflictQuestion(
    what="Rhea Reviewer saved version 2 since you began.",
    clashes=(
        clash_face(Clash(key="title", base="A cream", yours="A new cream", theirs="One cream"), "Title"),
        clash_face(Clash(key="summary", base="", yours="Mine", theirs=""), "Summary"),
    ),
    accept="Save as version 3",
)


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ConflictDialog]:
    made = ConflictDialog(QUESTION)
    dress(made, LIGHT)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if isValid(made):
        made.close()


def test_nothing_is_chosen_at_first_and_later_changes_nothing(dialog: ConflictDialog) -> None:
    answers: list[frozenset[str]] = []
    dialog.answered.connect(answers.append)
    assert not any(card.is_chosen for card in dialog.cards)
    assert not dialog.ui.acceptButton.isEnabled()
    assert "2 left" in dialog.ui.acceptButton.accessibleDescription()
    dialog.ui.laterButton.click()
    assert answers == []


def test_a_choice_for_each_section_is_the_answer(dialog: ConflictDialog) -> None:
    answers: list[frozenset[str]] = []
    dialog.answered.connect(answers.append)
    title, summary = dialog.cards
    title.ui.theirsChoice.click()
    assert not dialog.ui.acceptButton.isEnabled()
    summary.ui.mineChoice.click()
    assert dialog.ui.acceptButton.isEnabled()
    title.ui.mineChoice.click()
    title.ui.theirsChoice.click()
    dialog.ui.acceptButton.click()
    assert answers == [frozenset({"summary"})]


def test_all_are_chosen_at_once_and_one_otherwise_after_that(dialog: ConflictDialog) -> None:
    answers: list[frozenset[str]] = []
    dialog.answered.connect(answers.append)
    title, summary = dialog.cards
    dialog.ui.allMineButton.click()
    assert (title.is_mine, summary.is_mine) == (True, True)
    dialog.ui.allTheirsButton.click()
    assert dialog.ui.acceptButton.isEnabled()
    summary.ui.mineChoice.click()
    assert answers == []
    dialog.ui.acceptButton.click()
    assert answers == [frozenset({"summary"})]


def test_one_section_needs_no_choice_for_all(qtbot: QtBot) -> None:
    made = ConflictDialog(replace(QUESTION, clashes=QUESTION.clashes[:1]))
    qtbot.addWidget(made)
    assert made.ui.allMineButton.isHidden()
    assert made.ui.allTheirsButton.isHidden()


def test_a_screen_reader_hears_what_each_added(dialog: ConflictDialog) -> None:
    title, summary = dialog.cards
    assert title.ui.columns.accessibleName() == "Title: as both began, your words, and their words"
    assert "Your words: A new: new cream" in title.ui.columns.accessibleDescription()
    assert "As both began: No words" in summary.ui.columns.accessibleDescription()


def test_another_theme_keeps_what_is_shown(dialog: ConflictDialog) -> None:
    before = dialog.cards[0].ui.columns.toPlainText()
    dress(dialog, DARK)
    assert dialog.cards[0].ui.columns.toPlainText() == before
