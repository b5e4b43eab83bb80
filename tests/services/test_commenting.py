"""Comments: said, answered, closed, and never in the way of a signature."""

from __future__ import annotations

from datetime import date

import pytest

from support.offices import PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.comments import Anchor, ThreadActKind, ThreadState
from trialeditor.domain.errors import BadInput, NotAllowed, NotFound
from trialeditor.domain.people import Role
from trialeditor.domain.queues import Queue, query_of
from trialeditor.services.commenting import accept_suggestion, close_thread, comment, comments, quoted, reply
from trialeditor.services.listing import trials
from trialeditor.services.people import add_person, person_named
from trialeditor.services.talking import mark_seen, talk


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


def test_a_mention_puts_the_page_before_the_person_until_they_answer(written: Office) -> None:
    asked = query_of(Queue.FOR_ME, written.editor, written.workspace.clock.today())
    assert trials(written.workspace, asked) == []
    said = comment(written.tick(), SEED, written.reviewer, "Is this so, @Edna? And @Rhea Reviewer knows")
    assert [(line.nct_id, line.called_by) for line in trials(written.workspace, asked)] == [(SEED, "Rhea Reviewer")]
    assert trials(written.workspace, query_of(Queue.FOR_ME, written.reviewer, date(2026, 5, 12))) == []
    close_thread(written.tick(), SEED, written.reviewer, said.number, ThreadActKind.RESOLVED)
    assert trials(written.workspace, asked) == []
    close_thread(written.tick(), SEED, written.reviewer, said.number, ThreadActKind.REOPENED)
    assert len(trials(written.workspace, asked)) == 1
    reply(written.tick(), SEED, written.editor, said.number, "Yes")
    assert trials(written.workspace, asked) == []
    assert talk(written.workspace, SEED, written.editor).mentions == {said.number: frozenset({written.editor.id})}


def test_what_was_read_is_remembered_and_never_goes_back(written: Office) -> None:
    comment(written.tick(), SEED, written.reviewer, "One")
    comment(written.tick(), SEED, written.reviewer, "Two")
    assert talk(written.workspace, SEED, written.editor).seen == 0
    assert talk(written.workspace, SEED, written.reviewer).seen == 2
    mark_seen(written.workspace, SEED, written.editor, 2)
    mark_seen(written.workspace, SEED, written.editor, 1)
    assert talk(written.workspace, SEED, written.editor).seen == 2


def suggest(office: Office, words: str = "has moved") -> int:
    anchor = quoted(office.workspace, SEED, "not_a_fit", "has spread")
    return comment(office.tick(), SEED, office.reviewer, "Plainer", anchor=anchor, suggestion=words).number


def test_a_suggestion_becomes_a_version_in_one_step(written: Office) -> None:
    number = suggest(written)
    accept_suggestion(written.tick(), SEED, written.editor, number)
    assert written.page.content.text("not_a_fit") == "You cannot join if the cancer has moved."
    latest = written.page.history.latest
    assert latest is not None
    assert (latest.author_name, latest.message) == ("Edna Editor", "Suggestion 1 by Rhea Reviewer")
    assert comments(written.workspace, SEED)[0].state is ThreadState.ACCEPTED
    with pytest.raises(NotAllowed, match="answered already"):
        accept_suggestion(written.tick(), SEED, written.editor, number)


def test_a_suggestion_for_words_that_changed_is_refused(written: Office) -> None:
    number = suggest(written)
    written.write(not_a_fit="You cannot join if the cancer had spread.")
    with pytest.raises(NotAllowed, match="words changed after Rhea Reviewer"):
        accept_suggestion(written.tick(), SEED, written.editor, number)
    written.write(not_a_fit="Ask the team.")
    with pytest.raises(NotAllowed, match="are gone"):
        accept_suggestion(written.tick(), SEED, written.editor, number)
    assert written.page.content.text("not_a_fit") == "Ask the team."


def test_nobody_answers_their_own_suggestion_and_a_refusal_says_why(written: Office) -> None:
    number = suggest(written)
    with pytest.raises(NotAllowed, match="You suggested these words"):
        accept_suggestion(written.tick(), SEED, written.reviewer, number)
    with pytest.raises(NotAllowed, match="You suggested these words"):
        close_thread(written.tick(), SEED, written.reviewer, number, ThreadActKind.REFUSED)
    close_thread(
        written.tick(), SEED, written.editor, number, ThreadActKind.REFUSED, reason="“Spread” is what people say"
    )
    [thread] = comments(written.workspace, SEED)
    assert thread.state is ThreadState.REFUSED
    assert [each.text for each in thread.replies] == ["“Spread” is what people say"]


def test_who_only_publishes_closes_no_thread_of_others(written: Office) -> None:
    roles = frozenset({Role.PUBLISHER})
    add_person(written.tick(), name="Paula Publisher", roles=roles, passphrase=PASSPHRASE, actor="Test")
    paula = person_named(written.workspace, "Paula Publisher")
    number = suggest(written)
    for kind in (ThreadActKind.RESOLVED, ThreadActKind.REFUSED):
        with pytest.raises(NotAllowed, match="Paula Publisher"):
            close_thread(written.tick(), SEED, paula, number, kind)
    reply(written.tick(), SEED, paula, number, "I have a question")
    close_thread(written.tick(), SEED, paula, number, ThreadActKind.RESOLVED)


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
