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


class Printer:
    """Renders titles."""

    def preview(self, page: PageFile, content: PageContent) -> bytes:  # noqa: ARG002 - the words alone
        return content.text("title").encode()

    def preview_section(self, page: PageFile, content: PageContent, key: str) -> str:  # noqa: ARG002 - the words alone
        return content.text(key)

    def static_files(self) -> Mapping[str, bytes]:
        return {}


@dataclass
class Desk:
    runner: AtOnce
    document: Document
    presenter: PreviewPresenter
    shown: list[str] = field(default_factory=list)


@pytest.fixture
def desk(office: Office) -> Iterator[Desk]:
    office.bring_in()
    office.write(WORDS)
    runner, session = AtOnce(), Session()
    presenter = PreviewPresenter(verbs=Printer(), runner=runner, session=session)
    made = Desk(runner, Document(office.page, None, office.editor), presenter)
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
