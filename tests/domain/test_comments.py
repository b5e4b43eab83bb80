"""Comments follow their words, and stay visible when these are gone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trialeditor.domain.comments import (
    Anchor,
    Comment,
    ThreadAct,
    ThreadActKind,
    ThreadState,
    anchor_of,
    locate,
    mentioned,
    threads,
)
from trialeditor.domain.ids import NctId, PersonId

TEXT = "A nurse takes blood. A nurse calls you. You can stop."
AT = datetime(2026, 5, 12, tzinfo=UTC)


def anchor(words: str, nth: int = 0, text: str = TEXT) -> Anchor:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return anchor_of("studies", text, at, at + len(words))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TEXT, "A nurse calls you"),
        (f"New words first. {TEXT}", "A nurse calls you"),
        ("A nurse takes blood. A nurse phones you. You can stop.", "A nurse phones you"),
        ("A nurse takes blood. You can stop.", None),
        ("", None),
    ],
)
def test_words_are_found_where_they_are_today(text: str, found: str | None) -> None:
    place = locate(anchor("A nurse calls you"), {"studies": text})
    assert (text[place.start : place.end] if place else None) == found
    assert place is None or place.exact == (found == "A nurse calls you")


def test_of_equal_words_those_with_the_same_surroundings_are_meant() -> None:
    text = f"A nurse weighs you. {TEXT}"
    second = locate(anchor("A nurse", 1), {"studies": text})
    assert second is not None
    assert text[second.start :].startswith("A nurse calls")


def test_words_that_moved_to_another_section_are_found_there() -> None:
    place = locate(anchor("You can stop"), {"studies": "Nothing.", "how_to_participate": "1. You can stop."})
    assert place is not None
    assert (place.section, place.start) == ("how_to_participate", 3)


@given(st.text(max_size=60), st.text(max_size=60), st.text(min_size=1, max_size=20))
def test_any_words_of_any_text_are_found_again(before: str, after: str, quote: str) -> None:
    text = before + quote + after
    made = anchor_of("s", text, len(before), len(before) + len(quote))
    place = locate(made, {"s": text})
    assert place is not None
    assert text[place.start : place.end] == quote


def said(number: int, thread: int, text: str = "Why?") -> Comment:
    return Comment(
        number=number,
        nct_id=NctId("NCT00000001"),
        thread=thread,
        anchor=Anchor(section="studies"),
        text=text,
        suggestion=None,
        by=PersonId("p"),
        by_name="Rhea",
        at=AT,
        entry=number,
    )


def acted(thread: int, kind: ThreadActKind) -> ThreadAct:
    return ThreadAct(
        nct_id=NctId("NCT00000001"), thread=thread, kind=kind, by=PersonId("p"), by_name="R", at=AT, entry=9
    )


def test_threads_gather_replies_and_the_last_act_counts() -> None:
    acts = [acted(1, ThreadActKind.RESOLVED), acted(1, ThreadActKind.REOPENED), acted(3, ThreadActKind.REFUSED)]
    first, second = threads([said(1, 1), said(2, 1, "So"), said(3, 3)], acts, {})
    assert [each.number for each in first.replies] == [2]
    assert (first.state, second.state) == (ThreadState.OPEN, ThreadState.REFUSED)
    assert not first.is_orphan


def test_people_are_mentioned_by_name() -> None:
    assert mentioned("@rhea reviewer, please look", ["Edna Editor", "Rhea Reviewer"]) == ("Rhea Reviewer",)
