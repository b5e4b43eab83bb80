"""Looks at live windows as somebody does who has no mouse, no sight, or large text; says what would be in the way.

Each check returns sentences that name the widget; none when all is well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCalendarWidget,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from support.contrast import changed_pixels, grabbed
from trialeditor.gui.theme import Space
from trialeditor.gui.widgets.dropping import DropVeil
from trialeditor.tour.pictures import Camera

USABLE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
)
_FOREIGN = ("qt_", "QtWebEngine")
_WEB = "RenderWidgetHostViewQtDelegate"
_SLACK = 1
"""Sizes are rounded."""
_AIR = 4
"""Above and below the picture of a button; without it the picture is whole."""
_MORE_THAN_ROUND = 2
_BY_COLUMNS = ("FindBar",)
"""Here Tab goes down first: from what is looked for to what replaces it, and then to the buttons."""


def name_of(widget: QWidget) -> str:
    """Say which widget it is: its class, its name, and those of its window."""
    parents = []
    for each in _lineage(widget):
        parents.append(each.objectName() or type(each).__name__)
        if each.objectName():
            break
    path = "/".join(reversed(parents))
    return f"{type(widget.window()).__name__} › {type(widget).__name__} {path}"


def shown(root: QWidget) -> Iterator[QWidget]:
    """All widgets of a window that can be seen, but for Qt's own inner parts."""
    for each in (root, *root.findChildren(QWidget)):
        if each.isVisible() and each.window() is root.window() and not _is_foreign(each):
            yield each


def _is_foreign(widget: QWidget) -> bool:
    """Say whether it is a part that Qt makes: the field of a combo box, the inside of a calendar, the web page."""
    above: QWidget | None = widget
    while above is not None and not above.isWindow():
        parent = above.parentWidget()
        if above.objectName().startswith(_FOREIGN) or type(above).__name__ == _WEB:
            return True
        if isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget | QLineEdit | QTabBar):
            return True
        above = parent
    return isinstance(widget, QHeaderView | QScrollBar)


def words_of(widget: QWidget, what: QAccessible.Text) -> str:
    """Return what a screen reader says."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(what)


# What is cut off


def clipped(root: QWidget) -> list[str]:
    """Words that do not fit into their widget, and widgets that do not fit into what holds them."""
    return [f"{name_of(each)} is cut off: {why}" for each in shown(root) for why in (_cut(each), _outside(each)) if why]


def _cut(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _cut_label(widget)
    if isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton):
        return _too_small(widget)
    if isinstance(widget, QLineEdit):
        room = widget.contentsRect().width() - 2 * Space.TIGHT
        needed = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return f"“{widget.placeholderText()}” needs {needed} of {room}" if needed > room else ""
    return ""


def _cut_label(label: QLabel) -> str:
    if not label.text() or label.toolTip():
        return ""  # what is cut on purpose has all of it in its tool tip
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"“{label.text()}” needs {needed} of {label.height()}" if needed > label.height() + _SLACK else ""
    hint = label.sizeHint()
    if hint.width() > label.width() + _SLACK or hint.height() > label.height() + _SLACK:
        return f"“{label.text()}” needs {hint.toTuple()} of {room.size().toTuple()}"
    return ""


def _too_small(widget: QWidget) -> str:
    hint, size = widget.sizeHint(), widget.size()
    slack = _AIR if isinstance(widget, QToolButton) and _is_picture(widget) else _SLACK
    if hint.width() > size.width() + _SLACK or hint.height() > size.height() + slack:
        return f"it needs {hint.toTuple()} of {size.toTuple()}"
    return ""


def _outside(widget: QWidget) -> str:
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or not isinstance(widget, (QLabel, *USABLE)):
        return ""
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""
    room = parent.rect()
    return "" if room.contains(widget.geometry()) else f"{widget.geometry().getRect()} lies outside {room.getRect()}"


# What a screen reader says


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader has no name for, and pictures without words that explain them."""
    found = []
    for each in shown(root):
        if not isinstance(each, USABLE):
            continue
        if not words_of(each, QAccessible.Text.Name).strip():
            found.append(f"{name_of(each)} has no name")
        elif _is_picture(each) and not (each.toolTip() or each.accessibleDescription()):
            found.append(f"{name_of(each)} is a picture, and nothing explains it")
    return found


