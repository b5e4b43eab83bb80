"""The newcomers' tour goes on by what people do, and by nothing else."""

from __future__ import annotations

import pytest

from trialeditor.domain.ids import PersonId
from trialeditor.domain.people import Person, Role
from trialeditor.gui.coach_faces import CoachFace
from trialeditor.gui.presenters.coach import EXAMPLE, STEPS, CoachPresenter, Deed
from trialeditor.resources import resource_path

pytestmark = pytest.mark.usefixtures("qapp")
EDITOR = Person(id=PersonId("e"), name="Edna", roles=frozenset({Role.EDITOR}))
REVIEWER = Person(id=PersonId("r"), name="Rhea", roles=frozenset({Role.REVIEWER}))


class Pupil:
    """Somebody on the tour."""

    def __init__(self) -> None:
        self.coach = CoachPresenter()
        self.faces: list[CoachFace | None] = []
        self.left = 0
        self.coach.shown.connect(self.faces.append)
        self.coach.left.connect(self._note)

    def _note(self) -> None:
        self.left += 1

    @property
    def title(self) -> str:
        face = self.faces[-1]
        return face.title if face else ""


def test_it_begins_with_the_first_step_and_says_how_many_there_are() -> None:
    pupil = Pupil()
    pupil.coach.start()
    face = pupil.faces[0]
    assert face is not None
    assert (face.caption, face.title) == ("Tour · step 1 of 8", "Choose a trial")


def test_only_what_the_step_waits_for_leads_on() -> None:
    pupil = Pupil()
    pupil.coach.start()
    for deed in (Deed.EXPORT, Deed.SIGN, Deed.SUBMIT):
        pupil.coach.heard(deed)
    assert pupil.title == "Choose a trial"
    pupil.coach.heard(Deed.CHOOSE)
    assert pupil.title == "Change a sentence"


def test_a_fact_that_was_inserted_early_counts() -> None:
    pupil = Pupil()
    pupil.coach.start()
    for deed in (Deed.CHOOSE, Deed.WRITE, Deed.FACT, Deed.LOOK):
        pupil.coach.heard(deed)
    assert pupil.title == "Submit it for review"


def test_an_editor_is_no_reviewer() -> None:
    pupil = Pupil()
    pupil.coach.start()
    for _ in range(5):
        pupil.coach.skip()
    assert pupil.title == "Become the reviewer"
    pupil.coach.became(EDITOR)
    assert pupil.title == "Become the reviewer"
    pupil.coach.became(REVIEWER)
    assert pupil.title == "Sign"


def test_at_the_end_it_says_so_and_does_not_come_back() -> None:
    pupil = Pupil()
    pupil.coach.start()
    for step in STEPS:
        pupil.coach.heard(step.deed)
    assert pupil.faces[-1] is not None
    assert pupil.faces[-1].is_over
    assert pupil.left == 1
    pupil.coach.leave()
    assert pupil.faces[-1:] == [None]
    assert not pupil.coach.is_on


def test_it_can_be_left_at_any_time_and_begun_again() -> None:
    pupil = Pupil()
    pupil.coach.start()
    pupil.coach.leave()
    assert (pupil.faces[-1], pupil.left) == (None, 1)
    pupil.coach.heard(Deed.CHOOSE)
    pupil.coach.skip()
    assert pupil.faces[-1] is None
    pupil.coach.start()
    assert pupil.title == "Choose a trial"


def test_it_shows_where_the_step_is_done() -> None:
    pupil = Pupil()
    shown: list[str] = []
    pupil.coach.show_wanted.connect(shown.append)
    pupil.coach.show()
    pupil.coach.start()
    pupil.coach.show()
    assert shown == ["choose"]


def test_the_trial_that_it_names_is_in_the_sample() -> None:
    pages = resource_path("samples", "find-a-trial", "pages").glob("NCT99990003-*.toml")
    assert [file for file in pages if EXAMPLE in file.read_text(encoding="utf-8")]


def test_who_submits_while_the_tour_still_speaks_of_writing_goes_on_from_there() -> None:
    pupil = Pupil()
    pupil.coach.start()
    for deed in (Deed.CHOOSE, Deed.WRITE, Deed.SUBMIT):
        pupil.coach.heard(deed)
    assert pupil.title == "Become the reviewer"
