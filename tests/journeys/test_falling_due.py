"""A page falls due, is read again and signed again: “still right” is a signature, not another date."""

from __future__ import annotations

from support.ledger import Ledger
from support.workbench import PASSPHRASES, REVIEWER, Workbench

OVERDUE = "NCT99990004"
UNTIL = "2028-02-29"


def test_a_page_that_is_due_is_signed_again(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    due, words = ledger.numbers("--due"), ledger.texts(OVERDUE)
    assert OVERDUE in due
    desk.work_as(REVIEWER)
    desk.queue("Review due")
    assert OVERDUE in desk.listed
    desk.open(OVERDUE)
    reviewed = desk.ui.editorPane.ui.reviewedLabel.text()
    desk.sign(PASSPHRASES[REVIEWER], UNTIL)
    desk.until("it was reviewed today", lambda: desk.ui.editorPane.ui.reviewedLabel.text() != reviewed)
    desk.until("it is no longer in the queue", lambda: OVERDUE not in desk.listed)

    assert ledger.numbers("--due") == [nct for nct in due if nct != OVERDUE]
    assert ledger.line(OVERDUE)["review_due"] == UNTIL
    assert ledger.texts(OVERDUE) == words
    before, again = ledger.signatures(OVERDUE)
    assert (again["signer"], again["revision"], again["scope"]) == (REVIEWER, before["revision"], "page")
    assert again["time"] > before["time"]
