"""The window for the look of pages: the theme in use, one that is looked at, and pages before and after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from trialeditor.gui.dialogs.base import FittingDialog, set_words
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.forms.ui_page_theme_dialog import Ui_PageThemeDialog
from trialeditor.gui.page_theme_faces import PairFace, ThemeFace
from trialeditor.gui.views.plain_preview import PlainPreview
from trialeditor.gui.views.preview_pane import Screen
from trialeditor.gui.widgets.tab_order import tab_on

_NCT = Qt.ItemDataRole.UserRole
_SIZES = (260, 470, 470)
_EMPTY = (
    "No theme to look at yet",
    "Choose the folder of a theme. You see which pages would change, before anything does.",
)
_ALIKE = ("Nothing would change", "All pages would look as they do now.")


class PageThemeDialog(FittingDialog):
    """Shows faces, and says what is wanted."""

    choose_requested = Signal()
    start_requested = Signal()
    stop_requested = Signal()
    use_requested = Signal()
    plain_requested = Signal()
    page_chosen = Signal(str)
    """NCT number of a page that is wanted before and after."""

    def __init__(self, parent: QWidget | None = None, *, has_engine: bool = True) -> None:
        super().__init__(parent)
        self.ui = Ui_PageThemeDialog()
        self.ui.setupUi(self)
        self._has_engine = has_engine
        self._screens: tuple[Screen, Screen] | None = None
        ui = self.ui
        ui.chooseButton.clicked.connect(self.choose_requested)
        ui.startButton.clicked.connect(self.start_requested)
        ui.stopButton.clicked.connect(self.stop_requested)
        ui.useButton.clicked.connect(self.use_requested)
        ui.plainButton.clicked.connect(self.plain_requested)
        ui.closeButton.clicked.connect(self.reject)
        ui.changed.currentItemChanged.connect(self._chosen)
        ui.compared.setSizes(_SIZES)
        ui.notice.hide()
        self._end_progress()
        self.finished.connect(self._let_go)
        ui.chooseButton.setFocus()

    def show_face(self, face: ThemeFace) -> None:
        """Show the theme in use, and what another would do."""
        ui = self.ui
        self._end_progress()
        ui.statusLabel.setText(face.status)
        set_words(ui.toldLabel, face.told)
        _allow(ui.useButton, face.why_not_use)
        _allow(ui.plainButton, face.why_not_plain)
        ui.problems.clear()
        ui.problems.addItems(face.problems)
        ui.changed.clear()
        for page in face.changed:
            item = QListWidgetItem(page.words, ui.changed)
            item.setData(_NCT, page.nct)
            item.setToolTip(page.words)
        shown = ui.problems if face.problems else ui.compared if face.changed else ui.empty
        ui.pages.setCurrentWidget(shown)
        ui.empty.say("preview", *(_ALIKE if face.told else _EMPTY))
        ui.changed.setCurrentRow(0)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the comparison is."""
        self.ui.bar.setRange(0, total)
        self.ui.bar.setValue(done)
        self.ui.bar.show()
        self.ui.stopButton.setEnabled(True)

    def show_pair(self, pair: PairFace) -> None:
        """Show a page before and after, unless another was chosen meanwhile."""
        chosen = self.ui.changed.currentIndex()
        if not chosen.isValid() or chosen.data(_NCT) != pair.nct:
            return
        before, after = self._both()
        before.show_page(pair.before, pair.static_before, keep_place=False)
        after.show_page(pair.after, pair.static_after, keep_place=False)

    def show_notice(self, face: NoticeFace) -> None:
        """Show what happened."""
        self.ui.notice.show_face(face)

    def _end_progress(self) -> None:
        self.ui.bar.hide()
        self.ui.stopButton.setEnabled(False)
        self.ui.stopButton.setToolTip("Stop comparing pages")

    def _chosen(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None:
            self.page_chosen.emit(now.data(_NCT))

    def _both(self) -> tuple[Screen, Screen]:
        """What shows pages: made when it is first needed, since the web engine takes its time."""
        if self._screens is None:
            before, after = self._made_screen(), self._made_screen()
            tab_on(self.ui.changed, before)
            tab_on(before, after)
            self._screens = (
                _put(before, self.ui.beforeHost, "The page as it looks now"),
                _put(after, self.ui.afterHost, "The page as it would look"),
            )
        return self._screens

    def _made_screen(self) -> QWidget:
        if self._has_engine:
            try:
                from trialeditor.gui.views.web_preview import WebPreview  # noqa: PLC0415 - it may be missing
            except ImportError:
                return PlainPreview(self)
            return WebPreview(self)
        return PlainPreview(self)

    def _let_go(self) -> None:
        """End the engine before the window goes."""
        for screen in self._screens or ():
            screen.let_go()
        self._screens = None


def _allow(button: QPushButton, why_not: str | None) -> None:
    button.setEnabled(why_not is None)
    button.setToolTip(why_not or "")


def _put(screen: QWidget, host: QVBoxLayout, name: str) -> Screen:
    screen.setAccessibleName(name)
    host.addWidget(screen)
    return screen  # type: ignore[return-value]  # each is a Screen as well
