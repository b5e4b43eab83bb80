"""The state of each section, derived: does a signature stand over what the reader reads today, and if not, why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum

from trialeditor.domain.canonical import Json, canonical_json
from trialeditor.domain.coverage import Coverage, counts, coverage_of, coverage_whatever_keys
from trialeditor.domain.facts import Fact, Facts
from trialeditor.domain.history import PageHistory
from trialeditor.domain.ids import Digest
from trialeditor.domain.moves import moved_words
from trialeditor.domain.notes import in_one_line
from trialeditor.domain.people import Role
from trialeditor.domain.phrases import words_of
from trialeditor.domain.reading import SectionReading, read_section, typed_words
from trialeditor.domain.revision import Revision
from trialeditor.domain.signoff import SignedSection, SignOff
from trialeditor.domain.text import BoundPhrase, bound_phrases, parse


class SectionStatus(StrEnum):
    """Where one section stands."""

    EMPTY = "empty"
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    LAPSED = "lapsed"
    FACT = "fact"


class ReasonKind(StrEnum):
    """What ended a signature."""

    WORDS = "words"
    FACT = "fact"
    PHRASE = "phrase"
    HEADING = "heading"
    KEY = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One cause of a lapse: what was signed (`old`) and what stands today (`new`), as people read them."""

    kind: ReasonKind
    fact: str | None
    old: str
    new: str

    def to_json(self) -> Json:
        """Return `{"kind", "fact", "old", "new"}`."""
        return {"kind": self.kind.value, "fact": self.fact, "old": self.old, "new": self.new}


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionState:
    """One section's reading and where it stands."""

    reading: SectionReading
    status: SectionStatus
    reasons: tuple[Reason, ...] = ()
    holds: bool
    """Whether the section may go out as it reads."""
    missing: tuple[Role, ...] = ()
    """The roles that still have to sign the present words."""

    @property
    def key(self) -> str:
        """Return the section's key."""
        return self.reading.key


