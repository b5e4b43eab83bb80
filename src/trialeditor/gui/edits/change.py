"""One change of a text: what takes the place of what, and where the cursor stands afterward."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Put `words` in place of `start` to `end`, then select from `anchor` to `cursor`, counted in the new text."""

    start: int
    end: int
    words: str
    anchor: int
    cursor: int

    def applied(self, text: str) -> str:
        """Return `text` after the change."""
        return text[: self.start] + self.words + text[self.end :]


Edit: TypeAlias = Callable[[str, int, int], "Change | None"]
"""From a text and a selection in it (start, end) to a change."""


@dataclass(frozen=True, slots=True)
class Splice:
    """At `at`, take `removed` characters out and put `added` in."""

    at: int
    removed: int
    added: str


def spliced(text: str, splices: Iterable[Splice], anchor: int, cursor: int) -> Change:
    """Return splices as one change. What is put in at the selection's edges stays outside of it."""
    ordered = sorted(splices, key=lambda each: each.at)
    new, at = [], 0
    for each in ordered:
        new += [text[at : each.at], each.added]  # several may stand at one place
        at = max(at, each.at + each.removed)
    after = "".join([*new, text[at:]])
    return between(text, after, _moved(anchor, ordered, at_end=False), _moved(cursor, ordered, at_end=cursor > anchor))


def between(old: str, new: str, anchor: int, cursor: int) -> Change:
    """Return the smallest change that makes `new` of `old`."""
    most = min(len(old), len(new))
    start = next((at for at in range(most) if old[at] != new[at]), most)
    most -= start
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return Change(start=start, end=len(old) - tail, words=new[start : len(new) - tail], anchor=anchor, cursor=cursor)


def _moved(place: int, splices: Iterable[Splice], *, at_end: bool) -> int:
    """Return where a place of the old text is in the new one."""
    moved = place
    for each in splices:
        if each.at > place or (at_end and each.at == place):
            break
        moved += len(each.added) - min(each.removed, place - each.at)
    return moved
