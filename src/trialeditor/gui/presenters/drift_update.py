"""Typed words that repeat what the record said before: each with what would stand there, mended in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trialeditor.domain.content import PageContent
from trialeditor.domain.reading import typed_words
from trialeditor.domain.stale_words import StalePlace, mended, replacement_of, sentence_around, stale_places
from trialeditor.domain.text.differences import Piece, PieceKind
from trialeditor.gui.document import Document
from trialeditor.gui.drift_faces import EditTarget
from trialeditor.gui.find_faces import Place
from trialeditor.gui.replace_faces import RowFace
from trialeditor.services.replacement_plan import with_words

STEP = "update of words that the record changed"
_THIN = "\N{THIN SPACE}"
"""Between a word that goes and the one that comes, so that they do not run into each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionUpdate:
    """One section as it is typed, and the old words in it."""

    key: str
    heading: str
    text: str
    places: tuple[StalePlace, ...]

    def row_key(self, number: int) -> str:
        """Return what the row of a place goes by."""
        return f"{self.key}:{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatePlan:
    """What an update would do to the words in hand."""

    nct: str
    title: str
    content: PageContent
    sections: tuple[SectionUpdate, ...]

    def rows(self, *, bind: bool) -> tuple[RowFace, ...]:
        """Return a row for each place: its sentence with the words that go and those that come."""
        return tuple(self._row(each, number, bind=bind) for each in self.sections for number in range(len(each.places)))

    def updated(self, off: frozenset[tuple[str, str]], *, bind: bool) -> PageContent:
        """Return the words of the page with all places mended but those that were left out (`ReplaceRows.off`)."""
        left_out = {key for _, key in off}
        content = self.content
        for each in self.sections:
            places = [place for n, place in enumerate(each.places) if each.row_key(n) not in left_out]
            if places:
                content = with_words(content, each.key, mended(each.text, places, bind=bind))
        return content

    def _row(self, section: SectionUpdate, number: int, *, bind: bool) -> RowFace:
        return RowFace(
            nct=self.nct,
            key=section.row_key(number),
            heading=section.heading,
            title=self.title,
            pieces=tuple(_pieces(section.text, section.places[number], bind=bind)),
        )


def _pieces(text: str, place: StalePlace, *, bind: bool) -> Iterator[Piece]:
    start, end = sentence_around(text, place.start, place.end)
    typed = text[place.start : place.end]
    if place.start > start:
        yield Piece(PieceKind.SAME, text[start : place.start])
    yield Piece(PieceKind.REMOVED, typed)
    yield Piece(PieceKind.SAME, _THIN)
    yield Piece(PieceKind.ADDED, replacement_of(typed, place.words, bind=bind))
    if end > place.end:
        yield Piece(PieceKind.SAME, text[place.end : end])


def first_mended(plan: UpdatePlan, content: PageContent) -> Place | None:
    """Return the sentence of `content` in which the first words are others than before; None where all are the same."""
    for each in plan.sections:
        text = content.source(each.key) or ""
        if text != each.text:
            shorter = min(len(text), len(each.text))
            at = next((n for n in range(shorter) if text[n] != each.text[n]), shorter)
            start, end = sentence_around(text, at, at)
            return Place(key=each.key, start=start, end=end)
    return None


def plan_of(document: Document, targets: Sequence[EditTarget]) -> UpdatePlan:
    """Return what an update of these sections would do to the words in hand. Pure."""
    page, content = document.page, document.content
    return UpdatePlan(
        nct=page.nct_id,
        title=content.text("title") or page.trial.brief_title,
        content=content,
        sections=tuple(section for target in targets if (section := _section(document, target)) and section.places),
    )


def _section(document: Document, target: EditTarget) -> SectionUpdate | None:
    spec = document.page.blueprint.section(target.key)
    text = typed_words(spec, document.content) if spec else None
    if spec is None or not text:
        return None
    places = tuple(each for each in stale_places(text, target.olds) if each.is_mendable)
    return SectionUpdate(key=target.key, heading=spec.read_heading, text=text, places=places)


def place_of(document: Document, target: EditTarget) -> Place | None:
    """Return the sentence of a section that rests on what moved: with old words, or with a phrase of such a fact."""
    spec = document.page.blueprint.section(target.key)
    text = (typed_words(spec, document.content) if spec else None) or ""
    stale = stale_places(text, target.olds)
    ends = (stale[0].start, stale[0].end) if stale else _phrase_in(text, target.facts)
    if ends is None:
        return None
    start, end = sentence_around(text, *ends)
    return Place(key=target.key, start=start, end=end)


def _phrase_in(text: str, facts: Sequence[str]) -> tuple[int, int] | None:
    starts = [at for fact in facts for mark in ("}", "|") if (at := text.find(f"{{{fact}{mark}")) >= 0]
    if not starts:
        return None
    return min(starts), text.find("}", min(starts)) + 1
