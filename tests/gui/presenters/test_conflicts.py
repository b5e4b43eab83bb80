"""Two people, or two windows, with words for the same page: asked about what clashes, told of what goes together."""

from __future__ import annotations

import pytest

from gui.presenters.test_review import Desk, desk, submitted
from support.offices import SEED
from trialeditor.domain.errors import Conflict
from trialeditor.gui.asking import ConflictQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.presenters.verbs import WorkspaceVerbs

__all__ = ["desk"]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("keep_mine", [True, False])
def test_two_versions_and_neither_is_lost(desk: Desk, keep_mine: bool) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    desk.answers.keep_mine.append(keep_mine)
    desk.review.save_version()
    question = desk.answers.asked[-1]
    assert isinstance(question, ConflictQuestion)
    assert (question.yours, question.theirs) == ("Title\nMine", "Title\nTheirs")
    wanted, other = ("Mine", "Theirs") if keep_mine else ("Theirs", "Mine")
    assert desk.document.content.text("title") == wanted
    desk.document.stack.undo()
    assert desk.document.content.text("title") == other
    assert desk.office.page.content.text("title") == "Theirs"


@pytest.mark.parametrize("keep_mine", [True, False])
def test_a_choice_is_about_what_both_changed_and_about_nothing_else(desk: Desk, keep_mine: bool) -> None:
    desk.editor.type("title", "My title")
    desk.editor.type("studies", "My words.")
    desk.office.write({"title": "Their title", "summary": "Their summary."}, by=desk.office.reviewer)
    desk.answers.keep_mine.append(keep_mine)
    desk.review.save_version()
    question = desk.answers.asked[-1]
    assert isinstance(question, ConflictQuestion)
    assert (question.yours, question.theirs) == ("Title\nMy title", "Title\nTheir title")
    desk.review.save_version()
    content = desk.office.page.content
    assert content.text("title") == ("My title" if keep_mine else "Their title")
    assert (content.text("studies"), content.text("summary")) == ("My words.", "Their summary.")


def test_what_a_colleague_wrote_elsewhere_on_the_page_goes_in_and_is_told(desk: Desk) -> None:
    desk.editor.type("title", "My title")
    desk.office.write({"summary": "Their summary."}, by=desk.office.reviewer)
    desk.review.save_version()
    assert not any(isinstance(each, ConflictQuestion) for each in desk.answers.asked)
    assert desk.notices[-1].what == "Saved, together with what a colleague wrote meanwhile."
    assert desk.notices[-1].detail == "They changed: Summary. Read it once more as a whole."
    assert (desk.texts["title"], desk.texts["summary"]) == ("My title", "Their summary.")
    assert desk.document.content == desk.office.page.content


def test_submitting_takes_in_what_a_colleague_wrote(desk: Desk) -> None:
    desk.editor.type("title", "My title")
    desk.office.write({"summary": "Their summary."}, by=desk.office.reviewer)
    submitted(desk)
    assert desk.notices[-1].what == "Submitted for review, together with what a colleague wrote meanwhile."
    assert desk.office.page.content.text("summary") == "Their summary."


def test_after_the_choice_the_version_can_be_saved(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    desk.answers.keep_mine.append(True)
    desk.review.save_version()
    desk.review.save_version()
    assert desk.office.page.content.text("title") == "Mine"
    assert [each.author_name for each in desk.office.page.history.revisions] == [
        "Edna Editor",
        "Rhea Reviewer",
        "Edna Editor",
    ]


def test_a_draft_saved_elsewhere_is_a_conflict_too(desk: Desk) -> None:
    other = WorkspaceVerbs(desk.office.workspace)
    desk.editor.type("title", "Here")
    elsewhere = desk.document.draft()
    page, _ = other.load(SEED, desk.office.editor)
    other.autosave(Document(page, None, desk.office.editor).draft())
    assert elsewhere.version == 0
    desk.review.submit()
    desk.answers.notes.append("note")
    desk.answers.keep_mine.append(True)
    desk.review.save_version()
    assert any(isinstance(each, ConflictQuestion) for each in desk.answers.asked)
    assert desk.document.content.text("title") == "Here"


def test_conflict_is_an_error_that_keeps_both() -> None:
    error = Conflict("Lost", yours="a", theirs="b")
    assert "Both texts are kept" in str(error)
