"""The open page: its words, its steps and its way back. Who hears what from whom; no decisions are made here."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from trialeditor.gui.document import Document
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.review import ReviewPresenter
from trialeditor.gui.presenters.steps import NO_PAGE, NOTHING, Steps
from trialeditor.gui.session import Session


class PageDesk(QObject):
    """Connects the editor pane and the steps of a page with their presenters."""

    def __init__(
        self, *, session: Session, editor: EditorPresenter, review: ReviewPresenter, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editor = editor
        self._review = review
        self._stuck = ""
        """Key of the section for whose sake the page cannot be submitted; empty when there is none."""
        self._connect_typing()
        self._connect_showing()
        self._connect_steps()
        session.document_changed.connect(self._on_document)

    def show_nothing(self) -> None:
        """Say that no page is open, and what to do."""
        ui = self._window.ui
        self._window.allow({**self._whys(NOTHING), ui.actionRecordHistory: NO_PAGE})
        ui.editorPane.show_empty("No page is open", "Choose a trial in the list to write, review or sign its page.")
        ui.previewPane.show_empty("No preview", "The page that you open appears here as patients will see it.")

    def _connect_typing(self) -> None:
        pane, editor = self._window.ui.editorPane, self._editor
        pane.typed.connect(editor.type)
        pane.edited.connect(editor.edit)
        pane.reason_typed.connect(editor.give_reason)
        pane.override_requested.connect(editor.override)
        pane.record_requested.connect(editor.use_record)
        pane.next_review_requested.connect(self._review.set_next_review)
        self._review.date_refused.connect(pane.head.reset_date)
        pane.head.noticed.connect(self._window.show_notice)

    def _connect_showing(self) -> None:
        pane, editor = self._window.ui.editorPane, self._editor
        editor.opened.connect(lambda _nct: pane.begin())
        editor.opened.connect(lambda _nct: pane.head.say_left())
        editor.header_changed.connect(pane.show_header)
        editor.header_changed.connect(lambda face: self._window.show_record(face.as_of))
        editor.cards_changed.connect(pane.show_cards)
        editor.text_changed.connect(pane.show_text)
        editor.focus_wanted.connect(pane.go_to)
        editor.facts_changed.connect(pane.show_facts)
        editor.book_changed.connect(pane.show_book)
        editor.steps_changed.connect(self._show_steps)
        self._window.refused.connect(self._show_stuck)

    def _connect_steps(self) -> None:
        ui, review = self._window.ui, self._review
        ui.actionSaveVersion.triggered.connect(review.save_version)
        ui.actionDiscardDraft.triggered.connect(review.discard_draft)
        ui.actionSubmit.triggered.connect(review.submit)
        ui.actionRequestChanges.triggered.connect(review.request_changes)
        ui.actionSign.triggered.connect(review.sign)
        ui.actionNextReview.triggered.connect(ui.editorPane.head.go_to_date)

    def _on_document(self, document: Document | None) -> None:
        if document is None:
            self.show_nothing()
            return
        group = self._window.undo_group
        self._window.allow({self._window.ui.actionRecordHistory: None})
        group.addStack(document.stack)
        group.setActiveStack(document.stack)

    def _show_steps(self, now: Steps) -> None:
        pane = self._window.ui.editorPane
        pane.allow_edits(now.edit is None, now.edit or "")
        self._window.allow(self._whys(now))
        self._stuck = now.stuck

    def _show_stuck(self, action: QAction) -> None:
        """Bring the section into sight for whose sake the page cannot be submitted."""
        if action is self._window.ui.actionSubmit and self._stuck:
            self._window.ui.editorPane.bring_up(self._stuck)

    def _whys(self, now: Steps) -> dict[QAction, str | None]:
        ui = self._window.ui
        return {
            ui.actionSaveVersion: now.save_version,
            ui.actionDiscardDraft: now.discard,
            ui.actionSubmit: now.submit,
            ui.actionRequestChanges: now.request_changes,
            ui.actionSign: now.sign,
            ui.actionNextReview: now.next_review,
            ui.actionInsertPhrase: now.edit,
            **dict.fromkeys(self._window.tools.writing, now.edit),
        }
