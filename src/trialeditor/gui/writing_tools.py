"""The actions of somebody who writes: formatting, sections, panes, the size of words, and the whole screen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from trialeditor.domain.text.spans import SpanKind
from trialeditor.gui.edits.change import Edit
from trialeditor.gui.edits.emphasis import toggle_bold, toggle_italic
from trialeditor.gui.edits.links import make_link
from trialeditor.gui.edits.lists import indent, outdent, toggle_bullets, toggle_numbers
from trialeditor.gui.forms.ui_main_window import Ui_MainWindow
from trialeditor.gui.zoom import USUAL, larger, smaller


class WritingTools(QObject):
    """Lets actions do what they say to the field in which the person writes."""

    zoom_chosen = Signal(int)
    """The size of words that the person chose, in percent."""
    noticed = Signal(object)
    """NoticeFace."""

    def __init__(self, ui: Ui_MainWindow, window: QObject) -> None:
        super().__init__(window)
        self._ui = ui
        self._zoom = USUAL
        self._hidden: tuple[QAction, ...] = ()
        self._edits: dict[QAction, tuple[Edit, str]] = {
            ui.actionBold: (toggle_bold, "bold"),
            ui.actionItalic: (toggle_italic, "italic"),
            ui.actionBullets: (toggle_bullets, "list"),
            ui.actionNumbers: (toggle_numbers, "numbered list"),
            ui.actionIndent: (indent, "list level"),
            ui.actionOutdent: (outdent, "list level"),
            ui.actionLink: (make_link, "link"),
        }
        self._connect()

    @property
    def writing(self) -> tuple[QAction, ...]:
        """The actions that change words."""
        return *self._edits, self._ui.actionPasteAsTyped

    def show_zoom(self, percent: int) -> None:
        """Show words at `percent` of their usual size."""
        self._zoom = percent
        self._ui.editorPane.cards.show_zoom(percent)
        self._ui.actionZoomUsual.setText(
            f"&Usual text size (now {percent} %)" if percent != USUAL else "&Usual text size"
        )

    def leave_focus(self) -> None:
        """Show the panes again that were put away for writing."""
        self._ui.actionFocus.setChecked(False)

    def _connect(self) -> None:
        ui, pane = self._ui, self._ui.editorPane
        for action, (edit, name) in self._edits.items():
            action.triggered.connect(partial(self._edit, edit, name))
        ui.actionPasteAsTyped.triggered.connect(lambda _on: pane.paste_as_typed())
        ui.actionNextSection.triggered.connect(lambda _on: pane.go_on(1))
        ui.actionPreviousSection.triggered.connect(lambda _on: pane.go_on(-1))
        ui.actionNextPane.triggered.connect(lambda _on: self._go_on(1))
        ui.actionPreviousPane.triggered.connect(lambda _on: self._go_on(-1))
        ui.actionZoomIn.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        ui.actionZoomIn.triggered.connect(lambda _on: self._choose(larger(self._zoom)))
        ui.actionZoomOut.triggered.connect(lambda _on: self._choose(smaller(self._zoom)))
        ui.actionZoomUsual.triggered.connect(lambda _on: self._choose(USUAL))
        ui.actionFocus.toggled.connect(self._focus)
        pane.zoom_requested.connect(lambda by: self._choose(larger(self._zoom) if by > 0 else smaller(self._zoom)))
        pane.looks_changed.connect(self._show_looks)
        pane.noticed.connect(self.noticed)

    def _edit(self, edit: Edit, name: str, _on: bool = False) -> None:
        self._ui.editorPane.edit(edit, name)
        here = self._ui.editorPane.cards.here
        if here is not None:
            here.field.tell_looks()

    def _choose(self, percent: int) -> None:
        self.show_zoom(percent)
        self.zoom_chosen.emit(percent)

    def _show_looks(self, looks: frozenset[SpanKind]) -> None:
        self._ui.actionBold.setChecked(SpanKind.BOLD in looks)
        self._ui.actionItalic.setChecked(SpanKind.ITALIC in looks)

    def _focus(self, is_on: bool) -> None:
        """Put all panes away but the one that is written in, or bring back those that were there."""
        ui = self._ui
        if is_on:
            panes = (ui.actionShowList, ui.actionShowPreview, ui.actionShowFacts)
            self._hidden = tuple(action for action in panes if action.isChecked())
        for action in self._hidden:
            action.setChecked(not is_on)
        ui.appBar.setVisible(not is_on)
        if is_on:
            ui.editorPane.go()

    def _go_on(self, by: int) -> None:
        """Move the focus to the next pane that is in sight, or to the one before."""
        ui = self._ui
        panes = (
            (ui.listPane, ui.actionGoToList),
            (ui.editorPane.ui.scroll, ui.actionGoToEditor),
            (ui.editorPane.ui.facts, ui.actionGoToFacts),
            (ui.previewPane, ui.actionGoToPreview),
        )
        seen = [(pane, action) for pane, action in panes if pane.isVisible()]
        focus = QGuiApplication.focusObject()
        places = (place for place, (pane, _) in enumerate(seen) if is_in(focus, pane))
        here = next(places, -1 if by > 0 else 0)
        if seen:
            seen[(here + by) % len(seen)][1].trigger()


def is_in(child: QObject | None, parent: QObject) -> bool:
    """Say whether an object is another one, or below it."""
    at = child
    while at is not None and at is not parent:
        at = at.parent()
    return at is parent
