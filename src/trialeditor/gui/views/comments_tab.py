"""The comments beside the words: threads by section, all that was said in one, and a comment that is being written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton, QWidget
from typing_extensions import override

from trialeditor.gui.comment_faces import CommentsFace, ComposeFace, ThreadFace
from trialeditor.gui.forms.ui_comments_tab import Ui_CommentsTab
from trialeditor.gui.models.judged_lines import JudgedModel
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Space
from trialeditor.gui.views.judged_delegate import JudgedDelegate
from trialeditor.gui.widgets.flow import FlowLayout
from trialeditor.gui.widgets.note_field import NoteField
from trialeditor.gui.widgets.polish import repolish

_SENDS = "Ctrl+Return sends it"
_NO_TEXT = "Write what you want to say first."


class CommentsTab(QWidget):
    """Shows threads, and tells what the person wants with them."""

    chosen = Signal(int, bool)
    """The number of a thread, and whether the person goes to its words."""
    closed_toggled = Signal(bool)
    new_requested = Signal()
    reply_typed = Signal(str)
    """The answer so far."""
    comment_typed = Signal(str)
    """The new comment so far."""
    suggest_toggled = Signal(bool)
    """Other words are to be suggested, or no longer."""
    suggestion_typed = Signal(str)
    """The suggested words so far."""
    reply_requested = Signal()
    accept_requested = Signal()
    refuse_requested = Signal()
    close_requested = Signal()
    send_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CommentsTab()
        self.ui.setupUi(self)
        self._here: int | None = None
        self._is_showing = False
        self._model = JudgedModel(self)
        self._set_up_list()
        self._set_up_thread()
        self._set_up_compose()
        for button in (self.ui.mentionButton, self.ui.newMentionButton):
            button.setMenu(QMenu(button))
            button.menu().setAccessibleName("People")
        self._stand_on(self.ui.threadFoot)
        self.ui.footScroll.hide()

    def show_face(self, face: CommentsFace) -> None:
        """Show other threads."""
        ui = self.ui
        self._is_showing = True
        self._model.show_lines(face.lines)
        self._mark_here()
        self._is_showing = False
        ui.summaryLabel.say(face.summary)
        ui.closedButton.setText(face.closed or "None closed")
        ui.closedButton.setVisible(bool(face.closed))
        ui.closedButton.setChecked(face.shows_closed)
        repolish(ui.closedButton, "on", "true" if face.shows_closed else "")
        ui.empty.say("comment", *face.empty)
        ui.pages.setCurrentWidget(ui.threads if face.lines else ui.empty)

    def show_thread(self, face: ThreadFace | None) -> None:
        """Show all that was said in the thread that the person is at; None for none."""
        ui = self.ui
        self._here = face.number if face else None
        self._is_showing = True
        self._mark_here()
        if face is not None:
            ui.titleLabel.say(face.title)
            ui.badge.show_face(face.badge)
            ui.said.show_lines(face.lines)
            ui.said.verticalScrollBar().setValue(ui.said.verticalScrollBar().maximum())
            ui.reply.show_text(face.reply)
            ui.closeButton.setText(face.close)
            ui.acceptButton.setVisible(face.has_suggestion)
            ui.refuseButton.setVisible(face.has_suggestion)
            _allow(ui.acceptButton, face.why_not_accept)
            _allow(ui.refuseButton, face.why_not_refuse)
            _allow(ui.closeButton, face.why_not_close)
            _fill(ui.mentionButton, face.names, ui.reply)
            self._stand_on(ui.threadFoot)
        self._is_showing = False
        ui.footScroll.setVisible(face is not None)

    def show_compose(self, face: ComposeFace | None, *, focus: bool = False) -> None:
        """Show a comment that is being written; None puts it away."""
        ui = self.ui
        ui.pages.setVisible(face is None)  # who writes needs the room
        if face is None:
            at = QApplication.focusWidget()
            had_focus = at is not None and ui.newFoot.isAncestorOf(at)
            self._stand_on(ui.threadFoot)
            ui.footScroll.setVisible(self._here is not None)
            if had_focus:
                self.setFocus()
            return
        self._is_showing = True
        ui.aboutLabel.say(face.about)
        ui.comment.show_text(face.text)
        ui.suggestBox.setVisible(face.can_suggest)
        ui.suggestBox.setChecked(face.suggestion is not None)
        ui.suggestion.setVisible(face.suggestion is not None)
        ui.suggestion.show_text(face.suggestion or "")
        _fill(ui.newMentionButton, face.names, ui.comment)
        self._is_showing = False
        self._stand_on(ui.newFoot)
        ui.footScroll.show()
        if focus:
            (ui.comment if face.suggestion is None or face.text else ui.suggestion).setFocus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the threads. A focus proxy would let Tab pass over what stands before them."""
        super().focusInEvent(event)
        (self.ui.threads if self._model.rowCount() else self.ui.newButton).setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            number = self._number(self.ui.threads.currentIndex())
            if number is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.chosen.emit(number, True)
                return True
        return False

    def _set_up_list(self) -> None:
        view = self.ui.threads
        view.setModel(self._model)
        view.setItemDelegate(JudgedDelegate(view))
        view.selectionModel().currentChanged.connect(lambda now, _before: self._choose(now))
        view.clicked.connect(self._choose)
        view.doubleClicked.connect(lambda index: self._choose(index, focus=True))
        view.installEventFilter(self)
        for place, share in enumerate((2, 3)):
            self.ui.panes.setStretchFactor(place, share)
        self.ui.panes.setSizes([260, 340])
        self.ui.closedButton.clicked.connect(self.closed_toggled)
        self.ui.newButton.clicked.connect(self.new_requested)

    def _set_up_thread(self) -> None:
        ui = self.ui
        row = FlowLayout(ui.acts, spacing=Space.SMALL)
        acts = (
            (ui.replyButton, self.reply_requested),
            (ui.acceptButton, self.accept_requested),
            (ui.refuseButton, self.refuse_requested),
            (ui.closeButton, self.close_requested),
        )
        for button, wanted in acts:
            button.setProperty("does", button.toolTip())
            button.clicked.connect(lambda _on=False, wanted=wanted: wanted.emit())
            row.addWidget(button)
        row.addWidget(ui.mentionButton)
        ui.reply.sent.connect(ui.replyButton.click)
        ui.reply.textChanged.connect(self._tell_reply)
        self._tell_reply()

    def _set_up_compose(self) -> None:
        ui = self.ui
        row = FlowLayout(ui.newActs, spacing=Space.SMALL)
        for each in (ui.sendButton, ui.cancelButton, ui.newMentionButton):
            row.addWidget(each)
        ui.sendButton.setProperty("does", f"{ui.sendButton.toolTip()} ({_SENDS})")
        ui.sendButton.clicked.connect(self.send_requested)
        ui.cancelButton.clicked.connect(self.cancel_requested)
        for field in (ui.comment, ui.suggestion):
            field.sent.connect(ui.sendButton.click)
            field.left.connect(ui.cancelButton.click)
        ui.comment.textChanged.connect(self._tell_comment)
        ui.suggestion.textChanged.connect(self._tell_suggestion)
        ui.suggestBox.toggled.connect(self._tell_suggest)
        self._tell_comment()

    def _stand_on(self, foot: QWidget) -> None:
        """Show a thread, or the comment that is being written. A stack would give both the room of the larger one."""
        for each in (self.ui.threadFoot, self.ui.newFoot):
            each.setVisible(each is foot)

    def _tell_reply(self) -> None:
        words = self.ui.reply.toPlainText()
        _allow(self.ui.replyButton, "" if words.strip() else _NO_TEXT)
        if not self._is_showing:
            self.reply_typed.emit(words)

    def _tell_comment(self) -> None:
        self._allow_send()
        if not self._is_showing:
            self.comment_typed.emit(self.ui.comment.toPlainText())

    def _tell_suggestion(self) -> None:
        if not self._is_showing:
            self.suggestion_typed.emit(self.ui.suggestion.toPlainText())

    def _tell_suggest(self, is_on: bool) -> None:
        self._allow_send()
        if not self._is_showing:
            self.suggest_toggled.emit(is_on)
            (self.ui.suggestion if is_on else self.ui.comment).setFocus()

    def _allow_send(self) -> None:
        has_words = self.ui.suggestBox.isChecked() or bool(self.ui.comment.toPlainText().strip())
        _allow(self.ui.sendButton, "" if has_words else _NO_TEXT)

    def _mark_here(self) -> None:
        view, row = self.ui.threads, self._model.row_of("" if self._here is None else str(self._here))
        if row >= 0 and view.currentIndex().row() != row:
            view.setCurrentIndex(self._model.index(row))
        elif row < 0:
            view.setCurrentIndex(QModelIndex())

    def _number(self, index: QModelIndex) -> int | None:
        face = self._model.face(index)
        return int(face.id) if face is not None and isinstance(face.id, str) else None

    def _choose(self, index: QModelIndex, *, focus: bool = False) -> None:
        number = self._number(index)
        if number is not None and not self._is_showing:
            self.chosen.emit(number, focus)


def _allow(button: QPushButton, why_not: str) -> None:
    button.setEnabled(not why_not)
    button.setToolTip(plain_tip(why_not or button.property("does") or ""))
    button.setAccessibleDescription(why_not)


def _fill(button: QToolButton, names: tuple[str, ...], field: NoteField) -> None:
    """Offer people in the menu of a button; the one who is chosen is named in the field."""
    menu = button.menu()
    menu.clear()
    for name in names:
        menu.addAction(name).triggered.connect(lambda _on=False, name=name: field.put(f"@{name} "))
    button.setEnabled(bool(names))
