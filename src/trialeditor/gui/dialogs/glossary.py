"""The glossary in a window beside the work: terms to search, and one to change, add or take away."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from trialeditor.gui.dialogs.base import FittingDialog, set_words, words_of
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_glossary_dialog import Ui_GlossaryDialog
from trialeditor.gui.glossary_faces import GlossaryFace, TermRow
from trialeditor.gui.models.glossary_table import GlossaryModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.widgets.rows_view import set_widths
from trialeditor.gui.widgets.tab_order import tab_on

_WIDTHS = (200, 560)
"""Of all columns but the last, which takes the rest."""
_COMES_ALONG = "This meaning comes with the program. Write another one to replace it."
_CHOOSE = "Choose a term of your team first."


class GlossaryDialog(FittingDialog):
    """Shows terms, and tells what is wanted of them."""

    narrowed = Signal(str)
    """Words that are searched."""
    saved = Signal(str, str, str)
    """Term, meaning and source."""
    removed = Signal(str)
    """Term: take the team's meaning away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_GlossaryDialog()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = GlossaryModel(self)
        self._why_not = ""
        self._is_showing = False
        ui = self.ui
        for button in (ui.removeButton, ui.saveButton):
            button.setProperty("does", button.toolTip())
        self._set_up_table()
        ui.filter.textChanged.connect(self.narrowed)
        ui.newButton.clicked.connect(self._begin)
        ui.closeButton.clicked.connect(self.close)
        ui.removeButton.clicked.connect(self._remove)
        ui.saveButton.clicked.connect(
            lambda: self.saved.emit(ui.term.text(), words_of(ui.meaning), ui.source.text().strip())
        )
        notice = ui.reportNotice.ui
        tab_on(ui.source, notice.actButton, notice.closeButton, ui.newButton)
        ui.filter.setFocus()
        self._show_row()

    def show_face(self, face: GlossaryFace) -> None:
        """Show other terms. What is in the fields stays there, for it may have been typed."""
        ui = self.ui
        wanted = face.here or ui.term.text()
        self._is_showing = True
        self._model.show_rows(face.rows)
        line = self._model.line_of(wanted) if wanted else None
        if line is not None:
            ui.table.setCurrentIndex(self._model.index(line, 0))
        self._is_showing = False
        ui.pages.setCurrentWidget(ui.table if face.rows else ui.empty)
        ui.empty.say("search", "No such term", "Search other words, or write the term below and save it.")
        self._show_acts()

    def show_notice(self, face: NoticeFace) -> None:
        """Say what happened."""
        self.ui.reportNotice.show_face(face)

    def allow(self, why_not: str) -> None:
        """Let the person change terms, or say why not."""
        self._why_not = why_not
        self._show_acts()

    def _set_up_table(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
        set_widths(table, _WIDTHS)
        table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_row())

    @property
    def _row(self) -> TermRow | None:
        return self._model.row(self.ui.table.currentIndex())

    def _show_row(self) -> None:
        """Put the term of the line into the fields."""
        row = self._row
        if self._is_showing:
            return
        if row is not None:
            self._fill(row.term, row.meaning, row.source)
        self._show_acts()

    def _begin(self) -> None:
        self.ui.table.clearSelection()
        self.ui.table.setCurrentIndex(QModelIndex())
        self._fill("", "", "")
        self._show_acts()
        self.ui.term.setFocus()

    def _fill(self, term: str, meaning: str, source: str) -> None:
        ui = self.ui
        ui.term.setText(term)
        ui.term.setCursorPosition(0)
        ui.meaning.setPlainText(meaning)
        ui.source.setText(source)
        ui.source.setCursorPosition(0)

    def _remove(self) -> None:
        if self._row is not None:
            self.removed.emit(self._row.term)

    def _show_acts(self) -> None:
        ui, row = self.ui, self._row
        set_words(ui.bundledLabel, row.note if row else "")
        ui.removeButton.setText(row.remove if row and row.remove else "Remove")
        missing = "" if row and row.remove else _COMES_ALONG if row else _CHOOSE
        for button, why_not in ((ui.removeButton, self._why_not or missing), (ui.saveButton, self._why_not)):
            button.setEnabled(not why_not)
            button.setToolTip(plain_tip(why_not) or button.property("does"))
            button.setAccessibleDescription(why_not)
        for field in (ui.term, ui.meaning, ui.source):
            field.setReadOnly(bool(self._why_not))
