"""What the record moved, in words: the queue of pages, and one page with its lapsed sections. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from trialeditor.domain.drift import DriftedPage, DriftedReason
from trialeditor.domain.drift_sides import FactSides, Line, WordKind
from trialeditor.domain.fact_labels import fact_label
from trialeditor.domain.lapsing import ReasonKind
from trialeditor.domain.materiality import Materiality
from trialeditor.domain.moves import set_apart
from trialeditor.domain.stale_words import OldWords, sentence_around
from trialeditor.gui.check_faces import HeadingFace, LineFace
from trialeditor.gui.drift_faces import Cell, DriftCardFace, DriftPageFace, DriftQueueFace, FactRowFace
from trialeditor.gui.faces import BadgeFace, Shape, Tone
from trialeditor.gui.history_faces import Mark, Span
from trialeditor.gui.presenters.wording import say_count, say_date, short
from trialeditor.services.drift_sheet import DriftSheet, SheetSection

BADGES: Mapping[Materiality, BadgeFace] = {
    Materiality.MATERIAL: BadgeFace(word=Materiality.MATERIAL.label, tone=Tone.WARN, shape=Shape.TRIANGLE),
    Materiality.MINOR: BadgeFace(word=Materiality.MINOR.label, tone=Tone.INFO, shape=Shape.HALF),
    Materiality.ADMINISTRATIVE: BadgeFace(word=Materiality.ADMINISTRATIVE.label, tone=Tone.NEUTRAL, shape=Shape.BAR),
}
_MARKS: Mapping[WordKind, Mark] = {
    WordKind.SAME: Mark.PLAIN,
    WordKind.WENT: Mark.OLD,
    WordKind.CAME: Mark.NEW,
    WordKind.STALE: Mark.LOUD,
}
_SIDE, _SENTENCE = 60, 140
_SIGN = {1: "Still right…", 2: "Both still right…"}
_NOTHING: Cell = ((Span("nothing", Mark.MUTED),),)
_UNNAMED = "No sentence names what changed. The section as a whole rests on it: read all of it."
_EDITED = "The words were changed too after they were signed. They have to be submitted and reviewed."


def queue_face(pages: Sequence[DriftedPage], chosen: str) -> DriftQueueFace:
    """Return the queue: a heading for each weight, and its pages below in their order."""
    lines: list[HeadingFace | LineFace] = []
    for weight, group in groupby(pages, key=lambda page: page.weight):
        members = list(group)
        count = say_count(len(members), "page", "pages")
        lines += [HeadingFace(words=weight.label, counts=count), *(_page_line(page) for page in members)]
    return DriftQueueFace(lines=tuple(lines), summary=_summary(pages), chosen=chosen)


def _summary(pages: Sequence[DriftedPage]) -> str:
    if not pages:
        return ""
    heavy = sum(page.weight is Materiality.MATERIAL for page in pages)
    sections = sum(len(page.sections) for page in pages)
    said = f"{say_count(sections, 'section', 'sections')} on {say_count(len(pages), 'page', 'pages')} lapsed."
    return f"{said} {_heavy(heavy, len(pages))}".strip()


def _heavy(heavy: int, all_pages: int) -> str:
    if not heavy:
        return "None of it changes what patients decide."
    if heavy == all_pages:
        return "What matters most to patients stands first."
    return (
        f"{heavy:,} of them {'matters' if heavy == 1 else 'matter'} to patients, and stand{'s' * (heavy == 1)} first."
    )


def _page_line(page: DriftedPage) -> LineFace:
    heaviest = min((each for section in page.sections for each in section.reasons), key=lambda each: each.weight.rank)
    sections = say_count(len(page.sections), "section", "sections")
    return LineFace(
        id=page.nct_id,
        badge=BADGES[page.weight],
        name=page.title,
        about=_moved(heaviest),
        note=f"{page.nct_id} · {sections}",
    )


def page_face(sheet: DriftSheet, *, place: str, why_not_next: str = "", why_not_previous: str = "") -> DriftPageFace:
    """Return a page with its lapsed sections."""
    count = len(sheet.sections)
    lapsed = say_count(count, "section lapsed", "sections lapsed")
    return DriftPageFace(
        nct=sheet.nct_id,
        title=sheet.title,
        subtitle=f"{sheet.nct_id} · {lapsed} · registry data as of {say_date(sheet.now_as_of)}",
        place=place,
        cards=tuple(_card(sheet, section) for section in sheet.sections),
        sign=_SIGN.get(count, f"All {count} still right…"),
        why_not_sign=sheet.why_not_sign or "",
        update="Update words…" if any(each.stale for each in sheet.sections) else "Accept phrases…",
        why_not_update=why_not_update(sheet) or "",
        why_not_next=why_not_next,
        why_not_previous=why_not_previous,
    )


def why_not_update(sheet: DriftSheet) -> str | None:
    """Say why there is nothing to update: old words are mended by who may edit, new ones accepted by who may sign."""
    if any(each.stale for each in sheet.sections):
        return sheet.why_not_edit
    if not any(has_phrases(each) for each in sheet.sections):
        return "No phrase of these sections moved, and no typed words repeat what the record said."
    return sheet.why_not_sign


def has_phrases(section: SheetSection) -> bool:
    """Say whether bound phrases of a section read otherwise now."""
    return any(each.reason.kind is ReasonKind.PHRASE for each in section.drifted.reasons)


def _card(sheet: DriftSheet, section: SheetSection) -> DriftCardFace:
    return DriftCardFace(
        key=section.key,
        heading=section.drifted.heading,
        badge=BADGES[section.drifted.weight],
        reasons=tuple(_reasons(section)),
        then_head=f"The record then, {say_date(section.then_as_of)}",
        now_head=f"The record now, {say_date(sheet.now_as_of)}",
        ours_head="Our words",
        rows=tuple(_row(each) for each in section.sides),
        ours=cell(section.ours),
        note=" ".join(_notes(section)),
        why_not_sign=section.why_not_sign or "",
        says_why=section.why_not_sign != sheet.why_not_sign,
        why_not_edit=sheet.why_not_edit or "",
    )


def _notes(section: SheetSection) -> Iterator[str]:
    if not section.names_them:
        yield _UNNAMED
    typed = dict.fromkeys(section.source[each.start : each.end] for each in section.stale)
    if typed:
        named = ", ".join(f"“{words}”" for words in typed)
        yield (
            f"{named} was typed, and the record does not say it any more."
            if len(typed) == 1
            else (f"{named} were typed, and the record does not say them any more.")
        )
    if section.is_edited:
        yield _EDITED
    if section.waits_for:
        roles = " and a ".join(role.label.lower() for role in section.waits_for)
        yield f"It is signed already, and waits for a {roles}."


def _reasons(section: SheetSection) -> Iterator[str]:
    """Give a line for each fact: old, new, and the sentence."""
    for each in section.drifted.told:
        yield f"{_moved(each)}. {_touches(section, each)}".strip()


def _moved(each: DriftedReason) -> str:
    texts = (text.replace("\n", "; ") for text in (each.reason.old, each.reason.new))
    old, new = (short(text, _SIDE) or "nothing" for text in set_apart(*texts))
    return f"{fact_label(each.reason.fact or '')}: “{old}” → “{new}”"


def _touches(section: SheetSection, each: DriftedReason) -> str:
    if not each.touched:
        return ""
    said = f"It touches: “{short(_sentence(each.touched[0], each, section.olds), _SENTENCE)}”"
    more = len(each.touched) - 1
    return f"{said} and {say_count(more, 'more place', 'more places')}." if more else said


def _sentence(paragraph: str, each: DriftedReason, olds: Sequence[OldWords]) -> str:
    """Return the sentence of a paragraph that says what a fact says or said."""
    own = [words for words in olds if words.fact == each.reason.fact]
    told = [each.reason.new, each.reason.old, *(words.new for words in own), *(words.old for words in own)]
    folded = paragraph.casefold()
    for words in told:
        at = folded.find(words.casefold()) if words else -1
        if at >= 0 and len(folded) == len(paragraph):
            start, end = sentence_around(paragraph, at, at + len(words))
            return paragraph[start:end]
    return paragraph


def _row(sides: FactSides) -> FactRowFace:
    return FactRowFace(label=fact_label(sides.fact), then=cell(sides.then) or _NOTHING, now=cell(sides.now) or _NOTHING)


def cell(lines: Sequence[Line]) -> Cell:
    """Return lines of words with the marks of a view."""
    return tuple(tuple(Span(words.text, _MARKS[words.kind]) for words in line) for line in lines)
