"""What verbs give back, and how long work is watched and stopped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from trialeditor.domain.errors import TrialEditorError
from trialeditor.domain.ids import NctId


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a write touched, so that views know what to show anew."""

    trials: frozenset[NctId] = frozenset()
    people: bool = False
    workspace: bool = False
    merged: tuple[str, ...] = ()
    """Sections of the page that a colleague changed meanwhile, and that the write took in as they left them."""
    entries: Mapping[NctId, int] = field(default_factory=dict, compare=False)
    """Of acts that can be undone: each trial's audit entry, by which an undo finds whether something came after."""


class Progress(Protocol):
    """Hears how far a piece of work is. `total` is None while it is unknown."""

    def __call__(self, done: int, total: int | None, what: str) -> None:
        """Take note of `done` of `total`; `what` names the present step."""
        ...


CancelCheck: TypeAlias = Callable[[], bool]
"""Says whether the person asked to stop."""


class Cancelled(TrialEditorError):
    """The person stopped the work. The message says what is in and what is not."""


def no_progress(done: int, total: int | None, what: str) -> None:
    """Ignore progress."""


def never() -> bool:
    """Never cancel."""
    return False
