"""When the window may go to another workspace, and what is said when it may not."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from support.desks import Answers, AtOnce
from trialeditor.domain.errors import NewerDatabase, StorageUnavailable, TrialEditorError
from trialeditor.gui.calm.waiting import WaitFace, Waits
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.opening import Opening, OpenKind
from trialeditor.gui.presenters.workspaces import WorkspacesPresenter
from trialeditor.services.outcome import CancelCheck, Cancelled, Progress
from trialeditor.services.workspaces import FileLook

pytestmark = pytest.mark.usefixtures("qapp")
HERE, SAMPLE = Path("/team/here.trialeditor"), Path("/own/sample.trialeditor")


@dataclass
class Files:
    """Files that look as a test wants."""

    is_older: bool = False
    trouble: TrialEditorError | None = None
    copies: list[Path] = field(default_factory=list)
    stops: list[bool] = field(default_factory=list)

    def look(self, path: Path) -> FileLook:
        if self.trouble:
            raise self.trouble
        return FileLook(path=path, name=path.stem, is_sample=False, is_older=self.is_older)

    def back_up(self, path: Path, actor: str, progress: Progress, cancelled: CancelCheck) -> Path:
        del actor
        progress(1, 4, "Copying")
        self.stops.append(cancelled())
        if cancelled():
            raise Cancelled("The backup was stopped.", safe="There is no copy.")
        self.copies.append(path)
        return path


class Shelf:
    """The presenter, and what it said."""

    def __init__(self, files: Files | None = None, *, here: Path | None = HERE) -> None:
        self.files, self.answers, self.runner = files or Files(), Answers(), AtOnce()
        self.now = 0.0
        self.waits = Waits(now=lambda: self.now)
        self.presenter = WorkspacesPresenter(
            verbs=self.files,
            runner=self.runner,
            ask=self.answers,
            home=Path("/own"),
            sample=SAMPLE,
            today=lambda: date(2026, 11, 22),
            waits=self.waits,
        )
        if here is not None:
            self.presenter.come_to(here)
        self.wanted: list[Opening] = []
        self.notices: list[NoticeFace | None] = []
        self.forgotten: list[str] = []
        self.presenter.opening_wanted.connect(self.wanted.append)
        self.presenter.noticed.connect(self.notices.append)
        self.presenter.forget_wanted.connect(self.forgotten.append)


def test_a_workspace_that_is_open_is_not_opened_again() -> None:
    shelf = Shelf()
    shelf.presenter.go_to(HERE)
    assert shelf.wanted == []
    assert shelf.notices[0] is not None
    assert shelf.notices[0].what == "This workspace is open already."


def test_an_older_one_is_opened_only_after_a_yes(tmp_path: Path) -> None:
    shelf = Shelf(Files(is_older=True))
    shelf.presenter.go_to(tmp_path)
    assert shelf.wanted == []
    shelf.answers.confirms = 1
    shelf.presenter.go_to(tmp_path)
    assert shelf.wanted == [Opening(path=tmp_path, back=HERE)]


@pytest.mark.parametrize("error", [NewerDatabase("It has format 9."), StorageUnavailable("It is damaged.")])
def test_what_cannot_be_read_is_told_and_nothing_is_left(tmp_path: Path, error: TrialEditorError) -> None:
    shelf = Shelf(Files(trouble=error))
    shelf.presenter.go_to(tmp_path)
    assert shelf.wanted == []
    assert shelf.notices[0] is not None
    assert (shelf.notices[0].what, shelf.notices[0].tone) == (error.what, Tone.BAD)


def test_a_missing_one_can_be_taken_off_the_list_once(tmp_path: Path) -> None:
    shelf = Shelf(Files(trouble=StorageUnavailable("There is none.")))
    gone = tmp_path / "gone.trialeditor"
    shelf.presenter.go_to(gone)
    face = shelf.notices[0]
    assert face is not None
    shelf.presenter.act(NoticeFace(tone=Tone.INFO, what="Another notice", act="Do it"))
    assert shelf.forgotten == []
    shelf.presenter.act(face)
    shelf.presenter.act(face)
    assert shelf.forgotten == [str(gone)]


def test_recent_ones_are_named_with_their_folders() -> None:
    one, other = Shelf().presenter.recent([str(HERE), "/own/work/b.trialeditor"])
    assert (one.name, one.folder, one.is_open) == ("here", "/team", True)
    assert (other.name, other.folder, other.is_open) == ("b", "~/work", False)


def test_a_new_one_is_asked_for_beside_the_open_one() -> None:
    shelf = Shelf()
    shelf.answers.files_named = [Path("/team/new.trialeditor")]
    shelf.presenter.new()
    assert shelf.wanted == [Opening(path=Path("/team/new.trialeditor"), kind=OpenKind.NEW, back=HERE)]
    assert shelf.answers.asked[0] == ("New workspace", Path("/team/Our trials.trialeditor"), (shelf_kinds(),))


def shelf_kinds() -> str:
    return "Trial Editor workspaces (*.trialeditor)"


def test_opening_asks_for_a_file() -> None:
    shelf = Shelf(here=None)
    shelf.answers.files_chosen = [[Path("/team/there.trialeditor")]]
    shelf.presenter.open()
    assert shelf.wanted == [Opening(path=Path("/team/there.trialeditor"))]


def test_the_sample_opens_from_anywhere_else() -> None:
    shelf = Shelf()
    shelf.presenter.open_sample()
    assert shelf.wanted == [Opening(path=SAMPLE, kind=OpenKind.SAMPLE, back=HERE)]
    there = Shelf(here=SAMPLE)
    there.presenter.open_sample()
    assert there.wanted == []


def test_a_backup_is_named_after_the_day_and_is_told() -> None:
    shelf = Shelf()
    shelf.answers.files_named = [Path("/usb/copy.trialeditor")]
    shelf.presenter.back_up("Edna Editor")
    assert shelf.answers.asked[0] == ("Back up to", Path("/team/here 2026-11-22.trialeditor"), (shelf_kinds(),))
    assert shelf.files.copies == [Path("/usb/copy.trialeditor")]
    assert shelf.notices[-1] is not None
    assert shelf.notices[-1].tone is Tone.GOOD


def test_a_backup_can_be_stopped() -> None:
    shelf = Shelf()
    shelf.runner.is_held = True
    shelf.answers.files_named = [Path("/usb/copy.trialeditor"), Path("/usb/second.trialeditor")]
    shelf.presenter.back_up("Edna Editor")
    shelf.presenter.back_up("Edna Editor")  # one at a time
    shown: list[WaitFace | None] = []
    shelf.waits.shown.connect(shown.append)
    shelf.now = 1.0
    shelf.waits.look()
    assert shown == [WaitFace(words="Backing up the workspace", can_stop=True)]
    shelf.waits.stop()
    shelf.runner.let_go()
    shelf.now = 3.0
    shelf.waits.look()
    assert shown[-1] is None
    assert (shelf.files.stops, shelf.files.copies) == ([True], [])
    assert shelf.notices[-1] == NoticeFace(tone=Tone.INFO, what="The backup was stopped.", detail="There is no copy.")
