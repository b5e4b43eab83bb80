"""Drift: what of a signed page no longer holds because the record moved, and the sentences that it touches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import NctId
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionState, SectionStatus
from trialeditor.domain.materiality import WEIGHTS, Materiality
from trialeditor.domain.notes import Note, places_of
from trialeditor.domain.phrases import words_of
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.text import Block, BoundPhrase, ListBlock, Paragraph, bound_phrases, reader_text

MOVED = frozenset({ReasonKind.FACT, ReasonKind.PHRASE})
"""Reasons that the record gave, and nobody's edit."""
_LAST = len(WEIGHTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftedReason:
    """One fact that moved, how much that matters, and the sentences that rest on it."""

    reason: Reason
    weight: Materiality
    touched: tuple[str, ...]
    """Paragraphs and items that hold the fact as a phrase, or its old words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftedSection:
    """A section whose signature the record ended."""

    key: str
    heading: str
    reasons: tuple[DriftedReason, ...]

    @property
    def weight(self) -> Materiality:
        """Return the weight of the heaviest reason."""
        return min((each.weight for each in self.reasons), key=lambda weight: weight.rank)

    @property
    def told(self) -> tuple[DriftedReason, ...]:
        """Return the reasons that people are told: a phrase goes without saying where its fact is said."""
        facts = {each.reason.fact for each in self.reasons if each.reason.kind is ReasonKind.FACT}
        return tuple(
            each for each in self.reasons if each.reason.kind is ReasonKind.FACT or each.reason.fact not in facts
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftedPage:
    """A page with sections that the record ended, heaviest reason first."""

    nct_id: NctId
    title: str
    sections: tuple[DriftedSection, ...]

    @property
    def weight(self) -> Materiality:
        """Return the weight of the heaviest reason."""
        return min((each.weight for each in self.sections), key=lambda weight: weight.rank)

    @property
    def order(self) -> tuple[int, int, NctId]:
        """Return where the page stands in the queue: what matters most to a patient first."""
        facts = (each.reason.fact or "" for section in self.sections for each in section.reasons)
        return self.weight.rank, min(_place(fact) for fact in facts), self.nct_id


def drifted_sections(
    states: Iterable[SectionState], facts: Facts, weights: dict[str, Materiality]
) -> tuple[DriftedSection, ...]:
    """Return the sections that lapsed because the record moved, in page order.

    `weights` says how much each fact's change matters, by key; of a fact that is not there, the most that it can.
    """
    found = []
    for state in states:
        reasons = [each for each in state.reasons if each.kind in MOVED]
        if state.status is SectionStatus.LAPSED and reasons:
            reading = state.reading
            drifted = tuple(
                DriftedReason(
                    reason=each,
                    weight=weights.get(each.fact or "", heaviest_of(each.fact)),
                    touched=_touched_notes(reading, each) or touched(reading.typed_blocks, each, facts),
                )
                for each in reasons
            )
            ordered = tuple(sorted(drifted, key=lambda each: (each.weight.rank, _place(each.reason.fact or ""))))
            found.append(DriftedSection(key=state.key, heading=reading.spec.read_heading, reasons=ordered))
    return tuple(found)


def heaviest_of(fact: str | None) -> Materiality:
    """Return the most that a change of a fact can matter."""
    weight = WEIGHTS.get(fact or "")
    return weight.at_most if weight else Materiality.MATERIAL


def _place(fact: str) -> int:
    keys = list(WEIGHTS)
    return keys.index(fact) if fact in WEIGHTS else _LAST


def _touched_notes(reading: SectionReading, reason: Reason) -> tuple[str, ...]:
    """Return the notes whose quotes stand elsewhere now than where the record said them, or nowhere."""

    def times(text: str, note: Note) -> int:
        return sum(1 for _ in places_of(text, note.quote))

    return tuple(note.line for note in reading.notes if times(reason.old, note) != times(reason.new, note))


def touched(blocks: Sequence[Block], reason: Reason, facts: Facts) -> tuple[str, ...]:
    """Return the paragraphs and items that hold a fact as a bound phrase, or words that it no longer has."""
    gone = [line.casefold() for line in reason.old.splitlines() if len(line) > 2]  # noqa: PLR2004 - a number of one or two digits is everywhere

    def fill(phrase: BoundPhrase) -> str:
        return words_of(phrase, facts) or phrase.source

    found = []
    for block in lines_of(blocks):
        text = plain_line(reader_text((block,), fill))
        is_bound = any(phrase.key == reason.fact for phrase in bound_phrases((block,)))
        if is_bound or any(line in text.casefold() for line in gone):
            found.append(text)
    return tuple(dict.fromkeys(found))


def lines_of(blocks: Iterable[Block]) -> Iterator[Block]:
    """Go through the paragraphs and the items one by one, without what is nested in them."""
    for block in blocks:
        if isinstance(block, ListBlock):
            for item in block.items:
                yield Paragraph(children=item.children)
                yield from lines_of(item.lists)
        else:
            yield block


_LINK = re.compile(r"\t\[(.*?)\t\]\([^)]*\)")


def plain_line(text: str) -> str:
    """Return the reader text of one line without the marks of links."""
    return _LINK.sub(r"\1", text).replace("\t", " ").strip()
