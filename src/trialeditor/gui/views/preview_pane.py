"""The preview beside the editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.forms.ui_preview_pane import Ui_PreviewPane
from trialeditor.gui.looks import PageLook
from trialeditor.gui.views.plain_preview import PlainPreview
from trialeditor.gui.widgets.tab_order import tab_on

_NO_ENGINE = NoticeFace(
    tone=Tone.WARN,
    what="The web engine is not available here, so this shows the words and their order, not the looks.",
    detail="Widths, colors, paper and going to a section by a click need it. Open the page in a browser to see it as it"
    " goes out.",
)


class Screen(Protocol):
    """What shows pages: the web engine, or what stands in for it."""

    painted: SignalInstance

    def show_page(self, html: bytes, static: Mapping[str, bytes], *, keep_place: bool) -> None:
        """Show a whole page."""
        ...

    def show_section(self, key: str, html: str) -> None:
        """Show one section anew."""
        ...

    def show_look(self, look: PageLook) -> None:
        """Show the page's other colors, or how it prints."""
        ...

    def scroll_to(self, key: str, *, marked: bool = False) -> None:
        """Bring a section into sight, and mark it for a moment."""
        ...

    def read_place(self, call: Callable[[object], None]) -> None:
        """Call `call` with the key of the section in sight, or an empty text."""
        ...

    def let_go(self) -> None:
        """End what has to end in a certain order."""
        ...


class Paper(Protocol):
    """What prints pages."""

    def print_page(self, html: bytes, static: Mapping[str, bytes], done: Callable[[bytes], None]) -> None:
        """Print a page with what it links to; call `done` with the PDF, empty when that failed."""
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
    section_clicked = Signal(str, str)
    """Section key, and its shown words up to the place that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PreviewPane()
        self.ui.setupUi(self)
        self._screen: Screen | None = None
        self._printer: Paper | None = None
        self._can_use_engine = True
        self._look = PageLook()
        self.ui.reloadButton.clicked.connect(self.reload_requested)
        self.ui.browserButton.clicked.connect(self.browser_requested)

    @property
    def shown_on(self) -> Screen:
        """What shows pages. It is made when it is first needed: the web engine takes its time to start."""
        if self._screen is None:
            self._screen = self._make_screen()
            self._screen.painted.connect(self.painted)
        return self._screen

    @property
    def is_plain(self) -> bool:
        """Whether the web engine is missing: the page's looks cannot be shown then."""
        return not self._can_use_engine

    @property
    def has_page(self) -> bool:
        """Whether a page is shown."""
        return self.ui.pages.currentWidget() is self.ui.host

    def forbid_engine(self) -> None:
        """Do without the web engine."""
        self._can_use_engine = False

    def set_looks(self, actions: Sequence[QAction]) -> None:
        """Take the actions behind the buttons: five widths, changes, dark."""
        ui = self.ui
        widths = (ui.fitButton, ui.phoneButton, ui.tabletButton, ui.desktopButton, ui.paperButton)
        for button, action in zip((*widths, ui.changesButton, ui.darkButton), actions, strict=True):
            name = button.accessibleName()
            button.setDefaultAction(action)
            button.setAccessibleName(name)

    def show_look(self, look: PageLook) -> None:
        """Show the page at another width, in its other colors, or as it prints."""
        self._look = look
        self.ui.host.set_width(look.pixels)
        if self._screen is not None:
            self._screen.show_look(look)

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
        """Bring a section into sight, and mark it for a moment."""
        if self._screen is not None:
            self._screen.scroll_to(key, marked=True)

    def print_page(self, html: bytes, static: Mapping[str, bytes], done: Callable[[bytes], None]) -> None:
        """Print a page, shown or not; call `done` with the PDF, empty when that failed or there is no engine."""
        if self._printer is None and self._can_use_engine:
            self._printer = _make_printer()
        if self._printer is None:
            done(b"")
        else:
            self._printer.print_page(html, static, done)

    def go(self) -> None:
        """Move the focus to the page."""
        self.ui.host.setFocus()

    def let_go(self) -> None:
        """End the engine before the window goes."""
        if self._printer is not None:
            self._printer.let_go()
            self._printer = None
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
            screen = WebPreview(self.ui.host)
            tab_on(self.ui.darkButton, screen)  # before it becomes a focus proxy, which Qt's order cannot hold
            self.ui.host.hold(screen, screen)
            screen.loadFinished.connect(lambda _is_ok: self.ui.host.fit())
            screen.whole_page_wanted.connect(self.reload_requested)
            screen.section_clicked.connect(self.section_clicked)
            screen.show_look(self._look)
            return screen
        return self._plain_screen()

    def _plain_screen(self) -> Screen:
        self._can_use_engine = False
        screen = PlainPreview(self.ui.host)
        tab_on(self.ui.darkButton, screen)
        self.ui.host.hold(screen, None)
        screen.whole_page_wanted.connect(self.reload_requested)
        self.ui.notice.show_face(_NO_ENGINE, can_close=False)
        return screen


def _make_printer() -> Paper | None:
    try:
        from trialeditor.gui.printing import Printer  # noqa: PLC0415 - the web engine may be missing
    except ImportError:
        return None
    return Printer()
