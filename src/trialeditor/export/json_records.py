"""Pages as data, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable

from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.lapsing import Reason, ReasonKind
from trialeditor.domain.text import notes_of
from trialeditor.export.formats import (
    VERSION,
    FactEntry,
    NoteEntry,
    PageEntry,
    ReasonEntry,
    Record,
    RecordIndex,
    RecordIndexEntry,
    SectionEntry,
    encode,
)
from trialeditor.rendering.index import IndexEntry
from trialeditor.rendering.page import PageView
from trialeditor.rendering.plain import plain_text
from trialeditor.rendering.section import SectionView, ShownState


def record_bytes(entry: PageEntry, view: PageView, facts: Facts) -> bytes:
    """Return a page as data: the sections that the HTML page shows, and all facts of the record."""
    record = Record(
        v=VERSION,
        sample=view.is_sample,
        page=entry,
        status=view.status.text,
        facts=sorted((_fact(fact) for fact in facts), key=lambda fact: fact.key),
        sections=[_section(section) for section in view.sections],
    )
    return encode(record)


def index_bytes(entries: Iterable[IndexEntry], *, is_sample: bool) -> bytes:
    """Return the list of all records, by id."""
    pages = [
        RecordIndexEntry(nct=entry.nct_id, title=entry.title, status=entry.status, draft=entry.is_draft)
        for entry in sorted(entries, key=lambda entry: entry.nct_id)
    ]
    return encode(RecordIndex(v=VERSION, sample=is_sample, pages=pages))


def _fact(fact: Fact) -> FactEntry:
    return FactEntry(key=fact.key, value=fact.to_json(), phrase=fact.phrase)


def _section(section: SectionView) -> SectionEntry:
    hidden = section.state is ShownState.CHECKING
    return SectionEntry(
        key=section.key,
        kind=section.kind.value,
        heading=section.read_heading,
        state=section.state.value,
        text=plain_text(section.text),
        reader_text=None if hidden else section.text,
        digest=section.digest,
        reasons=[_reason(reason) for reason in section.reasons] if hidden else [],
        notes=[NoteEntry(quote=quote, text=note) for quote, note in notes_of(section.text)],
    )


def _reason(reason: Reason) -> ReasonEntry:
    """Words of people that are not signed stay at home, in reasons too."""
    tells = reason.kind in {ReasonKind.FACT, ReasonKind.PHRASE}
    return ReasonEntry(
        kind=reason.kind.value,
        fact=reason.fact,
        old=reason.old if tells else "",
        new=reason.new if tells else "",
    )
