"""Threads beside the words: begun on what is selected, answered, closed; suggestions put in as one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from support.desks import Answers, AtOnce
from support.offices import SEED, WORDS, Office
from trialeditor.domain.comments import ThreadActKind, ThreadState
from trialeditor.domain.people import Person
from trialeditor.gui.asking import NoteQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.check_faces import HeadingFace, LineFace, Target
from trialeditor.gui.comment_faces import CommentMarks, CommentsFace, ComposeFace, ThreadFace
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.find_faces import Place
from trialeditor.gui.presenters.comment_acts import CommentActs
from trialeditor.gui.presenters.comment_verbs import WorkspaceComments
from trialeditor.gui.presenters.comments import CommentsPresenter
from trialeditor.gui.session import Session
from trialeditor.services.commenting import close_thread, comment, comments, quoted, reply
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")
SECTION = "not_a_fit"
TEXT = WORDS[SECTION]


@dataclass
class Talker:
    """Somebody who looks at the comments of a page."""

    office: Office
    session: Session
    ask: Answers
    panel: CommentsPresenter
    acts: CommentActs
    runner: AtOnce
    faces: list[CommentsFace] = field(default_factory=list)
    threads: list[ThreadFace | None] = field(default_factory=list)
    composing: list[ComposeFace | None] = field(default_factory=list)
    marks: list[CommentMarks] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def open(self, person: Person | None = None) -> Document:
        document = Document(self.office.page, None, person or self.office.editor)
        self.session.set_document(document)
        return document

    @property
    def document(self) -> Document:
        assert self.session.document is not None
        return self.session.document

    @property
    def lines(self) -> list[LineFace]:
        return [line for line in self.faces[-1].lines if isinstance(line, LineFace)]

    @property
    def thread(self) -> ThreadFace:
        face = self.threads[-1]
        assert face is not None
        return face

    def select(self, words: str) -> Place:
        start = self.document.content.text(SECTION).index(words)
        return Place(key=SECTION, start=start, end=start + len(words))

    def suggest(self, words: str = "has moved") -> int:
        office = self.office
        anchor = quoted(office.workspace, SEED, SECTION, "has spread")
        return comment(office.tick(), SEED, office.reviewer, "Plainer", anchor=anchor, suggestion=words).number


@pytest.fixture
def talker(office: Office) -> Iterator[Talker]:
    office.bring_in()
    office.write(WORDS)
    session, ask, bus, runner = Session(), Answers(), Bus(), AtOnce()
    verbs = WorkspaceComments(office.workspace)
    clock = office.workspace.clock
    panel = CommentsPresenter(verbs=verbs, runner=runner, session=session, clock=clock, pace_ms=0, parent=session)
    acts = CommentActs(verbs=verbs, runner=runner, session=session, bus=bus, ask=ask, panel=panel, parent=session)
    made = Talker(office, session, ask, panel, acts, runner)
    panel.shown.connect(made.faces.append)
    panel.detailed.connect(made.threads.append)
    panel.composing.connect(lambda face, _focus: made.composing.append(face))
    panel.marked.connect(made.marks.append)
    panel.reached.connect(made.targets.append)
    panel.counted.connect(made.titles.append)
    for each in (panel, acts):
        each.noticed.connect(made.notices.append)

    def changed(changes: Changes) -> None:
        made.changes.append(changes)
        panel.load()

    bus.changed.connect(changed)
    yield made
    session.set_document(None)


def test_a_page_without_comments_says_how_to_begin(talker: Talker) -> None:
    talker.open()
    assert talker.faces[-1].lines == ()
    assert "Ctrl+M" in talker.faces[-1].empty[1]
    assert talker.titles[-1] == "Comments"
    assert talker.threads[-1] is None


def test_a_comment_is_about_the_words_that_are_selected(talker: Talker) -> None:
    talker.open()
    talker.panel.begin(talker.select(" has spread"))
    face = talker.composing[-1]
    assert face is not None
    assert (face.about, face.can_suggest, face.suggestion) == ("About “has spread”", True, None)
    assert face.names == ("Rhea Reviewer",)
    talker.panel.type("Where to?")
    talker.acts.send()
    [thread] = comments(talker.office.workspace, SEED)
    assert (thread.root.anchor.quote, thread.root.text, thread.root.suggestion) == ("has spread", "Where to?", None)
    assert talker.composing[-1] is None
    assert talker.thread.number == thread.root.number
    heading = talker.faces[-1].lines[0]
    assert isinstance(heading, HeadingFace)
    assert heading.counts == "1 thread"
    [mark] = talker.marks[-1].marks[SECTION]
    assert (TEXT[mark.start : mark.end], mark.is_here) == ("has spread", True)
    assert talker.changes[-1].trials == {SEED}


@pytest.mark.parametrize(
    ("place", "about"), [(None, "About the whole page"), (Place(key="title", start=3, end=3), "About")]
)
def test_without_words_it_is_about_the_section_or_the_page(talker: Talker, place: Place | None, about: str) -> None:
    talker.open()
    talker.panel.begin(place, suggests=True)
    face = talker.composing[-1]
    assert face is not None
    assert face.about.startswith(about)
    assert not face.can_suggest
    talker.panel.type("Who reads this?")
    talker.acts.send()
    [thread] = comments(talker.office.workspace, SEED)
    assert (thread.root.anchor.section, thread.root.suggestion) == ("title" if place else "", None)


def test_what_is_begun_is_kept_until_it_is_said(talker: Talker) -> None:
    talker.open()
    talker.panel.begin(talker.select("has spread"))
    talker.panel.type("Half a thou")
    talker.panel.leave()
    talker.acts.send()
    assert comments(talker.office.workspace, SEED) == ()
    talker.panel.begin(talker.select("has spread"))
    face = talker.composing[-1]
    assert face is not None
    assert face.text == "Half a thou"


def test_a_suggestion_begins_with_the_words_that_stand_there(talker: Talker) -> None:
    talker.open(talker.office.reviewer)
    talker.panel.begin(talker.select("has spread"), suggests=True)
    face = talker.composing[-1]
    assert face is not None
    assert face.suggestion == "has spread"
    talker.panel.type_suggestion("has moved")
    talker.acts.send()
    [thread] = comments(talker.office.workspace, SEED)
    assert (thread.root.text, thread.root.suggestion) == ("Suggested edit", "has moved")
    assert talker.thread.has_suggestion
    assert "Somebody else accepts" in talker.thread.why_not_accept


def test_accepting_is_one_step_on_the_undo_stack(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    assert talker.thread.why_not_accept == ""
    talker.acts.accept()
    assert talker.document.content.text(SECTION) == "You cannot join if the cancer has moved."
    assert talker.document.stack.count() == 1
    assert comments(talker.office.workspace, SEED)[0].state is ThreadState.ACCEPTED
    talker.document.stack.undo()
    assert talker.document.content.text(SECTION) == TEXT


def test_words_that_changed_meanwhile_are_not_replaced(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    talker.document.type(SECTION, "You cannot join if the cancer had spread.")
    talker.acts.accept()
    assert talker.document.content.text(SECTION) == "You cannot join if the cancer had spread."
    assert "words changed after Rhea Reviewer" in talker.notices[-1].detail
    assert comments(talker.office.workspace, SEED)[0].state is ThreadState.OPEN


def test_a_suggestion_that_somebody_else_answered_goes_out_again(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    close_thread(talker.office.tick(), SEED, talker.office.editor, number, ThreadActKind.REFUSED)
    talker.acts.accept()
    assert talker.document.content.text(SECTION) == TEXT
    assert "answered already" in talker.notices[-1].what


def test_a_refusal_needs_a_reason_that_stands_in_the_thread(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    talker.acts.refuse()
    question = talker.ask.asked[-1]
    assert isinstance(question, NoteQuestion)
    assert question.required
    talker.ask.notes.append("“Spread” is what people say.")
    talker.acts.refuse()
    [thread] = comments(talker.office.workspace, SEED)
    assert thread.state is ThreadState.REFUSED
    assert thread.replies[-1].text == "“Spread” is what people say."
    assert talker.threads[-1] is None
    assert talker.faces[-1].closed == "1 closed"
    talker.panel.show_closed(True)
    assert talker.lines[0].badge.word == "Refused"


def test_threads_are_answered_closed_and_opened_again(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    talker.panel.type("Are you sure?")
    assert talker.panel.begun.words == "Are you sure?"
    talker.acts.reply()
    assert talker.panel.begun.words == ""
    assert [each.text for each in comments(talker.office.workspace, SEED)[0].replies] == ["Are you sure?"]
    talker.acts.close()
    talker.panel.show_closed(True)
    talker.panel.choose(number)
    assert (talker.thread.badge.word, talker.thread.close) == ("Resolved", "Open again")
    talker.acts.close()
    assert (talker.thread.badge.word, talker.thread.close) == ("Suggestion", "Resolve")


def test_words_that_are_gone_stay_visible_with_their_quote(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.document.type(SECTION, "Ask the study team.")
    [line] = talker.lines
    assert (line.badge.word, line.name) == ("Words gone", "“has spread”")
    talker.panel.choose(number)
    said = ["".join(span.text for span in each.spans) for each in talker.thread.lines]
    assert "“has spread”" in said
    assert "are gone" in talker.thread.why_not_accept
    assert SECTION not in talker.marks[-1].marks
    assert talker.targets[-1] == Target(key=SECTION)


def test_marks_follow_words_that_moved(talker: Talker) -> None:
    talker.suggest()
    talker.open()
    talker.document.type(SECTION, f"Sorry. {TEXT}")
    [mark] = talker.marks[-1].marks[SECTION]
    assert talker.document.content.text(SECTION)[mark.start : mark.end] == "has spread"


def test_what_others_said_is_new_until_the_comments_are_in_sight(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    assert talker.titles[-1] == "Comments (1 new)"
    assert talker.lines[0].note.startswith("New")
    talker.panel.turn(True)
    assert talker.titles[-1] == "Comments (1)"
    talker.panel.turn(False)
    talker.panel.load()
    assert talker.titles[-1] == "Comments (1)"
    reply(talker.office.tick(), SEED, talker.office.reviewer, number, "Well?")
    talker.panel.load()
    assert talker.titles[-1] == "Comments (1 new)"


def test_the_cursor_shows_the_thread_of_its_words_while_the_comments_are_in_sight(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.point(number)
    assert talker.threads[-1] is None
    talker.panel.turn(True)
    talker.panel.point(number)
    assert talker.thread.number == number
    assert talker.targets == []


def test_another_page_has_other_comments(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    talker.session.set_document(None)
    assert talker.faces[-1].lines == ()
    assert talker.threads[-1] is None
    assert talker.titles[-1] == "Comments"


def test_what_is_sent_twice_before_it_is_said_is_said_once(talker: Talker) -> None:
    talker.open()
    talker.panel.begin(None)
    talker.panel.type("Who is this for?")
    talker.runner.is_held = True
    talker.acts.send()
    talker.acts.send()
    talker.runner.let_go()
    assert [line.name for line in talker.lines] == ["The whole page"]
    assert talker.panel.anchor is None
    assert len(comments(talker.office.workspace, SEED)) == 1


def test_what_is_begun_elsewhere_while_an_answer_is_on_its_way_stays(talker: Talker) -> None:
    first, second = talker.suggest(), talker.suggest("went on")
    talker.open()
    talker.panel.choose(second)
    talker.panel.type("Begun in the second")
    talker.panel.choose(first)
    talker.panel.type("Sent in the first")
    talker.runner.is_held = True
    talker.acts.reply()
    talker.panel.choose(second)
    talker.runner.let_go()
    assert talker.thread.reply == "Begun in the second"
    talker.panel.choose(first)
    assert talker.thread.reply == ""


def test_a_new_comment_stays_while_an_answer_is_on_its_way(talker: Talker) -> None:
    number = talker.suggest()
    talker.open()
    talker.panel.choose(number)
    talker.panel.type("Sent")
    talker.runner.is_held = True
    talker.acts.reply()
    talker.panel.begin(talker.select("cancer"))
    talker.panel.type("Which cancer?")
    talker.runner.let_go()
    face = talker.composing[-1]
    assert face is not None
    assert face.text == "Which cancer?"


def test_words_typed_after_sending_stay(talker: Talker) -> None:
    talker.open()
    talker.panel.begin(None)
    talker.panel.type("First")
    talker.runner.is_held = True
    talker.acts.send()
    talker.panel.type("First, and more")
    talker.runner.let_go()
    assert talker.panel.begun.words == "First, and more"


def test_suggested_words_are_kept_for_the_words_that_they_were_meant_for(talker: Talker) -> None:
    talker.open()

    def suggested(words: str, *, suggests: bool) -> str | None:
        talker.panel.begin(talker.select(words), suggests=suggests)
        return talker.panel.suggestion

    assert suggested("has spread", suggests=True) == "has spread"
    talker.panel.type_suggestion("has moved")
    talker.panel.leave()
    assert suggested("cancer", suggests=False) is None
    assert suggested("cancer", suggests=True) == "cancer"
    assert suggested("has spread", suggests=False) == "has moved"
