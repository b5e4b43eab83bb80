"""The preview: the newest words come last, in whatever order they are rendered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pytest

from support.desks import AtOnce
from support.offices import WORDS, Office
from trialeditor.domain.content import PageContent
from trialeditor.gui.document import Document
from trialeditor.gui.presenters.previewing import PreviewPresenter
from trialeditor.gui.session import Session
from trialeditor.services.pages import PageFile

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Printer:
    """Renders titles."""

    is_signed: bool = True

    def preview(self, page: PageFile, content: PageContent) -> bytes:  # noqa: ARG002 - the words alone
        return content.text("title").encode()

    def preview_section(self, page: PageFile, content: PageContent, key: str) -> str:  # noqa: ARG002 - the words alone
        return content.text(key)

    def marked_preview(self, page: PageFile, content: PageContent) -> bytes:
        return b"marked " + self.preview(page, content)

    def marked_section(self, page: PageFile, content: PageContent, key: str) -> str:
        return "marked " + self.preview_section(page, content, key)

    def was_signed(self, page: PageFile) -> bool:  # noqa: ARG002 - as the test has it
        return self.is_signed

    def static_files(self, _page: PageFile) -> Mapping[str, bytes]:
        return {}


@dataclass
class Desk:
    runner: AtOnce
    document: Document
    presenter: PreviewPresenter
    printer: Printer
    shown: list[str] = field(default_factory=list)
    offers: list[str | None] = field(default_factory=list)


@pytest.fixture
def desk(office: Office) -> Iterator[Desk]:
    office.bring_in()
    office.write(WORDS)
    runner, session = AtOnce(), Session()
    printer = Printer()
    presenter = PreviewPresenter(verbs=printer, runner=runner, session=session)
    made = Desk(runner, Document(office.page, None, office.editor), presenter, printer)
    presenter.marks_offered.connect(made.offers.append)
    presenter.page_ready.connect(lambda html, *_: made.shown.append(bytes(html).decode()))
    presenter.section_ready.connect(lambda _key, html: made.shown.append(html))
    session.set_document(made.document)
    made.document.type("title", "Begun")
    yield made
    session.set_document(None)


def test_an_older_section_does_not_come_over_a_newer_page(desk: Desk) -> None:
    desk.runner.is_held = True
    desk.document.type("title", "One")
    desk.document.type("title", "Two")
    desk.document.replace_all(desk.document.content.with_text("title", "Three"), "a choice")
    desk.runner.let_go()
    assert desk.shown[-1] == "Three"


def test_an_older_page_does_not_come_over_a_newer_section(desk: Desk) -> None:
    desk.runner.is_held = True
    desk.presenter.reload()
    desk.document.type("title", "One")
    desk.presenter.reload()
    desk.document.type("title", "Two")
    desk.runner.let_go()
    assert desk.shown[-1] == "Two"


def test_changes_are_marked_while_they_are_wanted(desk: Desk) -> None:
    desk.presenter.mark_changes(True)
    assert desk.shown[-1] == "marked Begun"
    desk.document.type("title", "One")
    assert desk.shown[-1] == "marked One"
    desk.presenter.mark_changes(False)
    assert desk.shown[-1] == "One"


def test_paper_has_no_marks_and_says_why(desk: Desk) -> None:
    desk.presenter.mark_changes(True)
    desk.presenter.show_on_paper(True)
    assert desk.shown[-1] == "Begun"
    assert desk.offers[-1] is not None
    assert "not printed" in desk.offers[-1]
    desk.presenter.show_on_paper(False)
    assert desk.shown[-1] == "marked Begun"
    assert desk.offers[-1] is None


def test_a_page_that_nobody_signed_has_nothing_to_compare_with(desk: Desk) -> None:
    desk.printer.is_signed = False
    desk.presenter.mark_changes(True)
    assert desk.offers[-1] is not None
    assert "nothing to compare with" in desk.offers[-1]
    assert desk.shown[-1] == "Begun"


def test_a_place_in_the_preview_is_found_in_the_words(desk: Desk) -> None:
    places: list[tuple[str, int]] = []
    desk.presenter.place_found.connect(lambda key, place: places.append((key, place)))
    desk.document.type("summary", "It tests **one** drug.")
    desk.presenter.find_place("summary", "It tests one")
    assert places == [("summary", len("It tests **one"))]
