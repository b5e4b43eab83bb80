"""Words, edges and states can be made out in light and in dark: by the sheet's own pairs, and on real controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from support.contrast import PARTS, WORDS, changed_pixels, contrast, grabbed, ink_on_ground
from support.sheets import Look, looks
from trialeditor.config.settings import Theme
from trialeditor.gui.theme import DARK, LIGHT, Colors
from trialeditor.gui.wardrobe import Wardrobe
from trialeditor.gui.widgets.tab_strip import TabStrip

THEMES = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
_BELOW = ("canvas", "surface", "sunken")
"""What lies below a widget without a ground of its own."""
_WORDLESS = ("::indicator", "::chunk", "::handle", "::separator", "::drop-down", "::down-arrow")
_USED = ("QPushButton", "QToolButton", "QLineEdit", "QPlainTextEdit", "QComboBox", "QCheckBox", "QRadioButton")
_ROLES = ("primary", "danger", "small", "plainButton", "person", "primaryButton", "quiet", "linkButton", "segment")
_MORE_ROLES = ("iconSegment", "square", "filter", "chip", "disclosure", "menuButton", "sort", "mark")


def grounds(look: Look, colors: Colors) -> list[str]:
    return [look.ground] if look.ground else [getattr(colors, each) for each in _BELOW]


def _own(look: Look) -> list[str]:
    return [look.ground] if look.ground else []


@THEMES
@pytest.mark.usefixtures("qapp")
def test_words_stand_out_from_their_ground_in_every_state(colors: Colors) -> None:
    faint = {
        look.name: round(contrast(look.words, ground), 2)
        for look in looks(colors)
        for ground in grounds(look, colors)
        if look.sub not in _WORDLESS and look.kind != "QSplitter" and contrast(look.words, ground) < WORDS
    }
    assert faint == {}


@THEMES
@pytest.mark.usefixtures("qapp")
def test_the_edges_of_what_can_be_used_stand_out(colors: Colors) -> None:
    faint = {
        look.name: round(contrast(look.edge, colors.surface), 2)
        for look in looks(colors)
        if look.kind in _USED and look.edge and ":disabled" not in look.states
        # an edge in the color of its ground shows no more than the ground does
        if look.edge != look.ground and max(contrast(look.edge, each) for each in (colors.surface, *_own(look))) < PARTS
    }
    faint.pop('QPlainTextEdit[uiRole="quote"]', None)  # words to read, and nothing to use
    assert faint == {}


@THEMES
def test_marks_of_state_stand_out(colors: Colors) -> None:
    """The bar of what is chosen, the ring of the focus, and the handle of a scroll bar."""
    for ground in ("surface", "canvas", "sunken", "accent_soft", "hover"):
        assert contrast(colors.accent, getattr(colors, ground)) >= PARTS
    for ground in ("surface", "canvas", "sunken"):
        assert contrast(colors.edge, getattr(colors, ground)) >= PARTS
    assert contrast(colors.on_accent, colors.accent) >= WORDS


@pytest.fixture(params=[Theme.LIGHT, Theme.DARK], ids=["light", "dark"])
def bench(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QWidget]:
    """An empty window in a theme, that controls can be put into."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    wardrobe = Wardrobe(app)
    wardrobe.wear(request.param)
    made = QWidget()
    made.setProperty("uiRole", "canvas")
    QVBoxLayout(made).addWidget(QLineEdit("Another"))
    made.resize(420, 240)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    wardrobe.close()


def put(bench: QWidget, widget: QWidget, role: str = "") -> QWidget:
    """Put a control into the window, as its form would."""
    if role:
        widget.setProperty("uiRole", role)
    layout = bench.layout()
    assert layout is not None
    layout.addWidget(widget)
    widget.ensurePolished()
    layout.activate()
    QApplication.processEvents()
    return widget


def take_away(bench: QWidget, widget: QWidget) -> None:
    """Make room for the next one."""
    layout = bench.layout()
    assert layout is not None
    layout.removeWidget(widget)
    widget.setParent(None)
    widget.deleteLater()


def button(role: str) -> QWidget:
    made = QPushButton("Sign") if role in ("primary", "danger", "small") else QToolButton()
    made.setText("Sign off")
    return made


