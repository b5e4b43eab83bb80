"""Changes that nobody asked for are said: a page in another stage, a section that lapsed, words that were not saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from trialeditor.gui.calm.speaking import Speaker
from trialeditor.gui.faces import BadgeFace, CardFace, HeaderFace, LengthFace

HEADER = HeaderFace(
    nct="NCT00000001",
    title="Sleep",
    badge=BadgeFace(word="Signed"),
    status="Open",
    as_of="",
    sentence="The record moved.",
    reviewed="",
    next_review=None,
    earliest=None,
    why_not_next_review="",
)
CARD = CardFace(
    key="title",
    group="",
    heading="Title",
    hint="",
    text="",
    badge=BadgeFace(word="Signed"),
    reasons="",
    length=LengthFace(words=""),
)
LAPSED = BadgeFace(word="Lapsed")


@pytest.fixture
def said() -> list[tuple[str, bool]]:
    return []


@pytest.fixture
def speaker(qapp: object, said: list[tuple[str, bool]]) -> Speaker:  # noqa: ARG001 - objects want an application
    return Speaker(lambda words, urgent: said.append((words, urgent)))


def test_a_page_that_lapses_is_told_and_one_that_is_opened_is_not(
    speaker: Speaker, said: list[tuple[str, bool]]
) -> None:
    speaker.turn_to(HEADER.nct)
    speaker.hear_header(HEADER)
    speaker.hear_header(HEADER)
    assert said == []
    speaker.hear_header(replace(HEADER, badge=LAPSED))
    assert said == [("This page is now: Lapsed. The record moved.", False)]
    speaker.hear_header(replace(HEADER, nct="NCT00000002"))
    assert len(said) == 1


def test_a_section_that_lapses_is_told_with_its_reason(speaker: Speaker, said: list[tuple[str, bool]]) -> None:
    speaker.turn_to(HEADER.nct)
    speaker.hear_cards([CARD])
    lapsed = replace(CARD, badge=LAPSED, reasons="The words changed after they were signed.")
    speaker.hear_cards([lapsed])
    speaker.hear_cards([lapsed])
    assert said == [("Title: Lapsed. The words changed after they were signed.", False)]
    speaker.turn_to("NCT00000002")
    speaker.hear_cards([CARD])
    assert len(said) == 1


def test_trouble_with_saving_is_said_at_once_and_its_end_too(speaker: Speaker, said: list[tuple[str, bool]]) -> None:
    for words, is_trouble in (
        ("Saved 10:42", False),
        ("Saving…", False),
        ("Not saved: the disk is full.", True),
        ("Saving…", False),
        ("Not saved: the disk is full.", True),
        ("Saved 10:44", False),
        ("Saved 10:45", False),
    ):
        speaker.hear_saving(words, is_trouble)
    assert said == [("Not saved: the disk is full.", True), ("Saved 10:44", False)]
