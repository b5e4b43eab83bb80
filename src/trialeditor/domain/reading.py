"""Sections as they are read: words and facts brought together, with the digest that a signature covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from trialeditor.domain.blueprint import Blueprint, SectionKind, SectionSpec
from trialeditor.domain.canonical import Json, canonical_decoded, digest_bytes
from trialeditor.domain.content import PageContent
from trialeditor.domain.fact_sections import fact_blocks
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest
from trialeditor.domain.notes import Note, note_lines, with_notes
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.text import Block, Paragraph, Plain, parse, reader_text

DIGEST_VERSION = 1


@dataclass(frozen=True, kw_only=True)
class SectionReading:
    """One section of a page as a reader meets it.

    What follows from its words and its facts is worked out when it is first asked for: who asks whether a page is
    signed has no use for the long lists that no signature covers.
    """

    spec: SectionSpec
    source: str | None
    """What a person typed (the text, or the override); None where nobody did."""
    overridden: bool
    page: Facts = field(repr=False)
    """All facts that it is read with."""
    notes: tuple[Note, ...] = ()
    """What editors wrote beside made words."""

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return its words as a block tree."""
        if not self.is_made:
            return parse(self.source or "")
        made = fact_blocks(self.spec, self.page)
        return with_notes(made, self.notes, fill_from(self.page)) if self.notes else made

    @cached_property
    def reader_text(self) -> str:
        """Return its words as a reader reads them."""
        return reader_text(self.blocks, fill_from(self.page))

    @property
    def signed_text(self) -> str:
        """Return what of its words people answer for: of made words with notes, each quote with its note."""
        return note_lines(self.reader_text) if self.notes else self.reader_text

    @property
    def typed_blocks(self) -> tuple[Block, ...]:
        """Return what of its words people answer for as blocks: of made words with notes, a line for each note."""
        if not self.notes:
            return self.blocks
        return tuple(Paragraph(children=(Plain(text=note.line),)) for note in self.notes)

    @cached_property
    def facts(self) -> Mapping[str, Json]:
        """Return the values of the declared dependencies, by fact key."""
        return {} if self.is_made else declared_facts(self.spec, self.page)

    @cached_property
    def digest(self) -> Digest:
        """Return the digest that a signature covers."""
        return section_digest(self.key, self.spec.read_heading, self.signed_text, self.facts)

    @property
    def without_notes(self) -> SectionReading:
        """Return the section as it reads without its notes."""
        return replace(self, notes=()) if self.notes else self

    @property
    def is_made(self) -> bool:
        """Say whether the record alone makes its words."""
        return self.spec.kind is SectionKind.FACT and not self.overridden

    @property
    def key(self) -> str:
        """Return the section's key."""
        return self.spec.key

    @property
    def is_signable(self) -> bool:
        """Say whether people answer for this section: a written one, an override, or notes beside made words."""
        return not self.is_made or bool(self.notes)

    @property
    def is_empty(self) -> bool:
        """Say whether a written section has no words. An override without words was typed so, and is not empty."""
        return self.spec.kind is SectionKind.WRITTEN and not self.reader_text


def section_digest(key: str, heading: str, text: str, facts: Mapping[str, Json]) -> Digest:
    """Return the digest that a sign-off covers: SHA-256 of canonical JSON `{v, key, heading, reader_text, facts}`."""
    value: Mapping[str, Json] = {
        "v": DIGEST_VERSION,
        "key": key,
        "heading": heading,
        "reader_text": text,
        "facts": facts,
    }
    return digest_bytes(canonical_decoded(value))


def read_section(spec: SectionSpec, content: PageContent, facts: Facts) -> SectionReading:
    """Return one section as it is read with `facts`."""
    source = typed_words(spec, content)
    overridden = spec.can_be_overridden and source is not None
    notes = content.notes_of(spec.key) if spec.can_be_overridden and not overridden else ()
    return SectionReading(spec=spec, source=source, overridden=overridden, page=facts, notes=notes)


def typed_words(spec: SectionSpec, content: PageContent) -> str | None:
    """Return what a person typed for a section of this kind: the text, or the override; None where nobody did.

    What a content holds besides (of a section that changed its kind, say) is not read.
    """
    if spec.kind is SectionKind.WRITTEN:
        return content.texts.get(spec.key)
    override = content.overrides.get(spec.key) if spec.can_be_overridden else None
    return override.text if override else None


def read_page(blueprint: Blueprint, content: PageContent, facts: Facts) -> tuple[SectionReading, ...]:
    """Return all sections in page order."""
    return tuple(read_section(spec, content, facts) for spec in blueprint.sections)


def declared_facts(spec: SectionSpec, facts: Facts) -> Mapping[str, Json]:
    """Return the typed, normalised values of the facts that a section depends on."""
    keys = (key for pattern in spec.depends for key in facts.matching(pattern))
    return {key: facts[key].to_json() for key in keys}
