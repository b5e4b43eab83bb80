"""From a page and its states to what the editor shows. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.content import PageContent
from trialeditor.domain.fact_labels import FactGroup, fact_group, fact_label
from trialeditor.domain.fact_sections import fact_blocks
from trialeditor.domain.facts import Facts
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.phrases import fill_from, unknown_phrases
from trialeditor.domain.reading import SectionReading
from trialeditor.domain.signoff import SignOff
from trialeditor.domain.stages import open_submission, still_to_sign
from trialeditor.domain.text import notes_in, reader_text, word_count
from trialeditor.domain.trial import Stage
from trialeditor.gui.faces import (
    CardFace,
    FactCardFace,
    FactLine,
    FactRow,
    HeaderFace,
    LengthFace,
    NoteFace,
    PhraseOffer,
    Shape,
    Tone,
)
from trialeditor.gui.phrase_book import PhraseBook
from trialeditor.gui.presenters.wording import STAGES, first_reasons, reasons_line, say_count, say_date, state_badge
from trialeditor.services.noting import why_not_noted
from trialeditor.services.pages import PageFile

_TITLE = "title"
_NEAR = 0.9
"""From this part of its limit a section's length is near it."""
_IN_SHORT = 6
_WAITING = frozenset({Stage.IN_REVIEW, Stage.MEDICAL_REVIEW})
_REVIEWED = _WAITING | {Stage.CHANGES_REQUESTED, Stage.LAPSED}
"""Stages at which people ask what changed since the signature."""


def header_face(
    page: PageFile, states: Sequence[SectionState], *, differs: bool, today: date, why_not_date: str | None
) -> HeaderFace:
    """Return the head of a page whose words in hand stand at `states`."""
    dates = page.dates
    reviewed = f"Last reviewed {say_date(dates.reviewed)}" if dates else ""
    return HeaderFace(
        nct=page.nct_id,
        title=_title(states) or page.trial.brief_title or page.nct_id,
        badge=STAGES[page.stage],
        status=page.trial.status_phrase,
        as_of=f"Registry data as of {say_date(page.snapshot.as_of)}",
        sentence=_sentence(page, states, differs=differs),
        reviewed=reviewed,
        next_review=dates.next_review if dates else None,
        earliest=today if dates else None,
        why_not_next_review=why_not_date or "",
        is_signed=page.stage is Stage.SIGNED and not differs,
        offers_changes=page.stage in _REVIEWED,
    )


def _title(states: Sequence[SectionState]) -> str:
    """Return the title as the reader reads it, on one line."""
    return next((" ".join(state.reading.reader_text.split()) for state in states if state.key == _TITLE), "")


def _sentence(page: PageFile, states: Sequence[SectionState], *, differs: bool) -> str:
    """Say where the page stands, who was last, and whether there is something that is no version yet."""
    said = _stage_sentence(page, states)
    if differs and page.history.latest is not None:
        said += " You have changes that are not a version yet."
    return said


def _stage_sentence(page: PageFile, states: Sequence[SectionState]) -> str:
    latest = page.history.latest
    if latest is None:
        return "Nobody has written this page yet. The record's facts are in; write the sections below."
    if page.stage in _WAITING:
        submission = open_submission(page.history)
        if submission is not None:
            said = f"Submitted by {submission.by_name} on {say_date(submission.at.date())}."
            return " ".join(filter(None, (said, f"“{submission.note}”" if submission.note else "", _still(page))))
    if page.stage is Stage.CHANGES_REQUESTED and page.history.returns:
        act = page.history.returns[-1]
        return f"{act.by_name} asked for changes on {say_date(act.at.date())}: “{act.note}”"
    if page.stage is Stage.SIGNED and page.dates and page.dates.signers:
        return f"{_signers(page.dates.signers)}. It goes out with the next export."
    version = f"Version {latest.number} by {latest.author_name}, {say_date(latest.created.date())}."
    if page.stage is Stage.LAPSED:
        lapsed = sum(1 for state in states if state.reasons)
        said = say_count(lapsed, "section needs", "sections need")
        return f"{said} another look. {version}"
    return version


def _still(page: PageFile) -> str:
    """Say who is still to sign, where the policy asks for more than one."""
    if len(page.history.policy.sign_roles) == 1:
        return ""
    roles = " and ".join(role.label.lower() for role in still_to_sign(page.history, page.states))
    return f"Still to sign: {roles}." if roles else ""


def _signers(signers: tuple[SignOff, ...]) -> str:
    names = " and ".join(dict.fromkeys(each.payload.signer.name for each in signers))
    return f"Signed by {names} on {say_date(signers[-1].payload.time.date())}"


def section_faces(
    page: PageFile, content: PageContent, states: tuple[SectionState, ...]
) -> tuple[CardFace | FactCardFace, ...]:
    """Return a card for each section that people write or can override, in page order."""
    return tuple(face for state in states if (face := section_face(page, content, state)))


