"""The history of a record: which two states are compared, and what is said of each."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from support.histories import NCT, Records, states
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.history_faces import ComparisonFace, HistoryFace, StateFace
from trialeditor.gui.presenters.record_history import RecordHistoryPresenter
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Reader:
    """Somebody who looks at a history."""

    verbs: Records
    runner: AtOnce
    bus: Bus
    task: RecordHistoryPresenter
    faces: list[HistoryFace] = field(default_factory=list)
    said: dict[int, StateFace] = field(default_factory=dict)
    comparisons: list[ComparisonFace] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)

    @property
    def pair(self) -> tuple[int, int]:
        return self.faces[-1].old, self.faces[-1].new


def _reader(count: int, **options: bool) -> Reader:
    verbs, runner, bus = Records(states(count, **options)), AtOnce(), Bus()
    reader = Reader(verbs, runner, bus, RecordHistoryPresenter(verbs, runner, bus))
    reader.task.shown.connect(reader.faces.append)
    reader.task.said.connect(reader.said.__setitem__)
    reader.task.compared.connect(reader.comparisons.append)
    reader.task.noticed.connect(reader.notices.append)
    return reader


def test_the_newest_two_are_compared_first() -> None:
    reader = _reader(3)
    reader.task.open(NCT, "A title")
    assert reader.pair == (1, 0)
    assert reader.verbs.compared_pairs[0] == (2, 3)
    assert "Recruitment status" in reader.comparisons[-1].text
    assert reader.comparisons[-1].text.startswith(
        "A title (NCT05350891)\nFrom 2. As of May 2, 2026 to 3. As of May 3, 2026"
    )


def test_states_are_named_newest_first_with_what_changed() -> None:
    reader = _reader(3)
    reader.task.open(NCT, "A title")
    newest, *_, oldest = reader.faces[-1].states
    assert newest.name == "3. As of May 3, 2026"
    assert newest.badge
    assert newest.detail == "posted May 3, 2026 · download-3.json"
    assert oldest.changed == "The first state that came in"
    assert {row: face.changed for row, face in reader.said.items()} == {
        0: "Recruitment status",
        1: "Recruitment status",
    }


def test_each_pair_is_compared_once() -> None:
    reader = _reader(3)
    reader.task.open(NCT, "A title")
    reader.task.choose_state(1)
    reader.task.choose_state(0)
    assert sorted(reader.verbs.compared_pairs) == [(1, 2), (2, 3)]


def test_the_pair_that_is_shown_first_is_not_compared_again_for_the_list() -> None:
    reader = _reader(3)
    reader.runner.is_held = True
    reader.task.open(NCT, "A title")
    reader.runner.let_go()
    assert reader.verbs.compared_pairs == [(2, 3), (1, 2)]


def test_a_state_is_compared_with_the_one_before() -> None:
    reader = _reader(3)
    reader.task.open(NCT, "A title")
    reader.task.choose_state(1)
    assert reader.pair == (2, 1)
    reader.task.choose_state(2)
    assert reader.comparisons[-1].title == "Nothing came before this"


def test_any_two_states_are_compared() -> None:
    reader = _reader(4)
    reader.task.open(NCT, "A title")
    reader.task.choose(3, 0)
    assert reader.verbs.compared_pairs[-1] == (1, 4)
    reader.task.choose(0, 2)
    assert reader.verbs.compared_pairs[-1] == (4, 2)
    reader.task.choose(1, 1)
    assert reader.comparisons[-1].title == "That is one and the same state"
    reader.task.choose(0, 9)
    assert reader.pair == (1, 1)


def test_one_state_alone_is_not_compared() -> None:
    reader = _reader(1)
    reader.task.open(NCT, "A title")
    assert reader.pair == (0, 0)
    assert reader.verbs.compared_pairs == []
    assert reader.faces[-1].subtitle == "NCT05350891 · 1 state of the registry record"


def test_a_record_that_is_as_it_was_says_so() -> None:
    reader = _reader(2, came_back=True)
    reader.task.open(NCT, "A title")
    assert reader.said[0].changed == "Recruitment status; again as it was before"


def test_a_new_state_is_shown_when_it_comes_in() -> None:
    reader = _reader(2)
    reader.task.open(NCT, "A title")
    reader.verbs.found = states(3)
    reader.bus.changed.emit(Changes(trials=frozenset({NCT})))
    assert len(reader.faces[-1].states) == 3
    assert reader.verbs.compared_pairs[-1] == (2, 3)


def test_what_arrives_after_the_window_was_closed_is_dropped() -> None:
    reader = _reader(2)
    reader.runner.is_held = True
    reader.task.open(NCT, "A title")
    reader.task.close()
    reader.runner.let_go()
    assert reader.faces == []
    reader.bus.changed.emit(Changes(workspace=True))
    assert reader.comparisons == []


def test_states_that_cannot_be_read_are_told() -> None:
    reader = _reader(2)
    reader.verbs.is_broken = True
    reader.task.open(NCT, "A title")
    assert reader.notices[0].what == "NCT05350891 cannot be read."
