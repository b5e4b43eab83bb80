"""Lists typed within one line: "Any of: 1) asthma; 2) eczema", "i. a ii. b", "1. a 2. b 3. c".

A line is taken apart only where the labels cannot be read as anything else: they count up, in one style, from their
beginning or from the item before; never "type 2. Patients", "criteria (2) to (4)" or "t(9;22)". What runs within a
sentence stays in it: "who has either (a) asthma or (b) eczema, and consents".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from trialeditor.registry.criteria_bullets import bullets_in
from trialeditor.registry.criteria_markers import CIRCLED, LABEL, OPENS_WORDS, Marker, Style, readings_of
from trialeditor.registry.openings import speaks_of_joining


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: the words after `marker`."""

    marker: Marker
    text: str


def pieces_of(
    text: str, own: Marker | None, around: Sequence[Marker], following: Marker | None = None
) -> tuple[str, list[Piece]]:
    """Take a line apart: the words before the first marker within it, and the pieces from there.

    `own` is the marker of the line, `around` are those of the items that it stands in or after, and `following` is the
    one of the next line.
    """
    lead = [*around, own] if own else around
    found = sorted([*_labels_in(text, lead, following), *bullets_in(text, own)], key=lambda each: each[0])
    if not found:
        return text, []
    ends = [*(start for start, _, _ in found[1:]), len(text)]
    pieces = [Piece(marker, text[start:end].strip()) for (_, start, marker), end in zip(found, ends, strict=True)]
    return text[: found[0][0]].strip(), list(_without_empty(pieces))


def _without_empty(pieces: list[Piece]) -> Iterator[Piece]:
    """Go through the pieces; a label right before another one ("(1) a.") is taken together with it."""
    waiting: Marker | None = None
    for piece in pieces:
        marker = waiting.with_next(piece.marker) if waiting else piece.marker
        waiting = None if piece.text else marker
        if piece.text:
            yield Piece(marker, piece.text)


_END = re.compile(rf"[.)）、](?=\s+\S|[{OPENS_WORDS}])|[{CIRCLED}](?=\s*\S)")
_LABEL = re.compile(
    rf"(?<![^\s;:,.)\]；，：。、])(?:[(（](?P<inner>{LABEL})[)）]|(?P<outer>{LABEL})(?P<close>[.)、]))\Z"
    rf"|(?P<circled>[{CIRCLED}])\Z"
)
_LONGEST_LABEL = 7
_NAMED_BY = re.compile(
    r"\b(?:types?|grades?|stages?|class|phases?|groups?|cohorts?|arms?|parts?|criteri\w+|sections?|vitamin|hepatitis"
    r"|factor|appendix|tables?|steps?|questions?|items?|version|v)\s*$",
    re.IGNORECASE,
)
_COUNTED_BY = re.compile(
    r"(?:\b(?:days?|weeks?|months?|visits?|levels?|scores?|ecog|to|than|least|most|of|or|and|no|number|under|over|above"
    r"|below|within|for|by|is|was)|[<>≥≤=~±/+–-])\s*$",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?:[.;:,)\]；，：。、•]|[.;:,)\]]\s*(?:and|or|and/or))\s*$", re.IGNORECASE)
