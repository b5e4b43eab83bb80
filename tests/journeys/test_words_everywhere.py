"""One word is replaced on all pages: what it does to each, signatures included, is seen first and can be taken back."""

from __future__ import annotations

from support.ledger import Ledger
from support.workbench import Workbench
from trialeditor.gui.dialogs.replace import ReplaceDialog

OLD, NEW = "study doctor", "trial doctor"
PAGES = ("NCT99990002", "NCT99990005")
"""The pages of the sample with these words; both are signed."""


def test_a_word_is_replaced_on_all_pages_and_put_back(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    stages, before = ledger.stages(), {nct: ledger.texts(nct) for nct in PAGES}
    desk.choose("Edit", "Replace on all pages…")
    dialog = desk.dialog(ReplaceDialog)
    desk.fill(dialog.ui.findEdit, OLD)
    desk.fill(dialog.ui.replaceEdit, NEW)
    desk.press(dialog.ui.lookButton)
    desk.until("what would change is shown", dialog.ui.rowsPage.isVisible)
    shown = " ".join(desk.lines(dialog.ui.rows))
    assert all(nct in shown for nct in PAGES)
    assert ledger.stages() == stages
    desk.press(dialog.ui.acceptButton)
    desk.until("it is done", desk.ui.notice.ui.actButton.isVisible)

    assert ledger.stages() == stages | dict.fromkeys(PAGES, "lapsed")
    for nct in PAGES:
        expected = {key: text.replace(OLD, NEW) for key, text in before[nct].items()}
        assert ledger.texts(nct) == expected
        changed = [key for key, text in expected.items() if text != before[nct][key]]
        assert ledger.line(nct)["lapsed"] == changed

    desk.press(desk.ui.notice.ui.actButton)
    desk.told("The earlier words are back on 2 pages.")
    assert ledger.stages() == stages
    assert {nct: ledger.texts(nct) for nct in PAGES} == before
