"""Find and replace in the open page: which match is next, and one step on the undo stack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from support.offices import Office
from trialeditor.domain.text.finding import Sought
from trialeditor.gui.document import Document
from trialeditor.gui.find_faces import FindFace, FoundFace, Place
from trialeditor.gui.presenters.finding import FindPresenter
from trialeditor.gui.session import Session

pytestmark = pytest.mark.usefixtures("qapp")
TEXTS = {
    "title": "Trial of a trial",
    "summary": "A trial. {enrollment.count|about} in the trial",
    "studies": "Nothing here",
    "good_fit": "This Trial",
    "not_a_fit": "No",
    "how_to_participate": "Ask.",
}


@dataclass
class Seeker:
    """Somebody who looks for words."""

    document: Document
    finder: FindPresenter
    runner: AtOnce
    faces: list[FindFace] = field(default_factory=list)
    marks: list[FoundFace] = field(default_factory=list)
    reached: list[Place] = field(default_factory=list)

    @property
    def said(self) -> str:
        return self.faces[-1].words

    def seek(self, words: str, place: Place | None = None, **options: bool) -> None:
        self.finder.seek(Sought(words=words, **options), place)


@pytest.fixture
def seeker(office: Office) -> Iterator[Seeker]:
    office.bring_in()
    office.write(TEXTS)
    session = Session()
    runner = AtOnce()
    finder = FindPresenter(runner=runner, session=session, pace_ms=0, parent=session)
    document = Document(office.page, None, office.editor)
    made = Seeker(document, finder, runner)
    finder.told.connect(made.faces.append)
    finder.marked.connect(made.marks.append)
    finder.reached.connect(made.reached.append)
    session.set_document(document)
    finder.turn(True)
    yield made
    session.set_document(None)


def test_matches_are_counted_and_gone_through_in_page_order(seeker: Seeker) -> None:
    seeker.seek("trial")
    assert seeker.said == "1 of 5"
    for wanted in ("2 of 5", "3 of 5", "4 of 5", "5 of 5", "1 of 5"):
        seeker.finder.step(1)
        assert seeker.said == wanted
    seeker.finder.step(-1)
    assert seeker.reached[-1] == Place(key="good_fit", start=5, end=10)
    assert {key: len(each) for key, each in seeker.marks[-1].places.items()} == {
        "title": 2,
        "summary": 2,
        "good_fit": 1,
    }


def test_a_search_begins_at_the_cursor_and_goes_round(seeker: Seeker) -> None:
    seeker.seek("trial", Place(key="summary", start=4, end=4))
    assert seeker.said == "4 of 5"
    seeker.finder.step(1, Place(key="summary", start=0, end=0))
    assert seeker.said == "3 of 5"
    seeker.finder.step(-1, Place(key="title", start=0, end=0))
    assert seeker.said == "5 of 5"
    seeker.finder.step(1, Place(key="good_fit", start=5, end=10))
    assert seeker.said == "1 of 5"


def test_what_is_not_there_is_said(seeker: Seeker) -> None:
    seeker.seek("zebra")
    assert (seeker.said, seeker.faces[-1].is_missing, seeker.faces[-1].has_matches) == ("Not found", True, False)
    seeker.finder.step(1)
    seeker.seek("")
    assert (seeker.said, seeker.faces[-1].is_missing) == ("", False)
    seeker.seek("enrollment")
    assert seeker.said == "Not found"
    seeker.seek("enrollment", in_phrases=True)
    assert seeker.said == "1 of 1"


def test_marks_follow_the_typing_and_go_with_the_bar(seeker: Seeker) -> None:
    seeker.seek("trial", Place(key="summary", start=0, end=0))
    went = len(seeker.reached)
    seeker.document.type("title", "A trial")
    assert seeker.said == "2 of 4"
    assert len(seeker.reached) == went
    seeker.finder.turn(False)
    assert seeker.marks[-1].places == {}
    seeker.document.type("title", "Two trial trial")
    assert seeker.marks[-1].places == {}


def test_one_match_is_replaced_and_the_next_one_reached(seeker: Seeker) -> None:
    seeker.seek("trial")
    seeker.finder.replace("study of a trial")
    assert seeker.document.content.text("title") == "Study of a trial of a trial"
    assert seeker.reached[-1] == Place(key="title", start=22, end=27)
    seeker.document.stack.undo()
    assert seeker.document.content.text("title") == TEXTS["title"]


def test_all_are_replaced_as_one_step(seeker: Seeker) -> None:
    seeker.seek("trial")
    seeker.finder.replace_all("study")
    assert seeker.said == "5 replaced"
    assert seeker.document.content.text("title") == "Study of a study"
    assert seeker.document.content.text("summary") == "A study. {enrollment.count|about} in the study"
    assert seeker.document.stack.undoText() == "replacement of “trial”"
    assert seeker.document.stack.count() == 1
    seeker.document.stack.undo()
    assert seeker.document.content.text("good_fit") == TEXTS["good_fit"]
    assert seeker.said.endswith("of 5")


def test_who_may_not_write_is_told_why(seeker: Seeker) -> None:
    seeker.finder.allow("Pia is a publisher.")
    seeker.seek("trial")
    assert seeker.faces[-1].why_not_replace == "Pia is a publisher."
    seeker.finder.replace("x")
    seeker.finder.replace_all("x")
    assert seeker.document.content.text("title") == TEXTS["title"]


def test_words_that_were_typed_on_are_reached_whole_though_shorter_ones_were_found_meanwhile(seeker: Seeker) -> None:
    runner = seeker.runner
    runner.is_held = True
    seeker.seek("tri")
    seeker.seek("trial")
    runner.let_go()
    assert [(each.start, each.end) for each in seeker.reached] == [(0, 5)]


def noted(seeker: Seeker, text: str) -> None:
    """Put an editor's note beside words of the registry."""
    content = seeker.document.content.with_note("eligibility", "3.0 x 109/L", text)
    seeker.document.replace_all(content, "a note")


def test_matches_in_notes_are_counted_beside_those_in_fields(seeker: Seeker) -> None:
    noted(seeker, "A zebra in this trial, not another trial")
    seeker.seek("trial")
    assert seeker.said == "1 of 5 · 2 matches in notes"
    seeker.seek("zebra")
    assert (seeker.said, seeker.faces[-1].is_missing) == ("1 match in notes", False)
    assert (seeker.faces[-1].has_matches, seeker.faces[-1].has_in_notes) == (False, True)
    seeker.seek("109")
    assert seeker.said == "Not found"  # what a note quotes is the registry's


def test_all_are_replaced_in_notes_too_as_the_same_step(seeker: Seeker) -> None:
    noted(seeker, "In this trial")
    seeker.seek("trial")
    seeker.finder.replace_all("study")
    assert seeker.said == "6 replaced"
    assert [each.text for each in seeker.document.content.notes_of("eligibility")] == ["In this study"]
    seeker.document.stack.undo()
    assert [each.text for each in seeker.document.content.notes_of("eligibility")] == ["In this trial"]
    assert seeker.document.content.text("title") == TEXTS["title"]


@pytest.mark.parametrize("words", ["", "x" * 301])
def test_a_note_stays_that_would_be_empty_or_too_long(seeker: Seeker, words: str) -> None:
    noted(seeker, "Trial")
    seeker.seek("trial")
    seeker.finder.replace_all(words)
    assert seeker.said == "5 replaced"
    assert [each.text for each in seeker.document.content.notes_of("eligibility")] == ["Trial"]
