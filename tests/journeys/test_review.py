"""A second person reads what waits for them: sees what changed, asks for changes, or signs."""

from __future__ import annotations

from support.ledger import Ledger
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench

AGAIN, FIRST = "NCT99990011", "NCT99990001"
"""Words of a signed page that changed since, and a page that nobody signed yet."""
UNTIL = "2027-05-12"


def test_what_changed_is_seen_and_the_page_goes_back_with_a_note(full_bench: Workbench, ledger: Ledger) -> None:
    desk = full_bench
    desk.work_as(REVIEWER)
    desk.queue("For me")
    assert AGAIN in desk.listed
    desk.open(AGAIN)
    desk.reads("studies", "keep")
    desk.keys.press("F8")
    desk.until("the marks are gone", lambda: "keep" not in desk.driver.shown_words("studies"))
    desk.reads("studies", "dark")
    desk.keys.press("Ctrl+D")
    compared = desk.ui.editorPane.ui.historyTab.ui.text
    desk.until("it is compared with what was signed", lambda: "Since the last signature" in compared.toPlainText())
    assert "stools dark" in compared.toPlainText()
    desk.keys.press("Ctrl+1")
    note = "Dark stools are common with iron. Please say “harmless” only with a source — and use “poop”."
    desk.request_changes(note)
    desk.until("it waits for its author", lambda: note[:30] in desk.stage)

    assert ledger.stage(AGAIN) == "changes_requested"
    assert ledger.acts(AGAIN)[-1] == ("returned", REVIEWER, note)
    assert AGAIN in ledger.numbers("--queue", "for-me", "--as", EDITOR)
    assert AGAIN not in ledger.numbers("--queue", "for-me", "--as", REVIEWER)


def test_a_page_is_signed_with_a_passphrase_and_its_next_review(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    desk.work_as(REVIEWER)
    desk.queue("For me")
    desk.open(FIRST)
    desk.sign(PASSPHRASES[REVIEWER], UNTIL)
    desk.until("every section is signed", lambda: desk.state("title").startswith("Signed"))

    assert ledger.stage(FIRST) == "signed"
    assert ledger.line(FIRST)["review_due"] == UNTIL
    assert set(ledger.states(FIRST).values()) <= {"signed", "empty"}
    [signature] = ledger.signatures(FIRST)
    assert (signature["signer"], signature["next_review"], signature["valid"]) == (REVIEWER, UNTIL, True)
    assert signature["scope"] == "page"
