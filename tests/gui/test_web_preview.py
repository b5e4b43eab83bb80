"""The preview in the web engine: live, and inert."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEnginePage
from pytestqt.qtbot import QtBot

from trialeditor.config.settings import PageColors, PreviewWidth
from trialeditor.gui.looks import WIDTHS, PageLook
from trialeditor.gui.views.preview_pane import PreviewPane
from trialeditor.gui.views.web_preview import WebPreview

PAGE = b"""<!doctype html><html><head><link rel="stylesheet" href="../static/page.css"></head><body>
<p class="skip">Skip</p><h1 data-section="title">Sleep</h1><div style="height:3000px"></div>
<section data-section="summary"><div data-words>Old words</div><a href="https://example.org/">A link</a></section>
<script>document.querySelector('h1').textContent = 'Hacked'</script>
<img src="https://example.org/a.png" onerror="document.querySelector('h1').textContent = 'Hacked'">
</body></html>"""
STYLE = b"""h1 { letter-spacing: 7px; color: black } .skip { color: red }
@media (prefers-color-scheme: dark) { h1 { color: white } }
@media print { .skip { display: none } h1 { color: blue } }"""
STATIC = {"static/page.css": STYLE}
COLOR = "getComputedStyle(document.querySelector('h1')).color"


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


def click(qtbot: QtBot, preview: WebPreview, selector: str, share: float) -> None:
    """Click on an element, so far from its left end."""
    box = run(
        qtbot,
        preview,
        "(() => { const range = document.createRange();"
        f" range.selectNodeContents(document.querySelector('{selector}'));"
        " const box = range.getBoundingClientRect(); return [box.left, box.top, box.width, box.height].join(' '); })()",
    )
    left, top, width, height = (float(part) for part in str(box).split())
    target = preview.focusProxy()
    assert target is not None
    place = QPoint(round(left + share * width), round(top + height / 2))
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


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


@pytest.mark.parametrize(
    ("colors", "shown"), [(PageColors.DARK, "rgb(255, 255, 255)"), (PageColors.LIGHT, "rgb(0, 0, 0)")]
)
def test_the_page_shows_its_own_colors_now_and_when_it_comes_again(
    preview: WebPreview, qtbot: QtBot, colors: PageColors, shown: str
) -> None:
    preview.show_look(PageLook(colors=colors))
    assert run(qtbot, preview, COLOR) == shown
    with qtbot.waitSignal(preview.painted):
        preview.show_page(PAGE, STATIC, keep_place=True)
    assert run(qtbot, preview, COLOR) == shown


def test_on_paper_it_is_styled_as_it_prints_and_back(preview: WebPreview, qtbot: QtBot) -> None:
    preview.show_look(PageLook(width=PreviewWidth.PAPER, colors=PageColors.DARK))
    assert run(qtbot, preview, COLOR) == "rgb(0, 0, 255)"
    assert run(qtbot, preview, "getComputedStyle(document.querySelector('.skip')).display") == "none"
    preview.show_look(PageLook(colors=PageColors.LIGHT))
    assert run(qtbot, preview, COLOR) == "rgb(0, 0, 0)"


def test_a_click_says_the_section_and_the_words_before_it(preview: WebPreview, qtbot: QtBot) -> None:
    preview.scroll_to("summary")
    with qtbot.waitSignal(preview.section_clicked) as clicked:
        click(qtbot, preview, "[data-words]", 0.99)
    assert clicked.args[0] == "summary"
    assert clicked.args[1].startswith("Old wor")


def test_a_click_on_a_link_is_a_click_on_a_link(
    preview: WebPreview, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    preview.scroll_to("summary")
    with qtbot.assertNotEmitted(preview.section_clicked, wait=200):
        click(qtbot, preview, "a", 0.5)
    assert opened == ["https://example.org/"]


def test_it_tells_when_a_section_is_drawn(preview: WebPreview, qtbot: QtBot) -> None:
    preview.tell_when_drawn()
    with qtbot.waitSignal(preview.drawn) as drawn:
        preview.show_section("summary", "New words")
    assert drawn.args == [2]


def test_it_knows_the_section_in_sight(preview: WebPreview, qtbot: QtBot) -> None:
    assert ask(qtbot, preview.read_place) == "title"
    preview.scroll_to("summary", marked=True)
    assert ask(qtbot, preview.read_place) == "summary"


def test_a_list_that_was_opened_stays_open(preview: WebPreview, qtbot: QtBot) -> None:
    preview.show_section("summary", "<details open><summary>All</summary>Words</details>")
    run(qtbot, preview, "document.querySelector('details').open = true")
    preview.show_section("summary", "<details><summary>All</summary>Other words</details>")
    assert run(qtbot, preview, "document.querySelector('details').open") is True


@pytest.mark.parametrize("width", [PreviewWidth.PHONE, PreviewWidth.TABLET, PreviewWidth.DESKTOP, PreviewWidth.PAPER])
def test_a_page_is_laid_out_as_wide_as_its_screen(qtbot: QtBot, width: PreviewWidth) -> None:
    pane = PreviewPane()
    pane.resize(500, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_look(PageLook(width=width))
    with qtbot.waitSignal(pane.painted):
        pane.show_page(PAGE, STATIC, "As it goes out", False)
    screen = pane.shown_on
    assert isinstance(screen, WebPreview)

    def wide() -> None:
        shown = run(qtbot, screen, "document.documentElement.clientWidth")
        assert abs(float(str(shown)) - WIDTHS[width]) <= 2

    qtbot.waitUntil(wide)
    pane.let_go()
    pane.close()
    pane.deleteLater()


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
