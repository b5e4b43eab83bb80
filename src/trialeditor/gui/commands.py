"""Changes of a page's words, as undo and redo know them."""

from __future__ import annotations

from enum import IntEnum
from typing import Protocol

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from trialeditor.domain.content import PageContent

PAUSE_S = 1.2
"""Typing in one field is one step until a pause of so many seconds."""


class Kind(IntEnum):
    """What kind of change it was. Only typing merges."""

    TYPING = 1
    WHOLE = 2


class Target(Protocol):
    """Where words are put back."""

    def put(self, content: PageContent, key: str) -> None:
        """Show `content`, and go to the section `key`."""
        ...


class ChangeWords(QUndoCommand):
    """A step from one content to another, seen in section `key` at `time` seconds of a clock that only goes forward."""

    def __init__(
        self, target: Target, before: PageContent, after: PageContent, *, key: str, label: str, kind: Kind, time: float
    ) -> None:
        super().__init__(label)
        self._target = target
        self._before = before
        self.after = after
        self.key = key
        self._kind = kind
        self.time = time
        self._is_first = True

    @override
    def id(self) -> int:
        return int(self._kind) if self._kind is Kind.TYPING else -1

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeWords) or other.text() != self.text() or other.time - self.time > PAUSE_S:
            return False  # the label names the field: words and reason of an override are two
        self.after = other.after
        self.time = other.time
        self.setObsolete(self.after == self._before)
        return True

    @override
    def undo(self) -> None:
        self._target.put(self._before, self.key)

    @override
    def redo(self) -> None:
        """Do it again. The first time, the field shows it already: a person typed it there."""
        if self._is_first:
            self._is_first = False
            return
        self._target.put(self.after, self.key)
