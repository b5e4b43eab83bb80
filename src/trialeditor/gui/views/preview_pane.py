"""The preview beside the editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, TypeVar

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.forms.ui_preview_pane import Ui_PreviewPane
from trialeditor.gui.views.plain_preview import PlainPreview

_AnyScreen = TypeVar("_AnyScreen", bound=QWidget)


class Screen(Protocol):
    """What shows pages: the web engine, or what stands in for it."""

    painted: SignalInstance

    def show_page(self, html: bytes, static: Mapping[str, bytes], *, keep_place: bool) -> None:
        """Show a whole page."""
        ...

    def show_section(self, key: str, html: str) -> None:
        """Show one section anew."""
        ...

    def scroll_to(self, key: str) -> None:
        """Bring a section into sight."""
        ...

    def let_go(self) -> None:
        """End what has to end in a certain order."""
        ...


class PreviewPane(QWidget):
    """A head with buttons, and the rendered page."""

    reload_requested = Signal()
    browser_requested = Signal()
    """Open the page in the person's browser."""
    painted = Signal()
    """A whole page was shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PreviewPane()
        self.ui.setupUi(self)
        self._screen: Screen | None = None
        self._can_use_engine = True
        self.ui.reloadButton.clicked.connect(self.reload_requested)
        self.ui.browserButton.clicked.connect(self.browser_requested)

    @property
    def shown_on(self) -> Screen:
        """What shows pages. It is made when it is first needed: the web engine takes its time to start."""
        if self._screen is None:
            self._screen = self._make_screen()
            self._screen.painted.connect(self.painted)
        return self._screen

    def forbid_engine(self) -> None:
        """Do without the web engine."""
        self._can_use_engine = False

    def show_empty(self, title: str, text: str) -> None:
        """Show that there is nothing to preview."""
        self.ui.empty.say("preview", title, text)
        self.ui.pages.setCurrentWidget(self.ui.empty)
        self.ui.noteLabel.clear()
        self._allow(False)

    def show_page(self, html: bytes, static: Mapping[str, bytes], note: str, keep_place: bool) -> None:
        """Show a whole page, and say what it is."""
        self.ui.noteLabel.setText(note)
        self.shown_on.show_page(html, static, keep_place=keep_place)
        self.ui.pages.setCurrentWidget(self.ui.host)
        self._allow(True)

    def show_section(self, key: str, html: str) -> None:
        """Show one section anew."""
        self.shown_on.show_section(key, html)

    def scroll_to(self, key: str) -> None:
        """Bring a section into sight."""
        if self._screen is not None:
            self._screen.scroll_to(key)

    def go(self) -> None:
        """Move the focus to the page."""
        self.ui.host.setFocus()

    def let_go(self) -> None:
        """End the engine before the window goes."""
        if self._screen is not None:
            self._screen.let_go()
            self._screen = None

    def _allow(self, is_page: bool) -> None:
        self.ui.reloadButton.setEnabled(is_page)
        self.ui.browserButton.setEnabled(is_page)

    def _make_screen(self) -> Screen:
        if self._can_use_engine:
            try:
                from trialeditor.gui.views.web_preview import WebPreview  # noqa: PLC0415 - it may be missing
            except ImportError:
                return self._plain_screen()
            screen = self._host(WebPreview(self.ui.host))
            screen.whole_page_wanted.connect(self.reload_requested)
            return screen
        return self._plain_screen()

    def _host(self, screen: _AnyScreen) -> _AnyScreen:
        self.ui.hostLayout.addWidget(screen)
        self.ui.host.setFocusProxy(screen)
        return screen

    def _plain_screen(self) -> Screen:
        screen = self._host(PlainPreview(self.ui.host))
        screen.whole_page_wanted.connect(self.reload_requested)
        notice = NoticeFace(
            tone=Tone.WARN,
            what="The web engine is not available here, so this shows the words and their order, not the looks.",
            detail="Open the page in a browser to see it as it goes out.",
        )
        self.ui.notice.show_face(notice, can_close=False)
        return screen
