"""What every page of the settings is: a title, the options that it sets, and three verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QLabel, QWidget

from trialeditor.gui.dialogs.base import set_words
from trialeditor.gui.settings_faces import Problem, Sheet, Surroundings


class OptionPage(QWidget):
    """A page of options. `load` shows them, `check` says what is wrong with them, `save` gives them back."""

    TITLE: ClassVar[str]
    OPTIONS: ClassVar[frozenset[str]]
    """Fields of `Settings`, and of `Policy` as "policy.sign_roles"."""

    def load(self, sheet: Sheet, around: Surroundings) -> None:
        """Show the options as they are."""
        raise NotImplementedError

    def check(self) -> tuple[Problem, ...]:
        """Say what is wrong with what was typed."""
        return ()

    def save(self, sheet: Sheet) -> Sheet:
        """Return the sheet with the options of this page as they are shown. Only after `check` found nothing wrong."""
        raise NotImplementedError

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say beside each field what is wrong with it, and go to the first."""
        words = {each.option: each.words for each in problems}
        for option, (label, field) in self._problem_labels().items():
            set_words(label, words.get(option, ""))
            field.setAccessibleDescription(words.get(option, ""))
        first = next((each for each in problems if each.option in self._problem_labels()), None)
        if first is not None:
            self._problem_labels()[first.option][1].setFocus()

    def _problem_labels(self) -> Mapping[str, tuple[QLabel, QWidget]]:
        """Return by option where its problem is told, and the field that it is about."""
        return {}
