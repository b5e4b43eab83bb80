"""The window for what the record moved, by mouse and by keys: from page to page, to the words, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.ledger import Ledger
from support.newer_records import write_newer
from support.workbench import EDITOR, PASSPHRASES, REVIEWER, Workbench
from trialeditor.domain.ids import NctId
from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.dialogs.drift_update import DriftUpdateDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.gui.models.rows import FACE_ROLE
from trialeditor.services.people import person_named
from trialeditor.services.workspace import Workspace
from trialeditor.tour.drift_album import write_and_sign

CLOSED, COUNTED, SAMPLE = "NCT99990005", "NCT99990002", "NCT99990003"
"""One that closes, one whose number moves, and the one that lapsed in the sample already."""
TYPED = "The study plans for 156 people. All 156 people use a cream."


def _close(protocol: dict[str, Any]) -> None:
    protocol["statusModule"]["overallStatus"] = "ACTIVE_NOT_RECRUITING"


def _count(protocol: dict[str, Any]) -> None:
    protocol["designModule"]["enrollmentInfo"]["count"] = 240


def _bring_a_week(desk: Workbench, sample: Path, folder: Path) -> None:
    """Import newer records of two pages, and put the report away."""
    dialog = desk.import_folder(write_newer(sample, folder / "weekly", {CLOSED: _close, COUNTED: _count}))
    desk.take_in(dialog)
    desk.leave(dialog)


def _open(desk: Workbench, nct: str) -> DriftDialog:
    desk.keys.press("Ctrl+J")
    dialog = desk.dialog(DriftDialog)
    _shows(desk, dialog, nct)
    return dialog


def _shows(desk: Workbench, dialog: DriftDialog, nct: str) -> None:
    desk.until(f"{nct} is shown", lambda: nct in dialog.ui.subtitleLabel.text())


def _listed(dialog: DriftDialog) -> list[str]:
    model = dialog.ui.pages.model()
    faces = [model.index(row, 0).data(FACE_ROLE) for row in range(model.rowCount())]
    return [face.id for face in faces if hasattr(face, "id")]


def test_the_keys_go_through_the_queue_and_sign(bench: Workbench, ledger: Ledger, sample: Path, tmp_path: Path) -> None:
    desk = bench
    desk.work_as(REVIEWER)
    _bring_a_week(desk, sample, tmp_path)
    dialog = _open(desk, SAMPLE)
    assert _listed(dialog) == [SAMPLE, CLOSED, COUNTED] == [each["nct"] for each in ledger.run("drift", "--json").json]
    assert dialog.focusWidget() is dialog.ui.pages
    desk.keys.press("Ctrl+PgDown")
    _shows(desk, dialog, CLOSED)
    desk.keys.press("Ctrl+PgDown")
    _shows(desk, dialog, COUNTED)
    assert not dialog.ui.nextButton.isEnabled()
    assert dialog.ui.nextButton.toolTip() == "This is the last page of the queue."
    desk.keys.press("Ctrl+PgUp")
    _shows(desk, dialog, CLOSED)
    desk.keys.press("Ctrl+Shift+Return")
    question = desk.dialog(SignDialog)
    desk.fill(question.ui.passphrase, PASSPHRASES[REVIEWER])
    desk.keys.press("Return")
    _shows(desk, dialog, COUNTED)
    assert _listed(dialog) == [SAMPLE, COUNTED]
    assert ledger.stage(CLOSED) == "signed"
    assert ledger.drift(CLOSED) == {}


def test_the_window_opens_at_the_page_that_is_open(bench: Workbench, sample: Path, tmp_path: Path) -> None:
    desk = bench
    _bring_a_week(desk, sample, tmp_path)
    desk.queue("Lapsed")
    desk.open(COUNTED)
    _open(desk, COUNTED)


def test_edit_leads_to_the_sentence(bench: Workbench) -> None:
    desk = bench
    dialog = _open(desk, SAMPLE)
    assert dialog.ui.whyLabel.text() == f"{EDITOR} is not a reviewer. A reviewer signs pages."
    desk.press(dialog.cards[0].ui.editButton)
    desk.opened(SAMPLE)
    field = desk.card("summary").field
    desk.until("the sentence is selected", lambda: field.textCursor().hasSelection())
    assert field.textCursor().selectedText() == "The study is {status|inline}."
    desk.press(dialog.cards[1].ui.editButton)
    other = desk.card("studies").field
    desk.until("the other sentence is selected", lambda: other.textCursor().hasSelection())
    assert other.textCursor().selectedText().startswith("{enrollment.count|About} are part")


def test_typed_words_are_bound_in_one_step(bench: Workbench, ledger: Ledger, sample: Path, tmp_path: Path) -> None:
    desk = bench
    with Workspace.open(sample) as workspace:
        write_and_sign(
            workspace,
            NctId(COUNTED),
            "studies",
            f"\n\n{TYPED}",
            (person_named(workspace, EDITOR), person_named(workspace, REVIEWER), PASSPHRASES[REVIEWER]),
        )
    _bring_a_week(desk, sample, tmp_path)
    assert ledger.line(COUNTED)["lapsed"] == ["studies"]
    desk.queue("Lapsed")
    desk.open(COUNTED)
    dialog = _open(desk, COUNTED)
    before = desk.words("studies")
    desk.press(dialog.ui.updateButton)
    question = desk.dialog(DriftUpdateDialog)
    assert question.ui.acceptButton.text() == "Update 2 places"
    assert desk.words("studies") == before
    desk.press(question.ui.acceptButton)
    after = before.replace("156 people", "{enrollment.count|people}")
    desk.until("the words are updated", lambda: desk.words("studies") == after)
    assert "One undo puts all back." in desk.notice
    selected = desk.card("studies").field.textCursor().selectedText()
    assert selected == "The study plans for {enrollment.count|people}."
    desk.choose("Edit", "Undo update of words that the record changed")
    desk.until("all is as it was", lambda: desk.words("studies") == before)
