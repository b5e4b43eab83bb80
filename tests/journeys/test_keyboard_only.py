"""No mouse: a page is written and submitted, and read and signed, with keys alone."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from support.hands import Keyboard
from support.ledger import Ledger
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Screen, Workbench
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.dialogs.work_as import WorkAsDialog
from trialeditor.gui.views.palette import Palette

RETURNED, WAITS, OTHER = "NCT99990010", "NCT99990001", "NCT99990011"
UNTIL = "2027-05-12"
TITLE = "A new antibody for follicular lymphoma — part 1 looks for a safe dose"
NOTE = "Shorter, and “the best dose” is gone."


def test_a_page_is_found_written_and_submitted(bench: Workbench, ledger: Ledger) -> None:
    screen, keys = Screen(bench.driver), Keyboard()
    keys.press("Ctrl+L")
    keys.type("follicular")
    screen.until("one is found", lambda: screen.listed == [RETURNED])
    keys.press("Return")
    screen.opened(RETURNED)
    assert "The best dose" in screen.stage

    keys.press("Alt+2", "Ctrl+Home")
    keys.replace(TITLE)
    keys.press("Alt+Down")
    keys.replace("Part 1 tests doses for ")
    keys.type("{enrollment.count|ab")
    keys.press("Return")
    keys.type(".")
    screen.saved()
    assert screen.words("summary") == "Part 1 tests doses for {enrollment.count|about}."
    keys.press("Ctrl+Z", "Ctrl+Shift+Z")
    keys.press("Ctrl+K")
    keys.type("submit for rev")
    keys.press("Return")
    screen.dialog(NoteDialog)
    keys.type(NOTE)
    keys.press("Ctrl+Return")
    screen.told("Submitted for review.")

    assert ledger.stage(RETURNED) == "in_review"
    assert ledger.acts(RETURNED) == [("submitted", EDITOR, NOTE)]
    texts = ledger.texts(RETURNED)
    assert texts["title"] == TITLE
    assert texts["summary"] == "Part 1 tests doses for {enrollment.count|about}."


def test_a_page_is_reviewed_and_signed(bench: Workbench, ledger: Ledger) -> None:
    screen, keys = Screen(bench.driver), Keyboard()
    keys.press("Ctrl+Shift+P")
    screen.dialog(WorkAsDialog)
    keys.press("Down", "Return")
    screen.works(REVIEWER)
    keys.press("Alt+Shift+3")
    screen.until("what waits is shown", lambda: len(screen.listed) == screen.counted("For me"))
    keys.press("Alt+1", "Return")
    screen.opened(WAITS)
    keys.press("Alt+Shift+1", "Ctrl+K")
    keys.type("iron drops")
    palette = screen.driver.window.findChildren(Palette)[0]
    screen.until("the palette finds it", lambda: any("Iron drops" in line for line in screen.lines(palette.ui.lines)))
    keys.press("Return")
    screen.opened(OTHER)
    keys.press("Ctrl+K")
    keys.type(WAITS)
    screen.until("the palette finds it", lambda: any("sleep" in line for line in screen.lines(palette.ui.lines)))
    keys.press("Return")
    screen.opened(WAITS)
    keys.press("Ctrl+3")
    compared = screen.ui.editorPane.ui.historyTab.ui.text
    screen.until("the words are shown", lambda: "nurse" in compared.toPlainText())
    keys.press("Ctrl+1")

    keys.press("Ctrl+Shift+Return")
    dialog = screen.dialog(SignDialog)
    assert QApplication.focusWidget() is dialog.ui.passphrase
    keys.type(PASSPHRASES[REVIEWER])
    keys.press("Shift+Tab")
    assert QApplication.focusWidget() is dialog.ui.date
    keys.replace(UNTIL)
    keys.press("Return")
    screen.told("Signed.")

    assert ledger.stage(WAITS) == "signed"
    [signature] = ledger.signatures(WAITS)
    assert (signature["signer"], signature["next_review"], signature["valid"]) == (REVIEWER, UNTIL, True)
