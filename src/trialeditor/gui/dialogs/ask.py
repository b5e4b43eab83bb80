"""Puts questions to the person in dialogs over the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from trialeditor.gui.asking import (
    ConfirmQuestion,
    ConflictQuestion,
    NoteQuestion,
    OverrideAnswer,
    OverrideQuestion,
    SignAnswer,
    SignQuestion,
    WordingNoteAnswer,
    WordingNoteQuestion,
    WorkAsQuestion,
)
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.dialogs.conflict import ConflictDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.override import OverrideDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.dialogs.wording_note import WordingNoteDialog
from trialeditor.gui.dialogs.work_as import WorkAsDialog


class DialogAsk:
    """`Ask` with dialogs. `dress` puts the theme on each before it is shown."""

    def __init__(self, parent: QWidget, dress: Callable[[QWidget], None]) -> None:
        self._parent = parent
        self._dress = dress

    def note(self, question: NoteQuestion, answered: Callable[[str], None], left: Callable[[str], None]) -> None:
        """Ask for a few sentences; `left` gets what was typed when the question is dismissed."""
        dialog = NoteDialog(question, self._parent)
        dialog.answered.connect(answered)
        dialog.left.connect(left)
        self._open(dialog)

    def confirm(self, question: ConfirmQuestion, answered: Callable[[], None]) -> None:
        """Ask before something that is hard to take back."""
        dialog = ConfirmDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def override(self, question: OverrideQuestion, answered: Callable[[OverrideAnswer], None]) -> None:
        """Ask for words in place of the record's."""
        dialog = OverrideDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def wording_note(self, question: WordingNoteQuestion, answered: Callable[[WordingNoteAnswer], None]) -> None:
        """Ask for a note beside words of the registry."""
        dialog = WordingNoteDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def work_as(self, question: WorkAsQuestion, answered: Callable[[str], None]) -> None:
        """Ask for a person; the answer is a printed name."""
        dialog = WorkAsDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def sign(self, question: SignQuestion, answered: Callable[[SignAnswer], None]) -> None:
        """Ask for a signature."""
        dialog = SignDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def conflict(self, question: ConflictQuestion, answered: Callable[[frozenset[str]], None]) -> None:
        """Ask whose words to go on with, section by section."""
        dialog = ConflictDialog(question, self._parent)
        dialog.answered.connect(answered)
        self._open(dialog)

    def files(self, title: str, kinds: str, answered: Callable[[Sequence[Path]], None]) -> None:
        """Ask for files to read."""
        dialog = QFileDialog(self._parent, title, "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: answered([Path(name) for name in names]))
        self._open(dialog)

    def folder(self, title: str, start: Path, answered: Callable[[Path], None]) -> None:
        """Ask for a folder, to write into or to read."""
        dialog = QFileDialog(self._parent, title, str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: answered(Path(name)))
        self._open(dialog)

    def save_as(self, title: str, start: Path, kinds: Sequence[str], answered: Callable[[Path], None]) -> None:
        """Ask for a file to write; its name ends as the kind that is chosen says."""
        dialog = QFileDialog(self._parent, title, str(start))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(start.suffix)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind.rpartition("*.")[2].rstrip(")")))
        dialog.fileSelected.connect(lambda name: answered(Path(name)))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        self._dress(dialog)
        dialog.open()
