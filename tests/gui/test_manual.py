"""The manual: what a search finds, the way back, pictures that fit, and the page that F1 opens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from manual_pictures import PICTURES, ROOT, TAKEN, WIDTH
from support.desks import AtOnce, Seat
from trialeditor.gui.dialogs.audit import AuditDialog
from trialeditor.gui.dialogs.calendar import CalendarDialog
from trialeditor.gui.dialogs.drift import DriftDialog
from trialeditor.gui.dialogs.help import PAGES, HelpViewer, page_for
from trialeditor.gui.dialogs.people import PeopleDialog
from trialeditor.gui.manual import Hit, ManualPage, Passage, places_of, read_manual, search
from trialeditor.gui.presenters.manual import ManualPresenter, Place
from trialeditor.gui.widgets.manual_text import ManualText
from trialeditor.resources import resource_path
from trialeditor.services.workspace import Workspace
from trialeditor.tour.driver import Driver


def page(name: str, title: str, *passages: tuple[str, str]) -> ManualPage:
    parts = "".join(f"\n## {heading}\n\n{words}\n" for heading, words in passages)
    return ManualPage(name=name, title=title, heading=title, markdown=f"# {title}\n{parts}")


WRITE = page(
    "write.md", "Write a page", ("Phrases", "A café has phrases. Type a brace."), ("Lists", "Dots and dashes.")
)
SIGN = page("sign.md", "Sign", ("When", "A phrase that nobody can read is not signed."))
INDEX = page("index.md", "The manual", ("Welcome", "Read on."))


def test_the_words_under_a_heading_are_read_without_marks() -> None:
    made = page("write.md", "Write", ("Lists", "- **Dots**, see [the manual](index.md)\n- `dashes`"))
    assert made.passages == (
        Passage(heading="Write", words=""),
        Passage(heading="Lists", words="Dots, see the manual dashes"),
    )


def test_headings_come_first_and_every_word_must_be_there() -> None:
    hits = search((SIGN, WRITE), "phr")
    assert [(hit.page, hit.heading) for hit in hits] == [("write.md", "Phrases"), ("sign.md", "When")]
    assert [hit.page for hit in search((SIGN, WRITE), "PHRASE signed")] == ["sign.md"]
    assert search((SIGN, WRITE), "phrase zebra") == ()


@pytest.mark.parametrize("query", ["", " ", "p", "?"])
def test_one_letter_is_not_enough(query: str) -> None:
    assert search((WRITE,), query) == ()


def test_accents_and_case_do_not_matter() -> None:
    assert search((WRITE,), "CAFE")[0].heading == "Phrases"
    assert places_of("A café, a CAFETERIA", "cafe") == ((2, 4), (10, 4))
    assert places_of("Nothing here", "cafe") == ()


def test_every_page_of_the_manual_is_read_and_can_be_found() -> None:
    pages = read_manual()
    assert {each.name for each in pages} == {file.name for file in resource_path("help").glob("*.md")}
    assert pages[0].name == "index.md"
    for each in pages[1:]:
        assert each.name in {hit.page for hit in search(pages, each.title)}, each.title
    assert not [p for each in pages for p in each.passages if "**" in p.words or "](" in p.words or "| --" in p.words]


def test_a_snippet_holds_what_was_looked_for() -> None:
    for hit in search(read_manual(), "passphrase"):
        assert "passphrase" in f"{hit.title} {hit.heading} {hit.snippet}".lower()


@pytest.fixture
def presenter(qapp: object) -> ManualPresenter:
    """A presenter of three pages."""
    del qapp
    return ManualPresenter(lambda: (INDEX, WRITE, SIGN), AtOnce())


def test_back_and_forward_return_to_where_one_was(presenter: ManualPresenter) -> None:
    seen: list[tuple[str, int]] = []
    presenter.shown.connect(lambda shown, place: seen.append((shown.name, place.scroll)))
    presenter.go("write.md")
    presenter.scroll(120)
    presenter.go("sign.md", "When")
    presenter.back()
    presenter.forward()
    presenter.back()
    presenter.go("index.md")
    presenter.forward()
    assert seen == [
        ("write.md", 0),
        ("sign.md", 0),
        ("write.md", 120),
        ("sign.md", 0),
        ("write.md", 120),
        ("index.md", 0),
    ]


def test_a_page_that_is_not_there_is_the_first(presenter: ManualPresenter) -> None:
    seen = QSignalSpy(presenter.shown)
    presenter.go("gone.md")
    assert seen.at(0)[0] is INDEX


def test_the_viewer_shows_hits_and_opens_them(qtbot: QtBot, presenter: ManualPresenter) -> None:
    viewer = HelpViewer()
    qtbot.addWidget(viewer)
    viewer.connect_to(presenter)
    viewer.show()
    presenter.go("index.md")
    viewer.ui.search.setText("phrase")
    assert (viewer.ui.hits.count(), viewer.ui.countLabel.text()) == (2, "2 places")
    assert viewer.ui.hits.isVisible()
    assert not viewer.ui.topics.isVisible()
    opened = QSignalSpy(presenter.shown)
    viewer.ui.search.returnPressed.emit()
    place = opened.at(0)[1]
    assert place == Place(page="write.md", heading="Phrases", query="phrase")
    assert viewer.ui.topics.currentItem().text() == "Write a page"
    viewer.ui.search.clear()
    assert viewer.ui.topics.isVisible()
    viewer.ui.search.setText("zebra")
    assert "Nothing was found" in viewer.ui.countLabel.text()
    viewer.ui.backButton.click()
    assert viewer.ui.titleLabel.text() == "The manual"
    assert not viewer.ui.backButton.isEnabled()
    assert viewer.ui.forwardButton.isEnabled()


def test_hits_are_read_out_with_their_place() -> None:
    hit = Hit(page="write.md", title="Write a page", heading="Phrases", snippet="…")
    assert hit.heading in f"{hit.title} › {hit.heading}"


def test_pictures_fit_and_follow_the_window(qtbot: QtBot) -> None:
    pictures = sorted(resource_path("help").rglob("*.png"))
    assert pictures
    viewer = HelpViewer()
    qtbot.addWidget(viewer)
    viewer.resize(900, 600)
    viewer.show()
    text = viewer.ui.text
    kind = int(QTextDocument.ResourceType.ImageResource)
    name = pictures[0].relative_to(resource_path("help")).as_posix()
    text.show_page(f"# A picture\n\n![it]({name})\n", "")
    room = text.viewport().width() - 48
    picture = text.loadResource(kind, name)
    assert 0 < picture.width() <= room  # type: ignore[attr-defined]  # a QImage


def test_f1_opens_the_page_that_fits(seat: Seat, sample: Path) -> None:
    assert all(resource_path("help", name).is_file() for name in PAGES.values())
    driver = seat.open(Workspace.open(sample))
    driver.open("NCT05350891")
    ui = driver.window.ui
    for widget, name in (
        (ui.listPane.ui.search, "find-trials.md"),
        (ui.editorPane.card("title").field, "write.md"),
        (ui.editorPane.ui.facts.ui.filter, "facts-and-phrases.md"),
        (ui.previewPane, "preview.md"),
        (ui.personButton, "workspaces-and-people.md"),
        (None, "index.md"),
    ):
        assert page_for(widget) == name
    ui.listPane.ui.search.setFocus()
    ui.actionManual.trigger()
    viewer = driver.dialog(HelpViewer)
    ui.actionManual.trigger()
    assert [each for each in driver.window.findChildren(HelpViewer) if each.isVisible()] == [viewer]
    viewer.close()


def test_f1_opens_the_page_of_a_window_beside_the_work(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    ui = driver.window.ui
    for action, kind, title in (
        (ui.actionDrift, DriftDialog, "When the record changes"),
        (ui.actionCalendar, CalendarDialog, "The review calendar"),
        (ui.actionAuditTrail, AuditDialog, "The audit trail and the signatures"),
    ):
        driver.do(action)
        dialog = driver.dialog(kind)
        QTest.keyClick(dialog, Qt.Key.Key_F1)
        _read_and_close(driver, title)
        dialog.close()


def test_f1_in_a_question_opens_a_manual_that_can_be_read_before_the_answer(seat: Seat, sample: Path) -> None:
    driver = seat.open(Workspace.open(sample))
    driver.do(driver.window.ui.actionPeople)
    dialog = driver.dialog(PeopleDialog)
    assert dialog.isModal()
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert driver.dialog(HelpViewer).parentWidget() is dialog
    _read_and_close(driver, "Workspaces and people")
    dialog.close()
    driver.window.ui.actionManual.trigger()
    assert driver.dialog(HelpViewer).parentWidget() is driver.window
    driver.dialog(HelpViewer).close()


def _read_and_close(driver: Driver, title: str) -> None:
    viewer = driver.dialog(HelpViewer)
    driver.wait(title, lambda: title in viewer.ui.text.toPlainText()[:200])
    viewer.close()


def test_every_picture_is_small_is_shown_and_can_be_taken_anew() -> None:
    pictures = sorted(resource_path("help", "pictures").glob("*.png"))
    shown = "".join(each.markdown for each in read_manual())
    assert {each.stem for each in pictures} == set(TAKEN)
    assert all(f"](pictures/{each.name})" in shown for each in pictures)
    sizes = {each.name: each.stat().st_size for each in pictures}
    assert max(sizes.values()) < 130_000
    assert sum(sizes.values()) < 1_200_000
    assert {QImage(str(each)).width() for each in pictures} == {WIDTH}


def test_the_readme_and_the_manual_show_pictures_that_can_be_taken_anew_and_no_others() -> None:
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert shown
    assert {ROOT / each for each in shown} <= {PICTURES / f"{name}.png" for name in TAKEN}
    assert {each.parent for each in resource_path("help").rglob("*.png")} == {PICTURES}


def test_a_page_with_a_picture_is_set_once_when_the_manual_opens(
    seat: Seat, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages: list[str] = []
    usual = ManualText.setMarkdown

    def counted(text: ManualText, markdown: str) -> None:
        pages.append(markdown)
        usual(text, markdown)

    monkeypatch.setattr(ManualText, "setMarkdown", counted)
    driver = seat.open(Workspace.open(sample))
    driver.window.ui.listPane.ui.list.setFocus()
    driver.do(driver.window.ui.actionManual)
    viewer = driver.dialog(HelpViewer)
    for _ in range(3):  # the timer that fits pictures again would have rung by then
        QApplication.processEvents()
    assert len(pages) == 1
    assert "](pictures/" in pages[0]
    viewer.close()
