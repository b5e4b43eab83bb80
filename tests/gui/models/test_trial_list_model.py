"""The list of trials: fetched as it is looked at, and never wholly held."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from trialeditor.gui.faces import BadgeFace, ListingFace
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.gui.models.trial_list import PAGE, TrialListModel

HELD = 12 * PAGE


def face(number: int, title: str = "") -> ListingFace:
    badge = BadgeFace(word="Draft")
    return ListingFace(nct=f"NCT{number:08}", title=title or f"Trial {number}", badge=badge, note="", due="")


def lines(start: int, count: int = PAGE) -> list[ListingFace]:
    return [face(number) for number in range(start, start + count)]


class Shelf:
    """Answers a model's wishes from a made-up list of many trials."""

    def __init__(self, total: int) -> None:
        self.model = TrialListModel()
        self.total = total
        self.asked: list[tuple[int, str]] = []
        self.model.page_wanted.connect(self._give)
        self.model.restart(lines(0, min(PAGE, total)), total)

    def _give(self, number: int, after: str) -> None:
        self.asked.append((number, after))
        start = int(after.removeprefix("NCT")) + 1 if after else 0
        self.model.take(number, lines(start, min(PAGE, self.total - start)))

    def scroll_to_end(self) -> None:
        while self.model.canFetchMore(QModelIndex()):
            self.model.fetchMore(QModelIndex())

    def nct(self, row: int) -> str | None:
        found = self.model.index(row).data(FACE_ROLE)
        return found.nct if isinstance(found, ListingFace) else None


def test_pages_follow_each_other_by_key() -> None:
    shelf = Shelf(250)
    shelf.scroll_to_end()
    assert shelf.model.rowCount() == 250
    assert shelf.asked == [(1, "NCT00000099"), (2, "NCT00000199")]
    assert [shelf.nct(row) for row in (0, 100, 249)] == ["NCT00000000", "NCT00000100", "NCT00000249"]


def test_only_what_is_near_the_eye_is_held_and_the_rest_comes_back() -> None:
    shelf = Shelf(5_000)
    shelf.scroll_to_end()
    assert shelf.model.row_of("NCT00000000") is None
    shelf.asked.clear()
    assert shelf.nct(0) is None
    assert shelf.asked == [(0, "")]
    assert shelf.nct(0) == "NCT00000000"
    assert sum(shelf.model.row_of(f"NCT{number:08}") is not None for number in range(5_000)) <= HELD


def test_a_line_on_its_way_is_asked_for_once() -> None:
    model = TrialListModel()
    wanted: list[int] = []
    model.page_wanted.connect(lambda number, _after: wanted.append(number))
    model.restart(lines(0), 300)
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert wanted == [1]


def test_a_list_that_got_shorter_ends_where_it_ends() -> None:
    model = TrialListModel()
    model.restart(lines(0), 300)
    model.take(1, [])
    assert model.rowCount() == PAGE
    assert not model.canFetchMore(QModelIndex())


def test_a_page_of_a_list_that_is_gone_is_dropped() -> None:
    model = TrialListModel()
    model.restart(lines(0, 3), 3)
    model.take(1, lines(100))
    assert model.rowCount() == 3


def test_a_line_is_read_aloud() -> None:
    model = TrialListModel()
    model.restart([face(1, "Sleep")], 1)
    assert model.index(0).data() == "Sleep, NCT00000001, Draft"


def test_lines_after_a_trial_that_begins_no_page_any_more_are_not_wanted(qapp: object) -> None:  # noqa: ARG001 - models need it
    model = TrialListModel()
    assert model.wants(0, "")
    assert not model.wants(0, "NCT00000001")
    assert not model.wants(1, "NCT00000001")
