"""What happened to a page, what two versions differ in, and what bringing one back would do."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from support.offices import DUE, SEED, WORDS, Office
from trialeditor.domain.revision import Draft, RevisionKind
from trialeditor.domain.text.differences import PieceKind
from trialeditor.services.editing import autosave, restore, set_next_review
from trialeditor.services.page_history import (
    ActKind,
    EventKind,
    SectionDifference,
    facts_then,
    restore_effect,
    section_differences,
    timeline,
    why_not_restore,
)
from trialeditor.services.pages import load_draft
from trialeditor.services.reviewing import return_page


def _differences(office: Office, old: int, new: int) -> dict[str, SectionDifference]:
    facts = facts_then(office.workspace, office.page, old, new)
    return {each.key: each for each in section_differences(office.page, facts, old, new)}


def _side(difference: SectionDifference, *kinds: PieceKind) -> str:
    return "".join(piece.text for piece in difference.pieces if piece.kind in kinds)


def test_a_version_has_its_reviews_with_it(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.submit()
    return_page(office.tick(), SEED, office.reviewer, note="Shorter, please")
    office.write(title="Surgery, then immunotherapy")
    office.submit()
    office.sign()
    second, first = timeline(office.page)
    assert (first.number, first.made, first.by) == (1, RevisionKind.EDITED, "Edna Editor")
    assert [(act.kind, act.by, act.note) for act in first.acts] == [
        (ActKind.SUBMITTED, "Edna Editor", "Please read"),
        (ActKind.RETURNED, "Rhea Reviewer", "Shorter, please"),
    ]
    assert [act.kind for act in second.acts] == [ActKind.SUBMITTED, ActKind.SIGNED]
    signature = second.acts[-1]
    assert (signature.role, signature.next_review, signature.counts) == ("Reviewer", DUE, True)


def test_a_date_that_is_brought_forward_is_an_event_of_its_own(office: Office) -> None:
    office.sign_off_page()
    set_next_review(office.tick(), SEED, office.editor, date(2026, 12, 1), "A new drug came")
    newest, version = timeline(office.page)
    assert (newest.kind, newest.next_review, newest.note) == (
        EventKind.REVIEW_DATE,
        date(2026, 12, 1),
        "A new drug came",
    )
    assert version.kind is EventKind.VERSION


def test_only_sections_whose_words_changed_are_told(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.write(title="Surgery and then immunotherapy")
    found = _differences(office, 1, 2)
    assert list(found) == ["title"]
    assert _side(found["title"], PieceKind.ADDED).strip() == "then"
    assert _differences(office, 1, 1) == {}


def test_phrases_are_compared_as_they_read_then(office: Office) -> None:
    def more(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = 900

    office.bring_in()
    office.write(WORDS)
    office.bring_in(more)
    office.write(title="Another title")
    found = _differences(office, 1, 2)["studies"]
    assert "900" in _side(found, PieceKind.SAME, PieceKind.ADDED)
    assert "900" not in _side(found, PieceKind.SAME, PieceKind.REMOVED)


def test_the_first_version_is_shown_as_it_reads(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    found = _differences(office, 0, 1)
    assert {piece.kind for each in found.values() for piece in each.pieces} == {PieceKind.SAME}
    assert _side(found["title"], PieceKind.SAME) == WORDS["title"]


def test_an_override_that_came_and_went_is_told(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.write({"contacts": "Call us."}, reason="The registry is late")
    office.write({"contacts": ""})
    assert _differences(office, 1, 2)["contacts"].note == "Typed words stand in place of the record's."
    assert _differences(office, 2, 3)["contacts"].note == "The record's own words are shown again."


def test_restoring_signed_words_signs_them_again(office: Office) -> None:
    office.sign_off_page()
    office.write(title="Worse")
    effect = restore_effect(office.page, 1)
    assert effect is not None
    assert (effect.changed, effect.signed, effect.unsigned) == (("Title",), ("Title",), ())
    assert why_not_restore(office.page, 1) is None
    assert why_not_restore(office.page, 2) == "This is the newest version."
    assert why_not_restore(office.page, 9) == "This page has no such version."
    restore(office.tick(), SEED, office.editor, 1)
    assert office.lapsed() == {}
    assert why_not_restore(office.page, 1) == "The newest version has these words already."
    assert timeline(office.page)[0].note == "Words of version 1"


def test_restoring_unsigned_words_says_what_has_to_be_signed(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    office.write(title="Better")
    office.submit()
    office.sign()
    effect = restore_effect(office.page, 1)
    assert effect is not None
    assert (effect.signed, effect.unsigned) == ((), ("Title",))
    assert restore_effect(office.page, 9) is None


@pytest.mark.parametrize(("title", "is_kept"), [("Worse", False), ("Mine", True)])
def test_a_working_copy_without_words_of_its_own_goes_with_a_restore(office: Office, title: str, is_kept: bool) -> None:
    office.bring_in()
    office.write(WORDS)
    office.write(title="Worse")
    content = office.page.content.with_text("title", title)
    at = office.workspace.clock.now()
    autosave(
        office.workspace,
        Draft(nct_id=SEED, person=office.editor.id, content=content, base=2, version=0, saved_at=at),
    )
    restore(office.tick(), SEED, office.editor, 1)
    assert (load_draft(office.workspace, SEED, office.editor) is not None) == is_kept
