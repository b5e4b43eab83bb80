"""A day in the window: what people do, in the order in which they do it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from support.desks import Seat
from trialeditor.domain.ids import NctId
from trialeditor.domain.trial import Stage
from trialeditor.gui.dialogs.export import ExportDialog
from trialeditor.gui.dialogs.note import NoteDialog
from trialeditor.gui.dialogs.override import OverrideDialog
from trialeditor.gui.dialogs.sign import SignDialog
from trialeditor.services.exporting import verify
from trialeditor.services.pages import load_page
from trialeditor.services.sample import sample_passphrases
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver

PUBLISHED, IN_REVIEW, SIGNED = "NCT05350891", "NCT99990001", "NCT99990002"
EDITOR, REVIEWER = "Edna Editor", "Rhea Reviewer"


def answer_note(driver: Driver, note: str) -> None:
    dialog = driver.dialog(NoteDialog)
    dialog.ui.note.setPlainText(note)
    dialog.ui.acceptButton.click()


def free(driver: Driver) -> None:
    driver.wait("everything is written", driver.desk.keeper.is_free)


def stage(workspace: Workspace, nct: str) -> Stage:
    return load_page(workspace, NctId(nct)).stage


def test_words_are_there_again_after_a_crash(sample: Path, seat: Seat) -> None:
    words = "Es geht: café — “words” ≥ 18 日本 🙂"
    workspace = Workspace.open(sample)
    driver = seat.open(workspace)
    driver.open(PUBLISHED)
    driver.write("summary", words)
    driver.wait("it says Saved", lambda: driver.window.saving.startswith("Saved "))
    seat.vanish(driver)
    again = seat.open(Workspace.open(sample))
    again.open(PUBLISHED)
    assert again.window.ui.editorPane.card("summary").field.toPlainText() == words
    assert again.window.ui.actionSaveVersion.isEnabled()


def test_closing_stores_the_last_words(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    driver.write("title", "The last words")
    seat.leave(driver)
    again = seat.open(Workspace.open(sample))
    again.open(PUBLISHED)
    assert again.desk.session.document is not None
    assert again.desk.session.document.content.text("title") == "The last words"


def test_from_the_first_word_to_the_verified_bundle(sample: Path, seat: Seat, tmp_path: Path) -> None:
    workspace = Workspace.open(sample)
    driver = seat.open(workspace, engine=True)
    ui = driver.window.ui
    driver.open(PUBLISHED)
    driver.write("summary", "This study tests surgery for {enrollment.count|about}.")
    driver.wait("the preview follows", lambda: "surgery for about 80 people" in driver.shown_words("summary"))

    driver.do(ui.actionSubmit)
    answer_note(driver, "Please read the summary")
    driver.wait("it is in review", lambda: stage(workspace, PUBLISHED) is Stage.IN_REVIEW)
    free(driver)
    assert not ui.actionSign.isEnabled()
    assert "not a reviewer" in ui.actionSign.statusTip()

    driver.work_as(REVIEWER)
    driver.wait("the reviewer may sign", ui.actionSign.isEnabled)
    driver.do(ui.actionSign)
    dialog = driver.dialog(SignDialog)
    dialog.ui.passphrase.setText("not the passphrase")
    dialog.ui.acceptButton.click()
    driver.wait("it is refused", lambda: not dialog.isVisible())
    dialog = driver.dialog(SignDialog)
    assert "Nothing was signed" in dialog.ui.problemLabel.text()
    assert stage(workspace, PUBLISHED) is Stage.IN_REVIEW
    dialog.ui.passphrase.setText(sample_passphrases(workspace)[REVIEWER])
    dialog.ui.acceptButton.click()
    driver.wait("it is signed", lambda: stage(workspace, PUBLISHED) is Stage.SIGNED)
    free(driver)

    out = tmp_path / "bundle"
    driver.do(ui.actionExport)
    export = driver.dialog(ExportDialog)
    export.ui.bothChoice.setChecked(True)
    export.ui.folder.setText(str(out))
    export.ui.acceptButton.click()
    driver.wait("it is exported", lambda: export.ui.reportNotice.face)
    export.ui.verifyButton.click()
    driver.wait("it is verified", lambda: "consistent" in getattr(export.ui.reportNotice.face, "what", ""))
    page = out / "trials" / f"{PUBLISHED}.html"
    assert "surgery for about 80 people" in page.read_text(encoding="utf-8")
    page.write_bytes(page.read_bytes().replace(b"surgery for", b"Surgery for"))
    assert any(PUBLISHED in problem for problem in verify(out).problems)
    export.reject()


def test_the_preview_is_what_the_export_writes(sample: Path, seat: Seat, tmp_path: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    shown: list[bytes] = []
    driver.desk.preview.page_ready.connect(lambda html, _static, _note, _keep: shown.append(bytes(html)))
    driver.open(SIGNED)
    driver.do(driver.window.ui.actionExport)
    dialog = driver.dialog(ExportDialog)
    dialog.ui.folder.setText(str(tmp_path / "bundle"))
    dialog.ui.acceptButton.click()
    driver.wait("it is exported", lambda: dialog.ui.reportNotice.face)
    assert (tmp_path / "bundle" / "trials" / f"{SIGNED}.html").read_bytes() == shown[-1]
    dialog.reject()


def test_a_section_that_had_no_words_appears_in_the_preview(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample), engine=True)
    driver.open(PUBLISHED)
    driver.write("summary", "Other words")
    field = driver.window.ui.editorPane.card("similar_studies").field
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    driver.wait("it goes", lambda: not driver.shown_words("similar_studies"))
    driver.write("similar_studies", "There is one more")
    driver.wait("it is shown", lambda: "one more" in driver.shown_words("similar_studies"))


def test_undo_goes_back_across_fields_and_takes_the_focus_along(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    pane = driver.window.ui.editorPane
    before = {key: pane.card(key).field.toPlainText() for key in ("title", "summary")}
    driver.window.activateWindow()
    for key in ("title", "summary"):
        field = pane.card(key).field
        field.setFocus()
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, " more")
    field = pane.card("summary").field
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == before["summary"]
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    title = pane.card("title").field
    assert title.toPlainText() == before["title"]
    assert QApplication.focusWidget() is title
    QTest.keyClick(title, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert title.toPlainText() == f"{before['title']} more"
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(title, Qt.Key.Key_Z, shift)
    assert field.toPlainText() == f"{before['summary']} more"


def test_a_brace_offers_phrases_and_enter_takes_one(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    pane = driver.window.ui.editorPane
    driver.write("summary", "About ")
    field = pane.card("summary").field
    QTest.keyClicks(field, "{enrol")
    assert pane.completer.is_open
    QTest.keyClick(pane.completer.popup, Qt.Key.Key_Return)
    assert field.toPlainText() == "About {enrollment.count}"
    QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert pane.completer.is_open
    QTest.keyClick(pane.completer.popup, Qt.Key.Key_Escape)
    assert not pane.completer.is_open


def test_the_list_of_phrases_narrows_by_what_is_typed_and_the_text_stays_until_one_is_chosen(
    sample: Path, seat: Seat
) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    pane = driver.window.ui.editorPane
    driver.write("summary", "About ")
    card = pane.card("summary")
    field, popup = card.field, pane.completer.popup
    card.ui.bar.ui.phraseButton.click()
    count = popup.model().rowCount()
    QTest.keyClicks(popup, "enrolx")
    assert field.toPlainText() == "About "
    assert popup.said == "Nothing has “enrolx”; narrowed by “enrol”"
    QTest.keyClick(popup, Qt.Key.Key_Backspace)
    QTest.keyClicks(popup, "l")
    assert popup.said == "Narrowed by “enrol”"
    assert 0 < popup.model().rowCount() < count
    assert not popup.horizontalScrollBar().isVisible()
    assert popup.sizeHintForColumn(0) <= popup.viewport().width()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert (pane.completer.is_open, field.toPlainText()) == (False, "About ")
    QTest.keyClick(field, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(popup, "enrol")
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.toPlainText() == "About {enrollment.count}"


def test_what_keeps_a_page_from_being_submitted_is_said_and_shown(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    pane = driver.window.ui.editorPane
    keys = [face for face in pane.cards.keys if face not in ("title", "summary", "similar_studies")]
    last = next(key for key in reversed(keys) if pane.card(key).field.isVisible())
    driver.write(last, "{no.such.fact}")
    driver.wait("it says what to choose", lambda: "Insert a phrase" in driver.window.ui.actionSubmit.toolTip())
    pane.card("title").field.setFocus()
    pane.ui.scroll.verticalScrollBar().setValue(0)
    QTest.keyClick(pane.card("title").field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    notice = driver.window.ui.notice.face
    assert notice is not None
    assert "choose Edit › Insert a phrase" in notice.detail
    assert not pane.card(last).visibleRegion().isEmpty()
    assert pane.card("title").field.hasFocus()


def test_a_fact_is_put_where_the_cursor_was(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    pane = driver.window.ui.editorPane
    driver.write("summary", "Run by .")
    pane.card("summary").field.moveCursor(QTextCursor.MoveOperation.Left)
    facts = pane.ui.facts.ui
    facts.filter.setFocus()
    QTest.keyClicks(facts.filter, "sponsor.name")
    QTest.keyClick(facts.filter, Qt.Key.Key_Return)
    QTest.keyClick(facts.table, Qt.Key.Key_Return)
    assert pane.card("summary").field.toPlainText() == "Run by {sponsor.name}."


def test_a_fact_section_is_overridden_and_the_record_comes_back(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(SIGNED)
    pane = driver.window.ui.editorPane
    card = pane.card("contacts")
    card.ui.overrideButton.click()  # type: ignore[union-attr]  # contacts come from the record
    dialog = driver.dialog(OverrideDialog)
    dialog.ui.words.setPlainText("Ask your doctor.")
    dialog.ui.acceptButton.click()
    assert dialog.isVisible()
    assert "reason" in dialog.ui.problemLabel.text()
    dialog.ui.reason.setText("The line is not answered")
    dialog.ui.acceptButton.click()
    driver.wait("the words stand there", lambda: card.field.toPlainText() == "Ask your doctor.")
    assert card.field.isVisible()
    driver.do(driver.window.ui.actionUndo)
    driver.wait("the record is back", lambda: not card.field.isVisible())


def test_the_next_review_date_comes_forward_and_is_never_put_off(sample: Path, seat: Seat) -> None:
    workspace = Workspace.open(sample)
    driver = seat.open(workspace)
    driver.open(SIGNED)
    head = driver.window.ui.editorPane.ui
    until = load_page(workspace, NctId(SIGNED)).dates
    assert until is not None
    head.nextReviewEdit.setDate(head.nextReviewEdit.date().addDays(1))
    head.nextReviewSet.click()
    notice = driver.window.ui.notice
    assert notice.face is not None
    assert "A later date needs a new sign-off" in notice.face.detail
    assert head.nextReviewEdit.date().toPython() == until.next_review
    head.nextReviewEdit.setDate(head.nextReviewEdit.date().addDays(-30))
    head.nextReviewSet.click()
    answer_note(driver, "New data are expected")
    driver.wait("the date moved", lambda: load_page(workspace, NctId(SIGNED)).dates != until)
    free(driver)
    assert not head.nextReviewSet.isVisible()


def test_an_unsigned_page_leaves_only_when_asked_for_and_says_draft(sample: Path, seat: Seat, tmp_path: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    for drafts in (False, True):
        driver.do(driver.window.ui.actionExport)
        dialog = driver.dialog(ExportDialog)
        dialog.ui.draftsChoice.setChecked(drafts)
        dialog.ui.folder.setText(str(tmp_path / f"bundle-{drafts}"))
        dialog.ui.acceptButton.click()
        driver.wait("it is exported", lambda dialog=dialog: dialog.ui.reportNotice.face)  # type: ignore[misc]  # a bound default
        dialog.reject()
        driver.wait("the dialog goes", lambda: not driver.window.findChildren(ExportDialog))
    assert not (tmp_path / "bundle-False" / "trials" / f"{IN_REVIEW}.html").exists()
    assert "DRAFT" in (tmp_path / "bundle-True" / "trials" / f"{IN_REVIEW}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", ["zebra", "sleep"])
def test_searching_narrows_the_list(sample: Path, seat: Seat, words: str) -> None:
    driver = seat.open(Workspace.open(sample))
    QTest.keyClick(driver.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(driver.window.ui.listPane.ui.search, words)
    expected = 0 if words == "zebra" else 1
    driver.wait("the list follows", lambda: driver.desk.model.total == expected)


def test_everything_that_takes_the_focus_has_a_name(sample: Path, seat: Seat) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PUBLISHED)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in driver.window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
    assert nameless == []
