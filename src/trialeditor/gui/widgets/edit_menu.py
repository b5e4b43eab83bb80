"""Undo, cut, copy, paste and select all: the menu does what the keys do in the field that has the focus.

Fields of text take these keys themselves, wherever they are, so that the actions have none: the menu only names them.
A section's field leaves Undo to the page (see `undo_router`). Every other field has an undo of its own: it is meant
while the menu is open and that field has the focus. The buttons in the bar are the page's always.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QUndoGroup
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from trialeditor.gui.action_states import native_keys
from trialeditor.gui.forms.ui_main_window import Ui_MainWindow
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.undo_router import REDO_KEYS, UndoRouter
from trialeditor.gui.widgets.action_catalog import WHY_NOT, plain

Field = QLineEdit | QPlainTextEdit | QTextEdit

_NO_FIELD = "Click into a field of text first."
_NOTHING_CHOSEN = "Select words first."
_HIDDEN = "Nobody can copy what is hidden here."
_ONLY_READ = "These words can only be read."
_NOTHING_COPIED = "Nothing was copied yet."
_EMPTY = "This field is empty."
_NOTHING_TYPED = "Nothing was typed in this field."
_NOTHING_BACK = "Nothing was taken back in this field."


class EditMenu(QObject):
    """Keeps the first actions of the menu true, and does what they say."""

    def __init__(self, ui: Ui_MainWindow, group: QUndoGroup, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._group = ui, group
        self._field: Field | None = None
        """The field over which the menu is open."""
        self._does = {action: action.statusTip() for action in (*_of_field(ui), ui.actionUndo, ui.actionRedo)}
        ui.menuEdit.aboutToShow.connect(self._open)
        ui.menuEdit.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._leave))  # the action comes after it
        self._set_up_field_actions()
        self._set_up_undo()

    def _set_up_field_actions(self) -> None:
        ui, standard = self._ui, QKeySequence.StandardKey
        keys = (standard.Cut, standard.Copy, standard.Paste, standard.SelectAll)
        for action, each in zip(_of_field(ui), keys, strict=True):
            native = QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"{action.text()}\t{native}")
        ui.actionCut.triggered.connect(lambda _on: self._do(lambda field: field.cut()))
        ui.actionCopy.triggered.connect(lambda _on: self._do(lambda field: field.copy()))
        ui.actionPaste.triggered.connect(lambda _on: self._do(lambda field: field.paste()))
        ui.actionSelectAll.triggered.connect(lambda _on: self._do(lambda field: field.selectAll()))
        self._allow(None)

    def _do(self, act: Callable[[Field], None]) -> None:
        if self._field is not None:
            act(self._field)

    def _set_up_undo(self) -> None:
        ui, group = self._ui, self._group
        ui.actionRedo.setShortcuts([QKeySequence(keys) for keys in REDO_KEYS])
        ui.actionUndo.triggered.connect(lambda _on: self._undo())
        ui.actionRedo.triggered.connect(lambda _on: self._redo())
        for changed in (group.canUndoChanged, group.canRedoChanged, group.undoTextChanged, group.redoTextChanged):
            changed.connect(lambda _now: self._tell_of_page())
        self._tell_of_page()

    def _open(self) -> None:
        """Say what is possible in the field that has the focus."""
        here = QApplication.focusWidget()
        self._field = here if isinstance(here, Field) else None
        self._allow(self._field)
        own = self._own
        if own is None:
            self._tell_of_page()
        else:
            self._tell(self._ui.actionUndo, "&Undo", "" if _can_undo(own) else _NOTHING_TYPED)
            self._tell(self._ui.actionRedo, "&Redo", "" if _can_redo(own) else _NOTHING_BACK)

    def _leave(self) -> None:
        self._field = None
        self._tell_of_page()

    def _tell_of_page(self) -> None:
        """Say what can be taken back on the page."""
        ui, group = self._ui, self._group
        for action, can, name, what in (
            (ui.actionUndo, group.canUndo(), "&Undo", group.undoText()),
            (ui.actionRedo, group.canRedo(), "&Redo", group.redoText()),
        ):
            self._tell(action, f"{name} {what}".strip(), "" if can else str(action.property(WHY_NOT)))

    def _tell(self, action: QAction, words: str, why_not: str) -> None:
        action.setText(words)
        action.setEnabled(not why_not)
        action.setStatusTip(why_not or self._does[action])
        action.setToolTip(plain_tip(why_not or f"{plain(words)} ({native_keys(action)})"))

    def _allow(self, field: Field | None) -> None:
        whys = whys_not(field) if field is not None else (_NO_FIELD,) * 4
        for action, why_not in zip(_of_field(self._ui), whys, strict=True):
            action.setEnabled(not why_not)
            action.setStatusTip(why_not or self._does[action])

    @property
    def _own(self) -> Field | None:
        """The field with an undo of its own over which the menu is open; None where the page's is meant."""
        field = self._field
        return field if field is not None and _has_undo(field) else None

    def _undo(self) -> None:
        (self._own or self._group).undo()

    def _redo(self) -> None:
        (self._own or self._group).redo()


def _of_field(ui: Ui_MainWindow) -> tuple[QAction, QAction, QAction, QAction]:
    return ui.actionCut, ui.actionCopy, ui.actionPaste, ui.actionSelectAll


def whys_not(field: Field) -> tuple[str, str, str, str]:
    """Say why the words of a field cannot be cut, copied, pasted or selected; empty where they can."""
    is_chosen, can_paste, has_words = _possible(field)
    is_hidden = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
    copying = _HIDDEN if is_hidden else "" if is_chosen else _NOTHING_CHOSEN
    only_read = _ONLY_READ if field.isReadOnly() else ""
    pasting = "" if can_paste else _NOTHING_COPIED
    return only_read or copying, copying, only_read or pasting, "" if has_words else _EMPTY


def _possible(field: Field) -> tuple[bool, bool, bool]:
    """Say whether words are selected, whether something is there to paste, and whether there are words at all."""
    if isinstance(field, QLineEdit):
        return field.hasSelectedText(), bool(QGuiApplication.clipboard().text()), bool(field.text())
    return field.textCursor().hasSelection(), field.canPaste(), not field.document().isEmpty()


def _has_undo(field: Field) -> bool:
    return not field.isReadOnly() and field.findChild(UndoRouter) is None


def _can_undo(field: Field) -> bool:
    return field.isUndoAvailable() if isinstance(field, QLineEdit) else field.document().isUndoAvailable()


def _can_redo(field: Field) -> bool:
    return field.isRedoAvailable() if isinstance(field, QLineEdit) else field.document().isRedoAvailable()
