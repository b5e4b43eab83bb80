"""Editor's notes in the window: from a finding or a card to one step that undo takes back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.desks import Answers
from support.offices import SEED, WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.domain.findings import Finding
from trialeditor.domain.notes import Note
from trialeditor.gui.asking import WordingNoteAnswer, WordingNoteQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.faces import FactCardFace, NoteFace
from trialeditor.gui.presenters.noting import NotePresenter, note_for, offered
from trialeditor.gui.presenters.page_faces import section_faces
from trialeditor.gui.session import Session
from trialeditor.services.checking import check
from trialeditor.services.pages import read_draft

pytestmark = pytest.mark.usefixtures("qapp")
KEY, QUOTE, TEXT = "eligibility", "3.0 x 109/L", "3.0 × 10⁹/L"


@pytest.fixture
def document(office: Office) -> Iterator[Document]:
    """The seed page with words, open in the editor's hands."""
    office.bring_in()
    office.write(WORDS)
    made = Document(office.page, None, office.editor)
    yield made
    made.close()


@pytest.fixture
def ask() -> Answers:
    return Answers()


@pytest.fixture
def notes(document: Document, ask: Answers) -> NotePresenter:
    session = Session()
    session.set_document(document)
    return NotePresenter(session=session, ask=ask)


def findings(office: Office, document: Document) -> dict[str, Finding]:
    """Return the first finding of each kind about the criteria."""
    found = check(office.workspace, SEED, content=document.content).checked.findings
    return {each.code: each for each in reversed(found) if each.section == KEY}


def asked(ask: Answers) -> WordingNoteQuestion:
    question = ask.asked[-1]
    assert isinstance(question, WordingNoteQuestion)
    return question


def test_a_finding_comes_with_its_note_ready(
    office: Office, document: Document, notes: NotePresenter, ask: Answers
) -> None:
    found = findings(office, document)
    assert offered(document.page, document.content, found["number.superscript"]) == "Write a note…"
    ask.wording_notes = [WordingNoteAnswer(quote=QUOTE, text=TEXT)]
    notes.answer(found["number.superscript"])
    assert (asked(ask).quote, asked(ask).text, asked(ask).is_new) == (QUOTE, TEXT, True)
    assert QUOTE in asked(ask).facts
    assert document.content.notes_of(KEY) == (Note(quote=QUOTE, text=TEXT),)
    notes.answer(found["markup.escaped"])
    assert asked(ask).quote == "dose>10mg/day"
    assert document.stack.undoText() == "note in Eligibility criteria"
    document.stack.undo()
    assert document.content.notes == {}


def test_a_finding_in_a_note_leads_to_that_note(office: Office, document: Document) -> None:
    content = document.content.with_note(KEY, QUOTE, "four hundred cells")
    document.set_notes(KEY, content)
    found = findings(office, document)["number.orphan"]
    assert note_for(document.page, content, found) == (Note(quote=QUOTE, text="four hundred cells"), True)
    assert offered(document.page, content, found) == "Change the note…"


def test_a_note_that_lost_its_words_is_changed_or_removed(
    office: Office, document: Document, notes: NotePresenter, ask: Answers
) -> None:
    document.set_notes(KEY, document.content.with_note(KEY, "4.0 x 109/L", TEXT))
    found = findings(office, document)["note.lost"]
    ask.wording_notes = [WordingNoteAnswer(quote=QUOTE, text=TEXT), WordingNoteAnswer(quote=QUOTE, text="")]
    notes.answer(found)
    assert not asked(ask).is_new
    assert document.content.notes_of(KEY) == (Note(quote=QUOTE, text=TEXT),)
    notes.write(KEY, QUOTE)
    assert document.content.notes == {}
    document.stack.undo()
    document.stack.undo()
    assert document.content.notes_of(KEY) == (Note(quote="4.0 x 109/L", text=TEXT),)


def test_what_keeps_a_note_from_standing_is_said_before_it_is_written(
    document: Document, notes: NotePresenter, ask: Answers
) -> None:
    notes.write(KEY, "")
    problem = asked(ask).problem
    assert problem(QUOTE, TEXT) == ""
    assert problem(QUOTE, " ") == "A note needs words."
    assert problem("nowhere", TEXT).startswith("The registry's wording in eligibility does not have “nowhere”")
    assert problem(QUOTE, "x" * 301) == "A note has at most 300 characters; this one has 301."
    assert document.content.notes == {}


def test_no_note_is_offered_where_none_can_stand(office: Office, document: Document) -> None:
    typed = document.content.with_override(KEY, Override(text="Ask the team.", reason="Late"))
    found = findings(office, document)["number.superscript"]
    assert offered(document.page, typed, found) == ""
    review = next(each for each in check(office.workspace, SEED).checked.findings if each.section == "review")
    assert offered(document.page, document.content, review) == ""


def test_the_card_shows_its_notes_and_says_why_one_is_not_on_the_page(document: Document) -> None:
    content = document.content.with_note(KEY, QUOTE, TEXT).with_note(KEY, "gone", "x")
    faces = section_faces(document.page, content, read_draft(document.page, content))
    [card] = [each for each in faces if isinstance(each, FactCardFace) and each.key == KEY]
    assert card.notes == (
        NoteFace(quote=QUOTE, text=TEXT),
        NoteFace(quote="gone", text="x", trouble="Not shown: the record no longer has these words."),
    )
    assert (card.why_not_note, card.badge.word) == ("", "Not signed")
    typed = content.with_override(KEY, Override(text="Ask the team.", reason="Late"))
    faces = section_faces(document.page, typed, read_draft(document.page, typed))
    [card] = [each for each in faces if isinstance(each, FactCardFace) and each.key == KEY]
    assert card.notes == ()
    assert "Typed words stand in place" in card.why_not_note
