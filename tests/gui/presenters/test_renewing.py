"""An older workspace's list is made anew while people work, and they are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import StorageUnavailable, TrialEditorError
from trialeditor.gui.calm.waiting import Patience, Wait, Waits
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.renewing import RenewalPresenter
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress

pytestmark = pytest.mark.usefixtures("qapp")


class Shelf:
    """Columns that are stale, or not; and what happens when they are made anew."""

    def __init__(self, *, is_stale: bool, work: Callable[[CancelCheck], int]) -> None:
        self.is_stale = is_stale
        self.work = work

    def columns_are_stale(self) -> bool:
        return self.is_stale

    def refresh_columns(self, progress: Progress, cancelled: CancelCheck) -> int:
        progress(1, 2, "Bringing the list of trials up to date")
        return self.work(cancelled)


def heard(shelf: Shelf) -> list[object]:
    """Return what the presenter says, with "renewed" in its place."""
    presenter = RenewalPresenter(shelf, AtOnce())
    said: list[object] = []
    presenter.noticed.connect(lambda face: said.append(face.what if isinstance(face, NoticeFace) else face))
    presenter.renewed.connect(lambda: said.append("renewed"))
    presenter.start()
    return said


BEGUN = "The list of trials is being brought up to date, once after an update."


def test_nothing_is_said_when_there_is_nothing_to_do() -> None:
    assert heard(Shelf(is_stale=False, work=lambda _: 5)) == []


def test_it_is_said_that_it_began_and_that_it_is_done() -> None:
    said = heard(Shelf(is_stale=True, work=lambda _: 5))
    assert said == [BEGUN, "renewed", "The list of trials is up to date."]


def test_another_window_may_have_done_it() -> None:
    assert heard(Shelf(is_stale=True, work=lambda _: 0)) == [BEGUN, "renewed", None]


@pytest.mark.parametrize(
    ("error", "words"), [(Cancelled("Stopped."), []), (StorageUnavailable("The disk is full."), ["The disk is full."])]
)
def test_a_failure_is_told_and_a_stop_is_not(error: TrialEditorError, words: list[str]) -> None:
    def fail(_cancelled: CancelCheck) -> int:
        raise error

    assert heard(Shelf(is_stale=True, work=fail)) == [BEGUN, *words]


def test_the_work_hears_that_the_window_closes() -> None:
    runner = AtOnce()
    asked: list[bool] = []

    def work(cancelled: CancelCheck) -> int:
        presenter.stop()
        asked.append(cancelled())
        return 1

    presenter = RenewalPresenter(Shelf(is_stale=True, work=work), runner)
    presenter.start()
    assert asked == [True]


def test_a_person_sees_how_far_it_is_and_can_leave_the_rest() -> None:
    waits = Waits()
    told: list[NoticeFace] = []
    presenter = RenewalPresenter(Shelf(is_stale=True, work=_stopped), Patience(AtOnce(), waits))
    presenter.noticed.connect(told.append)
    begun: list[Wait] = []
    begin = waits.begin

    def notice(words: str, stop: Callable[[], None] | None = None) -> Wait:
        begun.append(begin(words, stop))
        return begun[-1]

    waits.begin = notice  # type: ignore[method-assign]  # to see what begins
    presenter.give_up()
    presenter.start()
    assert begun[-1].face.can_stop
    assert (begun[-1].face.done, begun[-1].face.total) == (1, 2)
    assert told[-1].what == "You stopped it: the list of trials is not up to date yet."


def _stopped(_cancelled: CancelCheck) -> int:
    raise Cancelled("Stopped.")
