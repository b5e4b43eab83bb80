"""Phrases of the record under the hands: they go as a whole. Half of one would be braces on a patient's page."""

from __future__ import annotations

from collections.abc import Callable

from trialeditor.domain.text.spans import SpanKind, text_spans
from trialeditor.gui.edits.change import Change


def erase_before(text: str, start: int, end: int) -> Change | None:
    """Take the phrase that ends at the cursor away, as Backspace does; None where there is none."""
    return _erased(text, start, end, lambda _first, last: last == start)


def erase_after(text: str, start: int, end: int) -> Change | None:
    """Take the phrase that begins at the cursor away, as Delete does; None where there is none."""
    return _erased(text, start, end, lambda first, _last: first == start)


def _erased(text: str, start: int, end: int, is_it: Callable[[int, int], bool]) -> Change | None:
    if start != end:
        return None
    phrases = (span for span in text_spans(text) if span.kind is SpanKind.PHRASE)
    one = next((span for span in phrases if is_it(span.start, span.end)), None)
    return Change(start=one.start, end=one.end, words="", anchor=one.start, cursor=one.start) if one else None
