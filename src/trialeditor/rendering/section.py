"""One section as a page shows it: its state towards the reader, its words, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from html import escape

from markupsafe import Markup

from trialeditor.domain.blueprint import Layout, SectionKind, SectionSpec
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionState, SectionStatus
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.text import Block, Fill, Paragraph, Plain, reader_text
from trialeditor.rendering import wording
from trialeditor.rendering.blocks import AS_IT_IS, Labels, Mark, title_html, words_html
from trialeditor.rendering.calls import call_links
from trialeditor.rendering.languages import own_mark, registry_mark
from trialeditor.rendering.words import Words, english
from trialeditor.rendering.words_to_know import FirstUses, KnownWord


class ShownState(StrEnum):
    """What a section's words rest on."""

    SIGNED = "signed"
    FACT = "fact"
    CHECKING = "checking"
    """A notice stands in place of words that do not hold."""
    DRAFT = "draft"


class Look(StrEnum):
    """How a section is laid out."""

    TITLE = "title"
    LEAD = "lead"
    PROSE = "prose"
    ROWS = "rows"
    DETAILS = "details"
    REVIEW = "review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the sections of one page share."""

    facts: Facts
    as_of: date
    is_draft: bool
    says: Words
    """What the page says in words of its own."""
    review: tuple[str, ...]
    """The sentences of the review block."""
    words: tuple[KnownWord, ...] = ()
    """Glossary terms, each with the section that is the first to use it."""
    criteria: str = ""
    """The sentence above the registry's criteria that says how much of them the page explains."""


@dataclass(frozen=True, kw_only=True)
class SectionView:
    """A section as the reader meets it. Its reader text and its digest are worked out when they are first asked for."""

    reading: SectionReading = field(repr=False)
    kind: SectionKind
    heading: str
    group: str
    read_heading: str
    state: ShownState
    look: Look
    blocks: tuple[Block, ...] = field(repr=False)
    """What is shown: the words, or the notice."""
    words: Markup
    """The same as HTML."""
    as_of: str
    """How old the registry's data are, for a made section; else empty."""
    reasons: tuple[Reason, ...]
    note: str = ""
    """A sentence above the words that is none of them; else empty."""
    shown_heading: str = ""
    """The heading in the page's own language: that of a made section, which nobody signs, may differ."""
    linked: tuple[KnownWord, ...] = ()
    """The glossary terms that are links in the words, in order."""

    @property
    def key(self) -> str:
        """Return the section's key."""
        return self.reading.key

    @cached_property
    def text(self) -> str:
        """Return the reader text of what is shown."""
        if self.blocks is self.reading.blocks:
            return self.reading.reader_text
        return reader_text(self.blocks, fill_from(self.reading.page))

    @property
    def digest(self) -> Digest | None:
        """Return the digest of the words, unless a notice hides them."""
        return None if self.state is ShownState.CHECKING else self.reading.digest


def section_view(item: SectionState | SectionReading, around: Surroundings) -> SectionView | None:
    """Return what the page shows of a section, or None when it is left out: written, without words, and allowed so."""
    reading = _shown_reading(item, is_draft=around.is_draft)
    state = shown_state(item, is_draft=around.is_draft)
    if reading.is_empty and state is not ShownState.CHECKING:
        return None
    blocks = _shown_blocks(item, reading, state, around)
    fill = fill_from(around.facts)
    look = _look(reading.spec)
    level = 4 if reading.spec.group else 3
    is_heading = look is Look.TITLE and state is not ShownState.CHECKING
    uses = FirstUses(each for each in around.words if each.section == reading.key)
    mark = _mark(reading.spec, state, uses)
    is_made = state is ShownState.FACT and look is not Look.REVIEW
    spec = reading.spec
    heading = spec.made_heading(around.facts.text("status")) if is_made else spec.heading
    return SectionView(
        reading=reading,
        kind=reading.spec.kind,
        heading=heading,
        group=spec.group,
        read_heading=spec.read_as(heading),
        state=state,
        look=look,
        blocks=blocks,
        words=title_html(blocks, fill) if is_heading else _words(blocks, fill, level, mark, around, is_made=is_made),
        as_of=wording.registry_as_of(around.says, around.as_of) if is_made else "",
        reasons=item.reasons if isinstance(item, SectionState) else (),
        note=around.criteria if is_made and look is Look.DETAILS else "",
        linked=tuple(uses.linked),
        shown_heading=around.says.label(heading) if state is ShownState.FACT else heading,
    )


