"""Opens the dialogs about people: the list, and the questions over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from trialeditor.gui.dialogs.end_key import EndKeyDialog
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.dialogs.person import PassphraseDialog, PersonDialog
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.main_window import MainWindow
from trialeditor.gui.people_faces import (
    EndKeyAnswer,
    EndKeyQuestion,
    PassphraseAnswer,
    PassphraseQuestion,
    PersonAnswer,
    PersonQuestion,
)
from trialeditor.gui.wardrobe import Wardrobe


class PeopleWindows(QObject):
    """`AskPeople` and `AskKeys` with dialogs.

    A question stands over the list of people while that is open, else over the window.
    """

    def __init__(self, window: MainWindow, wardrobe: Wardrobe) -> None:
        super().__init__(window)
        self._window = window
        self._wardrobe = wardrobe
        self._list: PeopleDialog | None = None

    def open_list(self) -> PeopleDialog:
        """Open the list of people, and return it."""
        self._list = PeopleDialog(self._window)
        self._show(self._list)
        return self._list

    def person(self, question: PersonQuestion, answered: Callable[[PersonAnswer], None]) -> None:
        """Ask for a name, roles and a passphrase."""
        dialog = PersonDialog(question, self._over)
        dialog.answered.connect(answered)
        self._show(dialog)

    def passphrase(self, question: PassphraseQuestion, answered: Callable[[PassphraseAnswer], None]) -> None:
        """Ask for a passphrase and a new one."""
        dialog = PassphraseDialog(question, self._over)
        dialog.answered.connect(answered)
        self._show(dialog)

    def end_key(self, question: EndKeyQuestion, answered: Callable[[EndKeyAnswer], None]) -> None:
        """Ask before a key is ended."""
        dialog = EndKeyDialog(question, self._over)
        dialog.answered.connect(answered)
        self._show(dialog)

    def tell(self, face: NoticeFace) -> None:
        """Say what was done, where the person looks."""
        over = self._over
        (over if isinstance(over, PeopleDialog) else self._window).show_notice(face)

    @property
    def _over(self) -> QWidget:
        shown = self._list
        return shown if shown is not None and isValid(shown) and shown.isVisible() else self._window

    def _show(self, dialog: QDialog) -> None:
        self._wardrobe.dress(dialog)
        dialog.open()
