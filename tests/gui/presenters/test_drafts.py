"""The working copy: what is said about it, what is stored when, and what is done about a lost race."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from support.desks import AtOnce
from support.offices import WORDS, Office
from trialeditor.domain.clock import FixedClock
from trialeditor.domain.errors import Conflict, StorageUnavailable, TrialEditorError
from trialeditor.domain.revision import Draft
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.presenters.drafts import DraftKeeper

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 11, 22, 10, 42, tzinfo=UTC)


@dataclass
class Disk:
    """Stores drafts in memory, or refuses."""

    stored: list[Draft] = field(default_factory=list)
    refusal: TrialEditorError | None = None

    def autosave(self, draft: Draft) -> Draft:
        if self.refusal:
            raise self.refusal
        self.stored.append(replace(draft, version=draft.version + 1, saved_at=NOW))
        return self.stored[-1]


@dataclass
class Desk:
    disk: Disk
    runner: AtOnce
    keeper: DraftKeeper
    document: Document
    said: list[tuple[str, bool]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    notices: list[NoticeFace] = field(default_factory=list)


@pytest.fixture
def desk(office: Office) -> Iterator[Desk]:
    office.bring_in()
    office.write(WORDS)
    disk, runner = Disk(), AtOnce()
    keeper = DraftKeeper(disk, runner, FixedClock(at=NOW))
    made = Desk(disk, runner, keeper, Document(office.page, None, office.editor))
    keeper.said.connect(lambda words, is_bad: made.said.append((words, is_bad)))
    keeper.conflicted.connect(made.conflicts.append)
    keeper.noticed.connect(made.notices.append)
    keeper.watch(made.document)
    yield made
    keeper.watch(None)
    made.document.close()


def test_it_says_what_it_does(desk: Desk) -> None:
    desk.document.type("title", "New")
    assert desk.said[-1] == ("Saving…", False)
    desk.keeper.save_now()
    words, is_trouble = desk.said[-1]
    assert words.startswith("Saved ")
    assert words.endswith(":42")
    assert not is_trouble
    assert desk.disk.stored[0].content.text("title") == "New"


def test_words_typed_during_a_save_are_stored_next(desk: Desk) -> None:
    desk.runner.is_held = True
    desk.document.type("title", "One")
    desk.keeper.save_now()
    desk.document.type("title", "Two")
    desk.runner.let_go()
    assert desk.document.is_dirty
    desk.keeper.save_now()
    assert [draft.content.text("title") for draft in desk.disk.stored] == ["One", "Two"]
    assert [draft.version for draft in desk.disk.stored] == [1, 2]


def test_settling_waits_until_everything_is_stored(desk: Desk) -> None:
    then: list[str] = []
    desk.runner.is_held = True
    desk.document.type("title", "One")
    desk.keeper.save_now()
    desk.document.type("title", "Two")
    desk.keeper.settle(lambda: then.append("go"))
    assert then == []
    desk.runner.let_go()
    assert then == ["go"]
    assert desk.disk.stored[-1].content.text("title") == "Two"


def test_a_full_disk_is_told_and_nothing_goes_on(desk: Desk) -> None:
    then: list[str] = []
    desk.disk.refusal = StorageUnavailable("The disk is full.")
    desk.document.type("title", "New")
    desk.keeper.settle(lambda: then.append("go"), or_else=lambda: then.append("stay"))
    assert desk.said[-1] == ("Not saved: The disk is full.", True)
    assert then == ["stay"]
    assert [notice.what for notice in desk.notices] == ["The page stays open: The disk is full."]
    assert desk.document.content.text("title") == "New"
    desk.disk.refusal = None
    desk.keeper.save_now()
    assert desk.disk.stored[-1].content.text("title") == "New"


def test_a_lost_race_is_handed_on_and_not_tried_again(desk: Desk) -> None:
    desk.disk.refusal = Conflict("Saved in another window.", yours="a", theirs="b")
    desk.document.type("title", "New")
    desk.keeper.save_now()
    assert len(desk.conflicts) == 1
    assert desk.said[-1][1]
    assert desk.document.is_dirty


def test_nothing_is_stored_while_a_version_is_made(desk: Desk) -> None:
    desk.keeper.hold()
    desk.document.type("title", "New")
    desk.keeper.save_now()
    assert desk.disk.stored == []
    assert not desk.keeper.is_free()
    desk.keeper.release()
    desk.keeper.save_now()
    assert len(desk.disk.stored) == 1


def test_typing_and_taking_it_back_saves_nothing(desk: Desk) -> None:
    desk.document.type("title", "New")
    desk.document.stack.undo()
    desk.keeper.save_now()
    assert desk.disk.stored == []
    assert desk.said[-1] == ("All words saved", False)