def _is_picture(widget: QWidget) -> bool:
    if not isinstance(widget, QAbstractButton) or widget.icon().isNull():
        return False
    is_bare = isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return is_bare or not widget.text()


# What the keys reach


def doubled_letters(root: QWidget) -> list[str]:
    """Letters that two controls of a window, or two lines of a menu, answer to."""
    letters: dict[str, list[str]] = {}
    for each in shown(root):
        for words in _lettered(each):
            key = QKeySequence.mnemonic(words).toString()
            if key:
                letters.setdefault(key, []).append(words)
    found = [f"{type(root).__name__} › {key} means {', '.join(words)}" for key, words in letters.items() if words[1:]]
    for menu in root.findChildren(QMenu):
        keys = Counter(QKeySequence.mnemonic(each.text()).toString() for each in menu.actions() if each.isVisible())
        found += [f"menu “{menu.title()}” › {key} is given twice" for key, count in keys.items() if key and count > 1]
    return found


def _lettered(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLabel):
        return [widget.text()] if widget.buddy() is not None else []
    if isinstance(widget, QMenuBar):
        return [each.text() for each in widget.actions()]
    return []


def tab_chain(root: QWidget) -> list[QWidget]:
    """Press Tab as often as it leads to something new, and return where it led.

    `nextInFocusChain` would be less work, but PySide takes what it returns for a child of the one before; when that one
    goes, the other is taken for gone too.
    """
    there: QWidget | None = root.focusWidget()
    before = root if there is None else there
    bare = [each for each in root.findChildren(QAbstractItemView) if not each.currentIndex().isValid()]
    found: list[QWidget] = []
    while root.focusNextPrevChild(True):
        here = root.focusWidget()
        if here in found:
            break
        found.append(here)
    _put_back(before, bare)
    return found or [before]


def _put_back(focus: QWidget | None, bare: list[QAbstractItemView]) -> None:
    """Let the window be as it was; a list that gets the focus makes its first line the current one."""
    if focus is not None:
        focus.setFocus()
    for each in bare:
        if each is not focus:
            each.selectionModel().clearCurrentIndex()


def keys_in_the_way(root: QWidget) -> list[str]:
    """What Tab does not reach, and where it goes back."""
    chain = tab_chain(root)
    return [*unreached(root, chain), *disordered(root, chain)]


def unreached(root: QWidget, tabbed: Sequence[QWidget]) -> list[str]:
    """Controls that Tab does not come to. A button whose action has keys of its own may be passed over."""
    chain = {id(each) for each in tabbed}
    return [
        f"{name_of(each)} is not reached by Tab"
        for each in shown(root)
        if isinstance(each, USABLE) and each.isEnabled() and not _is_reached(each, chain)
    ]


def _is_reached(widget: QWidget, chain: set[int]) -> bool:
    if id(widget) in chain:
        return True
    if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
        return bool(widget.defaultAction().shortcuts())
    parent = widget.parentWidget()
    if not isinstance(widget, QAbstractButton) or parent is None:
        return widget.isWindow()
    others = parent.findChildren(QAbstractButton)
    return any(each.autoExclusive() and widget.autoExclusive() and id(each) in chain for each in others)


def disordered(root: QWidget, tabbed: Sequence[QWidget]) -> list[str]:
    """Steps of Tab that go up or back on the screen; from the last control it may go to the first, which is one."""
    chain = [each for each in tabbed if not _is_foreign(each)]
    back = [(one, other) for one, other in pairwise([*chain, *chain[:1]]) if _goes_back(one, other, root)]
    if len(back) < _MORE_THAN_ROUND:
        return []
    return [f"Tab goes back from {name_of(one)} to {name_of(other)}" for one, other in back]


