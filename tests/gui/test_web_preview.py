"""The preview in the web engine: live, and inert."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from pytestqt.qtbot import QtBot

from trialeditor.gui.views.preview_pane import PreviewPane
from trialeditor.gui.views.web_preview import WebPreview

PAGE = b"""<!doctype html><html><head><link rel="stylesheet" href="../static/page.css"></head><body>
<h1 data-section="title">Sleep</h1><div style="height:3000px"></div>
<section data-section="summary">Old words</section>
<script>document.querySelector('h1').textContent = 'Hacked'</script>
<img src="https://example.org/a.png" onerror="document.querySelector('h1').textContent = 'Hacked'">
</body></html>"""
STATIC = {"static/page.css": b"h1 { letter-spacing: 7px }"}


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[WebPreview]:
    view = WebPreview()
    view.resize(400, 300)
    with qtbot.waitExposed(view):
        view.show()
    with qtbot.waitSignal(view.painted):
        view.show_page(PAGE, STATIC, keep_place=False)
    yield view
    view.let_go()
    view.close()
    view.deleteLater()


def ask(qtbot: QtBot, question: Callable[[Callable[[object], None]], None]) -> object:
    answers: list[object] = []
    question(answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def words(qtbot: QtBot, preview: WebPreview, key: str) -> object:
    return ask(qtbot, lambda call: preview.read_section(key, call))


def run(qtbot: QtBot, preview: WebPreview, script: str) -> object:
    return ask(qtbot, lambda call: preview._page.runJavaScript(script, 1, call))


def test_no_script_of_the_page_runs(preview: WebPreview, qtbot: QtBot) -> None:
    assert words(qtbot, preview, "title") == "Sleep"


def test_its_style_sheet_is_used(preview: WebPreview, qtbot: QtBot) -> None:
    assert run(qtbot, preview, "getComputedStyle(document.querySelector('h1')).letterSpacing") == "7px"


def test_a_section_is_replaced_and_the_place_is_kept(preview: WebPreview, qtbot: QtBot) -> None:
    run(qtbot, preview, "window.scrollTo(0, 500); true")
    preview.show_section("summary", "New <b>words</b> — “quoted” </script>")
    assert words(qtbot, preview, "summary") == "New words — “quoted”"
    assert run(qtbot, preview, "window.scrollY") == 500


def test_an_event_handler_in_a_section_does_not_run(preview: WebPreview, qtbot: QtBot) -> None:
    preview.show_section("summary", "<img src='x' onerror=\"document.querySelector('h1').textContent = 'Hacked'\">Safe")
    assert words(qtbot, preview, "summary") == "Safe"
    assert words(qtbot, preview, "title") == "Sleep"


def test_a_key_cannot_leave_its_quotes(preview: WebPreview, qtbot: QtBot) -> None:
    preview.show_section('x"]) + (document.body.innerHTML = "")', "gone")
    assert words(qtbot, preview, "title") == "Sleep"


def test_a_page_that_comes_again_is_read_where_it_was(preview: WebPreview, qtbot: QtBot) -> None:
    run(qtbot, preview, "window.scrollTo(0, 700); true")
    qtbot.waitUntil(lambda: preview._page.scrollPosition().y() == 700)
    with qtbot.waitSignal(preview.painted):
        preview.show_page(PAGE, STATIC, keep_place=True)
    assert run(qtbot, preview, "window.scrollY") == 700


def test_words_for_a_section_that_is_not_there_want_the_whole_page(preview: WebPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.whole_page_wanted):
        preview.show_section("similar_studies", "First words")


@pytest.mark.parametrize(
    "address", ["https://example.org/", "http://localhost/", "file:///etc/hostname", "data:text/html,x"]
)
def test_it_goes_nowhere_else(preview: WebPreview, address: str) -> None:
    typed = QWebEnginePage.NavigationType.NavigationTypeTyped
    assert not preview._page.acceptNavigationRequest(QUrl(address), typed, True)


def test_without_the_engine_it_says_so_and_shows_the_words(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.forbid_engine()
    pane.show_page(PAGE, STATIC, "As it goes out", False)
    assert pane.ui.notice.face is not None
    assert "web engine is not available" in pane.ui.notice.face.what
    assert "Old words" in pane.shown_on.toPlainText()  # type: ignore[attr-defined]  # the text browser's
    with qtbot.waitSignal(pane.reload_requested):
        pane.show_section("summary", "New words")
