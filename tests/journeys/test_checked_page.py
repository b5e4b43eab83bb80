"""The page as it was published comes back: the checks list what is wrong, and it goes, one finding after the other."""

from __future__ import annotations

from support.ledger import Ledger
from support.workbench import Workbench
from trialeditor.gui.check_faces import FindingId, LineFace
from trialeditor.gui.dialogs.confirm import ConfirmDialog
from trialeditor.gui.models.rows import FACE_ROLE

PAGE = "NCT05350891"
CODES = {"code.raw", "entity.orphan", "promise.exclusion", "promise.ideal", "required.status", "required.contacts"}
"""Among what was wrong with it."""


def found(desk: Workbench) -> list[FindingId]:
    """What the list of the checks shows."""
    return [face.id for face in _lines(desk) if isinstance(face.id, FindingId)]


def choose(desk: Workbench, code: str) -> str:
    """Click on the first finding of a kind, and return the words that it is about."""
    face = next(each for each in _lines(desk) if isinstance(each.id, FindingId) and each.id.code == code)
    desk.mouse.click_line(desk.ui.editorPane.ui.checksTab.ui.findings, f"{face.name} {face.about}")
    return face.id.quote if isinstance(face.id, FindingId) else ""


def _lines(desk: Workbench) -> list[LineFace]:
    model = desk.ui.editorPane.ui.checksTab.ui.findings.model()
    faces = [model.index(row, 0).data(FACE_ROLE) for row in range(model.rowCount())]
    return [face for face in faces if isinstance(face, LineFace)]


def blockers(desk: Workbench) -> int:
    """How many blockers the head of the page counts."""
    words = desk.ui.editorPane.ui.checksButton.text()
    return int(words.split()[0]) if "blocker" in words else 0


def test_the_published_page_is_mended_finding_by_finding(bench: Workbench, ledger: Ledger) -> None:
    desk = bench
    desk.open(PAGE)
    desk.keys.press("Ctrl+3")
    history = desk.ui.editorPane.ui.historyTab.ui
    desk.until("the versions are compared", history.text.toPlainText)
    desk.pick(history.newBox, "Version 1")
    desk.until("version 1 is shown", lambda: history.restoreButton.text() == "Restore version 1…")
    desk.press(history.restoreButton)
    desk.press(desk.dialog(ConfirmDialog).ui.acceptButton)
    desk.told("Version 1 is restored.")

    desk.keys.press("Ctrl+1", "Ctrl+4")
    desk.until("its blockers are counted", lambda: blockers(desk) >= len(CODES))
    listed = found(desk)
    assert {each.code for each in listed} >= CODES
    assert not desk.ui.editorPane.ui.submitButton.isEnabled()
    stops, stood = blockers(desk), len(listed)

    tab = desk.ui.editorPane.ui.checksTab.ui
    quote = choose(desk, "promise.exclusion")
    assert desk.card("not_a_fit").field.textCursor().selectedText() == quote
    assert "will not benefit" in quote
    desk.press(tab.applyButton)
    desk.until("a blocker is gone", lambda: blockers(desk) == stops - 1)
    assert "will not benefit" not in desk.words("not_a_fit")

    choose(desk, "promise.ideal")
    desk.press(tab.asideButtonOne)
    desk.note("The sponsor's own title for this part; the reviewer decides.")
    desk.told("Set aside.")
    desk.until("another one is gone", lambda: blockers(desk) == stops - 2)
    assert len(found(desk)) < stood

    desk.saved()
    desk.keys.press("Ctrl+S")
    desk.told("Saved as version")
    still = ledger.run("check", PAGE, "--json", code=1).json
    assert len([each for each in still if each["weight"] == "blocker"]) == stops - 2
    assert all(each["code"] not in {"promise.exclusion", "promise.ideal"} for each in still)
