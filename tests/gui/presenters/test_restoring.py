"""The question before a restore, and what it leads to."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from support.desks import Answers, AtOnce
from trialeditor.domain.audit import AuditEvent, chain_entry
from trialeditor.domain.errors import StorageUnavailable, TrialEditorError
from trialeditor.domain.ids import NctId
from trialeditor.gui.asking import ConfirmQuestion
from trialeditor.gui.faces import NoticeFace
from trialeditor.gui.opening import Opening, OpenKind
from trialeditor.gui.presenters.restoring import RestorePresenter
from trialeditor.services.restoring import LostDraft, RestoreLook, Standing

pytestmark = pytest.mark.usefixtures("qapp")
HERE, FILE = Path("/team/here.trialeditor"), Path("/team/monday.trialeditor")
SIGNED = AuditEvent(
    at=datetime(2026, 5, 12, 9, 0, tzinfo=UTC), actor="Rhea Reviewer", action="page.sign", subject="x", detail={}
)
THEN = Standing(newest=chain_entry(None, SIGNED), pages=1, versions=2, signatures=1)
LOST = tuple(LostDraft(nct_id=NctId("NCT05350891"), person=f"Person {number}") for number in range(5))


class Files:
    """One backup."""

    def __init__(
        self, *, present: Standing | None = THEN, other: str = "", trouble: TrialEditorError | None = None
    ) -> None:
        self.present, self.other, self.trouble = present, other, trouble

    def look_back(self, path: Path, file: Path) -> RestoreLook:
        assert path == HERE
        if self.trouble:
            raise self.trouble
        return RestoreLook(file=file, backup=THEN, present=self.present, lost_drafts=LOST, other=self.other)


class Shelf:
    """The presenter, and what it said."""

    def __init__(self, files: Files) -> None:
        self.answers = Answers(files_chosen=[[FILE]])
        self.presenter = RestorePresenter(verbs=files, runner=AtOnce(), ask=self.answers, kinds="*.trialeditor")
        self.wanted: list[Opening] = []
        self.notices: list[NoticeFace | None] = []
        self.presenter.opening_wanted.connect(self.wanted.append)
        self.presenter.noticed.connect(self.notices.append)

    @property
    def question(self) -> ConfirmQuestion:
        [asked] = [each for each in self.answers.asked if isinstance(each, ConfirmQuestion)]
        return asked


def test_both_states_are_told_before_anything_is_done() -> None:
    shelf = Shelf(Files())
    shelf.presenter.restore(HERE, "Ann")
    intro = shelf.question.intro
    assert "monday.trialeditor takes the place of everything in here.trialeditor." in intro
    assert "The backup: 1 page, 2 versions, 1 signature. Newest act: “Signed” by Rhea Reviewer, " in intro
    assert "Person 2 on NCT05350891, 2 more." in intro
    assert shelf.wanted == []


def test_a_yes_leads_to_the_backup_and_back_when_it_fails() -> None:
    shelf = Shelf(Files())
    shelf.answers.confirms = 1
    shelf.presenter.restore(HERE, "Ann")
    assert shelf.wanted == [Opening(path=HERE, kind=OpenKind.RESTORE, back=HERE, backup=FILE, by="Ann")]


def test_a_damaged_workspace_is_called_so() -> None:
    shelf = Shelf(Files(present=None))
    shelf.presenter.restore(HERE, "Ann")
    assert "Now: the file is damaged. It is kept." in shelf.question.intro


def test_a_backup_of_another_workspace_is_called_so() -> None:
    shelf = Shelf(Files(other="Lung trials"))
    shelf.presenter.restore(HERE, "Ann")
    assert "It is a backup of another workspace, “Lung trials”." in shelf.question.intro


def test_what_is_no_backup_is_told_and_nothing_asked() -> None:
    shelf = Shelf(Files(trouble=StorageUnavailable("The backup is damaged.", safe="Safe.", do="Another.")))
    shelf.presenter.restore(HERE, "Ann")
    assert [each and each.what for each in shelf.notices] == ["Checking the backup…", "The backup is damaged."]
    assert not [each for each in shelf.answers.asked if isinstance(each, ConfirmQuestion)]
