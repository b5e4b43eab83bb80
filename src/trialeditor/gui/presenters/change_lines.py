"""A comparison of two states of a record as lines with marked words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trialeditor.domain.comparing import (
    FEW_WORDS,
    Change,
    Comparison,
    ItemChange,
    ItemKind,
    by_weight,
    comparison_lines,
    few_words,
    head_of,
    inside,
    is_rewording,
    names_of,
)
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.text.differences import PieceKind, shortened, word_differences
from trialeditor.gui.faces import Tone
from trialeditor.gui.history_faces import ChangeLine, ComparisonFace, Mark, Span
from trialeditor.gui.presenters.wording import short

_TONES: Mapping[Materiality, Tone] = {
    Materiality.MATERIAL: Tone.WARN,
    Materiality.MINOR: Tone.INFO,
    Materiality.ADMINISTRATIVE: Tone.NEUTRAL,
}
_ON_ONE_LINE = 3
_MOST_NAMES = 40
"""So many names of one change are shown; the copied text has all of them."""
_LONGEST = 400
_CHANGE, _ITEM, _NAME = 1, 2, 3
_NOTHING = Span("nothing", Mark.MUTED)


def comparison_face(comparison: Comparison, head: str) -> ComparisonFace:
    """Return what differs, what matters most first. `head` says in the copied text which states these are."""
    told = comparison.told
    if not told:
        return ComparisonFace(title="Nothing differs", message="Both states of the record say the same.")
    lines = [line for weight, group in by_weight(told) for line in _group(weight, group)]
    return ComparisonFace(lines=tuple(lines), text="\n".join([head, "", *comparison_lines(told), ""]))


def _group(weight: Materiality, changes: tuple[Change, ...]) -> Iterator[ChangeLine]:
    heading = (Span(weight.label, Mark.STRONG), Span(f"  {len(changes)}", Mark.MUTED))
    yield ChangeLine(depth=0, spans=heading, tone=_TONES[weight])
    for change in changes:
        yield from _change(change)


def _change(change: Change) -> Iterator[ChangeLine]:
    why = Span(f"   {change.why}" if change.weight is not Materiality.ADMINISTRATIVE else "", Mark.MUTED)
    if not change.items:
        yield ChangeLine(depth=_CHANGE, spans=(Span(change.label, Mark.STRONG), why))
        yield ChangeLine(depth=_ITEM, spans=_moved(change.old, change.new))
        return
    head = head_of(change)
    yield ChangeLine(
        depth=_CHANGE, spans=(Span(change.label, Mark.STRONG), *([Span(f": {head}")] if head else []), why)
    )
    for item in change.items:
        yield from _item(item)
    if change.more:
        yield ChangeLine(depth=_ITEM, spans=(Span(f"and {change.more:,} more", Mark.MUTED),))


def _item(item: ItemChange) -> Iterator[ChangeLine]:
    names = names_of(item)
    mark = {ItemKind.ADDED: Mark.NEW, ItemKind.REMOVED: Mark.OLD}.get(item.kind, Mark.PLAIN)
    if len(names) <= _ON_ONE_LINE:
        yield ChangeLine(depth=_ITEM, spans=tuple(_spans(item, "; ".join(names), mark)))
        return
    count = Span(f", {len(item.names):,} in all", Mark.MUTED)
    yield ChangeLine(depth=_ITEM, spans=(*_spans(item, "", mark), count))
    for name in names[:_MOST_NAMES]:
        yield ChangeLine(depth=_NAME, spans=(Span(name, mark),))
    if len(names) > _MOST_NAMES:
        rest = f"and {len(names) - _MOST_NAMES:,} more; Copy as text has all of them"
        yield ChangeLine(depth=_NAME, spans=(Span(rest, Mark.MUTED),))


def _spans(item: ItemChange, names: str, mark: Mark) -> Iterator[Span]:
    if item.kind in {ItemKind.ADDED, ItemKind.REMOVED}:
        yield from _came_or_went(item, names, mark)
    elif item.kind in {ItemKind.MOVED_HERE, ItemKind.MOVED_AWAY}:
        where = "Moved here from the" if item.kind is ItemKind.MOVED_HERE else "Moved to the"
        yield Span(f"{where} {item.what}", Mark.LOUD)
        yield Span("  ")
        yield from (Span(item.new),) if item.old == item.new else _moved(item.old, item.new, few=few_words(item))
    else:
        yield from _head(item, names)
        seen = item.kind is ItemKind.CHANGED
        yield from _moved(item.old, item.new, few=few_words(item)) if seen else (Span(item.new, Mark.MUTED),)
    if item.under:
        yield Span(f"   under “{short(item.under)}”", Mark.MUTED)


def _came_or_went(item: ItemChange, names: str, mark: Mark) -> Iterator[Span]:
    word = "Added" if item.kind is ItemKind.ADDED else "Removed"
    said = item.new or item.old
    yield Span(f"{item.what}, {word.lower()}" if item.what else word, Mark.STRONG)
    if names:
        yield from (Span("  "), Span(names, mark))
    if item.names and said:
        yield Span(f" ({short(said, _LONGEST)})", Mark.MUTED)
    elif said:
        yield from (Span("  "), Span(short(said, _LONGEST), mark))


def _head(item: ItemChange, names: str) -> Iterator[Span]:
    """The name of what changed, and which property of it did."""
    if names:
        yield Span(names)
        yield Span(", " if item.what else ": ")
    if item.what:
        yield Span(f"{inside(item.what) if names else item.what}: ", Mark.STRONG)


def _moved(old: str, new: str, *, few: int = FEW_WORDS) -> tuple[Span, ...]:
    """Return a reworded text with its words marked; else the old words, an arrow and the new ones."""
    if is_rewording(old, new, few=few):
        marks = {PieceKind.SAME: Mark.PLAIN, PieceKind.REMOVED: Mark.OLD, PieceKind.ADDED: Mark.NEW}
        return tuple(_apart(Span(piece.text, marks[piece.kind]) for piece in shortened(word_differences(old, new))))
    before = Span(short(old, _LONGEST), Mark.OLD) if old else _NOTHING
    after = Span(short(new, _LONGEST), Mark.NEW) if new else _NOTHING
    return (before, Span("  →  "), after)


def _apart(spans: Iterator[Span]) -> Iterator[Span]:
    """Take the space before marked words out of the mark: a struck or underlined gap only disturbs."""
    for span in spans:
        words = span.text.lstrip()
        space = span.text[: len(span.text) - len(words)]
        if span.mark is Mark.PLAIN or not space:
            yield span
        else:
            yield Span(space)
            yield Span(words, span.mark)
