"""Where the site can be read that this workspace's pages are for. Publishers say so; everybody can read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from trialeditor.gui.dialogs.base import set_words
from trialeditor.gui.dialogs.settings.page import OptionPage
from trialeditor.gui.forms.ui_settings_site import Ui_SettingsSite
from trialeditor.gui.presenters.settings_checks import why_not_site
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings

_HINT = """\
With an address, every exported page names its own place on the web, so that search engines show that page and not its \
copies; and an export of HTML holds a site map, a robots file and a feed of changes. Nothing that was signed changes.
Leave it empty while the pages have no address yet. The next export uses it. Pages of a sample never name one."""


class SitePage(OptionPage):
    """An address."""

    TITLE = "Site"
    OPTIONS = frozenset({"site.address"})

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SettingsSite()
        self.ui.setupUi(self)
        self.ui.address.setPlaceholderText("https://example.org/find-a-trial")
        self.ui.address.textEdited.connect(self._say)
        self.ui.addressHint.setText(_HINT)

    @override
    def load(self, sheet: Sheet, around: Surroundings) -> None:
        self.ui.address.setText(sheet.site)
        self.ui.address.setEnabled(not around.why_not_site)
        set_words(self.ui.whyNotLabel, around.why_not_site)

    @override
    def check(self) -> tuple[Problem, ...]:
        why = why_not_site(self.ui.address.text())
        return (Problem(option="site.address", words=why),) if why else ()

    @override
    def save(self, sheet: Sheet) -> Sheet:
        return replace(sheet, site=self.ui.address.text().strip().rstrip("/"))

    @override
    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        return {"site.address": (self.ui.addressProblem, self.ui.address)}

    def _say(self, text: str) -> None:
        """Say what is wrong while it is typed."""
        words = why_not_site(text)
        set_words(self.ui.addressProblem, words)
        self.ui.address.setAccessibleDescription(words)
