"""From a page and its states to what the editor shows. Pure."""

from __future__ import annotations

from datetime import date

from trialeditor.domain.blueprint import SectionKind
from trialeditor.domain.content import PageContent
from trialeditor.domain.fact_sections import fact_blocks
from trialeditor.domain.facts import Facts
from trialeditor.domain.lapsing import SectionState
from trialeditor.domain.phrases import fill_from
from trialeditor.domain.signoff import SignOff
from trialeditor.domain.stages import open_submission
from trialeditor.domain.text import reader_text, word_count
from trialeditor.domain.trial import Stage
from trialeditor.gui.faces import CardFace, FactCardFace, FactLine, FactRow, HeaderFace, PhraseOffer
from trialeditor.gui.presenters.wording import STAGES, reasons_line, say_count, say_date, state_badge
from trialeditor.services.pages import PageFile


def header_face(page: PageFile, title: str, *, differs: bool, today: date, why_not_date: str | None) -> HeaderFace:
    """Return the head of a page whose words in hand have the title `title`."""
    dates = page.dates
    reviewed = f"Last reviewed {say_date(dates.reviewed)}" if dates else ""
    return HeaderFace(
        nct=page.nct_id,
        title=title or page.trial.brief_title or page.nct_id,
        badge=STAGES[page.stage],
        status=page.trial.status_phrase,
        as_of=f"Registry data as of {say_date(page.snapshot.as_of)}",
        sentence=_sentence(page, differs=differs),
        reviewed=reviewed,
        next_review=dates.next_review if dates else None,
        earliest=today if dates else None,
        why_not_next_review=why_not_date or "",
        is_signed=page.stage is Stage.SIGNED and not differs,
    )


def _sentence(page: PageFile, *, differs: bool) -> str:
    """Say where the page stands, who was last, and whether there is something that is no version yet."""
    said = _stage_sentence(page)
    if differs and page.history.latest is not None:
        said += " You have changes that are not a version yet."
    return said


def _stage_sentence(page: PageFile) -> str:
    latest = page.history.latest
    if latest is None:
        return "Nobody has written this page yet. The record's facts are in; write the sections below."
    if page.stage is Stage.IN_REVIEW:
        submission = open_submission(page.history)
        if submission is not None:
            said = f"Submitted by {submission.by_name} on {say_date(submission.at.date())}."
            return f"{said} “{submission.note}”" if submission.note else said
    if page.stage is Stage.CHANGES_REQUESTED and page.history.returns:
        act = page.history.returns[-1]
        return f"{act.by_name} asked for changes on {say_date(act.at.date())}: “{act.note}”"
    if page.stage is Stage.SIGNED and page.dates and page.dates.signers:
        return f"{_signers(page.dates.signers)}. It goes out with the next export."
    version = f"Version {latest.number} by {latest.author_name}, {say_date(latest.created.date())}."
    if page.stage is Stage.LAPSED:
        lapsed = sum(1 for state in page.states if state.reasons)
        said = say_count(lapsed, "section needs", "sections need")
        return f"{said} another look. {version}"
    return version


def _signers(signers: tuple[SignOff, ...]) -> str:
    names = " and ".join(dict.fromkeys(each.payload.signer.name for each in signers))
    return f"Signed by {names} on {say_date(signers[-1].payload.time.date())}"


def section_faces(
    page: PageFile, content: PageContent, states: tuple[SectionState, ...]
) -> tuple[CardFace | FactCardFace, ...]:
    """Return a card for each section that people write or can override, in page order."""
    return tuple(
        _card(state, content) if state.reading.spec.kind is SectionKind.WRITTEN else _fact_card(page, state, content)
        for state in states
        if state.reading.spec.kind is SectionKind.WRITTEN or state.reading.spec.can_be_overridden
    )


def _card(state: SectionState, content: PageContent) -> CardFace:
    spec = state.reading.spec
    words = word_count(state.reading.reader_text)
    is_over = 0 < spec.max_words < words
    return CardFace(
        key=spec.key,
        group=spec.group,
        heading=spec.heading,
        hint=spec.hint,
        text=content.text(spec.key),
        badge=state_badge(state),
        reasons=reasons_line(state.reasons),
        words=f"{words} of {spec.max_words} words" if spec.max_words else say_count(words, "word", "words"),
        over=is_over,
    )


def _fact_card(page: PageFile, state: SectionState, content: PageContent) -> FactCardFace:
    spec = state.reading.spec
    override = content.overrides.get(spec.key)
    return FactCardFace(
        key=spec.key,
        heading=spec.heading,
        lines=record_lines(page, spec.key),
        badge=state_badge(state),
        can_override=spec.can_be_overridden,
        override_text=override.text if override else None,
        reasons=reasons_line(state.reasons),
    )


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
    """Return the facts of the record, for the table."""
    return tuple(FactRow(key=each.key, phrase=each.phrase, path=each.path, source=f"{{{each.key}}}") for each in facts)


def phrase_offers(facts: Facts) -> tuple[PhraseOffer, ...]:
    """Return every phrase that can be bound, with the words that it gives now."""
    offers: list[PhraseOffer] = []
    for fact in facts:
        offers.append(PhraseOffer(source=f"{{{fact.key}}}", words=fact.phrase))
        offers += [PhraseOffer(source=f"{{{fact.key}|{form}}}", words=words) for form, words in fact.forms.items()]
    return tuple(offers)
