"""Where the preview and the editor meet: a section in one is a section in the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices

from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.presenters.previewing import PreviewPresenter
from trialeditor.gui.presenters.steps import NO_PAGE
from trialeditor.gui.preview_looks import NO_ENGINE


def connect_preview(window: MainWindow, preview: PreviewPresenter) -> None:
    """Let the pane show what the presenter renders, and the presenter hear what the pane wants."""
    ui, pane = window.ui, window.ui.previewPane
    pane.reload_requested.connect(preview.reload)
    pane.browser_requested.connect(preview.open_in_browser)
    ui.actionReloadPreview.triggered.connect(lambda _on: preview.reload())
    ui.actionBrowsePage.triggered.connect(lambda _on: preview.open_in_browser())
    ui.actionMarkChanges.triggered.connect(preview.mark_changes)
    ui.actionPagePaper.toggled.connect(preview.show_on_paper)
    preview.show_on_paper(ui.actionPagePaper.isChecked())
    preview.marks_offered.connect(lambda why_not: window.allow({ui.actionMarkChanges: why_not}))
    window.allow({ui.actionMarkChanges: NO_PAGE})
    preview.page_ready.connect(pane.show_page)
    preview.section_ready.connect(pane.show_section)
    preview.file_ready.connect(lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(path)))
    Places(window, preview)
    needs_page = (ui.actionPagePdf, ui.actionBrowsePage, ui.actionToPreviewAndBack)
    preview.emptied.connect(lambda: window.allow(dict.fromkeys(needs_page, NO_PAGE)))
    preview.page_ready.connect(lambda *_page: window.allow(_offered(window, needs_page)))
    window.allow(dict.fromkeys(needs_page, NO_PAGE))


def _offered(window: MainWindow, needs_page: tuple[QAction, ...]) -> dict[QAction, str | None]:
    """Offer what needs a page; a PDF only where it would look as the page does."""
    no_pdf = NO_ENGINE if window.ui.previewPane.is_plain else None
    return {**dict.fromkeys(needs_page), window.ui.actionPagePdf: no_pdf}


class Places(QObject):
    """Goes from a section to its preview and back, by click and by key."""

    def __init__(self, window: MainWindow, preview: PreviewPresenter) -> None:
        super().__init__(window)
        self._pane, self._editor = window.ui.previewPane, window.ui.editorPane
        self._go_to_preview = window.ui.actionGoToPreview
        self._window = window
        self._here = ""
        self._editor.section_entered.connect(self._enter)
        self._pane.section_clicked.connect(preview.find_place)
        preview.place_found.connect(self._put_cursor)
        window.ui.actionToPreviewAndBack.triggered.connect(lambda _on: self.cross())

    def cross(self) -> None:
        """Go from the words to their preview; from the preview to the words of the section in sight."""
        focus = self._window.focusWidget()
        if self._pane.isAncestorOf(focus):
            self._pane.shown_on.read_place(self._come_back)
        elif self._pane.has_page:
            self._go_to_preview.trigger()
            self._pane.scroll_to(self._here)

    def _come_back(self, key: object) -> None:
        if key:
            self._editor.bring_up(str(key))
            self._editor.go_to(str(key))
        else:
            self._editor.go()

    def _enter(self, key: str) -> None:
        self._here = key
        self._pane.scroll_to(key)

    def _put_cursor(self, key: str, place: int) -> None:
        """Go to a section, and to a place in its words where it has any that can be written."""
        self._editor.bring_up(key)
        self._editor.go_to(key)
        field = self._editor.card(key).field
        if field.isVisible():
            before = field.toPlainText()[:place]
            cursor = field.textCursor()
            cursor.setPosition(len(before.encode("utf-16-le")) // 2)  # Qt counts halves of pairs
            field.setTextCursor(cursor)
