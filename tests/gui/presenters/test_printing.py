"""The open page as a PDF: the words in hand, asked for, printed and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from support.desks import AtOnce
from support.offices import Office
from trialeditor.gui.document import Document
from trialeditor.gui.faces import NoticeFace, Tone
from trialeditor.gui.presenters.printing import PrintPresenter, WorkspacePrinting
from trialeditor.gui.session import Session

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Desk:
    document: Document
    presenter: PrintPresenter
    pages: list[bytes] = field(default_factory=list)
    answer: bytes = b"%PDF-1.4"
    said: list[NoticeFace] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)


@pytest.fixture
def desk(office: Office) -> Desk:
    office.sign_off_page()
    session = Session()
    document = Document(office.page, None, office.editor)
    made: list[Desk] = []

    def print_page(html: bytes, _static: Mapping[str, bytes], done: Callable[[bytes], None]) -> None:
        made[0].pages.append(html)
        done(made[0].answer)

    presenter = PrintPresenter(
        verbs=WorkspacePrinting(office.workspace), runner=AtOnce(), session=session, print_page=print_page
    )
    made.append(Desk(document=document, presenter=presenter))
    presenter.noticed.connect(made[0].said.append)
    presenter.saved.connect(made[0].saved.append)
    assert presenter.file_name == ""
    session.set_document(document)
    return made[0]


def test_the_page_is_saved_as_it_is_shown(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / desk.presenter.file_name
    desk.presenter.save(out)
    assert out.read_bytes() == b"%PDF-1.4"
    assert b"DRAFT" not in desk.pages[0]
    assert (desk.said[0].tone, desk.said[0].detail, desk.saved) == (Tone.GOOD, "", [str(out)])


def test_words_that_nobody_signed_are_a_draft_and_it_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.document.type("summary", "Words in hand.")
    desk.presenter.save(tmp_path / "page.pdf")
    assert b"Words in hand." in desk.pages[0]
    assert b"DRAFT" in desk.pages[0]
    assert "DRAFT on every sheet" in desk.said[0].detail


def test_a_pdf_that_could_not_be_made_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.answer = b""
    desk.presenter.save(tmp_path / "page.pdf")
    assert "could not be made" in desk.said[0].what
    assert not (tmp_path / "page.pdf").exists()
    assert desk.saved == []