def section_states(history: PageHistory, revision: Revision) -> tuple[SectionState, ...]:
    """Return the state of every section of `revision` with the newest snapshot, in page order."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    return tuple(state_of(history, coverage, reading) for reading in history.read(revision, history.snapshot))


def some_states(history: PageHistory, revision: Revision, keys: Container[str]) -> tuple[SectionState, ...]:
    """Return what `section_states` does of some sections; the others are not read."""
    coverage = coverage_of(history.sign_offs, history.keys, history.policy)
    specs = (spec for spec in history.blueprint_of(revision).sections if spec.key in keys)
    readings = (read_section(spec, revision.content, history.snapshot.facts) for spec in specs)
    return tuple(state_of(history, coverage, reading) for reading in readings)


def state_of(history: PageHistory, coverage: Coverage, reading: SectionReading) -> SectionState:
    """Return where one section stands, as it reads now, under the sign-offs that count."""
    holds = coverage.holds(reading)
    if not reading.is_signable:
        return SectionState(reading=reading, status=SectionStatus.FACT, holds=holds)
    missing = coverage.missing(reading.key, reading.digest)
    is_left_out = reading.is_empty and holds
    reasons = _reasons(history, coverage, reading) if missing and not is_left_out else ()
    status = _status(reading, missing, reasons)
    return SectionState(reading=reading, status=status, reasons=reasons, holds=holds, missing=missing)


def _status(reading: SectionReading, missing: tuple[Role, ...], reasons: tuple[Reason, ...]) -> SectionStatus:
    if reasons:
        return SectionStatus.LAPSED
    if reading.is_empty:
        return SectionStatus.EMPTY
    return SectionStatus.UNSIGNED if missing else SectionStatus.SIGNED


def _reasons(history: PageHistory, coverage: Coverage, reading: SectionReading) -> tuple[Reason, ...]:
    """Return why the present digest is not covered; empty when the section was never signed."""
    everything = coverage_whatever_keys(history.sign_offs, history.keys, history.policy)
    if everything.covers(reading.key, reading.digest):
        return _key_reasons(history, everything, reading.key, reading.digest)
    signed = coverage.last_complete(reading.key)
    if signed:
        return compare(history, reading, *signed)
    gone = everything.last_complete(reading.key)
    return _key_reasons(history, everything, reading.key, gone[1].digest) if gone else ()


def _key_reasons(history: PageHistory, everything: Coverage, key: str, digest: Digest) -> tuple[Reason, ...]:
    """Return one reason for each person who signed `digest` with a key that no longer counts."""
    names = dict.fromkeys(
        each.payload.signer.name
        for each in everything.sign_offs
        if (section := each.section(key)) and section.digest == digest and not counts(each, history.keys)
    )
    return tuple(
        Reason(kind=ReasonKind.KEY, fact=None, old=f"Signed by {name}", new="The key no longer counts")
        for name in names
    )


def compare(
    history: PageHistory, reading: SectionReading, sign_off: SignOff, signed: SignedSection
) -> tuple[Reason, ...]:
    """Return everything that differs between what was signed and what stands today; never empty when digests differ."""
    then = history.snapshot_view(sign_off.payload.snapshot)
    facts_then = then.facts if then else None
    revision = history.revision(sign_off.payload.revision_number)
    source_then = typed_words(reading.spec, revision.content) if revision else None
    reasons = [
        *_heading_reasons(reading, signed),
        *_fact_reasons(reading, signed, history.snapshot.facts, facts_then),
    ]
    if reading.notes and reading.signed_text != signed.reader_text:
        reasons += _note_reasons(history, reading, signed, revision, facts_then)
    elif reading.signed_text != signed.reader_text:
        same_source = source_then is not None and source_then == reading.source
        moved = _phrase_reasons(source_then or "", reading, history.snapshot.facts, facts_then)
        reasons += moved
        if not same_source or not moved:
            reasons.append(Reason(kind=ReasonKind.WORDS, fact=None, old=signed.reader_text, new=reading.reader_text))
    return tuple(reasons)


def _note_reasons(
    history: PageHistory, reading: SectionReading, signed: SignedSection, revision: Revision | None, then: Facts | None
) -> list[Reason]:
    """Return why notes are not those that were signed: a quote is in the record no more, or people wrote others."""
    if then and revision and revision.content.notes_of(reading.key) == reading.notes:
        moved = [
            Reason(kind=ReasonKind.FACT, fact=key, old=words[0], new=words[1])
            for key in _facts_noted(reading, signed, then, history.snapshot.facts)
            if (words := moved_words(then.get(key), history.snapshot.facts.get(key)))
        ]
        if moved:
            return moved
    return [Reason(kind=ReasonKind.WORDS, fact=None, old=signed.reader_text, new=reading.signed_text)]


def _facts_noted(reading: SectionReading, signed: SignedSection, then: Facts, now: Facts) -> list[str]:
    """Return the facts of a section that held a quote which stands elsewhere now, or nowhere, or that hold it now."""
    then_lines, now_lines = (Counter(text.split("\n")) for text in (signed.reader_text, reading.signed_text))
    moved = (then_lines - now_lines) + (now_lines - then_lines)
    quotes = [line.partition("\t")[0] for line in moved]
    declared = (key for pattern in reading.spec.depends for key in then.matching(pattern))
    keys = dict.fromkeys(declared) or [fact.key for fact in then]
    return [key for key in keys if any(_says(facts[key], quote) for quote in quotes for facts in (then, now))]


def _says(fact: Fact, quote: str) -> bool:
    return any(quote in in_one_line(words) for words in (fact.phrase, *fact.items))


def _heading_reasons(reading: SectionReading, signed: SignedSection) -> list[Reason]:
    if reading.spec.read_heading == signed.heading:
        return []
    return [Reason(kind=ReasonKind.HEADING, fact=None, old=signed.heading, new=reading.spec.read_heading)]


def _fact_reasons(reading: SectionReading, signed: SignedSection, now: Facts, then: Facts | None) -> list[Reason]:
    """Return the declared facts whose values differ, in the blueprint's order, then those no longer declared."""
    reasons = []
    for key in dict.fromkeys([*reading.facts, *signed.facts]):
        signed_value, value = _written(signed.facts, key), _written(reading.facts, key)
        if signed_value != value:
            words = moved_words(then.get(key) if then else None, now.get(key))
            old, new = words or (signed_value, value)
            reasons.append(Reason(kind=ReasonKind.FACT, fact=key, old=old, new=new))
    return reasons


def _written(facts: Mapping[str, Json], key: str) -> str:
    """Return a value as its digest sees it; empty where it is not declared."""
    return canonical_json(facts[key]).decode() if key in facts else ""


def _phrase_reasons(source: str, reading: SectionReading, now: Facts, then: Facts | None) -> list[Reason]:
    """Return the bound phrases, in both texts, whose words differ; what two forms of a fact say alike is said once."""
    if then is None:
        return []
    shared = set(bound_phrases(parse(source))) & set(bound_phrases(reading.blocks))
    ordered: dict[BoundPhrase, None] = dict.fromkeys(each for each in bound_phrases(reading.blocks) if each in shared)
    reasons: dict[Reason, None] = {}
    for phrase in ordered:
        old, new = words_of(phrase, then), words_of(phrase, now)
        if old != new:
            reasons[Reason(kind=ReasonKind.PHRASE, fact=phrase.key, old=old or "", new=new or "")] = None
    return list(reasons)
