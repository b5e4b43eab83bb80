"""The sign-off sheet, without a window: shown, saved, handed to the browser and taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from support.desks import AtOnce
from trialeditor.domain.errors import StorageUnavailable
from trialeditor.domain.ids import NctId
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.sheet import SheetPresenter

pytestmark = pytest.mark.usefixtures("qapp")
NCT = "NCT05350891"


class Fake:
    """One sheet."""

    is_full = False

    def sheet(self, nct: NctId) -> bytes:
        return f"<p>{nct}</p>".encode()

    def save(self, nct: NctId, path: Path) -> None:
        if self.is_full:
            raise StorageUnavailable("The disk is full.")
        path.write_bytes(self.sheet(nct))


@pytest.fixture
def presenter() -> Iterator[SheetPresenter]:
    made = SheetPresenter(Fake(), AtOnce())
    yield made
    made.close()
    QObject.deleteLater(made)


def test_a_sheet_is_shown_saved_and_opened(presenter: SheetPresenter, tmp_path: Path) -> None:
    sheets, files, notices = list[bytes](), list[str](), list[NoticeFace]()
    presenter.shown.connect(sheets.append)
    presenter.file_ready.connect(files.append)
    presenter.noticed.connect(notices.append)
    presenter.open(NCT)
    presenter.save(tmp_path / presenter.file_name)
    presenter.open_in_browser()
    assert sheets == [f"<p>{NCT}</p>".encode()]
    assert (tmp_path / "NCT05350891-sign-off.html").read_bytes() == sheets[0]
    assert notices[-1].tone is Tone.GOOD
    assert Path(files[0]).read_bytes() == sheets[0]
    presenter.close()
    assert not Path(files[0]).exists()


def test_a_full_disk_is_told(presenter: SheetPresenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Fake, "is_full", True)
    notices = list[NoticeFace]()
    presenter.noticed.connect(notices.append)
    presenter.open(NCT)
    presenter.save(tmp_path / "sheet.html")
    assert notices[-1].what == "The disk is full."
