"""The sign-off sheet: the three parts of each signature, whether it counts, and nothing that runs."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from typing_extensions import override

from support.offices import SEED, WORDS, Office
from trialeditor.domain.errors import NotFound
from trialeditor.domain.ids import NctId
from trialeditor.domain.people import KeyActKind, Role
from trialeditor.services.keys import end_key
from trialeditor.services.people import add_person, person_named
from trialeditor.services.reviewing import return_page
from trialeditor.services.sheets import save_sheet, sign_off_sheet


class Reader(HTMLParser):
    """Reads a sheet as a person does: words, rows of tables, and which elements there are."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.is_cell = False
        self.feed(html.decode("utf-8"))

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        self.is_cell = tag in ("td", "th")

    @override
    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.is_cell:
            self.rows[-1][-1] += data.strip()

    @override
    def handle_endtag(self, tag: str) -> None:
        self.is_cell = False

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def beside(self, name: str) -> list[str]:
        return [row[1] for row in self.rows if len(row) == 2 and row[0] == name]


@pytest.fixture
def signed(office: Office) -> Office:
    """Give an office with a page that was sent back once, with dangerous words, and then signed."""
    office.bring_in()
    office.write(WORDS)
    office.submit()
    return_page(office.tick(), SEED, office.reviewer, note="<script>alert('x')</script> & shorter")
    office.write({"title": "Surgery & immunotherapy"})
    office.submit()
    office.sign()
    return office


def test_each_signature_has_its_three_parts(signed: Office) -> None:
    sheet = Reader(sign_off_sheet(signed.tick(), SEED))
    assert sheet.beside("Printed name") == ["Rhea Reviewer"]
    assert sheet.beside("Role") == ["Reviewer"]
    assert sheet.beside("Date and time") == ["May 12, 2026, 09:07:00 UTC"]
    assert sheet.beside("Meaning") == ["Reviewed"]
    assert sheet.beside("Stage today") == ["Signed"]
    assert sheet.beside("Next review") == ["May 12, 2027"]
    [sign_off] = signed.page.history.sign_offs
    digests = {section.digest for section in sign_off.payload.sections}
    assert digests == {row[2] for row in sheet.rows if len(row) == 3 and row[1] == "Reads as it was signed"}


def test_nothing_in_it_runs_and_nothing_is_fetched(signed: Office) -> None:
    html = sign_off_sheet(signed.workspace, SEED)
    sheet = Reader(html)
    assert "<script>alert('x')</script> & shorter" in sheet.text
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & sheet.tags
    assert not {name for name in sheet.attributes if name.startswith("on") or name in {"src", "href", "style"}}
    assert b"default-src 'none'" in html


def test_words_that_moved_on_and_keys_that_ended_are_told(signed: Office) -> None:
    signed.write(summary="Other words")
    sheet = Reader(sign_off_sheet(signed.tick(), SEED))
    assert [row[1] for row in sheet.rows if len(row) == 3].count("Reads otherwise") == 1
    add_person(signed.tick(), name="Pia", roles=frozenset({Role.PUBLISHER}), passphrase=None, actor="Test")
    by = person_named(signed.workspace, "Pia")
    end_key(signed.tick(), signed.reviewer, KeyActKind.REVOKED, by=by, reason="It was stolen")
    assert (
        "Does not count: its key was revoked on May 12, 2026. Reason: It was stolen"
        in Reader(sign_off_sheet(signed.workspace, SEED)).text
    )


def test_a_page_that_nobody_signed_says_so(office: Office, tmp_path: Path) -> None:
    office.bring_in()
    save_sheet(office.workspace, SEED, tmp_path / "sheet.html")
    assert "Nobody has signed this page." in Reader((tmp_path / "sheet.html").read_bytes()).text
    with pytest.raises(NotFound):
        sign_off_sheet(office.workspace, NctId("NCT00000404"))


def test_the_same_state_gives_the_same_bytes(signed: Office) -> None:
    assert sign_off_sheet(signed.workspace, SEED) == sign_off_sheet(signed.workspace, SEED)