def section_face(page: PageFile, content: PageContent, state: SectionState) -> CardFace | FactCardFace | None:
    """Return the card of a section; None where there is nothing to write or to override."""
    spec = state.reading.spec
    if spec.kind is SectionKind.WRITTEN:
        return _card(page, state, content)
    return _fact_card(page, state, content) if spec.can_be_overridden else None


def _card(page: PageFile, state: SectionState, content: PageContent) -> CardFace:
    spec = state.reading.spec
    return CardFace(
        key=spec.key,
        group=spec.group,
        heading=spec.heading,
        hint=spec.hint,
        text=content.text(spec.key),
        badge=state_badge(state),
        reasons=first_reasons(state.reasons),
        all_reasons=reasons_line(state.reasons),
        length=length_face(word_count(state.reading.reader_text), spec.max_words),
        trouble=_trouble(page, state),
    )


def length_face(words: int, limit: int) -> LengthFace:
    """Say how long a section is. Near its limit and beyond it, words and a shape say so as well as the color."""
    if not limit:
        return LengthFace(words=say_count(words, "word", "words"))
    said, share, left = f"{words} of {limit} words", words / limit, limit - words
    if left < 0:
        said = f"{said}, {-left} too many"
        return LengthFace(words=said, share=share, has_limit=True, tone=Tone.BAD, shape=Shape.TRIANGLE)
    if share >= _NEAR:
        said = f"{said}, {left} left" if left else f"{said}, none left"
        return LengthFace(words=said, share=share, has_limit=True, tone=Tone.WARN, shape=Shape.HALF)
    return LengthFace(words=said, share=share, has_limit=True)


def _trouble(page: PageFile, state: SectionState) -> str:
    """Say of each phrase that nothing fills why that is."""
    book = PhraseBook(page.facts)
    broken = dict.fromkeys(unknown_phrases(state.reading.blocks, page.facts))
    return " ".join(f"{phrase.source} cannot be filled in. {book.why_broken(phrase)}" for phrase in broken)


def _fact_card(page: PageFile, state: SectionState, content: PageContent) -> FactCardFace:
    spec = state.reading.spec
    override = content.overrides.get(spec.key)
    lines = record_lines(page, spec.key)
    return FactCardFace(
        key=spec.key,
        heading=spec.heading if override else spec.made_heading(page.facts.text("status")),
        lines=lines,
        summary=_summary(lines),
        badge=state_badge(state),
        can_override=spec.can_be_overridden,
        override_text=override.text if override else None,
        reasons=first_reasons(state.reasons),
        all_reasons=reasons_line(state.reasons),
        trouble=_trouble(page, state) if override else "",
        notes=tuple(_notes(state.reading)),
        why_not_note=why_not_noted(spec, content) or "",
    )


def _notes(reading: SectionReading) -> Iterator[NoteFace]:
    placed = {each.words for each in notes_in(reading.reader_text)} if reading.notes else set()
    for note in reading.notes:
        trouble = "" if note.quote in placed else "Not shown: the record no longer has these words."
        yield NoteFace(quote=note.quote, text=note.text, trouble=trouble)


def _summary(lines: tuple[FactLine, ...]) -> str:
    """Say in one line what a fact section says; what does not fit is cut off where it is shown."""
    return " · ".join(line.text.removeprefix("•").strip() for line in lines[:_IN_SHORT] if not line.strong)


def record_lines(page: PageFile, key: str) -> tuple[FactLine, ...]:
    """Return what the record says in a fact section, line by line."""
    spec = page.blueprint.section(key)
    words = reader_text(fact_blocks(spec, page.facts), fill_from(page.facts)) if spec else ""
    return tuple(_line(line) for line in words.split("\n") if line.strip())


def _line(line: str) -> FactLine:
    """Read one line of a reader text, in which tabs part a mark or a label from the words."""
    if line.startswith("#\t"):
        return FactLine(text=line[2:], strong=True)
    depth = len(line) - len(line.lstrip("\t"))
    mark, tab, words = line.lstrip("\t").partition("\t")
    if not tab:
        return FactLine(text=mark)
    if mark == "•":
        return FactLine(text=f"•  {words}", depth=depth)
    return FactLine(text=words, label=mark.removesuffix(":"))


def fact_rows(facts: Facts) -> tuple[FactRow, ...]:
    """Return the facts of the record, for the table: group by group, in the order of their keys."""
    places = list(FactGroup)
    return tuple(
        FactRow(
            key=each.key,
            label=fact_label(each.key),
            phrase=each.phrase,
            path=each.path,
            source=f"{{{each.key}}}",
            group=fact_group(each.key),
        )
        for each in sorted(facts, key=lambda fact: places.index(fact_group(fact.key)))
    )


def phrase_offers(facts: Facts) -> tuple[PhraseOffer, ...]:
    """Return every phrase that can be bound, with the words that it gives now."""
    offers: list[PhraseOffer] = []
    for fact in facts:
        label = fact_label(fact.key)
        offers.append(PhraseOffer(source=f"{{{fact.key}}}", words=fact.phrase, label=label))
        offers += [
            PhraseOffer(source=f"{{{fact.key}|{form}}}", words=words, label=label) for form, words in fact.forms.items()
        ]
    return tuple(offers)
