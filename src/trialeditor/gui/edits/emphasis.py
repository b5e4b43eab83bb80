"""Bold and italic on and off, over words, selections and several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trialeditor.domain.text import parse, reader_text
from trialeditor.domain.text.spans import Span, SpanKind, content_ranges, text_spans
from trialeditor.gui.edits.change import Change, Splice, spliced

_MARKS = {SpanKind.BOLD: "**", SpanKind.ITALIC: "*"}
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def toggle_bold(text: str, start: int, end: int) -> Change | None:
    """Make the selection, or the word at the cursor, bold; or take bold away where all of it is.

    Nothing is done where the grammar has no way to write it: the words read the same before and after.
    """
    return _toggle(text, start, end, SpanKind.BOLD)


def toggle_italic(text: str, start: int, end: int) -> Change | None:
    """Make the selection, or the word at the cursor, italic; or take italic away where all of it is."""
    return _toggle(text, start, end, SpanKind.ITALIC)


def looks_at(spans: Sequence[Span], place: int) -> frozenset[SpanKind]:
    """Return the looks of the words around a place, by the spans of their line."""
    return frozenset(span.kind for span in spans if span.kind in _MARKS and span.inner_start <= place <= span.inner_end)


def _toggle(text: str, start: int, end: int, kind: SpanKind) -> Change | None:
    mark = _MARKS[kind]
    if start == end and not (word := _word_at(text, start)):
        return _empty_pair(text, start, mark)
    anchor, cursor = start, end
    if start == end and word:
        start, end = word
    spans = text_spans(text)
    pieces = _pieces(text, start, end)
    own = [span for span in spans if span.kind is kind]
    holders = [next((s for s in own if s.start <= a and b <= s.end), None) for a, b in pieces]
    held = [(holder, piece) for holder, piece in zip(holders, pieces, strict=True) if holder]
    if not pieces:
        return None
    if len(held) == len(pieces):
        splices = [splice for span, piece in held for splice in _without(text, span, *piece, mark)]
    else:
        splices = _with([_grown(piece, spans) for piece in pieces], spans, kind)
    change = spliced(text, dict.fromkeys(splices), anchor, cursor)
    return change if _reading(change.applied(text)) == _reading(text) else None


def _reading(text: str) -> str:
    return reader_text(parse(text), lambda phrase: phrase.source)


def _empty_pair(text: str, at: int, mark: str) -> Change:
    """Put marks around the cursor, to type between them; or take away those that nothing was typed between."""
    width = len(mark)
    if text[at - width : at] == mark == text[at : at + width] and at >= width:
        return Change(start=at - width, end=at + width, words="", anchor=at - width, cursor=at - width)
    return Change(start=at, end=at, words=mark * 2, anchor=at + width, cursor=at + width)


def _word_at(text: str, at: int) -> tuple[int, int] | None:
    line = text.rfind("\n", 0, at) + 1
    until = text.find("\n", at)
    words = _WORD.finditer(text, line, until if until >= 0 else len(text))
    return next((word.span() for word in words if word.start() <= at <= word.end()), None)


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return what the selection holds of each line of words, without the spaces at its edges."""
    pieces = []
    for first, last in content_ranges(text):
        begin = max(first, start)
        for part in text[begin : min(last, end)].split("\n"):
            if part.strip():
                left = begin + len(part) - len(part.lstrip())
                pieces.append((left, left + len(part.strip())))
            begin += len(part) + 1
    return pieces


def _without(text: str, span: Span, start: int, end: int, mark: str) -> list[Splice]:
    """Take a look away from a part of `span`; what is left of it on both sides keeps it."""
    width = len(mark)
    start, end = max(start, span.inner_start), min(end, span.inner_end)
    before, after = text[span.inner_start : start].rstrip(), text[end : span.inner_end].lstrip()
    opening = Splice(span.start, width, mark if before else "")
    closing = Splice(span.inner_end, width, mark if after else "")
    inner = []
    if before:
        inner.append(Splice(span.inner_start + len(before), 0, mark))
    if after:
        inner.append(Splice(span.inner_end - len(after), 0, mark))
    return [opening, *inner, closing]


def _grown(piece: tuple[int, int], spans: tuple[Span, ...]) -> tuple[int, int]:
    """Return a piece that cuts through no link, phrase or other look; one that it fills, it takes in with its marks."""
    start, end = piece
    for span in spans:
        is_within = span.inner_start <= start and end <= span.inner_end
        if start < span.end and span.start < end and (not is_within or span.kind in (SpanKind.PHRASE, SpanKind.ESCAPE)):
            start, end = min(start, span.start), max(end, span.end)
    return start, end


def _with(pieces: list[tuple[int, int]], spans: tuple[Span, ...], kind: SpanKind) -> list[Splice]:
    """Give pieces a look, once: marks of it that stand inside go.

    Another look that begins or ends where this one does goes too, as does one that it would stand in edge to edge: the
    grammar has no way to write both.
    """
    mark = _MARKS[kind]
    splices = []
    for start, end in pieces:
        removed: set[tuple[int, int]] = set()
        for span in spans:
            touches = span.kind in _MARKS and span.start <= end and start <= span.end
            is_edge = start in (span.start, span.inner_start) or end in (span.end, span.inner_end)
            if touches and (span.kind is kind or is_edge) and _overlaps(span, start, end):
                removed |= {(span.start, span.inner_start), (span.inner_end, span.end)}
        inside = sorted(removed)
        splices += [Splice(first, last - first, "") for first, last in inside]
        splices += [Splice(_skip(start, inside), 0, mark), Splice(_back(end, inside), 0, mark)]
    return splices


def _overlaps(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _skip(at: int, removed: list[tuple[int, int]]) -> int:
    """Return a place past the marks that are taken out there."""
    return next((last for first, last in removed if first <= at < last), at)


def _back(at: int, removed: list[tuple[int, int]]) -> int:
    """Return a place before the marks that are taken out there."""
    return next((first for first, last in reversed(removed) if first < at <= last), at)
