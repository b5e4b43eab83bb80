"""Lists under the hands: begin and end them, go deeper and back, go on by Enter, and keep the numbers in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from trialeditor.domain.text.grammar import INDENT, ITEM, MAX_LEVEL
from trialeditor.gui.edits.change import Change, between

_HEAD = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*•]|[0-9]{1,3}[.)])(?P<gap>[ \t]+)")
_BULLET, _NUMBER = "- ", "1. "


@dataclass(frozen=True, slots=True)
class _Row:
    """One line: its level and mark (empty where it is no item), and its words."""

    level: int
    mark: str
    words: str

    @property
    def is_item(self) -> bool:
        return bool(self.mark)

    @property
    def is_ordered(self) -> bool:
        return self.mark[:1].isdigit()

    @property
    def head(self) -> str:
        return " " * (INDENT * self.level) + self.mark if self.mark else ""

    @property
    def text(self) -> str:
        return self.head + self.words


def toggle_bullets(text: str, start: int, end: int) -> Change | None:
    """Make items of the lines that are selected, or lines again where all of them are items."""
    return _toggle(text, start, end, _BULLET)


def toggle_numbers(text: str, start: int, end: int) -> Change | None:
    """Make numbered items of the lines that are selected, or lines again where all of them are."""
    return _toggle(text, start, end, _NUMBER)


def indent(text: str, start: int, end: int) -> Change | None:
    """Put the items that are selected one level deeper; None where they cannot go deeper."""
    return _shift(text, start, end, 1)


def outdent(text: str, start: int, end: int) -> Change | None:
    """Put the items that are selected one level back; None where they are outermost."""
    return _shift(text, start, end, -1)


def begins_words(text: str, start: int, end: int) -> bool:
    """Say whether the cursor stands before the words of an item, or several items are selected."""
    rows, first, last = _rows(text), _row_of(text, start), _last_row(text, start, end)
    if first != last:
        return any(row.is_item for row in rows[first : last + 1])
    return start == end and rows[first].is_item and start - _line_start(text, start) <= len(rows[first].head)


def go_on(text: str, start: int, end: int) -> Change | None:
    """Begin the next item, as Enter does; on an item without words end the list. None where there is no item."""
    at = _row_of(text, start)
    rows = _rows(text)
    row = rows[at]
    column = start - _line_start(text, start)
    if not row.is_item or column < len(row.head) or end > _line_start(text, start) + len(row.text):
        return None
    if not row.words.strip() and start == end:
        return _end_list(text, rows, at)
    kept, taken = row.words[: column - len(row.head)], row.words[end - _line_start(text, start) - len(row.head) :]
    following = replace(row, words=taken.lstrip())
    rows[at : at + 1] = [replace(row, words=kept.rstrip()), following]
    return _changed(text, rows, at + 1, len(following.head))


def erase_mark(text: str, start: int, end: int) -> Change | None:
    """Take the mark before the cursor away, as Backspace does: a nested item first comes one level back."""
    at = _row_of(text, start)
    rows = _rows(text)
    row = rows[at]
    if start != end or not row.is_item or start - _line_start(text, start) != len(row.head):
        return None
    if row.level:
        return _shift(text, start, end, -1)
    return _end_list(text, rows, at) if row.words.strip() else _plain(text, rows, at)


def _end_list(text: str, rows: list[_Row], at: int) -> Change | None:
    """Let what follows be a paragraph; a nested item comes one level back instead."""
    row = rows[at]
    if row.level:
        rows[at] = replace(row, level=row.level - 1)
        return _changed(text, rows, at, len(rows[at].head))
    gap = [_Row(0, "", "")] if at and rows[at - 1].text.strip() else []
    rows[at : at + 1] = [*gap, _Row(0, "", row.words)]
    return _changed(text, rows, at + len(gap), 0)


def _plain(text: str, rows: list[_Row], at: int) -> Change:
    rows[at] = _Row(0, "", rows[at].words)
    return _changed(text, rows, at, 0)


def _toggle(text: str, start: int, end: int, mark: str) -> Change | None:
    rows, first, last = _rows(text), _row_of(text, start), _last_row(text, start, end)
    places = [at for at in range(first, last + 1) if rows[at].text.strip()] or [first]
    wanted = mark == _NUMBER
    is_off = all(rows[at].is_item and rows[at].is_ordered == wanted for at in places)
    column = start - _line_start(text, start) - len(rows[first].head)
    for at in reversed(places):
        if is_off:
            apart = at > 0 and rows[at - 1].text.strip()
            gap = [_Row(0, "", "")] if apart else []
            rows[at : at + 1] = [*gap, _Row(0, "", rows[at].words)]
            first += bool(gap) and at == first
            last += len(gap)
        else:
            rows[at] = replace(
                rows[at], mark=mark, words=rows[at].words if rows[at].is_item else rows[at].words.lstrip()
            )
    if not is_off:
        last = _part(rows, last)
    selected = last if end > start else None
    return _changed(text, rows, first, len(rows[first].head) + max(column, 0), until=selected)


def _part(rows: list[_Row], last: int) -> int:
    """Put an empty line after a new list, where the words that follow would be read as part of its last item."""
    following = rows[last + 1] if last + 1 < len(rows) else None
    if following and following.words.strip() and not following.is_item:
        rows.insert(last + 1, _Row(0, "", ""))
    return last


def _shift(text: str, start: int, end: int, by: int) -> Change | None:
    rows, first, last = _rows(text), _row_of(text, start), _last_row(text, start, end)
    column = start - _line_start(text, start) - len(rows[first].head)
    before = list(rows)
    for at in range(first, last + 1):
        if rows[at].is_item:
            above = next((row for row in reversed(rows[:at]) if row.text.strip()), None)
            deepest = above.level + 1 if above and above.is_item else 0
            rows[at] = replace(rows[at], level=max(0, min(before[at].level + by, deepest, MAX_LEVEL)))
    if rows == before:
        return None
    selected = last if end > start else None
    return _changed(text, rows, first, len(rows[first].head) + max(column, 0), until=selected)


def _rows(text: str) -> list[_Row]:
    rows = []
    for line in text.split("\n"):
        head = _HEAD.match(line) if ITEM.fullmatch(line) else None
        if head is None:
            rows.append(_Row(0, "", line))
        else:
            width = len(head["indent"].replace("\t", "  "))
            rows.append(_Row(width // INDENT, f"{head['mark']} ", line[head.end() :]))
    return rows


def _changed(text: str, rows: Sequence[_Row], at: int, column: int, *, until: int | None = None) -> Change:
    """Return the change to `rows`, with the cursor in row `at`, or with the rows `at` to `until` selected."""
    counted = _counted(rows)
    column += len(counted[at].head) - len(rows[at].head)
    starts = [0]
    for row in counted:
        starts.append(starts[-1] + len(row.text) + 1)
    place = starts[at] + min(max(column, 0), len(counted[at].text))
    if until is None:
        return between(text, "\n".join(row.text for row in counted), place, place)
    return between(text, "\n".join(row.text for row in counted), starts[at], starts[until + 1] - 1)


def _counted(rows: Sequence[_Row]) -> list[_Row]:
    """Number the items of each list from one, as the page does."""
    counts: list[int] = []
    counted = []
    after_gap = True
    for row in rows:
        if row.is_item:
            level = min(row.level, len(counts))
            del counts[level + 1 :]
            counts.extend([0] * (level + 1 - len(counts)))
            counts[level] = counts[level] + 1 if row.is_ordered else 0
            mark = f"{counts[level]}{row.mark[-2:]}" if row.is_ordered else row.mark
            counted.append(replace(row, mark=mark))
        else:
            counts = [] if after_gap and row.text.strip() else counts
            counted.append(row)
        after_gap = not row.text.strip()
    return counted


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _row_of(text: str, at: int) -> int:
    return text.count("\n", 0, at)


def _last_row(text: str, start: int, end: int) -> int:
    """Return the last row that the selection has something of."""
    last = _row_of(text, end)
    return last - 1 if end > start and text[end - 1] == "\n" and last > _row_of(text, start) else last
