"""The main window: three panes, the actions, the notices, and the state of saving in words."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QUndoGroup,
)
from PySide6.QtWidgets import QMainWindow, QToolButton, QWidget
from typing_extensions import override

from trialeditor.config.settings import Theme
from trialeditor.gui.action_states import ActionStates, tell_keys
from trialeditor.gui.dressing import dress
from trialeditor.gui.faces import BadgeFace, NoticeFace, Shape, Tone
from trialeditor.gui.forms.ui_main_window import Ui_MainWindow
from trialeditor.gui.handed import handed
from trialeditor.gui.plain_tip import plain_tip
from trialeditor.gui.theme import Colors
from trialeditor.gui.views.editor_pane import HISTORY, RECORD, WRITE
from trialeditor.gui.widgets.dropping import DropVeil, brings_files
from trialeditor.gui.widgets.edit_menu import EditMenu
from trialeditor.gui.widgets.format_bar import FormatActions
from trialeditor.gui.widgets.status_line import StatusLine
from trialeditor.gui.writing_tools import WritingTools

_SIZES = (430, 570, 440)
_LEAST = (220, 540, 260)
"""Together they fit into a window of 1024, with the steps of a page in whole words."""
_NAME_WIDTH = 220


class MainWindow(QMainWindow):
    """Shows panes and offers actions. What they do is said elsewhere."""

    close_requested = Signal()
    """The person wants to close; `close_now` does it."""
    refused = Signal(QAction)
    """The keys of a disabled action were pressed; why it is disabled is said already."""
    theme_chosen = Signal(object)
    """config.settings.Theme."""
    handed_over = Signal(object)
    """Handed: files or links were dropped on the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.undo_group = QUndoGroup(self)
        self._may_close = False
        self.states = ActionStates(self)
        self.states.refused.connect(self._say_why)
        self.status = StatusLine(self.ui.statusBar)
        self.status.palette_requested.connect(self.ui.actionPalette.trigger)
        self._set_up_panes()
        self._set_up_tabs()
        self._set_up_buttons()
        self.edit_menu = EditMenu(self.ui, self.undo_group, self)
        self._set_up_themes()
        self._set_up_writing()
        self._veil = DropVeil(self.ui.central)
        self._veil.dropped.connect(self.handed_over)
        self.setAcceptDrops(True)
        self.ui.listPane.ui.search.setFocus()

    def show_workspace(self, name: str, *, is_sample: bool) -> None:
        """Say which workspace this is."""
        self.ui.workspaceLabel.setText(name.removesuffix(" (sample)"))
        word = "Sample, not for patients" if is_sample else ""
        self.ui.sampleBadge.show_face(BadgeFace(word=word, tone=Tone.WARN, shape=Shape.TRIANGLE))
        self.setWindowTitle(f"{name} — Trial Editor")

    def show_person(self, name: str, roles: str) -> None:
        """Say who works."""
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)
        self.ui.personButton.setText(short.replace("&", "&&"))
        does = f"Working as {name} ({roles}). Work as somebody else…"
        self.ui.personButton.setToolTip(plain_tip(does))
        tell_keys(self.ui.personButton, self.ui.actionWorkAs)
        self.ui.personButton.setAccessibleName(f"Working as {name}, {roles}")

    def show_saving(self, words: str, is_trouble: bool) -> None:
        """Say whether words are stored."""
        self.status.show_saving(words, is_trouble=is_trouble)

    def show_record(self, words: str) -> None:
        """Say how old the record is, in the status bar."""
        self.status.show_record(words)

    @property
    def saving(self) -> str:
        """What is said about saving."""
        return self.status.saving

    def show_notice(self, face: NoticeFace | None) -> None:
        """Say what happened, above the panes."""
        self.ui.notice.show_face(face)

    def allow(self, whys: Mapping[QAction, str | None]) -> None:
        """Enable actions, or say why they cannot be used."""
        self.states.allow(whys)

    def _say_why(self, action: QAction) -> None:
        name = action.text().replace("&", "").removesuffix("…")
        self.show_notice(NoticeFace(tone=Tone.INFO, what=f"“{name}” is not possible now.", detail=action.statusTip()))
        self.refused.emit(action)

    def wear(self, colors: Colors) -> None:
        """Put on a theme."""
        dress(self, colors)

    def mark_theme(self, theme: Theme) -> None:
        """Check the theme that is worn."""
        self._themes[theme].setChecked(True)

    def close_now(self) -> None:
        """Close without asking."""
        self._may_close = True
        self.close()

    def layout_state(self) -> bytes:
        """Return how the panes are divided."""
        return bytes(self.ui.panes.saveState().data())

    def restore_layout(self, geometry: bytes, panes: bytes) -> None:
        """Put the window where it was; the first time, so that it fits on the screen."""
        if geometry:
            self.restoreGeometry(QByteArray(geometry))
        else:
            self.resize(self.size().boundedTo(self.screen().availableSize()))
        if panes:
            self.ui.panes.restoreState(QByteArray(panes))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if brings_files(event):
            event.acceptProposedAction()
            self._veil.lift()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped on the edges, which the veil leaves free."""
        event.acceptProposedAction()
        self._veil.hide()
        self.handed_over.emit(handed(event.mimeData()))

    def _set_up_panes(self) -> None:
        ui = self.ui
        ui.workspaceLabel.setMinimumWidth(1)
        ui.panes.setSizes(list(_SIZES))
        for place, stretch in enumerate((0, 3, 2)):
            ui.panes.setStretchFactor(place, stretch)
        for pane, width in zip((ui.listPane, ui.editorPane, ui.previewPane), _LEAST, strict=True):
            pane.setMinimumWidth(width)
        pairs = (
            (ui.actionShowList, ui.listPane),
            (ui.actionShowPreview, ui.previewPane),
            (ui.actionShowFacts, ui.editorPane.ui.facts),
        )
        for action, pane in pairs:
            action.setChecked(True)
            action.toggled.connect(pane.setVisible)
        ui.editorPane.facts_close_requested.connect(lambda: ui.actionShowFacts.setChecked(False))
        ui.actionGoToList.triggered.connect(lambda: self._go(ui.actionShowList, ui.listPane.go))
        ui.actionGoToEditor.triggered.connect(ui.editorPane.go)
        ui.actionGoToPreview.triggered.connect(lambda: self._go(ui.actionShowPreview, ui.previewPane.go))
        ui.actionGoToFacts.triggered.connect(lambda: self._go(ui.actionShowFacts, ui.editorPane.go_to_facts))
        ui.actionSearch.triggered.connect(lambda: self._go(ui.actionShowList, ui.listPane.go_to_search))
        ui.actionInsertPhrase.triggered.connect(lambda _on: ui.editorPane.offer_phrases())

    def _set_up_tabs(self) -> None:
        ui, pane = self.ui, self.ui.editorPane
        tabs = ((ui.actionTabWrite, WRITE), (ui.actionTabRecord, RECORD), (ui.actionTabHistory, HISTORY))
        for action, key in tabs:
            action.triggered.connect(lambda _on=False, key=key: pane.show_tab(key))
        pane.center.preview_wanted.connect(ui.actionShowPreview.setChecked)
        ui.actionShowPreview.toggled.connect(pane.center.tell_preview)

    @staticmethod
    def _go(action: QAction, go: object) -> None:
        action.setChecked(True)
        if callable(go):
            go()

    def _set_up_buttons(self) -> None:
        ui = self.ui
        self._bind(ui.undoButton, ui.actionUndo)
        self._bind(ui.redoButton, ui.actionRedo)
        self._bind(ui.importButton, ui.actionImport)
        self._bind(ui.exportButton, ui.actionExport)
        self._bind(ui.listPane.ui.filterButton, ui.actionFilters)
        ui.actionFilters.toggled.connect(self._unfold_filters)
        ui.personButton.setProperty("iconName", "person")
        ui.personButton.clicked.connect(ui.actionWorkAs.trigger)
        ui.personButton.setText(ui.actionWorkAs.text())  # until there is somebody
        ui.editorPane.head.set_steps(ui.actionSaveVersion, ui.actionRequestChanges, ui.actionSubmit, ui.actionSign)
        ui.actionQuit.triggered.connect(self.close)

    def _unfold_filters(self, is_open: bool) -> None:
        if is_open:
            self.ui.actionShowList.setChecked(True)
        self.ui.listPane.ui.filters.unfold(is_open)

    @staticmethod
    def _bind(button: QToolButton, action: QAction) -> None:
        name = button.accessibleName()
        button.setDefaultAction(action)
        button.setAccessibleName(name)

    def _set_up_writing(self) -> None:
        ui = self.ui
        self.tools = WritingTools(ui, self)
        self.tools.noticed.connect(self.show_notice)
        self.close_requested.connect(self.tools.leave_focus)
        ui.actionFullScreen.toggled.connect(self._fill_screen)
        ui.editorPane.cards.set_actions(
            FormatActions(
                bold=ui.actionBold,
                italic=ui.actionItalic,
                bullets=ui.actionBullets,
                numbers=ui.actionNumbers,
                link=ui.actionLink,
                phrase=ui.actionInsertPhrase,
            )
        )

    def _fill_screen(self, is_full: bool) -> None:
        state = self.windowState()
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if is_full else state & ~full)

    def _set_up_themes(self) -> None:
        ui = self.ui
        self._themes = {
            Theme.SYSTEM: ui.actionThemeSystem,
            Theme.LIGHT: ui.actionThemeLight,
            Theme.DARK: ui.actionThemeDark,
        }
        group = QActionGroup(self)
        for theme, action in self._themes.items():
            group.addAction(action)
            action.triggered.connect(lambda _on=False, theme=theme: self.theme_chosen.emit(theme))
