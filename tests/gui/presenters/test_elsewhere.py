"""What others write is told like a write of this window: once, and not while a version is on its way."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from trialeditor.domain.errors import RestoredSince, StorageUnavailable, TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.gui.bus import Bus
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.elsewhere import ElsewherePresenter
from trialeditor.services.elsewhere import Elsewhere
from trialeditor.services.outcome import Changes

pytestmark = pytest.mark.usefixtures("qapp")

SIGNED = Changes(trials=frozenset({NctId("NCT05350891")}))


@dataclass
class Trail:
    """Answers what it is told to."""

    newest: int = 5
    changes: Changes | None = None
    asked: list[int | None] = field(default_factory=list)
    is_broken: bool = False
    trouble: TrialEditorError | None = None

    def written_elsewhere(self, seen: int | None) -> Elsewhere:
        self.asked.append(seen)
        if self.trouble:
            raise self.trouble
        if self.is_broken:
            raise StorageUnavailable("The file cannot be read.")
        return Elsewhere(seen=self.newest, changes=self.changes if seen != self.newest else None)


def test_many_writes_are_told_once_and_nothing_is_told_of_none() -> None:
    trail, bus, told = Trail(), Bus(), list[Changes]()
    bus.changed.connect(told.append)
    task = ElsewherePresenter(verbs=trail, runner=AtOnce(), bus=bus, is_busy=lambda: False, parent=bus)
    task.look()
    assert told == []
    trail.newest, trail.changes = 9, SIGNED
    task.look()
    task.look()
    assert told == [SIGNED]
    trail.is_broken = True
    task.look()
    assert trail.asked == [None, 5, 5, 9, 9]
    assert told == [SIGNED]


def test_a_page_is_not_read_anew_while_a_version_is_made() -> None:
    trail, bus, told, busy = Trail(), Bus(), list[Changes](), [True]
    bus.changed.connect(told.append)
    task = ElsewherePresenter(verbs=trail, runner=AtOnce(), bus=bus, is_busy=lambda: busy[0], parent=bus)
    trail.newest, trail.changes = 6, SIGNED
    task.look()
    assert told == []
    busy[0] = False
    task.look()
    assert told == [SIGNED]


def test_a_restored_backup_is_told_though_nobody_types() -> None:
    trail, bus, notices = Trail(), Bus(), list[NoticeFace]()
    task = ElsewherePresenter(verbs=trail, runner=AtOnce(), bus=bus, is_busy=lambda: False, parent=bus)
    task.noticed.connect(notices.append)
    trail.trouble = RestoredSince("A backup was restored.", safe="Safe.", do="Open it again.")
    task.look()
    assert [face.what for face in notices] == ["A backup was restored."]