def _words(
    blocks: tuple[Block, ...], fill: Fill, level: int, mark: Mark, around: Surroundings, *, is_made: bool
) -> Markup:
    labels = _labels_of(around.says) if is_made else AS_IT_IS
    return words_html(blocks, fill, level=level, mark=mark, note=around.says["note.label"], labels=labels)


@lru_cache(maxsize=4)
def _labels_of(says: Words) -> Labels:
    """All pages of a theme say their labels alike."""
    if says is english():
        return AS_IT_IS
    return Labels(told=says.label, own=own_mark(says.lang), registry=registry_mark(says.lang))


def _shown_reading(item: SectionState | SectionReading, *, is_draft: bool) -> SectionReading:
    """Return a section with the editor's notes that it may show: signed ones, and in a draft all of them."""
    reading = item.reading if isinstance(item, SectionState) else item
    is_signed = isinstance(item, SectionState) and item.holds and item.status is SectionStatus.SIGNED
    return reading if is_signed or is_draft else reading.without_notes


def _mark(spec: SectionSpec, state: ShownState, uses: FirstUses) -> Mark:
    """Return what is marked in a section's words: ways to call in the registry's lists, terms in words of people."""
    if state is ShownState.FACT:
        return call_links if spec.layout in {Layout.SITES, Layout.LIST} else escape
    return uses


def shown_state(item: SectionState | SectionReading, *, is_draft: bool) -> ShownState:
    """Return what a section's words rest on: those of people are signed when they are; else only a draft shows them."""
    reading = item.reading if isinstance(item, SectionState) else item
    if reading.is_made:
        return ShownState.FACT
    if isinstance(item, SectionState) and item.holds and item.status is SectionStatus.SIGNED:
        return ShownState.SIGNED
    if is_draft or (isinstance(item, SectionState) and item.holds and reading.is_empty):
        return ShownState.DRAFT
    return ShownState.CHECKING


def _shown_blocks(
    item: SectionState | SectionReading, reading: SectionReading, state: ShownState, around: Surroundings
) -> tuple[Block, ...]:
    if state is ShownState.CHECKING:
        reasons = item.reasons if isinstance(item, SectionState) else ()
        return _sentences((notice(around.says, reasons, around.as_of),))
    if state is ShownState.FACT and reading.spec.layout is Layout.REVIEW:
        return _sentences(around.review)
    return reading.blocks


def notice(says: Words, reasons: tuple[Reason, ...], as_of: date) -> str:
    """Return the notice for a section that does not hold: it names the registry only where that is the cause."""
    kinds = {reason.kind for reason in reasons}
    moved = bool(kinds & {ReasonKind.FACT, ReasonKind.PHRASE})
    plain, since = wording.notices(says, as_of)
    return since if moved and ReasonKind.KEY not in kinds else plain


def review_text(lines: tuple[str, ...]) -> str:
    """Return the reader text of the review block that says `lines`."""
    return reader_text(_sentences(lines), lambda phrase: phrase.source)


def _sentences(lines: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(Paragraph(children=(Plain(text=" ".join(line.split())),)) for line in lines)


_KEY_LOOKS = {"title": Look.TITLE, "summary": Look.LEAD}
_LAYOUT_LOOKS = {Layout.ROWS: Look.ROWS, Layout.CRITERIA: Look.DETAILS, Layout.REVIEW: Look.REVIEW}


def is_title(spec: SectionSpec) -> bool:
    """Say whether a section is the page's main heading."""
    return _look(spec) is Look.TITLE


def _look(spec: SectionSpec) -> Look:
    if spec.kind is SectionKind.WRITTEN:
        return _KEY_LOOKS.get(spec.key, Look.PROSE)
    return _LAYOUT_LOOKS.get(spec.layout, Look.PROSE) if spec.layout else Look.PROSE
