"""Links: made of the selection, and changed where they stand."""

from __future__ import annotations

from trialeditor.domain.text.inlines import is_target
from trialeditor.domain.text.spans import Span, SpanKind, content_ranges, text_spans
from trialeditor.gui.edits.change import Change

_BEGUN = "https://"


def make_link(text: str, start: int, end: int) -> Change | None:
    """Make a link of the selection, with its address selected to be typed; in a link select the address."""
    return link_to(text, start, end, "")


def link_to(text: str, start: int, end: int, address: str) -> Change | None:
    """Make a link of the selection to `address`, or give the link at the cursor this address."""
    there = next((span for span in text_spans(text) if span.kind is SpanKind.LINK and _is_in(span, start, end)), None)
    if there:
        first, last = there.inner_end + 2, there.end - 1
        words = address or text[first:last]
        return Change(start=first, end=last, words=words, anchor=first, cursor=first + len(words))
    start, end = _trimmed(text, start, end)
    words, target = text[start:end], address or _BEGUN
    made = f"[{words}]({target})"
    if not words:
        return Change(start=start, end=end, words=made, anchor=start + 1, cursor=start + 1)
    if address:
        return Change(start=start, end=end, words=made, anchor=start + len(made), cursor=start + len(made))
    first = start + len(words) + 3
    return Change(start=start, end=end, words=made, anchor=first, cursor=first + len(target))


def lone_address(text: str) -> str:
    """Return the address that `text` is, and nothing else; or an empty text."""
    lone = text.strip()
    return lone if lone.lower().startswith(("http://", "https://")) and is_target(lone) else ""


def _is_in(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end if end > start else span.start < start < span.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the selection within one paragraph or item, without the spaces at its edges."""
    for first, last in content_ranges(text):
        begin, until = max(first, start), min(last, end)
        part = text[begin:until]
        if part.strip():
            begin += len(part) - len(part.lstrip())
            return begin, begin + len(part.strip())
    return end, end
