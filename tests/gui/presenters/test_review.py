"""The steps of a page's life, from the question to what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import pytest

from support.desks import Answers, AtOnce
from support.offices import DUE, PASSPHRASE, SEED, WORDS, Office
from trialeditor.domain.errors import Conflict, StorageUnavailable
from trialeditor.domain.people import Person
from trialeditor.domain.trial import Stage
from trialeditor.gui.asking import NoteQuestion, SignAnswer, SignQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.document import Document
from trialeditor.gui.faces import FactLine, NoticeFace, Tone
from trialeditor.gui.presenters import page_faces
from trialeditor.gui.presenters.conflicts import ConflictPresenter
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.editor import EditorPresenter
from trialeditor.gui.presenters.review import ReviewPresenter
from trialeditor.gui.presenters.steps import Steps
from trialeditor.gui.presenters.verbs import WorkspaceVerbs
from trialeditor.gui.session import Session
from trialeditor.services.outcome import Changes
from trialeditor.services.pages import PageFile

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Desk:
    """The presenters of one page on a real office, with answers instead of dialogs."""

    office: Office
    answers: Answers
    session: Session
    editor: EditorPresenter
    review: ReviewPresenter
    bus: Bus
    keeper: DraftKeeper
    runner: AtOnce
    notices: list[NoticeFace] = field(default_factory=list)
    steps: list[Steps] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def document(self) -> Document:
        assert self.session.document is not None
        return self.session.document

    def work_as(self, person: Person) -> None:
        self.session.set_person(person)
        self.editor.open(SEED)


@pytest.fixture
def desk(office: Office) -> Iterator[Desk]:
    office.bring_in()
    office.write(WORDS)
    clock = office.tick().clock
    verbs, runner, session, answers, bus = WorkspaceVerbs(office.workspace), AtOnce(), Session(), Answers(), Bus()
    keeper = DraftKeeper(verbs, runner, clock)
    editor = EditorPresenter(
        verbs=verbs, runner=runner, session=session, keeper=keeper, ask=answers, clock=clock, pace_ms=0, parent=bus
    )
    review = ReviewPresenter(
        verbs=verbs, runner=runner, session=session, keeper=keeper, bus=bus, ask=answers, clock=clock, parent=bus
    )
    conflicts = ConflictPresenter(verbs=verbs, runner=runner, session=session, keeper=keeper, ask=answers, parent=bus)
    made = Desk(office, answers, session, editor, review, bus, keeper, runner)
    for presenter in (editor, review, conflicts):
        presenter.noticed.connect(made.notices.append)
    editor.steps_changed.connect(made.steps.append)
    editor.text_changed.connect(lambda key, text, _reason: made.texts.update({key: text}))
    bus.changed.connect(lambda _changes: editor.reload())
    review.conflicted.connect(conflicts.resolve_and_save)
    conflicts.save_wanted.connect(review.save_version)
    keeper.conflicted.connect(conflicts.resolve)
    conflicts.settled.connect(editor.reload)
    made.work_as(office.editor)
    yield made
    keeper.watch(None)
    session.set_document(None)


def signature(passphrase: str = PASSPHRASE, until: date = DUE) -> SignAnswer:
    return SignAnswer(meaning="Reviewed", next_review=until, passphrase=passphrase)


def submitted(desk: Desk) -> None:
    desk.answers.notes.append("Please read")
    desk.review.submit()


def test_a_version_is_made_of_the_words_in_hand(desk: Desk) -> None:
    desk.editor.type("title", "A better title")
    desk.review.save_version()
    assert desk.office.page.content.text("title") == "A better title"
    assert desk.notices[-1].what == "Saved as version 2."
    assert desk.steps[-1].save_version == "Nothing to save: these are the words of version 2."
    assert desk.document.stack.canUndo()


def test_submitting_takes_the_draft_along_and_the_author_cannot_sign(desk: Desk) -> None:
    desk.editor.type("title", "A better title")
    submitted(desk)
    assert desk.office.stage() is Stage.IN_REVIEW
    assert desk.office.page.content.text("title") == "A better title"
    assert "not a reviewer" in (desk.steps[-1].sign or "")
    assert desk.steps[-1].submit == "This version is waiting for the reviewers already."


def test_an_unanswered_question_does_nothing(desk: Desk) -> None:
    desk.review.submit()
    desk.review.sign()
    assert desk.office.stage() is Stage.DRAFT
    assert desk.notices == []


def test_a_page_without_required_words_is_not_submitted(desk: Desk) -> None:
    desk.editor.type("summary", "")
    assert desk.steps[-1].submit == "This section has no words yet: Summary."


@pytest.mark.parametrize("is_version", [False, True])
def test_a_page_with_a_phrase_of_no_fact_is_not_submitted_and_it_says_what_to_do(desk: Desk, is_version: bool) -> None:
    desk.editor.type("summary", "About {enrolment.count} people")
    if is_version:
        desk.review.save_version()
    why = "{enrolment.count} in Summary names no fact. Put the cursor there and choose Edit ›"
    assert desk.steps[-1].submit == f"{why} Insert a phrase from the record."
    assert desk.steps[-1].stuck == "summary"
    desk.editor.type("summary", "About {enrollment.count} people")
    now = desk.steps[-1]
    assert (now.submit, now.stuck) == (None, "")


def test_a_reviewer_who_wrote_is_refused_in_the_dialog(desk: Desk) -> None:
    desk.office.write({"title": "By the reviewer"}, by=desk.office.reviewer)
    desk.work_as(desk.office.reviewer)
    submitted(desk)
    assert "Somebody else has to sign" in (desk.steps[-1].sign or "")
    desk.review.sign()
    question = desk.answers.asked[-1]
    assert isinstance(question, SignQuestion)
    assert "Somebody else has to sign" in question.refusal


def test_signing_shows_exactly_what_is_signed(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.answers.signatures.append(signature())
    desk.review.sign()
    question = next(each for each in desk.answers.asked if isinstance(each, SignQuestion))
    shown = {part.heading: part.text for part in question.parts}
    assert shown["Title"] == WORDS["title"]
    assert shown["What this trial studies"] == "About 80 people will take part."
    assert (question.name, question.role) == ("Rhea Reviewer", "Reviewer")
    assert desk.office.stage() is Stage.SIGNED
    assert desk.notices[-1].what == "Signed."


def test_a_wrong_passphrase_is_asked_again_and_signs_nothing(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.answers.signatures += [signature("wrong"), signature()]
    desk.review.sign()
    questions = [each for each in desk.answers.asked if isinstance(each, SignQuestion)]
    assert [bool(each.problem) for each in questions] == [False, True]
    assert "Nothing was signed" in questions[1].problem
    assert desk.office.stage() is Stage.SIGNED


def test_a_page_that_left_the_window_is_not_asked_about(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.runner.is_held = True
    desk.review.sign()
    desk.session.set_document(None)
    desk.runner.let_go()
    assert not [each for each in desk.answers.asked if isinstance(each, SignQuestion)]


def test_changes_are_requested_with_a_note(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.answers.notes.append("Say who can join")
    desk.review.request_changes()
    question = desk.answers.asked[-1]
    assert isinstance(question, NoteQuestion)
    assert question.required
    assert desk.office.stage() is Stage.CHANGES_REQUESTED


def signed(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.answers.signatures.append(signature())
    desk.review.sign()


def test_the_next_review_comes_forward_with_a_reason(desk: Desk) -> None:
    signed(desk)
    desk.answers.notes.append("New data are expected")
    desk.review.set_next_review(DUE - timedelta(days=60))
    dates = desk.office.page.dates
    assert dates is not None
    assert dates.next_review == DUE - timedelta(days=60)


def test_the_next_review_is_never_put_off(desk: Desk) -> None:
    signed(desk)
    asked = len(desk.answers.asked)
    desk.review.set_next_review(DUE + timedelta(days=1))
    assert desk.notices[-1].tone is Tone.WARN
    assert "A later date needs a new sign-off" in desk.notices[-1].detail
    assert len(desk.answers.asked) == asked


def test_a_draft_is_thrown_away_after_asking(desk: Desk) -> None:
    desk.editor.type("title", "Nonsense")
    desk.review.discard_draft()
    assert desk.document.content.text("title") == "Nonsense"
    desk.answers.confirms = 1
    desk.review.discard_draft()
    assert desk.document.content.text("title") == WORDS["title"]
    assert desk.texts["title"] == WORDS["title"]
    assert not desk.document.is_dirty


def test_undo_reads_nothing_of_the_record_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    lines = page_faces.record_lines

    def watched(page: PageFile, key: str) -> tuple[FactLine, ...]:
        read.append(key)
        return lines(page, key)

    desk.editor.type("title", "Other words")
    monkeypatch.setattr(page_faces, "record_lines", watched)
    desk.document.stack.undo()
    desk.document.stack.redo()
    assert desk.texts["title"] == "Other words"
    assert read == []
    desk.review.save_version()
    assert "locations" in read  # another page file: its record may be another one


def refusing(message: str) -> Callable[..., Changes]:
    def refuse(*_: object, **__: object) -> Changes:
        raise StorageUnavailable(message)

    return refuse


def test_a_slip_in_the_passphrase_keeps_what_was_chosen(desk: Desk) -> None:
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    until = DUE - timedelta(days=40)
    desk.answers.signatures.append(replace(signature("wrong", until), meaning="Checked the dose"))
    desk.review.sign()
    again = desk.answers.asked[-1]
    assert isinstance(again, SignQuestion)
    assert (again.meaning, again.next_review) == ("Checked the dose", until)
    assert "Nothing was signed" in again.problem


def test_a_note_that_was_begun_is_there_again_for_that_page_and_question(desk: Desk) -> None:
    desk.answers.begun.append("Half a note")
    desk.review.submit()
    assert desk.office.stage() is Stage.DRAFT
    desk.review.submit()
    question = desk.answers.asked[-1]
    assert isinstance(question, NoteQuestion)
    assert question.note == "Half a note"
    submitted(desk)
    desk.work_as(desk.office.reviewer)
    desk.review.request_changes()
    desk.review.submit()
    for again in desk.answers.asked[-2:]:
        assert isinstance(again, NoteQuestion)
        assert again.note == ""


def test_a_note_is_not_lost_when_somebody_else_was_faster(desk: Desk) -> None:
    desk.editor.type("title", "Mine")
    desk.office.write({"title": "Theirs"}, by=desk.office.reviewer)
    desk.answers.mine.append(frozenset({"title"}))

    def slow(*_: object, **__: object) -> Changes:
        raise Conflict("Lost", yours="a", theirs="b")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WorkspaceVerbs, "submit", slow)
        submitted(desk)
    desk.review.submit()
    question = desk.answers.asked[-1]
    assert isinstance(question, NoteQuestion)
    assert question.note == "Please read"


def test_a_note_is_not_lost_when_the_disk_is_full(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkspaceVerbs, "submit", refusing("The disk is full."))
    desk.answers.notes.append("A long note")
    desk.review.submit()
    again = desk.answers.asked[-1]
    assert isinstance(again, NoteQuestion)
    assert (again.note, again.problem) == ("A long note", "The disk is full.")


def test_a_note_is_not_lost_when_the_words_cannot_be_stored(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkspaceVerbs, "autosave", refusing("The disk is full."))
    desk.editor.type("title", "Unsaved")
    desk.answers.notes.append("A long note")
    desk.review.submit()
    again = desk.answers.asked[-1]
    assert isinstance(again, NoteQuestion)
    assert again.note == "A long note"
    assert desk.office.stage() is Stage.DRAFT


def test_words_are_not_taken_for_stored_when_discarding_fails(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkspaceVerbs, "autosave", refusing("The disk is full."))
    monkeypatch.setattr(WorkspaceVerbs, "discard_draft", refusing("The disk is full."))
    desk.editor.type("title", "Unsaved")
    desk.answers.confirms = 1
    desk.review.discard_draft()
    assert desk.document.is_dirty


def test_a_page_that_cannot_be_opened_leaves_the_list_at_the_open_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    stayed: list[str] = []
    desk.editor.stayed.connect(stayed.append)
    desk.editor.type("title", "Unsaved")
    monkeypatch.setattr(WorkspaceVerbs, "autosave", refusing("The disk is full."))
    desk.editor.open("NCT99990009")
    monkeypatch.undo()
    desk.editor.open("NCT99990009")
    assert stayed == [SEED, SEED]
    assert desk.document.page.nct_id == SEED
    assert desk.document.content.text("title") == "Unsaved"


def test_somebody_elses_page_is_closed_when_it_cannot_be_read_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WorkspaceVerbs, "load", refusing("The disk is gone."))
    desk.work_as(desk.office.reviewer)
    assert desk.session.document is None
