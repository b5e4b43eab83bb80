"""The record of the open page: read when somebody looks, searched, and never the record of another page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from support.desks import AtOnce
from support.offices import SEED, Office
from trialeditor.domain.record_fields import RecordTree
from trialeditor.gui.document import Document
from trialeditor.gui.presenters.record_tab import RecordTabPresenter
from trialeditor.gui.session import Session
from trialeditor.services.pages import PageFile
from trialeditor.services.record_reading import read_record

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Reader:
    """Somebody who looks at a record."""

    office: Office
    runner: AtOnce
    session: Session
    task: RecordTabPresenter
    reads: list[str]
    trees: list[tuple[RecordTree, bool]] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)
    ages: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)

    def open(self) -> Document:
        document = Document(self.office.page, None, self.office.editor)
        self.session.set_document(document)
        return document


@pytest.fixture
def reader(office: Office) -> Iterator[Reader]:
    office.bring_in()
    session, runner = Session(), AtOnce()
    reads: list[str] = []

    def read(page: PageFile) -> RecordTree:
        reads.append(page.snapshot.digest)
        return read_record(page)

    task = RecordTabPresenter(runner=runner, session=session, read=read, parent=session)
    made = Reader(office, runner, session, task, reads)
    task.shown.connect(lambda tree, is_search: made.trees.append((tree, is_search)))
    task.counted.connect(made.counts.append)
    task.begun.connect(made.ages.append)
    task.address_wanted.connect(made.addresses.append)
    yield made
    session.set_document(None)


def test_a_record_is_read_once_and_only_when_it_is_in_sight(reader: Reader) -> None:
    reader.open()
    assert reader.reads == []
    reader.task.turn(True)
    reader.task.turn(False)
    reader.task.turn(True)
    reader.session.refreshed.emit()
    assert len(reader.reads) == 1
    assert reader.ages[0] == "Registry data as of May 1, 2026"


def test_a_newer_record_is_read_again(reader: Reader) -> None:
    def more(record: dict[str, Any]) -> None:
        record["protocolSection"]["designModule"]["enrollmentInfo"]["count"] = 900

    document = reader.open()
    reader.task.turn(True)
    reader.task.search("number people count")
    reader.office.bring_in(more)
    document.refresh(reader.office.page, None)
    reader.session.refreshed.emit()
    tree, is_search = reader.trees[-1]
    shown = [tree.fields[place].text for group in tree.children.values() for place in group]
    assert (is_search, "900" in shown) == (True, True)


def test_a_search_says_how_much_it_found(reader: Reader) -> None:
    reader.open()
    reader.task.turn(True)
    assert reader.counts[-1].endswith(" fields")
    reader.task.search("overallStatus")
    assert reader.counts[-1] == "1 field found"
    reader.task.search("zebra")
    assert reader.counts[-1] == "Nothing found"
    reader.task.search("")
    assert reader.trees[-1][1] is False


def test_a_late_search_is_dropped(reader: Reader) -> None:
    reader.open()
    reader.task.turn(True)
    reader.runner.is_held = True
    reader.task.search("zebra")
    reader.task.search("beijing")
    reader.runner.let_go()
    assert reader.counts[-1].endswith("found")
    assert "Nothing found" not in reader.counts


def test_the_registry_is_opened_at_the_study(reader: Reader) -> None:
    reader.task.open_registry()
    assert reader.addresses == []
    reader.open()
    reader.task.open_registry()
    assert reader.addresses == [f"https://clinicaltrials.gov/study/{SEED}"]