def _goes_back(one: QWidget, other: QWidget, root: QWidget) -> bool:
    if one is other or one.isAncestorOf(other) or other.isAncestorOf(one):
        return False
    there = [*_lineage(one)]
    common = next(each for each in _lineage(other) if each in there)
    if type(common).__name__ in _BY_COLUMNS or common.objectName() in _BY_COLUMNS:
        return False
    first, second = (_place(_below(each, common), root) for each in (one, other))
    shared = min(first.bottom(), second.bottom()) - max(first.top(), second.top())
    if shared > min(first.height(), second.height()) / 2:
        return second.left() < first.left()
    return second.top() < first.top()


def _lineage(widget: QWidget) -> Iterator[QWidget]:
    above: QWidget | None = widget
    while above is not None:
        yield above
        above = above.parentWidget()


def _below(widget: QWidget, ancestor: QWidget) -> QWidget:
    return next(each for each in _lineage(widget) if each.parentWidget() is ancestor)


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


# Where the focus is


def unseen_focus(root: QWidget, done: set[str]) -> list[str]:
    """Controls that look the same with the focus; `done` holds the names of those that were looked at before."""
    if any(each.isVisible() for each in root.findChildren(DropVeil)):
        return []
    before = root.focusWidget()
    bare = [each for each in root.findChildren(QAbstractItemView) if not each.currentIndex().isValid()]
    found = []
    for each in tab_chain(root):
        if isinstance(each, USABLE) and not _is_foreign(each) and name_of(each) not in done:
            done.add(name_of(each))
            if not _shows_focus(each):
                found.append(f"{name_of(each)} does not show the focus")
    _put_back(before, bare)
    return found


def _shows_focus(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractItemView) and not widget.model().rowCount():
        return True  # there is nothing to be at
    widget.clearFocus()
    without = grabbed(widget, around=2)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    with_it = grabbed(widget, around=2)
    return not widget.hasFocus() or changed_pixels(without, with_it) >= min(widget.width() + widget.height(), 80)


# What the scale of spaces says


def off_scale(root: QWidget) -> list[str]:
    """Margins and spaces of layouts that are not on the one scale."""
    allowed = {int(each) for each in Space} | {-1}
    found = []
    for widget in shown(root):
        layout = widget.layout()
        if layout is not None and not isinstance(widget, QMainWindow | QStackedWidget):
            values = _spaces(layout) - allowed
            found += [f"{name_of(widget)} has a layout with {value}" for value in values]
    return found


def _spaces(layout: QLayout) -> set[int]:
    margins = layout.contentsMargins()
    return {margins.left(), margins.top(), margins.right(), margins.bottom(), layout.spacing()}


CHECKS: dict[str, Callable[[QWidget], list[str]]] = {
    "clipped": clipped,
    "nameless": nameless,
    "letters": doubled_letters,
    "keys": keys_in_the_way,
    "spaces": off_scale,
}


class Inspector(Camera):
    """Looks at what the albums show instead of taking pictures; keeps each problem once, with its first place."""

    def __init__(self, *checks: str, with_focus: bool = False) -> None:
        """Make these checks, or all; `with_focus` also moves the focus through each window to see where it is."""
        self._checks = checks or tuple(CHECKS)
        self._with_focus = with_focus
        self._focused: set[str] = set()
        self.found: dict[str, str] = {}
        self.looked_at: list[str] = []

    @override
    def take(self, path: Path, shown: QWidget, grab: Callable[[], QPixmap]) -> bool:
        del grab
        QCoreApplication.sendPostedEvents()  # what has changed is laid out
        self.looked_at.append(path.stem)
        for name in self._checks:
            for problem in CHECKS[name](shown.window()):
                self.found.setdefault(f"[{name}] {problem}", path.stem)
        if self._with_focus and shown.window().windowType() is not Qt.WindowType.Popup:
            for problem in unseen_focus(shown.window(), self._focused):
                self.found.setdefault(f"[focus] {problem}", path.stem)
        return True

    @property
    def report(self) -> str:
        """One line for each problem."""
        return "\n".join(f"{place}: {problem}" for problem, place in sorted(self.found.items()))
