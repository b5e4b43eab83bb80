"""What a reviewer reads first: the note, who signed what last, and each word that changed since."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from support.offices import BEGUN, WORDS, Office
from trialeditor.gui.history_faces import ComparisonFace, Mark
from trialeditor.gui.presenters.presence import say_writers
from trialeditor.gui.presenters.since_signed import since_face
from trialeditor.services.presence import Writer


@pytest.fixture
def signed(office: Office) -> Office:
    office.sign_off_page()
    return office


def marked(face: ComparisonFace, mark: Mark) -> list[str]:
    return [span.text for line in face.lines for span in line.spans if span.mark is mark]


def test_words_that_changed_are_marked_and_the_note_stands_above(signed: Office) -> None:
    signed.write(summary="This study tests surgery and a medicine.")
    signed.submit()
    face = since_face(signed.page)
    assert marked(face, Mark.OLD) == ["immunotherapy"]
    assert marked(face, Mark.NEW) == ["a medicine"]
    assert "Submitted by Edna Editor on May 12, 2026. “Please read”" in face.text
    assert "Still to sign: reviewer." in face.text
    assert "Compared with what Rhea Reviewer signed on May 12, 2026." in face.text
    assert "not a fit" not in face.text


def test_a_page_that_was_never_signed_is_new_as_a_whole(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    face = since_face(office.page)
    assert "all of it is new" in face.text
    assert WORDS["summary"] in face.text
    assert marked(face, Mark.NEW) == []


def test_words_that_are_as_they_were_signed_say_so(signed: Office) -> None:
    assert "The words are those that were signed." in since_face(signed.page).text


def test_a_fact_that_moved_is_told_though_no_word_did(signed: Office) -> None:
    def close(record: dict[str, Any]) -> None:
        record["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"

    signed.bring_in(close)
    face = since_face(signed.page)
    assert any("status" in words.casefold() for words in marked(face, Mark.LOUD))


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), ""),
        (("Rita",), "Rita is writing here too, last at "),
        (("Rita", "Bo", "Al"), "Rita, Bo and Al are writing here too, last at "),
    ],
)
def test_who_else_writes_is_said_in_a_sentence(names: tuple[str, ...], said: str) -> None:
    writers = tuple(Writer(name=name, at=BEGUN) for name in names)
    assert say_writers(writers, BEGUN + timedelta(minutes=2)).startswith(said)
