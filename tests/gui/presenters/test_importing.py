"""An import, step by step: what leads where, what is written when, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.import_seat import sit
from support.intakes import report
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.gui.faces import Tone
from trialeditor.gui.handed import Handed
from trialeditor.gui.intake_faces import Group, ProgressFace, Source, Step
from trialeditor.gui.presenters.import_wording import after, before, text_face
from trialeditor.services.arriving import ImportReport, Repeat
from trialeditor.services.fetching import MOST_HELD
from trialeditor.services.intake import Intake
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")

FILE = Path("downloads") / "search.zip"


def test_files_are_looked_at_and_nothing_is_written_before_it_is_asked_for() -> None:
    person = sit(report(new=2, changed=1, unchanged=3, failed=1))
    person.task.begin()
    person.task.take(Handed(paths=(FILE,)))
    assert person.steps == [Step.SOURCE, Step.PROGRESS, Step.RESULT]
    assert person.did == ["survey"]
    assert person.face.intro == "search.zip"
    assert person.face.accept == "Import 3 records"
    assert [(tile.group, tile.count) for tile in person.result.tiles] == [
        (Group.NEW, "2"),
        (Group.CHANGED, "1"),
        (Group.UNCHANGED, "3"),
        (Group.FAILED, "1"),
    ]
    person.task.accept()
    assert person.verbs.asked[-1] == ("import", (Intake(paths=(FILE,)), "Edna Editor"))
    assert person.face.title == "Done"
    assert len(person.changes) == 1


def test_the_same_files_are_imported_that_were_looked_at() -> None:
    person = sit(report(new=1))
    person.task.take(Handed(paths=(FILE,)))
    person.task.back()
    other = Path("other.json")
    person.task.take(Handed(paths=(other,)))
    person.task.accept()
    assert person.verbs.asked[-1] == ("import", (Intake(paths=(other,)), "Edna Editor"))


def test_numbers_are_fetched_then_looked_at_then_imported() -> None:
    person = sit(report(new=1))
    person.task.begin(Source.TEXT)
    person.task.type("See NCT00000001, please.")
    assert person.texts[-1].accept == "Fetch 1 record"
    person.task.accept()
    assert person.did == ["fetched", "survey"]
    person.task.accept()
    assert person.verbs.asked[-1] == ("import", (Intake(text="[{}]", name="fetched"), "Edna Editor"))


def test_more_numbers_than_can_be_held_come_in_without_a_look_after_a_question() -> None:
    person = sit(report(new=3))
    text = " ".join(f"NCT{number:08}" for number in range(MOST_HELD + 1))
    person.task.take(Handed(text=text))
    assert person.face.step is Step.MESSAGE
    assert person.verbs.asked == []
    person.task.accept()
    assert person.verbs.asked == [("fetch", (text, "Edna Editor"))]
    assert person.face.title == "Done"


def test_pasted_records_are_not_taken_for_numbers() -> None:
    person = sit(report(new=1))
    text = 'Here you are: [{"protocolSection": {"identificationModule": {"nctId": "NCT00000001"}}}]'
    person.task.take(Handed(text=text))
    assert person.verbs.asked == [("survey", Intake(text=text))]


@pytest.mark.parametrize(
    ("text", "did"),
    [
        ('["NCT00000001", "NCT00000002"]', "fetched"),
        ('{"id": "NCT00000001"}', "fetched"),
        ('[{"protocolSection": {}}]', "survey"),
        ('{"title": "a record without a number"}', "survey"),
    ],
)
def test_numbers_in_json_are_not_taken_for_records(text: str, did: str) -> None:
    person = sit(report(new=1))
    person.task.take(Handed(text=text))
    assert person.did[0] == did


def test_a_text_with_nothing_in_it_is_answered_and_nothing_is_asked() -> None:
    person = sit()
    person.task.begin()
    person.task.take(Handed(text="Good morning"))
    assert person.verbs.asked == []
    assert person.steps == [Step.SOURCE]
    assert "nothing to import" in person.notices[-1].what


def test_progress_is_told_in_per_cent_where_the_end_is_known() -> None:
    big = 5_000_000_000
    person = sit(report(new=1), told=(big // 2, big, "10 records"))
    person.task.take(Handed(paths=(FILE,)))
    assert person.progress == [ProgressFace(percent=50, words="10 records")]
    person = sit(report(new=1), told=(7, None, "7 records"))
    person.task.take(Handed(paths=(FILE,)))
    assert person.progress == [ProgressFace(percent=None, words="7 records")]


def test_stopping_the_look_leads_back_to_the_beginning() -> None:
    person = sit(report(new=1), stops=True)
    person.runner.is_held = True
    person.task.take(Handed(paths=(FILE,)))
    assert person.task.is_running
    person.task.leave()
    assert person.ended == []
    person.runner.let_go()
    assert person.face.step is Step.SOURCE
    person.task.leave()
    assert person.ended == [True]


def test_stopping_while_records_are_fetched_looks_at_nothing() -> None:
    person = sit(report(new=1))
    person.runner.is_held = True
    person.task.begin(Source.TEXT)
    person.task.take(Handed(text="NCT00000001"))
    person.task.leave()
    person.runner.let_go()
    assert person.did == ["fetched"]
    assert person.face == person.faces[0]


def test_a_stopped_import_says_that_what_is_in_stays_in() -> None:
    came = report(new=2)
    came.stopped = True
    person = sit(report(new=9), came=came)
    person.task.take(Handed(paths=(FILE,)))
    person.task.accept()
    assert person.face.title == "Stopped"
    assert person.result.notice is not None
    assert person.result.notice.tone is Tone.INFO
    assert "stays in" in person.result.notice.detail


def test_an_import_that_breaks_off_is_told_and_the_list_is_read_anew() -> None:
    person = sit(report(new=1))
    person.task.take(Handed(paths=(FILE,)))
    person.verbs.trouble = StorageUnavailable("The disk is full.", safe="What is in stays in.", do="Make room.")
    person.task.accept()
    assert person.face.step is Step.MESSAGE
    assert person.face.message is not None
    assert person.face.message.title == "The disk is full."
    assert person.face.message.text == "What is in stays in. Make room."
    assert person.changes == [Changes(workspace=True)]
    assert not person.task.is_running


def test_what_came_in_is_shown_in_the_list_and_the_dialog_goes() -> None:
    person = sit(report(new=2))
    person.task.take(Handed(paths=(FILE,)))
    person.task.accept()
    assert person.face.accept == "Show in list"
    person.task.accept()
    assert person.shown == [frozenset({"NCT00000001", "NCT00000002"})]
    assert person.ended == [True]


def test_a_report_is_saved_and_trouble_with_it_is_told() -> None:
    person = sit(report(new=1, failed=1))
    person.task.save(Path("too-early.csv"))
    assert person.verbs.asked == []
    person.task.take(Handed(paths=(FILE,)))
    person.task.save(Path("report.csv"))
    assert person.verbs.asked[-1] == ("save", (2, Path("report.csv")))
    person.verbs.trouble = StorageUnavailable("The folder is write-protected.")
    person.task.save(Path("report.csv"))
    assert [face.tone for face in person.notices] == [Tone.GOOD, Tone.BAD]
    assert person.face.step is Step.RESULT


def test_all_records_are_fetched_again_only_after_a_question() -> None:
    person = sit(report(changed=1, unchanged=3))
    person.task.ask_refresh()
    assert person.face.message is not None
    assert person.face.message.title == "Fetch 4 records again?"
    assert "https://registry.example/api" in person.face.message.text
    assert person.verbs.asked == []
    person.task.accept()
    assert person.did == ["refresh"]
    assert person.face.title == "Done"


def test_there_is_nothing_to_fetch_again_where_there_are_no_trials() -> None:
    person = sit(trials=0)
    person.task.ask_refresh()
    assert person.face.accept == ""
    person.task.accept()
    assert person.verbs.asked == []


@pytest.mark.parametrize(
    ("found", "tone", "chosen", "accept"),
    [
        (report(new=1), None, Group.NEW, "Import 1 record"),
        (report(changed=2, unchanged=1), None, Group.CHANGED, "Import 2 records"),
        (report(unchanged=3), Tone.GOOD, Group.UNCHANGED, ""),
        (report(failed=2), Tone.BAD, Group.FAILED, ""),
        (report(unchanged=1, failed=2), Tone.WARN, Group.FAILED, ""),
        (report(new=1, failed=1), Tone.WARN, Group.NEW, "Import 1 record"),
        (report(), Tone.WARN, Group.NEW, ""),
    ],
)
def test_what_would_come_in_says_what_to_do(found: ImportReport, tone: Tone | None, chosen: Group, accept: str) -> None:
    person = sit(found)
    person.task.take(Handed(paths=(FILE,)))
    notice = person.result.notice
    assert (notice.tone if notice else None) is tone
    assert person.result.chosen is chosen
    assert person.face.accept == accept
    assert person.face.back


def test_lines_name_each_record_or_say_why_there_are_none() -> None:
    lines = before(report(new=1, unchanged=2, failed=1)).lines
    assert lines[Group.NEW].rows == (("NCT00000001", "Study 1"),)
    assert lines[Group.FAILED].rows == (("a.json", "record 0", "designModule › phases", "Expected a text"),)
    assert lines[Group.FAILED].tall
    assert lines[Group.CHANGED].title == "Nothing changed"
    assert lines[Group.UNCHANGED].title == "2 records unchanged"


def test_a_large_report_says_how_many_are_named() -> None:
    found = report(new=3)
    found.new = 2_000
    assert before(found).lines[Group.NEW].more == "3 of 2,000 are named here."


def test_an_import_that_ended_signatures_leads_to_what_lapsed_and_beside_it_to_the_list() -> None:
    came = report(new=0, changed=2)
    came.lapsed = sorted(came.ncts)[:1]
    person = sit(came)
    wanted: list[bool] = []
    person.task.drift_wanted.connect(lambda: wanted.append(True))
    person.task.take(Handed(paths=(FILE,)))
    person.task.accept()
    assert (person.face.accept, person.face.beside) == ("Look through them", "Show in list")
    person.task.accept()
    assert (wanted, person.shown, person.ended) == ([True], [], [True])
    person.task.go_beside()
    assert person.shown == [frozenset(came.ncts)]


def test_lapsed_pages_are_counted() -> None:
    came = report(changed=2)
    came.lapsed = sorted(came.ncts)
    notice = after(came).notice
    assert notice is not None
    assert notice.tone is Tone.WARN
    assert notice.detail.startswith("2 signed pages have lapsed")


@pytest.mark.parametrize(
    ("text", "words", "can"),
    [
        ("", "", False),
        ("hello", "No NCT number found. One looks like NCT05350891.", False),
        ("nct 0535-0891", "1 NCT number found: NCT05350891.", True),
        ("NCT0535089", "Not quite a number: NCT0535089. One has eight digits, as in NCT05350891.", False),
    ],
)
def test_text_is_recognized(text: str, words: str, can: bool) -> None:
    face = text_face(text)
    assert (face.words, face.can_accept) == (words, can)


@given(st.sets(st.integers(1, 99_999_999), min_size=1, max_size=9))
def test_every_number_is_counted(numbers: set[int]) -> None:
    face = text_face(" and ".join(f"NCT{number:08}" for number in numbers))
    assert face.words.startswith(f"{len(numbers)} NCT number")
    assert face.accept == f"Fetch {len(numbers)} record{'s' if len(numbers) > 1 else ''}"


def test_a_task_that_is_left_is_silent(qtbot: object) -> None:  # noqa: ARG001 - it watches for errors in slots
    person = sit(report(new=1))
    person.runner.is_held = True
    person.task.take(Handed(paths=(FILE,)))
    person.task.end()
    person.runner.let_go()
    assert person.steps == [Step.PROGRESS]


def test_a_number_that_came_in_two_states_is_told_before_and_after() -> None:
    came = report(new=1, changed=1)
    twice = Repeat(nct_id=NctId("NCT00000001"), source="a.json", record="record 2", earlier="a.json", stands=True)
    came.repeated.append(twice)
    told = "NCT00000001 came twice, in two different states: that of a.json, record 2 stands, not the earlier one."
    looked, done = before(came).notice, after(came).notice
    assert looked is not None
    assert done is not None
    assert (looked.what, done.detail) == (told, told)
    came.repeated.append(twice)
    notice = after(came).notice
    assert notice is not None
    assert notice.detail.startswith("2 records came again in another state")
