"""Replacing on all pages: what to look for, what would change, how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from trialeditor.domain.text.finding import Replacement, Sought
from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_replace_dialog import Ui_ReplaceDialog
from trialeditor.gui.models.replace_rows import ReplaceRows
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.replace_faces import ReplaceAsk, RowFace, SectionChoice, SummaryFace
from trialeditor.gui.views.replace_delegate import ReplaceDelegate
from trialeditor.gui.widgets.steps import show_progress

_BEGIN = ("Look for words first", "Type the words and press Look. You see each sentence before anything is changed.")
_NONE = ("These words are on no page", "Check the spelling, or take a tick away above.")
_OTHER = ("The words are others now", "Press Look to see what they would change.")


class ReplaceDialog(Dialog):
    """Fields above; below them first nothing, then what would change, then progress."""

    look_requested = Signal(object)
    """ReplaceAsk."""
    ticked = Signal(object)
    """The rows that are left out: a frozenset of number and section key."""
    go_requested = Signal()
    stop_requested = Signal()

    def __init__(self, sections: Sequence[SectionChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReplaceDialog()
        self.ui.setupUi(self)
        self._is_running = False
        self._rows = ReplaceRows(self)
        self.ui.rows.setModel(self._rows)
        self.ui.rows.setItemDelegate(ReplaceDelegate(self.ui.rows))
        self.ui.sectionBox.addItem("All sections", "")
        for each in sections:
            self.ui.sectionBox.addItem(each.heading, each.key)
        set_words(self.ui.problemLabel, "")
        self._connect()
        self._wait(*_BEGIN)

    @property
    def ask(self) -> ReplaceAsk:
        """What is asked for."""
        ui = self.ui
        sought = Sought(
            words=ui.findEdit.text(),
            match_case=ui.caseBox.isChecked(),
            whole_words=ui.wholeBox.isChecked(),
            in_phrases=ui.phraseBox.isChecked(),
        )
        return ReplaceAsk(
            replacement=Replacement(sought=sought, words=ui.replaceEdit.text()),
            section=str(ui.sectionBox.currentData() or ""),
        )

    def begin(self, sought: Sought, words: str) -> None:
        """Begin with what was looked for in the page."""
        ui = self.ui
        ui.findEdit.setText(sought.words)
        ui.replaceEdit.setText(words)
        for box, is_on in (
            (ui.caseBox, sought.match_case),
            (ui.wholeBox, sought.whole_words),
            (ui.phraseBox, sought.in_phrases),
        ):
            box.setChecked(is_on)
        ui.findEdit.setFocus()
        ui.findEdit.selectAll()

    def show_running(self) -> None:
        """Show that work is under way."""
        self._is_running = True
        ui = self.ui
        ui.bar.setRange(0, 0)
        ui.stepLabel.setText("Beginning…")
        ui.doneLabel.setText("")
        ui.pages.setCurrentWidget(ui.progressPage)
        set_words(ui.problemLabel, "")
        self._allow_fields(False)
        ui.acceptButton.setEnabled(False)
        ui.cancelButton.setText("Stop")

    def show_progress(self, done: int, total: int, what: str) -> None:
        """Say how far the work is; a total of 0 is unknown."""
        show_progress(self.ui.bar, self.ui.stepLabel, self.ui.doneLabel, done, total, what)

    def show_rows(self, rows: Sequence[RowFace]) -> None:
        """Show what would change."""
        self._rest()
        self._rows.show_rows(rows)
        if rows:
            self.ui.pages.setCurrentWidget(self.ui.rowsPage)
            self.ui.rows.setCurrentIndex(self._rows.index(0))
            self.ui.rows.setFocus()
        else:
            self._wait(*_NONE)
            self.ui.findEdit.setFocus()

    def show_summary(self, face: SummaryFace) -> None:
        """Say what the ticked rows come to."""
        ui = self.ui
        ui.summaryLabel.setText(face.words)
        set_words(ui.effectLabel, face.effect)
        ui.acceptButton.setText(face.accept)
        ui.acceptButton.setEnabled(face.can_accept)
        ui.acceptButton.setToolTip("" if face.can_accept else plain_tip("Select what should be replaced."))

    def show_problem(self, face: NoticeFace) -> None:
        """Say why it cannot be done, or that it was stopped."""
        self._rest()
        self._wait(*_BEGIN)
        set_words(self.ui.problemLabel, f"{face.what} {face.detail}".strip())

    @override
    def reject(self) -> None:
        """Escape and the window's own button stop the work first, and close when it has stopped."""
        if self._is_running:
            self._stop()
        else:
            super().reject()

    def _connect(self) -> None:
        ui = self.ui
        for edit in (ui.findEdit, ui.replaceEdit):
            edit.textChanged.connect(lambda _words: self._changed())
        for box in (ui.caseBox, ui.wholeBox, ui.phraseBox):
            box.toggled.connect(lambda _on: self._changed())
        ui.sectionBox.currentIndexChanged.connect(lambda _row: self._changed())
        ui.lookButton.clicked.connect(self._look)
        ui.lookButton.setDefault(True)
        ui.allButton.clicked.connect(lambda: self._rows.tick(True))
        ui.noneButton.clicked.connect(lambda: self._rows.tick(False))
        self._rows.ticked.connect(lambda: self.ticked.emit(self._rows.off))
        ui.acceptButton.clicked.connect(self._go)
        ui.cancelButton.clicked.connect(self.reject)

    def _changed(self) -> None:
        """Let nothing be done by what was shown for other words."""
        if self.ui.pages.currentWidget() is self.ui.rowsPage:
            self._wait(*_OTHER)
        self._allow_fields(True)

    def _wait(self, title: str, text: str) -> None:
        self.ui.empty.say("replace", title, text)
        self.ui.pages.setCurrentWidget(self.ui.startPage)
        self.ui.acceptButton.setText("Replace")
        self.ui.acceptButton.setEnabled(False)
        self._allow_fields(True)

    def _allow_fields(self, can: bool) -> None:
        ui = self.ui
        for field in (ui.findEdit, ui.replaceEdit, ui.sectionBox, ui.caseBox, ui.wholeBox, ui.phraseBox):
            field.setEnabled(can)
        is_asked = bool(ui.findEdit.text().strip())
        ui.lookButton.setEnabled(can and is_asked)
        ui.lookButton.setToolTip("" if is_asked else plain_tip("Type the words to look for."))

    def _look(self) -> None:
        self.show_running()
        self.look_requested.emit(self.ask)

    def _go(self) -> None:
        self.show_running()
        self.go_requested.emit()

    def _rest(self) -> None:
        self._is_running = False
        self._allow_fields(True)
        self.ui.cancelButton.setText("Cancel")
        self.ui.cancelButton.setEnabled(True)

    def finish(self) -> None:
        """Close: it is done."""
        self._is_running = False
        self.accept()

    def _stop(self) -> None:
        self.ui.cancelButton.setEnabled(False)
        self.ui.stepLabel.setText("Stopping…")
        self.stop_requested.emit()