def hover(widget: QWidget) -> None:
    """Let it look as it does below the mouse."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    widget.update()


def test_the_words_of_real_buttons_can_be_read(bench: QWidget) -> None:
    faint: dict[str, tuple[str, str]] = {}
    for role in (*_ROLES, *_MORE_ROLES):
        made = put(bench, button(role), role)
        seen = {"as it is": ink_on_ground(grabbed(made))}
        hover(made)
        seen["hovered"] = ink_on_ground(grabbed(made))
        made.setProperty("checkable", True)
        made.setProperty("checked", True)
        seen["checked"] = ink_on_ground(grabbed(made))
        made.setEnabled(False)
        seen["disabled"] = ink_on_ground(grabbed(made))
        faint |= {f"{role} {state}": pair for state, pair in seen.items() if contrast(*pair) < WORDS}
        take_away(bench, made)
    assert faint == {}


def _list() -> QWidget:
    made = QListWidget()
    made.addItems(["One", "Two"])
    made.setCurrentRow(0)
    return made


def _tree() -> QWidget:
    made = QTreeWidget()
    made.setHeaderHidden(True)
    made.addTopLevelItem(QTreeWidgetItem(["One"]))
    return made


def _tabs() -> QWidget:
    made = TabStrip()
    made.addTab("Write")
    made.addTab("Record")
    return made


def _area() -> QWidget:
    made = QScrollArea()
    made.setWidget(QLabel("Words"))
    return made


_KINDS: dict[str, tuple[Callable[[], QWidget], str]] = {
    **{role: (partial(button, role), role) for role in (*_ROLES, *_MORE_ROLES)},
    "plain push button": (lambda: QPushButton("Export"), ""),
    "line edit": (QLineEdit, ""),
    "field": (QPlainTextEdit, "field"),
    "quote": (QPlainTextEdit, "quote"),
    "combo box": (QComboBox, ""),
    "check box": (lambda: QCheckBox("Also drafts"), ""),
    "radio button": (lambda: QRadioButton("HTML"), ""),
    "people": (_list, "people"),
    "topics": (_list, "topics"),
    "tree": (_tree, "plainTree"),
    "browser": (QTextBrowser, ""),
    "tabs": (_tabs, ""),
    "well": (_area, "well"),
}


def test_the_focus_can_be_told_from_the_choice(bench: QWidget) -> None:
    alike = []
    for role in ("segment", "iconSegment", "quiet", "mark", "square", "filter"):
        made = button(role)
        made.setProperty("checkable", True)
        made.setProperty("checked", True)
        put(bench, made, role)
        if focus_pixels(bench, made) < made.width():
            alike.append(role)
        take_away(bench, made)
    assert alike == []


def test_the_focus_can_be_seen(bench: QWidget) -> None:
    """Pixels that change by 3 : 1 make up a line along half of the control, or along half of its line."""
    unseen = []
    for kind, (make, role) in _KINDS.items():
        made = put(bench, make(), role)
        if focus_pixels(bench, made) < min(made.width() + made.height(), 100):
            unseen.append(kind)
        take_away(bench, made)
    assert unseen == []


def focus_pixels(bench: QWidget, made: QWidget) -> int:
    """Count what the focus changes."""
    bench.findChildren(QLineEdit)[0].setFocus()
    before = grabbed(made)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.hasFocus()
    return changed_pixels(before, grabbed(made))


def test_a_check_box_and_its_check_can_be_seen(bench: QWidget) -> None:
    made = QCheckBox("Also drafts")
    put(bench, made)
    before = grabbed(made)
    made.setChecked(True)
    assert changed_pixels(before, grabbed(made)) >= 60


@pytest.mark.parametrize("make", [QCheckBox, QRadioButton])
@pytest.mark.parametrize("is_checked", [False, True])
def test_a_box_that_cannot_be_ticked_looks_like_it(
    bench: QWidget, make: type[QCheckBox | QRadioButton], *, is_checked: bool
) -> None:
    made = make("Trust this signer")
    made.setAutoExclusive(False)
    made.setChecked(is_checked)
    put(bench, made)
    can, ground = ink_on_ground(grabbed(made))
    made.setEnabled(False)
    cannot, _ = ink_on_ground(grabbed(made))
    assert contrast(can, ground) > 1.5 * contrast(cannot, ground)
    assert contrast(cannot, ground) >= WORDS


def test_what_is_chosen_in_a_list_has_more_than_a_tint(bench: QWidget) -> None:
    tinted = []
    for kind in ("people", "topics", "tree"):
        make, role = _KINDS[kind]
        made = put(bench, make(), role)
        assert isinstance(made, QAbstractItemView)
        made.setCurrentIndex(made.model().index(0, 0))
        bench.findChildren(QLineEdit)[0].setFocus()
        chosen = grabbed(made)
        made.clearSelection()
        if changed_pixels(chosen, grabbed(made)) < 40:
            tinted.append(kind)
        take_away(bench, made)
    assert tinted == []
