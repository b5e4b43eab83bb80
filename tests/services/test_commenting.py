"""Comments: said, answered, closed, and never in the way of a signature."""

from __future__ import annotations

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.comments import Anchor, ThreadActKind, ThreadState
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.services.commenting import close_thread, comment, comments, quoted, reply


@pytest.fixture
def written(office: Office) -> Office:
    office.bring_in()
    office.write(WORDS)
    return office


def test_a_comment_follows_its_words(written: Office) -> None:
    anchor = quoted(written.workspace, SEED, "not_a_fit", "has spread")
    comment(written.tick(), SEED, written.reviewer, "Where to?", anchor=anchor, suggestion="has moved")
    written.write(not_a_fit="Sorry: you cannot join if the cancer has spread.")
    [thread] = comments(written.workspace, SEED)
    assert thread.place is not None
    text = written.page.content.text("not_a_fit")
    assert text[thread.place.start : thread.place.end] == "has spread"
    written.write(not_a_fit="You cannot join if you are pregnant.")
    [thread] = comments(written.workspace, SEED)
    assert thread.is_orphan
    assert thread.root.anchor.quote == "has spread"


def test_a_thread_is_answered_closed_and_opened_by_an_answer(written: Office) -> None:
    said = comment(written.tick(), SEED, written.reviewer, "Is this so?", anchor=Anchor(section="title"))
    reply(written.tick(), SEED, written.editor, said.number, "Yes. @Rhea Reviewer")
    close_thread(written.tick(), SEED, written.reviewer, said.number, ThreadActKind.RESOLVED)
    assert comments(written.workspace, SEED)[0].state is ThreadState.RESOLVED
    with pytest.raises(NotAllowed, match="closed already"):
        close_thread(written.tick(), SEED, written.reviewer, said.number, ThreadActKind.RESOLVED)
    reply(written.tick(), SEED, written.editor, said.number, "Wait")
    [thread] = comments(written.workspace, SEED)
    assert thread.state is ThreadState.OPEN
    assert [each.text for each in thread.replies] == ["Yes. @Rhea Reviewer", "Wait"]
    with written.workspace.database.reading() as store:
        replies = [entry for entry in store.audit.entries(subject=SEED) if entry.event.action == "comment.reply"]
    assert replies[0].event.detail["mentions"] == ["Rhea Reviewer"]


def test_comments_end_no_signature(office: Office) -> None:
    office.sign_off_page()
    comment(office.tick(), SEED, office.reviewer, "A thought")
    assert office.stage().value == "signed"


def test_what_cannot_be_said_is_told(written: Office) -> None:
    with pytest.raises(BadInput, match="what to say"):
        comment(written.tick(), SEED, written.editor, " ")
    with pytest.raises(BadInput, match="replaces"):
        comment(written.tick(), SEED, written.editor, "x", suggestion="y")
    with pytest.raises(NotFound, match="does not stand"):
        quoted(written.workspace, SEED, "title", "no such words")
    with pytest.raises(NotFound, match="no comment 7; those are none"):
        reply(written.tick(), SEED, written.editor, 7, "x")
    said = comment(written.tick(), SEED, written.editor, "x")
    with pytest.raises(NotAllowed, match="suggests no words"):
        close_thread(written.tick(), SEED, written.editor, said.number, ThreadActKind.ACCEPTED)
