"""What a card says: how long its words are, why its signature lapsed, and what nothing fills."""

from __future__ import annotations

from datetime import date

import pytest

from support.offices import WORDS, Office
from trialeditor.domain.lapsing import Reason, ReasonKind
from trialeditor.gui.faces import CardFace, FactCardFace, Shape, Tone
from trialeditor.gui.presenters.page_faces import fact_rows, header_face, length_face, phrase_offers, section_faces
from trialeditor.gui.presenters.wording import first_reasons, reasons_line
from trialeditor.services.pages import read_draft


@pytest.mark.parametrize(
    ("words", "limit", "said", "tone", "shape"),
    [
        (9, 16, "9 of 16 words", Tone.NEUTRAL, Shape.NONE),
        (15, 16, "15 of 16 words, 1 left", Tone.WARN, Shape.HALF),
        (16, 16, "16 of 16 words, none left", Tone.WARN, Shape.HALF),
        (19, 16, "19 of 16 words, 3 too many", Tone.BAD, Shape.TRIANGLE),
        (1, 0, "1 word", Tone.NEUTRAL, Shape.NONE),
    ],
)
def test_a_length_is_said_in_words_and_shape(words: int, limit: int, said: str, tone: Tone, shape: Shape) -> None:
    face = length_face(words, limit)
    assert (face.words, face.tone, face.shape, face.has_limit) == (said, tone, shape, limit > 0)


def reason(kind: ReasonKind, fact: str | None = None, old: str = "", new: str = "") -> Reason:
    return Reason(kind=kind, fact=fact, old=old, new=new)


def test_a_lapse_says_the_fact_and_what_it_was_and_is() -> None:
    moved = reason(ReasonKind.FACT, "enrollment.count", "77 people (planned)", "120 people (planned)")
    words = reason(ReasonKind.WORDS)
    gone = reason(ReasonKind.FACT, "status", "Open to new patients", "")
    said = "Number of people: “77 people (planned)” → “120 people (planned)”."
    assert first_reasons((moved,)) == said
    assert first_reasons((moved, words, gone)) == f"{said} And 2 more reasons."
    assert reasons_line((moved, gone)) == f"{said} Recruitment status: “Open to new patients” → “nothing”."
    assert first_reasons(()) == ""


def test_only_reasons_that_can_be_read_are_counted() -> None:
    moved = reason(ReasonKind.FACT, "status", "Open to new patients", "Closed")
    phrase = reason(ReasonKind.PHRASE, "status", "open", "closed to new patients")
    assert first_reasons((moved, phrase)) == reasons_line((moved, phrase))
    assert "more reason" not in first_reasons((phrase, moved))


def faces(office: Office, **texts: str) -> dict[str, CardFace | FactCardFace]:
    office.bring_in()
    office.write({**WORDS, **texts})
    content = office.page.content
    return {face.key: face for face in section_faces(office.page, content, read_draft(office.page, content))}


def test_a_phrase_that_nothing_fills_is_spoken_of_on_its_card(office: Office) -> None:
    shown = faces(office, summary="About {enrolment} here", title="A {phase} study")
    summary, title = shown["summary"], shown["title"]
    assert isinstance(summary, CardFace)
    assert summary.trouble.startswith("{enrolment} cannot be filled in. The record has no fact “enrolment”.")
    assert title.trouble == ""


def test_a_fact_card_says_in_a_line_what_it_holds(office: Office) -> None:
    card = faces(office)["conditions"]
    assert isinstance(card, FactCardFace)
    assert card.summary
    assert "•" not in card.summary
    assert "\n" not in card.summary


def test_facts_are_shown_by_the_names_that_people_use(office: Office) -> None:
    office.bring_in()
    rows = {row.key: row.label for row in fact_rows(office.page.facts)}
    assert rows["nct_id"] == "Trial number"
    offers = {offer.source: offer.label for offer in phrase_offers(office.page.facts)}
    assert offers["{enrollment.count|about}"] == "Number of people"


def test_the_head_of_a_page_reads_as_its_reader_does(office: Office) -> None:
    office.bring_in()
    office.write({**WORDS, "title": "A **bold** {phase|inline} title"})
    page = office.page
    head = header_face(page, page.states, differs=False, today=date(2026, 11, 22), why_not_date=None)
    assert "*" not in head.title
    assert "{" not in head.title
    assert head.title.startswith("A bold ")
