"""Changes as plain lines, for the command line and the clipboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from trialeditor.domain.comparing.changes import Change, ItemChange, ItemKind, by_weight
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.text.differences import Piece, PieceKind, likeness, shortened, word_differences

_NOTHING = "nothing"
FEW_WORDS, FEW_WORDS_OF_CRITERIA = 8, 3
"""So many words, or fewer, read best whole; a criterion is read word by word."""
_REWORDED = 0.4
_LONGEST = 160
_ON_ONE_LINE = 3
"""So many names stand on one line; more of them on a line each."""
_INDENT = "    "
_Line: TypeAlias = Callable[[ItemChange, str], str]


def is_rewording(old: str, new: str, *, few: int = FEW_WORDS) -> bool:
    """Say whether two texts are best shown as one, with the words marked that differ; else one after the other."""
    longest = max(len(old.split()), len(new.split()))
    return bool(old and new) and longest > few and likeness(old, new) >= _REWORDED


def comparison_lines(changes: Sequence[Change]) -> list[str]:
    """Return all that people are told of some changes: a heading for each weight, then change by change."""
    lines: list[str] = []
    for weight, group in by_weight([each for each in changes if not each.told_by]):
        lines += [f"{weight.label} ({len(group)})", *(line for each in group for line in change_lines(each)), ""]
    return lines[:-1]


def in_short(changes: Sequence[Change], *, most: int = 2) -> str:
    """Return what changed in a few words: "Recruitment status, sites, and 3 more"."""
    told = [change for change in changes if not change.told_by]
    named = [change.label for change in told if change.weight is not Materiality.ADMINISTRATIVE]
    if not named:
        return "Administrative changes only" if told else "Nothing"
    names = [named[0], *(inside(label) for label in named[1:most])]
    more = len(named) - len(names)
    if more:
        return f"{', '.join(names)}, and {more:,} more"
    return " and ".join(names)


def change_lines(change: Change) -> list[str]:
    """Return a change on one line, and its items below it."""
    if not change.items:
        return [f"- {change.label}: {moved(change.old, change.new)}"]
    head = head_of(change)
    lines = [f"- {change.label}: {head}" if head else f"- {change.label}"]
    lines += [_INDENT + line for item in change.items for line in item_lines(item)]
    return [*lines, f"{_INDENT}and {change.more:,} more"] if change.more else lines


def head_of(change: Change) -> str:
    """Return what is said of a list as a whole beside its items: how many there were and are; else nothing."""
    is_counted = change.key in _COUNTED or not change.is_fact
    if not is_counted or change.old == change.new:
        return ""
    return f"{change.old} → {change.new}" if change.old else change.new


_COUNTED = frozenset({"locations", "eligibility.inclusion", "eligibility.exclusion", "eligibility.other"})


def item_lines(item: ItemChange) -> list[str]:
    """Return a change of items: one line, or where it has many items one more for each of them."""
    names = names_of(item)
    if len(names) <= _ON_ONE_LINE:
        return [_LINES[item.kind](item, "; ".join(names))]
    return [f"{_LINES[item.kind](item, '')}, {len(item.names):,} in all:", *(f"{_INDENT}{name}" for name in names)]


def few_words(item: ItemChange) -> int:
    """Return how many words of an item are few: see `is_rewording`."""
    return FEW_WORDS if item.names else FEW_WORDS_OF_CRITERIA


def names_of(item: ItemChange) -> tuple[str, ...]:
    """Return the names of the items; those that read alike once, with their number."""
    return tuple(f"{name} ({count} times)" if count > 1 else name for name, count in Counter(item.names).items())


def moved(old: str, new: str, *, few: int = FEW_WORDS) -> str:
    """Return "old → new"; of a reworded text only the stretches that differ, marked."""
    if is_rewording(old, new, few=few):
        return "".join(_marked(shortened(word_differences(old, new)))).replace("\n", " ").strip()
    return f"{_brief(old) or _NOTHING} → {_brief(new) or _NOTHING}"


def _brief(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def _marked(pieces: Sequence[Piece]) -> Iterator[str]:
    """Write a change as "[old → new]", "[removed: old]" or "[added: new]", with the space before it outside."""
    kinds = [None, *(piece.kind for piece in pieces), None]
    for piece, before, after in zip(pieces, kinds, kinds[2:], strict=False):
        words = " ".join(piece.text.split())
        space = " " if piece.text[:1].isspace() else ""
        if piece.kind is PieceKind.SAME:
            yield piece.text
        elif piece.kind is PieceKind.REMOVED and after is PieceKind.ADDED:
            yield f"{space}[{words} → "
        elif piece.kind is PieceKind.ADDED and before is PieceKind.REMOVED:
            yield f"{words}]"
        else:
            yield f"{space}[{piece.kind.value}: {words}]"


def _came(item: ItemChange, names: str) -> str:
    return f"{_what(item)}added{_item(item, names, item.new)}"


def _went(item: ItemChange, names: str) -> str:
    return f"{_what(item)}removed{_item(item, names, item.old)}"


def _item(item: ItemChange, names: str, said: str) -> str:
    """Return ": name (what is said of it)"; a criterion has no name, but something that it may stand under."""
    if names:
        return f": {names} ({said})" if said else f": {names}"
    if item.names:
        return f" ({said})" if said else ""
    return f": {said}{_under(item)}"


def _under(item: ItemChange) -> str:
    return f" [under “{_brief(item.under)}”]" if item.under else ""


def inside(label: str) -> str:
    """Return a label as it stands inside a line: "Time frame" small, "ID" and "E-mail" as they are."""
    first = label.split(" ", 1)[0]
    return label if first[1:].upper() == first[1:] or "-" in first else label[:1].lower() + label[1:]


def _what(item: ItemChange) -> str:
    return f"{inside(item.what)}, " if item.what else ""


def _head(item: ItemChange, names: str) -> str:
    return ", ".join(part for part in (names, inside(item.what)) if part)


def _changed(item: ItemChange, names: str) -> str:
    return f"{_head(item, names) or 'reworded'}: {moved(item.old, item.new, few=few_words(item))}{_under(item)}"


def _moved_here(item: ItemChange, _names: str) -> str:
    return f"MOVED here from the {item.what}: {_moved_words(item)}"


def _moved_away(item: ItemChange, _names: str) -> str:
    return f"MOVED to the {item.what}: {_moved_words(item)}"


def _moved_words(item: ItemChange) -> str:
    return item.new if item.old == item.new else moved(item.old, item.new, few=few_words(item))


def _unseen(item: ItemChange, names: str) -> str:
    head = _head(item, names)
    return f"{head}: {inside(item.new)}" if head else inside(item.new)


_LINES: Mapping[ItemKind, _Line] = {
    ItemKind.ADDED: _came,
    ItemKind.REMOVED: _went,
    ItemKind.CHANGED: _changed,
    ItemKind.MOVED_HERE: _moved_here,
    ItemKind.MOVED_AWAY: _moved_away,
    ItemKind.REORDERED: _unseen,
    ItemKind.REWRITTEN: _unseen,
}
