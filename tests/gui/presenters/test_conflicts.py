"""Two people, or two windows, with words for the same page: asked about what clashes, told of what goes together."""

from __future__ import annotations

import pytest

from gui.presenters.test_review import Desk, desk, submitted
from support.offices import SEED
from trialeditor.domain.errors import Conflict
from trialeditor.gui.asking import ConflictQuestion
from trialeditor.gui.document import Document
from trialeditor.gui.drift_faces import Cell
from trialeditor.gui.history_faces import Mark
from trialeditor.gui.presenters.verbs import WorkspaceVerbs

__all__ = ["desk"]
pytestmark = pytest.mark.usefixtures("qapp")


MINE, THEIRS = frozenset({"title"}), frozenset[str]()


def asked(desk: Desk) -> ConflictQuestion:
    question = desk.answers.asked[-1]
    assert isinstance(question, ConflictQuestion)
    return question


def words(cell: Cell) -> str:
    return "\n".join("".join(span.text for span in line if span.mark is not Mark.OLD) for line in cell)


@pytest.mark.parametrize("mine", [MINE, THEIRS])
def test_what_is_chosen_becomes_one_version_and_the_rest_is_a_step_away(desk: Desk, mine: frozenset[str]) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    desk.answers.mine.append(mine)
    desk.review.save_version()
    question = asked(desk)
    assert [clash.key for clash in question.clashes] == ["title"]
    assert question.accept == "Save as version 3"
    wanted, other = ("Mine", "Theirs") if mine else ("Theirs", "Mine")
    assert desk.document.content.text("title") == wanted
    assert desk.office.page.content.text("title") == wanted
    assert len(desk.office.page.history.revisions) == (3 if mine else 2)
    desk.document.stack.undo()
    assert desk.document.content.text("title") == other


def test_each_section_is_shown_as_both_began_and_as_each_left_it(desk: Desk) -> None:
    before = desk.document.content.text("title")
    desk.editor.type("title", f"{before} mine")
    desk.office.write({"title": f"{before} theirs"}, by=desk.office.reviewer)
    desk.review.save_version()
    [clash] = asked(desk).clashes
    [row] = clash.rows
    assert (clash.heading, words(row.then)) == ("Title", before)
    assert (words(row.now), words(clash.ours)) == (f"{before} mine", f"{before} theirs")
    assert [span.text for span in row.now[0] if span.mark is Mark.NEW] == ["mine"]
    assert [span.text for span in clash.ours[0] if span.mark is Mark.NEW] == ["theirs"]


def test_nothing_is_changed_until_all_is_chosen(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    before = desk.document.draft()
    desk.review.save_version()
    assert asked(desk).clashes
    assert (desk.document.content, desk.document.base) == (before.content, before.base)
    assert desk.office.page.revision_number == 2


def test_each_section_has_a_choice_of_its_own(desk: Desk) -> None:
    desk.editor.type("title", "My title")
    desk.editor.type("summary", "My summary.")
    desk.editor.type("studies", "My words.")
    desk.office.write({"title": "Their title", "summary": "Their summary."}, by=desk.office.reviewer)
    desk.answers.mine.append(frozenset({"summary"}))
    desk.review.save_version()
    assert [clash.key for clash in asked(desk).clashes] == ["title", "summary"]
    content = desk.office.page.content
    assert [content.text(key) for key in ("title", "summary", "studies")] == [
        "Their title",
        "My summary.",
        "My words.",
    ]
    desk.document.stack.undo()
    assert [desk.document.content.text(key) for key in ("title", "summary", "studies")] == [
        "My title",
        "Their summary.",
        "My words.",
    ]


@pytest.mark.parametrize("mine", [MINE, THEIRS])
def test_a_choice_is_about_what_both_changed_and_about_nothing_else(desk: Desk, mine: frozenset[str]) -> None:
    desk.editor.type("title", "My title")
    desk.editor.type("studies", "My words.")
    desk.office.write({"title": "Their title", "summary": "Their summary."}, by=desk.office.reviewer)
    desk.answers.mine.append(mine)
    desk.review.save_version()
    assert [clash.key for clash in asked(desk).clashes] == ["title"]
    content = desk.office.page.content
    assert content.text("title") == ("My title" if mine else "Their title")
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


def test_the_version_of_the_choice_is_one_more(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    desk.answers.mine.append(MINE)
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
    desk.answers.mine.append(MINE)
    desk.review.save_version()
    assert any(isinstance(each, ConflictQuestion) for each in desk.answers.asked)
    assert desk.document.content.text("title") == "Here"


def test_a_choice_between_two_working_copies_does_not_pass_over_a_version_of_a_colleague(desk: Desk) -> None:
    other = WorkspaceVerbs(desk.office.workspace)
    page, _ = other.load(SEED, desk.office.editor)
    elsewhere = Document(page, None, desk.office.editor)
    elsewhere.type("summary", "There")
    other.autosave(elsewhere.draft())
    desk.office.write({"studies": "Their words."}, by=desk.office.reviewer)
    desk.answers.mine.append(frozenset({"title"}))
    desk.editor.type("title", "Here")
    desk.review.save_version()
    desk.review.save_version()
    content = desk.office.page.content
    assert (content.text("title"), content.text("summary")) == ("Here", "There")
    assert content.text("studies") == "Their words."
    elsewhere.close()


def test_conflict_is_an_error_that_keeps_both() -> None:
    error = Conflict("Lost", yours="a", theirs="b")
    assert "Both texts are kept" in str(error)
