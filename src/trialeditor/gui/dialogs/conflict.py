"""Sections that two people changed, with a choice for each. Nothing is changed before all are made."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.asking import ConflictQuestion
from trialeditor.gui.dialogs.base import Dialog
from trialeditor.gui.forms.ui_conflict_dialog import Ui_ConflictDialog
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.views.clash_card import ClashCard
from trialeditor.gui.widgets.tab_order import tab_on


class ConflictDialog(Dialog):
    """Shows what clashes, and takes the choices."""

    answered = Signal(object)
    """frozenset[str]: the keys of the sections that stay the person's own."""

    def __init__(self, question: ConflictQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ConflictDialog()
        self.ui.setupUi(self)
        ui = self.ui
        ui.titleLabel.setText("Two versions of the same words")
        ui.introLabel.setText(question.what)
        ui.acceptButton.setText(question.accept)
        self.cards = tuple(ClashCard(face, ui.ground) for face in question.clashes)
        for card in self.cards:
            ui.cards.addWidget(card)
            card.chosen.connect(self._count)
        ui.cards.addStretch(1)
        ui.acceptButton.clicked.connect(self._answer)
        ui.laterButton.clicked.connect(self.reject)
        for button, is_mine in ((ui.allMineButton, True), (ui.allTheirsButton, False)):
            button.setVisible(len(self.cards) > 1)
            button.clicked.connect(partial(self._choose_all, is_mine=is_mine))
        inner = [part for card in self.cards for part in (card.ui.columns, card.ui.mineChoice, card.ui.theirsChoice)]
        tab_on(*inner, ui.allMineButton, ui.allTheirsButton, ui.laterButton, ui.acceptButton)
        if self.cards:
            self.cards[0].ui.columns.setFocus()
        self._count()

    def _choose_all(self, _checked: bool = False, *, is_mine: bool) -> None:
        """Choose for every section at once; each can still be chosen otherwise, and nothing is changed by it."""
        for card in self.cards:
            card.choose(is_mine=is_mine)

    def _count(self) -> None:
        left = sum(not card.is_chosen for card in self.cards)
        why_not = f"Choose for each section first: {left} left." if left else ""
        self.ui.acceptButton.setEnabled(not left)
        self.ui.acceptButton.setToolTip(plain_tip(why_not))
        self.ui.acceptButton.setAccessibleDescription(why_not)

    def _answer(self) -> None:
        self.answered.emit(frozenset(card.key for card in self.cards if card.is_mine))
        self.accept()
