"""What is signed goes out and can be verified anywhere; what is not signed stays, or says DRAFT."""

from __future__ import annotations

from pathlib import Path

from support.command_line import Command
from support.ledger import Ledger
from support.workbench import Workbench

DRAFT = "NCT05350891"


def _pages(bundle: Path) -> dict[str, str]:
    return {page.stem: page.read_text(encoding="utf-8") for page in (bundle / "trials").glob("NCT*.html")}


def test_signed_pages_go_out_and_are_verified_against_the_key_list(
    bench: Workbench, ledger: Ledger, trialeditor: Command, tmp_path: Path
) -> None:
    desk, out, keys = bench, tmp_path / "bundle", tmp_path / "keys.json"
    trialeditor("keys", "export", keys)
    desk.choose("File", "Export…")
    dialog = desk.export(out, both=True)
    desk.press(dialog.ui.trustButton)
    desk.name_file(keys)
    said = dialog.ui.reportNotice.ui
    desk.until("it is verified", lambda: "signer" in f"{said.whatLabel.text()} {said.detailLabel.text()}")
    desk.leave(dialog)

    verdict = ledger.verified(out, "--trust", keys)
    assert (verdict["ok"], verdict["trusted"], verdict["problems"]) == (True, True, [])
    signed = {nct for nct, stage in ledger.stages().items() if stage in {"signed", "lapsed"}}
    assert signed <= _pages(out).keys()
    assert DRAFT not in _pages(out)
    assert not any("DRAFT" in page for page in _pages(out).values())
    again = tmp_path / "again"
    trialeditor("export", again)
    assert _pages(again) == _pages(out)


def test_an_unsigned_page_leaves_only_when_asked_for_and_says_draft(
    bench: Workbench, ledger: Ledger, tmp_path: Path
) -> None:
    desk, out = bench, tmp_path / "drafts"
    desk.choose("File", "Export…")
    dialog = desk.export(out, drafts=True)
    desk.leave(dialog)

    pages = _pages(out)
    unsigned = {nct for nct, stage in ledger.stages().items() if stage in {"draft", "changes_requested"}}
    assert DRAFT in unsigned
    assert unsigned <= pages.keys()
    assert all("DRAFT" in pages[nct] for nct in unsigned)
    assert {nct for nct in pages if "DRAFT" not in pages[nct]} >= set(ledger.numbers("--stage", "signed"))
    assert ledger.verified(out)["ok"]
