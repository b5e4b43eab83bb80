"""The manual in a window beside the work: contents, search, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QListWidgetItem, QWidget
from shiboken6 import isValid

from trialeditor.gui.dialogs.base import FittingDialog
from trialeditor.gui.forms.ui_help_viewer import Ui_HelpViewer
from trialeditor.gui.jobs import Runner
from trialeditor.gui.manual import FIRST, Hit, ManualPage, read_manual
from trialeditor.gui.presenters.manual import ManualPresenter, Place
from trialeditor.gui.views.hit_delegate import HIT_ROLE, HitDelegate, spoken_place
from trialeditor.gui.wardrobe import Wardrobe

_NAME = int(Qt.ItemDataRole.UserRole)
_SIDE, _TEXT = 280, 720
PAGES = {
    "rail": "find-trials.md",
    "listPane": "find-trials.md",
    "facts": "facts-and-phrases.md",
    "recordTab": "history-and-record.md",
    "historyTab": "history-and-record.md",
    "checksTab": "checks.md",
    "criteriaTab": "checks.md",
    "commentsTab": "comments.md",
    "presenceLabel": "comments.md",
    "checksButton": "checks.md",
    "previewPane": "preview.md",
    "nextReviewEdit": "review-and-sign.md",
    "personButton": "workspaces-and-people.md",
    "editorPane": "write.md",
    "AuditDialog": "audit-trail.md",
    "BulkDialog": "find-trials.md",
    "CalendarDialog": "calendar.md",
    "ConflictDialog": "what-happens-to-my-words.md",
    "DriftDialog": "when-the-record-changes.md",
    "DriftUpdate": "when-the-record-changes.md",
    "EndKeyDialog": "audit-trail.md",
    "ExportDialog": "export-and-verify.md",
    "FactCheckDialog": "fact-check.md",
    "FindingsDialog": "checks.md",
    "ImportDialog": "bring-records-in.md",
    "NoteDialog": "review-and-sign.md",
    "OverrideDialog": "write.md",
    "PassphraseDialog": "workspaces-and-people.md",
    "PastNotices": "notices-and-waiting.md",
    "PeopleDialog": "workspaces-and-people.md",
    "PersonDialog": "workspaces-and-people.md",
    "RecordHistory": "record-history.md",
    "ReplaceDialog": "find-and-replace.md",
    "SettingsDialog": "keys-and-settings.md",
    "SheetDialog": "audit-trail.md",
    "ShortcutsDialog": "keys-and-settings.md",
    "SignDialog": "review-and-sign.md",
    "WorkAsDialog": "workspaces-and-people.md",
}
"""The page of the manual that fits what has the focus, by the name of the pane around it; the innermost counts."""


class HelpViewer(FittingDialog):
    """Contents or hits at the left, the page at the right."""

    page_wanted = Signal(str, str, str)
    """A page, a heading in it (or empty), and what was looked for (or empty)."""
    searched = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpViewer()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        ui = self.ui
        ui.split.setSizes([_SIDE, _TEXT])
        ui.split.setStretchFactor(1, 1)
        self._lines = HitDelegate(ui.hits)
        ui.hits.setItemDelegate(self._lines)
        self.show_hits(None, "")
        ui.topics.currentItemChanged.connect(lambda item, _before: self._choose(item))
        ui.hits.itemClicked.connect(self._open_hit)
        ui.hits.itemActivated.connect(self._open_hit)
        ui.search.textChanged.connect(self._search)
        ui.search.returnPressed.connect(self._to_hits)
        ui.homeButton.clicked.connect(lambda: self.page_wanted.emit(FIRST, "", ""))
        ui.text.anchorClicked.connect(self._follow)
        self._add_keys()

    def connect_to(self, presenter: ManualPresenter) -> None:
        """Show what a presenter says."""
        ui = self.ui
        for page in presenter.pages:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            ui.topics.addItem(item)
        self.page_wanted.connect(presenter.go)
        self.searched.connect(presenter.search)
        ui.backButton.clicked.connect(presenter.back)
        ui.forwardButton.clicked.connect(presenter.forward)
        ui.text.verticalScrollBar().valueChanged.connect(presenter.scroll)
        presenter.shown.connect(self.show_page)
        presenter.can_go.connect(self._allow)
        presenter.found.connect(self.show_hits)

    def show_page(self, page: ManualPage, place: Place) -> None:
        """Show a page where one left it, or from a heading on."""
        ui = self.ui
        bar = ui.text.verticalScrollBar()
        bar.blockSignals(True)  # the presenter remembers where the page before was left
        ui.titleLabel.setText(page.title)
        ui.text.show_page(page.markdown, place.query)
        if place.scroll:
            bar.setValue(place.scroll)
        else:
            ui.text.go_to(place.heading)
        bar.blockSignals(False)
        ui.topics.blockSignals(True)
        for row in range(ui.topics.count()):
            if ui.topics.item(row).data(_NAME) == page.name:
                ui.topics.setCurrentRow(row)
        ui.topics.blockSignals(False)

    def show_hits(self, hits: tuple[Hit, ...] | None, words: str) -> None:
        """Show what was found; the contents again for None."""
        ui = self.ui
        ui.topics.setVisible(hits is None)
        for each in (ui.hits, ui.countLabel):
            each.setVisible(hits is not None)
        ui.countLabel.setText(words)
        self._lines.query = ui.search.text()
        ui.hits.clear()
        for hit in hits or ():
            item = QListWidgetItem(hit.title)
            item.setData(HIT_ROLE, hit)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken_place(hit)}: {hit.snippet}")
            item.setToolTip(spoken_place(hit))
            ui.hits.addItem(item)

    def _search(self, text: str) -> None:
        self.searched.emit(text)
        if not text:
            self.ui.text.show_query("")

    def _to_hits(self) -> None:
        if self.ui.hits.count():
            self.ui.hits.setCurrentRow(0)
            self.ui.hits.setFocus()
            self._open_hit(self.ui.hits.item(0))

    def _open_hit(self, item: QListWidgetItem) -> None:
        hit = item.data(HIT_ROLE)
        if isinstance(hit, Hit):
            self.page_wanted.emit(hit.page, hit.heading, self.ui.search.text())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.page_wanted.emit(item.data(_NAME), "", "")

    def _follow(self, address: QUrl) -> None:
        if address.scheme() in ("https", "http"):
            QDesktopServices.openUrl(address)
        elif address.path().endswith(".md"):
            self.page_wanted.emit(address.path(), "", "")

    def _allow(self, back: bool, forward: bool) -> None:
        self.ui.backButton.setEnabled(back)
        self.ui.forwardButton.setEnabled(forward)

    def _add_keys(self) -> None:
        ui = self.ui
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Find), ui.search.setFocus),
            (QKeySequence("Alt+Left"), ui.backButton.click),
            (QKeySequence("Alt+Right"), ui.forwardButton.click),
            (QKeySequence("Alt+Home"), ui.homeButton.click),
        ):
            QShortcut(keys, self).activated.connect(do)


class HelpWindows(QObject):
    """Opens the manual: one window of it, at the page that fits what somebody does."""

    def __init__(self, window: QWidget, wardrobe: Wardrobe, runner: Runner) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe
        self._runner = runner
        self._viewer: HelpViewer | None = None
        self._presenter: ManualPresenter | None = None

    def open_manual(self) -> None:
        """Open the manual at the page for whatever has the focus in the window."""
        page = page_for(QApplication.focusWidget())
        within = QApplication.activeModalWidget() or self._window
        viewer, presenter = self._viewer, self._presenter
        if viewer is None or presenter is None or not isValid(viewer) or viewer.parentWidget() is not within:
            viewer, presenter = self._make(within)
        viewer.show()
        presenter.go(page)  # in sight, it knows how wide its pictures are, and is set once
        viewer.raise_()
        viewer.activateWindow()

    def _make(self, within: QWidget) -> tuple[HelpViewer, ManualPresenter]:
        """Make the window; within a dialog that waits for an answer, so that it can be used before the answer."""
        if self._viewer is not None and isValid(self._viewer):
            self._viewer.close()
        viewer = HelpViewer(within)
        presenter = ManualPresenter(read_manual, self._runner, viewer)
        viewer.connect_to(presenter)
        viewer.ui.text.setFocus()
        viewer.resize(viewer.size().boundedTo(self._window.size()))
        self._wardrobe.dress(viewer)
        self._viewer, self._presenter = viewer, presenter
        return viewer, presenter


def page_for(focused: QWidget | None) -> str:
    """Return the page of the manual that fits a widget: that of the innermost pane around it."""
    widget = focused
    while widget is not None:
        if widget.objectName() in PAGES:
            return PAGES[widget.objectName()]
        widget = widget.parentWidget()
    return FIRST
