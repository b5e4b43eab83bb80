"""Where findings stand in the words in hand, which may be newer than those that were checked. Pure."""

from __future__ import annotations

from trialeditor.domain.content import PageContent
from trialeditor.domain.findings import Finding
from trialeditor.domain.reading import typed_words
from trialeditor.gui.find_faces import Place
from trialeditor.gui.presenters.live_checks import LiveCheck


def place_of(live: LiveCheck, finding: Finding, content: PageContent) -> Place | None:
    """Return where the words of a finding stand in `content`; None where nobody types, or where they changed."""
    return moved_place(live, content, finding.section, finding.start, finding.end)


def moved_place(live: LiveCheck, content: PageContent, key: str, start: int, end: int) -> Place | None:
    """Return where a stretch of a section's checked words stands in `content`; None as for `place_of`."""
    old, new = _typed(live, live.content, key), _typed(live, content, key)
    if old is None or new is None:
        return None
    found = moved(old, new, start, end)
    return Place(key=key, start=found[0], end=found[1]) if found else None


def _typed(live: LiveCheck, content: PageContent, key: str) -> str | None:
    spec = live.page.blueprint.section(key)
    return typed_words(spec, content) if spec else None


def moved(old: str, new: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a stretch of `old` stands in `new`, which one edit made of it; None when the edit touched it."""
    if old == new:
        return start, end
    before = _common(old, new)
    behind = _common(old[before:][::-1], new[before:][::-1])
    if end <= before:
        return start, end
    if start >= len(old) - behind:
        by = len(new) - len(old)
        return start + by, end + by
    return None


def _common(one: str, other: str) -> int:
    """Return how many characters both begin with, by halving: long texts are compared by the interpreter itself."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
