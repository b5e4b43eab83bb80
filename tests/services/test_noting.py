"""Writing an editor's note, and taking it away."""

from __future__ import annotations

from typing import Any

import pytest

from support.offices import SEED, Office
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound, TrialEditorError
from trialeditor.domain.lapsing import SectionStatus
from trialeditor.domain.trial import Stage
from trialeditor.services.checking import check
from trialeditor.services.drift import drift
from trialeditor.services.editing import restore
from trialeditor.services.noting import remove_note, write_note
from trialeditor.services.page_history import facts_then, section_differences

QUOTE = "3.0 x 109/L"


def note(office: Office, text: str = "3.0 × 10⁹/L", **changes: str) -> None:
    where = {"section": "eligibility", "quote": QUOTE, **changes}
    write_note(office.tick(), SEED, office.editor, text=text, section=where["section"], quote=where["quote"])


@pytest.fixture
def signed(office: Office) -> Office:
    """Return an office whose page is signed; its record has lost superscripts, and markup that shows."""
    office.sign_off_page()
    return office


def test_a_note_is_a_version_of_its_own_that_waits_for_a_signature(signed: Office) -> None:
    before = signed.page.revision_number
    note(signed)
    page = signed.page
    assert page.revision_number == before + 1
    assert page.stage is not Stage.SIGNED
    assert page.published
    assert page.published.revision.number == before
    [state] = [each for each in page.states if each.key == "eligibility"]
    assert state.status is SectionStatus.UNSIGNED


def test_what_a_note_changed_is_told_as_words(signed: Office) -> None:
    note(signed)
    page = signed.page
    numbers = (page.revision_number - 1, page.revision_number)
    [told] = section_differences(page, facts_then(signed.workspace, page, *numbers), *numbers)
    assert told.key == "eligibility"
    assert "".join(piece.text for piece in told.pieces) == f"{QUOTE} [3.0 × 10⁹/L] Inclusion criteria: who may join"


def test_words_of_the_record_s_own_markup_are_found_as_they_are_shown(signed: Office) -> None:
    note(signed, "more than 10 mg a day", quote="dose\\>10mg/day")
    assert [each.quote for each in signed.page.content.notes_of("eligibility")] == ["dose>10mg/day"]
    remove_note(signed.tick(), SEED, signed.editor, section="eligibility", quote="dose\\>10mg/day")
    assert signed.page.content.notes == {}


def test_the_record_ends_a_note_s_signature_where_its_words_go(signed: Office) -> None:
    note(signed)
    signed.submit()
    signed.sign()
    assert signed.stage() is Stage.SIGNED

    def reworded(record: dict[str, Any]) -> None:
        module = record["protocolSection"]["eligibilityModule"]
        module["eligibilityCriteria"] = module["eligibilityCriteria"].replace(QUOTE, "4.0 x 10^9/L")

    signed.bring_in(reworded)
    assert ("fact", "eligibility.inclusion") in signed.lapsed()["eligibility"]
    [drifted] = [each for page in drift(signed.workspace) for each in page.sections if each.key == "eligibility"]
    assert drifted.reasons[0].touched == (f"{QUOTE} [3.0 × 10⁹/L]",)
    assert [each.code for each in check(signed.workspace, SEED).checked.findings if each.code == "note.lost"]


def test_an_earlier_version_brings_its_notes_back(signed: Office) -> None:
    note(signed)
    number = signed.page.revision_number
    remove_note(signed.tick(), SEED, signed.editor, section="eligibility", quote=QUOTE)
    restore(signed.tick(), SEED, signed.editor, number)
    assert [each.line for each in signed.page.content.notes_of("eligibility")] == [f"{QUOTE} [3.0 × 10⁹/L]"]


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"section": "summary"}, BadInput, "expected a section with the registry's wording"),
        ({"section": "review"}, BadInput, "expected a section"),
        ({"quote": " "}, BadInput, "expected the words of the registry"),
        ({"text": " "}, BadInput, "expected the words of the note"),
        ({"text": "x" * 301}, BadInput, "at most 300 characters"),
        ({"quote": "0 x 109/L"}, NotFound, "as whole words"),
        ({"quote": "4.0 x 109/L"}, NotFound, "does not have “4.0 x 109/L”"),
    ],
)
def test_a_note_that_cannot_stand_is_refused_with_the_reason(
    signed: Office, changes: dict[str, str], error: type[TrialEditorError], words: str
) -> None:
    with pytest.raises(error, match=words):
        note(signed, **changes)


def test_no_note_within_another_or_on_typed_words(signed: Office) -> None:
    note(signed)
    for quote in ("≥3.0 x", f"≥{QUOTE}, absolute"):
        with pytest.raises(NotAllowed, match="Another note stands on some of"):
            note(signed, "a note", quote=quote)
    with pytest.raises(NotAllowed, match="already has these words"):
        note(signed)
    signed.write(contacts="Call us.", reason="Late")
    with pytest.raises(NotAllowed, match="Typed words stand in place"):
        note(signed, section="contacts", quote="us")
    with pytest.raises(NotFound, match="No note stands on"):
        remove_note(signed.tick(), SEED, signed.editor, section="eligibility", quote="cells")
