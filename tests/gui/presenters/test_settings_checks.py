"""Wrong values of settings get a sentence; right ones get none."""

from __future__ import annotations

from pathlib import Path

import pytest

from trialeditor.gui.presenters.settings_checks import why_not_address, why_not_days, why_not_folder


@pytest.mark.parametrize("text", ["", "  ", "https://clinicaltrials.gov/api/v2", "http://127.0.0.1:8000/api/v2"])
def test_these_addresses_can_be_asked(text: str) -> None:
    assert why_not_address(text) == ""


@pytest.mark.parametrize(
    "text", ["http://example.org/api", "clinicaltrials.gov", "https://me:secret@example.org", "ftp://x"]
)
def test_these_cannot(text: str) -> None:
    why = why_not_address(text)
    assert why.startswith("Expected an address")
    assert why.endswith(".")
    assert "secret" not in why


@pytest.mark.parametrize(
    ("text", "fits"), [("1", True), (" 365 ", True), ("3650", True), ("0", False), ("3651", False)]
)
def test_days_have_bounds(text: str, fits: bool) -> None:
    assert (why_not_days(text) == "") is fits


@pytest.mark.parametrize("text", ["", "many", "-5", "1.5", "³", "1e3", "9" * 5000])
def test_days_are_a_number(text: str) -> None:
    assert why_not_days(text)


def test_a_folder_is_there_and_named_wholly(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    given = ("", tmp_path, file, tmp_path / "none", "exports", "~no-such-person/x")
    told = [why_not_folder(str(each)) for each in given]
    assert told[:2] == ["", ""]
    assert told[2].startswith("This is a file.")
    assert told[3].startswith("There is no such folder.")
    assert told[4] == told[5] == "Give the whole path of a folder, or leave it empty."
