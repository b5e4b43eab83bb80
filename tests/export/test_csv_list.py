"""The table of all pages: what `verify` reads back of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from support import pages
from support.forging import forge, remake_manifest
from trialeditor.export.export_page import BundleOptions, Formats
from trialeditor.export.verify import verify_bundle
from trialeditor.export.writer import write_bundle

LIST = "trials.csv"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    out = tmp_path / "site"
    options = BundleOptions(formats=Formats.ALL, drafts=True)
    write_bundle(pages.bundle(pages.signed(pages.history()), options=options), out)
    assert verify_bundle(out, trust=pages.KEYS).problems == ()
    return out


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("NCT99990001", "NCT99990002", "does not list the bundle's pages"),
        ("NCT99990001,", "NCT99990001,Cured: ", "does not list the bundle's pages"),
        ("Draft", "Approved", "does not list the bundle's pages"),
        ("NCT99990001", "NCT99990003,,,,,,,,,\r\nNCT99990001", "does not list the bundle's pages"),
        (",2026-", ",,2026-", "does not list the bundle's pages"),
        (",2026-", ",2031-", "does not list the bundle's pages"),
        ("Conditions,", '"Condi,', "cannot be read"),
        (",Open", ",=HYPERLINK(1)", "holds a formula"),
    ],
)
def test_a_table_that_somebody_changed_is_named(site: Path, old: str, new: str, problem: str) -> None:
    found = forge(site, LIST, old, new)
    assert any(each.startswith(f"{LIST}: {problem}") for each in found.problems), found.problems


def test_the_version_has_its_name_and_an_earlier_one_is_still_read(site: Path) -> None:
    heading, _, _ = (site / LIST).read_text(encoding="utf-8-sig").partition("\n")
    assert heading.split(",")[-2] == "Version"
    assert forge(site, LIST, ",Version,", ",Revision,").problems == ()
    assert forge(site, LIST, ",Revision,", ",Number,").problems != ()


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"Trial\r\n"])
def test_what_is_no_table_is_named(site: Path, data: bytes) -> None:
    (site / LIST).write_bytes(data)
    remake_manifest(site)
    assert any(each.startswith(LIST) for each in verify_bundle(site, trust=pages.KEYS).problems)
