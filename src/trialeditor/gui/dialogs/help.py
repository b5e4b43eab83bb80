"""The manual and the about page, in a window beside the work."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from trialeditor import __version__
from trialeditor.gui.forms.ui_help_viewer import Ui_HelpViewer
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.resources import resource_path

_FIRST = "index.md"
_LINK = re.compile(r"\]\(([\w-]+\.md)\)")
_FILE = int(Qt.ItemDataRole.UserRole)
_ABOUT = """# Trial Editor {version}

Edit, review, sign and export plain-language pages about clinical trials.

The program is under the MIT license. Its typeface, Source Sans, is by Adobe, under the SIL Open Font License 1.1.
It is made with Qt for Python (LGPL 3).

Study records come from [ClinicalTrials.gov](https://clinicaltrials.gov), a service of the U.S. National Library of
Medicine.
"""


class HelpViewer(QDialog):
    """Topics at the left, the text at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_HelpViewer()
        self.ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui.topics.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.ui.text.anchorClicked.connect(self._follow)

    def show_manual(self) -> None:
        """Show the manual from its first page."""
        for name in _chapters():
            item = QListWidgetItem(_title(name))
            item.setData(_FILE, name)
            self.ui.topics.addItem(item)
        self.ui.topics.setCurrentRow(0)

    def show_text(self, markdown: str) -> None:
        """Show one text, without topics."""
        self.ui.topics.hide()
        self.ui.text.setMarkdown(markdown)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.ui.text.setMarkdown(_read(item.data(_FILE)))

    def _follow(self, address: QUrl) -> None:
        if address.scheme() in ("https", "http"):
            QDesktopServices.openUrl(address)
            return
        for row in range(self.ui.topics.count()):
            if self.ui.topics.item(row).data(_FILE) == address.path():
                self.ui.topics.setCurrentRow(row)


class HelpWindows(QObject):
    """Opens the viewer."""

    def __init__(self, window: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe

    def open_manual(self) -> None:
        """Open the manual."""
        viewer = HelpViewer(self._window)
        viewer.show_manual()
        self._show(viewer)

    def open_about(self) -> None:
        """Say what this program is."""
        viewer = HelpViewer(self._window)
        viewer.setWindowTitle("About Trial Editor")
        viewer.resize(520, 360)
        viewer.show_text(_ABOUT.format(version=__version__))
        self._show(viewer)

    def _show(self, viewer: HelpViewer) -> None:
        self._wardrobe.dress(viewer)
        viewer.show()


def _read(name: str) -> str:
    return resource_path("help", name).read_text(encoding="utf-8")


def _chapters() -> list[str]:
    """Return the files of the manual, in the order in which the first page names them."""
    named = dict.fromkeys(_LINK.findall(_read(_FIRST)))
    return [_FIRST, *(name for name in named if name != _FIRST)]


def _title(name: str) -> str:
    first = _read(name).lstrip().splitlines()[0]
    return (
        first.removeprefix("# ").removeprefix("Trial Editor: ").capitalize()
        if name == _FIRST
        else first.removeprefix("# ")
    )
