"""One section as a page shows it: its state towards the reader, its words, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from markupsafe import Markup

from trialeditor.domain.blueprint import Layout, SectionKind, SectionSpec
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest
from trialeditor.domain.lapsing import Reason, ReasonKind, SectionState, SectionStatus
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.text import Block, Paragraph, Plain, reader_text
from trialeditor.rendering import wording
from trialeditor.rendering.blocks import title_html, words_html


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
    review: tuple[str, ...]
    """The sentences of the review block."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A section as the reader meets it."""

    key: str
    kind: SectionKind
    heading: str
    group: str
    read_heading: str
    state: ShownState
    look: Look
    text: str
    """The reader text of what is shown: the words, or the notice."""
    words: Markup
    """The same as HTML."""
    as_of: str
    """How old the registry's data are, for a made section; else empty."""
    digest: Digest | None
    """The digest of the words, unless a notice hides them."""
    reasons: tuple[Reason, ...]


def section_view(item: SectionState | SectionReading, around: Surroundings) -> SectionView | None:
    """Return what the page shows of a section, or None when it is left out: written, without words, and allowed so."""
    reading = item.reading if isinstance(item, SectionState) else item
    state = _shown_state(item, reading, around)
    if reading.is_empty and state is not ShownState.CHECKING:
        return None
    blocks = _shown_blocks(item, reading, state, around)
    fill = fill_from(around.facts)
    look = _look(reading.spec)
    level = 4 if reading.spec.group else 3
    is_heading = look is Look.TITLE and state is not ShownState.CHECKING
    is_made = state is ShownState.FACT and look is not Look.REVIEW
    spec = reading.spec
    heading = spec.made_heading(around.facts.text("status")) if is_made else spec.heading
    return SectionView(
        key=reading.key,
        kind=reading.spec.kind,
        heading=heading,
        group=spec.group,
        read_heading=spec.read_as(heading),
        state=state,
        look=look,
        text=reader_text(blocks, fill),
        words=title_html(blocks, fill) if is_heading else words_html(blocks, fill, level=level),
        as_of=wording.registry_as_of(around.as_of) if is_made else "",
        digest=None if state is ShownState.CHECKING else reading.digest,
        reasons=item.reasons if isinstance(item, SectionState) else (),
    )


def _shown_state(item: SectionState | SectionReading, reading: SectionReading, around: Surroundings) -> ShownState:
    """Words of people are shown as signed when they are; else only a draft shows them."""
    if not reading.is_signable:
        return ShownState.FACT
    if isinstance(item, SectionState) and item.holds and item.status is SectionStatus.SIGNED:
        return ShownState.SIGNED
    if around.is_draft or (isinstance(item, SectionState) and item.holds and reading.is_empty):
        return ShownState.DRAFT
    return ShownState.CHECKING


def _shown_blocks(
    item: SectionState | SectionReading, reading: SectionReading, state: ShownState, around: Surroundings
) -> tuple[Block, ...]:
    if state is ShownState.CHECKING:
        reasons = item.reasons if isinstance(item, SectionState) else ()
        return _sentences((notice(reasons, around.as_of),))
    if state is ShownState.FACT and reading.spec.layout is Layout.REVIEW:
        return _sentences(around.review)
    return reading.blocks


def notice(reasons: tuple[Reason, ...], as_of: date) -> str:
    """Return the notice for a section that does not hold: it names the registry only where that is the cause."""
    kinds = {reason.kind for reason in reasons}
    moved = bool(kinds & {ReasonKind.FACT, ReasonKind.PHRASE})
    return wording.checking_since(as_of) if moved and ReasonKind.KEY not in kinds else wording.CHECKING


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
