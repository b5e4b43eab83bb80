"""The open page: words by value, one way back through all its fields, and nothing lost on the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.content import Override
from trialeditor.domain.errors import Conflict
from trialeditor.gui import commands
from trialeditor.gui.document import Document
from trialeditor.services.editing import autosave, discard_draft, save_version
from trialeditor.services.pages import load_draft

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def document(office: Office) -> Iterator[Document]:
    """The seed page with words, open in the editor's hands."""
    office.bring_in()
    office.write(WORDS)
    made = Document(office.page, None, office.editor)
    yield made
    made.close()


def pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every key count as one after a pause."""
    monkeypatch.setattr(commands, "PAUSE_S", -1.0)


def test_a_word_and_back_is_no_change(document: Document) -> None:
    seen = []
    for words in ("Other", WORDS["title"]):
        document.type("title", words)
        seen.append((document.is_dirty, document.differs))
    assert seen == [(True, True), (False, False)]


def test_typing_in_one_field_is_one_step(document: Document) -> None:
    for text in ("S", "Su", "Sur"):
        document.type("title", text)
    assert document.stack.count() == 1
    document.stack.undo()
    assert document.content.text("title") == WORDS["title"]


def test_another_field_or_a_pause_is_another_step(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    document.type("title", "One")
    document.type("summary", "Two")
    document.type("title", "Three")
    assert document.stack.count() == 3
    pause(monkeypatch)
    document.type("title", "Four")
    assert document.stack.count() == 4


def test_undo_goes_back_through_all_fields_and_says_where(document: Document) -> None:
    places: list[str] = []
    document.rewound.connect(places.append)
    document.type("title", "One")
    document.type("summary", "Two")
    before_redo = document.content
    document.stack.undo()
    document.stack.undo()
    assert document.content.texts == document.page.content.texts
    document.stack.redo()
    document.stack.redo()
    assert document.content == before_redo
    assert places == ["summary", "title", "title", "summary"]


def test_an_override_can_be_taken_back(document: Document) -> None:
    document.set_override("contacts", Override(text="Ask us", reason="The record is old"))
    document.type("contacts", "Ask your doctor")
    document.give_reason("contacts", "The record is empty")
    assert document.content.overrides["contacts"] == Override(text="Ask your doctor", reason="The record is empty")
    while document.stack.canUndo():
        document.stack.undo()
    assert document.content.overrides == {}


def test_words_that_are_not_stored_survive_a_refresh(document: Document, office: Office) -> None:
    document.type("title", "Mine, unsaved")
    office.bring_in(lambda record: record["protocolSection"]["statusModule"].update(overallStatus="COMPLETED"))
    document.refresh(office.page, None)
    assert document.content.text("title") == "Mine, unsaved"
    assert document.is_dirty
    assert document.page.facts["status"].value == "COMPLETED"


def test_a_draft_is_there_again(document: Document, office: Office) -> None:
    document.type("title", "In a draft — “quoted”")
    document.saved(autosave(office.workspace, document.draft()))
    assert not document.is_dirty
    again = Document(office.page, load_draft(office.workspace, SEED, office.editor), office.editor)
    assert again.content.text("title") == "In a draft — “quoted”"
    assert again.differs
    again.close()


def test_whichever_words_are_chosen_undo_brings_the_others_back(document: Document, office: Office) -> None:
    document.type("title", "Mine")
    office.write({"title": "Theirs"}, by=office.reviewer)
    page = office.page
    document.rebase(page, None)
    document.replace_all(page.content, "their words")
    assert document.content.text("title") == "Theirs"
    document.stack.undo()
    assert document.content.text("title") == "Mine"
    assert document.base == page.revision_number


def test_the_words_and_the_reason_of_an_override_are_two_steps(document: Document) -> None:
    document.set_override("contacts", Override(text="Ask us", reason="Old"))
    document.type("contacts", "Ask your doctor")
    document.give_reason("contacts", "Older")
    document.stack.undo()
    assert document.content.overrides["contacts"] == Override(text="Ask your doctor", reason="Old")


def test_a_step_of_the_toolbar_or_a_paste_is_undone_alone(document: Document) -> None:
    document.type("title", "One two")
    document.edit("title", "One **two**", "bold")
    document.type("title", "One **two** three")
    assert [document.stack.text(at) for at in range(document.stack.count())] == [
        "typing in Title",
        "bold in Title",
        "typing in Title",
    ]
    document.stack.undo()
    document.stack.undo()
    assert document.content.text("title") == "One two"


def test_a_version_of_somebody_else_is_not_built_upon_by_a_refresh(document: Document, office: Office) -> None:
    document.type("title", "Mine, unsaved")
    office.write({"title": "Theirs"}, by=office.reviewer)
    document.refresh(office.page, load_draft(office.workspace, SEED, office.editor))
    stored = autosave(office.workspace, document.draft())
    document.saved(stored)
    with pytest.raises(Conflict, match="Rhea Reviewer saved version 2"):
        save_version(office.tick(), SEED, office.editor, document.content, base=document.base)
    assert office.page.content.text("title") == "Theirs"


def test_a_draft_of_another_window_is_not_overwritten_after_a_refresh(document: Document, office: Office) -> None:
    other = Document(office.page, None, office.editor)
    document.type("title", "Mine, unsaved")
    other.type("title", "From the other window")
    other.saved(autosave(office.workspace, other.draft()))
    document.refresh(office.page, load_draft(office.workspace, SEED, office.editor))
    with pytest.raises(Conflict, match="another window"):
        autosave(office.workspace, document.draft())
    other.close()


def test_words_typed_while_one_s_own_version_is_made_go_on_from_it(document: Document, office: Office) -> None:
    document.type("title", "Mine")
    document.saved(autosave(office.workspace, document.draft()))
    save_version(office.tick(), SEED, office.editor, document.content, base=document.base)
    document.type("title", "Mine, and more")
    document.refresh(office.page, load_draft(office.workspace, SEED, office.editor))
    assert document.is_dirty
    document.saved(autosave(office.workspace, document.draft()))
    save_version(office.tick(), SEED, office.editor, document.content, base=document.base)
    assert office.page.content.text("title") == "Mine, and more"


def test_words_typed_while_a_draft_is_thrown_away_can_be_stored(document: Document, office: Office) -> None:
    document.type("title", "Mine")
    document.saved(autosave(office.workspace, document.draft()))
    discard_draft(office.tick(), SEED, office.editor)
    document.forget()
    document.type("title", "Mine, begun anew")
    document.refresh(office.page, load_draft(office.workspace, SEED, office.editor))
    document.saved(autosave(office.workspace, document.draft()))
    assert not document.is_dirty
