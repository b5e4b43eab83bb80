"""Pages on paper, by the web engine, read back from the PDF."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

import pypdf
import pytest
from pytestqt.qtbot import QtBot

from support.offices import WORDS, Office
from trialeditor.domain.errors import NotAllowed
from trialeditor.export.pdf_file import completed
from trialeditor.gui import printing_alone
from trialeditor.gui.printing import Printer
from trialeditor.services.printing import Printable, printable

HOSTILE = b"""<!doctype html><html><head><title>x</title></head><body><h1>Words</h1>
<script>document.querySelector('h1').textContent = 'Hacked'</script>
<img src="https://example.org/a.png" onerror="document.querySelector('h1').textContent = 'Hacked'"></body></html>"""


@pytest.fixture
def printer(qtbot: QtBot) -> Iterator[Printer]:
    here = Printer()
    yield here
    here.let_go()
    qtbot.wait(0)


def printed(qtbot: QtBot, printer: Printer, html: bytes, static: Mapping[str, bytes]) -> bytes:
    made: list[bytes] = []
    printer.print_page(html, static, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=20_000)
    return made[0]


def sheets(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data), strict=True).pages]


def as_file(qtbot: QtBot, printer: Printer, of: Printable) -> bytes:
    return completed(printed(qtbot, printer, of.html, of.static), of.about)


def test_a_signed_page_reads_back_and_is_the_same_each_time(office: Office, printer: Printer, qtbot: QtBot) -> None:
    office.sign_off_page()
    of = printable(office.workspace, office.page)
    data = as_file(qtbot, printer, of)
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    assert reader.metadata is not None
    assert reader.metadata.title == of.about.title
    assert str(reader.root_object["/Lang"]) == "en"
    words = " ".join(" ".join(sheets(data)).split())
    assert WORDS["summary"] in words
    assert "DRAFT" not in words
    assert f"1 / {len(reader.pages)}" in words
    assert as_file(qtbot, printer, of) == data


def test_a_draft_says_so_on_every_sheet(office: Office, printer: Printer, qtbot: QtBot) -> None:
    office.bring_in()
    office.write({**WORDS, "studies": "It tests a drug.\n\n" * 90})
    found = sheets(as_file(qtbot, printer, printable(office.workspace, office.page, drafts=True)))
    assert len(found) > 2
    assert all("DRAFT: These words" in sheet for sheet in found)


def test_pages_wait_for_each_other(printer: Printer, qtbot: QtBot) -> None:
    made: list[tuple[int, bytes]] = []
    for number in range(3):
        html = f"<!doctype html><title>{number}</title><p>This is number {number}.".encode()
        printer.print_page(html, {}, lambda data, number=number: made.append((number, data)))  # type: ignore[misc]  # a default binds the number
    qtbot.waitUntil(lambda: len(made) == 3, timeout=20_000)
    assert [f"number {number}" in sheets(data)[0] for number, data in made] == [True] * 3


def test_nothing_of_the_page_runs_and_nothing_is_fetched(printer: Printer, qtbot: QtBot) -> None:
    assert sheets(printed(qtbot, printer, HOSTILE, {}))[0].strip() == "Words"


@pytest.mark.parametrize(
    ("name", "answer", "told"), [("has_web_engine", False, "is not available"), ("engine_refuses", True, "root")]
)
def test_where_there_is_no_engine_the_command_says_so(
    monkeypatch: pytest.MonkeyPatch, name: str, answer: bool, told: str
) -> None:
    monkeypatch.setattr(printing_alone, name, lambda: answer)
    with pytest.raises(NotAllowed, match=told) as refused:
        printing_alone.print_alone(b"", {})
    assert "trialeditor preview" in str(refused.value)