_GLUED_STOP = re.compile(r"[^\s)]\.\Z")
_LINK = re.compile(r"[\s,;]*(?:and|or|to|through|and/or|[-–/&])?[\s,;]*", re.IGNORECASE)
_LABEL_BEFORE = re.compile(r"(?<![^\s:：;])[(（]?\w{1,3}[.)）]\s*$")
_VERB = re.compile(
    r"\b(?:who|which|that|must|is|are|was|were|has|have|had|can|will|either|with|by|as)\b", re.IGNORECASE
)
_CLEAR = re.compile(rf"\s*[{OPENS_WORDS}(\[]")
_LONGEST_LINK = 12
_BEFORE = 24
"""How much of the text before a label is looked at."""
_NEAR = 120
"""How far back a parenthesis may have been opened that a label seems to close."""
_TITLE_WORDS = 8
_FEW, _MANY = 3, 4
"""How many labels in a row make a list that nothing else speaks for."""
_Key: TypeAlias = "tuple[Style, str]"
_Span: TypeAlias = "tuple[int, int, Marker]"


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that may start an item, and what stands before it."""

    start: int
    end: int
    marker: Marker
    after_stop: bool
    is_clear: bool
    """True when a capital follows."""
    is_doubtful: bool
    """True when it may count something else ("at least 2.", "day 18.")."""


@dataclass(slots=True)
class _Run:
    """Labels of one style that count up."""

    text: str
    from_lead: bool = False
    labels: list[_Label] = field(default_factory=list)
    first: int = 1

    def is_sure(self, following: Marker | None) -> bool:
        """Say whether the labels can be nothing but a list; `following` is the marker of the next line."""
        if not self.labels or any(map(_is_link, self._between())):
            return False
        stopped = all(label.after_stop for label in self.labels[1:])
        count = len(self.labels)
        goes_on = following is not None and following.follows(self.labels[-1].marker)
        if self.from_lead:
            return goes_on or self._goes_on_surely(count, stopped=stopped)
        if self.first > 1:
            enough = _FEW if stopped and self.labels[0].after_stop else _MANY
            return count >= enough or (goes_on and not self._is_number_with_stop())
        if goes_on:
            return True
        is_clear = count >= _FEW or stopped or not self._is_number_with_stop()
        return count > 1 and is_clear and self._has_title()

    def _has_title(self) -> bool:
        """Say whether nothing stands before the first label, or a title, or words that open a list of criteria.

        In any other sentence the list is a part of it, and its end may speak of all items.
        """
        before = self.text[: self.labels[0].start].strip()
        if not before or _LABEL_BEFORE.search(before[-_BEFORE:]) or (before[-1] in ":：" and speaks_of_joining(before)):
            return True
        return len(before.split()) <= _TITLE_WORDS and not _VERB.search(before)

    def _goes_on_surely(self, count: int, *, stopped: bool) -> bool:
        first = self.labels[0]
        if count > 1 or (stopped and first.after_stop):
            return True
        return first.is_clear and first.marker.readings[0][0] is not Style.NUMBER

    def _is_number_with_stop(self) -> bool:
        return self.labels[0].marker.text.endswith(".") and self.labels[0].marker.text[0].isdecimal()

    def _between(self) -> Iterator[str]:
        for before, after in pairwise(self.labels):
            yield self.text[before.end : after.start]


def _is_link(words: str) -> bool:
    return len(words) <= _LONGEST_LINK and bool(_LINK.fullmatch(words))


def _labels_in(text: str, lead: Sequence[Marker], following: Marker | None) -> Iterator[_Span]:
    by_key: dict[_Key, list[tuple[int, _Label]]] = {}
    for label in _candidates(text):
        for style, closing, place in label.marker.readings:
            by_key.setdefault((style, closing), []).append((place, label))
    if not by_key:
        return
    next_ones = following.readings if following else ()
    reached = {(style, closing): place for marker in lead for style, closing, place in marker.readings}
    taken: dict[int, _Span] = {}
    for key, labels in by_key.items():
        for run in _runs(text, labels, reached.get(key), {place for *of, place in next_ones if tuple(of) == key}):
            if run.is_sure(following):
                taken.update({label.start: (label.start, label.end, label.marker) for label in run.labels})
    yield from taken.values()


def _label_before(end: re.Match[str]) -> re.Match[str] | None:
    """Return the label that ends with `end`, if there is one; ends are few and found fast, labels are not."""
    return _LABEL.search(end.string, max(0, end.start() - _LONGEST_LABEL), end.end())


def _candidates(text: str) -> Iterator[_Label]:
    for match in map(_label_before, _END.finditer(text)):
        if not match:
            continue
        start, end = match.span()
        name = match["inner"] or match["outer"] or match["circled"]
        before = text[max(0, start - _BEFORE) : start]
        stop = not before.strip() or bool(_STOP.search(before))
        is_number = name.isdecimal()
        if match["close"] == "." and _GLUED_STOP.search(before):
            continue
        near = max(0, start - _NEAR)
        if match["close"] == ")" and text.rfind("(", near, start) > text.rfind(")", near, start):
            continue
        if _NAMED_BY.search(before):
            continue
        marker = Marker(match[0], readings_of(name, match["close"]))
        yield _Label(
            start,
            end,
            marker,
            after_stop=stop,
            is_clear=bool(_CLEAR.match(text, end)),
            is_doubtful=is_number and not stop and bool(_COUNTED_BY.search(before)),
        )


def _runs(text: str, labels: list[tuple[int, _Label]], reached: int | None, after: set[int]) -> Iterator[_Run]:
    """Go through the runs of one style; the list comes to `reached` before the line, and goes on with `after`."""
    known = after if reached is None else after | {reached}
    run = _Run(text, from_lead=reached is not None)
    expected = None if reached is None else reached + 1
    for place, label in _without_doubtful(_without_doubles(labels), known):
        gap = expected is not None and place == expected + 1 and len(run.labels) > 1 and label.after_stop
        if expected is not None and (place == expected or gap):
            run.labels.append(label)
        elif place == 1 or expected is None or (run.first > 1 and len(run.labels) == 1):
            yield run
            run = _Run(text, labels=[label], first=place)
        else:
            continue
        expected = place + 1
    yield run


def _without_doubles(labels: list[tuple[int, _Label]]) -> Iterator[tuple[int, _Label]]:
    """Leave out a label in running words where the same one follows after a stop ("… type 2. 2. Age")."""
    for (place, label), (following, other) in zip(labels, [*labels[1:], (0, None)], strict=True):
        if other and place == following and place > 1 and other.after_stop and not label.after_stop:
            continue
        yield place, label


def _without_doubtful(labels: Iterable[tuple[int, _Label]], known: set[int]) -> Iterator[tuple[int, _Label]]:
    """Leave out what may count something else, unless the labels before and after it are there."""
    found = list(labels)
    places = {place for place, _ in found} | known
    for place, label in found:
        if not label.is_doubtful or {place - 1, place + 1} <= places:
            yield place, label
