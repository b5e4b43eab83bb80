"""From an imported record to a page that waits for a reviewer: five sections, written beside the preview."""

from __future__ import annotations

from support.ledger import Ledger
from support.repository import ROOT
from support.workbench import EDITOR, Workbench

RECORD = ROOT / "tests" / "data" / "records" / "complete.json"
PAGE = "NCT99000101"
NOTE = "Is “sore knees” plain enough — or too plain?"
WRITTEN = {
    "title": "A tablet and a walking program for sore knees",
    "summary": "This study tests a tablet for adults with knee pain. The study is {status|inline}.",
    "studies": "Some people walk, and some take the tablet too — chance decides.",
    "good_fit": "You may be able to join if:\n\n- your knee hurts when you walk",
    "not_a_fit": "You cannot join if you had surgery within 6 months.",
}


def test_a_record_becomes_a_page_that_waits_for_review(full_bench: Workbench, ledger: Ledger) -> None:
    desk = full_bench
    desk.take_in(desk.import_file(RECORD))
    desk.open_from_report(PAGE)
    assert "Open to new patients" in desk.ui.editorPane.ui.statusLabel.text()
    desk.reads("quick_facts", "77 people (planned)")
    assert not desk.ui.editorPane.ui.submitButton.isEnabled()

    for key, words in WRITTEN.items():
        desk.write(key, words.partition("{")[0])
        if "{" in words:
            desk.keys.type("{status|in")
            desk.keys.press("Return")
            desk.keys.type(".")
        desk.reads(key, words.partition("{")[0].split("\n")[0])
    desk.reads("summary", "The study is open to new patients.")
    desk.submit(NOTE)
    desk.until("it waits for a reviewer", lambda: NOTE in desk.stage)

    assert ledger.stage(PAGE) == "in_review"
    texts = ledger.texts(PAGE)
    assert {key: texts[key] for key in WRITTEN} == WRITTEN
    assert ledger.section(PAGE, "summary")["reader_text"].endswith("The study is open to new patients.")
    assert ledger.acts(PAGE) == [("submitted", EDITOR, NOTE)]
