"""What goes to paper follows the rule of an export, and unsigned words say so on each sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.offices import SEED, WORDS, Office
from trialeditor.domain.errors import NotAllowed, StorageUnavailable
from trialeditor.export.export_page import BundleOptions
from trialeditor.services.exporting import export
from trialeditor.services.printing import Printable, printable, printable_words, write_pdf

STYLES = "trials/static/page.css"


def rules(of: Printable) -> str:
    return of.static[STYLES].decode("utf-8").rpartition("@page")[2]


def test_the_signed_page_is_printed_as_an_export_has_it(office: Office, tmp_path: Path) -> None:
    office.sign_off_page()
    office.write({"summary": "Newer words that nobody signed."})
    out = printable(office.workspace, office.page)
    export(office.workspace, tmp_path / "out", BundleOptions(), actor="Test")
    assert out.html == (tmp_path / "out" / "trials" / f"{SEED}.html").read_bytes()
    assert printable(office.workspace, office.page, drafts=True) == out
    drafts = BundleOptions(drafts=True)
    export(office.workspace, tmp_path / "drafts", drafts, actor="Test")
    assert out.html == (tmp_path / "drafts" / "trials" / f"{SEED}.html").read_bytes()
    assert (out.version, out.newest) == (1, 2)
    assert out.static[STYLES].startswith((tmp_path / "out" / STYLES).read_bytes())
    assert not out.is_draft
    assert "DRAFT" not in rules(out)
    assert str(SEED) in rules(out)
    assert (out.about.title, out.about.lang) == ("Surgery and immunotherapy · Find a Trial", "en")
    assert out.about.day >= office.page.snapshot.as_of


def test_what_is_not_signed_is_printed_on_request_alone_and_says_so(office: Office) -> None:
    office.bring_in()
    office.write(WORDS)
    with pytest.raises(NotAllowed, match="not signed"):
        printable(office.workspace, office.page)
    draft = printable(office.workspace, office.page, drafts=True)
    assert draft.is_draft
    assert "DRAFT: These words have not been signed off." in rules(draft)


def test_a_page_that_nobody_wrote_is_not_printed(office: Office) -> None:
    office.bring_in()
    for drafts in (False, True):
        with pytest.raises(NotAllowed, match="not written"):
            printable(office.workspace, office.page, drafts=drafts)


def test_words_in_the_making_are_a_draft(office: Office) -> None:
    office.sign_off_page()
    page = office.page
    assert not printable_words(office.workspace, page, page.content).is_draft
    typed = printable_words(office.workspace, page, page.content.with_text("title", 'A "}title\\'))
    assert typed.is_draft
    assert "DRAFT" in rules(typed)


def test_a_pdf_is_written_whole_or_not_at_all(office: Office, tmp_path: Path) -> None:
    office.sign_off_page()
    of = printable(office.workspace, office.page)
    out = tmp_path / "page.pdf"
    write_pdf(b"%PDF-1.4 as it was printed", of, out)
    assert out.read_bytes() == b"%PDF-1.4 as it was printed"
    with pytest.raises(StorageUnavailable, match="could not be made"):
        write_pdf(b"", of, out)
    with pytest.raises(StorageUnavailable):
        write_pdf(b"%PDF-1.4 another", of, out / "inside a file.pdf")
    assert out.read_bytes() == b"%PDF-1.4 as it was printed"
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".trialeditor"].count("page.pdf") == 1


def test_a_link_in_the_way_is_replaced_and_what_it_leads_to_stays(office: Office, tmp_path: Path) -> None:
    office.sign_off_page()
    (tmp_path / "other.txt").write_text("mine")
    (tmp_path / "page.pdf").symlink_to(tmp_path / "other.txt")
    write_pdf(b"%PDF-1.4", printable(office.workspace, office.page), tmp_path / "page.pdf")
    assert (tmp_path / "other.txt").read_text() == "mine"
    assert not (tmp_path / "page.pdf").is_symlink()
