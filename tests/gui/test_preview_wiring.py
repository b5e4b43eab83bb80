"""A section in the preview is a section in the editor, in the real window."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtGui import QDesktopServices

from support.desks import Answers, Seat
from trialeditor.gui.views.web_preview import WebPreview
from trialeditor.services.workspace import Workspace

PAGE = "NCT05350891"


def test_a_click_puts_the_cursor_near_the_word_and_the_keys_lead_there_and_back(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample), engine=True)
    driver.open(PAGE)
    ui = driver.window.ui
    driver.write("summary", "It tests **one** drug 😀 and another.")
    driver.wait("the preview follows", lambda: "another" in driver.shown_words("summary"))
    ui.previewPane.section_clicked.emit("summary", "It tests one drug 😀 and")
    field = ui.editorPane.card("summary").field
    assert field.hasFocus()
    assert (
        field.toPlainText().encode("utf-16-le")[field.textCursor().position() * 2 :].decode("utf-16-le") == " another."
    )
    ui.actionToPreviewAndBack.trigger()
    driver.wait("the preview has the focus", lambda: not field.hasFocus())
    ui.actionToPreviewAndBack.trigger()
    driver.wait("a section has the focus", lambda: ui.editorPane.isAncestorOf(driver.window.focusWidget()))


def test_what_needs_the_engine_says_so_without_it(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.open(PAGE)
    ui = driver.window.ui
    assert not isinstance(ui.previewPane.shown_on, WebPreview)
    assert "web engine is not available" in ui.actionPagePdf.statusTip()
    assert ui.actionBrowsePage.isEnabled()
    driver.write("summary", "Other words for it.")
    driver.wait("the words are shown", lambda: "Other words for it." in driver.shown_words("summary"))


def test_the_page_is_saved_as_a_pdf(seat: Seat, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    driver = seat.open(Workspace.open(sample), engine=True)
    driver.open(PAGE)
    out = tmp_path / "page.pdf"
    monkeypatch.setattr(driver.desk.pdf, "_ask", Answers(files_named=[out]))
    driver.wait("the page can be saved", driver.window.ui.actionPagePdf.isEnabled)
    driver.window.ui.actionPagePdf.trigger()
    driver.wait("the PDF is there", lambda: opened)
    assert opened == [str(out)]
    assert all("DRAFT: These words" in sheet.extract_text() for sheet in pypdf.PdfReader(out, strict=True).pages)
