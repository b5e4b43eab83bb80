"""The history of the open page: which versions are compared, what is said of them, and the way back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest

from support.desks import Answers, AtOnce
from support.offices import SEED, WORDS, Office
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.facts import Facts
from trialeditor.domain.ids import Digest, NctId
from trialeditor.domain.people import Person
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.bus import Bus
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.history_faces import ComparisonFace, Mark
from trialeditor.gui.presenters.drafts import DraftKeeper
from trialeditor.gui.presenters.page_history import PageHistoryPresenter
from trialeditor.gui.presenters.verbs import WorkspaceVerbs
from trialeditor.gui.session import Session
from trialeditor.gui.timeline_faces import TimelineFace
from trialeditor.services.exporting import export
from trialeditor.services.outcome import Changes
from trialeditor.services.page_history import facts_then
from trialeditor.services.pages import PageFile

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Verbs:
    """Reads from an office, and remembers what should be restored."""

    office: Office
    restored: list[int] = field(default_factory=list)
    is_broken: bool = False

    def facts_then(self, page: PageFile, *numbers: int) -> Mapping[Digest, Facts]:
        if self.is_broken:
            raise StorageUnavailable("The file cannot be read.", do="Try again.")
        return facts_then(self.office.workspace, page, *numbers)

    def restore(self, nct: NctId, person: Person, number: int) -> Changes:
        assert person == self.office.editor
        if self.is_broken:
            raise StorageUnavailable("The file cannot be written.", do="Try again.")
        self.restored.append(number)
        return Changes(trials=frozenset({nct}))


@dataclass
class Reader:
    """Somebody who looks at the history of a page."""

    office: Office
    verbs: Verbs
    session: Session
    answers: Answers
    runner: AtOnce
    task: PageHistoryPresenter
    faces: list[TimelineFace] = field(default_factory=list)
    comparisons: list[ComparisonFace] = field(default_factory=list)
    empties: list[str] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)

    def open(self, person: Person | None = None) -> Document:
        document = Document(self.office.page, None, person or self.office.editor)
        self.session.set_document(document)
        return document

    @property
    def pair(self) -> tuple[str, str]:
        face = self.faces[-1]
        return (*face.versions, face.start, face.signed)[face.old], face.versions[face.new]


@pytest.fixture
def reader(office: Office) -> Iterator[Reader]:
    office.bring_in()
    verbs, session, answers, bus, runner = Verbs(office), Session(), Answers(), Bus(), AtOnce()
    clock = office.workspace.clock
    keeper = DraftKeeper(WorkspaceVerbs(office.workspace), runner, clock, session)
    task = PageHistoryPresenter(
        verbs=verbs, runner=runner, session=session, keeper=keeper, bus=bus, ask=answers, clock=clock, parent=session
    )
    made = Reader(office, verbs, session, answers, runner, task)
    task.shown.connect(made.faces.append)
    task.compared.connect(made.comparisons.append)
    task.emptied.connect(lambda title, _text: made.empties.append(title))
    task.noticed.connect(made.notices.append)
    bus.changed.connect(made.changes.append)
    yield made
    session.set_document(None)


def _three_versions(office: Office) -> None:
    office.write(WORDS)
    office.submit()
    office.sign()
    office.write(title="A second title")
    office.write(title="A third title")


def test_nothing_is_read_before_the_tab_is_in_sight(reader: Reader) -> None:
    reader.office.write(WORDS)
    reader.open()
    assert reader.faces == []
    reader.task.turn(True)
    assert len(reader.faces[-1].events) == 1


def test_a_page_without_versions_says_what_to_do(reader: Reader) -> None:
    reader.task.turn(True)
    reader.open()
    assert reader.empties == ["No versions yet"]


def test_the_newest_version_is_compared_with_the_one_before(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    assert reader.pair == ("Version 2", "Version 3")
    first = reader.faces[-1].events[0]
    assert (first.name, first.badge.word if first.badge else "") == ("Version 3", "Newest")
    lines = reader.comparisons[-1].lines
    assert [span.text for span in lines[0].spans] == ["Title"]
    assert [(span.text, span.mark) for span in lines[1].spans if span.mark is not Mark.PLAIN] == [
        ("second", Mark.OLD),
        ("third", Mark.NEW),
    ]
    assert "A [-second-] {+third+} title" in reader.comparisons[-1].text


def test_any_two_versions_are_compared(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    reader.task.choose(2, 0)
    assert reader.pair == ("Version 1", "Version 3")
    reader.task.choose(3, 2)
    assert reader.pair == ("Before version 1", "Version 1")
    reader.task.choose(1, 1)
    assert reader.comparisons[-1].title == "That is one and the same version"
    reader.task.choose(0, 9)
    reader.task.choose(9, 0)
    assert reader.pair == ("Version 2", "Version 2")


def test_what_was_signed_last_is_compared_with_the_newest_version(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    reader.task.choose(4, 0)
    assert reader.pair == ("What was signed last", "Version 3")
    assert "Compared with what Rhea Reviewer signed" in reader.comparisons[-1].text
    assert "{+A third title+}" in reader.comparisons[-1].text
    reader.session.refreshed.emit()
    assert reader.pair[0] == "What was signed last"
    reader.task.choose_event(0)
    assert reader.pair == ("Version 2", "Version 3")
    reader.task.compare_signed()
    assert reader.pair == ("What was signed last", "Version 3")


def test_a_version_says_when_it_left_for_the_first_time(reader: Reader) -> None:
    office = reader.office
    _three_versions(office)
    options = BundleOptions(formats=Formats.JSON)
    for name in ("one", "two"):
        export(office.tick(), office.folder / name, options, actor="Paula Publisher")
    reader.task.turn(True)
    reader.open()
    acts = reader.faces[-1].events[2].acts
    assert [act.badge.word for act in acts][:2] == ["First exported by Paula Publisher", "Signed by Rhea Reviewer"]
    assert "one" in acts[0].detail


def test_a_version_says_who_signed_it_and_until_when(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    signed, submitted = reader.faces[-1].events[2].acts
    assert signed.badge.word == "Signed by Rhea Reviewer"
    assert "next review May 12, 2027" in signed.detail
    assert submitted.badge.word == "Submitted by Edna Editor"
    assert submitted.detail.endswith("“Please read”")
    assert "Signed by Rhea Reviewer" in reader.faces[-1].events[2].spoken


def test_a_restore_asks_with_its_effect_and_the_way_back(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    reader.task.choose_event(2)
    assert reader.faces[-1].restore == "Restore version 1…"
    reader.task.restore()
    question = reader.answers.asked[-1]
    assert isinstance(question, ConfirmQuestion)
    assert "number 4, with the words of version 1. 1 section changes: Title." in question.intro
    assert "1 section was once signed with these words and becomes signed again: Title." in question.intro
    assert "version 3 stays in the history, and restoring it takes this back" in question.intro
    assert reader.verbs.restored == []
    reader.answers.confirms = 1
    reader.task.restore()
    assert reader.verbs.restored == [1]
    assert reader.notices[-1].what == "Version 1 is restored."
    assert reader.changes


def test_a_restore_that_fails_changes_nothing_and_says_so(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    reader.task.choose_event(1)
    reader.verbs.is_broken, reader.answers.confirms = True, 1
    reader.task.restore()
    assert (reader.notices[-1].what, reader.changes) == ("The file cannot be written.", [])
    reader.task.choose_event(0)
    assert reader.comparisons[-1].title == "The file cannot be read."


def test_why_a_version_cannot_be_restored(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    document = reader.open()
    assert reader.faces[-1].why_not_restore == "This is the newest version."
    document.type("title", "Something else")
    reader.task.choose_event(1)
    assert reader.faces[-1].why_not_restore.startswith("You have changes that are not a version yet.")
    reader.task.restore()
    assert reader.answers.asked == []


def test_a_new_version_moves_to_the_top_and_a_choice_stays_otherwise(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    document = reader.open()
    reader.task.choose_event(2)
    reader.session.refreshed.emit()
    assert reader.pair == ("Before version 1", "Version 1")
    reader.office.write(title="A fourth title")
    document.refresh(reader.office.page, None)
    reader.session.refreshed.emit()
    assert reader.pair == ("Version 3", "Version 4")


def test_a_late_answer_for_another_pair_is_dropped(reader: Reader) -> None:
    _three_versions(reader.office)
    reader.task.turn(True)
    reader.open()
    reader.runner.is_held = True
    reader.task.choose_event(1)
    reader.task.choose_event(0)
    reader.runner.let_go()
    assert "From version 2 to version 3" in reader.comparisons[-1].text
    assert SEED in reader.comparisons[-1].text
