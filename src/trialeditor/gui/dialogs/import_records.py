"""The import: something to take in, what would come in, how far it is, and what came of it. One window for all steps.

It stands beside the work, and does not keep anybody from it.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget
from typing_extensions import override

from trialeditor.gui.dialogs.base import Dialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_import_dialog import Ui_ImportDialog
from trialeditor.gui.intake_faces import (
    Group,
    ImportFace,
    LinesFace,
    MessageFace,
    ProgressFace,
    ResultFace,
    Source,
    Step,
    TextFace,
    TrustFace,
)
from trialeditor.gui.models.report_table import ReportModel
from trialeditor.gui.widgets.motion import set_extent
from trialeditor.gui.widgets.polish import repolish

_LETTERS = (120, 90)
"""How wide and high it is at first, in letters of middling width."""
_ROW_ROOM = 12
"""Above and below the words of a row, together."""


class ImportDialog(Dialog):
    """Shows one step at a time, and tells what the person wants."""

    handed_over = Signal(object)
    """Handed: files, folders or text to look at."""
    source_chosen = Signal(object)
    """Source."""
    typed = Signal(str)
    """The whole text, after it changed."""
    files_requested = Signal()
    folder_requested = Signal()
    accepted_step = Signal()
    """The main button of a step was pressed."""
    back_requested = Signal()
    save_requested = Signal()
    beside_requested = Signal()
    """The other way on, beside the main one."""
    leave_requested = Signal()
    """Stop what is under way, or close."""
    trust_toggled = Signal(bool)
    """Whether signers who are not known here are to be trusted."""
    trial_requested = Signal(str)
    """NCT number of a line: open its page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportDialog()
        self.ui.setupUi(self)
        self.setWindowModality(Qt.WindowModality.NonModal)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(QSize(*(letter * each for each in _LETTERS)).boundedTo(self.screen().availableSize()))
        self._face: ImportFace | None = None
        self._model = ReportModel(self)
        for label in (self.ui.titleLabel, self.ui.introLabel, self.ui.stepLabel, self.ui.foundLabel):
            label.setMinimumWidth(1)  # a long name is cut off; it does not widen the dialog
        self._set_up_source()
        self._set_up_result()
        self._set_up_buttons()

    @property
    def face(self) -> ImportFace | None:
        """What is shown now."""
        return self._face

    def show_face(self, face: ImportFace) -> None:
        """Show a step."""
        self._face = face
        ui = self.ui
        self.setWindowTitle(face.title.removesuffix("…"))
        ui.titleLabel.setText(face.title)
        set_words(ui.introLabel, face.intro)
        self._show_buttons(face)
        pages = {
            Step.SOURCE: ui.sourcePage,
            Step.MESSAGE: ui.messagePage,
            Step.PROGRESS: ui.progressPage,
            Step.RESULT: ui.resultPage,
        }
        ui.pages.setCurrentWidget(pages[face.step])
        if face.step is Step.SOURCE:
            self._show_source(face.source)
        elif face.step is Step.PROGRESS:
            set_words(ui.hintLabel, face.hint)
            self.show_progress(ProgressFace(percent=None, words="Beginning…"))
        elif face.message is not None:
            self._show_message(face.message)
        elif face.result is not None:
            self._show_trust(face.trust)
            self._show_result(face.result)
        self._focus(face)

    def show_again(self, face: ImportFace) -> None:
        """Show the same step with other counts: the person goes on where they are."""
        self._face = face
        self._show_buttons(face)
        if face.result is not None:
            chosen = self.ui.tiles.chosen_group
            self._show_result(
                replace(face.result, chosen=chosen if chosen in face.result.lines else face.result.chosen)
            )

    def show_progress(self, face: ProgressFace) -> None:
        """Say how far the work is."""
        known = face.percent is not None
        set_extent(self.ui.bar, 100 if known else 0)
        self.ui.bar.setValue(face.percent or 0)
        self.ui.percentLabel.setText(f"{face.percent} %" if known else "")
        if self.ui.cancelButton.isEnabled():
            self.ui.stepLabel.setText(face.words)

    def show_text(self, face: TextFace) -> None:
        """Say what was recognized in the text."""
        self.ui.foundLabel.setText(face.words)
        repolish(self.ui.foundLabel, "uiRole", "problem" if face.is_trouble else "muted")
        self.ui.acceptButton.setText(face.accept)
        self.ui.acceptButton.setEnabled(face.can_accept)

    def show_notice(self, face: NoticeFace) -> None:
        """Say that something was saved, or could not be done."""
        page = self.ui.pages.currentWidget()
        notice = self.ui.reportNotice if page is self.ui.resultPage else self.ui.sourceNotice
        notice.show_face(face)

    def end(self) -> None:
        """Go, without asking."""
        self.done(0)

    @override
    def reject(self) -> None:
        """Escape stops the work first, and closes when it has stopped."""
        self.leave_requested.emit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.leave_requested.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _set_up_source(self) -> None:
        ui = self.ui
        ui.well.dropped.connect(self.handed_over)
        ui.text.handed_over.connect(self.handed_over)
        ui.text.textChanged.connect(lambda: self.typed.emit(ui.text.toPlainText()))
        ui.filesTab.clicked.connect(lambda: self.source_chosen.emit(Source.FILES))
        ui.textTab.clicked.connect(lambda: self.source_chosen.emit(Source.TEXT))
        ui.filesButton.clicked.connect(self.files_requested)
        ui.folderButton.clicked.connect(self.folder_requested)

    def _set_up_result(self) -> None:
        table = self.ui.table
        table.setModel(self._model)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.doubleClicked.connect(self._open)
        self.ui.tiles.chosen.connect(self._show_group)
        self.ui.trustChoice.toggled.connect(self.trust_toggled)

    def _set_up_buttons(self) -> None:
        ui = self.ui
        ui.acceptButton.clicked.connect(self.accepted_step)
        ui.cancelButton.clicked.connect(self._leave)
        ui.backButton.clicked.connect(self.back_requested)
        ui.saveButton.clicked.connect(self.save_requested)
        ui.besideButton.clicked.connect(self.beside_requested)

    def _show_buttons(self, face: ImportFace) -> None:
        ui = self.ui
        for button, words in (
            (ui.backButton, face.back),
            (ui.cancelButton, face.cancel),
            (ui.acceptButton, face.accept),
            (ui.besideButton, face.beside),
        ):
            button.setText(words)
            button.setVisible(bool(words))
        ui.saveButton.setVisible(face.can_save)
        ui.cancelButton.setEnabled(True)
        ui.acceptButton.setEnabled(face.can_accept)

    def _show_source(self, source: Source) -> None:
        ui = self.ui
        is_text = source is Source.TEXT
        (ui.textTab if is_text else ui.filesTab).setChecked(True)
        ui.sources.setCurrentWidget(ui.textPage if is_text else ui.filesPage)

    def _show_message(self, face: MessageFace) -> None:
        self.ui.messagePage.say(face.icon, face.title, face.text)

    def _show_result(self, face: ResultFace) -> None:
        self.ui.reportNotice.show_face(face.notice, can_close=False)
        self.ui.tiles.show_tiles(face.tiles, face.chosen)
        self._show_group(face.chosen)

    def _show_trust(self, face: TrustFace | None) -> None:
        choice = self.ui.trustChoice
        choice.setVisible(face is not None and bool(face.choice))
        set_words(self.ui.trustLabel, face.text if face else "")
        if face is not None:
            choice.setText(face.choice)
            choice.setEnabled(not face.why_not)
            choice.setToolTip(face.why_not)
            choice.setAccessibleDescription(" ".join(part for part in (face.why_not, face.text) if part))
            with QSignalBlocker(choice):
                choice.setChecked(face.is_on)

    def _show_group(self, group: Group) -> None:
        if self._face is not None and self._face.result is not None:
            self._show_lines(self._face.result.lines[group])

    def _show_lines(self, face: LinesFace) -> None:
        ui = self.ui
        words = ui.table.fontMetrics().lineSpacing() * (2 if face.tall else 1)
        ui.table.verticalHeader().setDefaultSectionSize(words + _ROW_ROOM)
        self._model.show_lines(face)
        ui.empty.say("list", face.title, face.text)
        ui.linesPages.setCurrentWidget(ui.empty if face.title else ui.table)
        set_words(ui.moreLabel, face.more)
        self._share_width()

    def _share_width(self) -> None:
        """Columns without a share take what their words need; the others divide the rest."""
        table, columns = self.ui.table, self._model.columns
        header = table.horizontalHeader()
        own = {
            place: max(table.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place, each in enumerate(columns)
            if not each.share
        }
        rest = table.viewport().width() - sum(own.values())
        shares = sum(each.share for each in columns)
        for place, each in enumerate(columns):
            table.setColumnWidth(place, own[place] if place in own else rest * each.share // shares)

    def _focus(self, face: ImportFace) -> None:
        """Put the focus where the next key is wanted."""
        ui = self.ui
        wanted: QWidget = ui.cancelButton
        if face.step is Step.SOURCE:
            wanted = ui.text if face.source is Source.TEXT else ui.filesButton
        elif face.accept:
            wanted = ui.acceptButton
        wanted.setFocus()
        if isinstance(wanted, QPushButton):
            wanted.setDefault(True)

    def _open(self, index: QModelIndex) -> None:
        nct = self._model.first(index.row())
        if nct.startswith("NCT"):
            self.trial_requested.emit(nct)

    def _leave(self) -> None:
        if self._face is not None and self._face.step is Step.PROGRESS:
            self.ui.cancelButton.setEnabled(False)
            self.ui.stepLabel.setText("Stopping…")
        self.leave_requested.emit()
